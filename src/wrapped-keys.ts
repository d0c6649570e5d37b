// Every table that keeps keys wrapped by the master key: the one list that the start's check, `dajim keys` and rotation
// go by. A table that keeps wrapped keys and is not named here would be lost with the old master key.
import type { Keyring } from '#kit/crypto'
import { type Database, type Queryable, type Statement, statement } from '#kit/database'

type WrappedTable = { readonly table: string; readonly id: string; readonly idType: 'uuid' | 'text' }
const wrappedTables: readonly WrappedTable[] = [
  { table: 'house_secret', id: 'name', idType: 'text' },
  { table: 'matter_key', id: 'matter_id', idType: 'uuid' },
  { table: 'stored_file', id: 'object', idType: 'text' },
]

const batchMax = 500
/** The first bytes of a wrapped key name the master key that wrapped it. */
const master = 'substring(wrapped from 1 for 8)'

type Sql = {
  readonly table: string
  readonly masters: Statement<{ master: Buffer }>
  readonly counts: Statement<{ master: string; keys: number }>
  readonly wrappedBy: Statement<{ id: string; wrapped: Buffer }>
  readonly put: Statement<Record<string, never>>
}

const every: readonly Sql[] = wrappedTables.map(({ table, id, idType }) => ({
  table,
  // From each master key to the next one by the index, so that a million keys cost as much as ten.
  masters: statement(
    `keys-masters-${table}`,
    `with recursive found as (
       (select ${master} as master from ${table} where wrapped is not null order by 1 limit 1)
       union all
       select (select ${master} from ${table} where ${master} > f.master order by 1 limit 1) from found f
       where f.master is not null)
     select master from found where master is not null`,
  ),
  counts: statement(
    `keys-counts-${table}`,
    `select encode(${master}, 'hex') as master, count(*)::int as keys from ${table}
     where wrapped is not null group by 1 order by 1`,
  ),
  wrappedBy: statement(
    `keys-wrapped-by-${table}`,
    `select ${id}::text as id, wrapped from ${table} where ${master} = $1 limit ${batchMax}`,
  ),
  // Only where it is still what we read: a key that was destroyed meanwhile stays destroyed.
  put: statement(
    `keys-put-${table}`,
    `update ${table} t set wrapped = decode(r.fresh, 'base64')
     from jsonb_to_recordset($1::jsonb) as r(id ${idType}, wrapped text, fresh text)
     where t.${id} = r.id and t.wrapped = decode(r.wrapped, 'base64')`,
  ),
}))

/** The ids of the master keys that wrap anything here; none before the database is set up. */
export async function mastersInUse(on: Queryable): Promise<Set<string>> {
  const used = new Set<string>()
  for (const { table, masters } of every) {
    const { rows } = await (on as Database).query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      table,
    ])
    if (rows[0]?.there) for (const row of await masters.all(on)) used.add(row.master.toString('hex'))
  }
  return used
}

export type KeyCount = { readonly table: string; readonly master: string; readonly keys: number }

export async function countWrapped(on: Queryable): Promise<KeyCount[]> {
  const counts: KeyCount[] = []
  for (const { table, counts: countsOf } of every)
    for (const row of await countsOf.all(on)) counts.push({ table, ...row })
  return counts
}

/**
 * Wraps by the current master key what an older one wrapped, a batch at a time; broken off, it goes on where it was.
 * @throws KeyringError when an older one is not at hand.
 */
export async function rotateKeys(on: Queryable, keyring: Keyring): Promise<number> {
  let turned = 0
  for (const { masters, wrappedBy, put } of every)
    for (const old of await masters.all(on)) {
      if (old.master.toString('hex') === keyring.currentId) continue
      for (;;) {
        const rows = await wrappedBy.all(on, [old.master])
        if (rows.length === 0) break
        const fresh = rows.map(({ id, wrapped }) => ({
          id,
          wrapped: wrapped.toString('base64'),
          fresh: keyring.rewrap(wrapped)?.toString('base64'),
        }))
        turned += await put.run(on, [JSON.stringify(fresh)])
      }
    }
  return turned
}
