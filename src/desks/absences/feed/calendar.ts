// What an officer's feed says, as RFC 5545 text: absences and due times, the latter by receipt number alone. Moments are
// written in UTC, so that no program needs to know a zone; whole days are dates. The same content gives the same bytes.
import ical, { type ICalEventData } from 'ical-generator'
import { readDueOf } from '#clocks'
import { civilDateOf, type Instant } from '#engine'
import { isoDateTime, type Language, t } from '#kit/i18n'
import type { Officer } from '#people'
import type { AbsencesDesk } from '../desk.ts'
import { dayMs, isWholeDays } from '../pages/dates.ts'
import { type AbsenceRow, readAskedOf, readOffices, readStandsIn } from '../queries.ts'
import { kindWords, w } from '../words/pages.ts'

const backMs = 31 * dayMs
const aheadMs = 184 * dayMs
const dueMax = 200

const utc = (at: Instant) => isoDateTime(at, 'UTC')

export async function calendarText(
  desk: AbsencesDesk,
  officer: Officer,
  lang: Language,
  now: Instant,
): Promise<string> {
  const { ledger, directory, book } = desk.house
  const { zone } = book().calendar
  const on = ledger.database
  const [office, standsIn, asked, due] = await Promise.all([
    readOffices(on, [officer.officeId], now - backMs, now + aheadMs),
    readStandsIn(on, officer.officerId, now - backMs),
    readAskedOf(on, officer.officerId),
    readDueOf(on, [officer.officerId, ...directory.actsFor(officer.officerId, now)], officer.officerId, dueMax),
  ])
  const matters = await ledger.readMany([
    ...new Set([...office, ...standsIn, ...asked, ...due].map((row) => row.matterId)),
  ])
  const changedAt = (matterId: string) => matters.get(matterId)?.at(-1)?.recordedAt ?? 0
  const nameOf = (officerId: string) => {
    const found = directory.officer(officerId)
    return (lang === 'ko' ? found?.nameKo : found?.nameEn) ?? ''
  }

  const absence = (row: AbsenceRow, what: string, summary: string): ICalEventData => {
    const until = row.endedAt ?? row.untilAt
    const whole = isWholeDays(row.fromAt, until, zone)
    return {
      id: `${what}-${row.matterId}@dajim`,
      sequence: row.version,
      stamp: utc(changedAt(row.matterId)),
      start: whole ? `${civilDateOf(row.fromAt, zone)}T00:00:00Z` : utc(row.fromAt),
      end: whole ? `${civilDateOf(until, zone)}T00:00:00Z` : utc(Math.max(until, row.fromAt + 60_000)),
      allDay: whole,
      summary,
    }
  }
  const { officerId } = officer
  const events: ICalEventData[] = [
    ...office.map((row) =>
      row.officerId === officerId
        ? absence(row, 'own', t(w.feedMine, lang, t(kindWords[row.kind], lang)))
        : absence(row, 'office', t(w.feedOffice, lang, nameOf(row.officerId))),
    ),
    ...standsIn.map((row) => absence(row, 'stand-in', t(w.feedFor, lang, nameOf(row.officerId)))),
    ...asked.map((row) => absence(row, 'asked', t(w.feedAsked, lang, nameOf(row.officerId)))),
  ]
  for (const { matterId, promise, dueAt } of due) {
    const facts = matters.get(matterId) ?? []
    const number = facts.find((one) => typeof one.body['number'] === 'string')?.body['number']
    if (typeof number !== 'string') continue
    events.push({
      id: `due-${matterId}-${promise}@dajim`,
      sequence: facts.length,
      stamp: utc(changedAt(matterId)),
      start: utc(dueAt),
      summary: t(w.feedDue, lang, number),
    })
  }
  const calendar = ical({
    name: t(w.feedName, lang),
    prodId: { company: 'Dajim', product: 'absences', language: lang.toUpperCase() },
  })
  for (const event of events) calendar.createEvent(event)
  return `${calendar.toString()}\r\n`
}
