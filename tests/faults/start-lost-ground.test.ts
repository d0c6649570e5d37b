// What a running house stands on is taken away: the disk is full, the database dies. Whoever asks meanwhile is told to
// come back, nothing acknowledged is lost, and the house goes on by itself once it can.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { endAll, freePort, startRunning } from '../running.ts'
import { boundedDisk } from './bounded-disk.ts'
import { citizenAt, petition } from './petition-form.ts'

const megabyte = 1024 * 1024
const scratch = mkdtempSync(join(tmpdir(), 'dajim-ground-'))
after(async () => {
  await endAll()
  rmSync(scratch, { recursive: true, force: true })
})

/** Asks again and again, until it is as expected or far too long has passed. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const began = performance.now()
  while (!(await holds())) {
    assert.ok(performance.now() - began < 60_000, `${what}: not within a minute`)
    await new Promise((soon) => setImmediate(soon))
  }
}

/** Undefined while no server runs. */
function postmasterOf(data: string): number | undefined {
  const file = join(data, 'postgres/cluster/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

test('a disk that fills up while the house runs', async (t) => {
  const disk = boundedDisk(join(scratch, 'small'), 160 * megabyte)
  if (!disk) {
    t.diagnostic('no file system may be mounted here: the test of a killed database walks the same way back')
    return
  }
  t.diagnostic('a file system of 160 MB in memory')
  const data = join(disk.folder, 'data')
  const house = await startRunning({ data, port: await freePort(), flags: ['--empty'] })
  try {
    const acknowledged = new Map<string, string>()
    const file = async (key: string, length?: 'short'): Promise<number> => {
      const { status, number } = await petition(house.base, key, length)
      if (number) acknowledged.set(key, number)
      return status
    }

    // No room for one more page of a table.
    const citizen = citizenAt(house.base)
    await citizen.fillIn('자리가 없을 때 낸 민원')
    assert.equal(await file('before'), 201)
    disk.fill(0)
    // As short as the citizen's: a long one is refused while a page that is there already still holds a short one.
    let small = 0
    let inARow = 0
    await until('the disk is felt', async () => {
      small += 1
      inARow = (await file(`small ${small}`, 'short')) === 503 ? inARow + 1 : 0
      return inARow >= 3
    })
    const refused = await citizen.send()
    assert.equal(refused.status, 503)
    assert.match(refused.text, /<html lang="ko"/)
    assert.match(refused.text, /지금은 이용할 수 없어요/)
    assert.match(refused.text, /잠시 뒤에 다시 시도해 주세요/)
    assert.equal((await fetch(house.base)).status, 200, 'what is only read goes on')
    disk.free()
    const sent = await citizen.send()
    assert.equal(sent.status, 303, sent.text)
    assert.match(sent.location ?? '', /^\/petition\/\d{4}-\d{6}-\d\/receipt$/)

    // Room for tables but not for the next file of the write-ahead log, without which the database gives up.
    disk.fill(11 * megabyte)
    let count = 0
    let refusals = 0
    await until('the log is full', async () => {
      count += 1
      if ((await file(`many ${count}`)) !== 201) refusals += 1
      return refusals >= 20
    })
    assert.equal((await fetch(house.base, { method: 'HEAD' })).status < 600, true, 'the house itself stands')
    disk.free()
    await until('the database is back', async () => (await file('after')) === 201)

    const lengthOf = (key: string) => (key.startsWith('small') ? 'short' : undefined)
    for (const [key, number] of acknowledged)
      assert.equal((await petition(house.base, key, lengthOf(key))).number, number, key)
    // What was refused is sent again; what was acknowledged without our hearing it gives its first answer.
    for (let one = 1; one <= count; one += 1) assert.match(String(await file(`many ${one}`)), /^20[01]$/)
    for (let one = 1; one <= small; one += 1) assert.match(String(await file(`small ${one}`, 'short')), /^20[01]$/)
    const sequences = [...acknowledged.values(), sent.location?.split('/')[2] ?? ''].map((held) =>
      Number(held.slice(5, 11)),
    )
    assert.equal(new Set(sequences).size, sequences.length)
    assert.equal(Math.max(...sequences), sequences.length, 'numbers without a gap')
    assert.equal(await house.stop(), 0)
  } finally {
    await house.kill()
    disk.remove()
  }
})

test('a database that is killed is started again under the running house', async () => {
  const data = join(scratch, 'killed')
  const house = await startRunning({ data, port: await freePort(), flags: ['--empty'] })
  const { number } = await petition(house.base, 'kept')
  const before = postmasterOf(data)
  assert.ok(before)
  process.kill(before, 'SIGKILL')
  const seen = new Set<number>()
  await until('it is back', async () => {
    const { status } = await petition(house.base, 'after the kill')
    seen.add(status)
    // A connection that was open may still be answered for a moment after its master's death.
    return status < 300 && ![before, undefined].includes(postmasterOf(data))
  })
  for (const status of seen) assert.ok([200, 201, 503].includes(status), `${status}: ${house.said()}`)
  assert.equal((await petition(house.base, 'kept')).number, number)
  assert.equal(await house.stop(), 0)
})
