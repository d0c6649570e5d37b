// The access log: each reading of personal data is written down before the data are given (R43). When the line cannot be
// written, the reading does not happen. Whatever shows staff a person's data reads through here.
import type { Instant } from '#engine'
import { seal, unsealText } from '#kit/crypto'
import { type Database, type Queryable, statement, timestamp } from '#kit/database'
import type { Officer } from './officer.ts'

/**
 * `list` and `search`: seen among others, masked. Everything else was opened by itself. `reveal again` is a reading
 * within the minutes for which a purpose stands.
 */
export const accessActions = [
  'list',
  'search',
  'open',
  'reveal',
  'reveal again',
  'download',
  'print',
  'export',
  'change',
] as const
export type AccessAction = (typeof accessActions)[number]

/** Who reads, and where the request came from. */
export type Reader = { readonly officer: Officer; readonly origin: string; readonly at: Instant }
export type Why = { readonly purpose?: string | undefined; readonly purposeWords?: string | undefined }
/** What is read: by its action, whose it is, and why. */
export type Reading = Why & {
  readonly action: Exclude<AccessAction, 'list' | 'search'>
  readonly matterIds: readonly string[]
  /** Whose data, when it is nobody's of a matter. */
  readonly subject?: string | undefined
}

/** The line could not be written, so nothing may be shown: a 503 in words. */
export class AccessLogError extends Error {
  override name = 'AccessLogError'
}

/** The five things that a line must tell: who, when, from where, whose data, what was done (고시 제2조제3호). */
export type AccessLine = {
  readonly at: Instant
  readonly officerId: string
  readonly officeId: string
  readonly origin: string
  readonly action: AccessAction
  readonly purpose?: string | undefined
  readonly matterIds: readonly string[]
  readonly subject?: string | undefined
}
const insertLine = statement(
  'people-insert-access-line',
  `insert into access_line (at, officer_id, office_id, origin, action, purpose, purpose_sealed, matter_ids, subject)
   values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9)`,
)

/** For what reads no matter's data through `AccessLog`. @throws whatever the database throws: then nothing may be shown. */
export async function recordAccess(on: Queryable, line: AccessLine, words: Buffer | null = null): Promise<void> {
  await insertLine.run(on, [
    timestamp(line.at),
    line.officerId,
    line.officeId,
    line.origin,
    line.action,
    line.purpose ?? null,
    words,
    line.matterIds,
    line.subject ?? null,
  ])
}

/**
 * Lines of lists do not wait for the disk: a power cut may take the last fraction of a second of them, and the page that
 * they speak of most likely with it (decision 0030). A list that cannot be written is still not shown.
 */
const insertListLine = statement(
  'people-insert-list-line',
  `with soon as (select set_config('synchronous_commit', 'off', true))
   insert into access_line (at, officer_id, office_id, origin, action, matter_ids)
   select $1::timestamptz, $2, $3, $4, $5, $6::uuid[] from soon`,
)
const standing = statement<{ at: Instant; purpose: string; sealed: Buffer | null }>(
  'people-standing-reveal',
  `select at, purpose, purpose_sealed as sealed from access_line
   where officer_id = $1 and at > $2 and at <= $3 and action = 'reveal' and matter_ids[1] = $4::uuid
   order by at desc limit 1`,
)

/** A purpose stands this long for the same person and matter; each reading still has its line. */
export const revealStandsMs = 10 * 60_000
/** A list that refreshes itself names a matter again after this. */
const namedAgainMs = 10 * 60_000
/** Officers whose lists are remembered: beyond it the longest silent is forgotten and named in full again. */
const rememberedMax = 1_000

export type AccessLog = {
  /** Writes the line, then reads. @throws AccessLogError, and then nothing was read. */
  through<T>(reader: Reader, reading: Reading, read: () => Promise<T>): Promise<T>
  /**
   * Reads a list, writes one line with all that is in it, then hands it over. With `refresh` (a list on screen that
   * follows changes by itself) the line names those that it had not shown to this officer within ten minutes.
   */
  list<T>(
    reader: Reader,
    read: () => Promise<T>,
    matterIdsOf: (found: T) => readonly string[],
    options?: { readonly action?: 'list' | 'search'; readonly refresh?: boolean },
  ): Promise<T>
  /** The purpose that still stands for this officer and matter. */
  standingReveal(reader: Reader, matterId: string): Promise<Why | undefined>
  /** Who opened one matter, newest first, as its people may see it: what an investigation holds back is not among them. */
  linesOf(matterId: string, now: Instant, max: number): Promise<MatterLine[]>
  close(): Promise<void>
}

