// The desk's list row: what queues show and sort by, a cache of the facts written beside them.
import type { ClockReading } from '#clocks'
import { hmac } from '#kit/crypto'
import { timestamp } from '#kit/database'
import type { Change, Companion } from '#ledger'
import { isOpen, type PetitionState } from './state.ts'

export const petitionCompanion: Companion = {
  name: 'petition_rows',
  erase: (matterId) => `update petition set terms = '{}', erased = true where matter_id = ${matterId}`,
  sql: (rows) => `insert into petition (matter_id, number, secret_hash, kind, item, channel, language, title_id, state,
      open, office_id, officer_id, submitted_at, arrived_at, received_at, closed_at, result, ping_pong, next_due_at,
      next_promise, broken, version, terms, concerned)
    select matter_id, number, decode(secret_hash, 'hex'), kind, item, channel, language, title_id, state,
      open, office_id, officer_id, submitted_at, arrived_at, received_at, closed_at, result, ping_pong, next_due_at,
      next_promise, broken, version, coalesce(terms, '{}'), concerned
    from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, number text, secret_hash text, kind text, item text,
      channel text, language text, title_id uuid, state text, open boolean, office_id text, officer_id text,
      submitted_at timestamptz, arrived_at timestamptz, received_at timestamptz, closed_at timestamptz, result text,
      ping_pong int, next_due_at timestamptz, next_promise text, broken int, version int, terms int[], concerned text[])
    on conflict (matter_id) do update set
      kind = excluded.kind, item = excluded.item, state = excluded.state, open = excluded.open,
      office_id = excluded.office_id, officer_id = excluded.officer_id, received_at = excluded.received_at,
      closed_at = excluded.closed_at, result = excluded.result, ping_pong = excluded.ping_pong,
      next_due_at = excluded.next_due_at, next_promise = excluded.next_promise, broken = excluded.broken,
      version = excluded.version, concerned = excluded.concerned`,
}

const at = (instant: number | undefined) => (instant === undefined ? null : timestamp(instant))

/** The clock that breaks next; a paused one has no time of its own and comes last. A broken one comes before all. */
function nextToBreak(found: readonly ClockReading[]): ClockReading | undefined {
  return found
    .filter(
      ({ reading }) =>
        reading.state === 'running' ||
        reading.state === 'warned' ||
        (reading.state === 'broken' && reading.stoppedAt === undefined),
    )
    .sort((a, b) => a.reading.dueAt - b.reading.dueAt)[0]
}

export function petitionRow(
  change: Change<PetitionState>,
  found: readonly ClockReading[],
  termsOf: (title: string) => number[],
): object {
  const { state } = change
  const next = isOpen(state) ? nextToBreak(found) : undefined
  const title = change.outcome.texts?.find((text) => text.textId === state.titleId)
  return {
    matter_id: change.matterId,
    number: state.number,
    secret_hash: state.secretHash,
    kind: state.kind,
    item: state.item ?? null,
    channel: state.channel,
    language: state.language,
    title_id: state.titleId,
    state: state.stage,
    open: isOpen(state),
    office_id: state.officeId ?? null,
    officer_id: state.officerId ?? null,
    submitted_at: timestamp(state.submittedAt),
    arrived_at: timestamp(state.arrivedAt),
    received_at: at(state.receivedAt),
    closed_at: at(state.closedAt),
    result: state.result ?? null,
    ping_pong: state.pingPong,
    next_due_at: at(next?.reading.dueAt),
    next_promise: next?.reading.promise ?? null,
    broken: state.broken,
    concerned: state.concerned,
    version: change.version,
    terms: title ? termsOf(title.words) : null,
  }
}

/** Pairs that are remembered: Korean petitions share most of theirs, and a look-up costs a tenth of a hash. */
const rememberedMax = 20_000

/** Pairs of neighbouring letters, hashed with the house's key: an index of them holds no readable words. */
export function titleTerms(key: Buffer): (title: string) => number[] {
  const termKey = hmac(key, 'petition terms')
  const remembered = new Map<string, number>()
  const termOf = (pair: string): number => {
    const known = remembered.get(pair)
    if (known !== undefined) return known
    if (remembered.size >= rememberedMax) remembered.clear()
    const term = hmac(termKey, pair).readInt32BE(0)
    remembered.set(pair, term)
    return term
  }
  return (title) => {
    const letters = [
      ...title
        .normalize('NFC')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, ''),
    ]
    const pairs = new Set(letters.slice(1).map((letter, place) => `${letters[place]}${letter}`))
    return [...pairs].slice(0, 64).map(termOf)
  }
}
