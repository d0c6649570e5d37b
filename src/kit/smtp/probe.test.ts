// A mail server tried by a conversation with a small one on this machine: signed in, refused, silent, no mail server at all.
import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { probeSmtp } from './probe.ts'

/** Answers each line as told; what was said is kept. */
async function server(t: TestContext, answer: (line: string) => string | undefined, greeting = '220 mail ready\r\n') {
  const said: string[] = []
  const open = new Set<Socket>()
  const listening = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.write(greeting)
    socket.on('data', (bytes) => {
      for (const line of bytes.toString().split('\r\n').filter(Boolean)) {
        said.push(line)
        const back = answer(line)
        if (back !== undefined) socket.write(back)
      }
    })
  })
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done))
  t.after(() => {
    for (const socket of open) socket.destroy()
    listening.close()
  })
  const address = listening.address()
  return { said, port: typeof address === 'object' && address ? address.port : 0 }
}

const usual = (line: string) => {
  if (line.startsWith('EHLO')) return '250-mail\r\n250-AUTH PLAIN LOGIN\r\n250 SIZE 1000\r\n'
  if (line.startsWith('AUTH PLAIN')) return line.endsWith('AGEAYg==') ? '235 ok\r\n' : '535 no\r\n'
  return line === 'QUIT' ? '221 bye\r\n' : '500 what\r\n'
}
const at = (port: number) => ({ host: '127.0.0.1', port, security: 'none' as const })

test('it connects, signs in and takes leave, and sends no mail', async (t) => {
  const { said, port } = await server(t, usual)
  assert.deepEqual(await probeSmtp({ ...at(port), account: 'a', password: 'b' }), { ok: true })
  assert.deepEqual(said, ['EHLO dajim', 'AUTH PLAIN AGEAYg==', 'QUIT'])
})

test('each failure says at which step', async (t) => {
  const { port } = await server(t, usual)
  assert.deepEqual(await probeSmtp({ ...at(port), account: 'a', password: 'x' }), {
    ok: false,
    stage: 'sign in',
    code: '535',
  })
  assert.deepEqual(await probeSmtp({ ...at(port), security: 'starttls' }), {
    ok: false,
    stage: 'tls',
    code: 'not offered',
  })
  const silent = await server(t, () => undefined)
  assert.deepEqual(await probeSmtp(at(silent.port), { ms: 100 }), { ok: false, stage: 'time', code: '' })
  const busy = await server(t, usual, '554 not here\r\n')
  assert.deepEqual(await probeSmtp(at(busy.port)), { ok: false, stage: 'greeting', code: '554' })
  const endless = await server(t, usual, 'x'.repeat(70_000))
  assert.deepEqual(await probeSmtp(at(endless.port)), { ok: false, stage: 'greeting', code: 'too long' })
  const closed = await probeSmtp({ ...at(1), host: '127.0.0.1' })
  assert.deepEqual(closed, { ok: false, stage: 'connect', code: 'ECONNREFUSED' })
  const notTls = await probeSmtp({ ...at(port), security: 'tls' })
  assert.equal(notTls.ok, false)
})

test('STARTTLS before the password, and not with a certificate that nobody vouches for', async (t) => {
  const { said, port } = await server(t, (line) => {
    if (line.startsWith('EHLO')) return '250-mail\r\n250 STARTTLS\r\n'
    return line === 'STARTTLS' ? '220 go\r\nthis is no TLS\r\n' : '500 what\r\n'
  })
  const answer = await probeSmtp({ ...at(port), security: 'starttls', account: 'a', password: 'b' }, { ms: 3_000 })
  assert.ok(!answer.ok && answer.stage === 'tls', JSON.stringify(answer))
  assert.ok(!said.some((line) => line.startsWith('AUTH')), 'the password never went out in the clear')
})
