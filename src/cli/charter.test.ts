// The commands `dajim charter check` and `dajim charter publish`, on the shipped charter and on broken ones.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { charter } from './charter.ts'

const day = "['09:00-18:00']"
const files: { readonly [path: string]: string } = {
  'package.json': '{ "type": "module" }',
  'charter.ts': `const words = { ko: '시', en: 'Town' }
export default { id: 'town', agency: words, title: words, preamble: words, help: { phone: '110', hours: words } }`,
  'text/sections.ts': `export default { sections: [{ id: 'a', title: { ko: '가', en: 'A' } }], markers: [] }`,
  'text/sentences.ts': `export default [
  { id: 'a-01', text: '남깁니다.', en: 'Recorded.', places: [{ line: 1, section: 'a' }], boundTo: ['kept-record'] },
]`,
  'calendar/calendar.ts': `const day = ${day}
export default {
  id: 'town', version: '1', zone: 'Asia/Seoul', from: '2026-01-01', until: '2026-12-31', warnDays: 30,
  hours: { week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] } }, holidays: [],
  counting: { dayEndsAt: '23:59:59', extensionStarts: 'next working day', hoursPerDay: 8, ringSeconds: 3 },
}`,
  'promises/kept-record/2026-01-01.ts': `export default {
  promise: 'kept-record', code: 'C1', from: '2026-01-01', title: { ko: '기록', en: 'Record' }, cites: ['a-01'],
  matter: 'letter',
  measure: { as: 'evidence', records: ['Recorded'] },
}`,
}

async function town(context: TestContext, changes: typeof files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'charter-cli-'))
  context.after(() => rm(folder, { recursive: true }))
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

async function run(...argv: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) }
  return { code: await charter(argv, io, { declaredFacts: new Set(['Recorded']) }), out, err }
}

test('a sound charter is OK, with counts', async (context) => {
  const { code, out } = await run('check', `${await town(context)}/`)
  assert.equal(code, 0)
  assert.deepEqual(out, ['OK: 1 sentence (0 not measurable), 1 promise (0 clocks, 0 still to come), 1 edition'])
})

test('a problem is printed with its file and line, and the command fails', async (context) => {
  const sentences = (files['text/sentences.ts'] ?? '').replace("boundTo: ['kept-record']", 'boundTo: []')
  const folder = await town(context, { 'text/sentences.ts': sentences })
  const { code, out } = await run('check', folder)
  assert.equal(code, 1)
  assert.ok(out.some((line) => line.startsWith(`${folder}/text/sentences.ts:2: sentence "a-01" is bound to nothing`)))
  assert.equal(out.at(-1), `2 problems in ${folder}`)
})

test('publishing locks an edition, and a change after it is refused by both commands', async (context) => {
  const folder = await town(context)
  const published = await run('publish', folder)
  assert.equal(published.code, 0)
  assert.equal(published.out[0], 'published kept-record/2026-01-01')
  const lock = await readFile(join(folder, 'published.json'), 'utf8')
  assert.equal((await run('publish', folder)).out[0], 'every edition was published before; nothing changed')

  const edition = (files['promises/kept-record/2026-01-01.ts'] ?? '').replace("en: 'Record'", "en: 'Changed'")
  const changed = await town(context, { 'published.json': lock, 'promises/kept-record/2026-01-01.ts': edition })
  for (const command of ['check', 'publish']) {
    const { code, out } = await run(command, changed)
    assert.equal(code, 1)
    assert.match(out[0] ?? '', /2026-01-01\.ts:1: this edition changed after it was published/)
  }
  assert.equal(await readFile(join(changed, 'published.json'), 'utf8'), lock)
})

test('a command that is not understood tells its use', async () => {
  for (const argv of [[], ['check'], ['burn', 'charters'], ['check', 'a', 'b']]) {
    const { code, err } = await run(...argv)
    assert.equal(code, 2)
    assert.match(err[0] ?? '', /^usage: dajim charter check/)
  }
})
