// The histories that a petition can have, each told as steps. Names say what came of it.
import { civilDateOf, type Instant } from '#engine'
import { type OfficeId, regionTeams } from '../people/offices.ts'
import { cooperations, corrections, reassignReasons, siteChecks, transferInsideReasons } from '../words/inside.ts'
import { closingReasons, delayGrounds, extensionGrounds, progressNotices, returnReasons, transferReasons } from '../words/notices.ts'
import { assign, moveTo, rate, receive, receiveAndAssign, reply } from './steps.ts'
import { dayMs, daysOn, dueWith, hoursOn, lastDay, receptionOf, shareOn, step, type Tale } from './tale.ts'

const workAt = (tale: Tale, share: number): Instant => shareOn(tale, tale.assignedAt, tale.dueAt, share)
const amount = (tale: Tale): number => Number.parseInt(tale.period, 10)

function replyOnTime(tale: Tale, from: number, until: number, moods: Parameters<typeof rate>[2] = []): void {
  const share = tale.random.between(from, until)
  const at = workAt(tale, share)
  reply(tale, at)
  rate(tale, at, [...moods, ...(share < 0.45 ? (['early'] as const) : [])])
}

function plain(tale: Tale): void {
  receiveAndAssign(tale)
  if (tale.random.chance(0.04)) correct(tale)
  if (tale.random.chance(0.05))
    step(tale, workAt(tale, tale.random.between(0.05, 0.2)), null, 'add-papers', { files: [], words: addedWords(tale) })
  if (amount(tale) >= 30) step(tale, workAt(tale, 0.25), tale.officer, 'notify-progress', { words: tale.random.pick(progressNotices)[tale.text.language] })
  replyOnTime(tale, 0.3, 0.93)
}

const addedWords = (tale: Tale): string =>
  tale.text.language === 'ko' ? '앞서 말씀드린 내용에 담당자와 통화한 날짜를 덧붙입니다. 지난주 화요일 오후였습니다.' : 'One more detail: the call took place last Tuesday afternoon.'

function correct(tale: Tale): void {
  const how = { 전화: 'phone', 방문: 'visit', 전자우편: 'mail' } as const
  const found = tale.random.pick(corrections)
  const consentHow = how[found.consentHow as keyof typeof how]
  step(tale, workAt(tale, 0.08), tale.officer, 'correct-slip', { consentHow, reason: found.text })
}

/** Nearly out of time, so that its warnings stand in the queue. */
function slow(tale: Tale): void {
  receiveAndAssign(tale)
  replyOnTime(tale, 0.985, 0.998)
}

function answeredLate(tale: Tale): void {
  receiveAndAssign(tale)
  const general = tale.text.kind === 'general'
  const at = general ? hoursOn(tale, tale.dueAt, tale.random.between(0.4, 4)) : daysOn(tale, tale.dueAt, tale.random.between(0.3, 3))
  reply(tale, at)
  rate(tale, at, ['late'])
}

/** A good reason told before the time was up, and the answer by the day that was named. */
function delayTold(tale: Tale): void {
  receiveAndAssign(tale)
  const expectedOn = civilDateOf(daysOn(tale, tale.dueAt, tale.random.between(2, 4)), tale.calendar.zone)
  const reason = tale.random.pick(delayGrounds)[tale.text.language]
  step(tale, workAt(tale, tale.random.between(0.8, 0.95)), tale.officer, 'notify-delay', { ground: 'other', expectedOn, reason })
  const at = daysOn(tale, tale.dueAt, tale.random.between(0.4, 1.6))
  reply(tale, at)
  rate(tale, at, ['delay told'])
}

