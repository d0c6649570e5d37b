// The other story: a petition that nobody works on warns, breaks at its time, and everybody can see it: the officer in
// the queue, on its page and when they would lengthen it too late; the citizen on theirs; the public on the charter page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOf } from '#engine'
import { formatDateTime } from '#kit/i18n'
import { agencyCalendar, at, moveClock, nextWorked, officer, sampleAgency, timeOn, zone } from './agency.ts'
import { browserFor, person, phone, step } from './browser.ts'
import { figures, textOf } from './citizen-pages.ts'
import { file, follow, type Petition, type Receipt } from './filing.ts'
import { look } from './look.ts'
import { give, matterPath, openCommand, rowsOf } from './work.ts'

const call: Petition = {
  kind: 'general',
  title: 'The help line does not answer',
  body: 'I called the help line all morning and nobody answered. Please look into it.',
  name: 'Do Hanbyeol',
  phone: '01000005678',
  address: '2 Gasan-ro, Geumcheon-gu, Seoul',
}

test('a petition left alone warns, breaks by itself, and everybody sees it', async (t) => {
  const [agency, browser, calendar] = await Promise.all([sampleAgency(t), browserFor(t), agencyCalendar()])
  const { base } = agency
  const atPhone = await person(browser, base, { viewport: phone, javaScript: false, language: 'en' })
  const citizen = await person(browser, base)
  const reception = await officer(browser, base, 'reception')
  const worker = await officer(browser, base, 'officer')
  const people = [atPhone, citizen, reception, worker]
  const does = (name: string, act: () => Promise<void>) => step(t, name, people, act)
  const day = nextWorked(calendar, await timeOn(reception), 2)
  let receipt: Receipt = { number: '', secret: '' }
  let due = 0
  let before = { kept: 0, broken: 0 }

  await does('it is filed in English on a telephone without scripts', async () => {
    await moveClock(reception, at(day, '11:00'))
    receipt = await file(atPhone, call)
    due = dueOf(calendar, await timeOn(atPhone), '3wh').dueAt
    const words = await textOf(atPhone)
    // The receipt was drawn a moment after the petition arrived, perhaps in the next minute.
    const promised = [due, due - 60_000].map((moment) => formatDateTime(moment, 'en', zone))
    assert.ok(
      promised.some((moment) => words.includes(moment)),
      `the receipt promises ${promised[0]}`,
    )
    assert.equal(await atPhone.page.evaluate('document.documentElement.scrollWidth'), phone.width)
  })

  await does('more papers come in without scripts', async () => {
    await follow(atPhone, receipt)
    const { page } = atPhone
    await page.locator('main a', { hasText: 'Send more papers' }).click()
    await page.locator('#files').setInputFiles({
      name: 'calls.png',
      mimeType: 'image/png',
      buffer: await page.screenshot(),
    })
    await page.locator('button[name="go"][value="send"]').click()
    await page.waitForURL('**?said=papers')
    assert.match(await textOf(atPhone), /We have your papers/)
  })

  await does('it is assigned, and warns the officer at once: three hours are short', async () => {
    await give(reception, receipt.number, 'assign', { officeId: 'seoul-growth', officerId: 'lee-suhyeon' })
    await worker.open('/staff/petitions?queue=mine')
    const told = (await rowsOf(worker)).find((row) => row.number === receipt.number)?.due ?? 0
    assert.ok(Math.abs(told - due) < 60_000, 'the queue tells the time that the receipt promised')
    due = told
    assert.match(await rowText(), /임박/)
    before = await figures(citizen)
  })

  await does('its time passes, and the queue that is open says so by itself', async () => {
    const extra = await officer(browser, base, 'head')
    await moveClock(extra, at(day, '16:00'))
    await extra.context.close()
    await worker.page.locator(`tr[data-key="${receipt.number}"]`, { hasText: '약속 어김' }).waitFor()
    // Whatever ticks from now on keeps to the time that was moved.
    await worker.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    const row = await rowText()
    assert.match(row, /기한 지남.*지남/s)
    assert.doesNotMatch(row, /남음/)
    await worker.open('/staff/petitions?queue=mine')
    await look(worker, 'queue-broken')
  })

  await does('the officer sees it broken, and cannot lengthen it any more', async () => {
    await worker.open(matterPath(receipt.number))
    const words = await textOf(worker)
    assert.match(words, /약속 어김/)
    assert.match(words, /기한이 지났는데 아직 처리하지 못했습니다/)
    await look(worker, 'matter-broken', { bothLanguages: true })
    await worker.refused(422, () => openCommand(worker, receipt.number, 'extend'))
    assert.match(await textOf(worker), /기한이 지/)
    await look(worker, 'extend-too-late')
  })

  await does('the citizen reads an apology', async () => {
    await follow(atPhone, receipt)
    assert.match(await textOf(atPhone), /sorry/i)
    await follow(citizen, receipt)
    const words = await textOf(citizen)
    assert.match(words, /죄송/)
    assert.ok(words.includes(formatDateTime(due, 'ko', zone)))
    await look(citizen, 'track-broken', { bothLanguages: true })
  })

  await does('the public reads it on the charter page', async () => {
    const after = await figures(citizen)
    assert.ok(after.broken > before.broken, 'one more is broken')
    assert.equal(after.kept, before.kept)
    const line = citizen.page.locator('tbody tr', { hasText: formatDateTime(due, 'ko', zone) }).first()
    assert.match((await line.textContent()) ?? '', /아직 처리 중.*성장지원팀/s)
    await look(citizen, 'promise-broken')
  })

  await does('an answer that comes late leaves it broken', async () => {
    await openCommand(worker, receipt.number, 'reply')
    await worker.page.locator('#letter').fill('We are sorry. The line was out of order; it works again.  End.')
    await worker.page.locator('main form button.large').first().click()
    await worker.page.waitForURL('**?done=reply')
    assert.match(await textOf(worker), /기한을 지나 처리했습니다/)
    const after = await figures(citizen)
    assert.equal(after.kept, before.kept)
    assert.ok(after.broken > before.broken)
  })

  async function rowText(): Promise<string> {
    return (await worker.page.locator(`tr[data-key="${receipt.number}"]`).textContent()) ?? ''
  }
})
