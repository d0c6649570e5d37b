// The promises on one petition as the officer sees them: how each stands in words, how much of it is used, and why it is
// due when it is. A pure presenter over readings.

import type { Charter } from '#charter'
import type { ClockBook, ClockReading } from '#clocks'
import { type Instant, parsePeriod, type Reading } from '#engine'
import { each, type Html, html } from '#kit/html'
import { formatDuration, type Language, t } from '#kit/i18n'
import type { StoredFact } from '#ledger'
import { type ClockViewProps, clockView } from '#site'
import { matterWords as w } from '../words/staff.ts'

export type ClockCard = ClockViewProps & { readonly steps: readonly string[] }

/** What is left, in the promise's own measure; undefined where wall time says it all. */
function leftText(reading: Reading, lang: Language): string | undefined {
  const { state, counted, stoppedAt } = reading
  if (state === 'kept') return t(w.keptAt, lang)
  if (state === 'void') return t(w.voided, lang)
  if (state === 'broken') return t(stoppedAt === undefined ? w.brokenOpen : w.brokenLate, lang)
  if (state === 'paused') return t(w.stopped, lang)
  if (counted.unit === 'wh') return t(w.workingLeft, lang, formatDuration(counted.leftMs, lang))
  if (counted.unit === 'wd') return t(w.daysLeft, lang, counted.left, t(w.workingDay, lang))
  if (counted.unit === 'cd') return t(w.daysLeft, lang, counted.left, t(w.calendarDay, lang))
  return undefined
}

/** How much of the period and its extensions is used, 0 to 100; by the wall clock where the day was moved. */
function usedPercent(reading: Reading, now: Instant): number | undefined {
  if (reading.state === 'void' || reading.state === 'kept') return undefined
  if (reading.state === 'broken') return 100
  const { counted } = reading
  const whole = [reading.period, ...reading.extensions.map((extension) => extension.by)]
    .map((period) => parsePeriod(period))
    .reduce((sum, period) => sum + period.amount, 0)
  const counts = reading.moves.length === 0 && (counted.unit === 'wh' || counted.unit === 'wd' || counted.unit === 'cd')
  const used = counts
    ? 1 - counted.left / whole
    : (now - reading.startedAt) / Math.max(1, reading.dueAt - reading.startedAt)
  return Math.round(Math.min(1, Math.max(0, used)) * 100)
}

export function clockCards(
  found: readonly ClockReading[],
  context: { book: ClockBook; charter: Charter; facts: readonly StoredFact[]; now: Instant; lang: Language },
): ClockCard[] {
  const { book, charter, facts, now, lang } = context
  const order = { broken: 0, warned: 1, running: 1, paused: 2, kept: 3, void: 4 } as const
  const standing = (held: ClockReading) =>
    held.reading.state === 'broken' && held.reading.stoppedAt !== undefined ? order.kept : order[held.reading.state]
  return [...found]
    .sort((a, b) => standing(a) - standing(b) || a.reading.dueAt - b.reading.dueAt)
    .map(({ edition, reading, promisedAt }): ClockCard => {
      const sentence = charter.sentences.find((one) => one.id === edition.cites[0])
      const left = leftText(reading, lang)
      return {
        lang,
        zone: book.calendar.zone,
        state: reading.state,
        title: edition.title[lang],
        ...(sentence ? { sentence: lang === 'ko' ? sentence.text : sentence.en } : {}),
        startedAt: reading.startedAt,
        dueAt: reading.dueAt,
        promisedAt,
        legalEnd: reading.legalEnd ?? undefined,
        endedAt: reading.stoppedAt ?? reading.voidedAt,
        now,
        remainingWords: left,
        percent: usedPercent(reading, now),
        steps: book.why('petition', facts, now, reading.promise, reading.run).map((step) => step[lang]),
      }
    })
}

export function clockCardView({ steps, ...props }: ClockCard): Html {
  return clockView({
    ...props,
    ...(steps.length > 0
      ? { why: html`<ol class="plain-list">${each(steps, (step) => html`<li>${step}</li>`)}</ol>` }
      : {}),
  })
}
