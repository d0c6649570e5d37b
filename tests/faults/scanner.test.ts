// ClamAV itself beside Dajim as a process: what it finds reaches nobody, what waits for it is held, and what waited is
// given out, or blocked and told to both sides, as soon as it is there again.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { docxParts, eicar, zip } from '../../src/kit/files/hostile.ts'
import { signedIn } from '../journeys/agency.ts'
import { assertRefused, openForm, type Visitor, visitor } from '../journeys/visitor.ts'
import { freePort, startRunning } from '../running.ts'
import { scannerDaemon } from './scanner-daemon.ts'

const known = Buffer.from('이 글 전체가 알려진 악성 파일이라고 해시로 정해 두었습니다.\n')
const marker = Buffer.from('DAJIM-MARKER-6f1c')
/** The chore looks each quarter of a minute. */
const drainedWithinMs = 20_000

async function begin(one: Visitor): Promise<void> {
  await one.post('/petition/new', { kind: 'inquiry' })
  await one.post('/petition/new/words', { title: '파일을 보냅니다', body: '첨부를 보아 주세요.' })
  const petitioner = { name: '한가온', phone: '02-000-1234', address: '서울특별시 구로구 디지털로 1' }
  assert.equal((await one.post('/petition/new/person', petitioner)).location, '/petition/new/files')
}

function add(one: Visitor, name: string, bytes: Buffer) {
  const form = new FormData()
  form.append('files', new File([new Uint8Array(bytes)], name))
  form.append('go', 'add')
  return one.upload('/petition/new/files', form)
}

async function sendForm(one: Visitor): Promise<string> {
  const { location } = await one.post('/petition/new/review', { go: 'send' })
  const { page } = await one.get(location)
  const number = /id="receipt-number"[^>]*>([^<]+)</.exec(page)?.[1] ?? ''
  const secret = /id="receipt-secret"[^>]*>([^<]+)</.exec(page)?.[1] ?? ''
  await one.post('/track', { number, secret })
  return number
}

/** The rows of a page that name the file, without their marks. */
function told(page: string, name: string): string {
  const rows = page.match(/<(tr|li)\b.*?<\/\1>/gs) ?? []
  return rows
    .filter((row) => row.includes(name))
    .map((row) => row.replaceAll(/<[^>]+>/g, ' '))
    .join(' ')
}

function linkTo(page: string, path: string, name: string): string {
  const links = [...page.matchAll(/<a href="([^"]+)"[^>]*>(.*?)<\/a>/gs)]
  return links.find(([, href, words]) => href?.startsWith(`${path}/files/`) && words?.includes(name))?.[1] ?? ''
}

