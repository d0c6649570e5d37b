// One question about a due time, read from text and answered. Every refusal is one sentence.
import {
  type Calendar,
  dueOf,
  type Exclusion,
  ExclusionError,
  formatInstant,
  HorizonError,
  PeriodError,
  parseInstant,
  TimeTextError,
  whyDue,
} from '#engine'

export type Asked = {
  readonly from: string
  readonly period: string
  readonly exclude?: readonly string[] | undefined
  readonly extend?: readonly string[] | undefined
}

export type Answer = {
  readonly due: string
  /** The last day for periods that end with a day, else the due time again. */
  readonly legalEnd: string
  readonly why: readonly string[] | undefined
  readonly nearHorizon: boolean
}

/** The question itself is wrong. */
export class AskError extends Error {
  override readonly name = 'AskError'
}

/** Whether an error says that a question cannot be answered, and not that the program is wrong. */
export function isRefusal(error: unknown): error is Error {
  return (
    error instanceof AskError ||
    error instanceof TimeTextError ||
    error instanceof PeriodError ||
    error instanceof HorizonError ||
    error instanceof ExclusionError
  )
}

export function answerOf(calendar: Calendar, asked: Asked, withWhy: boolean, english: boolean): Answer {
  const startedAt = parseInstant(asked.from, calendar.zone)
  const exclude = asked.exclude?.map((span) => exclusionOf(span, calendar.zone))
  const extend = asked.extend
  const choices = { ...(exclude === undefined ? {} : { exclude }), ...(extend === undefined ? {} : { extend }) }
  const { dueAt, legalEnd, nearHorizon } = dueOf(calendar, startedAt, asked.period, choices)
  const due = formatInstant(dueAt, calendar.zone)
  const steps = withWhy ? whyDue(calendar, startedAt, asked.period, choices) : undefined
  return { due, legalEnd: legalEnd ?? due, nearHorizon, why: steps?.map((step) => (english ? step.en : step.ko)) }
}

/** `2026-11-04..2026-11-10` leaves out whole days, both included; two moments leave out exactly what lies between. */
function exclusionOf(text: string, zone: string): Exclusion {
  const parts = text.split('..')
  const [first, last] = parts
  if (parts.length !== 2 || first === undefined || last === undefined) {
    throw new AskError(
      `"${text.slice(0, 80)}" is not a span; write 2026-11-04..2026-11-10, or two moments with .. between`,
    )
  }
  if (isDate(first) !== isDate(last)) {
    throw new AskError(`"${text.slice(0, 80)}" has a date at one end and a moment at the other; write two of one kind`)
  }
  const from = parseInstant(first, zone)
  const until = parseInstant(last, zone)
  if (until < from) throw new AskError(`"${text.slice(0, 80)}" ends before it begins`)
  return { from, until, counts: isDate(first) ? 'whole days' : 'exact' }
}

const isDate = (text: string): boolean => text.length === 10

/** Due times and dates need no escaping, so a line costs two concatenations. */
export function answerJson(answer: Answer): string {
  const why = answer.why === undefined ? '' : `,"why":${JSON.stringify(answer.why)}`
  return `{"due":"${answer.due}","legalEnd":"${answer.legalEnd}"${why}}`
}
