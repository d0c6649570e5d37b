// The calendar of an office: each day a row, who is away and who acts. A table, so that it reads on a telephone, on paper
// and aloud. Why somebody is away is not told here.
import { type CivilDate, civilDateOf } from '#engine'
import { each, type Html, html, when } from '#kit/html'
import { formatDate, formatTime, t } from '#kit/i18n'
import type { Office } from '#people'
import { button, form, heading, notice, pagination, select, table, tabs, tag } from '#site'
import type { AbsenceRow } from '../queries.ts'
import { w } from '../words/pages.ts'
import { daysLater, startOf } from './dates.ts'
import { absencesPath, hrefOf } from './mine-view.ts'
import { nameOf, type RowContext } from './row-words.ts'

export const calendarPath = `${absencesPath}/calendar`
export type CalendarSpan = 'month' | 'week'

/** The days of the month or week (from Monday) around a day. */
export function daysAround(on: CivilDate, span: CalendarSpan, zone: string): CivilDate[] {
  if (span === 'week') {
    const monday = daysLater(on, -weekday(on), zone)
    return Array.from({ length: 7 }, (_, index) => daysLater(monday, index, zone))
  }
  const days: CivilDate[] = []
  for (let day = `${on.slice(0, 7)}-01`; day.slice(0, 7) === on.slice(0, 7); day = daysLater(day, 1, zone))
    days.push(day)
  return days
}

/** Monday is 0. The first of January 1970 was a Thursday. */
function weekday(on: CivilDate): number {
  return (Math.round(startOf(on, 'UTC') / 86_400_000) + 3) % 7
}

export type CalendarProps = {
  readonly office: Office
  readonly offices: readonly Office[]
  readonly on: CivilDate
  readonly span: CalendarSpan
  readonly days: readonly CivilDate[]
  readonly rows: readonly AbsenceRow[]
  readonly tooMany: boolean
  readonly isDayOff: (on: CivilDate) => boolean
}

export function calendarMain(props: CalendarProps, context: RowContext): Html {
  const { lang, zone, now } = context
  const { office, span, on, days } = props
  const officeName = (one: Office) => (lang === 'ko' ? one.nameKo : one.nameEn)
  const href = (next: { on?: CivilDate; span?: CalendarSpan }) =>
    `${calendarPath}?${new URLSearchParams({ office: office.officeId, span: next.span ?? span, on: next.on ?? on })}`
  const today = civilDateOf(now, zone)
  const first = days[0] ?? on
  const last = days.at(-1) ?? on
  return html`${heading({ title: t(w.calendarTitle, lang, officeName(office)) })}<div class="filters">${form(
    { action: calendarPath, method: 'get', inline: true, label: t(w.calendar, lang), hidden: { span, on } },
    select({
      lang,
      name: 'office',
      label: t(w.office, lang),
      width: 'medium',
      value: office.officeId,
      options: props.offices.map((one) => ({ value: one.officeId, label: officeName(one) })),
    }),
    button({ label: t(w.show, lang), kind: 'secondary' }),
  )}</div>${tabs({
    label: t(w.views, lang),
    items: (['month', 'week'] as const).map((one) => ({
      label: t(w[one], lang),
      href: href({ span: one }),
      current: one === span,
    })),
  })}${when(props.tooMany, () => notice({ lang, tone: 'warning', body: html`<p>${t(w.tooMany, lang)}</p>` }))}${table({
    caption: first === last ? formatDate(first, lang) : `${formatDate(first, lang)} – ${formatDate(last, lang)}`,
    narrow: 'stack',
    columns: [{ label: t(w.day, lang) }, { label: t(w.absent, lang) }],
    rows: days.map((day) => ({
      cells: [
        html`<span class="keep">${formatDate(day, lang)}</span>${when(day === today, () => html` ${tag({ text: t(w.today, lang), tone: 'info' })}`)}${when(props.isDayOff(day), () => html` ${tag({ text: t(w.dayOff, lang) })}`)}`,
        dayCell(props, day, context),
      ],
    })),
  })}${pagination({
    lang,
    previous: href({ on: daysLater(first, -1, zone) }),
    next: href({ on: daysLater(last, 1, zone) }),
    position: today >= first && today <= last ? t(w.today, lang) : '',
  })}`
}

function dayCell(props: CalendarProps, day: CivilDate, context: RowContext): Html {
  const { lang, zone } = context
  const [from, until] = [startOf(day, zone), startOf(daysLater(day, 1, zone), zone)]
  const away = props.rows.filter((row) => row.fromAt < until && (row.endedAt ?? row.untilAt) > from)
  if (away.length === 0) return html`<span class="hint">${props.isDayOff(day) ? '' : t(w.everybodyHere, lang)}</span>`
  return html`<ul class="plain-list">${each(away, (row) => {
    const name = nameOf(context, row.officerId)
    const end = row.endedAt ?? row.untilAt
    const part = row.fromAt > from || end < until
    const hours = t(
      w.hours,
      lang,
      row.fromAt > from ? formatTime(row.fromAt, zone) : '00:00',
      end < until ? formatTime(end, zone) : '24:00',
    )
    // The chain is followed as it stands on that day.
    const found = context.directory.standInFor(row.officerId, Math.max(row.fromAt, from))
    const standIn = found ? found.standInId : (row.standInId ?? undefined)
    const words = standIn
      ? t(w.actsLine, lang, name, nameOf(context, standIn))
      : row.state === 'begun' || row.state === 'ended'
        ? t(w.actsNobody, lang, name)
        : t(w.actsLine, lang, name, t(w.nobody, lang))
    return html`<li><a href="${hrefOf(row)}">${words}</a>${when(part, () => html` <span class="hint">${hours}</span>`)}</li>`
  })}</ul>`
}
