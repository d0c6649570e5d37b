// Asks ClamAV's daemon over INSTREAM whether a file is known to be malware. A daemon that is away, slow or confused is
// never taken for a clean file: it throws, and the file waits.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export class ScannerAwayError extends Error {
  override name = 'ScannerAwayError'
}

export type Verdict = { readonly state: 'clean' } | { readonly state: 'infected'; readonly signature: string }

export type Scanner = {
  /** @throws ScannerAwayError when there is no verdict. */
  scan(content: AsyncIterable<Buffer>): Promise<Verdict>
  /** When its signatures were made; undefined when it knows no date. @throws ScannerAwayError */
  signaturesAt(): Promise<number | undefined>
}

const timeMs = 30_000
const replyMax = 4_096

/** `address`: host:port, or the path of a unix socket. */
export function clamdScanner(address: string, limits: { readonly timeMs: number } = { timeMs }): Scanner {
  return {
    async scan(content) {
      const reply = await ask(address, limits.timeMs, async (write) => {
        await write(Buffer.from('zINSTREAM\0'))
        for await (const chunk of content) {
          const length = Buffer.alloc(4)
          length.writeUInt32BE(chunk.length)
          if (chunk.length > 0) await write(Buffer.concat([length, chunk]))
        }
        await write(Buffer.alloc(4))
      })
      if (reply === 'stream: OK') return { state: 'clean' }
      const found = /^stream: (.+) FOUND$/.exec(reply)?.[1]
      if (found) return { state: 'infected', signature: found.slice(0, 200) }
      throw new ScannerAwayError('The scanner gives no verdict')
    },
    async signaturesAt() {
      const reply = await ask(address, limits.timeMs, (write) => write(Buffer.from('zVERSION\0')))
      if (!reply.startsWith('ClamAV')) throw new ScannerAwayError('The scanner does not know its version')
      const made = Date.parse(`${reply.split('/')[2] ?? ''} UTC`)
      return Number.isNaN(made) ? undefined : made
    },
  }
}

async function ask(
  address: string,
  withinMs: number,
  say: (write: (bytes: Buffer) => Promise<void>) => Promise<void>,
): Promise<string> {
  const [, host, port] = /^\[?([^/]*?)\]?:(\d+)$/.exec(address) ?? []
  const socket: Socket = port ? connect({ host: host ?? '', port: Number(port) }) : connect({ path: address })
  const timer = setTimeout(() => socket.destroy(new Error('time')), withinMs)
  let reply = ''
  let fault: Error | undefined
  socket.on('error', (error) => {
    fault ??= error
  })
  socket.on('data', (chunk: Buffer) => {
    reply += chunk.toString('utf8')
    if (reply.length > replyMax) socket.destroy()
  })
  const closed = new Promise<void>((done) => socket.once('close', () => done()))
  try {
    await Promise.race([once(socket, 'connect'), closed])
    await say(async (bytes) => {
      // A daemon that has seen enough answers and closes; what it said is read below.
      if (!socket.writable || socket.write(bytes)) return
      await Promise.race([once(socket, 'drain').catch(() => {}), closed])
    })
    await Promise.race([closed, replied(socket, () => reply)])
  } catch (error) {
    if (!fault) throw error
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
  if (!reply.includes('\0')) throw new ScannerAwayError(`The scanner is away (${fault?.message ?? 'no answer'})`)
  return reply.slice(0, reply.indexOf('\0')).trim()
}

function replied(socket: Socket, reply: () => string): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (reply().includes('\0')) done()
    }
    socket.on('data', look)
    look()
  })
}
