// The house rules, applied to the whole house: each failure says where and why. Types, format, lint and dead code too,
// so that `npm test` is all there is to pass. That each rule can fail is shown in tidy/rules.test.ts.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import * as rules from './tidy/rules.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const glob = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT, exclude: (path) => /(^|\/)(node_modules|dist)(\/|$)/.test(path) }).sort()

const FOLDERS = '{engine,src,charters,tests,bench,tools}'
const paths = glob(`${FOLDERS}/**/*.{ts,mjs}`, 'bin/*.mjs')
const sources: rules.Source[] = paths.map((path) => ({ path, text: read(path) }))

const manifest = z
  .object({
    imports: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')))
const rooms = z
  .record(z.string(), z.object({ is: z.string(), imports: z.array(z.string()) }))
  .parse(JSON.parse(read('rooms.json')))

function none(findings: readonly rules.Finding[]): void {
  const told = findings.map(({ path, line, why }) => `${path}:${line}: ${why}`)
  assert.equal(told.length, 0, `\n${told.join('\n')}`)
}

test('rooms import only what rooms.json lets them, through their doors', () => {
  none(rules.importDirections(sources, rooms, manifest.imports))
})
test('no imports in a circle', () => none(rules.importCycles(sources, manifest.imports)))
test('rooms.json names rooms that are there, and only rooms above may import', () => {
  const names = Object.keys(rooms)
  for (const [name, { imports }] of Object.entries(rooms)) {
    assert.ok(glob(`${name}/**/*.ts`).length > 0, `${name} is in rooms.json but holds nothing`)
    for (const other of imports) {
      const above = names.indexOf(other) < names.indexOf(name)
      assert.ok(above || other === name, `${name} imports ${other}, which does not stand above it in rooms.json`)
    }
  }
})
test('the engine and the decisions are pure', () => none(sources.flatMap(rules.purity)))
test('time has one source', () => none(sources.flatMap(rules.oneClock)))
test('raw markup passes in one file', () => none(rules.rawInOneFile(sources, 'src/kit/html/trusted.ts')))
test('each file says what it is', () => none(sources.flatMap(rules.headerComment)))
test('each file holds one idea', () => none(sources.flatMap(rules.lineLimit)))
test('nothing is half done', () => none(sources.flatMap(rules.nothingHalfDone)))
test('only what speaks to a person prints', () => none(sources.flatMap(rules.noConsole)))
test('names say something', () => none(rules.fileNames([...paths, ...glob(`${FOLDERS}/**/*.{css,sql,txt,md}`)])))

test('the machinery names no promise and no agency', () => {
  const promises = glob('charters/*/promises/*/').map((path) => path.split('/').filter(Boolean).at(-1) ?? '')
  const agencies = glob('charters/*/charter.ts').flatMap((path) => {
    const [, ko, en] = /agency: \{ ko: '([^']+)', en: '([^']+)' \}/.exec(read(path)) ?? []
    assert.ok(ko && en, `${path} names its agency in both languages`)
    return [ko, en]
  })
  assert.ok(promises.length > 0, 'there are promises whose names are looked for')
  none(sources.flatMap((source) => rules.machineryNamesNoPromise(source, [...promises, ...agencies])))
})

test('facts and rooms stand in the glossary', () => {
  const glossary = read('GLOSSARY.md')
  const facts = glob('src/desks/*/facts.ts', 'src/clocks/facts.ts').flatMap((path) => rules.factNames(read(path)))
  assert.ok(facts.length > 0, 'facts were found')
  none(rules.inGlossary(facts, glossary, 'fact'))
  const names = Object.keys(rooms).map((room) => room.split('/').at(-1) ?? room)
  none(rules.inGlossary(names, glossary, 'room'))
})

test('words are there in Korean and in English', async () => {
  const files = glob('src/**/words.ts', 'src/**/words/*.ts', 'charters/*/words/*.ts').filter(
    (path) => path !== 'src/kit/i18n/words.ts' && !path.startsWith('src/sample/') && !path.endsWith('.test.ts'),
  )
  assert.ok(files.length > 0, 'word files were found')
  for (const path of files) none(rules.bothLanguages(path, { ...(await import(join(ROOT, path))) }))
})

test('what we build on has a licence that fits, and a decision', () => {
  const production = productionPackages()
  assert.ok(production.length > 10, 'packages were found')
  none(rules.licences(production))
  const decisions = glob('decisions/*.md').map(read).join('\n')
  none(rules.decided(Object.keys(manifest.dependencies), decisions))
  none(rules.lockfileNamesNoRegistry(read('package-lock.json')))
})

/** Everything that is installed for running, with the licence that each package states. */
function productionPackages(): rules.Package[] {
  const lock = z
    .object({
      packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional(), link: z.boolean().optional() })),
    })
    .parse(JSON.parse(read('node_modules/.package-lock.json')))
  const stated = z.object({ license: z.union([z.string(), z.object({ type: z.string() })]).optional() })
  return Object.entries(lock.packages)
    .filter(([place, entry]) => place !== '' && !entry.dev && !entry.link)
    .map(([place]) => {
      const { license = '' } = stated.parse(JSON.parse(read(`${place}/package.json`)))
      return {
        name: place.replace(/^node_modules\//, ''),
        license: typeof license === 'string' ? license : license.type,
      }
    })
}

/** Runs a tool of node_modules/.bin; what it says is the failure message. */
function passes(tool: string, ...args: string[]): Promise<void> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  return new Promise((resolve, reject) => {
    execFile(join(ROOT, 'node_modules/.bin', tool), args, { cwd: ROOT, env, maxBuffer: 1e8 }, (error, out, said) =>
      error ? reject(new Error(`${tool} ${args.join(' ')}\n${out}${said}`)) : resolve(),
    )
  })
}

test('types hold, at their strictest', () => passes('tsc', '--noEmit', '-p', '.'))
test('the engine holds without Node and without a browser', () => passes('tsc', '--noEmit', '-p', 'engine'))
test('types hold in what the browser runs', async () => {
  const configs = readdirSync(join(ROOT, 'src/site/browser')).filter((name) => name.startsWith('tsconfig'))
  for (const config of configs) await passes('tsc', '--noEmit', '-p', `src/site/browser/${config}`)
})
test('format and lint', () => passes('biome', 'ci', '--error-on-warnings'))
test('nothing is dead: no file, export or package without use', () => passes('knip', '--no-progress'))
