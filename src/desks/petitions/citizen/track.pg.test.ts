// Following a petition: opening it, each step in words, a broken promise said plainly, papers, withdrawal, rating, files.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fireDue } from '#clocks'
import { silentLog } from '#kit/log'
import { at, openCitizen, pdf, sendOne } from './fixture.ts'

const assign = { officeId: 'seoul', officerId: 'lee' }
const letter = '1. 평소 관심을 가져 주셔서 감사합니다.\n2. 답변드립니다.  끝.'

test('following a petition', async (t) => {
  const { house, clock, browser, give } = await openCitizen(t, '2026-11-20 16:40')
  const matterOf = async (number: string) =>
    String(
      (
        await house.ledger.database.query<{ id: string }>('select matter_id as id from petition where number = $1', [
          number,
        ])
      ).rows[0]?.id,
    )
  const keyOn = (page: string, action: string) =>
    new RegExp(`action="[^"]*/${action}"[^>]*><input type="hidden" name="_key" value="([^"]+)"`).exec(page)?.[1] ?? ''

  const one = browser()
  const { number, secret } = await sendOne(one)
  const matterId = await matterOf(number)
  const page = `/petition/${number}`

  await t.test('only number and secret together open it, and a wrong one never says which', async () => {
    const other = browser()
    assert.equal((await other.get(page)).location, `/track?number=${number}`)
    assert.equal((await other.get(`${page}/receipt`)).status, 303)
    const wrong = async (typed: string, code: string) => {
      const answer = await browser().post('/track', { number: typed, secret: code })
      assert.equal(answer.status, 422)
      return answer.text.replaceAll(typed, '').replaceAll(/data-now="\d+"/g, '')
    }
    const wrongSecret = await wrong(number, '00000-00000-00000-00000-00000-0')
    assert.equal(await wrong('2611-999999-9', secret), wrongSecret)
    assert.equal(await wrong('2611-000001-0', secret), wrongSecret)
    const opened = await other.post('/track', {
      number: number.replaceAll('-', ''),
      secret: ` ${secret.toUpperCase()} `,
    })
    assert.equal(opened.location, page)
    assert.match((await other.get(page)).text, /정책자금 신청 문의/)
    await other.post('/track/end', {})
    assert.equal((await other.get(page)).status, 303)
  })

  await t.test('a visit ends after half an hour without use, and each request renews it', async () => {
    const other = browser()
    await other.post('/track', { number, secret })
    for (let step = 1; step <= 3; step += 1) {
      clock.set(clock.now() + 29 * 60_000)
      assert.equal((await other.get(page)).status, 200)
    }
    clock.set(clock.now() + 30 * 60_000)
    assert.equal((await other.get(page)).status, 303)
    clock.set(at('2026-11-20 16:40'))
  })

  await t.test('state, clock, timeline and the officer in charge are told in words', async () => {
    await give('2026-11-20 17:00', matterId, 'assign', assign)
    await one.post('/track', { number, secret })
    const { text } = await one.get(page)
    assert.match(text, /담당자가 처리하고 있어요/)
    assert.match(text, /서울청 이수현 \(전화 02-000-0001\)/)
    assert.match(text, /근무일 7일 남음/)
    assert.match(text, /민원을 접수했어요/)
    assert.match(text, /담당자가 지정되었습니다/)
    assert.doesNotMatch(text, /PetitionAssigned|petition-answer/)
  })

  await t.test('papers that are asked for are sent here, and survive an error', async () => {
    await give('2026-11-23 11:00', matterId, 'request-supplement', { words: '사업자등록증을 보내 주세요.', days: '10' })
    clock.set(at('2026-11-24 10:00'))
    await one.post('/track', { number, secret })
    assert.match((await one.get(page)).text, /사업자등록증을 보내 주세요/)
    const wrong = await one.upload(
      `${page}/papers`,
      [
        ['등록증.pdf', pdf],
        ['가짜.png', 'MZ'],
      ],
      { words: '보냅니다', go: 'send' },
    )
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /등록증\.pdf/)
    assert.match(wrong.text, /보냅니다/)
    assert.equal((await one.upload(`${page}/papers`, [], { words: '나쁜\u0000글자', go: 'send' })).status, 422)
    const sent = await one.upload(`${page}/papers`, [], { words: '보냅니다', go: 'send' })
    assert.equal(sent.location, `${page}?said=papers`)
    const { text } = await one.get(page)
    assert.match(text, /보완 서류가 도착했어요/)
    const link = new RegExp(`href="(${page}/files/[^"]+)"`).exec(text)?.[1] ?? ''
    const way = await one.get(link)
    assert.match(way.location ?? '', /^\/files\/[\w-]{43}$/)
    const elsewhere = await one.get(link)
    assert.equal((await browser().get(elsewhere.location ?? '')).status, 404, 'R30 of no use to a stranger')
    const file = await one.get(way.location ?? '')
    assert.equal((await one.get(way.location ?? '')).status, 404, 'R30 the address works once')
    assert.equal(file.text, pdf)
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(
      file.headers.get('content-disposition'),
      `attachment; filename="___.pdf"; filename*=UTF-8''${encodeURIComponent('등록증')}.pdf`,
    )
    assert.equal((await browser().get(link)).status, 303)
    assert.equal((await one.upload(`${page}/papers`, [], { words: ' ', go: 'send' })).status, 422)
  })

  await t.test('a broken promise is said plainly, with the apology and what follows', async () => {
    clock.set(at('2026-12-10 09:00'))
    await fireDue({ ledger: house.ledger, book: house.book, desks: house.desks, log: silentLog, now: clock.now() })
    await one.post('/track', { number, secret })
    const { text } = await one.get(page)
    assert.match(text, /약속한 기한을 지키지 못했어요. 죄송합니다/)
    assert.match(text, /10,000원 상품권/)
    assert.match(text, /약속한 기한을 넘겼어요: 민원 처리/)
    assert.match((await browser().get('/charter')).text, /지키지 못함 1건/)
    assert.match((await browser().get('/charter/petition-answer')).text, /아직 처리 중/)
    assert.match((await browser().get('/')).text, /지키지 못한 약속/)
  })

  await t.test('the answer, and the rating after it, once', async () => {
    await give('2026-12-10 10:00', matterId, 'reply', { result: 'answered', letter })
    await one.post('/track', { number, secret })
    const answered = await one.get(page)
    assert.match(answered.text, /답변드립니다/)
    const key = keyOn(answered.text, 'rate')
    const none = await one.post(`${page}/rate`, { words: '별을 잊었어요', _key: key })
    assert.equal(none.status, 422)
    assert.match(none.text, /별을 잊었어요/)
    assert.equal(
      (await one.post(`${page}/rate`, { stars: '4', words: '고맙습니다', _key: key })).location,
      `${page}?said=rated`,
    )
    assert.equal(
      (await one.post(`${page}/rate`, { stars: '4', words: '고맙습니다', _key: key })).location,
      `${page}?said=rated`,
    )
    assert.equal((await one.post(`${page}/rate`, { stars: '1', _key: '' })).status, 409)
    assert.match((await one.get(page)).text, /별 5개 가운데 4개/)
    assert.equal((await one.post(`${page}/withdraw`, {})).status, 409)
    // One who has ended is opened by its secret like any other.
    assert.equal((await browser().post('/track', { number, secret })).location, page)
  })

  await t.test('withdrawal asks once more', async () => {
    clock.set(at('2026-12-11 10:00'))
    const two = browser()
    const other = await sendOne(two)
    const confirm = await two.get(`/petition/${other.number}/withdraw`)
    assert.match(confirm.text, /이 민원을 취하할까요/)
    assert.equal(
      (await two.post(`/petition/${other.number}/withdraw`, { _key: keyOn(confirm.text, 'withdraw') })).location,
      `/petition/${other.number}?said=withdrawn`,
    )
    assert.match((await two.get(`/petition/${other.number}`)).text, /취하했어요/)
    // The visit is for this petition alone.
    assert.equal((await two.get(page)).status, 303)
  })

  await t.test('those who were merged read the answer that their lead was given', async () => {
    clock.set(at('2026-12-14 10:00'))
    const all: { browser: ReturnType<typeof browser>; number: string; secret: string }[] = []
    for (let n = 0; n < 5; n += 1) {
      const own = browser()
      all.push({ browser: own, ...(await sendOne(own)) })
    }
    const [lead, ...others] = all
    assert.ok(lead)
    const leadId = await matterOf(lead.number)
    for (const one of all) await give('2026-12-14 10:10', await matterOf(one.number), 'assign', assign)
    await give('2026-12-14 10:20', leadId, 'merge', { numbers: others.map((other) => other.number).join(' ') })
    const merged = others[0]
    assert.ok(merged)
    assert.match((await merged.browser.get(`/petition/${merged.number}`)).text, /묶어 함께 처리하고 있어요/)
    await give('2026-12-14 10:25', leadId, 'reply', { result: 'answered', letter: '다섯 분께 함께 답변드립니다.  끝.' })
    assert.match((await merged.browser.get(`/petition/${merged.number}`)).text, /다섯 분께 함께 답변드립니다/)
  })

  await t.test('too many tries are stopped, without a word about the number', async () => {
    let last = 0
    for (let n = 0; n < 25; n += 1) last = (await browser().post('/track', { number, secret: 'x' })).status
    assert.equal(last, 429)
    clock.set(clock.now() + 11 * 60_000)
    assert.equal((await browser().post('/track', { number, secret })).status, 303)
  })
})
