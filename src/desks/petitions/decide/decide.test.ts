// What an officer may do on a petition, when, and what each act does to its clocks: small stories told as lines of
// moment, actor, command, and the answer that is expected.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCharter } from '#charter'
import { openClockBook } from '#clocks'
import { formatInstant, parseInstant } from '#engine'
import { type Actor, isRefusal, type NewFact, type StoredFact } from '#ledger'
import { type Directory, mayOn, type Officer, type Role } from '#people'
import type { PetitionKind } from '../facts.ts'
import { evolvePetition, noPetition, type PetitionState, reachOf } from '../state.ts'
import { type CommandName, commandRules } from './commands.ts'
import { processingPeriod } from './period.ts'
import { answerPromise, type Context, clockOf, fact, type NamedPetition } from './rule.ts'

const charter = await loadCharter('charters/mss')
const book = openClockBook(charter, [])
const zone = charter.calendar.zone
const at = (text: string) => parseInstant(text.replace(' ', 'T'), zone)

const person = (role: Role, officeId: string): Officer => ({
  officerId: `${role}-${officeId}`,
  nameKo: '홍길동',
  nameEn: 'Hong',
  positionKo: '주무관',
  positionEn: 'Officer',
  officeId,
  grants: [{ role, officeId }],
  phone: '02-000-0000',
  tasks: '',
})
const people = {
  officer: person('officer', 'seoul'),
  reception: person('reception', 'hq'),
  stranger: person('officer', 'busan'),
  audit: person('audit', 'hq'),
}
/** Offices below one, and nobody away. */
const directory = {
  office: (officeId: string) => ({ officeId, parentId: officeId === 'hq' ? null : 'hq' }),
  officer: () => undefined,
  actsFor: () => [],
} as unknown as Directory
const handbook = { item: 'venture', period: '10wd', receipt: 'by officer', officeId: null } as const

/** One petition in memory, told line by line. */
function petition(kind: PetitionKind, arrived: string, options: { receive?: boolean; named?: NamedPetition[] } = {}) {
  const facts: StoredFact[] = []
  let ids = 0
  const newId = () => {
    ids += 1
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  }
  const record = (added: readonly NewFact[], actor: Actor) => {
    for (const one of added) facts.push({ ...one, seq: facts.length + 1, recordedAt: one.at, actor })
  }
  const stateNow = (): PetitionState => facts.reduce(evolvePetition, noPetition)
  const context = (moment: string, officer?: Officer): Context => ({
    now: at(moment),
    ...(officer ? { officer } : {}),
    facts,
    book,
    readings: book.readings('petition', facts, at(moment)),
    newId,
    may: (action, state) => officer !== undefined && mayOn(officer, action, reachOf(state), directory, at(moment)),
    officeExists: (id) => ['seoul', 'busan', 'hq'].includes(id),
    officerIn: (id, office) => Object.values(people).some((one) => one.officerId === id && one.officeId === office),
    officerKnown: (id) => Object.values(people).some((one) => one.officerId === id),
    handbook: (item) => (item === handbook.item ? handbook : undefined),
    named: new Map((options.named ?? []).map((one) => [one.number, one])),
  })
  const item = kind === 'statutory' ? { item: handbook.item } : {}
  const period = processingPeriod(kind, item.item, context(arrived), at(arrived))
  assert.equal(typeof period, 'string')
  const opening: NewFact[] = [
    fact('PetitionSubmitted', at(arrived), {
      channel: 'web',
      kind,
      ...item,
      language: 'ko',
      titleId: newId(),
      bodyId: newId(),
      personId: newId(),
      files: 0,
    }),
    fact('PetitionArrived', at(arrived), { channel: 'web', kind, ...item, number: '2611-000001-9', secretHash: '' }),
  ]
  if (options.receive !== false)
    opening.push(
      fact('PetitionReceived', at(arrived), {
        kind,
        ...item,
        period: String(period),
        automatic: true,
        channel: 'web',
        progressOnWeb: true,
      }),
      fact('PetitionAssigned', at(arrived), { officeId: 'seoul', officerId: people.officer.officerId }),
    )
  record(opening, { kind: 'citizen' })

  return {
    state: stateNow,
    /** Gives a command; answers `ok` or the refusal's code. */
    give(moment: string, who: keyof typeof people | 'citizen', name: CommandName, input: object = {}): string {
      const officer = who === 'citizen' ? undefined : people[who]
      const rule = commandRules[name]
      const parsed = rule.input.safeParse(input)
      if (!parsed.success) return `INVALID ${parsed.error.issues[0]?.path.join('.')}`
      const held = context(moment, officer)
      const outcome = rule.check(stateNow(), held) ?? rule.decide(stateNow(), parsed.data, held)
      if (isRefusal(outcome)) return outcome.refused
      record(
        outcome.facts,
        officer ? { kind: 'officer', id: officer.officerId, officeId: officer.officeId } : { kind: 'citizen' },
      )
      assert.equal(book.orderProblem('petition', facts), null)
      return 'ok'
    },
    /** State and due time of a clock, as `running 2026-12-01T23:59`. */
    clock(moment: string, promise = answerPromise): string {
      const found = clockOf(context(moment), promise)
      return found ? `${found.reading.state} ${formatInstant(found.reading.dueAt, zone).slice(0, 16)}` : 'none'
    },
  }
}

