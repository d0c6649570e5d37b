// Histories in which time stands still for the office: papers asked for, and field investigations.
import type { Instant } from '#engine'
import { siteChecks } from '../words/inside.ts'
import { returnReasons } from '../words/notices.ts'
import { rate, receiveAndAssign, reply } from './steps.ts'
import { dayMs, daysOn, dueWith, hoursOn, lastDay, shareOn, step, type Tale, workAt } from './tale.ts'

/** Asked for papers; `arrives` is when they come, in days. */
export function supplement(tale: Tale, arrives: number | null): void {
  receiveAndAssign(tale)
  const askedAt = ask(tale, 10)
  if (arrives === null) return
  const arrivedAt = Math.floor(askedAt + arrives * dayMs)
  step(tale, arrivedAt, null, 'add-papers', { files: [], words: sentWords(tale) })
  tale.dueAt = dueWith(tale, { exclude: [{ from: askedAt, until: arrivedAt, counts: 'whole days' }] })
  const at = shareOn(tale, arrivedAt, tale.dueAt, tale.random.between(0.3, 0.85))
  reply(tale, at)
  rate(tale, at)
}

const sentWords = (tale: Tale): string =>
  tale.text.language === 'ko'
    ? '요청하신 서류를 우편과 전자우편으로 보냈습니다. 확인 부탁드립니다.'
    : 'I have sent the papers you asked for. Please confirm.'

const papersOf = (tale: Tale): string =>
  (tale.text.supplement ?? ['사업자등록증 사본', '신청 내용을 확인할 수 있는 자료'])
    .map((paper) => `- ${paper}`)
    .join('\n')

/** 규칙 제9조: within eight working hours of receipt. */
function ask(tale: Tale, days: number): Instant {
  const at = hoursOn(tale, tale.receivedAt, tale.random.between(2, 7))
  step(tale, at, tale.officer, 'request-supplement', { words: papersOf(tale), days })
  return at
}

export function demanded(tale: Tale, then: 'open' | 'arrives' | 'returned'): void {
  receiveAndAssign(tale)
  const askedAt = ask(tale, 7)
  const demandAt = hoursOn(tale, lastDay(tale, askedAt, 7).over, tale.random.between(0.5, 6))
  step(tale, demandAt, tale.officer, 'demand-supplement', { words: papersOf(tale), days: 10 })
  if (then === 'arrives') {
    const arrivedAt = Math.floor(demandAt + tale.random.between(1, 6) * dayMs)
    step(tale, arrivedAt, null, 'add-papers', { files: [], words: sentWords(tale) })
    tale.dueAt = dueWith(tale, { exclude: [{ from: askedAt, until: arrivedAt, counts: 'whole days' }] })
    const at = shareOn(tale, arrivedAt, tale.dueAt, tale.random.between(0.3, 0.8))
    reply(tale, at)
    rate(tale, at)
  } else if (then === 'returned') {
    const at = hoursOn(tale, lastDay(tale, demandAt, 10).over, tale.random.between(0.5, 10))
    step(tale, at, tale.officer, 'return', { reason: returnReasons[0]?.[tale.text.language] ?? '' })
  }
}

export function investigated(tale: Tale): void {
  const { random } = tale
  receiveAndAssign(tale)
  const check = random.pick(siteChecks)
  const startedAt = workAt(tale, random.between(0.1, 0.2))
  const extended = random.chance(0.3)
  const endedAt = daysOn(tale, startedAt, extended ? random.between(9, 11) : random.between(5.5, 8))
  step(tale, startedAt, tale.officer, 'start-investigation', { words: check.purpose })
  if (extended)
    step(tale, daysOn(tale, startedAt, 5), tale.officer, 'extend-investigation', { words: check.extended, days: 3 })
  step(tale, endedAt, tale.officer, 'end-investigation', { words: check.found })
  tale.dueAt = dueWith(tale, { exclude: [{ from: startedAt, until: endedAt, counts: 'whole days' }] })
  const at = shareOn(tale, endedAt, tale.dueAt, random.between(0.3, 0.8))
  reply(tale, at)
  rate(tale, at)
}
