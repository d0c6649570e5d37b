// The trace of a due time, step by step, for the citizen who asks why. It says what was computed: each line comes from
// the same stages that gave the due time.
import { type Calendar, type DayIndex, dayIndexAt } from '../calendar/calendar.ts'
import { endsWithDay, type ParsedPeriod, parsePeriod, runsOnWallClock } from '../promise/parse-period.ts'
import type { Period } from '../promise/period.ts'
import type { Instant, Words } from '../time/instant.ts'
import { plural, sayDay, sayMoment, sayTime } from '../time/say.ts'
import { type Change, type CountedStage, countingFrom, type DueOptions, inOrder, stagesOf } from './due.ts'
import { civilDayPieces, hourPieces, reasonOf, workingDayPieces } from './pieces.ts'
import { sayPiece } from './say-piece.ts'
import { daysOut, type Exclusion } from './spans.ts'
import { civilDaysEnd, spansOf } from './stage.ts'

/**
 * @example
 * whyDue(calendar, parseInstant('2026-11-27T16:00', 'Asia/Seoul'), '3wh').map((step) => step.ko)
 */
export function whyDue(
  calendar: Calendar,
  startedAt: Instant,
  period: Period,
  options: DueOptions = {},
): readonly Words[] {
  const changes = (options.extend ?? []).map(
    (extension): Change => ({ kind: 'extension', period: parsePeriod(extension) }),
  )
  const exclude = inOrder(options.exclude ?? [])
  return traced(
    calendar,
    startedAt,
    parsePeriod(period),
    exclude,
    stagesOf(calendar, startedAt, parsePeriod(period), exclude, changes),
  )
}

export function traced(
  calendar: Calendar,
  startedAt: Instant,
  period: ParsedPeriod,
  exclude: readonly Exclusion[],
  stages: readonly CountedStage[],
): readonly Words[] {
  const steps: Words[] = []
  stages.forEach((counted, index) => {
    steps.push(counted.change === null ? opening(calendar, counted, startedAt, period) : changed(calendar, counted))
    if (counted.change?.kind === 'move') return
    for (const step of stageSteps(calendar, counted, exclude)) steps.push(step)
    if (index < stages.length - 1) steps.push(before(calendar, counted))
  })
  steps.push(due(calendar, stages.at(-1)!))
  return steps
}

function sayPeriod(period: ParsedPeriod): Words {
  const { amount } = period
  switch (period.unit) {
    case 'wh':
      return { ko: `근무시간 ${amount}시간`, en: plural(amount, 'working hour') }
    case 'wd':
      return { ko: `근무일 ${amount}일`, en: plural(amount, 'working day') }
    case 'w':
      return { ko: `${amount}주`, en: plural(amount, 'week') }
    case 'mo':
      return { ko: `${amount}개월`, en: plural(amount, 'month') }
    case 'y':
      return { ko: `${amount}년`, en: plural(amount, 'year') }
    case 'cd':
      return { ko: `${amount}일`, en: plural(amount, 'calendar day') }
    case 'h':
      return { ko: `${amount}시간`, en: plural(amount, 'hour') }
    case 'm':
      return { ko: `${amount}분`, en: plural(amount, 'minute') }
    case 's':
      return { ko: `${amount}초`, en: plural(amount, 'second') }
    case 'rings':
      return { ko: `벨 ${amount}회`, en: plural(amount, 'ring') }
  }
}

function opening(calendar: Calendar, counted: CountedStage, startedAt: Instant, period: ParsedPeriod): Words {
  const length = sayPeriod(period)
  const start = sayMoment(calendar.zoneTable, startedAt)
  const counting = countingFrom(calendar, counted.stage)
  const later = sayMoment(calendar.zoneTable, counting)
  if (period.unit === 'rings') {
    return {
      ko: `${start.ko}부터 ${period.amount}번째 벨이 울리기 전까지`,
      en: `From ${start.en} until ring ${period.amount} would begin`,
    }
  }
  if (period.unit === 'cd') {
    return {
      ko: `${start.ko} 시작, 첫날은 넣지 않고 ${length.ko}`,
      en: `Started ${start.en}; ${length.en}, the first day not counted`,
    }
  }
  if (endsWithDay(period.unit)) {
    const first = sayDay(calendar.firstDay + counted.stage.firstDay)
    const moved = counted.stage.firstDay > dayIndexAt(calendar, startedAt)
    return {
      ko: `${start.ko} 시작, ${moved ? `${first.ko}을 첫날로` : '첫날을'} 넣어 ${length.ko}`,
      en: `Started ${start.en}; ${length.en}, ${moved ? `${first.en} counted as the first` : 'the first day counted'}`,
    }
  }
  if (counting > startedAt) {
    return {
      ko: `${start.ko} 시작, 근무시간이 아니어서 ${later.ko}부터 ${length.ko}`,
      en: `Started ${start.en}, outside working hours; ${length.en} from ${later.en}`,
    }
  }
  return { ko: `${start.ko}부터 ${length.ko}`, en: `${length.en} from ${start.en}` }
}

