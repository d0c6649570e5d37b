// The histories that a petition can have, each told as steps. Names say what came of it.
import { civilDateOf, dueOf } from '#engine'
import { cooperations, corrections } from '../words/inside.ts'
import { closingReasons, delayGrounds, extensionGrounds, progressNotices } from '../words/notices.ts'
import { movedInside, reassigned, transferred } from './passed-on.ts'
import { demanded, investigated, supplement } from './standing-still.ts'
import { assign, rate, receive, receiveAndAssign, reply, replyOnTime } from './steps.ts'
import { daysOn, dueWith, hoursOn, shareOn, step, type Tale, workAt } from './tale.ts'

const amount = (tale: Tale): number => Number.parseInt(tale.period, 10)

function plain(tale: Tale): void {
  receiveAndAssign(tale)
  if (tale.random.chance(0.04)) correct(tale)
  if (tale.random.chance(0.05))
    step(tale, workAt(tale, tale.random.between(0.05, 0.2)), null, 'add-papers', { files: [], words: addedWords(tale) })
  if (amount(tale) >= 30)
    step(tale, workAt(tale, 0.25), tale.officer, 'notify-progress', {
      words: tale.random.pick(progressNotices)[tale.text.language],
    })
  replyOnTime(tale, 0.3, 0.93)
}

const addedWords = (tale: Tale): string =>
  tale.text.language === 'ko'
    ? '앞서 말씀드린 내용에 담당자와 통화한 날짜를 덧붙입니다. 지난주 화요일 오후였습니다.'
    : 'One more detail: the call took place last Tuesday afternoon.'

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
  const at = general
    ? hoursOn(tale, tale.dueAt, tale.random.between(0.4, 4))
    : daysOn(tale, tale.dueAt, tale.random.between(0.3, 3))
  reply(tale, at)
  rate(tale, at, ['late'])
}

/** A good reason told before the time was up, and the answer by the day that was named. */
function delayTold(tale: Tale): void {
  receiveAndAssign(tale)
  const expectedOn = civilDateOf(daysOn(tale, tale.dueAt, tale.random.between(2, 4)), tale.calendar.zone)
  const reason = tale.random.pick(delayGrounds)[tale.text.language]
  step(tale, workAt(tale, tale.random.between(0.8, 0.95)), tale.officer, 'notify-delay', {
    ground: 'other',
    expectedOn,
    reason,
  })
  const at = daysOn(tale, tale.dueAt, tale.random.between(0.4, 1.6))
  reply(tale, at)
  rate(tale, at, ['delay told'])
}

function cooperated(tale: Tale, late: boolean): void {
  const { random } = tale
  receiveAndAssign(tale)
  const asked = random.pick(cooperations.filter((one) => one.officeId !== tale.officeId))
  const askedAt = workAt(tale, random.between(0.06, 0.12))
  const days = amount(tale) >= 14 ? 5 : 3
  const place = asked.officeId ? { officeId: asked.officeId } : { agency: asked.agency ?? '' }
  step(tale, askedAt, tale.officer, 'request-cooperation', { ...place, days, words: asked.ask })
  const { dueAt } = dueOf(tale.calendar, askedAt, `${days}wd`)
  const repliedAt = late
    ? hoursOn(tale, dueAt, random.between(1, 7))
    : shareOn(tale, askedAt, dueAt, random.between(0.4, 0.85))
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
