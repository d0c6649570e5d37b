// Each house rule shown to fail on a small bad piece, and to pass on a good one: a rule that cannot fail guards nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  bothLanguages,
  decided,
  type Finding,
  factNames,
  fileNames,
  headerComment,
  importCycles,
  importDirections,
  importsOf,
  inGlossary,
  licences,
  lineLimit,
  lockfileNamesNoRegistry,
  machineryNamesNoPromise,
  noConsole,
  nothingHalfDone,
  oneClock,
  purity,
  rawInOneFile,
  withoutComments,
} from './rules.ts'

const rooms = {
  engine: { is: '', imports: [] },
  'src/kit': { is: '', imports: ['src/kit'] },
  'src/ledger': { is: '', imports: ['engine', 'src/kit'] },
  'src/desks/petitions': { is: '', imports: ['engine', 'src/kit', 'src/ledger'] },
}
const doors = {
  '#engine': './engine/index.ts',
  '#kit/*': './src/kit/*/index.ts',
  '#ledger': './src/ledger/index.ts',
  '#desks/*': './src/desks/*/index.ts',
}
const at = (path: string, text = '') => ({ path, text })
const lines = (findings: readonly Finding[]) => findings.map(({ line }) => line)
const clean = (findings: readonly Finding[]) => assert.deepEqual(findings, [])

test('comments are blanked, strings and templates and patterns are not', () => {
  const pairs = [
    ["a('//x') // y\nb", "a('//x')     \nb"],
    ['a(`/*$' + '{c /* d */}*/`) /* e\n*/ f', 'a(`/*$' + '{c        }*/`)     \n   f'],
    ['f(/[/\'"]\\//) // g', 'f(/[/\'"]\\//)     '],
    ['a / b // c', 'a / b     '],
  ]
  for (const [text = '', blanked] of pairs) assert.equal(withoutComments(text), blanked)
})

test('imports are read in each of their forms', () => {
  const text = `import a from 'one'
import type { B } from 'two'
import {
  c,
} from './three.ts'
export { d } from './four.ts'
export * from './five.ts'
import 'six'
const e = await import('./seven.ts')
// import f from 'no'
const g = "import h from 'no'"`
  assert.deepEqual(
    importsOf(at('x.ts', text)).map(({ specifier }) => specifier),
    ['one', 'two', './three.ts', './four.ts', './five.ts', 'six', './seven.ts'],
  )
})

test('rooms know only what rooms.json lets them', () => {
  const from = (path: string, specifier: string) =>
    importDirections([at(path, `// x\nimport { y } from '${specifier}'`)], rooms, doors)
  clean(from('src/ledger/write.ts', '#engine'))
  clean(from('src/ledger/write.ts', './read.ts'))
  clean(from('src/kit/html/html.ts', '#kit/log'))
  clean(from('src/ledger/write.test.ts', '#desks/petitions'))
  clean(from('src/ledger/write.ts', 'node:fs'))
  assert.match(from('src/ledger/write.ts', '#desks/petitions')[0]?.why ?? '', /may not import/)
  assert.match(from('engine/time/instant.ts', '#kit/log')[0]?.why ?? '', /may not import/)
  assert.match(from('src/ledger/write.ts', '../kit/log/log.ts')[0]?.why ?? '', /only through/)
  assert.match(from('src/ledger/write.ts', './index.ts')[0]?.why ?? '', /own front door/)
  assert.match(from('src/ledger/write.ts', '#ledger')[0]?.why ?? '', /own front door/)
  assert.match(from('src/kit/html/html.ts', '#kit/html')[0]?.why ?? '', /own front door/)
  assert.match(from('src/ledger/write.ts', './read')[0]?.why ?? '', /lacks its ending/)
  assert.match(from('src/ledger/write.ts', '#nowhere')[0]?.why ?? '', /no door/)
  assert.match(from('src/ledger/write.ts', '../main.ts')[0]?.why ?? '', /out of the rooms/)
})

test('a circle of imports is told as a circle', () => {
  const a = at('src/ledger/a.ts', "import './b.ts'")
  const b = at('src/ledger/b.ts', "import './c.ts'")
  clean(importCycles([a, b, at('src/ledger/c.ts')], doors))
  const [found] = importCycles([a, b, at('src/ledger/c.ts', "import type { A } from './a.ts'")], doors)
  assert.match(found?.why ?? '', /a\.ts -> src\/ledger\/b\.ts -> src\/ledger\/c\.ts -> src\/ledger\/a\.ts/)
})

test('engine and decisions read no time, no chance and no world', () => {
  for (const bad of ['Date.now()', 'new Date()', 'Math.random()', "import 'node:fs'", 'fetch(url)', 'Temporal.Now']) {
    assert.deepEqual(lines(purity(at('engine/time/x.ts', `// x\n${bad}`))), [2], bad)
    assert.deepEqual(lines(purity(at('src/desks/petitions/decide.ts', `// x\n${bad}`))), [2], bad)
    assert.deepEqual(lines(purity(at('src/desks/petitions/decide/reply.ts', `// x\n${bad}`))), [2], bad)
  }
  clean(purity(at('engine/time/x.ts', '// Date.now() is not for us\nnew Date(asOf)')))
})

