// Histories of petitions that came to the wrong place: passed to another agency, or to another office.
import { type OfficeId, regionTeams } from '../people/offices.ts'
import { reassignReasons, transferInsideReasons } from '../words/inside.ts'
import { transferReasons } from '../words/notices.ts'
import { moveTo, receiveAndAssign, replyOnTime } from './steps.ts'
import { hoursOn, receptionOf, step, type Tale } from './tale.ts'

export function transferred(tale: Tale, done: boolean): void {
  receiveAndAssign(tale)
  const to = transferReasons.find((one) => one.agency === tale.text.transferTo) ?? transferReasons[0]
  if (!to) throw new Error('The sample knows no other agency')
  const decidedAt = hoursOn(tale, tale.assignedAt, tale.random.between(0.5, 2.5))
  step(tale, decidedAt, tale.officer, 'decide-transfer', { agency: to.agency, reason: to[tale.text.language] })
  if (done) step(tale, hoursOn(tale, decidedAt, tale.random.between(1, 6.5)), tale.officer, 'complete-transfer', {})
}

const otherOffice = (tale: Tale): OfficeId => {
  const others = (['hq-market', 'hq-technology', 'hq-startup-policy', ...Object.values(regionTeams)] as const).filter(
    (one) => one !== tale.officeId,
  )
  return tale.random.pick(others)
}

/** It came to the wrong office first, and the desk sorted it again. */
export function movedInside(tale: Tale): void {
  const right = tale.officeId
  moveTo(tale, otherOffice(tale))
  receiveAndAssign(tale)
  const askedAt = hoursOn(tale, tale.assignedAt, tale.random.between(0.4, 2))
  step(tale, askedAt, tale.officer, 'request-transfer-inside', { reason: tale.random.pick(transferInsideReasons) })
  moveTo(tale, right)
  const movedAt = hoursOn(tale, askedAt, tale.random.between(0.3, 2.4))
  step(tale, movedAt, receptionOf(right), 'reassign', {
    officeId: right,
    officerId: tale.officer.id,
    reason: tale.random.pick(reassignReasons),
  })
  tale.assignedAt = movedAt
  replyOnTime(tale, 0.3, 0.9, ['reassigned'])
}

export function reassigned(tale: Tale): void {
  const right = tale.officeId
  moveTo(tale, otherOffice(tale))
  // Only the desk that covers the office that has it may take it from there.
  const desk = receptionOf(tale.officeId)
  receiveAndAssign(tale)
  moveTo(tale, right)
  const movedAt = hoursOn(tale, tale.assignedAt, tale.random.between(1, 6))
  step(tale, movedAt, desk, 'reassign', {
    officeId: right,
    officerId: tale.officer.id,
    reason: tale.random.pick(reassignReasons),
  })
  tale.assignedAt = movedAt
  replyOnTime(tale, 0.3, 0.9, ['reassigned'])
}
