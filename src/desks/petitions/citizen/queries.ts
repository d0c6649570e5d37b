// What one petition's pages read beside its facts: the words, the person, the files.
import { type Queryable, statement } from '#kit/database'

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

const textsOf = statement<{ textId: string; words: string }>(
  'petitions-texts-of',
  'select text_id as "textId", words from private_text where matter_id = $1',
)
const oneText = statement<{ words: string }>(
  'petitions-one-text',
  'select words from private_text where matter_id = $1 and text_id = $2',
)
const petitionerOf = statement<HeldPerson>(
  'petitions-petitioner-of',
  `select name, company from person where matter_id = $1 and part = 'petitioner'`,
)
const fileColumns = 'file_id as "fileId", seq, name, type, bytes, sha256, part'
const filesOf = statement<HeldFile>(
  'petitions-files-of',
  `select ${fileColumns} from attachment where matter_id = $1 order by seq, file_id`,
)
const oneFile = statement<HeldFile>(
  'petitions-one-file',
  `select ${fileColumns} from attachment where matter_id = $1 and file_id = $2`,
)

export async function readTexts(on: Queryable, matterId: string): Promise<Map<string, string>> {
  return new Map((await textsOf.all(on, [matterId])).map((row) => [row.textId, row.words]))
}

export async function readText(on: Queryable, matterId: string, textId: string): Promise<string | undefined> {
  return (await oneText.find(on, [matterId, textId]))?.words
}

export function readPetitioner(on: Queryable, matterId: string): Promise<HeldPerson | undefined> {
  return petitionerOf.find(on, [matterId])
}

export function readFiles(on: Queryable, matterId: string): Promise<HeldFile[]> {
  return filesOf.all(on, [matterId])
}

export function readFile(on: Queryable, matterId: string, fileId: string): Promise<HeldFile | undefined> {
  return oneFile.find(on, [matterId, fileId])
}
