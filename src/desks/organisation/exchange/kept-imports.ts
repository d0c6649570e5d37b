// Previews kept until they are confirmed: the very commands that were shown, and the version of the organisation on which
// they were worked out. A preview is used once and forgotten after a day.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { OrganisationCommand } from '#people'
import type { ExchangeKind } from './columns.ts'

export type KeptImport = {
  readonly importId: string
  readonly kind: ExchangeKind
  readonly fileName: string
  readonly from: string
  readonly version: number
  readonly commands: readonly OrganisationCommand[]
  readonly summary: {
    readonly added: number
    readonly changed: number
    readonly ended: number
    readonly untouched: number
  }
}

const dayMs = 24 * 60 * 60_000
const insertImport = statement(
  'organisation-keep-import',
  `insert into organisation_import (import_id, kind, file_name, from_on, version, commands, summary, uploaded_at, uploaded_by)
   values ($1, $2, $3, $4::date, $5, $6::jsonb, $7::jsonb, $8, $9)`,
)
const importOf = statement<KeptImport>(
  'organisation-kept-import',
  `select import_id as "importId", kind, file_name as "fileName", from_on::text as "from", version::int as version, commands,
     summary from organisation_import
   where import_id = $1 and uploaded_by = $2 and applied_at is null and uploaded_at > $3`,
)
const markApplied = statement(
  'organisation-import-applied',
  'update organisation_import set applied_at = $2 where import_id = $1',
)
const sweep = statement('organisation-sweep-imports', 'delete from organisation_import where uploaded_at < $1')

export async function keepImport(
  on: Queryable,
  kept: Omit<KeptImport, 'importId'>,
  by: string,
  now: Instant,
): Promise<string> {
  const importId = randomUUID()
  await sweep.run(on, [timestamp(now - dayMs)])
  const { kind, fileName, from, version, commands, summary } = kept
  const written = [JSON.stringify(commands), JSON.stringify(summary)]
  await insertImport.run(on, [importId, kind, fileName, from, version, ...written, timestamp(now), by])
  return importId
}

/** Only who uploaded it finds it. */
export async function keptImport(on: Queryable, importId: string, by: string, now: Instant) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(importId)) return undefined
  return importOf.find(on, [importId, by, timestamp(now - dayMs)])
}

export async function importApplied(on: Queryable, importId: string, now: Instant): Promise<void> {
  await markApplied.run(on, [importId, timestamp(now)])
}
