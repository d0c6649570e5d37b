// Masks, letters, keys of pages, what a form sends: all that needs no database.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Directory } from '#people'
import { commandNames, commandRules } from '../decide/commands.ts'
import { noPetition } from '../state.ts'
import { commandWords } from '../words/commands.ts'
import { refusalParts, refusalStatus, refusalText, refusalWords } from '../words/refusals.ts'
import { formFields, hasForm, inputOf } from './command-fields.ts'
import { letterChecks, letterTemplate, remediesTemplate, resultsFor } from './letter.ts'
import { keyText, parseKey, urgencyOf } from './queue-view.ts'

const officer = {
  officerId: 'lee',
  officeId: 'seoul',
  nameKo: '이수현',
  nameEn: 'Lee',
  positionKo: '주무관',
  positionEn: 'Officer',
  grants: [{ role: 'officer', officeId: 'seoul' }],
  phone: '',
  tasks: '',
} as const
const directory: Directory = {
  office: () => undefined,
  standInFor: () => undefined,
  actsFor: () => [],
  officer: (id) => (id === 'lee' ? officer : undefined),
  anyOfficer: (id) => (id === 'lee' ? officer : undefined),
  offices: () => [],
  officersOf: () => [],
  refresh: async () => {},
}

test('the key of a page survives the address, and one that is not ours is no key', () => {
  const matterId = '0192f0c0-0000-7000-8000-000000000001'
  for (const key of [
    { at: 1_795_424_632_596, matterId },
    { at: null, matterId },
  ])
    assert.deepEqual(parseKey(keyText(key)), key)
  for (const wrong of [undefined, '', 'x_y', "1' or 1=1_0", `1e9_${matterId}`, `_${matterId}`])
    assert.equal(parseKey(wrong), undefined)
})

test('urgency is told by the moment, not by the colour', () => {
  const now = Date.UTC(2026, 10, 23, 1)
  const of = (nextDueAt: number | null) => urgencyOf({ nextDueAt }, now, 'Asia/Seoul')
  assert.deepEqual(
    [of(null), of(now - 1), of(now + 3_600_000), of(now + 3 * 86_400_000)],
    ['waiting', 'late', 'soon', 'running'],
  )
})

test('a letter from its template passes every check once its holes are filled', () => {
  const facts = {
    language: 'ko',
    agency: '중소벤처기업부',
    number: '2611-000042-6',
    gist: '정책자금 신청 문의',
    office: '성장지원팀',
    officer: '이수현',
    phone: '02-000-2102',
    kind: 'grievance',
  } as const
  for (const language of ['ko', 'en'] as const) {
    const held = { ...facts, language }
    for (const result of resultsFor('grievance')) {
      const template = letterTemplate(result, held)
      const remedies = remediesTemplate(held)
      assert.equal(letterChecks(template, remedies, result, held).find((one) => one.check === 'holes')?.passed, false)
      const filled = template
        .replaceAll('[법령]', '중소기업기본법')
        .replaceAll('[the Act]', 'the SME Act')
        .replaceAll(/\[[^\]]*\]/g, '2')
      const failed = letterChecks(filled, remedies, result, held).filter((one) => !one.passed)
      assert.deepEqual(failed, [], `${language} ${result}: ${JSON.stringify(failed)}\n${filled}`)
    }
  }
  const bare = letterChecks('안 됩니다.', '', 'not-accepted', facts).filter((one) => !one.passed)
  assert.deepEqual(
    bare.map((one) => one.check),
    ['gist', 'grounds', 'officer', 'remedies', 'end'],
  )
})

test('every command of an officer has words and a form, whose fields its input knows', () => {
  const context = {
    lang: 'ko',
    state: { ...noPetition, period: '7wd', extensions: 1 },
    directory,
    now: 0,
    handbook: [],
  } as const
  for (const name of commandNames) {
    if (commandRules[name].by !== 'officer' || name === 'be-merged') continue
    assert.ok(hasForm(name) && commandWords[name], name)
    const asked = formFields(name, context)
    const sent = Object.fromEntries(asked.map((field) => [field.name, '1']))
    const parsed = commandRules[name].input.safeParse(sent)
    const unknown = parsed.success ? [] : parsed.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
    assert.deepEqual(unknown, [], name)
  }
})

test('a form sends its own fields only, and an officer brings the office along', () => {
  const asked = formFields('assign', { lang: 'ko', state: noPetition, directory, now: 0, handbook: [] })
  assert.deepEqual(inputOf({ officeId: '', officerId: 'lee', version: '3', evil: 'x' }, asked, directory), {
    officerId: 'lee',
    officeId: 'seoul',
  })
  const extend = formFields('extend', {
    lang: 'ko',
    state: { ...noPetition, period: '7wd' },
    directory,
    now: 0,
    handbook: [],
  })
  assert.deepEqual(inputOf({ ground: 'like', amount: '', reason: '' }, extend, directory), {
    ground: 'like',
    reason: '',
  })
})

test('the forbidden grounds are shown, cannot be chosen, and name their article', () => {
  const [ground] = formFields('extend', {
    lang: 'ko',
    state: { ...noPetition, period: '7wd' },
    directory,
    now: 0,
    handbook: [],
  })
  assert.ok(ground?.as === 'radio')
  const barred = ground.options.filter((option) => option.disabled)
  assert.deepEqual(
    barred.map((option) => option.value),
    ['overload', 'late assignment', 'absence'],
  )
  assert.ok(barred.every((option) => option.hint?.includes('제21조제2항')))
})

test('every refusal has words in both languages; one that nobody foresaw still has some', () => {
  const fields = {
    until: '2026-11-30T23:59:59+09:00',
    most: '7wd',
    number: '2611-000042-6',
    found: 3,
    ground: 'overload',
  }
  for (const refused of Object.keys(refusalWords))
    for (const lang of ['ko', 'en'] as const) {
      const text = refusalText({ refused, fields }, lang)
      assert.ok(text.length > 10 && !/undefined|NaN|\[object/.test(text), text)
    }
  assert.match(refusalText({ refused: 'BEYOND_PETITION', fields }, 'ko'), /2026\. 11\. 30\.\(월\) 23:59/)
  assert.match(refusalText({ refused: 'LONGER_THAN_PERIOD', fields }, 'en'), /7 working days/)
  assert.match(refusalParts({ refused: 'FORBIDDEN_GROUND', fields }, 'ko').law ?? '', /제21조제2항/)
  assert.deepEqual(
    [
      refusalStatus({ refused: 'NOT_YOUR_OFFICE' }),
      refusalStatus({ refused: 'CHANGED_MEANWHILE' }),
      refusalStatus({ refused: 'NOPE' }),
    ],
    [403, 409, 422],
  )
  assert.ok(refusalText({ refused: 'constructor' }, 'ko').length > 5)
})
