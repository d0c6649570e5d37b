// The words that we have with clamd, against a small server that speaks INSTREAM: a verdict, or none, never a guess.
import assert from 'node:assert/strict'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { clamdScanner, ScannerAwayError } from './scanner.ts'

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

/** Gathers the chunks as clamd does and answers by what they say; `speak` may answer otherwise. */
async function daemon(t: TestContext, speak?: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    if (speak) return speak(socket)
    let held = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk])
      if (held.toString('latin1') === 'zVERSION\0') socket.end('ClamAV 1.4.6/27000/Thu Nov 26 08:00:00 2026\0')
      const body: Buffer[] = []
      let at = 'zINSTREAM\0'.length
      while (at + 4 <= held.length) {
        const length = held.readUInt32BE(at)
        if (length === 0) {
          const found = Buffer.concat(body).includes('BAD')
          socket.end(found ? 'stream: Test.Bad FOUND\0' : 'stream: OK\0')
          return
        }
        if (at + 4 + length > held.length) return
        body.push(held.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => server.close())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('R29: clean, and infected by its name, however the file is cut into chunks', async (t) => {
  const scanner = clamdScanner(await daemon(t))
  assert.deepEqual(await scanner.scan(pieces('one', 'two')), { state: 'clean' })
  assert.deepEqual(await scanner.scan(pieces('a B', 'AD file')), { state: 'infected', signature: 'Test.Bad' })
  assert.deepEqual(await scanner.scan(pieces('x'.repeat(3_000_000))), { state: 'clean' })
  assert.equal(await scanner.signaturesAt(), Date.parse('2026-11-26T08:00:00Z'))
})

test('R29: a daemon that is away, says nothing, breaks off or talks nonsense gives no verdict', async (t) => {
  const silent = await daemon(t, (socket) => socket.resume())
  const gone = await daemon(t, (socket) => socket.destroy())
  const confused = await daemon(t, (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'))
  const half = await daemon(t, (socket) => socket.end('stream: OK'))
  for (const address of ['127.0.0.1:9', '/nowhere/clamd.sock', silent, gone, confused, half])
    await assert.rejects(clamdScanner(address, { timeMs: 300 }).scan(pieces('x', 'y')), ScannerAwayError, address)
})
