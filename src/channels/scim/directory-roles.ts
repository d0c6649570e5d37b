// Roles from a directory: only those that the operator's setting names, given and taken back by the same commands and
// written in the rights ledger under the token's name. What people gave by hand is never touched.
import type { Database } from '#kit/database'
import { type Directory, endRole, giveRole, type OfficerNow, type Role, standingGrants } from '#people'
import { type Json, memberOf } from './filter.ts'

export async function bringRoles(
  house: { readonly database: Database; readonly directory: Directory },
  asked: {
    readonly officer: OfficerNow
    readonly body: Json
    readonly mapping: { readonly [name: string]: Role }
    readonly by: string
    readonly now: number
  },
): Promise<void> {
  const { officer, body, mapping, by, now } = asked
  const sent = memberOf(body, 'roles')
  if (Object.keys(mapping).length === 0 || !Array.isArray(sent) || officer.ended) return
  const names = new Set((sent as readonly Json[]).map((one) => String(memberOf(one, 'value') ?? one)))
  const wanted = new Set(Object.entries(mapping).flatMap(([name, role]) => (names.has(name) ? [role] : [])))
  const standing = await standingGrants(house.database, officer.officerId)
  for (const role of wanted)
    if (!standing.some((grant) => grant.role === role && grant.officeId === officer.officeId))
      await giveRole(house.database, house.directory, {
        officerId: officer.officerId,
        role,
        officeId: officer.officeId,
        by: { named: by },
        now,
      })
  for (const grant of standing)
    if (grant.grantedBy?.startsWith('scim:') && !wanted.has(grant.role))
      await endRole(house.database, house.directory, { grantId: grant.grantId, by: { named: by }, now })
}
