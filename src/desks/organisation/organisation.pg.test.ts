// The organisation's pages over a real database: who may, what is shown before it happens, and what citizens see.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { organisationWorld } from '../../fixture-organisation.ts'
import { officersOf, treeOf } from './tree.ts'

const at = '/staff/organisation'

test('a change is shown before it is made, and is kept with its day', async (t) => {
  const { page, post, signIn, house } = await organisationWorld(t)
  await signIn('seol')
  assert.match(await page('seol', at), /서울청/)
  const path = `${at}/change-office/seoul`
  const typed = { nameKo: '수도권청', nameEn: 'Capital', parentId: 'hq', phone: '02-000-0009', tasks: '상담' }
  const preview = await post('seol', path, typed)
  assert.equal(preview.status, 200)
  const shown = await preview.text()
  for (const text of ['서울청', '수도권청', '02-000-0009', 'name="confirmed"']) assert.ok(shown.includes(text), text)
  assert.equal(house.directory.office('seoul')?.nameKo, '서울청', 'a preview changes nothing')
  assert.equal((await post('seol', path, { ...typed, confirmed: 'yes' })).status, 303)
  assert.equal(house.directory.office('seoul')?.nameKo, '수도권청')
  const history = await page('seol', `${at}/offices/seoul`)
  assert.match(history, /2026\. 11\. 23\./)
  assert.match(await page('', '/offices/seoul'), /전 이름: 서울청/)

  const wrong = await post('seol', path, { ...typed, phone: '없음', address: '<b>어디</b>' })
  assert.equal(wrong.status, 422)
  const again = await wrong.text()
  assert.match(again, /전화번호를 044/)
  assert.match(again, /&lt;b&gt;어디/, 'the form comes back filled')
  assert.equal((await post('seol', `${at}/change-office/hq`, { nameKo: '본부', parentId: 'seoul' })).status, 422)
})

test('a leaving is planned, shown, taken back', async (t) => {
  const { page, post, signIn, house } = await organisationWorld(t)
  await signIn('seol')
  const leave = await post('seol', `${at}/end-officer/lee`, { from: '2026-11-30', confirmed: 'yes' })
  assert.equal(leave.status, 303)
  const shown = await page('seol', `${at}/officers/lee`)
  assert.match(shown, /떠남/)
  const plan = /cancel-plan\/(\d+)/.exec(shown)?.[1]
  assert.ok(plan)
  assert.match(await page('seol', `${at}/cancel-plan/${plan}`), /confirmed/)
  assert.equal((await post('seol', `${at}/cancel-plan/${plan}`, { confirmed: 'yes' })).status, 303)
  await house.organisation.applyDue('2026-12-01', Date.UTC(2026, 11, 1))
  assert.ok(house.directory.officer('lee'), 'the plan was taken back')
})

test('R04, R09: only the operator changes people; the head of an office what is said of its own', async (t) => {
  const { get, post, signIn, house } = await organisationWorld(t)
  for (const who of ['seol', 'kang', 'lee', 'hwang']) await signIn(who)
  const confirmed = { confirmed: 'yes' }
  for (const path of ['new-office', 'new-officer', 'end-officer/lee', 'end-office/busan', 'change-office/busan'])
    for (const who of ['kang', 'lee', 'hwang']) {
      assert.equal((await get(who, `${at}/${path}`)).status, 403, `${who} ${path}`)
      assert.equal((await post(who, `${at}/${path}`, confirmed)).status, 403, `${who} ${path}`)
    }
  const own = `${at}/change-officer/lee`
  const change = { tasks: '수출 상담', room: '9호', nameKo: '바뀐 이름', login: 'taken', ...confirmed }
  assert.equal((await post('kang', own, change)).status, 303)
  const { held } = await house.organisation.read('2026-11-23')
  assert.equal(held.officers.get('lee')?.room, '9호')
  assert.equal(held.officers.get('lee')?.nameKo, '이수현', 'a hand-made field changes nothing')
  assert.equal((await post('kang', `${at}/change-officer/hwang`, change)).status, 403)
  assert.equal((await get('lee', '/staff/rights')).status, 403)
  assert.equal((await get('hwang', '/staff/rights')).status, 200)
  assert.equal((await post('hwang', `${at}/officers/lee/roles`, { role: 'operator', officeId: 'hq' })).status, 403)
  assert.equal((await get('', at)).status, 303)
  assert.equal((await get('seol', `${at}/officers/nobody`)).status, 404)
})

