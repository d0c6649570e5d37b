// The absences desk on a real database: time begins and ends absences once, chains act and break, C10 gives a reading.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fireDue, readTally, settleClocks } from '#clocks'
import { silentLog } from '#kit/log'
import { isRefusal } from '#ledger'
import { createAbsencesDesk } from './desk.ts'
import { at, openWorld } from './fixture.ts'

async function desk(t: Parameters<typeof openWorld>[0], moment?: string) {
  const { house, clock } = await openWorld(t, moment)
  const { absences, directory, ledger } = house
  const who = (id: string) => {
    const found = directory.officer(id)
    assert.ok(found)
    return found
  }
  let count = 0
  const given = (id: string) => {
    count += 1
    return { officer: who(id), now: clock.now(), key: `k${count}` }
  }
  const plan = async (id: string, from: string, until: string, standInId?: string) => {
    const input = { kind: 'leave', from: at(from), until: at(until), ...(standInId ? { standInId } : {}) }
    const opened = await absences.plan({ ...given(id), input })
    assert.ok(!isRefusal(opened), JSON.stringify(opened))
    return opened.matterId
  }
  const sudden = async (by: string, officerId: string, until: string, standInId?: string) => {
    const input = { officerId, until: at(until), ...(standInId ? { standInId } : {}) }
    const opened = await absences.tellSudden({ ...given(by), input })
    assert.ok(!isRefusal(opened), JSON.stringify(opened))
    return opened.matterId
  }
  const command = async (by: string, matterId: string, name: 'accept', input: object = {}) => {
    const answer = await absences.command({ ...given(by), matterId, name, input })
    return 'refused' in answer ? String(answer.refused) : 'done'
  }
  const go = async (moment: string) => {
    clock.set(at(moment))
    await absences.advance(clock.now())
  }
  const types = async (matterId: string) => (await ledger.read(matterId)).map((one) => one.type)
  return {
    house,
    clock,
    absences,
    directory,
    ledger,
    plan,
    sudden,
    command: command as never as Command,
    go,
    types,
    given,
  }
}
type Command = (by: string, matterId: string, name: string, input?: object) => Promise<string>

test('an absence with a stand-in begins and ends at its time, once, with true times after a pause of the worker', async (t) => {
  const { plan, command, go, types, ledger, directory } = await desk(t)
  const matterId = await plan('kim', '2026-11-24 09:00', '2026-11-26 18:00', 'lee')
  assert.equal(await command('lee', matterId, 'accept'), 'done')
  assert.deepEqual(directory.actsFor('lee', at('2026-11-24 08:59')), [])
  assert.deepEqual(directory.actsFor('lee', at('2026-11-24 09:00')), ['kim'])
  await go('2026-11-24 09:00')
  await go('2026-11-24 09:00')
  assert.equal((await types(matterId)).filter((type) => type === 'AbsenceBegan').length, 1)
  // The worker was down for three days.
  await go('2026-11-29 10:00')
  const ended = (await ledger.read(matterId)).at(-1)
  assert.equal(ended?.type, 'AbsenceEnded')
  assert.equal(ended?.at, at('2026-11-26 18:00'))
  assert.deepEqual(directory.actsFor('lee', at('2026-11-26 17:59')), ['kim'])
  assert.deepEqual(directory.actsFor('lee', at('2026-11-26 18:00')), [], 'acting ends exactly with the absence')
})

test('a planned absence without a stand-in is held, begins when one is named, and is broken by silence', async (t) => {
  const { house, plan, command, go, types, directory, clock } = await desk(t)
  const named = await plan('kim', '2026-11-24 09:00', '2026-11-26 18:00')
  const silent = await plan('min', '2026-11-24 09:00', '2026-11-24 18:00', 'lee')
  assert.equal(await command('kim', named, 'begin'), 'NO_STAND_IN')
  await go('2026-11-24 09:00')
  assert.deepEqual((await types(named)).at(-1), 'AbsenceHeld')
  assert.equal(directory.standInFor('kim', clock.now()), undefined, 'held: they are there')
  clock.set(at('2026-11-24 09:30'))
  assert.equal(await command('head', named, 'name', { standInId: 'lee' }), 'done')
  assert.equal(directory.standInFor('kim', clock.now())?.standInId, 'lee')
  await go('2026-11-25 09:00')
  assert.deepEqual((await types(silent)).slice(-3), ['AbsenceHeld', 'AbsenceBegan', 'AbsenceEnded'])
  const fire = () =>
    fireDue({ ledger: house.ledger, book: house.book, desks: house.desks, log: silentLog, now: clock.now() })
  await fire()
  await fire()
  assert.equal((await types(silent)).filter((type) => type === 'PromiseBroken').length, 1)
  assert.equal((await types(named)).filter((type) => type === 'PromiseBroken').length, 0)
  const tally = (await readTally(house.database, '2026-11-01')).get('stand-in-named')
  assert.deepEqual(tally, { kept: 1, broken: 1, open: 0, void: 0 })
  const settled = await settleClocks({
    ledger: house.ledger,
    book: house.book(),
    desk: house.absences.desk as never,
    asOf: clock.now(),
    repair: false,
  })
  assert.deepEqual({ matters: settled.matters, differences: settled.differences }, { matters: 2, differences: [] })
})

