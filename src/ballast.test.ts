// M4: the ballast is made once, whole, and made again when it was deleted.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { keepBallast } from './ballast.ts'

test('the ballast is there, and comes back', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dajim-ballast-'))
  t.after(() => rmSync(folder, { recursive: true }))
  assert.equal(await keepBallast(folder, 1), 'made')
  assert.equal(statSync(join(folder, 'ballast')).size, 1024 * 1024)
  assert.equal(await keepBallast(folder, 1), 'there')
  rmSync(join(folder, 'ballast'))
  assert.equal(await keepBallast(folder, 1), 'made')
  rmSync(join(folder, 'ballast'))
  assert.equal(await keepBallast(folder, 1e12), 'no room')
})
