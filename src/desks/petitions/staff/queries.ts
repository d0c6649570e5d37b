// What the officers' pages read beside the facts: texts, the petitioner, files, similar answers, and what changed.
import type { Instant } from '#engine'
import { type Queryable, statement } from '#kit/database'
import type { OpenSealed, PersonField, SealedFileName, SealedPerson, SealedText } from '#ledger'
import type { Reader } from '#people'
import type { PetitionKind, Result } from '../facts.ts'
import type { PetitionsHouse } from '../house.ts'
import { type QueueAsk, type QueueKey, type QueueRow, readQueue } from '../queries.ts'
import { readingSight } from '../sight.ts'

type TextRow = SealedText & { readonly kind: string }
const textColumns = `t.matter_id as "matterId", t.text_id as "textId", t.kind, t.words_sealed as words, k.wrapped`
const textsOf = statement<TextRow>(
  'petitions-staff-texts',
  `select ${textColumns} from private_text t left join matter_key k using (matter_id) where t.matter_id = $1`,
)
/** The words of merged petitions' answers stand with their lead. */
const textsNamed = statement<TextRow>(
  'petitions-staff-texts-named',
  `select ${textColumns} from private_text t left join matter_key k using (matter_id)
   where t.matter_id = $1 and t.text_id = any($2::uuid[])`,
)

export type Petitioner = {
  readonly name: string
  readonly phone: string | null
  readonly mail: string | null
  readonly address: string | null
  readonly company: string | null
}
const petitionerOf = statement<SealedPerson<PersonField>>(
  'petitions-staff-petitioner',
  `select r.matter_id as "matterId", r.person_id as "personId", r.name_sealed as name, r.phone_sealed as phone,
     r.mail_sealed as mail, r.address_sealed as address, r.company_sealed as company, k.wrapped
   from person r left join matter_key k using (matter_id) where r.matter_id = $1 and r.part = 'petitioner' limit 1`,
)

export type FileRow = {
  readonly fileId: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly part: string
}
type SealedFile = Omit<FileRow, 'name'> & SealedFileName & { readonly seq: number }
const fileColumns = `f.matter_id as "matterId", f.file_id as "fileId", f.seq, f.name_sealed as name, f.type, f.bytes, f.sha256,
  f.part, k.wrapped`
const filesOf = statement<SealedFile>(
  'petitions-staff-files',
  `select ${fileColumns} from attachment f left join matter_key k using (matter_id)
   where f.matter_id = $1 order by f.seq, f.file_id limit 200`,
)
const fileOf = statement<SealedFile>(
  'petitions-staff-file',
  `select ${fileColumns} from attachment f left join matter_key k using (matter_id)
   where f.matter_id = $1 and f.file_id = $2`,
)

export type Similar = {
  readonly matterId: string
  readonly number: string
  readonly kind: PetitionKind
  readonly result: Result | null
  readonly title: string
  readonly answer: string
  readonly closedAt: Instant
  readonly shared: number
}
type SealedSimilar = Omit<Similar, 'title' | 'answer'> & {
  readonly matterId: string
  readonly wrapped: Buffer | null
  readonly titleId: string
  readonly title: Buffer | null
  readonly answerId: string
  readonly answer: Buffer | null
}
/**
 * Answered petitions whose titles share parts with this one. The index finds at most `candidates` of them, so that the
 * work is the same however many there are; those with the most in common come first. What is out of the officer's sight is
 * left out before anything is counted (R13): the machinery asks, since a policy would forbid the index, and is told who for.
 */
const similarTo = statement<SealedSimilar>(
  'petitions-staff-similar',
  `with asked as (select terms from petition where matter_id = $1),
   found as (
     select p.matter_id, p.number, p.kind, p.result, p.title_id, p.closed_at, cardinality(a.terms) as asked_terms,
       (select count(*)::int from unnest(p.terms) term where term = any(a.terms)) as shared
     from asked a, lateral (
       select p.* from petition p join matter_reach r on r.matter_id = p.matter_id
       where p.state = 'answered' and p.terms && a.terms and p.matter_id <> $1 and $2 <> all (r.concerned)
         and ($3 or r.office_id = any($4::text[]) or r.officer_id = any($5::text[]))
       limit 400) p)
   select f.number, f.kind, f.result, f.closed_at as "closedAt", f.shared, f.matter_id as "matterId",
     k.wrapped, f.title_id as "titleId", t.words_sealed as title, a.text_id as "answerId", a.words_sealed as answer
   from (select * from found where shared >= greatest(3, 0.3 * asked_terms) order by shared desc, closed_at desc limit 5) f
   join matter_key k on k.matter_id = f.matter_id
   join private_text t on t.matter_id = f.matter_id and t.text_id = f.title_id
   join lateral (
     select text_id, words_sealed from private_text where matter_id = f.matter_id and kind = 'PetitionReplied' limit 1) a on true
   order by f.shared desc, f.closed_at desc`,
)

export type MatterTexts = ReadonlyMap<string, string>