const reason = '사유를 적습니다.'
const letter = '1. 평소 관심을 가져 주셔서 감사합니다.\n2. 답변드립니다.  끝.'

test('a petition sent at 16:40 on a Friday, with papers asked for, extended and answered in time', () => {
  const told = petition('inquiry', '2026-11-20 16:40')
  assert.equal(told.clock('2026-11-20 16:41'), 'running 2026-11-30T23:59')
  assert.equal(
    told.give('2026-11-23 11:00', 'officer', 'request-supplement', {
      words: '사업자등록증을 보내 주세요.',
      days: '10',
    }),
    'ok',
  )
  assert.equal(told.clock('2026-11-23 12:00').split(' ')[0], 'paused')
  assert.equal(told.give('2026-11-25 10:00', 'citizen', 'add-papers', { files: [], words: '보냅니다' }), 'ok')
  // 23, 24 and 25 November are not counted, both end days included: 30 November moves to 3 December.
  assert.equal(told.clock('2026-11-25 10:01'), 'running 2026-12-03T23:59')
  assert.equal(told.give('2026-12-02 10:00', 'officer', 'extend', { ground: 'cooperation', amount: '7', reason }), 'ok')
  assert.equal(told.clock('2026-12-02 10:01'), 'running 2026-12-14T23:59')
  assert.equal(told.give('2026-12-04 10:00', 'officer', 'reply', { result: 'answered', letter }), 'ok')
  assert.equal(told.clock('2026-12-30 10:00').split(' ')[0], 'kept')
  assert.equal(told.give('2026-12-05 10:00', 'citizen', 'rate', { stars: '5' }), 'ok')
  assert.equal(told.give('2026-12-05 10:01', 'citizen', 'rate', { stars: '1' }), 'RATED_ALREADY')
})

test('a petition left alone breaks, and nothing done afterwards mends it', () => {
  const told = petition('general', '2026-11-20 16:40')
  assert.equal(told.clock('2026-11-20 16:41'), 'running 2026-11-23T10:40')
  assert.equal(
    told.give('2026-11-23 10:41', 'officer', 'extend', { ground: 'disaster', amount: '3', reason }),
    'TOO_LATE_TO_EXTEND',
  )
  assert.equal(
    told.give('2026-11-23 10:42', 'officer', 'notify-delay', { ground: 'other', expectedOn: '2026-11-25', reason }),
    'ok',
  )
  assert.equal(told.clock('2026-11-23 11:00').split(' ')[0], 'broken')
  assert.equal(told.clock('2026-11-23 11:00', 'delay-told-ahead').split(' ')[0], 'broken')
  assert.equal(told.give('2026-11-23 11:00', 'officer', 'reply', { result: 'answered', letter }), 'ok')
  assert.equal(told.clock('2026-11-23 12:00').split(' ')[0], 'broken')
})

test('a delay told before the time is up keeps the charter, and breaks the law all the same', () => {
  const told = petition('general', '2026-11-23 09:00')
  assert.equal(
    told.give('2026-11-23 11:00', 'officer', 'notify-delay', {
      ground: 'facts or site',
      expectedOn: '2026-11-25',
      reason,
    }),
    'ok',
  )
  assert.equal(told.clock('2026-11-24 09:00', 'delay-told-ahead').split(' ')[0], 'running')
  assert.equal(told.clock('2026-11-24 09:00').split(' ')[0], 'broken')
})

