// The engine's public face. Rooms of the house import from here and from nowhere deeper.
export { type Calendar, HorizonError } from './calendar/calendar.ts'
export type {
  CalendarText,
  CountingSettings,
  Holiday,
  Weekday,
  Window,
  WorkingHours,
} from './calendar/calendar-text.ts'
export { CalendarTextError } from './calendar/check-text.ts'
export { type CompileOptions, compileCalendar } from './calendar/compile.ts'
export { koreanDaysByRule } from './calendar/korea/by-rule.ts'
export { koreanPublicDays } from './calendar/korea/public-days.ts'
export { addWorking, workingBetween } from './calendar/working-time.ts'
export type { Counted, Pause, Reading, State, WarnAt } from './clock/clock-reading.ts'
export { type Due, type DueOptions, dueOf } from './clock/due.ts'
export { type Happening, happenings } from './clock/invariant.ts'
export { type OrderProblem, orderProblem } from './clock/order.ts'
export { reading, readings } from './clock/reading.ts'
export { matches } from './clock/roles.ts'
export { type Exclusion, ExclusionError } from './clock/spans.ts'
export { why } from './clock/why.ts'
export { whyDue } from './clock/why-due.ts'
export type {
  ClockRule,
  Edition,
  EvidenceRule,
  GateRule,
  InvariantRule,
  LedgerRule,
  Measure,
  PauseRule,
  PeriodicRule,
  RatioRule,
  Warning,
  Within,
} from './promise/edition.ts'
export type { Fact, FactPattern, Json } from './promise/fact.ts'
export { editionInForce, editionText } from './promise/in-force.ts'
export { type ParsedPeriod, PeriodError, type PeriodUnit, parsePeriod, statutoryDays } from './promise/parse-period.ts'
export type { Period } from './promise/period.ts'
export { type Counts, type Matter, type Replay, replay } from './replay/replay.ts'
export { parseCivilDate, TimeTextError } from './time/civil-day.ts'
export type { CivilDate, Instant, Words } from './time/instant.ts'
export { parseInstant } from './time/read-instant.ts'
export { civilDateOf, formatInstant } from './time/zone.ts'
