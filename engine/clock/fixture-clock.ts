// A promise and facts written short, for the engine's own tests. Not part of what is published.
import { compileCalendar } from '../calendar/compile.ts'
import { seoulText } from '../calendar/fixture.ts'
import type { ClockRule, Edition } from '../promise/edition.ts'
import type { Fact } from '../promise/fact.ts'
import type { Instant } from '../time/instant.ts'
import { parseInstant } from '../time/read-instant.ts'

export const seoul = compileCalendar(seoulText)

export const at = (text: string): Instant => parseInstant(text, 'Asia/Seoul')

/** `fact('2026-11-23T10:00', 'Received', { kind: 'general' })` */
export const fact = (when: string, type: string, body?: NonNullable<Fact['body']>): Fact =>
  body === undefined ? { type, at: at(when) } : { type, at: at(when), body }

export const clockOf = (rule: Partial<ClockRule>): Edition => ({
  promise: 'answer',
  code: 'C16',
  from: '2018-01-01',
  title: { ko: '처리', en: 'Answer' },
  cites: ['test'],
  matter: 'petition',
  measure: {
    as: 'clock',
    starts: ['Received'],
    stops: ['Replied'],
    voids: ['Withdrawn'],
    within: '24wh',
    figure: { shown: 'rate', grain: ['office', 'month'] },
    ...rule,
  },
})