function changed(calendar: Calendar, counted: CountedStage): Words {
  const change = counted.change!
  if (change.kind === 'move') {
    const told = sayMoment(calendar.zoneTable, change.at)
    const to = sayDay(dayIndexAt(calendar, counted.endsAt) + calendar.firstDay)
    return { ko: `${told.ko}에 미리 알려 ${to.ko}로 옮김`, en: `Told ahead on ${told.en}; moved to ${to.en}` }
  }
  const length = sayPeriod(change.period)
  const from = countingFrom(calendar, counted.stage)
  const start = endsWithDay(counted.stage.unit)
    ? sayDay(calendar.firstDay + dayIndexAt(calendar, from))
    : sayMoment(calendar.zoneTable, from)
  return { ko: `연장 ${length.ko}, ${start.ko}부터`, en: `Extended by ${length.en} from ${start.en}` }
}

function before(calendar: Calendar, counted: CountedStage): Words {
  const until = sayEnd(calendar, counted)
  return { ko: `여기까지의 기한 ${until.ko}`, en: `Due so far: ${until.en}` }
}

function due(calendar: Calendar, counted: CountedStage): Words {
  const until = sayEnd(calendar, counted)
  return { ko: `기한 ${until.ko}까지`, en: `Due by ${until.en}` }
}

function sayEnd(calendar: Calendar, counted: CountedStage): Words {
  if (!endsWithDay(counted.stage.unit)) return sayMoment(calendar.zoneTable, counted.endsAt)
  const day = dayIndexAt(calendar, counted.endsAt)
  const on = sayDay(calendar.firstDay + day)
  if (counted.endsAt === calendar.dayStarts[day + 1]! - 1) return on
  const time = sayTime(calendar.zoneTable, counted.endsAt)
  return { ko: `${on.ko} ${time}`, en: `${on.en} ${time}` }
}

function stageSteps(calendar: Calendar, counted: CountedStage, exclude: readonly Exclusion[]): readonly Words[] {
  const { stage, endsAt } = counted
  const spans = spansOf(calendar, stage, exclude, endsAt)
  if (stage.unit === 'wh') {
    return hourPieces(calendar, countingFrom(calendar, stage), endsAt, spans).map((piece) => sayPiece(calendar, piece))
  }
  if (runsOnWallClock(stage.unit)) {
    return spans
      .filter((span) => span.from < endsAt && span.until > stage.startedAt)
      .map((span) => {
        const from = sayMoment(calendar.zoneTable, Math.max(span.from, stage.startedAt))
        const until = sayMoment(calendar.zoneTable, span.until)
        return {
          ko: `${from.ko}–${until.ko} 제외(산입하지 않는 기간)`,
          en: `${from.en} to ${until.en} left out (time not counted)`,
        }
      })
  }
  const ranges = daysOut(calendar, spans)
  const last = dayIndexAt(calendar, endsAt)
  if (stage.unit === 'wd') {
    return workingDayPieces(calendar, stage.firstDay, last, ranges).map((piece) => sayPiece(calendar, piece))
  }
  const { lastDay, movedTo } = civilDaysEnd(calendar, stage, spans)
  const steps = civilDayPieces(calendar, stage.firstDay, lastDay, ranges).map((piece) => sayPiece(calendar, piece))
  return movedTo === lastDay ? steps : [...steps, movedOn(calendar, lastDay, movedTo)]
}

/** 민법 제161조: the last day was a day off. */
function movedOn(calendar: Calendar, lastDay: DayIndex, movedTo: DayIndex): Words {
  const last = sayDay(calendar.firstDay + lastDay)
  const to = sayDay(calendar.firstDay + movedTo)
  const holiday = calendar.holidays.get(calendar.firstDay + lastDay)
  const name =
    holiday?.name ??
    (reasonOf(calendar, lastDay) === 'weekend' ? { ko: '주말', en: 'the weekend' } : { ko: '쉬는 날', en: 'a day off' })
  return {
    ko: `마지막 날 ${last.ko}: ${name.ko}이므로 다음 근무일 ${to.ko}로`,
    en: `The last day ${last.en} is ${name.en}, so the next working day, ${to.en}`,
  }
}
