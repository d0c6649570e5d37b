// What one petition's pages read beside its facts: the words, the person, the files.
import { type Queryable, statement } from '#kit/database'
import type { OpenSealed, SealedFileName, SealedPerson, SealedText } from '#ledger'

export type HeldFile = {
  readonly fileId: string
  readonly seq: number
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly part: string
}
export type HeldPerson = { readonly name: string; readonly company: string | null }

const textsOf = statement<SealedText>(
  'petitions-texts-of',
  `select t.matter_id as "matterId", t.text_id as "textId", t.words_sealed as words, k.wrapped
   from private_text t left join matter_key k using (matter_id) where t.matter_id = $1`,
)
const oneText = statement<SealedText>(
  'petitions-one-text',
  `select t.matter_id as "matterId", t.text_id as "textId", t.words_sealed as words, k.wrapped
   from private_text t left join matter_key k using (matter_id) where t.matter_id = $1 and t.text_id = $2`,
)
const petitionerOf = statement<SealedPerson<'name' | 'company'>>(
  'petitions-petitioner-of',
  `select r.matter_id as "matterId", r.person_id as "personId", r.name_sealed as name, r.company_sealed as company, k.wrapped
   from person r left join matter_key k using (matter_id) where r.matter_id = $1 and r.part = 'petitioner'`,
)
type SealedFile = Omit<HeldFile, 'name'> & SealedFileName
const fileColumns = `f.matter_id as "matterId", f.file_id as "fileId", f.seq, f.name_sealed as name, f.type, f.bytes,
  f.sha256, f.part, k.wrapped`
const filesOf = statement<SealedFile>(
  'petitions-files-of',
  `select ${fileColumns} from attachment f left join matter_key k using (matter_id)
   where f.matter_id = $1 order by f.seq, f.file_id`,
)
const oneFile = statement<SealedFile>(
  'petitions-one-file',
  `select ${fileColumns} from attachment f left join matter_key k using (matter_id)
   where f.matter_id = $1 and f.file_id = $2`,
)

/** By text id; what was erased is not among them. */
export async function readTexts(on: Queryable, sealed: OpenSealed, matterId: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const row of await textsOf.all(on, [matterId])) {
    const words = sealed.words(row)
    if (words !== null) texts.set(row.textId, words)
  }
  return texts
}

export async function readText(
  on: Queryable,
  sealed: OpenSealed,
  matterId: string,
  textId: string,
): Promise<string | undefined> {
  const row = await oneText.find(on, [matterId, textId])
  return (row && sealed.words(row)) ?? undefined
}

/** Undefined when the petition's people were erased. */
export async function readPetitioner(
  on: Queryable,
  sealed: OpenSealed,
  matterId: string,
): Promise<HeldPerson | undefined> {
  const row = await petitionerOf.find(on, [matterId])
  const name = row && sealed.of(row, 'name')
  return row && name != null ? { name, company: sealed.of(row, 'company') } : undefined
}

const openFile = (sealed: OpenSealed, row: SealedFile): HeldFile => ({ ...row, name: sealed.fileName(row) ?? '' })

export async function readFiles(on: Queryable, sealed: OpenSealed, matterId: string): Promise<HeldFile[]> {
  return (await filesOf.all(on, [matterId])).map((row) => openFile(sealed, row))
}

export async function readFile(
  on: Queryable,
  sealed: OpenSealed,
  matterId: string,
  fileId: string,
): Promise<HeldFile | undefined> {
  const row = await oneFile.find(on, [matterId, fileId])
  return row && openFile(sealed, row)
}
