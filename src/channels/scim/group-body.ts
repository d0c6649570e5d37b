// What a body says of a group: its name and its members.
import { ScimError } from './error.ts'
import { type Json, memberOf } from './filter.ts'

const membersMax = 5000

export function nameOf(body: Json): string {
  const name = memberOf(body, 'displayName')
  if (typeof name !== 'string' || name.trim() === '')
    throw new ScimError(400, 'displayName is required.', 'invalidValue')
  return name.trim()
}

export function membersOf(body: Json): string[] {
  const members = memberOf(body, 'members')
  if (members === undefined || members === null) return []
  if (!Array.isArray(members) || members.length > membersMax)
    throw new ScimError(400, `members must be a list of at most ${membersMax}.`, 'invalidValue')
  return [
    ...new Set(
      (members as readonly Json[]).map((one) => {
        const id = memberOf(one, 'value')
        if (typeof id !== 'string') throw new ScimError(400, 'Each member has a value.', 'invalidValue')
        return id
      }),
    ),
  ]
}

/** In a PATCH only roles that it names are brought; the resource itself shows none. */
export function rolesOnly(patch: Json, body: Json): Json {
  const operations = memberOf(patch, 'Operations')
  const names = (Array.isArray(operations) ? (operations as readonly Json[]) : []).some((operation) => {
    const path = memberOf(operation, 'path')
    if (typeof path === 'string' && path !== '') return /^roles\b/i.test(path)
    return memberOf(memberOf(operation, 'value'), 'roles') !== undefined
  })
  return names ? body : {}
}
