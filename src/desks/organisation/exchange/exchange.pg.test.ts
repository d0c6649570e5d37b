// Files of offices and officers: shown before, done whole or not at all, and every wrong row named.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSheet, writeCsv, writeXlsx } from '#kit/sheet'
import { addOfficer } from '#people'
import { organisationWorld } from '../../../fixture-organisation.ts'
import { columnsOf, headOf } from './columns.ts'

const files = '/staff/organisation/files'
const headEn = headOf('officer', 'en')
const rowOf = (id: string, more: Record<string, string> = {}) => {
  const filled: Record<string, string> = {
    officerId: id,
    nameKo: id,
    nameEn: id,
    positionKo: '주무관',
    officeId: 'busan',
    ...more,
  }
  return columnsOf.officer.map((column) => filled[column] ?? '')
}

async function operator(t: Parameters<typeof organisationWorld>[0]) {
  const world = await organisationWorld(t)
  await world.signIn('seol')
  const upload = async (bytes: Buffer, fields: Record<string, string> = { kind: 'officer' }, name = 'people.xlsx') => {
    const answer = await world.send('seol', files, name, bytes, fields)
    return { status: answer.status, text: await answer.text() }
  }
  const importId = (text: string) => /files\/([0-9a-f-]{36})"/.exec(text)?.[1] ?? ''
  const read = async () => (await world.house.organisation.read('2026-11-23')).held
  return { ...world, upload, importId, read }
}

