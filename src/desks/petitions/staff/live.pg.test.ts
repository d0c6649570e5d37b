// An open stream of events ends with its session: revoked, left idle, or at its absolute end, with time handed in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { realClock as wallClock } from '#kit/clock'
import { world } from './fixture-staff.ts'

/** R04 and R05: what was open may stay so for this long. */
const lateMs = 5_000

test('R04 R05 R06 an open stream ends within five seconds of its session, and the others stay', async (t) => {
  const { get, signIn, house, realClock } = await world(t)
  const { idleMinutes, absoluteHours } = house.settings.get('sign-in')
  const listen = async (who: string) => {
    await signIn(who)
    const reader = (await get(who, '/staff/petitions/events')).body?.getReader()
    assert.ok(reader)
    await reader.read()
    let ended = false
    const end = reader.read().then(async (part) => {
      let done = part.done
      while (!done) done = (await reader.read()).done
      ended = true
    })
    return { end, isOpen: () => !ended }
  }
  const endsSoon = async (stream: { end: Promise<void> }, name: string) => {
    const began = wallClock.now()
    await stream.end
    const took = wallClock.now() - began
    assert.ok(took < lateMs, `${name}: ${took} ms`)
  }
  const lee = await listen('lee')
  const park = await listen('park')
  await house.sessions.endOthers('lee', null)
  await endsSoon(lee, 'revoked')
  assert.ok(park.isOpen(), 'the others stay')

  // A second before the end the stream stands; at the end it goes.
  const began = realClock.now()
  realClock.set(began + idleMinutes * 60_000 - 1_000)
  const oh = await listen('oh')
  await house.sessions.endOthers('oh', null)
  await endsSoon(oh, 'revoked while the first is a second from its idle end')
  assert.ok(park.isOpen(), 'a second before its idle end')
  realClock.set(began + idleMinutes * 60_000)
  await endsSoon(park, 'idle')

  const start = realClock.now()
  const busy = await listen('lee')
  for (let at = start; at < start + absoluteHours * 3_600_000 - 60_000; at += (idleMinutes - 1) * 60_000) {
    realClock.set(at)
    assert.equal((await get('lee', '/staff/petitions')).status, 200)
  }
  realClock.set(start + absoluteHours * 3_600_000 - 1_000)
  assert.equal((await get('lee', '/staff/petitions')).status, 200)
  assert.ok(busy.isOpen(), 'a second before its absolute end')
  realClock.set(start + absoluteHours * 3_600_000)
  await endsSoon(busy, 'absolute')
})
