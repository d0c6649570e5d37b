// The list row of a request, written in the same statement as its facts, and the lists that are read from it.
import type { ClockReading } from '#clocks'
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { Change, Companion, Ledger, SealedText } from '#ledger'
import type { What } from './facts.ts'
import type { RequestStage, RequestState } from './state.ts'

export const dataRequestCompanion: Companion = {
  name: 'data_request_rows',
  sql: (rows) => `insert into data_request (matter_id, number, about_id, what, channel, state, open, office_id,
      received_at, due_at, ended_at, ground, version)
    select matter_id, number, about_id, what, channel, state, open, office_id, received_at, due_at, ended_at, ground, version
    from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, number text, about_id uuid, what text, channel text,
      state text, open boolean, office_id text, received_at timestamptz, due_at timestamptz, ended_at timestamptz,
      ground text, version int)
    on conflict (matter_id) do update set state = excluded.state, open = excluded.open, due_at = excluded.due_at,
      ended_at = excluded.ended_at, ground = excluded.ground, version = excluded.version`,
}

export function dataRequestRow(
  { matterId, state, version }: Change<RequestState>,
  found: readonly ClockReading[],
): object {
  const due = found[0]?.reading.dueAt
  return {
    matter_id: matterId,
    number: state.number,
    about_id: state.about,
    what: state.what,
    channel: state.channel,
    state: state.stage,
    open: state.stage === 'open',
    office_id: state.officeId,
    received_at: timestamp(state.receivedAt),
    due_at: due === undefined ? null : timestamp(due),
    ended_at: state.endedAt === undefined ? null : timestamp(state.endedAt),
    ground: state.ground ?? null,
    version,
  }
}

export type RequestRow = {
  readonly matterId: string
  readonly number: string
  readonly aboutId: string
  readonly what: What
  readonly state: RequestStage
  readonly officeId: string | null
  readonly receivedAt: Instant
  readonly dueAt: Instant | null
  readonly endedAt: Instant | null
}
const columns = `matter_id as "matterId", number, about_id as "aboutId", what, state, office_id as "officeId",
  received_at as "receivedAt", due_at as "dueAt", ended_at as "endedAt"`
const openPage = statement<RequestRow>(
  'privacy-open',
  `select ${columns} from data_request where open and (due_at, matter_id) > ($1::timestamptz, $2::uuid)
   order by due_at, matter_id limit $3`,
)
const ofPetition = statement<RequestRow>(
  'privacy-of-petition',
  `select ${columns} from data_request where about_id = $1 order by received_at desc limit 50`,
)
const byNumber = statement<RequestRow>('privacy-by-number', `select ${columns} from data_request where number = $1`)
const firstId = '00000000-0000-0000-0000-000000000000'

/** The next to be due first, after the key of a row. */
export function readOpen(on: Queryable, limit: number, after?: { at: Instant; id: string }): Promise<RequestRow[]> {
  return openPage.all(on, [after ? timestamp(after.at) : '-infinity', after?.id ?? firstId, limit])
}
export function readOfPetition(on: Queryable, aboutId: string): Promise<RequestRow[]> {
  return ofPetition.all(on, [aboutId])
}
export function readByNumber(on: Queryable, number: string): Promise<RequestRow | undefined> {
  return byNumber.find(on, [number])
}

const wordsOf = statement<SealedText>(
  'privacy-words',
  `select t.matter_id as "matterId", t.text_id as "textId", t.words_sealed as words, k.wrapped
   from private_text t left join matter_key k using (matter_id) where t.matter_id = $1`,
)

/** The words that stand beside a request's facts, by their id. */
export async function readWords({ database, sealed }: Ledger, matterId: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const row of await wordsOf.all(database, [matterId])) {
    const words = sealed.words(row)
    if (words !== null) found.set(row.textId, words)
  }
  return found
}
