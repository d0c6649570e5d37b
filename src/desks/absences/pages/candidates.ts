// Who could stand in: those who are there first, and among them those with the least to do. What speaks against somebody
// is said beside their name before anything is sent.
import { countOpenOf } from '#clocks'
import type { Instant } from '#engine'
import { type Language, t } from '#kit/i18n'
import type { Officer } from '#people'
import type { Option } from '#site'
import type { AbsencesDesk } from '../desk.ts'
import { countConcerning, readOffices } from '../queries.ts'
import { w } from '../words/pages.ts'
import { spanText } from './dates.ts'

type Ask = {
  readonly absent: Officer
  readonly from: Instant
  readonly until: Instant
  /** The office in which to look. */
  readonly officeId: string
  readonly now: Instant
  /** Who looks: they are told nothing about matters that concern themselves. */
  readonly reader: Officer
}

const shownMax = 200

export async function candidates(desk: AbsencesDesk, ask: Ask, lang: Language, zone: string): Promise<Option[]> {
  const { directory, ledger } = desk.house
  const found = directory
    .officersOf(ask.officeId)
    .filter((one) => one.officerId !== ask.absent.officerId)
    .slice(0, shownMax)
  const load = await countOpenOf(
    ledger.database,
    found.map((one) => one.officerId),
  )
  const concerning = await countConcerning(
    ledger.database,
    ask.absent.officerId,
    found.map((one) => one.officerId).filter((id) => id !== ask.reader.officerId),
  )
  const away = new Map<string, string>()
  for (const row of await readOffices(ledger.database, [ask.officeId], ask.from, ask.until))
    away.set(row.officerId, spanText(row.fromAt, row.untilAt, lang, zone))
  const nameOf = (one: Officer | undefined) => (lang === 'ko' ? one?.nameKo : one?.nameEn) ?? ''
  const at = Math.max(ask.from, ask.now)
  return found
    .map((officer) => ({
      officer,
      away: away.get(officer.officerId),
      load: load.get(officer.officerId) ?? 0,
      concerned: concerning.get(officer.officerId) ?? 0,
      alsoFor: directory.actsFor(officer.officerId, at).filter((id) => id !== ask.absent.officerId),
    }))
    .toSorted(
      (a, b) =>
        Number(a.away !== undefined) - Number(b.away !== undefined) ||
        a.load + a.alsoFor.length - (b.load + b.alsoFor.length) ||
        (a.officer.officerId < b.officer.officerId ? -1 : 1),
    )
    .map(({ officer, away: awayThen, load: open, alsoFor, concerned }) => ({
      value: officer.officerId,
      label: `${nameOf(officer)} ${lang === 'ko' ? officer.positionKo : officer.positionEn}`.trim(),
      hint: [
        ...(awayThen ? [t(w.awayThen, lang, awayThen)] : []),
        t(w.load, lang, open),
        ...(alsoFor.length > 0
          ? [t(w.alsoFor, lang, alsoFor.map((id) => nameOf(directory.officer(id))).join(', '))]
          : []),
        ...(concerned > 0 ? [t(w.concerned, lang, concerned)] : []),
        ...(officer.officeId === ask.absent.officeId ? [] : [t(w.otherOffice, lang)]),
      ].join(' · '),
    }))
}
