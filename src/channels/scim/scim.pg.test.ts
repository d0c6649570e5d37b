// The contract with directories: requests as the RFC's examples and the large directories send them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRights } from '#people'
import { type Body, directory, enterprise, patchOp, userSchema } from './fixture.ts'

test('what it can do is found without guessing', async (t) => {
  const { ask } = await directory(t)
  for (const path of [
    '/ServiceProviderConfig',
    '/ResourceTypes',
    '/ResourceTypes/User',
    '/Schemas',
    `/Schemas/${userSchema}`,
  ]) {
    const answer = await ask('GET', path)
    assert.equal(answer.status, 200, path)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/scim\+json/)
  }
  assert.equal((await ask('GET', '/Schemas')).body['totalResults'], 3)
  assert.equal((await ask('GET', '/Bulk')).status, 404)
  assert.equal((await ask('POST', '/Bulk', {})).status, 404)
  assert.equal((await ask('DELETE', '/Users')).status, 501)
})

test('R05: only its own kind of token opens it, and it opens nothing else', async (t) => {
  const { app, ask, house, clock, secret, operator, get } = await directory(t)
  const session = await house.sessions.issueToken('seol', clock.now())
  for (const authorization of [
    '',
    'Bearer ',
    `Bearer ${session}`,
    `Bearer ${secret}x`,
    'Basic eDp5',
    `Bearer ${'a'.repeat(300)}`,
  ]) {
    const answer = await app.request('/scim/v2/Users', { headers: { authorization } })
    assert.equal(answer.status, 401, authorization)
    assert.match(answer.headers.get('www-authenticate') ?? '', /Bearer/)
    assert.equal(((await answer.json()) as Body)['status'], '401')
  }
  const other = await app.request('/api/v1/staff/petitions', { headers: { authorization: `Bearer ${secret}` } })
  assert.ok(other.status >= 400, String(other.status))
  assert.equal((await get('', '/staff/organisation')).status, 303)
  const { rows } = await house.database.query('select * from directory_token')
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(secret.slice(5)), 'only the hash is kept')
  for (let place = 0; place < 40; place += 1) await app.request('/scim/v2/Users')
  assert.equal((await app.request('/scim/v2/Users')).status, 429)
  clock.set(clock.now() + 60_000)
  assert.equal((await ask('GET', '/Users')).status, 200)
  await house.database.query('update directory_token set ended_at = now(), ended_by = $1', [operator.officerId])
  assert.equal((await ask('GET', '/Users')).status, 401, 'ended at once')
})

test('a first look, as Entra ID and Okta take it', async (t) => {
  const { ask, filtered } = await directory(t)
  // Entra: a random name, which must be an empty list and no error. Okta: the first page.
  const none = await filtered('/Users', 'userName eq "b2c9d1a0-0000-4000-8000-000000000000"')
  assert.deepEqual([none.status, none.body['totalResults'], none.body['Resources']], [200, 0, []])
  const two = await ask('GET', '/Users?startIndex=2&count=2')
  assert.deepEqual([two.body['totalResults'], two.body['startIndex'], two.body['itemsPerPage']], [4, 2, 2])
  assert.equal((await ask('GET', '/Users?count=0')).body['totalResults'], 4)
  assert.equal((await ask('GET', '/Users?startIndex=zwei')).status, 400)
  const groups = await ask('GET', '/Groups?excludedAttributes=members')
  assert.equal(groups.body['totalResults'], 3)
  assert.ok(!('members' in groups.body['Resources'][0]))
  const lee = await filtered('/Users', 'USERNAME Eq "LEE" and active eq true')
  assert.equal(lee.body['Resources'][0].displayName, '이수현')
  assert.equal(lee.body['Resources'][0][enterprise].manager.displayName, '강인호')
  assert.equal((await filtered('/Users', 'emails[type eq "work" and value co "@agency"]')).body['totalResults'], 4)
  assert.equal(
    (await filtered('/Users', 'not (displayName sw "이") and (title pr or active eq false)')).body['totalResults'],
    3,
  )
  assert.equal((await filtered('/Users', `${enterprise}:department eq "서울청"`)).body['totalResults'], 2)
  for (const wrong of [
    'userName',
    'userName eq',
    'userName is "x"',
    'a.b.c eq "x"',
    '(userName pr',
    'userName eq x',
    `${'('.repeat(30)}a pr`,
  ]) {
    const answer = await filtered('/Users', wrong)
    assert.equal(answer.status, 400, wrong)
    assert.ok(['invalidFilter', 'invalidPath'].includes(answer.body['scimType']), wrong)
  }
})

