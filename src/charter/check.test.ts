// Each thing that `dajim charter check` must find, on a small charter broken in that one place.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { assemble } from './assemble.ts'
import { checkCharter } from './check.ts'
import { answerFile, type Changes, fixtureCharter, soundCharter } from './fixture-charter.ts'
import { publishEditions } from './publish.ts'
import { readCharterFolder } from './read-folder.ts'

const declaredFacts = new Set(['LetterReceived', 'LetterAnswered', 'DelayNotified'])
const sentences = 'text/sentences.ts'

/** What a check finds, each as `file:line: says` with the folder left out. */
async function found(context: TestContext, changes: Changes): Promise<readonly string[]> {
  return problemsIn(await fixtureCharter(context, changes))
}

async function problemsIn(folder: string): Promise<readonly string[]> {
  const problems = checkCharter(assemble(await readCharterFolder(folder)), { declaredFacts })
  return problems.map(({ file, line, says }) => `${file.slice(folder.length + 1)}:${line}: ${says}`)
}

const swap = (from: string, to: string) => (text: string) => {
  assert.ok(text.includes(from), `the fixture has no ${from}`)
  return text.replace(from, to)
}

const edition = (from: string, to: string): string => swap(from, to)(soundCharter[answerFile] ?? '')

/** The broken charter gives exactly these problems, each line of which begins as told. */
async function expectOnly(context: TestContext, changes: Changes, ...starts: readonly string[]): Promise<void> {
  const problems = await found(context, changes)
  assert.equal(problems.length, starts.length, problems.join('\n'))
  for (const [index, start] of starts.entries()) assert.ok(problems[index]?.startsWith(start), problems.join('\n'))
}

test('a sound charter has no problem', async (context) => {
  assert.deepEqual(await found(context, {}), [])
})

test('a sentence bound to nothing', async (context) => {
  const changes = {
    [sentences]: swap("    notMeasurable: { ko: '잴 수 없어요.', en: 'It cannot be measured.' },\n", ''),
  }
  await expectOnly(context, changes, `${sentences}:10: sentence "kind-01" is bound to nothing`)
})

test('a sentence bound to an unknown promise', async (context) => {
  const changes = { [sentences]: swap("boundTo: ['answer']", "boundTo: ['answer', 'reply']") }
  await expectOnly(context, changes, `${sentences}:7: sentence "answer-01" is bound to "reply", and no promise`)
})

test('a sentence bound to a promise that does not cite it', async (context) => {
  const changes = {
    [sentences]: swap("notMeasurable: { ko: '잴 수 없어요.', en: 'It cannot be measured.' }", "boundTo: ['answer']"),
  }
  await expectOnly(context, changes, `${sentences}:14: sentence "kind-01" is bound to "answer", which does not cite it`)
})

test('a sentence both bound and not measurable', async (context) => {
  const changes = {
    [sentences]: swap("boundTo: ['answer'],", "boundTo: ['answer'],\n    notMeasurable: { ko: '왜', en: 'why' },"),
  }
  await expectOnly(context, changes, `${sentences}:3: sentence "answer-01" is bound to promises and also`)
})

test('a promise citing an unknown sentence', async (context) => {
  const changes = { [answerFile]: swap("['answer-01']", "['answer-01', 'answer-09']") }
  await expectOnly(context, changes, `${answerFile}:6: "answer" cites "answer-09", and no sentence has that id`)
})

test('a promise citing a sentence that is not measurable', async (context) => {
  const changes = { [answerFile]: swap("['answer-01']", "['answer-01', 'kind-01']") }
  await expectOnly(context, changes, `${answerFile}:6: "answer" cites "kind-01", which says that it cannot be measured`)
})

test('a clock without a sentence', async (context) => {
  const file = 'promises/call-back/2026-01-01.ts'
  const changes = { [file]: edition("'answer'", "'call-back'").replace("['answer-01']", '[]') }
  await expectOnly(context, changes, `${file}:6: the clock "call-back" cites no sentence`)
})

