// What the database says of itself: its version and size, whether it keeps what it acknowledges (M1), its clock beside
// ours (R56), and what waits in the outbox.
import type { Instant } from '#engine'
import { realClock } from '#kit/clock'
import { type Queryable, statement } from '#kit/database'
import type { HealthLine } from './line.ts'
import { say } from './words.ts'

type Told = {
  version: string
  size: number
  connections: number
  most: number
  fsync: string
  synchronous: string
  whole_pages: string
  ctype: string
  now: Instant
  replicas: number
  replica_lag: number | null
  migrations: number
  newest: string
}
const tell = statement<Told>(
  'health-database',
  `select current_setting('server_version') as version, pg_database_size(current_database()) as size,
     (select count(*) from pg_stat_activity where datname = current_database()) as connections,
     current_setting('max_connections')::int as most, current_setting('fsync') as fsync,
     current_setting('synchronous_commit') as synchronous, current_setting('full_page_writes') as whole_pages,
     (select datctype from pg_database where datname = current_database()) as ctype, clock_timestamp() as now,
     (select count(*) from pg_stat_replication) as replicas,
     (select max(extract(epoch from replay_lag))::float8 from pg_stat_replication) as replica_lag,
     (select count(*) from migration) as migrations,
     (select coalesce(max(id), '') from migration where applied_at = (select max(applied_at) from migration)) as newest`,
)
const outbox = statement<{ waiting: number; parked: number; oldest: Instant | null }>(
  'health-outbox',
  `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'parked') as parked,
     min(created_at) filter (where state = 'waiting') as oldest from notice where state in ('waiting', 'parked')`,
)

/** The clocks of the two machines may differ by this much (R56). */
const clocksApartMs = 2_000

export async function askDatabase(on: Queryable): Promise<HealthLine[]> {
  const began = realClock.now()
  const told = await tell.find(on)
  const ended = realClock.now()
  if (!told) return []
  const full = told.connections / told.most
  const safe = told.fsync === 'on' && told.whole_pages === 'on' && told.synchronous !== 'off'
  // The answer was given somewhere between asking and hearing; only what lies outside of that is a difference.
  const apart = Math.max(0, began - told.now, told.now - ended)
  const lines: HealthLine[] = [
    {
      name: 'database',
      title: say.database,
      value: told.size,
      ...(full > 0.9
        ? {
            state: 'look',
            says: say.databaseIs(told.version, told.size, told.connections, told.most),
            next: say.connectionsNext,
          }
        : { state: 'ok', says: say.databaseIs(told.version, told.size, told.connections, told.most) }),
    },
    {
      name: 'durability',
      title: say.durable,
      value: safe ? 1 : 0,
      ...(safe
        ? { state: 'ok', says: say.durableIs }
        : {
            state: 'act',
            says: say.notDurable(
              `fsync=${told.fsync}, synchronous_commit=${told.synchronous}, full_page_writes=${told.whole_pages}`,
            ),
            next: say.durableNext,
          }),
    },
    {
      name: 'time',
      title: say.time,
      value: apart / 1000,
      ...(apart > clocksApartMs
        ? { state: 'act', says: say.timeApart(apart), next: say.timeNext }
        : { state: 'ok', says: say.timeTogether }),
    },
  ]
  if (told.replicas > 0)
    lines.push({
      name: 'replicas',
      title: say.replicas,
      value: told.replica_lag ?? 0,
      ...((told.replica_lag ?? 0) > 60
        ? { state: 'look', says: say.replicasAre(told.replicas, told.replica_lag ?? 0), next: say.replicasNext }
        : { state: 'ok', says: say.replicasAre(told.replicas, told.replica_lag ?? 0) }),
    })
  lines.push({
    name: 'schema',
    title: say.schema,
    value: told.migrations,
    state: 'ok',
    says: say.schemaIs(told.migrations, told.newest, told.ctype),
  })
  return lines
}

export async function askOutbox(on: Queryable, now: Instant): Promise<HealthLine[]> {
  const counts = await outbox.find(on)
  if (!counts) return []
  const says = say.outboxIs(counts.waiting, counts.parked)
  const line = { name: 'outbox', title: say.outbox, value: counts.waiting + counts.parked, says }
  if (counts.parked > 0) return [{ ...line, state: 'act', next: say.parkedNext }]
  const waited = counts.oldest === null ? 0 : now - counts.oldest
  return [waited > 60 * 60_000 ? { ...line, state: 'look', next: say.noWorkerNext } : { ...line, state: 'ok' }]
}
