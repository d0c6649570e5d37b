// What goes wrong, on purpose or not: each a page in Korean with a status of 4xx that says what to do, what was typed
// still in its form, nothing lost, and never a fault of ours.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { receiptNumber } from '#desks/petitions'
import { sampleAgency, signedIn } from './agency.ts'
import { browserFor, person } from './browser.ts'
import { choose } from './filing.ts'
import { look } from './look.ts'
import { type Answer, assertRefused, openForm, type Visitor, visitor } from './visitor.ts'

const title = '수출 상담회 신청 방법을 묻습니다'
const body = '가을 수출 상담회에 참가하려고 합니다. 신청 방법을 알려 주세요.'
const petitioner = { name: '한가온', phone: '02-000-1234', address: '서울특별시 구로구 디지털로 1' }
const mega = 1024 * 1024

/** Reception gives it to an officer. */
async function assign(
  reception: Visitor,
  number: string,
  to: { officeId: string; officerId: string },
): Promise<string> {
  const path = `/staff/petitions/${number}`
  const form = await openForm(reception, `${path}/assign`)
  assert.equal((await reception.post(`${path}/assign`, { ...to, ...form })).status, 303)
  return path
}

const suhyeon = { officeId: 'seoul-growth', officerId: 'lee-suhyeon' }
const siu = { officeId: 'busan-support', officerId: 'yang-siu' }

/** A petition filed over plain HTTP, with its number and secret. */
async function filed(one: Visitor): Promise<{ number: string; secret: string; receipt: string }> {
  await writeForm(one)
  const { location } = await one.post('/petition/new/review', { go: 'send' })
  const { page } = await one.get(location)
  const secret = /id="receipt-secret"[^>]*>([^<]+)</.exec(page)?.[1] ?? ''
  const number = /id="receipt-number"[^>]*>([^<]+)</.exec(page)?.[1] ?? ''
  assert.ok(number && secret)
  return { number, secret, receipt: location }
}

async function writeForm(one: Visitor): Promise<void> {
  await one.post('/petition/new', { kind: 'inquiry' })
  await one.post('/petition/new/words', { title, body })
  assert.equal((await one.post('/petition/new/person', petitioner)).location, '/petition/new/files')
}

function filesForm(...files: File[]): FormData {
  const form = new FormData()
  for (const one of files) form.append('files', one)
  form.append('go', 'next')
  return form
}