test('a fact that no desk declares, unless its desk is coming', async (context) => {
  const misspelt = swap("'LetterAnswered'", "'LetterAnswred'")
  await expectOnly(context, { [answerFile]: misspelt }, `${answerFile}:11: no desk declares the fact "LetterAnswred"`)
  const coming = (text: string): string =>
    misspelt(text).replace("matter: 'letter',", "matter: 'letter',\n  coming: true,")
  await expectOnly(context, { [answerFile]: coming })
})

test('two editions in force from the same day', async (context) => {
  const file = 'promises/answer/2026-01-01b.ts'
  const changes = { [file]: edition("'24wh'", "'16wh'") }
  const problems = await found(context, changes)
  assert.ok(
    problems.some((one) => /2026-01-01b?\.ts:4: two editions of "answer" are in force from/.test(one)),
    problems.join('\n'),
  )
})

test('an edition that lasts into the next', async (context) => {
  const later = 'promises/answer/2026-07-01.ts'
  const changes = {
    [answerFile]: swap("from: '2026-01-01',", "from: '2026-01-01',\n  lastOn: '2026-07-01',"),
    [later]: edition('2026-01-01', '2026-07-01'),
  }
  await expectOnly(context, changes, `${later}:4: this edition of "answer" begins on 2026-07-01, but the one before`)
  const parted = {
    ...changes,
    [answerFile]: edition("from: '2026-01-01',", "from: '2026-01-01',\n  lastOn: '2026-06-30',"),
  }
  const [problem] = await found(context, { ...parted, 'promises/answer/scenarios.txt': '' })
  assert.equal(problem, undefined)
})

test('an edition changed after it was published, and one that is gone', async (context) => {
  const folder = await fixtureCharter(context)
  const draft = assemble(await readCharterFolder(folder))
  assert.deepEqual(await publishEditions(draft), ['answer/2026-01-01'])
  const lock = await readFile(join(folder, 'published.json'), 'utf8')
  assert.deepEqual(await found(context, { 'published.json': lock }), [])

  const changes = { 'published.json': lock, [answerFile]: swap("before: '8wh'", "before: '4wh'") }
  await expectOnly(context, changes, `${answerFile}:1: this edition changed after it was published`)

  const gone = { 'published.json': lock.replace('2026-01-01', '2025-01-01') }
  await expectOnly(context, gone, 'published.json:2: the published edition answer/2025-01-01 is gone')
})

test('publishing again keeps the hashes that stand there', async (context) => {
  const folder = await fixtureCharter(context)
  const draft = assemble(await readCharterFolder(folder))
  const published = { 'answer/2026-01-01': '0'.repeat(64) }
  assert.deepEqual(await publishEditions({ ...draft, published }), [])
})

test('two clocks that promise different periods under one sentence', async (context) => {
  const file = 'promises/reply/2026-01-01.ts'
  const reply = edition("'answer'", "'reply'").replace('24wh', '16wh')
  const changes = { [file]: reply, [sentences]: swap("boundTo: ['answer']", "boundTo: ['answer', 'reply']") }
  await expectOnly(context, changes, `${file}:12: "reply" and "answer" start and stop on the same facts under sentence`)
  await expectOnly(context, { ...changes, [file]: reply.replace('16wh', '24wh') })
})

test('a fact that moves a clock and stops it, or keeps a promise and voids it', async (context) => {
  const moved = swap(
    "within: '24wh',",
    "within: '24wh',\n    movedBy: { fact: 'LetterAnswered', to: 'expectedOn', atMost: 1 },",
  )
  await expectOnly(
    context,
    { [answerFile]: moved },
    `${answerFile}:13: "LetterAnswered" both stops this clock and stands in`,
  )
  const extended = swap(
    "within: '24wh',",
    "within: '24wh',\n    extendedBy: { fact: 'LetterAnswered', field: 'by', atMost: 1 },",
  )
  await expectOnly(context, { [answerFile]: extended }, `${answerFile}:13: "LetterAnswered" both stops this clock`)
  const voided = swap("within: '24wh',", "voids: ['LetterAnswered'],\n    within: '24wh',")
  await expectOnly(
    context,
    { [answerFile]: voided },
    `${answerFile}:12: "LetterAnswered" both keeps this promise and makes`,
  )
})

