// The one place that knows which columns are sealed and how each is bound to its row. Rows come as the database holds
// them and go out as words; what was moved or changed throws (SealedError), and what was erased comes out as null.
import { type DataKey, hmac, type Keyring, type SealPlace, seal, unsealText } from '#kit/crypto'
import type { NewPerson } from './stored-fact.ts'

/** `wrapped` is the matter's key, joined from matter_key; null when it was destroyed. */
type Keyed = { readonly matterId: string; readonly wrapped: Buffer | null }
export type SealedText = Keyed & { readonly textId: string; readonly words: Buffer | null }
export type SealedFileName = Keyed & { readonly fileId: string; readonly name: Buffer | null }

export const personFields = ['name', 'phone', 'mail', 'address', 'company'] as const
export type PersonField = (typeof personFields)[number]
export type SealedPerson<Field extends PersonField> = Keyed & { readonly personId: string } & {
  readonly [field in Field]: Buffer | null
}

export type OpenSealed = {
  words(row: SealedText): string | null
  fileName(row: SealedFileName): string | null
  /** One field of a person. */
  of<Field extends PersonField>(row: SealedPerson<Field>, field: Field): string | null
}

const wordsPlace = (matterId: string, textId: string) => place('private_text', 'words', matterId, textId)
const fileNamePlace = (matterId: string, fileId: string) => place('attachment', 'name', matterId, fileId)
const personPlace = (matterId: string, personId: string, field: PersonField) =>
  place('person', field, matterId, personId)

function place(table: string, column: string, matterId: string, row: string): SealPlace {
  return { table, column, row: `${matterId} ${row}` }
}

export function openSealed(keyring: Keyring): OpenSealed {
  const open = (wrapped: Buffer | null, at: SealPlace, sealed: Buffer | null) =>
    wrapped === null || sealed === null ? null : unsealText(keyring.unwrap(wrapped), at, sealed)
  return {
    words: (row) => open(row.wrapped, wordsPlace(row.matterId, row.textId), row.words),
    fileName: (row) => open(row.wrapped, fileNamePlace(row.matterId, row.fileId), row.name),
    of: (row, field) => open(row.wrapped, personPlace(row.matterId, row.personId, field), row[field]),
  }
}

/** The sealed columns of a text. The hash is keyed, so that short words cannot be guessed from it, nor after erasure. */
export function sealText(
  key: Buffer,
  matterId: string,
  textId: string,
  words: string,
): { words: Buffer; hash: Buffer } {
  return { words: seal(key, wordsPlace(matterId, textId), words), hash: hmac(key, words) }
}

export function sealFileName(key: Buffer, matterId: string, fileId: string, name: string): Buffer {
  return seal(key, fileNamePlace(matterId, fileId), name)
}

export function sealPerson(
  key: Buffer,
  matterId: string,
  person: Pick<NewPerson, 'personId'> & { readonly [field in PersonField]?: string | null },
): { [field in PersonField]: Buffer | null } {
  const sealed = (field: PersonField) => {
    const value = person[field]
    return value == null ? null : seal(key, personPlace(matterId, person.personId, field), value)
  }
  return {
    name: sealed('name'),
    phone: sealed('phone'),
    mail: sealed('mail'),
    address: sealed('address'),
    company: sealed('company'),
  }
}

/** The key under which an entry's words are sealed; `fresh` when it is written with them. */
export type MatterKey = DataKey & { readonly fresh: boolean }