/**
 * @param database a pool of the log's own, whose statements end by themselves, so that a locked table blocks nobody
 * @param key seals what officers write about a purpose
 */
export function createAccessLog(database: Database, key: Buffer): AccessLog {
  const shown = createShownLists()
  // A line is named by its officer and moment; its own number is not known before it is written.
  const placeOf = (officerId: string, at: Instant) => ({
    table: 'access_line',
    column: 'purpose_words',
    row: `${officerId} ${at}`,
  })
  const wordsOf = (sealed: Buffer | null, officerId: string, at: Instant) =>
    sealed === null ? undefined : unsealText(key, placeOf(officerId, at), sealed)
  return {
    async through(reader, reading, read) {
      const { officer, origin, at } = reader
      await write(() =>
        recordAccess(
          database,
          { ...reading, at, origin, officerId: officer.officerId, officeId: officer.officeId },
          reading.purposeWords ? seal(key, placeOf(officer.officerId, at), reading.purposeWords) : null,
        ),
      )
      return read()
    },
    async list(reader, read, matterIdsOf, { action = 'list', refresh = false } = {}) {
      const found = await read()
      const all = matterIdsOf(found)
      const named = refresh ? shown.without(reader, all) : all
      // An empty one is written too: a log that is down shows nothing, not even what was on screen before.
      await write(() => insertListLine.run(database, lineOfList(reader, action, named)))
      if (action === 'list') shown.add(reader, named)
      return found
    },
    standingReveal: async (reader, matterId) => {
      const { officer, at } = reader
      const found = await write(() =>
        standing.find(database, [officer.officerId, timestamp(at - revealStandsMs), timestamp(at), matterId]),
      )
      return found && { purpose: found.purpose, purposeWords: wordsOf(found.sealed, officer.officerId, found.at) }
    },
    linesOf: async (matterId, now, max) =>
      (await linesOfMatter.all(database, [matterId, timestamp(now), max])).map(({ sealed, ...line }) => ({
        ...line,
        purposeWords: wordsOf(sealed, line.officerId, line.at) ?? null,
      })),
    close: () => database.end(),
  }
}

function lineOfList({ officer, origin, at }: Reader, action: AccessAction, matterIds: readonly string[]): unknown[] {
  return [timestamp(at), officer.officerId, officer.officeId, origin, action, matterIds]
}

async function write<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new AccessLogError('The access log cannot be written', { cause: error })
  }
}

/** Which matters each officer's list has shown lately, per address, so that a list on screen does not fill the log. */
function createShownLists() {
  const lists = new Map<string, Map<string, Instant>>()
  const keyOf = ({ officer, origin }: Reader) => `${officer.officerId} ${origin}`
  return {
    without: (reader: Reader, matterIds: readonly string[]) => {
      const held = lists.get(keyOf(reader))
      return matterIds.filter((id) => {
        const at = held?.get(id)
        return at === undefined || at > reader.at || reader.at - at >= namedAgainMs
      })
    },
    add: (reader: Reader, matterIds: readonly string[]) => {
      const key = keyOf(reader)
      const held = new Map([...(lists.get(key) ?? [])].filter(([, at]) => reader.at - at < namedAgainMs))
      for (const id of matterIds) held.set(id, reader.at)
      // Set anew, so that the longest silent comes first.
      lists.delete(key)
      lists.set(key, held)
      if (lists.size > rememberedMax) lists.delete(lists.keys().next().value ?? '')
    },
  }
}

export type MatterLine = {
  readonly at: Instant
  readonly officerId: string
  readonly officeId: string
  readonly action: AccessAction
  readonly purpose: string | null
  readonly purposeWords: string | null
}
/** The partial index over single matters finds them; lists and searches are not among them. */
const linesOfMatter = statement<Omit<MatterLine, 'purposeWords'> & { sealed: Buffer | null }>(
  'people-access-lines-of-matter',
  `select at, officer_id as "officerId", office_id as "officeId", action, purpose, purpose_sealed as sealed
   from access_line where action <> 'list' and action <> 'search' and matter_ids @> array[$1::uuid]
     and (purpose is distinct from 'audit' or not exists (
       select 1 from matter_hold h where h.matter_id = $1 and h.kind = 'secrecy' and h.lifted_at is null and h.until_at > $2))
   order by at desc, line_id desc limit $3`,
)
