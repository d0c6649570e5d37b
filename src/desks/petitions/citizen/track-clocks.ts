// The clocks of a petition as its citizen sees them: the promise that was made to them first, broken ones always, the
// rest below.
import type { Charter } from '#charter'
import type { ClockBook, ClockReading } from '#clocks'
import type { Fact, Instant } from '#engine'
import { html } from '#kit/html'
import type { Language } from '#kit/i18n'
import type { ClockViewProps } from '#site'
import { answerPromise } from '../decide/rule.ts'
import { standingWords, usedPercent } from './clock-words.ts'

export type ShownClocks = { readonly main: readonly ClockViewProps[]; readonly more: readonly ClockViewProps[] }

type Given = {
  readonly charter: Pick<Charter, 'sentences'>
  readonly book: ClockBook
  readonly facts: readonly Fact[]
  readonly readings: readonly ClockReading[]
  readonly now: Instant
  readonly lang: Language
}

/** The charter's sentences that an edition carries out, as they are published. */
export function sentencesOf(charter: Pick<Charter, 'sentences'>, cites: readonly string[], lang: Language): string[] {
  return cites.flatMap((id) => {
    const sentence = charter.sentences.find((one) => one.id === id)
    return sentence ? [lang === 'ko' ? sentence.text : sentence.en] : []
  })
}

export function shownClocks(given: Given): ShownClocks {
  const shown = given.readings.map((held) => ({ held, view: clockProps(held, given) }))
  const isMain = ({ reading }: ClockReading) =>
    reading.promise === answerPromise ||
    reading.state === 'broken' ||
    (reading.state !== 'kept' &&
      reading.state !== 'void' &&
      !given.readings.some((one) => one.reading.promise === answerPromise))
  const order = (held: ClockReading) => (held.reading.promise === answerPromise ? 0 : 1)
  return {
    main: shown
      .filter(({ held }) => isMain(held))
      .sort((a, b) => order(a.held) - order(b.held))
      .map(({ view }) => view),
    more: shown.filter(({ held }) => !isMain(held)).map(({ view }) => view),
  }
}

function clockProps({ edition, reading, promisedAt }: ClockReading, given: Given): ClockViewProps {
  const { lang, book, facts, now } = given
  const steps = book.why('petition', facts, now, reading.promise, reading.run)
  const runs = reading.state === 'running' || reading.state === 'warned' || reading.state === 'paused'
  const endedAt = reading.stoppedAt ?? reading.voidedAt
  return {
    lang,
    zone: book.calendar.zone,
    state: reading.state,
    title: edition.title[lang],
    sentence: sentencesOf(given.charter, edition.cites, lang).join(' '),
    startedAt: reading.startedAt,
    dueAt: reading.dueAt,
    promisedAt,
    ...(reading.legalEnd === null ? {} : { legalEnd: reading.legalEnd }),
    ...(endedAt === undefined ? {} : { endedAt }),
    now,
    remainingWords: standingWords(reading, lang),
    ...(runs ? { percent: usedPercent(reading) } : {}),
    ...(steps.length > 0
      ? { why: html`<ol class="plain-list">${steps.map((step) => html`<li>${step[lang]}</li>`)}</ol>` }
      : {}),
  }
}