test('bad input is refused in words that help, and nothing typed is lost', async (t) => {
  const { base } = await sampleAgency(t)
  const citizen = visitor(base)
  const [officer, head, reception, operator] = await Promise.all(
    ['officer', 'head', 'reception', 'operator'].map((login) => signedIn(visitor(base), login)),
  )
  assert.ok(officer && head && reception && operator)

  await t.test('missing fields are named, each at its place, and the rest stays', async () => {
    assertRefused(await citizen.post('/petition/new', {}), 422, /하나를 골라 주세요/)
    assertRefused(await citizen.post('/petition/new/words', { title, body: '' }), 422, /내용을 써 주세요/, [title])
    const half = await citizen.post('/petition/new/person', { ...petitioner, phone: 'abc', address: '' })
    assertRefused(half, 422, /전화번호를 숫자로 써 주세요.*주소를 써 주세요/s, [petitioner.name, 'value="abc"'])
  })

  await t.test('100,000 characters, NUL and broken UTF-8 come back to be mended', async () => {
    const long = '긴글'.repeat(50_000)
    assertRefused(await citizen.post('/petition/new/words', { title, body: long }), 422, /20,000자까지/, [long, title])
    const nul = await citizen.post('/petition/new/words', { title: '제목\u0000입니다', body })
    assertRefused(nul, 422, /저장할 수 없는 글자.*지우고 다시/s, ['제목입니다', body])
    const broken = `title=${encodeURIComponent(title)}&body=%EA%B0%80%FF%FE`
    assertRefused(await citizen.post('/petition/new/words', broken), 400, /글자가 깨졌어요.*다시 보내/s, [title, '가'])
    const halfLetter = `title=${encodeURIComponent(title)}&body=%ED%A0%80`
    assertRefused(await citizen.post('/petition/new/words', halfLetter), 400, /글자가 깨졌어요/, [title])
  })

  await t.test('files: too large, another thing than its name, too many; those that were right stay', async () => {
    await writeForm(citizen)
    const good = new File(['주문이 줄었습니다.'], '설명.txt')
    assert.equal((await citizen.upload('/petition/new/files', filesForm(good))).status, 303)
    const large = new File([new Uint8Array(21 * mega)], '큰 도면.pdf')
    const tooLarge = await citizen.upload('/petition/new/files', filesForm(large))
    assertRefused(tooLarge, 422, /큰 도면\.pdf: 20MB가 넘는 파일/, ['설명.txt'])
    const program = new File([Buffer.from('4d5a90000300000004000000ffff0000', 'hex')], '견적서.pdf')
    const disguised = await citizen.upload('/petition/new/files', filesForm(program))
    assertRefused(disguised, 422, /견적서\.pdf: 파일 이름과 내용이 달라요/, ['설명.txt'])
    const many = Array.from({ length: 12 }, (_, place) => new File([`${place}`], `${place}.txt`))
    assertRefused(await citizen.upload('/petition/new/files', filesForm(...many)), 422, /10개까지/, ['설명.txt'])
  })

  await t.test('the same form sent again, and again at once, leads to the same receipt', async () => {
    await citizen.post('/petition/new/discard', {})
    await writeForm(citizen)
    const send = () => citizen.post('/petition/new/review', { go: 'send' })
    const [first, second] = await Promise.all([send(), send()])
    const third = await send()
    assert.match(first.location, /^\/petition\/\d{4}-\d{6}-\d\/receipt$/)
    assert.deepEqual([second.location, third.location], [first.location, first.location])
  })

  await t.test('an unknown number and a wrong secret get the same answer, letter for letter', async () => {
    const { number, secret } = await filed(visitor(base))
    const ask = async (asked: string, code: string) => {
      const answer = await citizen.post('/track', { number: asked, secret: code })
      assertRefused(answer, 422, /접수번호나 조회 비밀번호가 맞지 않아요.*다시 확인/s, [asked])
      return answer.page.replaceAll(asked, 'NUMBER').replaceAll(/data-now="\d+"/g, '')
    }
    const wrongSecret = await ask(number, 'aaaaa-bbbbb-ccccc-ddddd-eeeee-f')
    const unknown = await ask(unknownNumber(number), secret)
    const nonsense = await ask('9999', secret)
    assert.equal(unknown, wrongSecret)
    assert.equal(nonsense, wrongSecret)
    assert.equal((await citizen.post('/track', { number, secret })).status, 303)
  })

  await t.test('another site cannot send our forms', async () => {
    const foreign = { origin: 'https://elsewhere.example' }
    assertRefused(await citizen.post('/petition/new', { kind: 'inquiry' }, foreign), 403, /다른 누리집.*해 보세요/s)
    assertRefused(await officer.post('/sample/clock', { by: '1d' }, foreign), 403, /다른 누리집/)
    assertRefused(await citizen.post('/petition/new', '{}', { 'content-type': 'text/plain', ...foreign }), 403, /오류/)
  })

  await t.test('oversize JSON is refused by the API in words', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'journey-oversize' }
    const answer = await citizen.post('/api/v1/petitions', JSON.stringify({ body: 'x'.repeat(2 * mega) }), headers)
    assert.equal(answer.status, 413)
    assert.match(answer.page, /1 MB까지/)
  })

  await t.test("R10: another office's matter is not there for an officer, whatever they send", async () => {
    const { number } = await filed(visitor(base))
    const path = await assign(reception, number, siu)
    const words = '진행상황을 알려 드립니다. 확인하고 있습니다.'
    const refused = await officer.post(`${path}/notify-progress`, { words })
    assertRefused(refused, 404, /접수번호|없/)
  })

  await t.test('31 February is no day, on the letter of a delay and in the calendar', async () => {
    const { number } = await filed(visitor(base))
    const path = await assign(reception, number, suhyeon)
    const reason = '현장 확인이 더 필요합니다.'
    const late = await officer.post(`${path}/notify-delay`, {
      ground: 'facts or site',
      expectedOn: '2027-02-31',
      reason,
    })
    assertRefused(late, 422, /달력에 없는 날짜/, [reason, '2027-02-31'])
    const day = { on: '2027-02-31', nameKo: '없는 날', nameEn: 'No day', kind: 'temporary', status: 'announced' }
    const holiday = await operator.post('/staff/calendar/preview', { ...day, source: '관보' })
    assertRefused(holiday, 422, /없는 날짜/, ['2027-02-31', '없는 날', '관보'])
  })

  await t.test('of two officers who answer at once, one is sent and the other told, with the letter kept', async () => {
    const { number } = await filed(visitor(base))
    const path = await assign(reception, number, suhyeon)
    const letters = [
      '담당자가 쓴 답변입니다. 신청서를 내 주세요.  끝.',
      '팀장이 쓴 답변입니다. 신청서를 내 주세요.  끝.',
    ]
    const forms = await Promise.all([officer, head].map((one) => openForm(one, `${path}/reply`)))
    const answers: Answer[] = await Promise.all(
      [officer, head].map((one, place) =>
        one.post(`${path}/reply`, { ...forms[place], result: 'answered', letter: letters[place] ?? '' }),
      ),
    )
    const sent = answers.findIndex((answer) => answer.status === 303)
    assert.ok(sent >= 0, 'one of the two is sent')
    const other = answers[1 - sent]
    assert.ok(other)
    assertRefused(other, 409, /다른 사람이 먼저 처리했습니다|이미 처리가 끝난/, [letters[1 - sent] ?? ''])
  })

  await t.test('what is not there, and what is no form, is said in Korean', async () => {
    assertRefused(await citizen.get('/no-such-page'), 404, /해 보세요/)
    assertRefused(await officer.get('/staff/petitions/2611-999999-9'), 404, /접수번호|없/)
    assertRefused(await officer.post('/staff/sign-in', '{}', { 'content-type': 'text/plain' }), 415, /해 보세요/)
    assertRefused(await citizen.post('/staff/sign-in', { login: 'officer', password: 'wrong' }), 422, /맞지 않습니다/, [
      'officer',
    ])
  })

  await t.test('the pages of refusals are sound in a browser too, and take the focus to what is wrong', async (t) => {
    const browser = await browserFor(t)
    const one = await person(browser, base)
    const { page } = one
    const goOn = () => page.locator('main form .button.large').first().click()
    await one.open('/petition/new')
    await one.refused(422, goOn)
    assert.equal(await page.evaluate('document.activeElement.id'), 'errors')
    await look(one, 'refused-kind')
    await choose(page, 'kind', 'inquiry')
    await goOn()
    await page.locator('#title').fill(title)
    await one.refused(422, goOn)
    assert.equal(await page.locator('#title').inputValue(), title)
    await look(one, 'refused-words')
    await page.locator('#body').fill(body)
    await goOn()
    for (const name of ['name', 'phone', 'address'] as const) await page.locator(`#${name}`).fill(petitioner[name])
    await goOn()
    const files = [
      { name: '큰 도면.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(21 * mega) },
      { name: '견적서.pdf', mimeType: 'application/pdf', buffer: Buffer.from('4d5a9000030000', 'hex') },
    ]
    await page.locator('#files').setInputFiles(files)
    await one.refused(422, () => page.locator('button[name="go"][value="next"]').click())
    await look(one, 'refused-files')
    await one.refused(404, () => one.open('/no-such-page'))
    await look(one, 'no-such-page')
    assert.deepEqual(one.troubles, [])
  })
})

/** A sound number of the same month that nobody was given. */
function unknownNumber(number: string): string {
  return receiptNumber(Number(number.slice(0, 4)), 999_998)
}
