// Officers and offices as SCIM's users and groups, and back. A user is an officer with an account; a group is an office, and
// its members are the officers who work there. A user that has left is inactive; one that was deleted is no user any more.
import { createHash } from 'node:crypto'
import type { OfficeNow, OfficerFields, OfficerNow, Organisation } from '#people'
import { ScimError } from './error.ts'
import { type Json, memberOf } from './filter.ts'

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group'

export type Resource = { readonly [key: string]: Json }

/** Whether the officer has an account that a directory looks after. */
export const isUser = (officer: OfficerNow): boolean => officer.login !== null

export function userOf(officer: OfficerNow, held: Organisation, base: string): Resource {
  const office = held.offices.get(officer.officeId)
  const head = headOf(officer, held)
  const user: Resource = {
    schemas: [userSchema, enterpriseSchema],
    id: officer.officerId,
    ...(officer.externalId ? { externalId: officer.externalId } : {}),
    userName: officer.login ?? '',
    name: { formatted: officer.nameKo },
    displayName: officer.nameKo,
    title: officer.positionKo,
    active: !officer.ended,
    ...(officer.mail ? { emails: [{ value: officer.mail, type: 'work', primary: true }] } : {}),
    ...(officer.phone ? { phoneNumbers: [{ value: officer.phone, type: 'work' }] } : {}),
    ...(office && !officer.ended
      ? {
          groups: [
            {
              value: office.officeId,
              display: office.nameKo,
              type: 'direct',
              $ref: `${base}/Groups/${office.officeId}`,
            },
          ],
        }
      : {}),
    [enterpriseSchema]: {
      ...(office ? { department: office.nameKo } : {}),
      ...(head
        ? { manager: { value: head.officerId, displayName: head.nameKo, $ref: `${base}/Users/${head.officerId}` } }
        : {}),
    },
  }
  return withMeta(user, 'User', `${base}/Users/${officer.officerId}`)
}

/** The head is whoever holds that role at the office: a directory is told, and does not tell. */
function headOf(officer: OfficerNow, held: Organisation): OfficerNow | undefined {
  for (const one of headsOf(held).get(officer.officeId) ?? []) if (one !== officer) return one
  return undefined
}

const heads = new WeakMap<Organisation, Map<string, OfficerNow[]>>()
function headsOf(held: Organisation): Map<string, OfficerNow[]> {
  const known = heads.get(held)
  if (known) return known
  const found = new Map<string, OfficerNow[]>()
  for (const officer of held.officers.values())
    for (const grant of officer.ended ? [] : officer.grants)
      if (grant.role === 'team-head') found.set(grant.officeId, [...(found.get(grant.officeId) ?? []), officer])
  heads.set(held, found)
  return found
}

export function groupOf(office: OfficeNow, members: readonly OfficerNow[], base: string): Resource {
  const group: Resource = {
    schemas: [groupSchema],
    id: office.officeId,
    displayName: office.nameKo,
    members: members.map((one) => ({
      value: one.officerId,
      display: one.nameKo,
      $ref: `${base}/Users/${one.officerId}`,
    })),
  }
  return withMeta(group, 'Group', `${base}/Groups/${office.officeId}`)
}

/** The version is the resource's own hash: it changes when what a directory sees of it changes, and only then. */
function withMeta(resource: Resource, resourceType: string, location: string): Resource {
  const version = `W/"${createHash('sha256').update(JSON.stringify(resource)).digest('base64url').slice(0, 22)}"`
  return { ...resource, meta: { resourceType, location, version } }
}

export const versionOf = (resource: Resource): string => String(memberOf(resource['meta'], 'version') ?? '')

export type Wanted = { readonly fields: Partial<OfficerFields>; readonly active: boolean | undefined }

const text = (of: Json | undefined, name: string): string | undefined => {
  const value = memberOf(of, name)
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new ScimError(400, `${name} must be a text.`, 'invalidValue')
}

