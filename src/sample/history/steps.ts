// The steps that many histories share: receipt, assignment, the answer, the rating.
import type { Instant } from '#engine'
import { officeInFull } from '../people/offices.ts'
import { answerText, answerTextEnglish, refusesSomething, remediesText } from '../words/answers.ts'
import { type SatisfactionComment, satisfactionComments } from '../words/inside.ts'
import { dayMs, dueWith, hoursOn, receptionOf, step, type Tale, workAt, workersOf } from './tale.ts'

/** What is received by hand waits for somebody to look at the papers; the rest was received as it arrived. */
export function receive(tale: Tale, afterHours = tale.random.between(0.4, 5)): void {
  if (tale.byOfficer) {
    tale.receivedAt = hoursOn(tale, tale.arrivedAt, afterHours)
    step(tale, tale.receivedAt, receptionOf(tale.officeId), 'receive', {})
  }
  tale.dueAt = dueWith(tale, {})
}

export function assign(tale: Tale): void {
  const hurry = tale.text.kind === 'general'
  tale.assignedAt = hoursOn(
    tale,
    tale.receivedAt,
    hurry ? tale.random.between(0.05, 0.5) : tale.random.between(0.1, 1.6),
  )
  step(tale, tale.assignedAt, receptionOf(tale.officeId), 'assign', {
    officeId: tale.officeId,
    officerId: tale.officer.id,
  })
}

export function receiveAndAssign(tale: Tale): void {
  receive(tale)
  assign(tale)
}

export function reply(tale: Tale, at: Instant): void {
  const { text, officer } = tale
  const write = text.language === 'en' ? answerTextEnglish : answerText
  step(tale, at, officer, 'reply', ({ number }) => ({
    result: text.result,
    letter: write({
      number,
      gist: text.gist,
      opinion: text.opinion,
      law: text.law,
      office: officeInFull(tale.officeId, text.language),
      officer: officer[text.language],
      phone: officer.phone,
      result: text.result,
      kind: text.kind,
    }),
    ...(refusesSomething(text.result) ? { remedies: remediesText(text.kind, text.language) } : {}),
  }))
}

export function replyOnTime(tale: Tale, from: number, until: number, moods: readonly Mood[] = []): void {
  const share = tale.random.between(from, until)
  const at = workAt(tale, share)
  reply(tale, at)
  rate(tale, at, [...moods, ...(share < 0.45 ? (['early'] as const) : [])])
}

type Mood = NonNullable<SatisfactionComment['only']>

/** Not everybody rates; who was kept waiting does so more often, and less kindly. */
export function rate(tale: Tale, repliedAt: Instant, moods: readonly Mood[] = []): void {
  const { random, text } = tale
  const late = moods.includes('late')
  if (!random.chance(late ? 0.6 : 0.4)) return
  const at = repliedAt + random.between(0.05, 4) * dayMs
  const fitting = satisfactionComments.filter(
    (one) => one.only !== undefined && (moods.includes(one.only) || ownMoods(tale).includes(one.only)),
  )
  const plain = satisfactionComments.filter((one) => one.only === undefined && one.stars >= 3)
  const own = text.language === 'en' ? fitting.filter((one) => one.only === 'english') : fitting
  const comment = late
    ? satisfactionComments.find((one) => one.only === 'late')
    : random.pick(own.length > 0 && random.chance(0.7) ? own : plain)
  const silent = random.chance(0.4) || (text.language === 'en' && comment?.only !== 'english')
  step(tale, at, null, 'rate', {
    stars: comment?.stars ?? random.whole(4, 5),
    ...(silent || !comment ? {} : { words: comment.text }),
  })
}

function ownMoods({ text }: Tale): Mood[] {
  return [
    ...(text.language === 'en' ? (['english'] as const) : []),
    ...(text.kind === 'inquiry-law' ? (['law'] as const) : []),
    ...(text.result === 'not-accepted' ? (['refused'] as const) : []),
  ]
}

/** Another office takes it over. */
export function moveTo(tale: Tale, officeId: Tale['officeId']): void {
  tale.officeId = officeId
  tale.officer = tale.random.pick(workersOf(officeId))
}
