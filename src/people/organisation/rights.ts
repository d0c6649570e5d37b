// Roles given and ended, each with who did it and when. A line is never deleted: those who review rights read three years
// back (R04, 고시 제5조). A role acts from the next request on, because every request reads the grants that stand.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { type Database, type Queryable, statement, timestamp, transaction } from '#kit/database'
import { type Directory, type Grant, type Officer, type Role, roles } from '../officer.ts'
import { may } from '../rights.ts'
import type { OrganisationRefusal } from './commands.ts'
import { holdState } from './rows.ts'

const insertGrant = statement(
  'rights-give',
  `insert into officer_grant (grant_id, officer_id, role, office_id, granted_at, granted_by)
   select $1, o.officer_id, $3, f.office_id, $5, $6 from officer o, office f
   where o.officer_id = $2 and o.left_at is null and f.office_id = $4 and f.ended_on is null
   on conflict (officer_id, role, office_id) where ended_at is null do nothing`,
)
const endGrant = statement(
  'rights-end',
  'update officer_grant set ended_at = $2, ended_by = $3 where grant_id = $1 and ended_at is null',
)
/** No role ends that leaves nobody to run the house. */
const endGrantUnlessLast = statement(
  'rights-end-operator',
  `update officer_grant set ended_at = $2, ended_by = $3 where grant_id = $1 and ended_at is null and exists (
     select from officer_grant g join officer o using (officer_id)
     where g.role = 'operator' and g.ended_at is null and g.grant_id <> $1 and o.left_at is null and o.login is not null)`,
)
const roleOf = statement<{ role: Role }>(
  'rights-role-of',
  'select role from officer_grant where grant_id = $1 and ended_at is null',
)
const standing = statement<Grant & { grantId: string; grantedAt: Instant; grantedBy: string | null }>(
  'rights-standing',
  `select grant_id as "grantId", role, office_id as "officeId", granted_at as "grantedAt", granted_by as "grantedBy"
   from officer_grant where officer_id = $1 and ended_at is null order by role, office_id`,
)

type Asked = { readonly by: { readonly officer: Officer } | { readonly named: string }; readonly now: Instant }
const nameOf = (by: Asked['by']) => ('officer' in by ? by.officer.officerId : by.named)
const refuses = (by: Asked['by']) => 'officer' in by && !may(by.officer, 'people.edit')

/** Undefined when it was given. */
export async function giveRole(
  on: Queryable,
  directory: Directory,
  asked: Asked & { readonly officerId: string; readonly role: string; readonly officeId: string },
): Promise<OrganisationRefusal | undefined> {
  const { officerId, officeId, now } = asked
  if (refuses(asked.by)) return { code: 'NOT_ALLOWED' }
  const role = roles.find((one): one is Role => one === asked.role)
  if (!role) return { code: 'MISSING', field: 'role' }
  const officer = directory.officer(officerId)
  if (!officer) return { code: 'NO_SUCH_OFFICER', field: 'officerId', named: officerId }
  if (!directory.offices().some((office) => office.officeId === officeId))
    return { code: 'NO_SUCH_OFFICE', field: 'officeId', named: officeId }
  const values = [randomUUID(), officerId, role, officeId, timestamp(now), nameOf(asked.by)]
  if ((await insertGrant.run(on, values)) === 0) return { code: 'ROLE_HELD', field: 'role', named: officer.nameKo }
  await directory.refresh()
  return undefined
}

export async function endRole(
  database: Database,
  directory: Directory,
  asked: Asked & { readonly grantId: string },
): Promise<OrganisationRefusal | undefined> {
  if (refuses(asked.by)) return { code: 'NOT_ALLOWED' }
  if (!/^[0-9a-f-]{36}$/.test(asked.grantId)) return { code: 'NO_SUCH_GRANT' }
  const refusal = await transaction(database, async (client): Promise<OrganisationRefusal | undefined> => {
    // One after the other: two operators who end each other's role at once would leave nobody.
    await holdState(client)
    const isOperator = (await roleOf.find(client, [asked.grantId]))?.role === 'operator'
    const end = isOperator ? endGrantUnlessLast : endGrant
    if ((await end.run(client, [asked.grantId, timestamp(asked.now), nameOf(asked.by)])) > 0) return undefined
    return { code: isOperator ? 'LAST_OPERATOR' : 'NO_SUCH_GRANT' }
  })
  if (refusal) return refusal
  await directory.refresh()
  return undefined
}

export const standingGrants = (on: Queryable, officerId: string) => standing.all(on, [officerId])

export type RightsLine = {
  readonly grantId: string
  readonly officerId: string
  readonly officerKo: string
  readonly officerEn: string
  readonly role: Role
  readonly officeId: string
  readonly grantedAt: Instant
  readonly grantedBy: string | null
  readonly endedAt: Instant | null
  readonly endedBy: string | null
  readonly changedAt: Instant
}

export const rightsPageMax = 50
const lineColumns = `g.grant_id as "grantId", g.officer_id as "officerId", o.name_ko as "officerKo",
  o.name_en as "officerEn", g.role, g.office_id as "officeId", g.granted_at as "grantedAt", g.granted_by as "grantedBy",
  g.ended_at as "endedAt", g.ended_by as "endedBy", greatest(g.granted_at, g.ended_at) as "changedAt"`
const before = '(greatest(g.granted_at, g.ended_at), g.grant_id) < ($1::timestamptz, $2::uuid)'
const order = 'order by greatest(g.granted_at, g.ended_at) desc, g.grant_id desc limit $3'
const newest = statement<RightsLine>(
  'rights-ledger',
  `select ${lineColumns} from officer_grant g join officer o using (officer_id) where ${before} ${order}`,
)
const newestOf = statement<RightsLine>(
  'rights-ledger-officer',
  `select ${lineColumns} from officer_grant g join officer o using (officer_id)
   where ${before} and g.officer_id = $4 ${order}`,
)

/** Newest first, one line more than a page, so that the caller sees whether there is a next one. */
export function readRights(
  on: Queryable,
  page: { readonly officerId?: string | undefined; readonly after?: { at: Instant; grantId: string } | undefined },
): Promise<RightsLine[]> {
  const at = page.after ? timestamp(page.after.at) : 'infinity'
  const key = [at, page.after?.grantId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', rightsPageMax + 1]
  return page.officerId === undefined ? newest.all(on, key) : newestOf.all(on, [...key, page.officerId])
}
