// A small agency with a directory's token, and requests as the directory sends them.
import assert from 'node:assert/strict'
import { issueDirectoryToken } from '#people'
import { organisationWorld } from '../../fixture-organisation.ts'

export const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export type Body = { readonly [key: string]: ReturnType<typeof JSON.parse> }

export async function directory(t: Parameters<typeof organisationWorld>[0]) {
  const world = await organisationWorld(t)
  const { house, app, clock } = world
  const operator = house.directory.officer('seol')
  assert.ok(operator)
  const issued = await issueDirectoryToken(house.database, 'Entra', operator, clock.now())
  assert.ok('secret' in issued)
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await app.request(`/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${issued.secret}`, 'content-type': 'application/scim+json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: (text === '' ? {} : JSON.parse(text)) as Body }
  }
  const filtered = (path: string, filter: string) => ask('GET', `${path}?filter=${encodeURIComponent(filter)}`)
  const patch = (id: string, ...operations: unknown[]) =>
    ask('PATCH', `/Users/${id}`, { schemas: [patchOp], Operations: operations })
  const lee = async () => (await ask('GET', '/Users/lee')).body
  return { ...world, operator, secret: issued.secret, ask, filtered, patch, lee }
}