test('R29: with clamd, malware reaches nobody, and a file is held for as long as clamd is away', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dajim-scanner-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const daemon = scannerDaemon(folder, { known, marker })
  if (!daemon.real) t.diagnostic('clamd is not installed (clamav-daemon): a small INSTREAM server stands in for it')
  t.after(() => daemon.stop())
  await daemon.start()
  const agency = await startRunning({
    data: join(folder, 'data'),
    port: await freePort(),
    env: { DAJIM_CLAMD: daemon.address },
  })
  t.after(() => agency.stop())
  const citizen = visitor(agency.base)
  const staff = await signedIn(visitor(agency.base), 'reception')
  // The small server looks into no archive; clamd unpacks this one.
  const packed = { level: daemon.real ? 9 : 0 } as const
  const hiding = (what: Buffer) => zip(docxParts('겉은 멀쩡합니다', { 'word/media/note.txt': [what, packed] }))
  const hostile: readonly [string, Buffer][] = [
    ['알려진 파일.txt', known],
    ['표시.txt', Buffer.concat([Buffer.from('앞말 '), marker])],
    ['아이카.txt', eicar],
    ['아이카가 든 문서.docx', hiding(eicar)],
    ['표시가 든 문서.docx', hiding(marker)],
  ]
  const asks = async (path: string) => {
    const form = await openForm(staff, path)
    return staff.post(path, { ...form, purpose: 'work' })
  }

  await t.test('a clean file is taken and given; what is found at arrival is refused by name', async () => {
    await begin(citizen)
    assert.equal((await add(citizen, '깨끗한 글.txt', Buffer.from('주문이 줄었습니다.'))).status, 200)
    assert.equal((await add(citizen, '깨끗한 문서.docx', hiding(Buffer.from('주문 목록')))).status, 200)
    for (const [name, bytes] of hostile)
      assertRefused(await add(citizen, name, bytes), 422, new RegExp(`${name}: 악성코드가 발견되어 받지 않았어요`))
    const number = await sendForm(citizen)
    const { page } = await citizen.get(`/petition/${number}`)
    for (const [name] of hostile) assert.equal(told(page, name), '')
    assert.match(told(page, '깨끗한 글.txt'), /안전/)
    const way = await citizen.get(linkTo(page, `/petition/${number}`, '깨끗한 글.txt'))
    assert.equal((await citizen.get(way.location)).page, '주문이 줄었습니다.')
    const seen = await staff.get(`/staff/petitions/${number}`)
    const given = await asks(linkTo(seen.page, `/staff/petitions/${number}`, '깨끗한 글.txt'))
    assert.equal((await staff.get(given.location)).page, '주문이 줄었습니다.')
  })

  let held = ''
  await t.test('clamd stopped: every file is held, told so on both sides, and given to nobody', async () => {
    await daemon.stop()
    await begin(citizen)
    for (const [name, bytes] of [['나중 글.txt', Buffer.from('나중에 온 글입니다.')], ...hostile] as const)
      assert.equal((await add(citizen, name, bytes)).status, 200, name)
    held = await sendForm(citizen)
    const mine = await citizen.get(`/petition/${held}`)
    const theirs = await staff.get(`/staff/petitions/${held}`)
    for (const name of ['나중 글.txt', ...hostile.map(([one]) => one)]) {
      assert.match(told(mine.page, name), /확인 중/)
      assert.match(told(theirs.page, name), /검사를 기다리는 중/)
      assertRefused(await citizen.get(linkTo(mine.page, `/petition/${held}`, name)), 409, /검사를 기다리고 있어요/)
      const path = linkTo(theirs.page, `/staff/petitions/${held}`, name)
      for (const way of [path, `${path}/original`]) assertRefused(await asks(way), 409, /검사를 기다리고 있어요/)
    }
  })

  await t.test('clamd there again: what waited is given, or blocked and told to both sides', async () => {
    await daemon.start()
    const from = performance.now()
    let mine = await citizen.get(`/petition/${held}`)
    while (/확인 중/.test(mine.page)) {
      assert.ok(performance.now() - from < drainedWithinMs, 'the chore drains what waits')
      await new Promise((done) => setTimeout(done, 300))
      mine = await citizen.get(`/petition/${held}`)
    }
    const theirs = await staff.get(`/staff/petitions/${held}`)
    for (const [name] of hostile) {
      assert.match(told(mine.page, name), /막힘: 악성코드가 발견됐어요/)
      assert.match(told(theirs.page, name), /악성코드가 있어 막음/)
      assertRefused(
        await citizen.get(linkTo(mine.page, `/petition/${held}`, name)),
        409,
        /악성코드가 발견되어 막았어요/,
      )
      const path = linkTo(theirs.page, `/staff/petitions/${held}`, name)
      for (const way of [path, `${path}/original`]) assertRefused(await asks(way), 409, /악성코드가 발견되어 막았어요/)
    }
    const way = await citizen.get(linkTo(mine.page, `/petition/${held}`, '나중 글.txt'))
    assert.equal((await citizen.get(way.location)).page, '나중에 온 글입니다.')
    // Found once, it is refused from then on, clamd or no clamd.
    await daemon.stop()
    await begin(citizen)
    assertRefused(await add(citizen, '다시.txt', known), 422, /악성코드가 발견되어 받지 않았어요/)
  })
})