test('R04: a role given and ended acts on the next request and stays in the ledger', async (t) => {
  const { get, page, post, signIn } = await organisationWorld(t)
  for (const who of ['seol', 'lee']) await signIn(who)
  assert.equal((await get('lee', '/staff/rights')).status, 403)
  const roles = `${at}/officers/lee/roles`
  assert.equal((await post('seol', roles, { role: 'audit', officeId: 'hq' })).status, 303)
  assert.equal((await get('lee', '/staff/rights')).status, 200)
  assert.equal((await post('seol', roles, { role: 'audit', officeId: 'hq' })).status, 422)
  assert.equal((await post('seol', roles, { role: 'king', officeId: 'hq' })).status, 422)
  const grants = [...(await page('seol', roles)).matchAll(/roles\/([0-9a-f-]{36})/g)].map((found) => found[1])
  assert.equal(grants.length, 2)
  const kang = await post('seol', `${at}/officers/kang/roles/${grants[0]}`, {})
  assert.equal(kang.status, 404, 'a grant of somebody else is not ended from this page')
  for (const grant of grants) assert.equal((await post('seol', `${roles}/${grant}`, {})).status, 303)
  assert.equal((await get('lee', '/staff/rights')).status, 403)
  const ledger = await page('seol', '/staff/rights?officer=lee')
  assert.equal([...ledger.matchAll(/data-key/g)].length, 2)
  assert.match(ledger, /설재민/)
})

test('a photo that is an SVG with a script is refused in words; a picture is drawn anew', async (t) => {
  const { send, signIn, house, get } = await organisationWorld(t)
  await signIn('seol')
  const path = `${at}/officers/lee/photo`
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const refused = await send('seol', path, 'me.png', svg)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /SVG는 받지 않습니다/)
  assert.equal((await send('seol', path, 'me.png', Buffer.from('no picture'))).status, 422)
  const { default: sharp } = await import('sharp')
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#123456' } })
    .withExif({ IFD0: { Artist: 'secret place' } })
    .jpeg()
    .toBuffer()
  assert.equal((await send('seol', path, 'me.jpg', picture)).status, 303)
  const name = (await house.organisation.read('2026-11-23')).held.officers.get('lee')?.photo
  const shown = await get('seol', `${at}/photos/${name}`)
  assert.equal(shown.status, 200)
  assert.match(shown.headers.get('content-security-policy') ?? '', /default-src 'none'; sandbox/)
  const bytes = Buffer.from(await shown.arrayBuffer())
  assert.ok(!bytes.includes('secret place'))
  assert.equal((await sharp(bytes).metadata()).width, 320)
  assert.equal((await get('', `/offices/photos/${name}`)).status, 404, 'the officer has not agreed')
})

test('R11: citizens find who handles it, and see nothing beyond what is public', async (t) => {
  const { page, get, house } = await organisationWorld(t)
  const found = await page('', `/offices?q=${encodeURIComponent('벤처기업 확인')}`)
  assert.match(found, /이수현/)
  assert.match(found, /href="tel:020000001"/)
  assert.doesNotMatch(found, /강인호/)
  assert.match(await page('', `/offices?q=${encodeURIComponent('우주 개발')}`), /1357로 전화/)
  for (const path of ['/offices', '/offices/seoul']) assert.doesNotMatch(await page('', path), /agency\.example|login/)
  assert.equal((await get('', '/offices/nowhere')).status, 404)
  assert.equal((await get('', `/offices?q=${'%EA%B0%80'.repeat(5000)}`)).status, 200)
  const { held } = await house.organisation.read('2026-11-23')
  assert.deepEqual(
    treeOf(held).map(({ office, below }) => [office.officeId, below.length]),
    [['hq', 2]],
  )
  assert.equal(officersOf(held, 'seoul').length, 2)
})

test('R05, R07: the operator issues and ends a directory’s token on a page; its secret is shown once', async (t) => {
  const { app, page, post, signIn, get, clock } = await organisationWorld(t)
  for (const who of ['seol', 'kang']) await signIn(who)
  const path = `${at}/directory`
  assert.equal((await get('kang', path)).status, 403)
  assert.equal((await post('kang', `${path}/tokens`, { name: 'Mine' })).status, 403)
  assert.equal((await post('seol', `${path}/tokens`, { name: '!' })).status, 422)
  const issued = await (await post('seol', `${path}/tokens`, { name: 'Entra' })).text()
  const secret = /scim_[\w-]{43}/.exec(issued)?.[0] ?? ''
  assert.ok(secret)
  assert.doesNotMatch(await page('seol', path), /scim_[\w-]{43}/)
  const ask = () => app.request('/scim/v2/Users', { headers: { authorization: `Bearer ${secret}` } })
  assert.equal((await ask()).status, 200)
  const ended = /tokens\/([0-9a-f-]{36})\/end/.exec(await page('seol', path))?.[1]
  const settings = { office: 'hq', position: '주무관', 'role-reception': 'Front desk' }
  assert.equal((await post('seol', `${path}/settings`, { ...settings, 'role-officer': 'Front desk' })).status, 422)
  assert.equal((await post('seol', `${path}/settings`, settings)).status, 303)
  assert.match(await page('seol', path), /Front desk/)
  clock.set(clock.now() + 6 * 60_000)
  const later = await post('seol', `${path}/tokens/${ended}/end`, {})
  assert.match(later.headers.get('location') ?? '', /confirm/, 'asked who is there once more')
  await signIn('seol')
  assert.equal((await post('seol', `${path}/tokens/${ended}/end`, {})).status, 303)
  assert.equal((await ask()).status, 401)
})
