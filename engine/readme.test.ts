// Runs the README's examples in order, as one program, and compares each value that it promises.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as engine from './index.ts'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

type Run = (engine: object, equal: (found: unknown, promised: unknown) => void) => Promise<void>
const AsyncFunction = (async () => undefined).constructor as new (...source: readonly string[]) => Run

test('every example of the README gives what it says', async () => {
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map((found) => found[1] ?? '')
  const program = blocks
    .join('\n')
    .replaceAll(/^import \{(.*?)\} from '@dajim\/engine'$/gm, 'const {$1} = engine')
    .replaceAll(/^(\S.*?)\s*\/\/ => (.*)$/gm, 'equal($1, $2)')
    .replaceAll(/^(\S.*)\n\/\/ => (.*)$/gm, 'equal($1, $2)')
  let compared = 0
  await new AsyncFunction('engine', 'equal', program)(engine, (found, promised) => {
    compared += 1
    assert.deepEqual(found, promised)
  })
  assert.equal(compared, [...readme.matchAll(/\/\/ => /g)].length)
  assert.ok(compared >= 8)
})
