// What is known of an office and of an officer, field by field, with the limit of each. A change names only the fields
// that it changes, so that a plan for later and a change of today do not overwrite each other.
import type { CivilDate } from '#engine'
import { tidyLine, tidyText } from '#kit/i18n'

export type OfficeFields = {
  readonly nameKo: string
  readonly nameEn: string
  readonly parentId: string | null
  readonly phone: string
  readonly address: string
  readonly calendar: string | null
  /** One task a line, in words that a citizen understands. */
  readonly tasks: string
}

export type OfficerFields = {
  readonly nameKo: string
  readonly nameEn: string
  readonly positionKo: string
  readonly positionEn: string
  readonly officeId: string
  readonly phone: string
  readonly tasks: string
  readonly room: string
  readonly seat: string
  readonly mail: string
  readonly login: string | null
  /** What the agency's own directory calls this person. */
  readonly externalId: string | null
  readonly photo: string | null
  readonly photoPublic: boolean
}

export type Ended = { readonly ended: boolean }
export type OfficeChanges = Partial<OfficeFields & Ended>
export type OfficerChanges = Partial<OfficerFields & Ended>

export type Change = {
  readonly kind: 'office' | 'officer'
  readonly id: string
  readonly changes: OfficeChanges | OfficerChanges
  readonly counterpartId?: string
}

/** A change that is recorded and whose day has not come. */
export type Planned = Change & { readonly changeId: number; readonly fromOn: CivilDate; readonly cancels?: number }

export const officeFields = ['nameKo', 'nameEn', 'parentId', 'phone', 'address', 'calendar', 'tasks'] as const
export const officerFields = [
  'nameKo',
  'nameEn',
  'positionKo',
  'positionEn',
  'officeId',
  'phone',
  'tasks',
  'room',
  'seat',
  'mail',
  'login',
  'externalId',
  'photo',
  'photoPublic',
] as const

export const newOffice: OfficeFields = {
  nameKo: '',
  nameEn: '',
  parentId: null,
  phone: '',
  address: '',
  calendar: null,
  tasks: '',
}
export const newOfficer: OfficerFields = {
  nameKo: '',
  nameEn: '',
  positionKo: '',
  positionEn: '',
  officeId: '',
  phone: '',
  tasks: '',
  room: '',
  seat: '',
  mail: '',
  login: null,
  externalId: null,
  photo: null,
  photoPublic: false,
}

export type FieldProblem =
  | {
      readonly code: 'MISSING' | 'UNSOUND' | 'NOT_PHONE' | 'NOT_MAIL' | 'NOT_LOGIN' | 'NOT_CODE'
      readonly field: string
    }
  | { readonly code: 'TOO_LONG'; readonly field: string; readonly most: number }

const lineMax = 100
const mostOf: { readonly [field: string]: number } = { address: 200, tasks: 2000, mail: 200, externalId: 200 }
const needed: ReadonlySet<string> = new Set(['nameKo', 'positionKo', 'officeId'])
/** Empty is nothing at all for these. */
const absent: ReadonlySet<string> = new Set(['parentId', 'calendar', 'login', 'externalId', 'photo'])

/** Codes of offices and officers: they stand in addresses and in files, so they hold no character that either minds. */
export const codeShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const phoneShape = /^\+?\d[\d ()-]{1,28}\d$/
const mailShape = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,130}$/
const loginShape = /^[a-z0-9][a-z0-9._@-]{2,99}$/

/** The value as it is kept, or what is wrong with it. Line breaks stay in tasks alone. */
export function readField(field: string, written: string): { value: string | null } | FieldProblem {
  const whole = field === 'tasks' ? tidyText(written) : tidyLine(written)
  const value = field === 'login' ? whole.toLowerCase() : whole
  if (value === '') {
    if (needed.has(field)) return { code: 'MISSING', field }
    return { value: absent.has(field) ? null : '' }
  }
  const most = mostOf[field] ?? lineMax
  if (value.length > most) return { code: 'TOO_LONG', field, most }
  if (!value.isWellFormed() || /[^\P{Cc}\n]/u.test(value)) return { code: 'UNSOUND', field }
  if (field === 'phone' && !phoneShape.test(value)) return { code: 'NOT_PHONE', field }
  if (field === 'mail' && !mailShape.test(value)) return { code: 'NOT_MAIL', field }
  if (field === 'login' && !loginShape.test(value)) return { code: 'NOT_LOGIN', field }
  if ((field === 'parentId' || field === 'officeId' || field === 'calendar') && !codeShape.test(value))
    return { code: 'NOT_CODE', field }
  return { value }
}
