// Opening new matters. Openings that arrive while one commit is under way go into the next one together: the row that
// numbers receipts without gaps is then locked once for all of them, and one flush to disk serves them all.
import type { Instant } from '#engine'
import type { Keyring } from '#kit/crypto'
import { type Database, isUniqueViolation, statement, transaction } from '#kit/database'
import type { Desk } from './desk.ts'
import { type CommandKey, type Decision, entryOf, firstAnswer, type Handled } from './entry.ts'
import type { Actor, Refusal } from './stored-fact.ts'
import { type Entry, newMatterId, type Writer } from './write.ts'

/** Openings in one commit at most: past it the statement's parsing outgrows what the shared flush saves. */
const batchMax = 64
/** Openings that may wait at most; beyond it the caller is told to come back (R57). */
const waitingMax = 2_000

export type Opening<State, Answer extends object> = {
  readonly desk: Desk<State>
  readonly actor: Actor
  readonly now: Instant
  readonly key: CommandKey
  /** Year and month of the receipt number's series, `2611`. */
  readonly series: number
  /** Whatever could be refused was refused before: a number that is taken must be used. */
  readonly decide: (given: { matterId: string; sequence: number }) => Decision<Answer>
}

export type Opener = <State, Answer extends object>(
  opening: Opening<State, Answer>,
) => Promise<(Handled<Answer> & { matterId: string }) | Refusal>

type Waiting = {
  readonly keyText: string
  readonly prepare: (sequence: number) => Entry
  readonly series: number
  readonly key: CommandKey
  readonly settle: (value: (Handled<object> & { matterId: string }) | Refusal) => void
  readonly fail: (error: unknown) => void
}

const answersOf = statement<{ key: Buffer; body_hash: Buffer; answer: object; matter_id: string }>(
  'ledger-answers-of',
  'select key, body_hash, answer, matter_id from command_answer where key = any($1::bytea[])',
)
const takeNumbers = statement<{ last: number }>(
  'ledger-take-numbers',
  `insert into receipt_sequence (month, last) values ($1, $2)
   on conflict (month) do update set last = receipt_sequence.last + excluded.last returning last`,
)

export function createOpener(options: {
  database: Database
  keyring: Keyring
  write: Writer
  offsetMs: () => number
  tell: (matterIds: readonly string[]) => void
}): Opener {
  const { database, keyring, write, offsetMs, tell } = options
  let queue: Waiting[] = []
  let flushing = false

  async function flush(): Promise<void> {
    flushing = true
    while (queue.length > 0) {
      const first = queue[0] as Waiting
      // One series and one use of a key in each batch; the rest wait for the next.
      const seen = new Set<string>()
      const batch: Waiting[] = []
      const rest: Waiting[] = []
      for (const waiting of queue) {
        const fits = batch.length < batchMax && waiting.series === first.series && !seen.has(waiting.keyText)
        if (fits) seen.add(waiting.keyText)
        ;(fits ? batch : rest).push(waiting)
      }
      queue = rest
      await openBatch(batch).catch((error) => {
        for (const waiting of batch) waiting.fail(error)
      })
    }
    flushing = false
  }

  async function openBatch(batch: readonly Waiting[]): Promise<void> {
    const found = await answersOf.all(database, [batch.map((waiting) => waiting.key.key)])
    const answered = new Map(found.map((row) => [row.key.toString('hex'), row]))
    const fresh: Waiting[] = []
    for (const waiting of batch) {
      const before = answered.get(waiting.keyText)
      if (!before) {
        fresh.push(waiting)
        continue
      }
      const first = firstAnswer(before, waiting.key)
      waiting.settle('refused' in first ? first : { ...first, matterId: before.matter_id })
    }
    if (fresh.length === 0) return
    try {
      const entries = await commit(fresh)
      for (const [index, entry] of entries.entries())
        fresh[index]?.settle({
          answer: entry.answer?.answer ?? {},
          version: entry.version,
          repeated: false,
          matterId: entry.matterId,
        })
      tell(entries.map((entry) => entry.matterId))
    } catch (error) {
      // Another process opened one of these keys in between: each alone then finds its own answer.
      if (!isUniqueViolation(error) || fresh.length === 1) {
        if (isUniqueViolation(error, 'command_answer_pkey')) return openBatch(fresh)
        throw error
      }
      for (const waiting of fresh) await openBatch([waiting]).catch(waiting.fail)
    }
  }

  function commit(fresh: readonly Waiting[]): Promise<Entry[]> {
    return transaction(database, async (client) => {
      const taken = await takeNumbers.find(client, [fresh[0]?.series, fresh.length])
      const start = (taken?.last ?? 0) - fresh.length
      const entries = fresh.map((waiting, index) => waiting.prepare(start + index + 1))
      await write(client, entries, offsetMs())
      return entries
    })
  }

  return (opening) =>
    new Promise((resolve, reject) => {
      if (queue.length >= waitingMax) return resolve({ refused: 'TOO_BUSY' })
      queue.push({
        keyText: opening.key.key.toString('hex'),
        series: opening.series,
        key: opening.key,
        prepare: (sequence) => {
          const matterId = newMatterId(opening.now)
          const { outcome, answer } = opening.decide({ matterId, sequence })
          return entryOf(opening.desk, matterId, [], outcome, opening.actor, opening.now, {
            answer: { ...opening.key, answer },
            key: { ...keyring.newKey(), fresh: true },
          })
        },
        settle: resolve as Waiting['settle'],
        fail: reject,
      })
      if (!flushing) setImmediate(() => !flushing && flush())
    })
}
