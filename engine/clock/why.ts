// The trace of a reading: the due date's steps, then what happened to the clock.
import type { Calendar } from '../calendar/calendar.ts'
import type { Edition } from '../promise/edition.ts'
import type { Fact } from '../promise/fact.ts'
import { parsePeriod } from '../promise/parse-period.ts'
import type { Instant, Words } from '../time/instant.ts'
import { sayMoment } from '../time/say.ts'
import type { Reading } from './clock-reading.ts'
import { workedReadings } from './reading.ts'
import { traced } from './why-due.ts'

/** The steps of a run's reading, or of the last run's; empty when the promise does not run on the matter. */
export function why(
  edition: Edition,
  facts: readonly Fact[],
  calendar: Calendar,
  asOf: Instant,
  run?: number,
): readonly Words[] {
  const all = workedReadings(edition, facts, calendar, asOf)
  const worked = run === undefined ? all.at(-1) : all[run - 1]
  if (worked === undefined) return []
  const { reading, stages, exclude } = worked
  const steps = traced(calendar, reading.startedAt, parsePeriod(reading.period), exclude, stages)
  const end = ending(calendar, reading)
  return end === null ? steps : [...steps, end]
}

function ending(calendar: Calendar, reading: Reading): Words | null {
  const say = (at: Instant) => sayMoment(calendar.zoneTable, at)
  switch (reading.state) {
    case 'running':
    case 'warned':
      return null
    case 'paused': {
      const from = say(reading.pauses.find((pause) => pause.until === null)?.from ?? reading.startedAt)
      return {
        ko: `${from.ko}부터 멈춤, 지금 다시 세면 위의 기한`,
        en: `Paused since ${from.en}; due as above if counting resumed now`,
      }
    }
    case 'kept': {
      const at = say(reading.stoppedAt!)
      return { ko: `${at.ko} 처리, 기한 안`, en: `Done ${at.en}, in time` }
    }
    case 'void': {
      const at = say(reading.voidedAt!)
      return { ko: `${at.ko} 종료, 세지 않음`, en: `Ended ${at.en}, not counted` }
    }
    case 'broken': {
      if (reading.stoppedAt === undefined) return { ko: '기한이 지남', en: 'The time is up' }
      const at = say(reading.stoppedAt)
      return { ko: `${at.ko} 처리, 기한이 지난 뒤`, en: `Done ${at.en}, after the time was up` }
    }
  }
}