test('what goes out comes in again and changes nothing; R25 guards each cell', async (t) => {
  const { get, upload, read, post } = await operator(t)
  await post('seol', '/staff/organisation/change-officer/lee', {
    nameKo: '이수현',
    positionKo: '주무관',
    officeId: 'seoul',
    room: '=cmd|calc',
    seat: '@1',
    confirmed: 'yes',
  })
  assert.equal((await read()).officers.get('lee')?.room, '=cmd|calc')
  for (const kind of ['office', 'officer'])
    for (const ending of ['xlsx', 'csv']) {
      const answer = await get('seol', `${files}/${kind}s.${ending}`)
      assert.equal(answer.status, 200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (ending === 'csv') assert.ok(!/(^|,)"?[=+\-@\t]/m.test(bytes.toString('utf8').slice(1)))
      assert.ok('rows' in (await readSheet(bytes)))
      const again = await upload(bytes, { kind })
      assert.equal(again.status, 422)
      assert.match(again.text, /바뀌는 것이 없습니다/)
    }
})

test('a file is shown, then done in one step, with history', async (t) => {
  const { upload, importId, post, read, house } = await operator(t)
  const bytes = await writeXlsx(
    headEn,
    [
      rowOf('new1', { login: 'new1', phone: '051-000-1234' }),
      rowOf('kang', { officeId: 'seoul', nameKo: '강인호', nameEn: 'kang', room: '7호', phone: '02-000-0001' }),
      rowOf('lee', { ended: '예' }),
    ],
    [],
  )
  const shown = await upload(bytes)
  assert.equal(shown.status, 200)
  for (const text of ['new1', '7호', '끝남']) assert.ok(shown.text.includes(text), text)
  assert.equal((await read()).officers.has('new1'), false, 'a preview changes nothing')
  const id = importId(shown.text)
  assert.equal((await post('seol', `${files}/${id}`, {})).status, 303)
  const held = await read()
  assert.equal(held.officers.get('new1')?.phone, '051-000-1234')
  assert.equal(held.officers.get('kang')?.room, '7호')
  assert.equal(held.officers.get('lee')?.ended, true)
  assert.equal(held.officers.get('hwang')?.ended, false, 'who is not in the file is left alone')
  assert.equal((await post('seol', `${files}/${id}`, {})).status, 404, 'once')
  assert.equal((await house.organisation.history('officer', 'kang')).length, 2)
})

test('a change meanwhile refuses the old preview and shows a fresh one', async (t) => {
  const { upload, importId, post, read } = await operator(t)
  const id = importId((await upload(writeCsv(headEn, [rowOf('new1')]))).text)
  await post('seol', '/staff/organisation/change-office/busan', { nameKo: '남부청', parentId: 'hq', confirmed: 'yes' })
  const stale = await post('seol', `${files}/${id}`, {})
  assert.equal(stale.status, 409)
  const text = await stale.text()
  assert.match(text, /그사이 조직이 바뀌어/)
  assert.equal((await read()).officers.has('new1'), false)
  assert.equal((await post('seol', `${files}/${importId(text)}`, {})).status, 303)
  assert.equal((await read()).officers.has('new1'), true)
})

test('every wrong row is named, and nothing is half done', async (t) => {
  const { upload, read, send, signIn } = await operator(t)
  const rows = [
    rowOf('good'),
    rowOf('bad phone', { phone: '12' }),
    rowOf('a1', { phone: '없음' }),
    rowOf('a2', { officeId: 'nowhere' }),
    rowOf('good'),
    rowOf('', {}),
    rowOf('a3', { login: 'kang' }),
    rowOf('a4', { ended: '글쎄' }),
    rowOf('a5', { nameKo: '' }),
  ]
  const wrong = await upload(writeCsv(headEn, rows))
  assert.equal(wrong.status, 422)
  for (const text of [
    '고칠 줄이 8개',
    '2번째 줄과',
    '‘nowhere’',
    '전화번호를 044',
    '다른 직원의 것',
    '예나 아니요',
    '빈칸',
  ])
    assert.ok(wrong.text.includes(text), text)
  assert.equal((await read()).officers.has('good'), false)
  const column = await upload(writeCsv([...headEn, '혈액형'], [rowOf('good')]))
  assert.equal(column.status, 422)
  assert.match(column.text, /‘혈액형’ 열을 모릅니다/)
  assert.match((await upload(writeCsv(['name'], [['x']]))).text, /열을 모릅니다/)
  assert.match((await upload(writeCsv(['이름(한국어)'], [['x']]))).text, /‘직원 코드’ 열이 없습니다/)
  assert.match((await upload(Buffer.from('no table \u0000'))).text, /표 파일이 아닙니다/)
  assert.equal((await upload(writeCsv(headEn, [rowOf('x')]), {})).status, 422)
  assert.equal((await upload(writeCsv(headEn, [rowOf('x')]), { kind: 'officer', from: '2020-01-01' })).status, 422)
  await signIn('kang')
  assert.equal((await send('kang', files, 'a.csv', writeCsv(headEn, [rowOf('x')]), { kind: 'officer' })).status, 403)
})

test('offices in any order make a tree; a circle is named', async (t) => {
  const { upload, importId, post, read } = await operator(t)
  const head = ['officeId', 'nameKo', 'parentId', 'ended']
  const shown = await upload(
    writeCsv(head, [
      ['c', '다', 'b', ''],
      ['b', '나', 'a', ''],
      ['a', '가', 'hq', ''],
      ['busan', '', '', 'yes'],
    ]),
    { kind: 'office' },
  )
  assert.equal(shown.status, 200, shown.text.slice(0, 200))
  await post('seol', `${files}/${importId(shown.text)}`, {})
  assert.equal((await read()).offices.get('c')?.parentId, 'b')
  assert.equal((await read()).offices.get('busan')?.ended, true)
  const circle = await upload(writeCsv(head, [['a', '가', 'c', '']]), { kind: 'office' })
  assert.equal(circle.status, 422)
  assert.match(circle.text, /자기 아래에 놓입니다/)
  const own = await upload(
    writeCsv(head, [
      ['p', '피', 'q', ''],
      ['q', '큐', 'p', ''],
    ]),
    { kind: 'office' },
  )
  assert.equal(own.status, 422)
  assert.match(own.text, /고칠 줄이 2개/)
})

test('50,000 rows with a wrong column, with wrong rows, and all right', async (t) => {
  const { upload, importId, post, read } = await operator(t)
  const rows = Array.from({ length: 50_000 }, (_, place) => rowOf(`p${place}`, { phone: '02-000-0001', tasks: '상담' }))
  const timed = async (name: string, bytes: Buffer) => {
    const begun = performance.now()
    const answer = await upload(bytes)
    const ms = Math.round(performance.now() - begun)
    t.diagnostic(`${name}: ${bytes.length} bytes, ${ms} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`)
    assert.ok(ms < 15_000, `${ms} ms`)
    return answer
  }
  const wrongHead = headEn.map((title) => (title === 'Telephone' ? 'Blood group' : title))
  const column = await timed('wrong column', await writeXlsx(wrongHead, rows, []))
  assert.equal(column.status, 422)
  assert.match(column.text, /‘Blood group’/)
  const bad = await timed(
    'every phone wrong',
    writeCsv(
      headEn,
      rows.map((row) => row.map((cell) => (cell === '02-000-0001' ? '?' : cell))),
    ),
  )
  assert.equal(bad.status, 422)
  assert.match(bad.text, /고칠 줄이 50,000개/)
  assert.ok(bad.text.length < 200_000, 'a hundred rows are shown')
  const right = await timed('all right', writeCsv(headEn, rows))
  assert.equal(right.status, 200)
  assert.match(right.text, /50,000/)
  const some = await upload(writeCsv(headEn, rows.slice(0, 2000)))
  const begun = performance.now()
  assert.equal((await post('seol', `${files}/${importId(some.text)}`, {})).status, 303)
  t.diagnostic(`2,000 added in ${Math.round(performance.now() - begun)} ms`)
  assert.equal((await read()).officers.size, 2004)
})

test('R14: more than a hundred people go out with a second person only', async (t) => {
  const { get, post, house, clock, signIn } = await operator(t)
  for (let place = 0; place < 100; place += 1)
    await addOfficer(
      house.database,
      {
        officerId: `many-${place}`,
        nameKo: '많',
        nameEn: 'M',
        positionKo: '주무관',
        positionEn: 'O',
        officeId: 'busan',
        grants: [],
        phone: '',
        tasks: '',
      },
      null,
      clock.now(),
    )
  const path = `${files}/officers.csv`
  const page = await get('seol', path)
  assert.match(page.headers.get('content-type') ?? '', /html/)
  assert.match(await page.text(), /다른 사람의 승인/)
  assert.equal((await post('seol', path, { reason: '' })).status, 422)
  const asked = await post('seol', path, { reason: '조직 개편 점검' })
  assert.equal(asked.status, 303)
  const approvalId = /approval=([0-9a-f-]{36})/.exec(asked.headers.get('location') ?? '')?.[1] ?? ''
  assert.equal((await post('seol', path, { approval: approvalId })).status, 422, 'not approved yet')
  const auditor = house.directory.officer('hwang')
  assert.ok(auditor)
  await signIn('hwang')
  await house.approvals.answer({ approvalId, answer: 'approved', words: '', by: auditor, now: clock.now() })
  const given = await post('seol', path, { approval: approvalId })
  assert.equal(given.status, 200)
  assert.match(given.headers.get('content-disposition') ?? '', /attachment/)
  assert.equal((await post('seol', path, { approval: approvalId })).status, 422, 'once')
  const { rows } = await house.database.query("select subject from access_line where action = 'export'")
  assert.equal(rows.length, 1)
})