test('time has one source in the house', () => {
  assert.deepEqual(lines(oneClock(at('src/clocks/sweep.ts', '\nconst now = Date.now()'))), [2])
  clean(oneClock(at('src/kit/clock/index.ts', 'Date.now()')))
  clean(oneClock(at('src/clocks/sweep.ts', 'clock.now()')))
})

test('raw markup passes in one file', () => {
  const allowed = 'src/kit/html/trusted.ts'
  clean(rawInOneFile([at(allowed, "import { raw } from 'hono/html'\nraw(x)")], allowed))
  const bad = at('src/site/page.ts', "import { raw } from 'hono/html'\nraw(x)")
  assert.deepEqual(lines(rawInOneFile([bad], allowed)), [1, 2])
})

test('a file says what it is, briefly, and holds one idea', () => {
  clean(headerComment(at('x.ts', '// What it is.\nexport {}')))
  assert.equal(headerComment(at('x.ts', 'export {}')).length, 1)
  assert.equal(headerComment(at('x.ts', '// a\n'.repeat(6))).length, 1)
  clean(lineLimit(at('x.ts', 'a\n'.repeat(400))))
  assert.equal(lineLimit(at('x.ts', 'a\n'.repeat(401))).length, 1)
})

test('nothing is left half done', () => {
  const bad = [
    `TO${'DO'} later`,
    `@ts-ig${'nore'}`,
    `biome-ig${'nore'}`,
    'test.on' + "ly('x')",
    'it.sk' + "ip('x')",
    '{ sk' + 'ip: true }',
  ]
  for (const text of bad) assert.deepEqual(lines(nothingHalfDone(at('x.test.ts', `\n${text}`))), [2], text)
  clean(nothingHalfDone(at('x.test.ts', "test('only the skipped day', () => {})")))
})

test('only what speaks to a person prints', () => {
  assert.deepEqual(lines(noConsole(at('src/ledger/write.ts', "console.log('x')"))), [1])
  clean(noConsole(at('src/cli/due.ts', "console.log('x')")))
})

test('the machinery names no promise and no agency', () => {
  const names = ['petition-answer', '중소벤처기업부']
  const bad = at('src/clocks/x.ts', "const a = 'petition-answer'\nconst b = `중소벤처기업부 귀중`")
  assert.deepEqual(lines(machineryNamesNoPromise(bad, names)), [1, 2])
  clean(machineryNamesNoPromise({ ...bad, path: 'src/desks/petitions/x.ts' }, names))
  clean(machineryNamesNoPromise(at('src/clocks/x.ts', "// such as 'petition-answer'"), names))
})

test('names of files say something', () => {
  clean(fileNames(['src/kit/database/index.ts', 'src/ledger/open-matter.pg.test.ts', 'charters/x/2026-01-01.ts']))
  assert.equal(fileNames(['src/ledger/utils.ts']).length, 1)
  assert.equal(fileNames(['src/common/x.ts']).length, 1)
  assert.equal(fileNames(['src/ledger/openMatter.ts']).length, 1)
})

test('facts and rooms stand in the glossary', () => {
  assert.deepEqual(factNames("  PetitionReceived: declare({ ko: '접수' }),\n  ko: 'x'\n  Withdrawn: {"), [
    'PetitionReceived',
    'Withdrawn',
  ])
  clean(inGlossary(['PetitionReceived'], '| `PetitionReceived` | 접수 |', 'fact'))
  assert.equal(inGlossary(['PetitionReceived'], 'PetitionReceivedLate', 'fact').length, 1)
})

test('what we build on may be built on, and was decided', () => {
  clean(
    licences([
      { name: 'a', license: 'MIT' },
      { name: 'b', license: 'LGPL-3.0' },
    ]),
  )
  for (const license of ['GPL-3.0', 'AGPL-3.0-only', '']) assert.equal(licences([{ name: 'a', license }]).length, 1)
  clean(decided(['pg'], 'we take `pg`'))
  assert.equal(decided(['pg'], 'we take `pg-boss`').length, 1)
  assert.equal(lockfileNamesNoRegistry('{\n"resolved": "https://registry.example/a.tgz"').length, 1)
  clean(lockfileNamesNoRegistry('{ "integrity": "sha512-x" }'))
})

test('words are there in both languages', () => {
  clean(bothLanguages('w.ts', { a: { ko: '가', en: 'a' }, b: { c: { ko: () => '나', en: () => 'b' } } }))
  assert.match(bothLanguages('w.ts', { a: { b: { ko: '가' } } })[0]?.why ?? '', /'a\.b' is in one language/)
})