/** The one of type work, or the primary one, or the first. */
function listed(of: Json, name: string): string | undefined {
  const list = memberOf(of, name)
  if (list === undefined || list === null) return undefined
  if (!Array.isArray(list)) throw new ScimError(400, `${name} must be a list.`, 'invalidValue')
  const elements = list as readonly Json[]
  const best =
    elements.find((one) => String(memberOf(one, 'type') ?? '').toLowerCase() === 'work') ??
    elements.find((one) => memberOf(one, 'primary') === true) ??
    elements[0]
  return best === undefined ? '' : (text(best, 'value') ?? '')
}

const hangul = /[\uac00-\ud7a3]/

function nameOf(body: Json): string | undefined {
  const name = memberOf(body, 'name')
  const [family, given] = [text(name, 'familyName'), text(name, 'givenName')]
  const parts = [family, given].filter((part): part is string => part !== undefined && part !== '')
  // A Korean name is family and given name without a blank; others are written the other way round.
  const joined =
    parts.length === 0
      ? undefined
      : parts.some((part) => hangul.test(part))
        ? parts.join('')
        : parts.reverse().join(' ')
  return [text(body, 'displayName'), text(name, 'formatted'), joined].find(
    (one) => one !== undefined && one.trim() !== '',
  )
}

function activeOf(body: Json): boolean | undefined {
  const active = memberOf(body, 'active')
  if (active === undefined || active === null) return undefined
  if (typeof active === 'boolean') return active
  const written = typeof active === 'string' ? active.toLowerCase() : ''
  if (written === 'true' || written === 'false') return written === 'true'
  throw new ScimError(400, 'active must be true or false.', 'invalidValue')
}

/**
 * What a directory wants an officer to be. `whole`: what it does not name is empty (PUT and POST); the office, the
 * position, the tasks and the seat stay ours unless it names them.
 */
export function wantedOf(body: Json, held: Organisation, defaults: { office: string; position: string }): Wanted {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ScimError(400, 'The body must be an object.', 'invalidSyntax')
  const login = text(body, 'userName')?.trim()
  if (!login) throw new ScimError(400, 'userName is required.', 'invalidValue')
  const nameKo = nameOf(body) ?? login
  const title = text(body, 'title')?.trim()
  const officeId = officeOf(text(memberOf(body, enterpriseSchema), 'department'), held) ?? defaults.office
  return {
    fields: {
      login,
      externalId: text(body, 'externalId') ?? null,
      nameKo,
      ...(hangul.test(nameKo) ? {} : { nameEn: nameKo }),
      positionKo: title || defaults.position,
      mail: listed(body, 'emails') ?? '',
      phone: phoneOf(listed(body, 'phoneNumbers') ?? ''),
      ...(officeId === '' ? {} : { officeId }),
    },
    active: activeOf(body),
  }
}

/** Directories write `(02) 123-4567` and `tel:+82-2-123-4567`. */
const phoneOf = (written: string): string =>
  written
    .replace(/^tel:/i, '')
    .replaceAll('(', '')
    .replaceAll(/\)\s*/g, '-')
    .replaceAll(/[^\d+ -]/g, '')
    .trim()

/** An office by its code, its Korean or its English name; a name that two offices have is not understood. */
function officeOf(department: string | undefined, held: Organisation): string | undefined {
  const wanted = department?.trim()
  if (!wanted) return undefined
  if (held.offices.get(wanted)?.ended === false) return wanted
  const found = [...held.offices.values()].filter(
    (one) => !one.ended && (one.nameKo === wanted || one.nameEn === wanted),
  )
  if (found.length === 1) return found[0]?.officeId
  throw new ScimError(
    400,
    found.length === 0
      ? 'department names no office of ours. Send the office’s code or its name, or leave department out.'
      : 'department is the name of several offices. Send the office’s code.',
    'invalidValue',
  )
}
