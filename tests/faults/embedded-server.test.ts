// The embedded database met by what goes wrong: crashes, a second start, strangers' process numbers, full disks,
// closed folders, other versions. Real processes, real signals.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { StartError, startEmbedded } from '#kit/postgres'

const scratch = mkdtempSync(join(tmpdir(), 'dajim-faults-'))
const ready = join(scratch, 'ready')

/** Made once and copied, because making a cluster takes a second. */
before(async () => {
  const server = await startEmbedded({ folder: ready })
  await run(server.url, 'create table kept (word text)', "insert into kept values ('다짐')")
  await server.stop()
})
after(() => rmSync(scratch, { recursive: true, force: true }))

function folderWithData(name: string): string {
  const folder = join(scratch, name)
  cpSync(ready, folder, { recursive: true, verbatimSymlinks: true })
  return folder
}

async function run(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const sql of statements) rows = (await client.query(sql)).rows
    return rows
  } finally {
    await client.end()
  }
}

async function assertWorks(folder: string): Promise<void> {
  const server = await startEmbedded({ folder })
  try {
    assert.deepEqual(await run(server.url, 'select word from kept'), [{ word: '다짐' }])
  } finally {
    await server.stop()
  }
}

async function assertRefused(folder: string, code: string, words: RegExp, options: { bin?: string } = {}) {
  await assert.rejects(startEmbedded({ folder, ...options }), (error: unknown) => {
    assert.ok(error instanceof StartError, String(error))
    assert.equal(error.code, code)
    assert.match(error.sentence.ko, words)
    assert.doesNotMatch(error.sentence.ko, /\n/, 'one sentence, one line')
    assert.notEqual(error.sentence.en, '')
    return true
  })
}

/** A process of its own that starts the server and then waits to be killed. */
async function startElsewhere(folder: string) {
  const place = new URL('../../src/kit/postgres/index.ts', import.meta.url).href
  const code = `const { startEmbedded } = await import(${JSON.stringify(place)})
    const server = await startEmbedded({ folder: ${JSON.stringify(folder)} })
    process.on('SIGTERM', async () => { await server.stop(); process.exit(0) })
    setInterval(() => {}, 1000); console.log(server.url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = await once(child.stdout.setEncoding('utf8'), 'data')
  return { child, url: String(url).trim() }
}

test('it is durable, knows Hangul, and listens nowhere but on its socket', async () => {
  const server = await startEmbedded({ folder: folderWithData('plain') })
  try {
    const [row] = await run(
      server.url,
      'create extension if not exists pg_trgm',
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('listen_addresses') as addresses, cardinality(show_trgm('도로과')) as trigrams,
        current_database() as database`,
    )
    assert.deepEqual(row, { fsync: 'on', commit: 'on', addresses: '', trigrams: 4, database: 'dajim' })
  } finally {
    await server.stop()
  }
})

test('a second start on the same data is refused and names the first; the first goes on', async () => {
  const folder = folderWithData('second')
  const first = await startElsewhere(folder)
  try {
    await assertRefused(folder, 'DATA_IN_USE', new RegExp(`프로세스 ${first.child.pid}`))
    assert.deepEqual(await run(first.url, 'select word from kept'), [{ word: '다짐' }])
  } finally {
    first.child.kill('SIGTERM')
    await once(first.child, 'exit')
  }
  await assertWorks(folder)
})

test('after a kill -9 of ours the next start works, and the acknowledged row is there', async () => {
  const folder = folderWithData('killed')
  const first = await startElsewhere(folder)
  await run(first.url, "insert into kept values ('약속')")
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const server = await startEmbedded({ folder })
  try {
    assert.deepEqual(await run(server.url, 'select count(*)::int as rows from kept'), [{ rows: 2 }])
  } finally {
    await server.stop()
  }
})

test('after a kill -9 of the database too the next start recovers', async () => {
  const folder = folderWithData('both-killed')
  const first = await startElsewhere(folder)
  const postmaster = Number(readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  await assertWorks(folder)
})

test("a process number left by a crash that is a stranger's by now is not taken for a rival, nor harmed", async () => {
  const folder = folderWithData('stranger')
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const cluster = join(folder, 'postgres/cluster')
  writeFileSync(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1700000000\n5432\n\n\n\nready\n`)
  try {
    await assertWorks(folder)
    assert.equal(stranger.exitCode ?? stranger.signalCode, null)
  } finally {
    stranger.kill()
  }
})

test('a path too long for a socket, with Hangul, a space and a comma in it', async () => {
  await assertWorks(folderWithData(`${'긴 이름,'.repeat(12)}끝`))
})

test('a first start that was interrupted leaves nothing that the next one trips over', async () => {
  const folder = join(scratch, 'interrupted')
  mkdirSync(join(folder, 'postgres/cluster.fresh-1234/base'), { recursive: true })
  writeFileSync(join(folder, 'postgres/cluster.fresh-1234/PG_VERSION'), '18\n')
  const server = await startEmbedded({ folder })
  await server.stop()
  assert.equal(existsSync(join(folder, 'postgres/cluster.fresh-1234')), false)
})

test('data of another major version are named and left alone', async () => {
  const folder = folderWithData('older')
  const file = join(folder, 'postgres/cluster/PG_VERSION')
  writeFileSync(file, '17\n')
  await assertRefused(folder, 'DATA_VERSION', /PostgreSQL 17의 것/)
  writeFileSync(file, '18\n')
  await assertWorks(folder)
})

test('a cluster without its heart is not overwritten by a new one', async () => {
  const folder = folderWithData('damaged')
  rmSync(join(folder, 'postgres/cluster/PG_VERSION'))
  await assertRefused(folder, 'DATA_DAMAGED', /온전하지 않습니다/)
  assert.ok(existsSync(join(folder, 'postgres/cluster/base')))
})

test('a data folder that is a file, and one that may not be entered', async () => {
  const file = join(scratch, 'file')
  writeFileSync(file, '')
  await assertRefused(file, 'DATA_UNREADABLE', /폴더가 아닙니다/)
  const closed = join(scratch, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0)
  // Root walks through closed doors, so for this moment root is somebody else.
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    await assertRefused(closed, 'DATA_UNREADABLE', /읽고 쓸 수 없습니다/)
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})

test('a full disk at the first start is named, and nothing half made remains', async () => {
  const folder = join(scratch, 'full')
  const bin = join(scratch, 'bin-full')
  writeProgram(bin, 'postgres', 'echo "postgres (PostgreSQL) 18.4"')
  writeProgram(bin, 'initdb', 'echo "initdb: error: could not write file: No space left on device" >&2; exit 1')
  await assertRefused(folder, 'DISK_FULL', /자리가 없어/, { bin })
  assert.equal(existsSync(join(folder, 'postgres/cluster')), false)
})

test('a server that will not start is explained by its own last words', async () => {
  const folder = folderWithData('unwilling')
  const bin = join(scratch, 'bin-unwilling')
  writeProgram(bin, 'initdb', 'exit 1')
  writeProgram(
    bin,
    'postgres',
    '[ "$1" = --version ] && echo "postgres 18.4" || { echo "FATAL:  no luck" >&2; exit 1; }',
  )
  await assertRefused(folder, 'DATABASE_FAILED', /no luck/, { bin })
  await assertWorks(folder)
})

test('programs that are not there are named', async () => {
  await assertRefused(join(scratch, 'none'), 'PROGRAMS_MISSING', /nowhere/, { bin: '/nowhere' })
})

function writeProgram(bin: string, name: string, script: string): void {
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
}
