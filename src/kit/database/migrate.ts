// Brings a database to the present: numbered SQL files, each run once, each guarded by its checksum.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { serverRefusal } from '#kit/postgres'
import { appRole, systemRole } from './connection.ts'

export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Any constant: two starts at once must take turns. */
const advisoryLock = 1357_0001

/**
 * Runs what is missing of every folder, in the order of the folders and then of the numbers.
 * `url` must belong to an owner who may create tables and, the first time, a role.
 * @throws MigrationError when an applied file was changed, StartError when the server is none that we can run on.
 */
export async function migrate(url: string, folders: readonly { room: string; folder: string }[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' })
  await client.connect()
  const applied: string[] = []
  try {
    await refuseUnfit(client)
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    await createRoles(client)
    await client.query(`create table if not exists migration (
      id text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const done = new Map(
      (await client.query<{ id: string; checksum: string }>('select id, checksum from migration')).rows.map((row) => [
        row.id,
        row.checksum,
      ]),
    )
    for (const { room, folder } of folders) {
      const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
      for (const file of files) {
        const id = `${room}/${file.slice(0, -4)}`
        const sql = await readFile(join(folder, file), 'utf8')
        const checksum = createHash('sha256').update(sql).digest('hex')
        const before = done.get(id)
        if (before === checksum) continue
        if (before !== undefined)
          throw new MigrationError(`Migration ${id} was changed after it was applied; add a new file instead.`)
        await client.query('begin')
        await client.query(sql)
        await client.query('insert into migration (id, checksum) values ($1, $2)', [id, checksum])
        await client.query('commit')
        applied.push(id)
      }
    }
    return applied
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

/** Columns of pg_database differ before 15, so the version is asked for alone and first. */
async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const versionNumber = rows[0]?.version ?? 0
  const known = { versionNumber, encoding: 'UTF8', ctype: '', provider: '' }
  const tooOld = serverRefusal(known)
  if (tooOld) throw tooOld
  const found = await client.query<{ encoding: string; ctype: string; provider: string }>(
    `select datctype as ctype, datlocprovider::text as provider, pg_encoding_to_char(encoding) as encoding
     from pg_database where datname = current_database()`,
  )
  const refusal = serverRefusal({ ...known, ...found.rows[0] })
  if (refusal) throw refusal
}

/**
 * The two roles that the running app takes on. Neither owns anything, so that facts are append-only by grant and row
 * level security holds for both; the machinery's is given what the app is given, and its policies are its own.
 */
async function createRoles(client: pg.Client): Promise<void> {
  for (const role of [appRole, systemRole]) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (!rowCount) await client.query(`create role ${role} nologin`).catch(tolerateDuplicate)
    // Who made a role may give it away but not take it on (PostgreSQL 16), so it is given once more.
    await client.query(`do $$ begin
      if current_setting('server_version_num')::int < 160000 then
        -- Before 16 being a member was both, and 'set' is no word there.
        if not pg_has_role(current_user, '${role}', 'member') then execute format('grant ${role} to %I', current_user); end if;
      elsif not (pg_has_role(current_user, '${role}', 'set') and pg_has_role(current_user, '${role}', 'usage'))
      then execute format('grant ${role} to %I', current_user); end if;
    end $$`)
    await client.query(`grant usage on schema public to ${role}`)
  }
  await client
    .query(`do $$ begin
      if not pg_has_role('${systemRole}', '${appRole}', 'usage') then grant ${appRole} to ${systemRole}; end if;
    end $$`)
    .catch(tolerateDuplicate)
}

function tolerateDuplicate(error: { code?: string }): void {
  // Another database of the same server may have made the role at this very moment.
  if (error.code !== '42710' && error.code !== '23505') throw error
}
