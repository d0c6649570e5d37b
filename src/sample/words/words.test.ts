// The sample texts keep their promises: enough of each, nothing twice, nothing that looks like a real person.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { roles } from '#people'
import { readHandbook } from '../handbook.ts'
import { officers } from '../people/officers.ts'
import { officeInFull, offices, regionTeams } from '../people/offices.ts'
import { answerText, refusesSomething, remediesText } from './answers.ts'
import * as inside from './inside.ts'
import * as notices from './notices.ts'
import type { PetitionKind } from './petition-text.ts'
import { petitioners, signedAs } from './petitioners.ts'
import { officeFor, petitions } from './petitions.ts'

const charterFolder = fileURLToPath(new URL('../../../charters/mss', import.meta.url))

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at)

const kinds: readonly PetitionKind[] = ['statutory', 'inquiry-law', 'inquiry', 'proposal', 'general', 'grievance']
const titles = petitions.flatMap((petition) => [...petition.titles])
const officeIds = new Set<string>(offices.map((office) => office.id))

const contact = { office: officeInFull('seoul-growth'), officer: '이수현', phone: '02-000-2102' }

/** Every string inside a value, functions left out. */
const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

const everything = [
  ...strings([petitions, petitioners, offices, officers, { ...notices }, { ...inside }]),
  ...petitions.map((petition) => answerText({ ...petition, ...contact, number: '2026-11-000001-0' })),
]

describe('sample petitions', () => {
  it('are many, of every kind, five or more in English', () => {
    assert.ok(petitions.length >= 60)
    for (const kind of kinds) assert.ok(petitions.filter((petition) => petition.kind === kind).length >= 8, kind)
    assert.ok(petitions.filter((petition) => petition.language === 'en').length >= 5)
    for (const result of ['answered', 'accepted', 'partly', 'not-accepted']) {
      assert.ok(petitions.filter((petition) => petition.result === result).length >= 3, result)
    }
  })

  it('have distinct ids, titles, bodies and gists', () => {
    assert.deepEqual(twice(petitions.map((petition) => petition.id)), [])
    assert.deepEqual(twice(titles), [])
    assert.deepEqual(twice(petitions.map((petition) => petition.body)), [])
    assert.deepEqual(twice(petitions.map((petition) => petition.gist)), [])
  })

  it('have titles of 10 to 40 characters and bodies of 150 to 700', () => {
    assert.deepEqual(
      titles.filter((title) => title.length < 10 || title.length > 40),
      [],
    )
    const odd = petitions.filter((petition) => petition.body.length < 150 || petition.body.length > 700)
    assert.deepEqual(
      odd.map((petition) => `${petition.id} ${petition.body.length}`),
      [],
    )
  })

  it('put paragraphs apart by one empty line and nothing else', () => {
    for (const petition of petitions) assert.doesNotMatch(petition.body, / \n|\n |\n{3}| {2}|^\s|\s$/, petition.id)
  })

  it('name an item of the charter’s handbook when statutory, and only then', async () => {
    const known = new Set((await readHandbook(charterFolder)).map((item) => item.item))
    for (const petition of petitions) {
      assert.equal(petition.item !== undefined, petition.kind === 'statutory', petition.id)
      if (petition.item !== undefined) assert.ok(known.has(petition.item), petition.id)
    }
  })

  it('go to an office where somebody answers, in every region', () => {
    const answering = new Set(officers.filter((one) => one.role === 'officer').map((one) => one.officeId))
    for (const petition of petitions) {
      for (const region of ['seoul', 'gyeonggi', 'busan'] as const) {
        assert.ok(answering.has(officeFor(petition, region)), petition.id)
      }
      if (petition.regional) assert.ok(Object.values(regionTeams).includes(petition.officeId), petition.id)
    }
  })
})

