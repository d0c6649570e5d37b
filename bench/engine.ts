// The engine's speed: due times and replay, each beside what people would use instead, in the same run.
import {
  addWorking,
  type CalendarText,
  compileCalendar,
  type Edition,
  koreanPublicDays,
  type Matter,
  parseInstant,
  replay,
} from '#engine'

const zone = 'Asia/Seoul'
const windows = ['09:00-12:00', '13:00-18:00']
const text: CalendarText = {
  id: 'bench',
  version: '1',
  zone,
  from: '2019-01-01',
  until: '2028-12-31',
  warnDays: 90,
  hours: { week: { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: [], sun: [] } },
  holidays: koreanPublicDays,
  counting: { dayEndsAt: '23:59:59', extensionStarts: 'next working day', hoursPerDay: 8, ringSeconds: 3 },
}
const hourMs = 3_600_000

/** Start times spread over ten years, the same in every run. */
function starts(count: number): Float64Array {
  const from = parseInstant('2019-01-02', zone)
  const span = parseInstant('2028-11-30', zone) - from
  const found = new Float64Array(count)
  let seed = 1357
  for (let index = 0; index < count; index += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    found[index] = from + Math.floor((seed / 4_294_967_296) * (span / 60_000)) * 60_000
  }
  return found
}

const perSecond = (count: number, since: number) => (count / (performance.now() - since)) * 1000
const shown = (rate: number) => Math.round(rate).toLocaleString('en')

async function dueTimes(): Promise<readonly string[]> {
  const before = performance.now()
  const calendar = compileCalendar(text)
  const compiled = performance.now() - before
  const startedAt = starts(1_000_000)
  let check = 0
  const round = () => {
    for (let index = 0; index < startedAt.length; index += 1)
      check += addWorking(calendar, startedAt[index]!, 24 * hourMs)
  }
  round()
  const rounds = 5
  const ours = performance.now()
  for (let index = 0; index < rounds; index += 1) round()
  const oursRate = perSecond(rounds * startedAt.length, ours)

  // dayjs reads local time, so the comparison runs in the process's own zone; the amount of work is the same.
  const { default: dayjs } = await import('dayjs')
  const { default: businessTime } = await import('dayjs-business-time')
  dayjs.extend(businessTime)
  const hours = [
    { start: '09:00:00', end: '12:00:00' },
    { start: '13:00:00', end: '18:00:00' },
  ]
  dayjs.setBusinessTime({
    sunday: null,
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: null,
  })
  dayjs.setHolidays(koreanPublicDays.map((day) => day.on))
  const few = 2000
  for (let index = 0; index < 200; index += 1) dayjs(startedAt[index]!).addBusinessHours(24)
  const theirs = performance.now()
  for (let index = 0; index < few; index += 1) check += dayjs(startedAt[index]!).addBusinessHours(24).valueOf()
  const theirsRate = perSecond(few, theirs)
  return [
    `calendar of ten years compiled in ${compiled.toFixed(1)} ms`,
    `due = receipt + 24wh: ${shown(oursRate)} a second; dayjs-business-time ${shown(theirsRate)} a second; ratio ${shown(oursRate / theirsRate)} (sum ${check % 997})`,
  ]
}

const edition: Edition = {
  promise: 'answer',
  code: 'C8',
  from: '2019-01-01',
  title: { ko: '처리', en: 'Answer' },
  cites: ['bench'],
  matter: 'petition',
  measure: {
    as: 'clock',
    starts: ['Received'],
    stops: ['Replied'],
    voids: ['Withdrawn'],
    pauses: [{ from: 'SupplementRequested', until: 'SupplementArrived', counts: 'whole days' }],
    within: '24wh',
    warns: [
      { before: '8wh', tell: 'officer' },
      { before: '3wh', tell: 'office head' },
    ],
    figure: { shown: 'rate', grain: ['office', 'month'] },
  },
}

function* history(startedAt: Float64Array): Generator<Matter> {
  for (let index = 0; index < startedAt.length; index += 1) {
    const at = startedAt[index]!
    yield {
      id: String(index),
      kind: 'petition',
      facts: [
        { type: 'Received', at },
        { type: 'SupplementRequested', at: at + 4 * hourMs },
        { type: 'SupplementArrived', at: at + 30 * hourMs },
        { type: 'Replied', at: at + (60 + (index % 200)) * hourMs },
      ],
    }
  }
}

async function replayed(): Promise<readonly string[]> {
  const calendar = compileCalendar(text)
  const startedAt = starts(1_000_000)
  const base = process.memoryUsage().rss
  const before = performance.now()
  let told = 0
  const counts = await replay(history(startedAt), [edition], calendar, parseInstant('2028-12-20', zone)).each(() => {
    told += 1
  })
  const seconds = (performance.now() - before) / 1000
  const { kept = 0, broken = 0 } = counts['answer'] ?? {}
  const mb = (bytes: number) => (bytes / 1e6).toFixed(0)
  return [
    `replay of ${shown(told)} matters, four facts each: ${seconds.toFixed(2)} s (target 10), kept ${shown(kept)}, broken ${shown(broken)}`,
    `memory of the process: ${mb(process.memoryUsage().rss)} MB after, ${mb(base)} MB before, peak ${peakMb()} MB (target below 300)`,
  ]
}

/** The most memory that the process ever held, as the kernel counts it. */
function peakMb(): string {
  return (process.resourceUsage().maxRSS / 1024).toFixed(0)
}

export async function run(): Promise<void> {
  for (const line of await replayed()) console.log(line)
  for (const line of await dueTimes()) console.log(line)
}

if (import.meta.main) await run()
