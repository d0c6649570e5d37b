// The listening socket: opened before anything else is touched, answering "not yet" until there is an app, and closed
// so that requests under way are finished while nobody who merely holds a connection open keeps the house from stopping.
import { createServer, type RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { StartError } from '#kit/postgres'

/** Requests under way are given this long when the house stops (R58). */
const drainMs = 20_000

export type WebServer = {
  readonly port: number
  /** From now on requests are answered by this. */
  serve(listener: RequestListener): void
  close(): Promise<void>
}

export async function listen(port: number, host: string): Promise<WebServer> {
  let answer: RequestListener = stillStarting
  /** Open connections and how many requests each has under way. A browser opens some to have them ready. */
  const open = new Map<Socket, number>()
  let closing = false
  const count = (socket: Socket, by: number) => {
    const busy = (open.get(socket) ?? 0) + by
    if (closing && busy === 0) socket.destroy()
    else if (open.has(socket)) open.set(socket, busy)
  }
  const server = createServer((request, response) => {
    const { socket } = request
    count(socket, 1)
    response.once('close', () => count(socket, -1))
    if (closing) response.setHeader('connection', 'close')
    answer(request, response)
  })
  server.on('connection', (socket) => {
    open.set(socket, 0)
    socket.once('close', () => open.delete(socket))
  })
  await new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(listenFault(error, port, host)))
    server.listen(port, host, done)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve: (listener) => {
      answer = listener
    },
    close: () =>
      new Promise((done) => {
        closing = true
        const hard = setTimeout(() => server.closeAllConnections(), drainMs)
        server.close(() => {
          clearTimeout(hard)
          done()
        })
        for (const [socket, busy] of open) if (busy === 0) socket.destroy()
      }),
  }
}

/** Whoever comes while the house is still getting ready is told to come back, and not left waiting. */
const stillStarting: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', connection: 'close' })
  response.end(
    '다짐을 준비하고 있습니다. 잠시 뒤에 다시 열어 주세요.\nDajim is getting ready. Please come back in a moment.\n',
  )
}

function listenFault(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
    case 'EACCES':
      return new StartError(
        'PORT_IN_USE',
        {
          ko: `${port}번 포트를 쓸 수 없습니다. 다른 프로그램을 끝내거나 --port로 다른 번호를 정해 주세요.`,
          en: `Port ${port} cannot be used. Stop the program that has it, or choose another with --port.`,
        },
        error,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(
        'SETTING_WRONG',
        {
          ko: `${host}는 이 컴퓨터의 주소가 아닙니다. --host나 HOST를 확인해 주세요.`,
          en: `${host} is no address of this machine. Check --host or HOST.`,
        },
        error,
      )
    default:
      return error
  }
}
