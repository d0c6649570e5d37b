// The processing period of a petition: by the law for its kind, as the edition in force has it, or by the handbook.
import type { Instant } from '#engine'
import type { Refusal } from '#ledger'
import type { PetitionKind } from '../facts.ts'
import { answerPromise, type Context } from './rule.ts'

export function processingPeriod(
  kind: PetitionKind,
  item: string | undefined,
  context: Pick<Context, 'book' | 'handbook'>,
  at: Instant,
): string | Refusal {
  if (kind === 'statutory') {
    const held = item === undefined ? undefined : context.handbook(item)
    return held ? held.period : { refused: 'UNKNOWN_HANDBOOK_ITEM' }
  }
  const edition = context.book.edition(answerPromise, at)
  const within = edition?.measure.as === 'clock' ? edition.measure.within : undefined
  const period = typeof within === 'object' && 'periods' in within ? within.periods[kind] : undefined
  return period ?? { refused: 'NO_PERIOD_IN_FORCE' }
}

const unit = /^(\d+)(\D+)$/

/** `7wd` as an amount and its unit. */
export function amountOf(period: string): { amount: number; unit: string } {
  const match = unit.exec(period)
  if (!match?.[1] || !match[2]) throw new RangeError(`A period is a number and a unit, found ${period}`)
  return { amount: Number(match[1]), unit: match[2] }
}
