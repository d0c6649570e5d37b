// A bare agency from its one-time link to the first petition answered, in a real browser: each step of set-up, back and
// forth, the operator's pages afterwards, a petition filed by a citizen, and its answer.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { TOTP } from 'otpauth'
import { masterKey } from '#kit/crypto'
import { freePort, startRunning } from '../running.ts'
import { browserFor, type Person, person, step } from './browser.ts'
import { textOf } from './citizen-pages.ts'
import { file, follow, type Receipt } from './filing.ts'
import { look } from './look.ts'
import { fillIn, give, openCommand, send } from './work.ts'

const agency = { nameKo: '다짐시청', nameEn: 'Dajim City Hall', phone: '02-000-7777' }
const password = '등대 일곱 개가 켜진 밤'
const office = {
  officeKo: '민원과',
  officeEn: 'Petitions Division',
  phone: '02-000-7000',
  address: '서울특별시 다짐로 1',
  operator: '설재민',
  login: 'seol',
  password,
  again: password,
}
const question = {
  kind: 'inquiry',
  title: '재난지원금을 언제 받는지 묻습니다',
  body: '지난달에 신청했는데 아직 받지 못했습니다.',
  name: '한가온',
  phone: '02-000-1234',
  address: '서울특별시 다짐로 2',
}