/** Asked for papers; `arrives` is when they come, in days. */
function supplement(tale: Tale, arrives: number | null): void {
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
  tale.text.language === 'ko' ? '요청하신 서류를 우편과 전자우편으로 보냈습니다. 확인 부탁드립니다.' : 'I have sent the papers you asked for. Please confirm.'

const papersOf = (tale: Tale): string =>
  (tale.text.supplement ?? ['사업자등록증 사본', '신청 내용을 확인할 수 있는 자료']).map((paper) => `- ${paper}`).join('\n')

/** 규칙 제9조: within eight working hours of receipt. */
function ask(tale: Tale, days: number): Instant {
  const at = hoursOn(tale, tale.receivedAt, tale.random.between(2, 7))
  step(tale, at, tale.officer, 'request-supplement', { words: papersOf(tale), days })
  return at
}

function demanded(tale: Tale, then: 'open' | 'arrives' | 'returned'): void {
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

function investigated(tale: Tale): void {
  const { random } = tale
  receiveAndAssign(tale)
  const check = random.pick(siteChecks)
  const startedAt = workAt(tale, random.between(0.1, 0.2))
  const extended = random.chance(0.3)
  const endedAt = daysOn(tale, startedAt, extended ? random.between(9, 11) : random.between(5.5, 8))
  step(tale, startedAt, tale.officer, 'start-investigation', { words: check.purpose })
  if (extended) step(tale, daysOn(tale, startedAt, 5), tale.officer, 'extend-investigation', { words: check.extended, days: 3 })
  step(tale, endedAt, tale.officer, 'end-investigation', { words: check.found })
  tale.dueAt = dueWith(tale, { exclude: [{ from: startedAt, until: endedAt, counts: 'whole days' }] })
  const at = shareOn(tale, endedAt, tale.dueAt, random.between(0.3, 0.8))
  reply(tale, at)
  rate(tale, at)
}

function cooperated(tale: Tale, late: boolean): void {
  const { random } = tale
  receiveAndAssign(tale)
  const asked = random.pick(cooperations.filter((one) => one.officeId !== tale.officeId))
  const askedAt = workAt(tale, random.between(0.06, 0.12))
  const days = amount(tale) >= 14 ? 5 : 3
  const place = asked.officeId ? { officeId: asked.officeId } : { agency: asked.agency ?? '' }
  step(tale, askedAt, tale.officer, 'request-cooperation', { ...place, days, words: asked.ask })
  const repliedAt = daysOn(tale, askedAt, late ? days + random.between(0.2, 1) : days * random.between(0.5, 0.85))
  step(tale, repliedAt, tale.officer, 'record-cooperation', async ({ idOf }) => ({
    requestId: await idOf('CooperationRequested', 'requestId'),
    words: asked.reply,
  }))
  const at = shareOn(tale, repliedAt, tale.dueAt, random.between(0.3, 0.85))
  reply(tale, at)
  rate(tale, at)
}

function extended(tale: Tale, times: 1 | 2): void {
  const { random } = tale
  receiveAndAssign(tale)
  const more: string[] = []
  for (let nth = 1; nth <= times; nth += 1) {
    const at = shareOn(tale, tale.assignedAt, tale.dueAt, random.between(0.86, 0.94))
    const found = random.pick(extensionGrounds)
    const days = Math.min(amount(tale), random.whole(4, 6))
    step(tale, at, tale.officer, 'extend', {
      ground: found.ground,
      amount: days,
      reason: found[tale.text.language],
      ...(nth === 2 ? { consent: true } : {}),
    })
    more.push(`${days}wd`)
    tale.dueAt = dueWith(tale, { extend: more })
  }
  const lastAt = tale.steps.at(-1)?.at ?? tale.assignedAt
  const at = shareOn(tale, lastAt, tale.dueAt, random.between(0.4, 0.9))
  reply(tale, at)
  rate(tale, at, ['extended'])
}

function withdrawn(tale: Tale): void {
  receiveAndAssign(tale)
  step(tale, workAt(tale, tale.random.between(0.15, 0.6)), null, 'withdraw', {})
}

function exception(tale: Tale): void {
  receiveAndAssign(tale)
  const [court, between] = closingReasons.filter((one) => one.ground === 'exception')
  const trial = tale.random.chance(0.5)
  const reason = (trial ? court : between)?.[tale.text.language] ?? ''
  step(tale, workAt(tale, tale.random.between(0.2, 0.7)), tale.officer, 'close-exception', {
    ground: trial ? 'trial or audit' : 'private matter',
    reason,
  })
}

function transferred(tale: Tale, done: boolean): void {
  receiveAndAssign(tale)
  const to = transferReasons.find((one) => one.agency === tale.text.transferTo) ?? transferReasons[0]
  if (!to) throw new Error('The sample knows no other agency')
  const decidedAt = hoursOn(tale, tale.assignedAt, tale.random.between(0.5, 2.5))
  step(tale, decidedAt, tale.officer, 'decide-transfer', { agency: to.agency, reason: to[tale.text.language] })
  if (done) step(tale, hoursOn(tale, decidedAt, tale.random.between(1, 6.5)), tale.officer, 'complete-transfer', {})
}

const otherOffice = (tale: Tale): OfficeId => {
  const others = (['hq-market', 'hq-technology', 'hq-startup-policy', ...Object.values(regionTeams)] as const).filter((one) => one !== tale.officeId)
  return tale.random.pick(others)
}

/** It came to the wrong office first, and the desk sorted it again. */
function movedInside(tale: Tale): void {
  const right = tale.officeId
  moveTo(tale, otherOffice(tale))
  receiveAndAssign(tale)
  const askedAt = hoursOn(tale, tale.assignedAt, tale.random.between(0.4, 2))
  step(tale, askedAt, tale.officer, 'request-transfer-inside', { reason: tale.random.pick(transferInsideReasons) })
  moveTo(tale, right)
  const movedAt = hoursOn(tale, askedAt, tale.random.between(0.3, 2.4))
  step(tale, movedAt, receptionOf(right), 'reassign', { officeId: right, officerId: tale.officer.id, reason: tale.random.pick(reassignReasons) })
  tale.assignedAt = movedAt
  replyOnTime(tale, 0.3, 0.9, ['reassigned'])
}

function reassigned(tale: Tale): void {
  const right = tale.officeId
  moveTo(tale, otherOffice(tale))
  receiveAndAssign(tale)
  moveTo(tale, right)
  const movedAt = hoursOn(tale, tale.assignedAt, tale.random.between(1, 6))
  step(tale, movedAt, receptionOf(right), 'reassign', { officeId: right, officerId: tale.officer.id, reason: tale.random.pick(reassignReasons) })
  tale.assignedAt = movedAt
  replyOnTime(tale, 0.3, 0.9, ['reassigned'])
}

export const stories = {
  plain,
  slow,
  'not received': () => {},
  'received late': (tale) => {
    receive(tale, tale.random.between(8.6, 13))
    assign(tale)
    replyOnTime(tale, 0.3, 0.8)
  },
  'not assigned': (tale) => receive(tale),
  abandoned: (tale) => receiveAndAssign(tale),
  late: answeredLate,
  'delay told': delayTold,
  'papers asked': (tale) => supplement(tale, null),
  'papers came': (tale) => supplement(tale, tale.random.between(0.9, 5)),
  'papers just came': (tale) => supplement(tale, tale.random.between(0.7, 1.6)),
  'papers demanded': (tale) => demanded(tale, 'open'),
  'papers came at last': (tale) => demanded(tale, 'arrives'),
  returned: (tale) => demanded(tale, 'returned'),
  investigated,
  cooperated: (tale) => cooperated(tale, false),
  'cooperation late': (tale) => cooperated(tale, true),
  extended: (tale) => extended(tale, 1),
  'extended twice': (tale) => extended(tale, 2),
  withdrawn,
  exception,
  transferred: (tale) => transferred(tale, true),
  'transfer decided': (tale) => transferred(tale, false),
  'moved inside': movedInside,
  reassigned,
} as const satisfies { readonly [name: string]: (tale: Tale) => void }

export type StoryName = keyof typeof stories
