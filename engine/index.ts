// The engine's public face. Rooms of the house import from here and from nowhere deeper.
export type { CalendarText, CountingSettings, Holiday, Weekday, Window, WorkingHours } from './calendar/calendar-text.ts'
export type { ClockRule, Edition, EvidenceRule, GateRule, InvariantRule, LedgerRule, Measure, PauseRule, PeriodicRule, RatioRule, Warning, Within } from './promise/edition.ts'
export type { Fact, FactPattern, Json } from './promise/fact.ts'
export type { Period } from './promise/period.ts'
export type { CivilDate, Instant, Words } from './time/instant.ts'
