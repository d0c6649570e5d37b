// Looks into what a stranger sent in a process of its own, with limits on time, processor and memory, without the house's
// environment, without writing, network or further processes. What it does there can cost it no more than an answer.
import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

const apartLimits = {
  /** From the first byte to the last. */
  timeMs: 20_000,
  processorSeconds: 15,
  /** What it may hold in memory, looked at while it runs. 40 megapixels that must be turned take 240 MB. */
  memoryBytes: 400 * 1024 * 1024,
  /** What it may ask the system for; V8 alone reserves half a gigabyte that it never touches. */
  reservedKb: 1_200_000,
  heapMb: 160,
  atOnce: 2,
  waitingMax: 60,
} as const

/** `limit`: it took too much. `broke`: it ended without an answer. Both are the file's doing. */
export class ApartError extends Error {
  override name = 'ApartError'
  readonly why: 'limit' | 'broke'
  constructor(why: 'limit' | 'broke', message: string) {
    super(message)
    this.why = why
  }
}

/** More files wait to be looked at than may: said as "not now", like a store that is away. */
class TooManyWaitingError extends Error {
  override name = 'TooManyWaitingError'
  readonly code = 'STORE_AWAY'
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const packages = here('../../../../node_modules')
/** The code of this room and the packages, never the data folder and its key. */
const mayRead = [here('..'), here('../../../../package.json'), packages, realpathSync(packages)]

const waiting: (() => void)[] = []
let running = 0

/**
 * Gives `input` to the job named and hands its answer, with the bytes that follow it, to `take`.
 * @throws ApartError when the file was too much for it, TooManyWaitingError when too many others wait.
 */
export async function runApart<Answer extends object, T>(
  job: { readonly name: string },
  input: Buffer | Readable,
  take: (answer: Answer, rest: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  if (running >= apartLimits.atOnce) {
    if (waiting.length >= apartLimits.waitingMax) throw new TooManyWaitingError('Too many files wait to be looked at')
    await new Promise<void>((go) => waiting.push(go))
  } else running += 1
  try {
    return await runOne(job, input, take)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

async function runOne<Answer extends object, T>(
  job: { readonly name: string },
  input: Buffer | Readable,
  take: (answer: Answer, rest: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  const child = start(job)
  const ended = endOf(child)
  let limit: string | undefined
  const end = (why: string) => {
    limit ??= why
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => end('time'), apartLimits.timeMs)
  const watch = setInterval(async () => {
    if ((await memoryOf(child)) > apartLimits.memoryBytes) end('memory')
  }, 20)
  try {
    let inputFault: unknown
    const source = Buffer.isBuffer(input) ? Readable.from(inPieces(input), { objectMode: false }) : input
    const given = pipeline(source, child.stdin as NodeJS.WritableStream).catch((error: NodeJS.ErrnoException) => {
      // It may answer, or end, before it has read everything; a source that fails is the house's own trouble.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
        inputFault = error
        child.kill('SIGKILL')
      }
    })
    const output = (child.stdout as Readable)[Symbol.asyncIterator]() as AsyncIterator<Buffer>
    const { answer, rest } = await readAnswer(output)
    const result = answer === undefined ? undefined : { taken: await take(answer as Answer, rest) }
    const { code, signal } = await ended
    await given
    if (inputFault) throw inputFault
    if (result && code === 0) return result.taken
    // The limit on the processor comes as SIGXCPU or SIGKILL, a refused allocation as an abort.
    const tooMuch = limit ?? (signal === 'SIGXCPU' || signal === 'SIGKILL' ? 'processor' : undefined)
    throw new ApartError(tooMuch ? 'limit' : 'broke', `${job.name}: ${tooMuch ?? signal ?? `ended with ${code}`}`)
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    child.kill('SIGKILL')
  }
}

function start(job: { readonly name: string }): ChildProcess {
  const limits = `ulimit -t ${apartLimits.processorSeconds}; ulimit -c 0; ulimit -d ${apartLimits.reservedKb} 2>/dev/null; exec "$@"`
  const node = [
    process.execPath,
    '--permission',
    '--allow-addons',
    ...mayRead.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${apartLimits.heapMb}`,
    '--disable-warning=SecurityWarning',
    here('main.ts'),
    JSON.stringify(job),
  ]
  return spawn('/bin/sh', ['-c', limits, 'sh', ...node], { env: {}, cwd: '/', stdio: ['pipe', 'pipe', 'ignore'] })
}

function endOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done, failed) => {
    child.once('error', failed)
    child.once('close', (code, signal) => done({ code, signal }))
  })
  ended.catch(() => {})
  return ended
}

/** Zero where the system does not tell; the other limits hold there. */
async function memoryOf(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'latin1').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}

const pieceBytes = 64 * 1024
function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

/** Four bytes of length, the answer as JSON, then what belongs to it. */
async function readAnswer(
  output: AsyncIterator<Buffer>,
): Promise<{ answer: object | undefined; rest: AsyncIterable<Buffer> }> {
  let held: Buffer = Buffer.alloc(0)
  const need = async (bytes: number): Promise<boolean> => {
    while (held.length < bytes) {
      const { value, done } = await output.next()
      if (done) return false
      held = Buffer.concat([held, value])
    }
    return true
  }
  async function* rest(): AsyncGenerator<Buffer> {
    if (held.length > 0) yield held
    for (;;) {
      const { value, done } = await output.next()
      if (done) return
      yield value
    }
  }
  if (!(await need(4))) return { answer: undefined, rest: rest() }
  const length = held.readUInt32BE(0)
  if (!(await need(4 + length))) return { answer: undefined, rest: rest() }
  const answer = JSON.parse(held.subarray(4, 4 + length).toString('utf8')) as object
  held = held.subarray(4 + length)
  return { answer, rest: rest() }
}
