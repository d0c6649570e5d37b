// The sessions of one officer as a table, each with its own way out: for themselves and for the operator. An address is
// shown masked, a device by two words; no secret of a session comes near a page.
import { type Html, html } from '#kit/html'
import { formatDateTime, type Language, t } from '#kit/i18n'
import { maskedAddress, type SessionLine } from '#people'
import { button, emptyState, form, table, tag } from '#site'
import { w } from './words.ts'

/** As the database names a session; anything else names none. */
export const sessionIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function sessionTable(
  lines: readonly SessionLine[],
  view: { readonly lang: Language; readonly zone: string; readonly endAction: string; readonly ownId?: string },
): Html {
  const { lang, zone, endAction, ownId } = view
  if (lines.length === 0) return emptyState({ title: t(w.none, lang) })
  const deviceOf = (one: SessionLine) =>
    one.kind === 'token' ? t(w.token, lang) : one.device === '' ? t(w.unknownDevice, lang) : one.device
  const keep = (at: number) => html`<span class="keep">${formatDateTime(at, lang, zone)}</span>`
  return table({
    caption: t(w.sessions, lang),
    captionHidden: true,
    narrow: 'stack',
    columns: [
      { label: t(w.device, lang) },
      { label: t(w.since, lang) },
      { label: t(w.seen, lang) },
      { label: t(w.address, lang) },
      { label: t(w.end, lang), hideLabel: true },
    ],
    rows: lines.map((one) => ({
      key: one.sessionId,
      cells: [
        one.sessionId === ownId
          ? html`${deviceOf(one)} ${tag({ text: t(w.thisOne, lang), tone: 'info' })}`
          : deviceOf(one),
        keep(one.createdAt),
        keep(one.seenAt),
        maskedAddress(one.origin),
        form(
          { action: endAction, hidden: { session: one.sessionId }, inline: true },
          button({ label: t(w.end, lang), kind: 'tertiary', size: 'small', hidden: deviceOf(one) }),
        ),
      ],
    })),
  })
}