test('grounds and lengths of extensions (시행령 제21조)', () => {
  const told = petition('inquiry', '2026-11-23 10:00')
  const extend = (moment: string, input: object) => told.give(moment, 'officer', 'extend', { reason, ...input })
  for (const ground of ['overload', 'late assignment', 'absence'])
    assert.equal(extend('2026-11-24 10:00', { ground, amount: '3' }), 'FORBIDDEN_GROUND', ground)
  assert.equal(extend('2026-11-24 10:00', { ground: 'like', amount: '8' }), 'LONGER_THAN_PERIOD')
  assert.equal(extend('2026-11-24 10:00', { ground: 'like', amount: '7' }), 'ok')
  assert.equal(told.clock('2026-11-24 10:01'), 'running 2026-12-10T23:59')
  assert.equal(extend('2026-11-25 10:00', { ground: 'like', amount: '7' }), 'CONSENT_NEEDED')
  assert.equal(extend('2026-11-25 10:00', { ground: 'like', amount: '7', consent: 'on' }), 'ok')
  assert.equal(told.clock('2026-11-25 10:01'), 'running 2026-12-21T23:59')
  assert.equal(extend('2026-11-26 10:00', { ground: 'like', amount: '7', consent: 'on' }), 'EXTENDED_TWICE')
})

test('supplement: within 8 working hours, twice more time, a second demand, then return (규칙 제9조, 시행령 제24·25조)', () => {
  const told = petition('statutory', '2026-11-23 09:00', { receive: false })
  assert.equal(
    told.give('2026-11-23 10:00', 'officer', 'request-supplement', { words: reason, days: '5' }),
    'NOT_YOUR_OFFICE',
  )
  assert.equal(told.give('2026-11-23 10:00', 'reception', 'receive'), 'ok')
  assert.equal(told.clock('2026-11-23 10:01', 'petition-intake').split(' ')[0], 'kept')
  assert.equal(
    told.give('2026-11-23 10:05', 'reception', 'assign', { officeId: 'seoul', officerId: people.officer.officerId }),
    'ok',
  )
  assert.equal(
    told.give('2026-11-24 10:30', 'officer', 'request-supplement', { words: reason, days: '5' }),
    'SUPPLEMENT_TOO_LATE',
  )
  assert.equal(
    told.give('2026-11-24 10:30', 'officer', 'request-supplement', { words: reason, days: '5', foundLater: 'on' }),
    'ok',
  )
  assert.equal(told.give('2026-11-24 11:00', 'officer', 'return', { reason }), 'DEMAND_FIRST')
  assert.equal(
    told.give('2026-11-25 11:00', 'officer', 'demand-supplement', { words: reason, days: '10' }),
    'PETITIONER_HAS_TIME',
  )
  assert.equal(told.give('2026-11-25 11:00', 'officer', 'extend-supplement', { days: '7' }), 'ok')
  assert.equal(told.give('2026-11-26 11:00', 'officer', 'extend-supplement', { days: '8' }), 'ok')
  assert.equal(
    told.give('2026-11-27 11:00', 'officer', 'extend-supplement', { days: '10' }),
    'SUPPLEMENT_EXTENDED_TWICE',
  )
  // 8 days after 26 November is 4 December, a Friday.
  assert.equal(
    told.give('2026-12-04 11:00', 'officer', 'demand-supplement', { words: reason, days: '10' }),
    'PETITIONER_HAS_TIME',
  )
  assert.equal(
    told.give('2026-12-15 11:00', 'officer', 'demand-supplement', { words: reason, days: '11' }),
    'INVALID days',
  )
  assert.equal(told.give('2026-12-15 11:00', 'officer', 'demand-supplement', { words: reason, days: '10' }), 'ok')
  // Ten days after 15 December is Christmas, a holiday; the 26th and 27th are a weekend: the 28th (domain example 39).
  assert.equal(told.give('2026-12-28 11:00', 'officer', 'return', { reason }), 'PETITIONER_HAS_TIME')
  assert.equal(told.give('2026-12-29 09:00', 'officer', 'return', { reason }), 'ok')
  assert.equal(told.clock('2026-12-30 09:00').split(' ')[0], 'kept')
})

