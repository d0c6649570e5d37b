// Killed without warning while petitions come in: every petition that was acknowledged is there afterwards, none is
// there twice, numbers have no gap, and the house comes back by itself (R55, I1–I3).
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { freePort, type Running, startRunning } from '../running.ts'

const kills = 3
const writers = 4

const body = (key: string) =>
  JSON.stringify({
    kind: 'inquiry',
    title: `끊김 시험 ${key}`,
    body: '정책자금을 신청하려고 합니다.',
    name: '홍길동',
    phone: '010-0000-1234',
    address: '서울 구로구',
  })

async function send(base: string, key: string): Promise<{ status: number; number?: string }> {
  const answer = await fetch(`${base}/api/v1/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `crash-${key}` },
    body: body(key),
  })
  const held = (await answer.json()) as { number?: string }
  return { status: answer.status, ...(held.number ? { number: held.number } : {}) }
}

test('kill -9 under load loses nothing that was acknowledged', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dajim-crash-'))
  const port = await freePort()
  let house: Running = await startRunning({ data, port, flags: ['--empty'] })
  t.after(async () => {
    await house.stop()
    rmSync(data, { recursive: true, force: true })
  })
  const acknowledged = new Map<string, string>()
  const unknown = new Set<string>()
  let count = 0
  for (let kill = 0; kill < kills; kill += 1) {
    let running = true
    const load = Array.from({ length: writers }, async () => {
      while (running) {
        count += 1
        const key = `${kill}-${count}`
        try {
          const answer = await send(house.base, key)
          if (answer.number) acknowledged.set(key, answer.number)
        } catch {
          unknown.add(key)
        }
      }
    })
    // The kill comes at a moment of the load, not of the clock: after so many more acknowledgements.
    const enough = acknowledged.size + 40
    while (acknowledged.size < enough) await new Promise((soon) => setImmediate(soon))
    await house.kill()
    running = false
    await Promise.all(load)
    house = await startRunning({ data, port, flags: ['--empty'] })
  }
  assert.ok(acknowledged.size >= kills * 40)
  // Each key is sent again: an acknowledged one gives its first number, an unknown one is settled.
  for (const [key, number] of acknowledged) assert.equal((await send(house.base, key)).number, number, key)
  for (const key of unknown) {
    const settled = await send(house.base, key)
    assert.ok(settled.number, key)
    acknowledged.set(key, settled.number)
  }
  const sequences = [...new Set(acknowledged.values())]
    .map((number) => Number(number.slice(5, 11)))
    .sort((a, b) => a - b)
  assert.equal(sequences.length, acknowledged.size)
  assert.deepEqual(
    sequences,
    Array.from({ length: sequences.length }, (_, place) => place + 1),
  )
})