test('a bare agency is set up by its link, and answers its first petition', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dajim-journey-setup-'))
  const running = await startRunning({ data, port: await freePort(), flags: ['--empty'] })
  t.after(async () => {
    await running.stop()
    rmSync(data, { recursive: true, force: true })
  })
  const link = /\/setup\/[\w-]{43}/.exec(running.said())?.[0] ?? ''
  const browser = await browserFor(t)
  const operator = await person(browser, running.base)
  const citizen = await person(browser, running.base, { javaScript: false })
  const does = (name: string, act: () => Promise<void>) => step(t, name, [operator, citizen], act)
  const { page } = operator
  const on = async (one: Person, to: string) => {
    await one.page.locator('main form .button.large').first().click()
    await one.page.waitForURL(`**${to}`)
  }
  let receipt: Receipt = { number: '', secret: '' }

  await does('the agency has its name, and every page says it', async () => {
    await operator.open(link)
    await page.waitForURL(`**${link}/agency`)
    await look(operator, 'setup-agency', { bothLanguages: true })
    await fillIn(operator, agency)
    await on(operator, `${link}/hours`)
    await citizen.open('/')
    assert.ok((await textOf(citizen)).includes(agency.nameKo) || (await citizen.page.title()).includes(agency.nameKo))
    assert.ok((await citizen.page.locator('footer').textContent())?.includes(agency.phone))
  })

  await does('other hours than those of the law need their rule; going back loses nothing', async () => {
    await look(operator, 'setup-hours', { bothLanguages: true })
    await fillIn(operator, { from: '08:00', until: '17:00' })
    await operator.refused(422, () => page.locator('main form .button.large').first().click())
    assert.equal(await page.locator('#from').inputValue(), '08:00')
    await look(operator, 'setup-hours-refused')
    await operator.open(`${link}/agency`)
    assert.equal(await page.locator('#nameEn').inputValue(), agency.nameEn)
    await operator.open(`${link}/hours`)
    await on(operator, `${link}/holidays`)
  })

  await does('days off, mail and the key are looked at, tried and confirmed', async () => {
    await look(operator, 'setup-holidays', { bothLanguages: true })
    assert.match(await textOf(operator), /기독탄신일/)
    await on(operator, `${link}/mail`)
    await look(operator, 'setup-mail', { bothLanguages: true })
    await fillIn(operator, { host: '127.0.0.1', port: '1', from: 'minwon@dajim.example' })
    await page.locator('button[name="probe"]').click()
    await page.waitForLoadState()
    assert.match(await textOf(operator), /연결하지 못했습니다/)
    assert.equal(await page.locator('#host').inputValue(), '127.0.0.1', 'what was typed is still there')
    await fillIn(operator, { host: '' })
    await on(operator, `${link}/key`)
    await look(operator, 'setup-key', { bothLanguages: true })
    // The copy is the file itself here; its fingerprint is worked out as the command does.
    await fillIn(operator, { fingerprint: masterKey(readFileSync(join(data, 'house.key'))).id })
    await on(operator, `${link}/people`)
  })

  await does('the first office and the operator end it, and the link is used up', async () => {
    await look(operator, 'setup-people', { bothLanguages: true })
    await fillIn(operator, office)
    // Whoever signs in for the first time sets up a second factor before anything else (R02).
    await on(operator, '/staff/second-step*')
    const secret = (await page.locator('#secret').textContent())?.replaceAll(/\s/g, '') ?? ''
    await page.locator('#code').fill(new TOTP({ secret }).generate())
    await page.locator('#code').press('Enter')
    await page.locator('.recovery-codes').waitFor()
    await page.locator('main a.button').click()
    await page.waitForURL('**/staff/operator/settings/done')
    await look(operator, 'setup-done', { bothLanguages: true })
    await citizen.refused(404, () => citizen.page.goto(link))
  })

  await does('the operator finds the settings, the health and no parked work', async () => {
    for (const [name, path] of [
      ['operator', '/staff/operator'],
      ['health', '/staff/operator/health'],
      ['parked', '/staff/operator/parked'],
      ['approvals', '/staff/approvals'],
      ['settings', '/staff/operator/settings'],
      ['settings-hours', '/staff/operator/settings/hours'],
      ['settings-sign-in', '/staff/operator/settings/sign-in'],
    ] as const) {
      await operator.open(path)
      await look(operator, name, { bothLanguages: true })
    }
    assert.match(await textOf(operator), /낮추는 까닭/)
  })

  await does('the operator works as an officer too, as in a small agency', async () => {
    await operator.open('/staff/organisation')
    await page.locator('main a', { hasText: office.officeKo }).first().click()
    await page.waitForURL('**/offices/**')
    await page.locator('main a', { hasText: office.operator }).first().click()
    await page.waitForURL('**/officers/**')
    const roles = `${new URL(page.url()).pathname}/roles`
    for (const role of ['officer', 'reception']) {
      await operator.open(roles)
      const offices = page.locator('select[name="officeId"] option:not([value=""])')
      await page.locator('select[name="role"]').selectOption(role)
      await page.locator('select[name="officeId"]').selectOption((await offices.first().getAttribute('value')) ?? '')
      await page.locator('main form:has(select[name="role"]) button').first().click()
      await page.waitForURL('**?done=now')
    }
  })

  await does('a citizen files without scripts', async () => {
    receipt = await file(citizen, question)
  })

  await does('it is given to the office and answered', async () => {
    await openCommand(operator, receipt.number, 'assign')
    const choice = async (name: string) =>
      (await page.locator(`select[name="${name}"] option:not([value=""])`).first().getAttribute('value')) ?? ''
    const fields = { officeId: await choice('officeId'), officerId: await choice('officerId') }
    await give(operator, receipt.number, 'assign', fields)
    await openCommand(operator, receipt.number, 'reply')
    const letter = page.locator('#letter')
    assert.ok((await letter.inputValue()).includes(agency.nameKo), 'the letter is the agency’s')
    await letter.fill(
      (await letter.inputValue())
        .replace('[답변 내용]', '이번 달 25일에 지급합니다.')
        .replace('「[법령]」 제[ ]조', '「재난안전법」 제66조'),
    )
    await send(operator)
    await page.waitForURL('**?done=reply')
  })

  await does('the citizen reads the answer', async () => {
    await follow(citizen, receipt)
    assert.match(await textOf(citizen), /이번 달 25일에 지급합니다/)
  })
})
