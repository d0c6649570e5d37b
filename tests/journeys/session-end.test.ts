// The end of a session at a browser: warned of two minutes before, put off by one key in every tab, and after it the way back
// to the same page with what was typed. The browser's clock is handed in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officer, sampleAgency } from './agency.ts'
import { browserFor, step } from './browser.ts'
import { look } from './look.ts'

const address = '**/staff/session-time'

test('R06 the end of a session is warned of, put off by one key, and leads back', async (t) => {
  const [{ base }, browser] = await Promise.all([sampleAgency(t), browserFor(t)])
  const one = await officer(browser, base, 'officer')
  const plain = await officer(browser, base, 'officer', { javaScript: false })
  const { page } = one
  await page.clock.install()
  const dialog = page.getByRole('alertdialog')
  const does = (name: string, act: () => Promise<void>) => step(t, name, [one, plain], act)

  await does('without a script the foot of the page says until when', async () => {
    await plain.open('/staff/absences')
    assert.match(
      (await plain.page.locator('[data-session-foot]').textContent()) ?? '',
      /아무것도 하지 않으면 \d\d:\d\d에 로그아웃돼요/,
    )
    assert.equal(await plain.page.getByRole('alertdialog').count(), 0)
  })

  await does('two minutes before the end it warns, and Enter puts the end off in every tab', async () => {
    await one.open('/staff/absences')
    const second = await one.context.newPage()
    await second.goto('/staff/handbook')
    await page.clock.fastForward('07:50')
    assert.equal(await dialog.isVisible(), false, 'more than two minutes are left')
    await page.locator('main a, main button').first().focus()
    await page.clock.fastForward('00:15')
    await dialog.waitFor()
    await second.getByRole('alertdialog').waitFor()
    assert.match((await dialog.textContent()) ?? '', /\d\d:\d\d까지 아무것도 하지 않으면 로그아웃돼요/)
    assert.equal(await page.evaluate("document.activeElement.getAttribute('name')"), 'extend')
    await look(one, 'session-warning')
    const extended = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.keyboard.press('Enter')
    assert.equal((await extended).status(), 200)
    await dialog.waitFor({ state: 'hidden' })
    await second.getByRole('alertdialog').waitFor({ state: 'hidden' })
    assert.equal(await page.evaluate("document.activeElement.closest('main') !== null"), true, 'the focus is back')
    await second.close()
  })

  await does('Esc closes the warning and extends nothing', async () => {
    await one.open('/staff/absences')
    await page.clock.fastForward('08:05')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.clock.fastForward('00:30')
    assert.equal(await dialog.isVisible(), false, 'who was told is not told again')
  })

  await does('an end that cannot be put off says so', async () => {
    await one.open('/staff/absences')
    await page.clock.fastForward('08:05')
    await dialog.waitFor()
    const now = (await page.evaluate('Date.now()')) as number
    await page.route(address, (route) => route.fulfill({ json: { now, endsAt: now + 60_000, isFinal: true } }))
    await page.keyboard.press('Enter')
    await page.getByText('이 시간은 늘릴 수 없으니').waitFor()
    assert.equal(await page.locator('button[name="extend"]').isVisible(), false)
    await page.unroute(address)
  })

  await does('after the end it leads back to the same page, with what was typed', async () => {
    await one.open('/staff/petitions?queue=mine')
    await page.locator('main tbody a').first().click()
    await page.waitForURL('**/staff/petitions/2*')
    await page.getByRole('link', { name: '처리진행상황 통지' }).click()
    await page.waitForURL('**/notify-progress')
    const matter = new URL(page.url()).pathname
    const area = page.locator('form[data-draft] textarea:visible').first()
    await area.fill('쓰다 만 글')
    await page.clock.fastForward('00:05')
    await one.context.clearCookies({ name: 'dajim' })
    await page.clock.fastForward('10:05')
    await page.getByRole('heading', { name: '로그아웃됐어요' }).waitFor()
    await look(one, 'session-over')
    await page.keyboard.press('Enter')
    await page.locator('#login').fill('officer')
    await page.locator('#password').fill('dajim-sample-2026')
    await page.locator('#password').press('Enter')
    await page.waitForURL(`**${matter}`)
    assert.equal(await area.inputValue(), '쓰다 만 글')
  })
})
