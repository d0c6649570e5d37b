// Queues that follow what happens: a petition appears on every officer's screen by itself, the clocks tick, and the list
// is worked with single keys.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { officer, sampleAgency } from './agency.ts'
import { browserFor, step } from './browser.ts'
import { rowsOf } from './work.ts'

type Filed = { readonly number: string }

async function fileThroughApi(base: string, key: string): Promise<Filed> {
  const answer = await fetch(`${base}/api/v1/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      kind: 'general',
      title: '지원사업 안내문은 어디에 있나요',
      body: '지원사업 안내문을 어디에서 볼 수 있는지 알려 주세요.',
      name: '지새봄',
      phone: '010-0000-2345',
      address: '경기도 수원시 영통구 1',
    }),
  })
  assert.equal(answer.status, 201)
  return (await answer.json()) as Filed
}

test('queues follow by themselves and are worked with keys', async (t) => {
  const [{ base }, browser] = await Promise.all([sampleAgency(t), browserFor(t)])
  const reception = await officer(browser, base, 'reception')
  const auditor = await officer(browser, base, 'audit')
  const people = [reception, auditor]
  const does = (name: string, act: () => Promise<void>) => step(t, name, people, act)

  await does('a new petition appears on two screens without a reload', async () => {
    for (const one of people) {
      const stream = one.page.waitForResponse('**/staff/petitions/events')
      await one.open('/staff/petitions?queue=unassigned')
      await stream
      await one.page.evaluate('globalThis.neverReloaded = true')
    }
    const { number } = await fileThroughApi(base, 'live-journey-1')
    for (const { page } of people) {
      await page.locator(`tr[data-key="${number}"]`).waitFor()
      assert.equal(await page.evaluate('globalThis.neverReloaded'), true)
    }
  })

  await does('two tabs of one browser share one stream, and both follow', async () => {
    const second = await reception.context.newPage()
    await second.goto('/staff/petitions?queue=unassigned')
    const { number } = await fileThroughApi(base, 'live-journey-2')
    for (const page of [reception.page, second]) await page.locator(`tr[data-key="${number}"]`).waitFor()
    await second.close()
  })

  await does('the clocks tick', async () => {
    const { page } = reception
    await page.clock.install()
    await page.goto('/staff/petitions?queue=unassigned')
    const first = page.locator('[data-due]:not(.over)').first()
    const due = await first.getAttribute('data-due')
    const before = await first.textContent()
    const ticked = page.locator(`[data-due="${due}"]`).first()
    // The list asks for its rows once its stream stands, and these come with the server's time; the browser's runs on.
    let text = before
    for (let tries = 0; tries < 10 && text === before; tries += 1) {
      await page.clock.runFor('05:00')
      text = await ticked.textContent()
    }
    assert.notEqual(text, before)
  })

  await does('j and k move, o and Enter open, and the keys can be turned off', async () => {
    const { page } = auditor
    await auditor.open('/staff/petitions?queue=all')
    const numbers = (await rowsOf(auditor)).map((row) => row.number)
    const focused = () => page.evaluate("document.activeElement.closest('tr')?.getAttribute('data-key') ?? ''")
    for (const [key, place] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await page.keyboard.press(key)
      assert.equal(await focused(), numbers[place])
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/staff/petitions/${numbers[1]}`)
    await page.goBack()
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    await page.waitForURL('**/staff/petitions/2*')
    await auditor.open('/staff/petitions?queue=all')
    await page.keyboard.press('?')
    assert.ok((await page.locator('details[data-shortcuts-help]').getAttribute('open')) !== null)
    await page.locator('button[data-shortcuts-switch]').click()
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('j')
    assert.equal(await focused(), '')
  })
})