test('a grievance is investigated on site outside its period, once, for 14 days and 7 more (시행령 제17조)', () => {
  const told = petition('grievance', '2026-11-23 10:00')
  assert.equal(told.give('2026-11-24 10:00', 'officer', 'start-investigation', { words: reason }), 'ok')
  assert.equal(told.give('2026-11-24 11:00', 'officer', 'reply', { result: 'accepted', letter }), 'INVESTIGATION_OPEN')
  assert.equal(told.clock('2026-11-26 10:00').split(' ')[0], 'paused')
  assert.equal(
    told.give('2026-11-27 10:00', 'officer', 'extend-investigation', { words: reason, days: '8' }),
    'INVALID days',
  )
  assert.equal(told.give('2026-11-27 10:00', 'officer', 'extend-investigation', { words: reason, days: '7' }), 'ok')
  assert.equal(
    told.give('2026-11-27 11:00', 'officer', 'extend-investigation', { words: reason, days: '1' }),
    'INVESTIGATION_EXTENDED',
  )
  assert.equal(told.give('2026-11-30 10:00', 'officer', 'end-investigation', { words: reason }), 'ok')
  assert.equal(
    told.give('2026-12-01 10:00', 'officer', 'start-investigation', { words: reason }),
    'INVESTIGATED_ALREADY',
  )
  assert.equal(
    petition('inquiry', '2026-11-23 10:00').give('2026-11-24 10:00', 'officer', 'start-investigation', {
      words: reason,
    }),
    'GRIEVANCES_ONLY',
  )
})

test('cooperation is asked for with a reply period inside the petition’s own (법 제20조)', () => {
  const told = petition('inquiry', '2026-11-23 10:00')
  const ask = { days: '3', words: reason, officeId: 'hq' }
  assert.equal(
    told.give('2026-11-24 10:00', 'officer', 'request-cooperation', { ...ask, days: '9' }),
    'BEYOND_PETITION',
  )
  assert.equal(
    told.give('2026-11-24 10:00', 'officer', 'request-cooperation', { ...ask, agency: '조달청' }),
    'OFFICE_OR_AGENCY',
  )
  assert.equal(told.give('2026-11-24 10:00', 'officer', 'request-cooperation', ask), 'ok')
  const requestId = told.state().cooperations[0]?.id ?? ''
  assert.equal(told.clock('2026-11-24 10:01', 'cooperation-reply'), 'running 2026-11-26T23:59')
  assert.equal(
    told.give('2026-11-25 10:00', 'officer', 'extend-cooperation', { requestId, days: '4', words: reason }),
    'LONGER_THAN_PERIOD',
  )
  assert.equal(
    told.give('2026-11-25 10:00', 'officer', 'extend-cooperation', { requestId, days: '1', words: reason }),
    'ok',
  )
  assert.equal(
    told.give('2026-11-25 11:00', 'officer', 'extend-cooperation', { requestId, days: '1', words: reason }),
    'COOPERATION_EXTENDED',
  )
  assert.equal(told.give('2026-11-26 10:00', 'officer', 'record-cooperation', { requestId, words: reason }), 'ok')
  assert.equal(told.clock('2026-11-27 10:00', 'cooperation-reply').split(' ')[0], 'kept')
  // The petition's own clock ran on all the while.
  assert.equal(told.clock('2026-11-27 10:00'), 'warned 2026-12-01T23:59')
})

test('transfers run on clocks of their own: three hours inside, eight to another agency (시행령 제13조)', () => {
  const inside = petition('inquiry', '2026-11-23 10:00')
  assert.equal(inside.give('2026-11-23 11:00', 'officer', 'request-transfer-inside', { reason }), 'ok')
  assert.equal(inside.clock('2026-11-23 11:01', 'transfer-inside'), 'running 2026-11-23T15:00')
  assert.equal(inside.give('2026-11-23 14:00', 'reception', 'reassign', { officeId: 'busan', reason }), 'ok')
  assert.equal(inside.clock('2026-11-23 14:01', 'transfer-inside').split(' ')[0], 'kept')
  assert.equal(inside.state().pingPong, 1)
  assert.equal(inside.give('2026-11-23 15:00', 'officer', 'notify-progress', { words: reason }), 'NOT_YOUR_OFFICE')
  const outside = petition('inquiry', '2026-11-23 10:00')
  assert.equal(outside.give('2026-11-23 11:00', 'officer', 'decide-transfer', { agency: '조달청', reason }), 'ok')
  assert.equal(outside.clock('2026-11-23 11:01', 'transfer-out'), 'running 2026-11-24T11:00')
  assert.equal(outside.give('2026-11-23 16:00', 'officer', 'complete-transfer'), 'ok')
  assert.equal(outside.clock('2026-11-24 16:00').split(' ')[0], 'void')
})

