// Installs the queue's own schema with the owner's rights and lets the app use it. The queue's library is loaded only
// when there is something to install, so that a usual start does not wait for it.
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { appRole } from '#kit/database'
import { tellLog } from './library-log.ts'

/** Any constant: two starts at once must take turns. */
const advisoryLock = 1357_0003

export async function installJobs(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c timezone=UTC' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    if ((await installed(client)) >= (await wanted())) return
    const { runMigrations } = await import('graphile-worker')
    await runMigrations({ connectionString: ownerUrl, logger: await tellLog(undefined) })
    await client.query(letAppUse)
  } finally {
    await client.end()
  }
}

/** The last change of the schema that stands and that the app may already use; 0 when there is none. */
async function installed(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('graphile_worker.migrations') is not null and exists (select from pg_policies
       where schemaname = 'graphile_worker' and policyname = 'app') as there`,
  )
  if (!rows[0]?.there) return 0
  const last = await client.query<{ id: number }>('select max(id) as id from graphile_worker.migrations')
  return last.rows[0]?.id ?? 0
}

/** How many changes the library that is installed knows: it brings one file for each. */
async function wanted(): Promise<number> {
  const place = dirname(createRequire(import.meta.url).resolve('graphile-worker/package.json'))
  const files = await readdir(join(place, 'sql'))
  return Math.max(...files.map((file) => Number.parseInt(file, 10) || 0))
}

/** The library closes its tables by row level security to all but their owner, and the app owns nothing. */
const letAppUse = `do $$ declare held record; begin
  grant usage on schema graphile_worker to ${appRole};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${appRole};
  grant usage, select on all sequences in schema graphile_worker to ${appRole};
  grant execute on all functions in schema graphile_worker to ${appRole};
  for held in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity loop
    execute format('drop policy if exists app on graphile_worker.%I', held.relname);
    execute format('create policy app on graphile_worker.%I to ${appRole} using (true) with check (true)', held.relname);
  end loop;
end $$`
