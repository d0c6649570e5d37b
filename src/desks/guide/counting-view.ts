// How time is counted and which days are off, published for everybody.
import type { Charter } from '#charter'
import type { Holiday } from '#engine'
import { each, type Html, html } from '#kit/html'
import { formatDate, type Language, t } from '#kit/i18n'
import { heading, section, table } from '#site'
import { lawLines, officeHours, openReadings } from './counting.ts'
import { dayKinds, g, weekdayNames } from './words.ts'

export type CountingProps = {
  readonly lang: Language
  readonly charter: Charter
  readonly added: readonly Holiday[]
  readonly years: readonly number[]
  readonly officeName: (id: string) => string | undefined
}

export function countingPage({ lang, charter, added, years, officeName }: CountingProps): Html {
  const hours = officeHours(charter.calendar, officeName, t(g.officeHours, lang))
  return html`${heading({ title: t(g.countingTitle, lang), lead: t(g.countingLead, lang) })}${section(
    { title: t(g.lawTitle, lang) },
    html`<ul class="plain-list">${each(lawLines, (line) => html`<li>${line[lang]}</li>`)}</ul>`,
  )}${section(
    { title: t(g.openTitle, lang) },
    table({
      caption: t(g.openTitle, lang),
      captionHidden: true,
      narrow: 'stack',
      columns: [g.question, g.choice, g.reason].map((one) => ({ label: t(one, lang) })),
      rows: openReadings(charter).map((line) => ({
        cells: [line.question[lang], line.choice[lang], line.reason[lang]],
      })),
    }),
  )}${section(
    { title: t(g.hoursTitle, lang) },
    table({
      caption: t(g.hoursTitle, lang),
      captionHidden: true,
      columns: [
        { label: t(g.breakOffice, lang) },
        ...(hours[0]?.days ?? []).map(({ day }) => ({ label: t(weekdayNames[day], lang) })),
      ],
      rows: hours.map((line) => ({
        cells: [
          line.office,
          ...line.days.map(({ windows }) =>
            windows.length === 0 ? t(g.closed, lang) : windows.join(' ').replaceAll('-', '–'),
          ),
        ],
      })),
    }),
  )}${section(
    { title: t(g.holidaysTitle, lang), lead: t(g.holidaysLead, lang) },
    each(years, (year) => holidayTable(year, charter.calendar.holidays, added, lang)),
  )}`
}

function holidayTable(year: number, known: readonly Holiday[], added: readonly Holiday[], lang: Language): Html {
  const days = [...known.map((day) => ({ day, later: false })), ...added.map((day) => ({ day, later: true }))]
    .filter(({ day }) => day.on.startsWith(`${year}-`))
    .sort((a, b) => (a.day.on < b.day.on ? -1 : 1))
  return table({
    caption: t(g.holidaysOf, lang, year),
    narrow: 'stack',
    columns: [g.day, g.dayName, g.dayKind, g.daySource].map((one) => ({ label: t(one, lang) })),
    rows: days.map(({ day, later }) => ({
      cells: [
        formatDate(day.on, lang),
        day.name[lang],
        t(dayKinds[day.kind], lang),
        later ? `${day.source} (${t(g.addedLater, lang)})` : day.source,
      ],
    })),
  })
}