describe('sample people', () => {
  it('form one tree of offices, each team led and each officer placed', () => {
    assert.deepEqual(twice(offices.map((office) => office.id)), [])
    for (const office of offices) {
      assert.match(office.id, /^[a-z]+(-[a-z]+)*$/)
      if (office.parent !== null) assert.ok(officeIds.has(office.parent), office.id)
    }
    for (const officer of officers) assert.ok(officeIds.has(officer.officeId), officer.id)
    for (const office of offices.filter((one) => one.parent !== null && one.id !== 'hq-audit')) {
      const heads = officers.filter((one) => one.officeId === office.id && one.role === 'team-head')
      assert.equal(heads.length, 1, office.id)
    }
  })

  it('have one sign-in for each role, and the head leads the officer', () => {
    assert.deepEqual(twice(officers.map((officer) => officer.id)), [])
    const demos = officers.filter((officer) => officer.demo)
    assert.deepEqual(demos.map((one) => one.role).sort(), [...roles].sort())
    assert.deepEqual(demos.map((one) => one.login).sort(), [
      'audit',
      'call',
      'editor',
      'field',
      'head',
      'officer',
      'operator',
      'reception',
      'remedy',
    ])
    const at = (login: string): string | undefined => demos.find((one) => one.login === login)?.officeId
    assert.equal(at('head'), at('officer'))
  })

  it('are 120 petitioners from all regions who share no name, number or mailbox', () => {
    assert.equal(petitioners.length, 120)
    for (const key of ['id', 'name', 'phone', 'mail'] as const)
      assert.deepEqual(twice(petitioners.map((one) => one[key])), [])
    assert.deepEqual(twice(petitioners.flatMap((one) => one.company ?? [])), [])
    for (const region of ['seoul', 'gyeonggi', 'busan']) {
      assert.ok(petitioners.filter((one) => one.region === region).length >= 30, region)
    }
    for (const one of petitioners) {
      assert.match(one.phone, /^010-0000-\d{4}$/)
      assert.match(one.mail, /^[a-z.]+@example\.kr$/)
      assert.match(one.address, /[읍면동]$/)
      assert.doesNotMatch(signedAs(one), /undefined| {2}/)
    }
    assert.ok(petitioners.filter((one) => one.language === 'en').length >= 5)
  })
})

describe('sample letters', () => {
  const parts = {
    ...contact,
    number: '2026-11-000001-0',
    gist: '벤처기업 확인',
    opinion: ['첫째입니다.', '둘째입니다.'],
  }

  it('run 1 to 4, restate the point, cite the law, name the officer and end with 끝.', () => {
    const letter = answerText({ ...parts, law: '「중소기업기본법」 제2조', result: 'answered' })
    assert.deepEqual(letter.match(/^\d\./gm), ['1.', '2.', '3.', '4.'])
    assert.match(letter, /"벤처기업 확인"에 관한 것으로/)
    assert.match(letter, / {2}가\. 첫째입니다\.\n {2}나\. 둘째입니다\.\n {2}다\. 근거 법령: 「중소기업기본법」 제2조/)
    assert.match(letter, /서울지방청 성장지원팀 이수현\(☎ 02-000-2102\)/)
    assert.match(letter, / {2}끝\.$/)
  })

  it('tell the remedies when something was refused, an objection only for a statutory petition', () => {
    assert.deepEqual(
      ['answered', 'accepted', 'partly', 'not-accepted'].map((one) => refusesSomething(one as 'partly')),
      [false, false, true, true],
    )
    assert.match(remediesText('grievance', 'ko'), /국민권익위원회/)
    assert.match(remediesText('statutory', 'ko'), /60일 이내에 문서로 이의신청/)
    assert.match(remediesText('statutory', 'en'), /within 60 days/)
  })

  it('have the promised number of comments and reasons, and name only offices that exist', () => {
    assert.equal(inside.satisfactionComments.length, 20)
    assert.equal(inside.reassignReasons.length, 8)
    assert.deepEqual([...new Set(inside.satisfactionComments.map((one) => one.stars))].sort(), [1, 2, 3, 4, 5])
    for (const one of inside.cooperations) {
      assert.ok(one.officeId === undefined ? one.agency !== undefined : officeIds.has(one.officeId))
    }
    const agencies = new Set(notices.transferReasons.map((one) => one.agency))
    for (const one of petitions) if (one.transferTo !== undefined) assert.ok(agencies.has(one.transferTo), one.id)
  })
})

describe('all sample words', () => {
  it('are in NFC and hold no control characters', () => {
    for (const text of everything) {
      assert.equal(text, text.normalize('NFC'))
      assert.doesNotMatch(text, /[\p{Cc}--\n]/v)
    }
  })

  it('hold no number that could be somebody: residents, mobiles, accounts, mailboxes', () => {
    for (const text of everything) {
      assert.doesNotMatch(text, /\d{6}[-\s]?[1-8]\d{6}/)
      assert.doesNotMatch(text, /01[016789][-\s.]?(?!0000)\d{3,4}[-\s.]?\d{4}/)
      assert.doesNotMatch(text, /(?<!\d)0(2|[3-6]\d)[-\s](?!000)\d{3,4}[-\s]\d{4}/)
      for (const [mail] of text.matchAll(/\S+@\S+/g)) assert.match(mail, /@example\.kr$/)
    }
  })
})
