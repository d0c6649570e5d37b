// Tries a mail server as it would be used (RFC 5321, 3207, 4954): connects, greets, starts TLS, signs in, and takes leave.
// It sends no mail, keeps nothing, and ends within ten seconds whatever the other side does.
import { createConnection, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

export type SmtpServer = {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly account?: string
  readonly password?: string
}
export type ProbeStage = 'connect' | 'greeting' | 'tls' | 'sign in' | 'time'
export type ProbeAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly stage: ProbeStage; readonly code: string }

const wholeMs = 10_000
const answerBytesMax = 64 * 1024

class Failed extends Error {
  readonly stage: ProbeStage
  readonly code: string
  constructor(stage: ProbeStage, code: string) {
    super(stage)
    this.stage = stage
    this.code = code
  }
}

export async function probeSmtp(
  server: SmtpServer,
  options: { readonly ca?: string; readonly ms?: number } = {},
): Promise<ProbeAnswer> {
  let socket: Socket | undefined
  let late: NodeJS.Timeout | undefined
  const timer = new Promise<never>((_, failed) => {
    late = setTimeout(() => failed(new Failed('time', '')), options.ms ?? wholeMs)
  })
  const keep = (one: Socket) => {
    socket = one
    return one
  }
  const talk = converse(server, keep, options.ca)
  try {
    await Promise.race([talk, timer])
    return { ok: true }
  } catch (error) {
    if (error instanceof Failed) return { ok: false, stage: error.stage, code: error.code }
    const code = (error as { code?: unknown }).code
    return { ok: false, stage: 'connect', code: typeof code === 'string' ? code : '' }
  } finally {
    clearTimeout(late)
    talk.catch(() => {})
    socket?.destroy()
  }
}

async function converse(server: SmtpServer, keep: (socket: Socket) => Socket, ca: string | undefined): Promise<void> {
  const { host, port, security } = server
  const tlsOptions = { host, servername: /^[\d.]+$|:/.test(host) ? '' : host, ...(ca ? { ca } : {}) }
  const first = keep(security === 'tls' ? connectTls({ ...tlsOptions, port }) : createConnection({ host, port }))
  await new Promise<void>((done, failed) => {
    first.once(security === 'tls' ? 'secureConnect' : 'connect', done)
    first.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        new Failed(/CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(error.code ?? '') ? 'tls' : 'connect', error.code ?? ''),
      ),
    )
  })
  let line = speaker(first)
  await line.expect('greeting', 220)
  let offers = await line.ask('EHLO dajim', 'greeting', 250)
  if (security === 'starttls') {
    if (!/^250[- ]STARTTLS\s*$/im.test(offers)) throw new Failed('tls', 'not offered')
    await line.ask('STARTTLS', 'tls', 220)
    first.removeAllListeners('data')
    const safe = keep(connectTls({ ...tlsOptions, socket: first }))
    await new Promise<void>((done, failed) => {
      safe.once('secureConnect', done)
      safe.once('error', (error: NodeJS.ErrnoException) => failed(new Failed('tls', error.code ?? '')))
    })
    line = speaker(safe)
    offers = await line.ask('EHLO dajim', 'tls', 250)
  }
  if (server.account) {
    const { account, password = '' } = server
    if (/^250[- ]AUTH[ =].*\bPLAIN\b/im.test(offers))
      await line.ask(`AUTH PLAIN ${Buffer.from(`\0${account}\0${password}`).toString('base64')}`, 'sign in', 235)
    else {
      await line.ask('AUTH LOGIN', 'sign in', 334)
      await line.ask(Buffer.from(account).toString('base64'), 'sign in', 334)
      await line.ask(Buffer.from(password).toString('base64'), 'sign in', 235)
    }
  }
  await line.ask('QUIT', 'greeting', 221).catch(() => {})
}

/** One question, one answer; an answer of several lines ends with `250 ` instead of `250-`. */
function speaker(socket: Socket) {
  let held = ''
  let waiting: { done: (answer: string) => void; failed: (error: Error) => void; stage: ProbeStage } | undefined
  const look = () => {
    const end = /^\d{3} [^\n]*\n/m.exec(held)
    if (!waiting || !end) return
    const answer = held.slice(0, end.index + end[0].length)
    held = held.slice(answer.length)
    waiting.done(answer)
    waiting = undefined
  }
  const fail = (code: string) => {
    waiting?.failed(new Failed(waiting.stage, code))
    waiting = undefined
  }
  socket.on('data', (bytes: Buffer) => {
    held += bytes.toString('latin1')
    if (held.length > answerBytesMax) fail('too long')
    look()
  })
  socket.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? ''))
  socket.on('close', () => fail('closed'))
  const expect = async (stage: ProbeStage, wanted: number): Promise<string> => {
    const answer = await new Promise<string>((done, failed) => {
      waiting = { done, failed, stage }
      look()
    })
    const code = /(\d{3}) [^\n]*\n$/.exec(answer)?.[1] ?? ''
    if (Number(code) !== wanted) throw new Failed(stage, code)
    return answer
  }
  return {
    expect,
    ask: (question: string, stage: ProbeStage, wanted: number): Promise<string> => {
      socket.write(`${question}\r\n`)
      return expect(stage, wanted)
    },
  }
}
