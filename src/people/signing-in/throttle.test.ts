// The limits on wrong tries, by handed-in time.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createThrottle, networkOf } from './throttle.ts'

const minute = 60_000

test('R03: five tries are free, then five minutes, rising to an hour, and forgotten after half a day', () => {
  const throttle = createThrottle()
  const from = { account: 'lee', address: '203.0.113.7' }
  let now = 0
  for (let tries = 0; tries < 5; tries += 1) {
    assert.equal(throttle.waitMs(from, now), 0)
    throttle.failed(from, now)
  }
  const waits: number[] = []
  for (let tries = 0; tries < 5; tries += 1) {
    const wait = throttle.waitMs(from, now)
    waits.push(wait / minute)
    assert.ok(throttle.waitMs(from, now + wait - 1) > 0)
    now += wait
    assert.equal(throttle.waitMs(from, now), 0)
    throttle.failed(from, now)
  }
  assert.deepEqual(waits, [5, 10, 20, 40, 60])
  assert.equal(throttle.waitMs(from, now + 12 * 60 * minute), 0)
})

test('R03: ten thousand wrong passwords take bounded memory, and the right one works from another address', () => {
  const throttle = createThrottle()
  let now = 0
  let hashed = 0
  for (let tries = 0; tries < 10_000; tries += 1) {
    now += 1000
    const from = { account: 'lee', address: '203.0.113.7' }
    if (throttle.waitMs(from, now) > 0) continue
    hashed += 1
    throttle.failed(from, now)
  }
  assert.ok(hashed < 15, `${hashed} of 10,000 tries in under three hours reached the hash`)
  assert.equal(throttle.waitMs({ account: 'lee', address: '198.51.100.1' }, now), 0)
  for (let tries = 0; tries < 50_000; tries += 1)
    throttle.failed({ account: `guess ${tries}`, address: `2001:db8:${(tries % 65536).toString(16)}::1` }, now)
  assert.ok(throttle.size <= 10_000)
})

test('R03: whatever others try, a browser that signed in before is never made to wait, and others at most five minutes', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          account: fc.constantFrom('lee', 'min', 'nobody'),
          address: fc.constantFrom('203.0.113.7', '203.0.113.8', '2001:db8::1', '198.51.100.9'),
          device: fc.constantFrom(undefined, 'stolen', 'other'),
          after: fc.integer({ min: 0, max: 20 * minute }),
        }),
        { maxLength: 300 },
      ),
      (tries) => {
        const throttle = createThrottle()
        let now = 0
        for (const { after, ...from } of tries) {
          now += after
          if (throttle.waitMs(from, now) === 0) throttle.failed(from, now)
        }
        assert.equal(throttle.waitMs({ account: 'lee', address: '203.0.113.7', device: 'own' }, now), 0)
        assert.ok(throttle.waitMs({ account: 'lee', address: '192.0.2.1' }, now) <= 5 * minute)
      },
    ),
    { numRuns: 200 },
  )
})

test('R03: a right password takes its own try back, so a busy address is not worn out by people who sign in', () => {
  const throttle = createThrottle()
  for (let tries = 0; tries < 1000; tries += 1) {
    const from = { account: `officer ${tries}`, address: '203.0.113.7' }
    assert.equal(throttle.waitMs(from, tries), 0)
    throttle.failed(from, tries)
    throttle.succeeded(from)
  }
  assert.equal(throttle.size, 0)
})

test('R37: an IPv6 customer is one address by its /64', () => {
  assert.equal(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'))
  assert.notEqual(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:3::1'))
  assert.equal(networkOf('::1'), networkOf('0:0:0:0::2'))
  assert.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
})
