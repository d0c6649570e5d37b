// An officer falls ill: the head names a stand-in, who sees the petition and answers it; the citizen reads both names, and
// every absence page is looked at with care.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDateOf } from '#engine'
import { officer, sampleAgency, timeOn, zone } from './agency.ts'
import { browserFor, person, phone, step } from './browser.ts'
import { textOf } from './citizen-pages.ts'
import { fileByKeyboard, type Petition, type Receipt } from './filing.ts'
import { look } from './look.ts'
import { fillIn, give, openCommand, rowsOf, send } from './work.ts'

const question: Petition = {
  kind: 'inquiry',
  title: '수출바우처 신청 자격을 묻습니다',
  body: '직원 네 명인 식품 회사입니다. 수출 실적이 없어도 신청할 수 있나요?',
  name: '한가온',
  phone: '02-000-1234',
  address: '서울특별시 구로구 디지털로 1',
}
const [sick, actor] = ['이수현', '최민재']

test('a stand-in is named for a sick officer, answers, and the citizen reads both names', async (t) => {
  const [agency, browser] = await Promise.all([sampleAgency(t), browserFor(t)])
  const { base } = agency
  const citizen = await person(browser, base, { viewport: phone })
  const reception = await officer(browser, base, 'reception')
  const head = await officer(browser, base, 'head')
  const worker = await officer(browser, base, 'officer')
  const people = [citizen, reception, head, worker]
  const does = (name: string, act: () => Promise<void>) => step(t, name, people, act)
  let receipt: Receipt = { number: '', secret: '' }

  await does('a petition is filed and given to an officer', async () => {
    receipt = await fileByKeyboard(citizen, question, async () => {})
    await give(reception, receipt.number, 'assign', { officeId: 'seoul-growth', officerId: 'lee-suhyeon' })
  })

  await does('the officer sees in the menu that somebody asked them to stand in, and declines', async () => {
    await worker.open('/staff/absences')
    assert.equal(await worker.page.locator('.side-nav .nav-count').textContent(), '1')
    await look(worker, 'absences-officer', { bothLanguages: true })
    await worker.page.locator('form[action$="/decline"] button').click()
    await worker.page.waitForURL('**?done=decline')
    assert.equal(await worker.page.locator('.side-nav .nav-count').count(), 0)
    await look(worker, 'absence')
  })

  await does('pages of planning, of the calendar and of the secret address are sound', async () => {
    await worker.open('/staff/absences/new')
    await look(worker, 'absence-new', { bothLanguages: true })
    await worker.open('/staff/absences/calendar')
    await look(worker, 'absence-calendar', { bothLanguages: true })
    await worker.open('/staff/absences/calendar?span=week&office=hq-startup-policy')
    assert.match(await textOf(worker), /백서진 → 윤태겸/)
    await look(worker, 'absence-week')
    await worker.open('/staff/absences/feed')
    await look(worker, 'absence-feed', { bothLanguages: true })
    await worker.page.locator('main form button').first().click()
    await worker.page.waitForSelector('#feed-address')
    await look(worker, 'absence-feed-made')
  })

  await does('the head says in two steps that the officer is ill, and names who stands in', async () => {
    await head.open('/staff/absences/sudden')
    await look(head, 'absence-sudden', { bothLanguages: true })
    const backOn = civilDateOf((await timeOn(reception)) + 4 * 24 * 3_600_000, zone)
    await fillIn(head, { officerId: 'lee-suhyeon', backOn })
    await send(head)
    await head.page.waitForURL('**/sudden?officerId=**')
    await look(head, 'absence-sudden-name', { bothLanguages: true })
    const mayAct = head.page.locator('input[name="standInId"][value="kang-inho"]')
    assert.equal(await mayAct.count(), 1, 'the head may act as well')
    // Somebody who is away with nobody but the sick officer to act for them would close a circle: it is refused in names.
    await fillIn(head, { standInId: 'choi-minjae' })
    await head.refused(422, () => send(head))
    assert.match(await textOf(head), new RegExp(`${sick} → ${actor} → ${sick}`))
    await look(head, 'absence-circle')
    await fillIn(head, { standInId: 'kang-inho' })
    await send(head)
    await head.page.waitForURL('**?done=sudden')
    await look(head, 'absence-begun')
  })

  await does('the head finds the petition among their own and answers it', async () => {
    await head.open('/staff/petitions?queue=mine')
    assert.ok((await rowsOf(head)).some((row) => row.number === receipt.number))
    await head.open(`/staff/petitions/${receipt.number}`)
    assert.match(await textOf(head), new RegExp(`${sick}\\(부재 중\\), 업무대행자 강인호`))
    await openCommand(head, receipt.number, 'reply')
    const letter = head.page.locator('#letter')
    assert.match(await letter.inputValue(), /강인호\(☎ 02-000-2101\)/, 'the letter names whoever can be reached')
    await letter.fill((await letter.inputValue()).replace('[답변 내용]', '수출 실적이 없어도 신청할 수 있습니다.'))
    await send(head)
    await head.page.waitForURL('**?done=reply')
    assert.match(await textOf(head), new RegExp(`강인호\\(${sick} 대행\\)`))
  })

  await does('the citizen reads both names on the tracking page', async () => {
    await citizen.open(`/petition/${receipt.number}`)
    const words = await textOf(citizen)
    assert.match(words, new RegExp(`${sick}\\(부재 중\\), 업무대행자 강인호`))
    assert.match(words, new RegExp(`강인호\\(${sick} 대행\\)`))
    await look(citizen, 'track-stand-in', { bothLanguages: true })
  })

  await does('the charter page tells of every absence that began without a stand-in', async () => {
    await citizen.open('/charter/stand-in-named')
    assert.match(await textOf(citizen), /지키지 못함 1건/)
    await look(citizen, 'promise-stand-in', { bothLanguages: true })
  })
})
