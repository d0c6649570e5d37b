// The main story, in real browsers on a real server: a small firm's petition, filed late on a Friday, is promised,
// worked, lengthened on a lawful ground, answered and rated, and the charter page counts it as kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Calendar, civilDateOf, dueOf } from '#engine'
import { formatDate } from '#kit/i18n'
import { agencyCalendar, at, moveClock, nextWorked, officer, sampleAgency, timeOn, zone } from './agency.ts'
import { browserFor, person, phone, step } from './browser.ts'
import { figures, pagesPrinted, textOf } from './citizen-pages.ts'
import { choose, fileByKeyboard, follow, type Petition, type Receipt } from './filing.ts'
import { look } from './look.ts'
import { assertInOrder, fillIn, matterPath, openCommand, rowsOf, send } from './work.ts'

const loan: Petition = {
  kind: 'inquiry',
  title: '정책자금 대출 만기를 늘릴 수 있는지 묻습니다',
  body: '직원 여섯 명인 금속 가공 회사입니다.\n지난해 받은 정책자금의 만기가 내년 3월인데 주문이 줄어 갚기 어렵습니다.\n만기를 늘리려면 무엇을 내야 하나요?',
  name: '한가온',
  phone: '02-000-1234',
  address: '서울특별시 구로구 디지털로 1',
  company: '가온정밀',
}
const asked = '2025년 재무제표를 보내 주시기 바랍니다.'
const reason = '보증기관에 사실을 확인하고 있습니다.'
const answer = '만기가 되기 한 달 전까지 연장 신청서와 재무제표를 내시면 한 번, 1년까지 늘릴 수 있습니다.'