test('a warning as long as its period, or of another kind', async (context) => {
  const long = swap("before: '8wh'", "before: '24wh'")
  await expectOnly(context, { [answerFile]: long }, `${answerFile}:13: the warning 24wh ahead is as long as the period`)
  const inDays = swap("before: '8wh'", "before: '1wd'")
  await expectOnly(context, { [answerFile]: inDays }, `${answerFile}:13: the warning 1wd ahead cannot be counted`)
})

test('a period that cannot be read', async (context) => {
  const changes = { [answerFile]: swap("within: '24wh'", "within: '24 hours'"), 'promises/answer/scenarios.txt': '' }
  const problems = await found(context, changes)
  assert.ok(problems[0]?.startsWith(`${answerFile}:12: "24 hours" is not a period`), problems.join('\n'))
})

test('a file named after another day, and a folder after another promise', async (context) => {
  const file = 'promises/answer/2026-07-01.ts'
  await expectOnly(
    context,
    { [file]: edition('2026-01-01', '2026-08-01') },
    `${file}:4: the file is named 2026-07-01.ts but`,
  )
  const other = 'promises/reply/2027-01-01.ts'
  await expectOnly(
    context,
    { [other]: edition('2026-01-01', '2027-01-01') },
    `${other}:2: the folder is named "reply" but`,
  )
})

test('a value that does not survive JSON', async (context) => {
  const changes = { [answerFile]: swap("matter: 'letter',", "matter: 'letter',\n  lastOn: undefined,") }
  const problems = await found(context, changes)
  assert.ok(
    problems.some((one) => one.startsWith(`${answerFile}:1: the value does not survive JSON`)),
    problems.join('\n'),
  )
})

test('a misspelt key, a missing file and a file that is not TypeScript', async (context) => {
  const misspelt = { [answerFile]: swap('stops:', 'stop:'), 'promises/answer/scenarios.txt': '' }
  const problems = await found(context, misspelt)
  assert.ok(
    problems.some((one) => one.includes('`measure.stops` does not have its shape')),
    problems.join('\n'),
  )
  const broken = await found(context, { [answerFile]: 'export default {', 'promises/answer/scenarios.txt': '' })
  assert.ok(
    broken.some((one) => one.startsWith(`${answerFile}:1: this file cannot be read`)),
    broken.join('\n'),
  )
  const empty = await problemsIn(join(await fixtureCharter(context), 'nowhere'))
  assert.ok(
    empty.some((one) => one.startsWith('charter.ts:1: this file is missing')),
    empty.join('\n'),
  )
})

test('a letter of the published text that the sentences do not give back', async (context) => {
  const changes = { 'text/town.txt': swap('친절하겠습니다.', '친절하겠습니다!') }
  await expectOnly(context, changes, 'text/town.txt:2: the sentences and markers do not give this line back')
})

test('a scenario that the engine does not bear out', async (context) => {
  const table = 'promises/answer/scenarios.txt'
  await expectOnly(
    context,
    { [table]: swap('2026-11-26(목) 10:00', '2026-11-27(금) 10:00') },
    `${table}:2: due: the table says 2026-11-27T10:00`,
  )
  await expectOnly(context, { [table]: swap('(월)', '(화)') }, `${table}:2: 2026-11-23 is not (화) but (월)`)
  await expectOnly(
    context,
    { [table]: swap('running', 'kept') },
    `${table}:2: state: the table says kept, the engine finds running`,
  )
})
