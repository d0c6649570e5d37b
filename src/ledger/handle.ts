// One write is one transaction: load the facts, let the desk decide, commit facts and everything that follows from
// them together. Each command carries a key: repeated, it gives the first answer.
import type { Instant } from '#engine'
import type { Keyring } from '#kit/crypto'
import { type Database, isUniqueViolation, type Queryable, statement } from '#kit/database'
import type { Companion, Desk } from './desk.ts'
import { type CommandKey, type Decision, entryOf, firstAnswer, fold, type Handled } from './entry.ts'
import { createEraser, type EraseMatter } from './erase.ts'
import { createOpener, type Opener } from './open.ts'
import { type MatterKey, type OpenSealed, openSealed } from './open-sealed.ts'
import { type KeyedFacts, readFacts, readFactsAndKey, readManyFacts } from './read.ts'
import { type Actor, isRefusal, type NewFact, type Outcome, type Refusal, type StoredFact } from './stored-fact.ts'
import { createWriter, type Entry, type Writer } from './write.ts'

export type Request = {
  readonly matterId: string
  readonly actor: Actor
  readonly now: Instant
  readonly key?: CommandKey
  /** What the actor may read: a matter that is not found through it is unknown to them. The machinery needs none. */
  readonly reading?: Queryable
  /** The version that the actor looked at; a change since then refuses the command instead of deciding again. */
  readonly expectedVersion?: number
}

export type Settled = {
  readonly matterId: string
  readonly facts: readonly StoredFact[]
  readonly add: readonly NewFact[]
}

export type Appended = {
  readonly written: number
  readonly failed: readonly { readonly matterId: string; readonly error: Error }[]
}

export type Ledger = {
  readonly database: Database
  /** Opens what the rows of this ledger hold sealed. */
  readonly sealed: OpenSealed
  /** `decide` may run more than once, so it has no effect but its value. */
  handle<State, Answer extends object>(
    desk: Desk<State>,
    request: Request,
    decide: (state: State, facts: readonly StoredFact[]) => Decision<Answer> | Refusal,
  ): Promise<Handled<Answer> | Refusal>
  open: Opener
  /** Destroys a matter's key and all that it holds of people; its facts stay. */
  eraseMatter: EraseMatter
  read(matterId: string): Promise<StoredFact[]>
  readMany(matterIds: readonly string[]): Promise<Map<string, StoredFact[]>>
  /**
   * Appends facts of the machinery to many matters in one statement. A matter that changed meanwhile is left out and may
   * be tried again; one whose rows cannot be derived is named with its reason and does not hold up the others.
   */
  appendMany<State>(desk: Desk<State>, settled: readonly Settled[], now: Instant): Promise<Appended>
  /** Rewrites the companion rows of matters from their facts alone. */
  rebuild<State>(desk: Desk<State>, matters: ReadonlyMap<string, readonly StoredFact[]>, now: Instant): Promise<void>
  /** Called after each commit with the matters that changed. */
  onChange(listener: (matterIds: readonly string[]) => void): () => void
}

const attemptsMax = 5

const answerOf = statement<{ body_hash: Buffer; answer: object; matter_id: string }>(
  'ledger-answer-of',
  'select body_hash, answer, matter_id from command_answer where key = $1',
)

export function createLedger(options: {
  database: Database
  keyring: Keyring
  companions: readonly Companion[]
  offsetMs: () => number
}): Ledger {
  const { database, keyring, offsetMs } = options
  const writer = createWriter('ledger-write', options.companions)
  const listeners = new Set<(matterIds: readonly string[]) => void>()
  const tell = (matterIds: readonly string[]) => {
    for (const listener of listeners) listener(matterIds)
  }
  const write: Writer = async (on, entries, offset) => writer(on, entries, offset)

  return {
    database,
    sealed: openSealed(keyring),
    eraseMatter: createEraser('ledger-erase', options.companions),
    read: (matterId) => readFacts(database, matterId),
    readMany: (matterIds) => readManyFacts(database, matterIds),
    open: createOpener({ database, keyring, write, offsetMs, tell }),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    async handle(desk, request, decide) {
      for (let attempt = 1; ; attempt += 1) {
        // The first answer is the actor's own, whatever they may read by now: it says no more than they were told then.
        const before = request.key ? await answerOf.find(database, [request.key.key]) : undefined
        if (before && request.key) return firstAnswer(before, request.key)
        const held = await readFactsAndKey(request.reading ?? database, request.matterId)
        const { facts } = held
        if (facts.length === 0) return { refused: 'UNKNOWN_MATTER' }
        if (request.expectedVersion !== undefined && request.expectedVersion !== facts.length)
          return { refused: 'CHANGED_MEANWHILE' }
        const decision = decide(fold(desk, facts), facts)
        if (isRefusal(decision)) return decision
        const key = keyFor(keyring, held, decision.outcome)
        if (key && 'refused' in key) return key
        const entry = entryOf(
          desk,
          request.matterId,
          facts,
          decision.outcome,
          decision.actor ?? request.actor,
          request.now,
          {
            ...(request.key ? { answer: { ...request.key, answer: decision.answer } } : {}),
            ...(key ? { key } : {}),
          },
        )
        try {
          await write(database, [entry], offsetMs())
          tell([request.matterId])
          return { answer: decision.answer, version: entry.version, repeated: false }
        } catch (error) {
          // Somebody else wrote first, or the same command came twice at once: look again and decide again.
          if (!isUniqueViolation(error) || attempt >= attemptsMax) throw error
        }
      }
    },

    async appendMany(desk, settled, now) {
      const failed: { matterId: string; error: Error }[] = []
      const entries: Entry[] = []
      for (const { matterId, facts, add } of settled) {
        try {
          entries.push(entryOf(desk, matterId, facts, { facts: add }, { kind: 'system' }, now, {}))
        } catch (error) {
          failed.push({ matterId, error: error as Error })
        }
      }
      const written = entries.length > 0 ? await writeApart(write, database, entries, offsetMs()) : []
      if (written.length > 0) tell(written.map((entry) => entry.matterId))
      return { written: written.length, failed }
    },

    async rebuild(desk, matters, now) {
      const entries = [...matters].map(([matterId, facts]) =>
        entryOf(desk, matterId, facts, { facts: [] }, { kind: 'system' }, now, {}),
      )
      if (entries.length > 0) await write(database, entries, offsetMs())
    },
  }
}

/** The key for new words of a matter; an erased one takes no more of them. */
function keyFor(
  keyring: Keyring,
  held: KeyedFacts,
  { texts, people, files }: Outcome,
): MatterKey | Refusal | undefined {
  if (!texts?.length && !people?.length && !files?.length) return undefined
  if (held.erased) return { refused: 'MATTER_ERASED' }
  if (held.wrapped) return { key: keyring.unwrap(held.wrapped), wrapped: held.wrapped, fresh: false }
  return { ...keyring.newKey(), fresh: true }
}

/** Writes all at once; when one of them lost a race, writes each alone and leaves the losers out. */
async function writeApart(
  write: Writer,
  on: Database,
  entries: readonly Entry[],
  offset: number,
): Promise<readonly Entry[]> {
  try {
    await write(on, entries, offset)
    return entries
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const written: Entry[] = []
    for (const entry of entries) {
      try {
        await write(on, [entry], offset)
        written.push(entry)
      } catch (single) {
        if (!isUniqueViolation(single)) throw single
      }
    }
    return written
  }
}
