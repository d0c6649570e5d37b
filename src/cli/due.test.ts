// `dajim due` as a person and as a program use it.
import assert from 'node:assert/strict'
import { Readable, Writable } from 'node:stream'
import { test } from 'node:test'
import { due } from './due.ts'

class Kept extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

async function asked(argv: readonly string[], input: Iterable<string> = []) {
  const stdout = new Kept()
  const stderr = new Kept()
  const code = await due(argv, { stdin: Readable.from(input, { objectMode: false }), stdout, stderr })
  return { code, out: stdout.text, err: stderr.text }
}

const lines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

test('the due time, plainly', async () => {
  const { code, out, err } = await asked(['--from', '2026-11-23T10:00', '--period', '24wh'])
  assert.deepEqual([code, out, err], [0, '2026-11-26T10:00:00+09:00\n', ''])
})

test('as JSON, with the legal end and the reasons', async () => {
  const hours: unknown = JSON.parse((await asked(['--from', '2026-11-23T10:00', '--period', '24wh', '--json'])).out)
  assert.deepEqual(hours, {
    due: '2026-11-26T10:00:00+09:00',
    legalEnd: '2026-11-26T10:00:00+09:00',
    why: [
      '2026. 11. 23.(월) 10:00부터 근무시간 24시간',
      '2026. 11. 23.(월) 10:00–18:00 7시간(점심시간 제외)',
      '2026. 11. 24.(화)–2026. 11. 25.(수) 2일 16시간',
      '2026. 11. 26.(목) 09:00–10:00 1시간',
      '기한 2026. 11. 26.(목) 10:00까지',
    ],
  })
  const days = await asked([
    '--from',
    '2026-11-02',
    '--period',
    '7wd',
    '--exclude',
    '2026-11-04..2026-11-10',
    '--extend',
    '7wd',
    '--json',
  ])
  assert.match(days.out, /^\{"due":"2026-11-26T23:59:59\+09:00","legalEnd":"2026-11-26"/)
})

test('with the reasons under it, in either language', async () => {
  const korean = await asked(['--from', '2026-11-27T16:00', '--period', '3wh', '--why'])
  assert.match(korean.out, /^2026-11-30T10:00:00\+09:00\n.*\n2026\. 11\. 27\.\(금\) 16:00–18:00 2시간\n/)
  const english = await asked(['--from', '2026-11-27T16:00', '--period', '3wh', '--why', '--english'])
  assert.match(english.out, /Mon 30 Nov 2026 09:00–10:00, 1 hour/)
})

test('another calendar, an office, a moment with its own offset', async () => {
  const jeju = await asked([
    '--from',
    '2026-11-23T09:30',
    '--period',
    '3wh',
    '--calendar',
    'charters/mss',
    '--office',
    'jeju',
  ])
  assert.equal(jeju.out, '2026-11-23T12:30:00+09:00\n')
  assert.equal((await asked(['--from', '2026-11-23T01:00Z', '--period', '24wh'])).out, '2026-11-26T10:00:00+09:00\n')
})

test('what cannot be answered is one sentence and exit code 2', async () => {
  const wrong: readonly (readonly [RegExp, ...string[]])[] = [
    [/no day of the calendar/, '--from', '2026-02-31', '--period', '24wh'],
    [/is not a period/, '--from', '2026-11-23', '--period', '3days'],
    [/after the last known day/, '--from', '2028-12-29', '--period', '14wd'],
    [/no calendar in/, '--from', '2026-11-23', '--period', '24wh', '--calendar', 'nowhere'],
    [/no office/, '--from', '2026-11-23', '--period', '24wh', '--office', 'moon'],
    [/is not a span/, '--from', '2026-11-23', '--period', '24wh', '--exclude', '2026-11-23'],
    [/ends before it begins/, '--from', '2026-11-23', '--period', '24wh', '--exclude', '2026-11-25..2026-11-24'],
    [/one kind/, '--from', '2026-11-23', '--period', '24wh', '--exclude', '2026-11-23..2026-11-24T10:00'],
    [/--from is missing/, '--period', '24wh'],
    [/Unknown option/, '--form', '2026-11-23'],
  ]
  for (const [sentence, ...argv] of wrong) {
    const { code, out, err } = await asked(argv)
    assert.deepEqual([code, out], [2, ''], argv.join(' '))
    assert.match(err, sentence)
  }
})

test('near the end of the calendar the operator is told', async () => {
  const { code, err } = await asked(['--from', '2028-12-01', '--period', '24wh'])
  assert.deepEqual([code, /ends on 2028-12-31/.test(err)], [0, true])
})

test('lines in, lines out, in order; a bad one says so and the rest go on', async () => {
  const input = [
    '{"from":"2026-11-23T10:00","period":"24wh"}\n{"from":"2026-1',
    '1-23T10:00","period":"7wd","extend":["7wd"]}\nnot JSON\n\n[]\n{"period":"7wd"}\n{"from":"2026-11-23","period":"7wd","exclude":"x"}\n',
    '{"from":"2026-02-31","period":"7wd"}\n{"from":"2030-01-01","period":"7wd"}\n{"from":"2026-11-02","period":"7wd","exclude":["2026-11-04..2026-11-10"]}',
  ]
  const { code, out } = await asked(['-'], input)
  assert.equal(code, 0)
  const errors = lines(out).map((line) =>
    typeof line === 'object' && line !== null && 'error' in line ? 'error' : line,
  )
  assert.deepEqual(errors, [
    { due: '2026-11-26T10:00:00+09:00', legalEnd: '2026-11-26T10:00:00+09:00' },
    { due: '2026-12-10T23:59:59+09:00', legalEnd: '2026-12-10' },
    ...Array.from({ length: 7 }, () => 'error'),
    { due: '2026-11-17T23:59:59+09:00', legalEnd: '2026-11-17' },
  ])
})

test('a line too long is answered and skipped', async () => {
  const { out } = await asked(
    ['-'],
    ['x'.repeat(90_000), 'x'.repeat(90_000), `${'x'.repeat(90_000)}\n{"from":"2026-11-23","period":"8wh"}\n`],
  )
  assert.deepEqual(lines(out), [
    { error: 'the line is longer than 100000 characters' },
    { due: '2026-11-23T18:00:00+09:00', legalEnd: '2026-11-23T18:00:00+09:00' },
  ])
})

test('many lines do not wait in memory while the reader is slow', async () => {
  let given = 0
  let taken = 0
  let ahead = 0
  const chunk = '{"from":"2026-11-23T10:00","period":"24wh"}\n'.repeat(500)
  function* many() {
    for (let index = 0; index < 200; index += 1) {
      given += 500
      ahead = Math.max(ahead, given - taken)
      yield chunk
    }
  }
  const stdout = new Writable({
    highWaterMark: 1024,
    write(part: Buffer, _encoding, done) {
      taken += part.toString().split('\n').length - 1
      setImmediate(done)
    },
  })
  const stdin = Readable.from(many(), { objectMode: false, highWaterMark: 1024 })
  assert.equal(await due(['-'], { stdin, stdout, stderr: new Kept() }), 0)
  await new Promise((resolve) => stdout.end(resolve))
  assert.equal(taken, 100_000)
  assert.ok(ahead <= 5000, `${ahead} lines were read ahead`)
})

test('a reader that goes away ends the work', async () => {
  const stdout = new Writable({
    write(_part, _encoding, done) {
      done(Object.assign(new Error('gone'), { code: 'EPIPE' }))
    },
  })
  const stdin = Readable.from(['{"from":"2026-11-23T10:00","period":"24wh"}\n', '{}\n', '{}\n'], { objectMode: false })
  assert.equal(await due(['-'], { stdin, stdout, stderr: new Kept() }), 0)
})