test('a petition filed on a Friday afternoon is worked, lengthened, answered, rated and kept', async (t) => {
  const [agency, browser, calendar] = await Promise.all([sampleAgency(t), browserFor(t), agencyCalendar()])
  const { base } = agency
  const citizen = await person(browser, base)
  const atPhone = await person(browser, base, { viewport: phone, javaScript: false })
  const reception = await officer(browser, base, 'reception')
  const worker = await officer(browser, base, 'officer')
  const people = [citizen, atPhone, reception, worker]
  const does = (name: string, act: () => Promise<void>) => step(t, name, people, act)
  const friday = nextWorked(calendar, await timeOn(reception), 5)
  let receipt: Receipt = { number: '', secret: '' }
  let before = { kept: 0, broken: 0 }
  let due = ''

  await does('the clock is moved on to a Friday afternoon', async () => {
    await moveClock(reception, at(friday, '17:00'))
    assert.equal(civilDateOf(await timeOn(reception), zone), friday)
  })

  await does('the charter page tells how many promises were kept so far', async () => {
    before = await figures(citizen)
  })

  await does('the firm files it with the keyboard alone, and the receipt says until when', async () => {
    receipt = await fileByKeyboard(citizen, loan, (page) => look(citizen, `form-${page}`, { bothLanguages: true }))
    due = lastDay(calendar, await timeOn(citizen), [])
    const words = await textOf(citizen)
    assert.ok(words.includes(`${formatDate(due, 'ko')}까지`), `the receipt promises ${due}`)
    assert.ok(words.includes(loan.title))
    await look(citizen, 'receipt', { bothLanguages: true })
    assert.equal(await pagesPrinted(citizen), 1)
  })

  await does('reception finds it among those without an officer, and assigns it', async () => {
    await reception.open('/staff/petitions?queue=unassigned')
    assert.ok((await rowsOf(reception)).some((row) => row.number === receipt.number))
    await look(reception, 'queue-unassigned')
    await openCommand(reception, receipt.number, 'assign')
    await look(reception, 'assign', { bothLanguages: true })
    await fillIn(reception, { officeId: 'seoul-growth', officerId: 'lee-suhyeon' })
    await send(reception)
    await reception.page.waitForURL('**?done=assign')
  })

  await does('the officer sees it in the order of what breaks next, and asks for a missing paper', async () => {
    await worker.open('/staff/petitions?queue=mine')
    const rows = await rowsOf(worker)
    assertInOrder(rows)
    assert.ok(rows.some((row) => row.number === receipt.number))
    await look(worker, 'queue-mine', { bothLanguages: true })
    await worker.open(matterPath(receipt.number))
    await look(worker, 'matter', { bothLanguages: true })
    await openCommand(worker, receipt.number, 'request-supplement')
    await look(worker, 'request-supplement')
    await fillIn(worker, { words: asked, days: '10' })
    await send(worker)
    await worker.page.waitForURL('**?done=request-supplement')
  })

  await does('the firm reads what is missing and sends a PDF and a picture', async () => {
    await citizen.open(`/petition/${receipt.number}`)
    assert.ok((await textOf(citizen)).includes(asked))
    await look(citizen, 'track-supplement', { bothLanguages: true })
    const { page } = citizen
    const files = [
      { name: '재무제표.pdf', mimeType: 'application/pdf', buffer: await page.pdf() },
      { name: '통장 사본.png', mimeType: 'image/png', buffer: await page.screenshot() },
    ]
    await page.locator('main a.button', { hasText: '서류 보내기' }).click()
    await look(citizen, 'papers', { bothLanguages: true })
    await page.locator('#files').setInputFiles(files)
    await page.locator('#words').fill('재무제표와 통장 사본입니다.')
    await page.locator('button[name="go"][value="send"]').click()
    await page.waitForURL('**?said=papers')
    const words = await textOf(citizen)
    assert.match(words, /자료를 받았어요/)
    assert.match(words, /재무제표\.pdf/)
  })

  await does('an unlawful ground is refused with its article; a lawful one lengthens the period', async () => {
    const monday = nextWorked(calendar, at(friday, '17:00'), 1)
    await moveClock(reception, at(monday, '12:00'))
    await openCommand(worker, receipt.number, 'extend')
    await look(worker, 'extend', { bothLanguages: true })
    const overloaded = worker.page.locator('input[name="ground"][value="overload"]')
    assert.ok(await overloaded.isDisabled())
    // Whoever takes the lock off in the browser is told by the server.
    await overloaded.evaluate((one) => one.removeAttribute('disabled'))
    await fillIn(worker, { ground: 'overload', amount: '3', reason })
    await worker.refused(422, () => send(worker))
    assert.match((await worker.page.locator('.notice.danger').textContent()) ?? '', /업무가 많음.*시행령 제21조제2항/s)
    assert.equal(await worker.page.locator('#reason').inputValue(), reason)
    await look(worker, 'extend-refused')
    await fillIn(worker, { ground: 'facts or site' })
    await send(worker)
    await worker.page.waitForURL('**?done=extend')
    due = lastDay(calendar, at(friday, '16:30'), [friday], '3wd')
    assert.ok((await textOf(worker)).includes(formatDate(due, 'ko')))
  })

  await does('the officer answers with the editor', async () => {
    await openCommand(worker, receipt.number, 'reply')
    await look(worker, 'reply', { bothLanguages: true })
    const letter = worker.page.locator('#letter')
    assert.match(await letter.inputValue(), new RegExp(receipt.number))
    await letter.fill(
      (await letter.inputValue())
        .replace('[답변 내용]', answer)
        .replace('「[법령]」 제[ ]조', '「중소기업진흥에 관한 법률」 제67조'),
    )
    await worker.page.locator('button[name="do"][value="check"]').click()
    await worker.page.waitForLoadState()
    assert.equal(await worker.page.locator('.checks .warning').count(), 0, 'the checks of the letter')
    await send(worker)
    await worker.page.waitForURL('**?done=reply')
    await look(worker, 'matter-answered')
  })

  await does('the firm follows it on a telephone without scripts, reads the letter and rates it', async () => {
    await follow(atPhone, receipt)
    const words = await textOf(atPhone)
    for (const told of [answer, reason, asked, formatDate(due, 'ko'), '이수현']) assert.ok(words.includes(told), told)
    const { page } = atPhone
    for (const subject of ['접수되었습니다', '담당자가 지정', '서류 보완을 요청', '처리기간이 연장'])
      assert.ok(await page.locator('summary', { hasText: subject }).count(), `a notice: ${subject}`)
    await choose(page, 'stars', '5')
    await page.locator('#words').fill('빨리 답해 주셔서 고맙습니다.')
    await page.locator('#rate button').click()
    await page.waitForURL('**?said=rated')
    assert.match(await textOf(atPhone), /의견을 남겨 주셔서 고맙습니다/)
    await citizen.open(`/petition/${receipt.number}`)
    await look(citizen, 'track-answered', { bothLanguages: true })
  })

  await does('the charter page counts the promise as kept', async () => {
    const after = await figures(citizen)
    assert.equal(after.kept, before.kept + 1)
  })
})

/** The last day of a petition's seven working days, with whole days left out and lengthened. */
function lastDay(calendar: Calendar, from: number, left: readonly string[], extended?: '3wd'): string {
  const { legalEnd } = dueOf(calendar, from, '7wd', {
    exclude: left.map((day) => ({ from: at(day, '12:00'), until: at(day, '12:00'), counts: 'whole days' })),
    ...(extended ? { extend: [extended] } : {}),
  })
  assert.ok(legalEnd)
  return legalEnd
}
