// The officers' search over a real database: what is found, what is not, page by page, logged before it is shown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { workBacklog } from '#search'
import { drawnAgain } from '../search/draw.ts'
import { hidden, letter, numbersIn, world } from './fixture-staff.ts'

test('R40: the search finds names, numbers, mail and words, half typed too, and nothing false', async (t) => {
  const { house, post, get, signIn, file, assign } = await world(t)
  for (const who of ['oh', 'lee', 'cha']) await signIn(who)
  const one = await file(
    {
      title: '시설자금 융자 문의',
      body: '금속 부품 회사입니다. 보증서를 어디에서 받나요?',
      name: '남궁카나',
      phone: '010-9876-5432',
      mail: 'Canary@Example.kr',
      company: '한빛정밀',
    },
    '2026-11-23 10:00',
  )
  const two = await file(
    {
      title: 'Export fund',
      body: 'Where is the form? 보증 없이 되나요?',
      name: 'Kim Marie',
      phone: '02-123-5432',
    },
    '2026-11-23 10:01',
  )
  const three = await file({
    title: '판로 개척',
    body: '전시회에 나가려면 어떻게 하나요?',
    name: '홍길동',
    phone: '010-0000-0000',
  })
  await assign(one.number)
  const search = async (q: string, who = 'oh') => {
    const answer = await post(who, '/staff/search', { q })
    const page = await answer.text()
    assert.equal(answer.status, 200, page)
    return numbersIn(page)
  }
  const sets: readonly (readonly [string, readonly string[]])[] = [
    ['남궁카나', [one.number]],
    ['궁카', [one.number]],
    ['남궁', [one.number]],
    ['5432', [two.number, one.number]],
    ['010-9876-5432', [one.number]],
    ['010 9876 5432', [one.number]],
    ['+82 10 9876 5432', [one.number]],
    ['98765432', []],
    ['canary@example.KR', [one.number]],
    [one.number, [one.number]],
    [one.number.slice(5), [one.number]],
    ['시설', [one.number]],
    ['시서', [one.number]],
    ['설자ㄱ', [one.number]],
    ['융자 문의', [one.number]],
    ['자금융자', [one.number]],
    ['보증', [two.number, one.number]],
    ['보증 kim', [two.number]],
    ['남궁카나 보증서', [one.number]],
    ['남궁카나 5432', [one.number]],
    ['한빛정', [one.number]],
    ['export', [two.number]],
    ['전시회', [three.number]],
    ['expo', [two.number]],
    ['없는말', []],
    ['남궁카나 없는말', []],
    ['시섬', []],
  ]
  for (const [typed, numbers] of sets) assert.deepEqual(await search(typed), numbers, typed)
  // Words of the answer too, once it is written.
  const page = await (await get('lee', `/staff/petitions/${one.number}/reply`)).text()
  const replied = await post('lee', `/staff/petitions/${one.number}/reply`, {
    result: 'answered',
    letter: `${letter} 지역신용보증재단으로 가십시오.`,
    version: hidden(page, 'version'),
    key: hidden(page, 'key'),
    go: 'send',
  })
  if (replied.status === 303) assert.deepEqual(await search('신용보증재'), [one.number])
  else assert.fail(await replied.text())

  for (const q of ['가', '1', '', '가 나', 'x'.repeat(101), '가나 '.repeat(7)]) {
    const refused = await post('oh', '/staff/search', { q })
    assert.equal(refused.status, 422, q)
    assert.ok((await refused.text()).includes(`value="${q}"`), 'the form comes back filled')
  }
  assert.equal((await post('cha', '/staff/search', { q: '남궁카나' })).status, 403)
  assert.equal((await post('', '/staff/search', { q: '남궁카나' })).status, 303)

  // Erased, it is not found any more.
  await house.ledger.eraseMatter(house.ledger.database, one.matterId, house.clock.now())
  assert.deepEqual(await search('남궁카나'), [])
  assert.deepEqual(await search('시설'), [])
})

test('R43: each search is in the access log with whose data it showed, or shows nothing', async (t) => {
  const { url, post, signIn, file, house } = await world(t)
  await signIn('oh')
  const one = await file({ name: '남궁카나' })
  await file()
  const lines = async () =>
    (await house.database.query(`select officer_id, matter_ids from access_line where action = 'search'`)).rows
  const shown = await post('oh', '/staff/search', { q: '남궁카나' })
  assert.equal(shown.status, 200)
  assert.deepEqual(await lines(), [{ officer_id: 'oh', matter_ids: [one.matterId] }])
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query('revoke insert on access_line from dajim_app')
  await owner.end()
  const refused = await post('oh', '/staff/search', { q: '남궁카나' })
  assert.equal(refused.status, 503)
  assert.ok(!(await refused.text()).includes(one.number))
})

test('the search pages by key over months, and says where it stopped', async (t) => {
  const { url, house, post, signIn, file } = await world(t)
  await signIn('oh')
  const filed: string[] = []
  for (let place = 0; place < 47; place += 1)
    filed.push(
      (await file({ title: `정책자금 문의 ${place}` }, `2026-${String((place % 11) + 1).padStart(2, '0')}-10 10:00`))
        .number,
    )
  const found: string[] = []
  let before: string | undefined
  do {
    const page = await (await post('oh', '/staff/search', { q: '정책자금', ...(before ? { before } : {}) })).text()
    found.push(...(numbersIn(page) as string[]))
    before = hidden(page, 'before') || undefined
    assert.ok(numbersIn(page).length <= 20)
  } while (before)
  assert.deepEqual(found.toSorted(), filed.toSorted())
  const months = found.map((number) => number.slice(0, 4))
  assert.deepEqual(months, months.toSorted().reverse(), 'the newest month first')

  // Those that were there before the search are drawn from what is stored.
  await house.database.query('delete from matter_search')
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query('insert into search_backlog select matter_id from petition')
  await owner.end()
  const draw = () => workBacklog(house.ledger.database, (ids) => drawnAgain(house.petitions.house, ids))
  assert.deepEqual([await draw(), await draw()], [47, 0])
  const again = await (await post('oh', '/staff/search', { q: '자금 문의 46' })).text()
  assert.deepEqual(numbersIn(again), [filed[46]])
})
