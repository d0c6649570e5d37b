// The forms of the organisation: which fields each has, what it starts with, and the command that it asks for.
import type { CivilDate } from '#engine'
import { parseCivilDate } from '#engine'
import { type Language, t } from '#kit/i18n'
import { lines, type OfficeNow, type OfficerNow, type Organisation, type OrganisationCommand } from '#people'
import type { FormError } from '#site'
import { w } from './words.ts'

export type Typed = { readonly [name: string]: string }

export const asks = [
  'new-office',
  'change-office',
  'end-office',
  'move-tasks',
  'new-officer',
  'change-officer',
  'end-officer',
  'return-officer',
  'cancel-plan',
] as const
export type Ask = (typeof asks)[number]

/** The first task lists more than this many lines in none of the forms. */
export const tasksShownMax = 60

export const askWords: { readonly [ask in Ask]: { readonly ko: string; readonly en: string } } = {
  'new-office': w.addOffice,
  'change-office': w.changeOffice,
  'end-office': w.endOffice,
  'move-tasks': w.moveTasks,
  'new-officer': w.addOfficer,
  'change-officer': w.changeOfficer,
  'end-officer': w.endOfficer,
  'return-officer': w.returnOfficer,
  'cancel-plan': w.cancelPlan,
}

const officeNames = ['nameKo', 'nameEn', 'parentId', 'phone', 'address', 'calendar', 'tasks'] as const
const officerNames = [
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
  'photoPublic',
] as const
/** What the head of an office may change of its people. */
const headNames: readonly string[] = ['room', 'seat', 'tasks', 'photoPublic']

/** The fields that a form shows; `whole` for those who may change everything. */
export function namesOf(ask: Ask, whole: boolean): readonly string[] {
  switch (ask) {
    case 'new-office':
      return [...officeNames, 'code', 'from']
    case 'change-office':
      return whole ? [...officeNames, 'from'] : ['tasks']
    case 'end-office':
      return ['successorId', 'from']
    case 'move-tasks':
      return ['moved', 'successorId', 'from']
    case 'new-officer':
      return [...officerNames, 'code', 'from']
    case 'change-officer':
      return whole ? [...officerNames, 'from'] : headNames
    case 'end-officer':
    case 'return-officer':
      return ['from']
    case 'cancel-plan':
      return []
  }
}

export function initialOf(ask: Ask, held: Organisation, id: string, query: Typed): Typed {
  const one: OfficeNow | OfficerNow | undefined = ask.endsWith('officer') ? held.officers.get(id) : held.offices.get(id)
  if (ask === 'new-officer') return { officeId: query['office'] ?? '' }
  if (ask === 'new-office') return { parentId: query['office'] ?? '' }
  const typed: { [name: string]: string } = {}
  for (const [name, value] of Object.entries(one ?? {}))
    if (typeof value === 'string') typed[name] = value
    else if (value === true) typed[name] = 'yes'
  return typed
}

export type AskRead =
  | { readonly errors: readonly FormError[] }
  | { readonly command: OrganisationCommand; readonly from: CivilDate }

/** @param id the subject; for a new one the code that the page made up */
export function readAsk(
  ask: Ask,
  typed: Typed,
  known: { readonly id: string; readonly today: CivilDate; readonly whole: boolean; readonly held: Organisation },
  lang: Language,
): AskRead {
  const from = readDay(typed['from'], known.today, lang)
  if (typeof from !== 'string') return { errors: [from] }
  const names = namesOf(ask, known.whole)
  const fields: { [name: string]: string | boolean | null } = {}
  for (const name of names) {
    if (name === 'photoPublic') fields[name] = typed[name] === 'yes'
    else if (name !== 'from' && name !== 'code' && typed[name] !== undefined) fields[name] = typed[name]
  }
  const { id } = known
  const of = (command: OrganisationCommand): AskRead => ({ command, from })
  switch (ask) {
    case 'new-office':
      return of({ type: 'AddOffice', officeId: id, fields })
    case 'change-office':
      return of({ type: 'ChangeOffice', officeId: id, fields })
    case 'end-office':
      return of({
        type: 'EndOffice',
        officeId: id,
        ...(typed['successorId'] ? { successorId: typed['successorId'] } : {}),
      })
    case 'move-tasks': {
      const tasks = lines(known.held.offices.get(id)?.tasks ?? '').filter(
        (_, place) => typed[`moved-${place}`] === 'yes',
      )
      return of({ type: 'MoveTasks', officeId: id, successorId: typed['successorId'] ?? '', tasks })
    }
    case 'new-officer':
      return of({ type: 'AddOfficer', officerId: id, fields })
    case 'change-officer':
      return of({ type: 'ChangeOfficer', officerId: id, fields })
    case 'end-officer':
      return of({ type: 'EndOfficer', officerId: id })
    case 'return-officer':
      return of({ type: 'ReturnOfficer', officerId: id })
    case 'cancel-plan':
      return of({ type: 'CancelPlan', changeId: Number(id) })
  }
}

function readDay(written: string | undefined, today: CivilDate, lang: Language): CivilDate | FormError {
  const value = (written ?? '').trim()
  if (value === '') return today
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      parseCivilDate(value)
      return value
    }
  } catch {
    // Said below: there is no such day.
  }
  return { field: 'from', message: t(w.notDate, lang) }
}
