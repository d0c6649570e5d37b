// Histories of several petitions together: six merged into one, and the same petition sent a third time.
import { closingReasons } from '../words/notices.ts'
import { rate, receiveAndAssign, reply } from './steps.ts'
import { hoursOn, shareOn, step, type Tale } from './tale.ts'

/** 시행령 제6조제7항: the first to arrive leads, and what it is answered the others are answered too. */
export function tellMerged(tales: readonly Tale[], answered: boolean): void {
  const lead = tales[0]
  if (!lead) return
  for (const tale of tales) receiveAndAssign(tale)
  const last = Math.max(...tales.map((tale) => tale.assignedAt))
  const mergedAt = hoursOn(lead, last, 2)
  step(lead, mergedAt, lead.officer, 'merge', () => ({
    numbers: tales.flatMap((tale) => (tale.opened ? [tale.opened.number] : [])).join(', '),
  }))
  if (!answered) return
  // Answered while the first one's days still run.
  const at = shareOn(lead, mergedAt, lead.dueAt, 0.5)
  reply(lead, at)
  for (const tale of tales) rate(tale, at)
}

/** 법 제23조: answered twice before, with nothing new in the third. */
export function tellRepeats(first: Tale, second: Tale, third: Tale): void {
  for (const tale of [first, second]) {
    receiveAndAssign(tale)
    reply(tale, shareOn(tale, tale.assignedAt, tale.dueAt, tale.random.between(0.4, 0.8)))
  }
  receiveAndAssign(third)
  const reason = closingReasons.find((one) => one.ground === 'repeat')?.[third.text.language] ?? ''
  step(third, shareOn(third, third.assignedAt, third.dueAt, 0.3), third.officer, 'close-repeat', () => ({
    ground: 'repeat',
    earlier: `${first.opened?.number}, ${second.opened?.number}`,
    reason,
  }))
}
