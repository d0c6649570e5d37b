// Consent on the form: each use by itself, none ticked beforehand, kept as a fact with the edition of its words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answers, openCitizen, sendOne } from './fixture.ts'

test('what is ticked is consent to that alone; nothing ticked is none, and the petition is the same', async (t) => {
  const { house, browser } = await openCitizen(t, '2026-11-23 10:00')
  const consentsOf = async (number: string) => {
    const { rows } = await house.ledger.database.query(
      `select f.body from fact f join petition p using (matter_id) where p.number = $1 and f.type = 'ConsentGiven'`,
      [number],
    )
    return rows.map((row) => row.body)
  }
  const silent = browser()
  const none = await sendOne(silent)
  assert.deepEqual(await consentsOf(none.number), [])

  const one = browser()
  await one.post('/petition/new', { kind: 'inquiry' })
  await one.post('/petition/new/words', answers.words)
  const form = await one.get('/petition/new/person')
  assert.match(form.text, /거절할 수 있어요/)
  assert.match(form.text, /민원이 끝난 뒤 10년/)
  await house.settings.set('retention', { ...house.settings.get('retention'), petitionYears: 5 }, 'test', 0)
  assert.match((await one.get('/petition/new/person')).text, /민원이 끝난 뒤 5년/, 'as the operator has set it')
  assert.match(form.text, /href="\/privacy"/)
  assert.ok(!/name="(survey|example|guardian)"[^>]*checked/.test(form.text))
  assert.equal((await one.post('/petition/new/person', { ...answers.person, survey: 'maybe' })).status, 422)
  await one.post('/petition/new/person', { ...answers.person, survey: 'yes', example: 'yes' })
  // Unticked on the way back, it is no consent.
  await one.post('/petition/new/person', { ...answers.person, survey: 'yes' })
  assert.match((await one.get('/petition/new/person')).text, /name="survey"[^>]*checked/)
  const sent = await one.post('/petition/new/review', { go: 'send' })
  assert.equal(sent.status, 303)
  const [, number = ''] = /petition\/([\d-]+)/.exec(sent.location ?? '') ?? []
  assert.deepEqual(await consentsOf(number), [{ edition: '2026-11-26', to: ['survey'] }])
})
