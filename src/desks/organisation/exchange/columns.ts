// The columns of a file of offices or officers: what each is called, and which row means what. What is written out can be
// read in again unchanged.
import type { Language } from '#kit/i18n'
import { fieldWords, type OfficeNow, type OfficerNow, type Organisation } from '#people'

export type ExchangeKind = 'office' | 'officer'
export const exchangeKinds = ['office', 'officer'] as const

export const columnsOf: { readonly [kind in ExchangeKind]: readonly (keyof typeof fieldWords)[] } = {
  office: ['officeId', 'nameKo', 'nameEn', 'parentId', 'phone', 'address', 'calendar', 'tasks', 'ended'],
  officer: [
    'officerId',
    'nameKo',
    'nameEn',
    'positionKo',
    'positionEn',
    'officeId',
    'phone',
    'mail',
    'room',
    'seat',
    'tasks',
    'login',
    'externalId',
    'ended',
  ],
}
export const idColumn = { office: 'officeId', officer: 'officerId' } as const
export const widthOf = (column: string): number => (column === 'tasks' || column === 'address' ? 50 : 20)

export const headOf = (kind: ExchangeKind, lang: Language): string[] =>
  columnsOf[kind].map((column) => fieldWords[column][lang])

/** Those who are there, in the order of their codes. */
export function rowsOf(kind: ExchangeKind, held: Organisation): string[][] {
  const standing: readonly (OfficeNow | OfficerNow)[] =
    kind === 'office' ? [...held.offices.values()] : [...held.officers.values()]
  return standing
    .filter((one) => !one.ended)
    .map((one) =>
      columnsOf[kind].map((column) => {
        const value = (one as { readonly [column: string]: unknown })[column]
        return typeof value === 'string' ? value : ''
      }),
    )
}

export type HeadProblem =
  | { readonly problem: 'UNKNOWN_COLUMN' | 'TWICE'; readonly named: string }
  | { readonly problem: 'NO_ID'; readonly named: string }

/** Which field stands in which place of a row, by the Korean or English name of the column or by its field's name. */
export function readHead(
  kind: ExchangeKind,
  head: readonly string[],
  lang: Language,
): { readonly places: ReadonlyMap<string, number> } | HeadProblem {
  const known = new Map<string, string>()
  for (const column of columnsOf[kind])
    for (const name of [column, fieldWords[column].ko, fieldWords[column].en]) known.set(fold(name), column)
  const places = new Map<string, number>()
  for (const [place, title] of head.entries()) {
    if (title.trim() === '') continue
    const column = known.get(fold(title))
    if (!column) return { problem: 'UNKNOWN_COLUMN', named: title.slice(0, 60) }
    if (places.has(column)) return { problem: 'TWICE', named: title.slice(0, 60) }
    places.set(column, place)
  }
  if (!places.has(idColumn[kind])) return { problem: 'NO_ID', named: fieldWords[idColumn[kind]][lang] }
  return { places }
}

const fold = (name: string) => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '')

const yes = new Set(['yes', 'y', '예', 'o', 'true', '1', '끝남', 'ended'])
const no = new Set(['', 'no', 'n', '아니요', '아니오', 'x', 'false', '0'])
export const readEnded = (written: string): boolean | undefined => {
  const value = fold(written)
  return yes.has(value) ? true : no.has(value) ? false : undefined
}
