// How an absence comes to be: planned by the officer, or told of when somebody is suddenly not there. Pure.
import { z } from 'zod'
import type { NewFact, Refusal } from '#ledger'
import type { Officer } from '#people'
import { type Context, datesRefused, fact } from './rule.ts'
import { standInRefused } from './stand-in.ts'

const officerId = z.string().min(1).max(100)

export const planInput = z.strictObject({
  kind: z.enum(['leave', 'trip', 'training']),
  from: z.int(),
  until: z.int(),
  /** Asked with the plan. */
  standInId: officerId.optional(),
})
export type Plan = z.infer<typeof planInput>

export const suddenInput = z.strictObject({
  officerId,
  until: z.int(),
  /** Named in the same act; by the head alone. */
  standInId: officerId.optional(),
})
export type Sudden = z.infer<typeof suddenInput>

export function plan(input: Plan, context: Context): readonly NewFact[] | Refusal {
  const { officer, now } = context
  const { from, until, kind, standInId } = input
  if (from < now) return { refused: 'BEGINS_IN_THE_PAST' }
  const refused =
    datesRefused(from, until, context) ??
    (standInId === undefined
      ? undefined
      : standInRefused({ officerId: officer.officerId, from, until }, standInId, context))
  if (refused) return refused
  const planned = fact('AbsencePlanned', now, {
    kind,
    officerId: officer.officerId,
    officeId: officer.officeId,
    from,
    until,
    toldBy: 'self',
  })
  return standInId === undefined ? [planned] : [planned, fact('StandInProposed', now, { standInId })]
}

/** It begins at once: the charter gives no time to find somebody, so without a stand-in its promise is broken at once. */
export function tellSudden(absent: Officer, input: Sudden, context: Context): readonly NewFact[] | Refusal {
  const { officer, now } = context
  const { until, standInId } = input
  const self = officer.officerId === absent.officerId
  const head = context.leads(officer, absent.officeId) && !self
  if (!head && officer.officeId !== absent.officeId) return { refused: 'OTHER_OFFICE' }
  if (standInId !== undefined && !head) return { refused: 'HEAD_ONLY' }
  const refused =
    datesRefused(now, until, context) ??
    (standInId === undefined
      ? undefined
      : standInRefused({ officerId: absent.officerId, from: now, until }, standInId, context))
  if (refused) return refused
  return [
    fact('AbsencePlanned', now, {
      kind: 'sudden',
      officerId: absent.officerId,
      officeId: absent.officeId,
      from: now,
      until,
      toldBy: self ? 'self' : head ? 'head' : 'colleague',
    }),
    ...(standInId === undefined ? [] : [fact('StandInNamed', now, { standInId })]),
    fact('AbsenceBegan', now, {}),
  ]
}
