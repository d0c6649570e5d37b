// One promise: its sentences, how it stands, its edition in words, and the runs that were broken.
import type { Charter, CharterPromise } from '#charter'
import type { Tally } from '#clocks'
import { type ClockRule, type Edition, type Instant, parsePeriod } from '#engine'
import { each, type Html, html, when } from '#kit/html'
import { formatDate, formatDateTime, type Language, t, type Words } from '#kit/i18n'
import type { Directory } from '#people'
import { emptyState, figureTiles, heading, notice, type SummaryRow, section, summaryList, table } from '#site'
import type { Break } from './breaks.ts'
import { promiseTag } from './charter-view.ts'
import { countingLines, periodLines, periodWords } from './period-words.ts'
import { tiles } from './standing.ts'
import { g } from './words.ts'

export type PromiseProps = {
  readonly lang: Language
  readonly charter: Charter
  readonly promise: CharterPromise
  readonly edition: Edition
  readonly note: Words | undefined
  readonly tally: Tally
  readonly since: string
  readonly breaks: readonly Break[]
  readonly directory: Pick<Directory, 'office'>
  readonly zone: string
  readonly now: Instant
}

export function promisePage(props: PromiseProps): Html {
  const { lang, charter, promise, edition } = props
  const sentences = charter.sentences.filter((one) => edition.cites.includes(one.id))
  const earlier = promise.editions.filter((one) => one !== edition)
  return html`${heading({ title: edition.title[lang], above: promiseTag(promise, props.tally, lang), ...(props.note ? { lead: props.note[lang] } : {}) })}${standing(props)}${section(
    { title: t(g.promiseSentences, lang) },
    each(
      sentences,
      (one) =>
        html`<blockquote class="clock-sentence">${lang === 'ko' ? one.text : one.en} <a href="/charter#${one.id}"><code>${one.id}</code></a></blockquote>`,
    ),
  )}${section({ title: t(g.edition, lang) }, summaryList({ rows: editionRows(edition, charter.calendar.counting.hoursPerDay, lang) }))}${when(
    earlier.length,
    () =>
      section(
        { title: t(g.history, lang) },
        html`<ul class="plain-list">${each(earlier, (one) => html`<li>${t(g.historyLine, lang, formatDate(one.from, lang), periodsOf(one, charter.calendar.counting.hoursPerDay, lang).join(', '))}</li>`)}</ul>`,
      ),
  )}`
}

function standing(props: PromiseProps): Html {
  const { lang, promise, edition, tally } = props
  if (promise.coming) return notice({ lang, tone: 'info', title: t(g.coming, lang), body: t(g.comingWhy, lang) })
  if (edition.measure.as !== 'clock' && edition.measure.as !== 'invariant')
    return notice({ lang, tone: 'info', body: t(g.otherMeasure, lang) })
  const month = lang === 'ko' ? `${props.since.slice(0, 7).replace('-', '. ')}.` : props.since.slice(0, 7)
  return html`${section({ title: t(g.promiseNow, lang), lead: t(g.promiseSince, lang, month) }, figureTiles(tiles(tally, lang, true)))}${section({ title: t(g.breaksTitle, lang) }, breaksTable(props))}`
}

function breaksTable({ lang, breaks, directory, zone }: PromiseProps): Html {
  if (breaks.length === 0) return emptyState({ title: t(g.noBreaks, lang) })
  return table({
    caption: t(g.breaksCaption, lang),
    narrow: 'stack',
    columns: [g.breakStarted, g.breakPromised, g.breakEnded, g.breakOffice].map((one) => ({ label: t(one, lang) })),
    rows: breaks.map((one) => {
      const office = directory.office(one.officeId)
      return {
        mark: 'danger' as const,
        cells: [
          formatDateTime(one.startedAt, lang, zone),
          one.legalEnd === null ? formatDateTime(one.promisedAt, lang, zone) : formatDate(one.promisedAt, lang, zone),
          one.stoppedAt === null ? t(g.notYet, lang) : formatDateTime(one.stoppedAt, lang, zone),
          (lang === 'ko' ? office?.nameKo : office?.nameEn) ?? t(g.unassigned, lang),
        ],
      }
    }),
  })
}

const periodsOf = (edition: Edition, hoursPerDay: number, lang: Language) =>
  periodLines(edition, hoursPerDay).map((line) => line.period[lang])

export function editionRows(edition: Edition, hoursPerDay: number, lang: Language): SummaryRow[] {
  const rows: SummaryRow[] = [
    { term: t(g.code, lang), value: edition.code },
    { term: t(g.since, lang), value: formatDate(edition.from, lang) },
  ]
  if (edition.measure.as === 'clock') rows.push(...clockRows(edition, edition.measure, hoursPerDay, lang))
  if (edition.measure.as === 'invariant')
    rows.push(
      { term: t(g.howCounted, lang), value: t(g.atThatMoment, lang) },
      { term: t(g.ifBroken, lang), value: t(g.publishedOnly, lang) },
    )
  if (edition.law && edition.law.length > 0) rows.push({ term: t(g.law, lang), value: edition.law.join('\n') })
  return rows
}

function clockRows(edition: Edition, rule: ClockRule, hoursPerDay: number, lang: Language): SummaryRow[] {
  const broken = [
    rule.broken?.apology ? t(g.apology, lang) : t(g.publishedOnly, lang),
    ...(rule.broken?.remedy ? [t(g.voucher, lang)] : []),
  ]
  const pauses = (rule.pauses ?? []).map((pause) => pauseNames[pause.from as string]?.[lang] ?? String(pause.from))
  const unit = typeof rule.within === 'string' ? parsePeriod(rule.within).unit : undefined
  const warns = (rule.warns ?? [])
    .filter((warning) => unit === undefined || parsePeriod(warning.before).unit === unit)
    .map((warning) => periodWords(warning.before, hoursPerDay)[lang])
  return [
    { term: t(g.period, lang), value: periodsOf(edition, hoursPerDay, lang).join('\n') },
    { term: t(g.howCounted, lang), value: countingLines(edition, hoursPerDay, lang).join('\n') },
    ...(pauses.length > 0 ? [{ term: t(g.paused, lang), value: pauses.join('\n') }] : []),
    {
      term: t(g.extended, lang),
      value: rule.extendedBy ? t(g.times, lang, rule.extendedBy.atMost) : t(g.notExtended, lang),
    },
    ...(rule.movedBy ? [{ term: t(g.moved, lang), value: t(g.movedText, lang) }] : []),
    ...(warns.length > 0 ? [{ term: t(g.warnedAt, lang), value: warns.join(', ') }] : []),
    { term: t(g.ifBroken, lang), value: broken.join('\n') },
  ]
}

/** What a pause is called, by the fact that begins it. */
const pauseNames: { readonly [fact: string]: Words } = {
  SupplementRequested: { ko: '서류 보완을 기다린 날', en: 'days of waiting for papers' },
  FieldInvestigationStarted: { ko: '현장조사 기간', en: 'the time of a field investigation' },
  OutageStarted: { ko: '전산 장애 시간', en: 'the time of an outage' },
}
