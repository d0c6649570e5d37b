// Bodies and filters that nobody should send: read or refused in SCIM's own shape, never a fault of ours.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { matches, parseFilter } from './filter.ts'
import { directory, enterprise } from './fixture.ts'

test('bodies that nobody should send are never a fault of ours', async (t) => {
  const { ask, app, secret } = await directory(t)
  const headers = { authorization: `Bearer ${secret}` }
  const sendAs = async (method: string, path: string, body: string, type: string) =>
    (await app.request(`/scim/v2${path}`, { method, headers: { ...headers, 'content-type': type }, body })).status
  assert.equal(await sendAs('POST', '/Users', '{', 'application/scim+json'), 400)
  assert.equal(await sendAs('POST', '/Users', '[]', 'application/json'), 400)
  assert.equal(await sendAs('POST', '/Users', '{}', 'text/plain'), 415)
  assert.equal(await sendAs('POST', '/Users', `{"userName":"${'a'.repeat(1024 * 1024)}"}`, 'application/json'), 413)
  const deep = `{"Operations":[{"op":"add","path":"title","value":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`
  assert.equal(await sendAs('PATCH', '/Users/lee', deep, 'application/json'), 400)
  const names = [
    'userName',
    'name',
    'displayName',
    'active',
    'emails',
    'phoneNumbers',
    'title',
    'externalId',
    'roles',
    'members',
    enterprise,
    'Operations',
    'op',
    'path',
    'value',
    '__proto__',
    'familyName',
    'department',
  ]
  const json = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        'lee',
        'replace',
        'Add',
        'remove',
        'members',
        'emails[type eq "work"].value',
        'active',
        'name.givenName',
        '',
        'seoul',
        '\u0000',
        '\ud800',
        'x'.repeat(300),
      ),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 }),
    ),
  })).any
  const operations = fc.record({
    Operations: fc.array(fc.record({ op: json, path: json, value: json }, { requiredKeys: [] }), { maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        'POST /Users',
        'PUT /Users/lee',
        'PATCH /Users/lee',
        'POST /Groups',
        'PUT /Groups/seoul',
        'PATCH /Groups/seoul',
      ),
      fc.oneof(operations, fc.dictionary(fc.constantFrom(...names), json, { maxKeys: 8 })),
      async (where, body) => {
        const [method = '', path = ''] = where.split(' ')
        const answer = await ask(method, path, body)
        assert.ok(answer.status < 500, `${where} ${JSON.stringify(body)} ${answer.status}`)
        if (answer.status >= 400) assert.equal(answer.body['status'], String(answer.status))
      },
    ),
    { numRuns: 300 },
  )
})

test('whatever a filter says, it is read or refused', () => {
  const words = fc.constantFrom(
    'userName',
    'eq',
    'and',
    'or',
    'not',
    '(',
    ')',
    '[',
    ']',
    '"x"',
    'pr',
    'emails',
    'type',
    'true',
    '"',
    '\\',
    'urn:a:User:b',
    '1e5',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(' ')),
      ),
      (text) => {
        try {
          assert.equal(
            typeof matches(parseFilter(text), { userName: 'x', emails: [{ type: 'work', value: 'x' }] }),
            'boolean',
          )
        } catch (error) {
          assert.equal((error as Error).name, 'ScimError')
        }
      },
    ),
  )
})
