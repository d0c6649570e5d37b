// How the house is doing, line by line: each says ok, look (soon a concern) or act (now), and what to do. It reads and
// changes nothing, and holds no secret and no person's data.
import type { ClockBook } from '#clocks'
import { dueLag, lastSettlement, stuckMatters, workerLook } from '#clocks'
import { civilDateOf, type Instant, parseInstant } from '#engine'
import type { Clock } from '#kit/clock'
import type { Database } from '#kit/database'
import type { FileStore } from '#kit/files'
import { countJobs } from '#kit/jobs'
import type { Settings } from '#people'
import { askDatabase, askOutbox } from './database.ts'
import { askGround, type Ground } from './ground.ts'
import type { HealthLine } from './line.ts'
import { say } from './words.ts'

export type HealthHouse = {
  readonly database: Database
  readonly book: () => ClockBook
  readonly clock: Clock
  readonly ground: Ground
  readonly files: Pick<FileStore, 'health'>
  readonly settings: Settings
  /** The tasks that this version knows. */
  readonly taskNames: readonly string[]
}
const dayMs = 24 * 60 * 60_000
const stuckShown = 1_000

/** @param now real time */
export async function readHealth(house: HealthHouse, now: Instant): Promise<readonly HealthLine[]> {
  const parts = await Promise.all([
    askDatabase(house.database),
    clocks(house),
    settlement(house, now),
    jobs(house, now),
    askOutbox(house.database, now),
    calendar(house),
    askGround(house.ground, house.settings.get('key copy').keyId, now),
    files(house, now),
  ])
  return parts.flat()
}

async function clocks({ database, clock }: HealthHouse): Promise<HealthLine[]> {
  const [look, lag, stuck] = await Promise.all([
    workerLook(database),
    dueLag(database, clock.now()),
    stuckMatters(database, stuckShown),
  ])
  const quiet = look === undefined || look.secondsAgo > 60
  const late = lag > 60_000
  return [
    {
      name: 'worker',
      title: say.worker,
      value: look?.secondsAgo ?? -1,
      ...(look === undefined || quiet
        ? { state: 'act', says: say.noWorker, next: say.noWorkerNext }
        : { state: 'ok', says: say.workerAt(look.process, Math.round(look.secondsAgo)) }),
    },
    {
      name: 'due lag',
      title: say.lag,
      value: lag / 1000,
      ...(late
        ? { state: 'act', says: say.lagIs(Math.round(lag / 1000)), next: say.lagNext }
        : { state: 'ok', says: say.lagIs(Math.round(lag / 1000)) }),
    },
    {
      name: 'stuck matters',
      title: say.stuck,
      value: stuck.length,
      ...(stuck.length > 0
        ? { state: 'act', says: say.stuckAre(stuck.length), next: say.parkedNext }
        : { state: 'ok', says: say.noneStuck }),
    },
  ]
}

async function settlement({ database }: HealthHouse, now: Instant): Promise<HealthLine[]> {
  const last = await lastSettlement(database)
  const line = { name: 'settlement', title: say.settlement, value: last?.differences ?? -1 }
  if (!last) return [{ ...line, state: 'look', says: say.neverSettled, next: say.neverSettledNext }]
  const hours = Math.round((now - last.beganAt) / 3_600_000)
  const says = say.settled(hours, last.matters, last.clocks, last.differences)
  if (last.differences > 0) return [{ ...line, state: 'act', says, next: say.differNext }]
  return [hours > 26 ? { ...line, state: 'look', says, next: say.neverSettledNext } : { ...line, state: 'ok', says }]
}

async function jobs({ database, taskNames }: HealthHouse, now: Instant): Promise<HealthLine[]> {
  const counts = await countJobs(database, taskNames)
  const waitedMs = counts.oldestDueAt === null ? 0 : now - counts.oldestDueAt
  const says = say.jobsAre(counts.waiting, counts.running, counts.parked)
  const line = { name: 'jobs', title: say.jobs, value: counts.parked, says }
  if (counts.parked > 0) return [{ ...line, state: 'act', next: say.parkedNext }]
  return [waitedMs > 10 * 60_000 ? { ...line, state: 'look', next: say.noWorkerNext } : { ...line, state: 'ok' }]
}

/** R29: a scanner that is away holds files, one with old signatures finds little. */
const signaturesOldMs = 48 * 60 * 60_000
const heldLongMs = 5 * 60_000

async function files(house: HealthHouse, now: Instant): Promise<HealthLine[]> {
  const health = await house.files.health()
  const { scanner, waiting, signaturesAt } = health
  const line = { name: 'files', title: say.files, value: waiting }
  const says = say.filesAre(health.files, health.home, waiting, health.infected)
  if (scanner === 'none')
    return [{ ...line, state: 'look', says: say.filesUnscanned(health.files), next: say.filesNoScanner }]
  if (scanner === 'away') return [{ ...line, state: 'act', says, next: say.filesScannerAway }]
  if (signaturesAt !== undefined && now - signaturesAt > signaturesOldMs)
    return [{ ...line, state: 'act', says, next: say.filesSignaturesOld }]
  const oldest = health.oldestWaitingAt
  if (oldest !== null && now - oldest > heldLongMs)
    return [{ ...line, state: 'look', says, next: say.filesScannerAway }]
  return [{ ...line, state: 'ok', says }]
}

function calendar({ book, clock }: HealthHouse): HealthLine[] {
  const { horizon, zone, warnsFrom } = book().calendar
  const now = clock.now()
  const left = Math.round((parseInstant(horizon, zone) - parseInstant(civilDateOf(now, zone), zone)) / dayMs)
  const line = { name: 'calendar', title: say.calendar, value: left, says: say.calendarLeft(horizon, left) }
  if (left <= 7) return [{ ...line, state: 'act', next: say.calendarNext }]
  return [now >= warnsFrom ? { ...line, state: 'look', next: say.calendarNext } : { ...line, state: 'ok' }]
}