test('a sudden absence is broken at once unless the head names somebody in the same act', async (t) => {
  const { house, sudden, go, clock, given } = await desk(t)
  await sudden('head', 'kim', '2026-11-24 18:00', 'lee')
  await sudden('lee', 'min', '2026-11-24 18:00')
  await go('2026-11-23 10:01')
  await fireDue({ ledger: house.ledger, book: house.book, desks: house.desks, log: silentLog, now: clock.now() })
  const tally = (await readTally(house.database, '2026-11-01')).get('stand-in-named')
  assert.deepEqual(tally, { kept: 1, broken: 1, open: 0, void: 0 })
  const again = await house.absences.tellSudden({
    ...given('lee'),
    input: { officerId: 'min', until: at('2026-11-25 18:00') },
  })
  assert.equal('refused' in again && again.refused, 'AWAY_ALREADY')
  const elsewhere = await house.absences.tellSudden({
    ...given('park'),
    input: { officerId: 'choi', until: at('2026-11-25 18:00') },
  })
  assert.equal('refused' in elsewhere && elsewhere.refused, 'OTHER_OFFICE')
})

test('chains are followed, a circle of four is refused, and a chain that breaks is said and mended', async (t) => {
  const { plan, sudden, command, go, types, directory, clock, ledger } = await desk(t)
  const [from, until] = ['2026-11-24 09:00', '2026-11-27 18:00']
  const first = await plan('kim', from, until, 'lee')
  const second = await plan('lee', from, until, 'min')
  const third = await plan('min', from, until, 'choi')
  const fourth = await plan('choi', from, until)
  assert.equal(await command('lee', first, 'accept'), 'done')
  assert.equal(await command('min', second, 'accept'), 'done')
  assert.equal(await command('choi', third, 'accept'), 'done')
  assert.equal(await command('head', fourth, 'name', { standInId: 'kim' }), 'STAND_IN_CIRCLE')
  assert.equal(await command('choi', fourth, 'cancel'), 'done')
  await go('2026-11-24 09:00')
  assert.deepEqual(directory.standInFor('kim', clock.now())?.path, ['kim', 'lee', 'min', 'choi'])
  assert.deepEqual([...directory.actsFor('choi', clock.now())].toSorted(), ['kim', 'lee', 'min'])
  // The last one falls ill: nobody acts for any of them.
  clock.set(at('2026-11-25 09:00'))
  await sudden('kim', 'choi', '2026-11-25 18:00')
  await go('2026-11-25 09:00')
  for (const matterId of [first, second, third]) assert.ok((await types(matterId)).includes('StandInLost'))
  assert.equal(directory.standInFor('kim', clock.now())?.standInId, undefined)
  await go('2026-11-25 18:00')
  assert.ok((await types(first)).includes('StandInRestored'), 'choi is back')
  await go('2026-11-25 18:00')
  assert.equal((await ledger.read(first)).filter((one) => one.type === 'StandInRestored').length, 1)
})

test('somebody from another office acts only when the head has confirmed them', async (t) => {
  const { plan, command, go, types, directory, clock } = await desk(t)
  const matterId = await plan('kim', '2026-11-24 09:00', '2026-11-25 18:00', 'park')
  assert.equal(await command('park', matterId, 'accept'), 'done')
  await go('2026-11-24 09:00')
  assert.equal((await types(matterId)).at(-1), 'AbsenceHeld')
  assert.equal(await command('head', matterId, 'name', { standInId: 'park' }), 'done')
  assert.deepEqual(directory.actsFor('park', clock.now()), ['kim'])
  assert.equal(await command('kim', matterId, 'end'), 'done')
  assert.deepEqual(directory.actsFor('park', clock.now()), [], 'back early')
})

test('the same form sent twice plans one absence (R35)', async (t) => {
  const { house, given, clock } = await desk(t)
  const input = { kind: 'trip', from: at('2026-11-24 09:00'), until: at('2026-11-24 18:00') }
  const request = { ...given('kim'), input, now: clock.now() }
  const one = await house.absences.plan(request)
  const two = await house.absences.plan(request)
  assert.ok(!isRefusal(one))
  assert.deepEqual(two, one)
  const other = await house.absences.plan({ ...request, input: { ...input, kind: 'leave' } })
  assert.equal('refused' in other && other.refused, 'AWAY_ALREADY')
})

test('two namings at the same moment, in two processes, never close a circle', async (t) => {
  const { house, absences, plan, command, given, directory } = await desk(t)
  const other = createAbsencesDesk({ ...absences.house, book: house.book })
  const who = (id: string) => ({ ...given(id), name: 'name' as const })
  for (const [day, next] of [
    ['2026-11-24', '2026-11-25'],
    ['2026-11-26', '2026-11-27'],
    ['2026-11-30', '2026-12-01'],
  ] as const) {
    const kims = await plan('kim', `${day} 09:00`, `${next} 18:00`)
    const lees = await plan('lee', `${day} 09:00`, `${next} 18:00`)
    const answers = await Promise.all([
      absences.command({ ...who('head'), matterId: kims, input: { standInId: 'lee' } }),
      other.command({ ...who('head'), matterId: lees, input: { standInId: 'kim' } }),
    ])
    const refused = answers.filter((answer) => 'refused' in answer)
    assert.deepEqual(
      refused.map((answer) => 'refused' in answer && answer.refused),
      ['STAND_IN_CIRCLE'],
      'one of them sees the other',
    )
    await directory.refresh()
    const paths = ['kim', 'lee'].map((id) => directory.standInFor(id, at(`${day} 10:00`))?.path)
    assert.equal(paths.filter((path) => path !== undefined).length, 1, 'one stands, the other was refused')
    assert.equal(await command('kim', kims, 'cancel'), 'done')
    assert.equal(await command('lee', lees, 'cancel'), 'done')
  }
})
