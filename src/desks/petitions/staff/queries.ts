// What the officers' pages read beside the facts: texts, the petitioner, files, similar answers, and what changed.
import type { Instant } from '#engine'
import { type Queryable, statement } from '#kit/database'
import type { PetitionKind, Result } from '../facts.ts'

type TextRow = { readonly textId: string; readonly kind: string; readonly words: string }
const textsOf = statement<TextRow>(
  'petitions-staff-texts',
  'select text_id as "textId", kind, words from private_text where matter_id = $1',
)
/** The words of merged petitions' answers stand with their lead. */
const textsNamed = statement<TextRow>(
  'petitions-staff-texts-named',
  'select text_id as "textId", kind, words from private_text where matter_id = $1 and text_id = any($2::uuid[])',
)

export type Petitioner = {
  readonly name: string
  readonly phone: string | null
  readonly mail: string | null
  readonly address: string | null
  readonly company: string | null
}
const petitionerOf = statement<Petitioner>(
  'petitions-staff-petitioner',
  `select name, phone, mail, address, company from person where matter_id = $1 and part = 'petitioner' limit 1`,
)

export type FileRow = {
  readonly fileId: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly part: string
}
const fileColumns = 'file_id as "fileId", name, type, bytes, sha256, part'
const filesOf = statement<FileRow>(
  'petitions-staff-files',
  `select ${fileColumns} from attachment where matter_id = $1 order by seq, name limit 200`,
)
const fileOf = statement<FileRow>(
  'petitions-staff-file',
  `select ${fileColumns} from attachment where matter_id = $1 and file_id = $2`,
)

export type Similar = {
  readonly number: string
  readonly kind: PetitionKind
  readonly result: Result | null
  readonly title: string
  readonly answer: string
  readonly closedAt: Instant
  readonly shared: number
}
/**
 * Answered petitions whose titles share parts with this one. The index finds at most `candidates` of them, so that the
 * work is the same however many there are; those with the most in common come first.
 */
const similarTo = statement<Similar>(
  'petitions-staff-similar',
  `with asked as (select terms from petition where matter_id = $1),
   found as (
     select p.matter_id, p.number, p.kind, p.result, p.title_id, p.closed_at, cardinality(a.terms) as asked_terms,
       (select count(*)::int from unnest(p.terms) term where term = any(a.terms)) as shared
     from asked a, lateral (
       select * from petition where state = 'answered' and terms && a.terms and matter_id <> $1 limit 400) p)
   select f.number, f.kind, f.result, f.closed_at as "closedAt", f.shared, t.words as title, left(a.words, 400) as answer
   from (select * from found where shared >= greatest(3, 0.3 * asked_terms) order by shared desc, closed_at desc limit 5) f
   join private_text t on t.matter_id = f.matter_id and t.text_id = f.title_id
   join lateral (
     select words from private_text where matter_id = f.matter_id and kind = 'PetitionReplied' limit 1) a on true
   order by f.shared desc, f.closed_at desc`,
)

export type MatterTexts = ReadonlyMap<string, string>

export async function readTexts(on: Queryable, matterId: string): Promise<Map<string, string>> {
  return new Map((await textsOf.all(on, [matterId])).map((row) => [row.textId, row.words]))
}

export async function readNamedTexts(on: Queryable, matterId: string, ids: readonly string[]): Promise<MatterTexts> {
  if (ids.length === 0) return new Map()
  return new Map((await textsNamed.all(on, [matterId, ids])).map((row) => [row.textId, row.words]))
}

export function readPetitioner(on: Queryable, matterId: string): Promise<Petitioner | undefined> {
  return petitionerOf.find(on, [matterId])
}

export function readFiles(on: Queryable, matterId: string): Promise<FileRow[]> {
  return filesOf.all(on, [matterId])
}

export function readFile(on: Queryable, matterId: string, fileId: string): Promise<FileRow | undefined> {
  return fileOf.find(on, [matterId, fileId])
}

export function readSimilar(on: Queryable, matterId: string): Promise<Similar[]> {
  return similarTo.all(on, [matterId])
}

/** The matters whose facts came after a position, and every office that has or had one of them. */
const changesAfter = statement<{ position: number | null; offices: (string | null)[] | null }>(
  'petitions-staff-changes',
  `with fresh as (
     select position, matter_id from fact
     where position > $1 and kind = 'petition' and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     order by position limit 2000)
   select (select max(position) from fresh) as position,
     (select array_agg(distinct f.body ->> 'officeId') from fact f
      where f.matter_id in (select distinct matter_id from fresh)
        and f.type in ('PetitionAssigned', 'PetitionReassigned')) as offices`,
)

export type Changes = { readonly position: number; readonly offices: readonly string[] }

/** What happened after `position`; undefined when nothing did. */
export async function readChanges(on: Queryable, position: number): Promise<Changes | undefined> {
  const row = await changesAfter.find(on, [position])
  if (row?.position == null) return undefined
  return { position: row.position, offices: (row.offices ?? []).filter((office) => office !== null) }
}
