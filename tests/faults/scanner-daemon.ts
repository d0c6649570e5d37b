// A scanner for tests, started and ended by them: Debian's clamd with signatures of our own and nothing from the network,
// or, where that is not installed, a small server that speaks INSTREAM and knows the same signatures. Never part of a house.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { eicar } from '../../src/kit/files/hostile.ts'

const clamd = '/usr/sbin/clamd'

export type Daemon = {
  /** Where it listens, for DAJIM_CLAMD. */
  readonly address: string
  /** Whether it is ClamAV itself. */
  readonly real: boolean
  start(): Promise<void>
  stop(): Promise<void>
}

/** `known`: a file that is malware as a whole, by its hash; `marker`: bytes that make any file malware. */
export type Signatures = { readonly known: Buffer; readonly marker: Buffer }

export function scannerDaemon(folder: string, signatures: Signatures): Daemon {
  const address = join(folder, 'clamd.sock')
  return existsSync(clamd) ? realDaemon(folder, address, signatures) : smallDaemon(address, signatures)
}

function realDaemon(folder: string, address: string, { known, marker }: Signatures): Daemon {
  const signatures = join(folder, 'signatures')
  const scratch = join(folder, 'scratch')
  for (const one of [signatures, scratch]) mkdirSync(one)
  const md5 = createHash('md5').update(known).digest('hex')
  writeFileSync(join(signatures, 'own.hdb'), `${md5}:${known.length}:Test.Known\n`)
  writeFileSync(
    join(signatures, 'own.ndb'),
    `Test.Marker:0:*:${marker.toString('hex')}\nTest.Eicar:0:*:${eicar.toString('hex')}\n`,
  )
  const settings = join(folder, 'clamd.conf')
  writeFileSync(
    settings,
    [
      'Foreground yes',
      `DatabaseDirectory ${signatures}`,
      `TemporaryDirectory ${scratch}`,
      `LocalSocket ${address}`,
      'OfficialDatabaseOnly no',
      'MaxThreads 2',
      'SelfCheck 0',
      '',
    ].join('\n'),
  )
  let child: ChildProcess | undefined
  let ended: Promise<unknown> = Promise.resolve()
  return {
    address,
    real: true,
    async start() {
      let said = ''
      const own = spawn(clamd, [`--config-file=${settings}`], { stdio: ['ignore', 'pipe', 'pipe'] })
      child = own
      for (const stream of [own.stdout, own.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text
        })
      let gone = false
      ended = new Promise((done) =>
        own.on('close', () => {
          gone = true
          done(undefined)
        }),
      )
      while (!(await answers(address))) assert.ok(!gone, `clamd ended: ${said}`)
    },
    async stop() {
      child?.kill('SIGTERM')
      await ended
      rmSync(address, { force: true })
    },
  }
}

/** Whether it answers a PING; asked again by its starter until it does, each time after a short patience. */
function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ path: address })
    socket.on('connect', () => socket.write('zPING\0'))
    socket.on('data', (reply) => {
      done(reply.toString('latin1').startsWith('PONG'))
      socket.destroy()
    })
    // A socket that is not there yet fails at once; the pause keeps the processor free for the one that starts.
    socket.on('error', () => setTimeout(() => done(false), 50))
    socket.on('close', () => setTimeout(() => done(false), 50))
  })
}

function smallDaemon(address: string, { known, marker }: Signatures): Daemon {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    let held = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk])
      if (held.toString('latin1') === 'zVERSION\0')
        return void socket.end('ClamAV 1.4.6/27000/Thu Nov 26 08:00:00 2026\0')
      const whole = instream(held)
      if (!whole) return
      const found = whole.equals(known)
        ? 'Test.Known'
        : whole.includes(marker)
          ? 'Test.Marker'
          : whole.includes(eicar)
            ? 'Test.Eicar'
            : undefined
      socket.end(found ? `stream: ${found} FOUND\0` : 'stream: OK\0')
    })
  })
  return {
    address,
    real: false,
    start: () => new Promise((done) => void server.listen(address, done)),
    stop: () =>
      new Promise((done) => {
        if (!server.listening) return done()
        server.close(() => done())
        for (const socket of open) socket.destroy()
      }),
  }
}

/** The file that was sent, once its last chunk of no length is there. */
function instream(held: Buffer): Buffer | undefined {
  const body: Buffer[] = []
  let at = 'zINSTREAM\0'.length
  while (at + 4 <= held.length) {
    const length = held.readUInt32BE(at)
    if (length === 0) return Buffer.concat(body)
    body.push(held.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