export async function readTexts(on: Queryable, sealed: OpenSealed, matterId: string): Promise<MatterTexts> {
  return openTexts(sealed, await textsOf.all(on, [matterId]))
}

export async function readNamedTexts(
  on: Queryable,
  sealed: OpenSealed,
  matterId: string,
  ids: readonly string[],
): Promise<MatterTexts> {
  return ids.length === 0 ? new Map() : openTexts(sealed, await textsNamed.all(on, [matterId, ids]))
}

/** What was erased is not among them. */
function openTexts(sealed: OpenSealed, rows: readonly TextRow[]): MatterTexts {
  const texts = new Map<string, string>()
  for (const row of rows) {
    const words = sealed.words(row)
    if (words !== null) texts.set(row.textId, words)
  }
  return texts
}

/** Undefined when the petition's people were erased. */
export async function readPetitioner(
  on: Queryable,
  sealed: OpenSealed,
  matterId: string,
): Promise<Petitioner | undefined> {
  const row = await petitionerOf.find(on, [matterId])
  const name = row && sealed.of(row, 'name')
  if (!row || name == null) return undefined
  return {
    name,
    phone: sealed.of(row, 'phone'),
    mail: sealed.of(row, 'mail'),
    address: sealed.of(row, 'address'),
    company: sealed.of(row, 'company'),
  }
}

const openFile = (sealed: OpenSealed, row: SealedFile): FileRow => ({ ...row, name: sealed.fileName(row) ?? '' })

export async function readFiles(on: Queryable, sealed: OpenSealed, matterId: string): Promise<FileRow[]> {
  const opened = (await filesOf.all(on, [matterId])).map((row) => ({ seq: row.seq, file: openFile(sealed, row) }))
  return opened.toSorted((a, b) => a.seq - b.seq || (a.file.name < b.file.name ? -1 : 1)).map(({ file }) => file)
}

export async function readFile(
  on: Queryable,
  sealed: OpenSealed,
  matterId: string,
  fileId: string,
): Promise<FileRow | undefined> {
  const row = await fileOf.find(on, [matterId, fileId])
  return row && openFile(sealed, row)
}

const answerShownMax = 400

type Ground = Pick<PetitionsHouse, 'ledger' | 'access' | 'readingAs' | 'directory'>
const idsOf = (rows: readonly { readonly matterId: string }[]) => rows.map((row) => row.matterId)

/** Answers that other people were given, seen in a list. */
export async function readSimilar(house: Ground, reader: Reader, matterId: string): Promise<Similar[]> {
  const { sealed, database } = house.ledger
  const { officerId, everywhere, offices, acting } = readingSight(house, reader.officer, reader.at)
  const sight = [matterId, officerId, everywhere, offices, acting]
  const found = await house.access.list(reader, () => similarTo.all(database, sight), idsOf)
  return found.flatMap(({ wrapped, titleId, title, answerId, answer, ...row }) => {
    const words = sealed.words({ matterId: row.matterId, textId: answerId, words: answer, wrapped })
    const titleWords = sealed.words({ matterId: row.matterId, textId: titleId, words: title, wrapped })
    return words === null || titleWords === null
      ? []
      : [{ ...row, title: titleWords, answer: words.slice(0, answerShownMax) }]
  })
}

/** One page of a queue as an officer sees it; `refresh` when the page on screen asks for it by itself. */
export function readQueueAs(
  { ledger, access, readingAs }: Ground,
  reader: Reader,
  ask: QueueAsk,
  options: { readonly refresh?: boolean } = {},
): Promise<{ rows: QueueRow[]; next?: QueueKey }> {
  return access.list(
    reader,
    () => readQueue(readingAs(reader.officer, reader.at), ledger.sealed, ask),
    ({ rows }) => idsOf(rows),
    options,
  )
}

export type Changed = {
  /** Every office that has or had it. */
  readonly offices: readonly string[]
  readonly officerId: string | null
  readonly unplaced: boolean
  readonly asked: readonly string[]
  readonly concerned: readonly string[]
}
/** The matters whose facts came after a position. */
const changesAfter = statement<Changed & { position: number }>(
  'petitions-staff-changes',
  `with fresh as (
     select position, matter_id from fact
     where position > $1 and kind = 'petition' and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     order by position limit 2000)
   select (select max(position) from fresh) as position, r.officer_id as "officerId", r.unplaced, r.asked, r.concerned,
     coalesce((select array_agg(distinct f.body ->> 'officeId') from fact f
      where f.matter_id = r.matter_id and f.type in ('PetitionAssigned', 'PetitionReassigned')), '{}') as offices
   from matter_reach r where r.matter_id in (select matter_id from fresh)`,
)

export type Changes = { readonly position: number; readonly matters: readonly Changed[] }

/** What happened after `position`; undefined when nothing did. */
export async function readChanges(on: Queryable, position: number): Promise<Changes | undefined> {
  const matters = await changesAfter.all(on, [position])
  return matters[0] ? { position: matters[0].position, matters } : undefined
}
