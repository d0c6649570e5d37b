// Who was invited and whose sign-in was reset, beside the ledger of roles: a link is a way in, so those who review rights
// read who handed it out (R04). No link and no secret stands here.
import { type Html, html, when } from '#kit/html'
import { formatDateTime, t, words } from '#kit/i18n'
import type { InvitationLine } from '#people'
import { section, table } from '#site'
import { officerPath, type View, whoDid } from './context.ts'
import { w } from './words.ts'

const i = words({
  title: { ko: '초대와 로그인 초기화', en: 'Invitations and resets' },
  lead: { ko: '가장 새로운 50건입니다.', en: 'The newest fifty.' },
  invited: { ko: '초대 링크를 만듦', en: 'Invited' },
  again: { ko: '로그인 수단을 지우고 다시 초대', en: 'Reset and invited again' },
})

export function invitationLines(lines: readonly InvitationLine[], view: View): Html {
  const { lang, zone } = view
  return html`${when(lines.length > 0, () =>
    section(
      { title: t(i.title, lang), lead: t(i.lead, lang) },
      table({
        caption: t(i.title, lang),
        captionHidden: true,
        narrow: 'stack',
        columns: [{ label: t(w.officer, lang) }, { label: t(w.whatHead, lang) }, { label: t(w.byHead, lang) }],
        rows: lines.map((line) => ({
          key: line.changeId,
          cells: [
            html`<a href="${officerPath(line.officerId)}">${lang === 'ko' ? line.officerKo : line.officerEn}</a>`,
            t(line.what === 'invited' ? i.invited : i.again, lang),
            t(w.byWhom, lang, formatDateTime(line.changedAt, lang, zone), whoDid(line.changedBy, view)),
          ],
        })),
      }),
    ),
  )}`
}
