// Dajim as a process of its own, for tests and measurements that need real processes: started, killed, stopped.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export type Running = {
  readonly base: string
  readonly pid: number
  readonly startedInMs: number
  /** What it printed so far. */
  said(): string
  stop(): Promise<number | null>
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
}

export type StartOptions = {
  readonly data: string
  readonly port: number
  readonly databaseUrl?: string
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts Dajim; fulfilled when it says that it is ready, rejected with what it said when it ends before. */
export async function startRunning(options: StartOptions): Promise<Running> {
  const began = performance.now()
  const { child, said, ended } = spawnMain(options)
  await new Promise<void>((ready, failed) => {
    child.stdout?.on('data', () => said().includes('is ready') && ready())
    void ended.then((code) => failed(new Error(`Dajim ended with ${code}: ${said()}`)))
  })
  return {
    base: `http://127.0.0.1:${options.port}`,
    pid: child.pid ?? 0,
    startedInMs: performance.now() - began,
    said,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Starts Dajim where it is expected to refuse: fulfilled with its exit code and all that it said. */
export async function startRefused(options: StartOptions): Promise<{ code: number | null; said: string }> {
  const { said, ended } = spawnMain(options)
  return { code: await ended, said: said() }
}

/** Starts it as a person does, in a process group of its own as a terminal gives it; `pid` is the group's. */
export async function startNpm(
  options: StartOptions,
): Promise<{ readonly base: string; readonly pid: number; readonly ended: Promise<number | null> }> {
  const { DATABASE_URL: _, ...env } = { ...process.env, ...options.env }
  const flags = ['--data', options.data, '--port', String(options.port), ...(options.flags ?? [])]
  const child = spawn('npm', ['start', '--', ...flags], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const { said, ended } = follow(child)
  await new Promise<void>((ready, failed) => {
    child.stdout?.on('data', () => said().includes('is ready') && ready())
    void ended.then((code) => failed(new Error(`npm start ended with ${code}: ${said()}`)))
  })
  return { base: `http://127.0.0.1:${options.port}`, pid: child.pid ?? 0, ended }
}

function spawnMain(options: StartOptions): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      main,
      '--data',
      options.data,
      '--port',
      String(options.port),
      ...(options.flags ?? []),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        NODE_COMPILE_CACHE: fileURLToPath(new URL('../.runtime/compile-cache', import.meta.url)),
        ...inherited,
        ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
        ...options.env,
      },
    },
  )
  return { child, ...follow(child) }
}

const started = new Map<ChildProcess, Promise<unknown>>()

/** Ends whatever a test that failed has left running; without this its file would never end either. */
export async function endAll(): Promise<void> {
  for (const child of started.keys()) child.kill('SIGKILL')
  await Promise.all(started.values())
}

function follow(child: ChildProcess): { said: () => string; ended: Promise<number | null> } {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  const ended = new Promise<number | null>((done) =>
    child.on('close', (code) => {
      started.delete(child)
      done(code)
    }),
  )
  started.set(child, ended)
  return { said: () => text, ended }
}

/** A port of this machine that nobody has at the moment. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