test('a person is made, changed, made inactive, and removed, as Entra ID does it', async (t) => {
  const { ask, patch, house } = await directory(t)
  const made = await ask('POST', '/Users', {
    schemas: [userSchema, enterprise],
    externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
    userName: 'Minjun.Kim@agency.example',
    active: true,
    emails: [{ primary: true, type: 'work', value: 'minjun.kim@agency.example' }],
    phoneNumbers: [
      { type: 'mobile', value: '010-0000-0000' },
      { type: 'work', value: '(02) 000-1234' },
    ],
    meta: { resourceType: 'User' },
    name: { formatted: '김 민준', familyName: '김', givenName: '민준' },
    title: '사무관',
    roles: [{ value: 'operator', primary: true }],
    [enterprise]: { department: '서울청', manager: 'kang' },
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const id: string = made.body['id']
  assert.match(made.headers.get('location') ?? '', new RegExp(`/scim/v2/Users/${id}$`))
  assert.equal(made.body['phoneNumbers'][0].value, '02-000-1234')
  assert.equal(house.directory.officer(id)?.officeId, 'seoul')
  assert.deepEqual(house.directory.officer(id)?.grants, [], 'no role without a mapping')
  const twice = await ask('POST', '/Users', {
    userName: 'minjun.kim@agency.example',
    [enterprise]: { department: 'seoul' },
  })
  assert.deepEqual([twice.status, twice.body['scimType']], [409, 'uniqueness'])

  const changed = await patch(
    id,
    { op: 'Replace', path: 'displayName', value: '김민준' },
    { op: 'Add', path: 'emails[type eq "work"].value', value: 'mj@agency.example' },
    { op: 'Replace', path: `${enterprise}:department`, value: '부산청' },
    { op: 'Add', path: `${enterprise}:manager`, value: 'kang' },
    { op: 'Replace', value: { 'name.givenName': '민준', title: '서기관' } },
  )
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  assert.equal(changed.body['emails'][0].value, 'mj@agency.example')
  assert.equal(changed.body[enterprise].department, '부산청')
  assert.equal(changed.body['title'], '서기관')

  const inactive = await patch(id, { op: 'Replace', path: 'active', value: 'False' })
  assert.equal(inactive.body['active'], false)
  assert.equal(house.directory.officer(id), undefined, 'has left')
  assert.equal((await patch(id, { op: 'Replace', path: 'title', value: '과장' })).status, 200)
  assert.equal((await patch(id, { op: 'Replace', path: 'active', value: 'True' })).body['active'], true)
  assert.equal((await ask('DELETE', `/Users/${id}`)).status, 204)
  assert.equal((await ask('GET', `/Users/${id}`)).status, 404)
  assert.equal((await ask('DELETE', `/Users/${id}`)).status, 404)
  const history = await house.organisation.history('officer', id)
  assert.ok(
    history.length >= 5 && history.every((one) => one.recordedBy === 'scim:Entra'),
    'ends, and keeps its history',
  )
  const again = await ask('POST', '/Users', {
    userName: 'minjun.kim@agency.example',
    displayName: '김민준',
    [enterprise]: { department: 'busan' },
  })
  assert.equal(again.status, 201, 'the account name is free again')
})

test('a person is changed and made inactive as Okta does it', async (t) => {
  const { ask, patch, lee } = await directory(t)
  const before = await lee()
  const put = await ask('PUT', '/Users/lee', {
    schemas: [userSchema],
    id: 'lee',
    userName: 'lee',
    name: { givenName: 'Suhyeon', familyName: 'Lee' },
    emails: [{ primary: true, value: 'lee@agency.example', type: 'work' }],
    active: true,
    groups: [],
    meta: { resourceType: 'User' },
  })
  assert.equal(put.status, 200, JSON.stringify(put.body))
  assert.equal(put.body['displayName'], 'Suhyeon Lee')
  assert.equal(put.body['title'], '주무관', 'what it does not name of our own stays')
  assert.equal(put.body[enterprise].department, before[enterprise].department)
  assert.equal((await patch('lee', { op: 'replace', value: { active: false } })).body['active'], false)
  assert.equal((await patch('lee', { op: 'replace', value: { active: true } })).body['active'], true)
  for (const wrong of [
    [{ op: 'remove' }],
    [{ op: 'move', path: 'title' }],
    [{ op: 'replace', path: 'emails[type', value: 'x' }],
    [{ op: 'replace', path: 'emails[type ne "work"].value', value: 'x' }],
    [{ op: 'replace', path: 'active', value: 'perhaps' }],
    [{ op: 'replace', path: '__proto__.x', value: 'x' }],
    [{ op: 'replace', path: 'userName' }],
    [{ op: 'remove', path: 'userName' }],
    [],
  ])
    assert.equal((await patch('lee', ...wrong)).status, 400, JSON.stringify(wrong))
})

test('versions: a change is refused when the resource is another meanwhile', async (t) => {
  const { ask, lee, patch } = await directory(t)
  const before = (await lee())['meta'].version
  assert.equal((await ask('GET', '/Users/lee', undefined, { 'if-none-match': before })).status, 304)
  await patch('lee', { op: 'replace', path: 'title', value: '사무관' })
  const late = await ask(
    'PATCH',
    '/Users/lee',
    { Operations: [{ op: 'replace', path: 'title', value: 'x' }] },
    { 'if-match': before },
  )
  assert.equal(late.status, 412)
  const now = (await lee())['meta'].version
  assert.equal((await ask('DELETE', '/Users/lee', undefined, { 'if-match': now })).status, 204)
})

test('groups are offices: members move, nobody is left without one', async (t) => {
  const { ask, house } = await directory(t)
  const made = await ask('POST', '/Groups', {
    schemas: [],
    displayName: '규제혁신과',
    externalId: 'x',
    members: [{ value: 'lee' }],
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const id = made.body['id']
  assert.equal(house.directory.officer('lee')?.officeId, id)
  const group = (operations: unknown[]) => ask('PATCH', `/Groups/${id}`, { schemas: [patchOp], Operations: operations })
  assert.equal(
    (await group([{ op: 'Add', path: 'members', value: [{ $ref: null, value: 'kang' }] }])).body['members'].length,
    2,
  )
  assert.equal((await group([{ op: 'replace', value: { id, displayName: '규제과' } }])).body['displayName'], '규제과')
  const remove = [{ op: 'remove', path: 'members[value eq "kang"]' }]
  assert.deepEqual([(await group(remove)).status, house.directory.officer('kang')?.officeId], [400, id])
  await house.settings.set('directory', { defaultOffice: 'hq', defaultPosition: '주무관', roles: {} }, 'seol', 0)
  assert.equal((await group(remove)).status, 200)
  assert.equal(house.directory.officer('kang')?.officeId, 'hq')
  assert.equal((await group([{ op: 'Remove', path: 'members', value: [{ value: 'lee' }] }])).body['members'].length, 0)
  assert.equal((await group([{ op: 'add', path: 'members', value: [{ value: 'nobody' }] }])).status, 400)
  assert.equal((await ask('DELETE', '/Groups/hq')).status, 409, 'not empty')
  assert.equal((await ask('DELETE', `/Groups/${id}`)).status, 204)
  assert.equal((await ask('GET', `/Groups/${id}`)).status, 404)
  assert.equal((await house.organisation.officeOn(id, '2026-11-23'))?.nameKo, '규제과', 'it ended and is remembered')
})

test('R04: roles come from a directory only as the setting maps them, and the ledger says who gave them', async (t) => {
  const { ask, patch, house } = await directory(t)
  const mapping = { 'Dajim Reception': 'reception' } as const
  await house.settings.set('directory', { defaultOffice: '', defaultPosition: '주무관', roles: mapping }, 'seol', 0)
  const roles = (...values: string[]) => ({ op: 'replace', path: 'roles', value: values.map((value) => ({ value })) })
  await patch('lee', roles('Dajim Reception', 'operator'))
  const held = () =>
    house.directory
      .officer('lee')
      ?.grants.map((grant) => grant.role)
      .sort()
  assert.deepEqual(held(), ['officer', 'reception'])
  // Both roles were given at the same moment of the test's clock, so the one is looked for by its name.
  const line = (await readRights(house.database, { officerId: 'lee' })).find((one) => one.role === 'reception')
  assert.equal(line?.grantedBy, 'scim:Entra')
  await patch('lee', { op: 'replace', path: 'title', value: '사무관' })
  assert.deepEqual(held(), ['officer', 'reception'], 'a change of something else leaves roles alone')
  await patch('lee', roles())
  assert.deepEqual(held(), ['officer'], 'what people gave is not taken')
  const last = await ask('DELETE', '/Users/seol')
  assert.deepEqual([last.status, house.directory.officer('seol')?.grants.length], [409, 1], 'the last operator stays')
})