test('a refusal tells its remedies; inquiries are answered; only the office that has it works it', () => {
  const told = petition('proposal', '2026-11-23 10:00')
  assert.equal(told.give('2026-11-24 10:00', 'stranger', 'reply', { result: 'accepted', letter }), 'NOT_YOUR_OFFICE')
  assert.equal(told.give('2026-11-24 10:00', 'audit', 'reply', { result: 'accepted', letter }), 'NOT_YOUR_ROLE')
  assert.equal(told.give('2026-11-24 10:00', 'officer', 'reply', { result: 'not-accepted', letter }), 'REMEDIES_NEEDED')
  assert.equal(
    told.give('2026-11-24 10:00', 'officer', 'reply', {
      result: 'not-accepted',
      letter,
      remedies: '행정심판을 청구하실 수 있습니다.',
    }),
    'ok',
  )
  assert.equal(told.give('2026-11-24 10:01', 'officer', 'reply', { result: 'accepted', letter }), 'ALREADY_ENDED')
  assert.equal(told.give('2026-11-24 10:01', 'citizen', 'withdraw'), 'ALREADY_ENDED')
  const inquiry = petition('inquiry', '2026-11-23 10:00')
  assert.equal(
    inquiry.give('2026-11-24 10:00', 'officer', 'reply', { result: 'accepted', letter }),
    'INQUIRIES_ARE_ANSWERED',
  )
})

test('repeats are closed after two answers, five are merged, exceptions name their item (법 제21·23조, 시행령 제6조제7항)', () => {
  const named = Array.from({ length: 5 }, (_, place) => ({
    matterId: `m${place}`,
    number: `2611-00000${place}-1`,
    stage: place < 2 ? 'answered' : 'assigned',
    kind: 'proposal',
  }))
  const two = `${named[0]?.number}, ${named[1]?.number}`
  const told = petition('proposal', '2026-11-23 10:00', { named })
  assert.equal(
    told.give('2026-11-24 10:00', 'officer', 'close-repeat', { ground: 'repeat', earlier: named[0]?.number, reason }),
    'TWO_ANSWERS_NEEDED',
  )
  assert.equal(
    told.give('2026-11-24 10:00', 'officer', 'merge', { numbers: `${named[2]?.number} ${named[3]?.number}` }),
    'FIVE_TO_MERGE',
  )
  assert.equal(
    told.give('2026-11-24 10:00', 'officer', 'merge', { numbers: named.map((one) => one.number).join(' ') }),
    'NOT_MERGEABLE',
  )
  assert.equal(
    told.give('2026-11-24 10:00', 'officer', 'close-repeat', { ground: 'repeat', earlier: two, reason }),
    'ok',
  )
  const statutory = petition('statutory', '2026-11-23 10:00', { named })
  assert.equal(
    statutory.give('2026-11-24 10:00', 'officer', 'close-exception', { ground: 'private matter', reason }),
    'NOT_FOR_STATUTORY',
  )
})

test('a withdrawal on the telephone, and the one that two returned letters presume (시행령 제25조제2항)', () => {
  const told = petition('inquiry', '2026-11-23 10:00')
  const record = (moment: string, how: string) => told.give(moment, 'officer', 'record-withdrawal', { how, reason })
  assert.equal(record('2026-11-23 11:00', 'returned twice'), 'NO_SUPPLEMENT')
  assert.equal(record('2026-11-23 11:00', 'phone'), 'ok')
  assert.equal(told.clock('2026-11-24 10:00').split(' ')[0], 'void')
  assert.equal(record('2026-11-24 11:00', 'phone'), 'ALREADY_ENDED')
})

test('a date that does not exist is no date', () => {
  const told = petition('inquiry', '2026-11-23 10:00')
  const delay = (expectedOn: string) =>
    told.give('2026-11-24 10:00', 'officer', 'notify-delay', { ground: 'other', expectedOn, reason })
  assert.equal(delay('2027-02-31'), 'INVALID expectedOn')
  assert.equal(delay('2026-11-24'), 'NOT_LATER')
  assert.equal(delay('2029-01-02'), 'BEYOND_CALENDAR')
})
