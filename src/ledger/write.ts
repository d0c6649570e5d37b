// The one statement that writes: facts, what stands beside them, and every companion table, for one matter or for
// hundreds, in one round trip and one transaction.
import { randomUUID } from 'node:crypto'
import { canonicalJson, randomSalt, sha256 } from '#kit/crypto'
import { type Queryable, type Statement, statement, timestamp } from '#kit/database'
import type { Companion, Rows } from './desk.ts'
import { type MatterKey, sealFileName, sealPerson, sealText } from './open-sealed.ts'
import type { Actor, NewFact, NewFile, NewPerson, NewText, Outcome, StoredFact } from './stored-fact.ts'

export type Entry = {
  readonly matterId: string
  readonly kind: string
  readonly version: number
  readonly added: readonly StoredFact[]
  readonly outcome: Outcome
  readonly rows: Rows
  /** Needed when the outcome brings words, people or files. */
  readonly key?: MatterKey
  readonly answer?: { readonly key: Buffer; readonly bodyHash: Buffer; readonly answer: object }
}

const own: readonly Companion[] = [
  {
    name: 'key_rows',
    sql: (rows) => `insert into matter_key (matter_id, wrapped) select matter_id, decode(wrapped, 'base64')
      from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, wrapped text)`,
  },
  {
    name: 'text_rows',
    sql: (rows) => `insert into private_text (matter_id, text_id, kind, language, words_sealed, hash)
      select matter_id, text_id, kind, language, decode(words, 'base64'), decode(hash, 'base64')
      from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, text_id uuid, kind text, language text, words text, hash text)`,
  },
  {
    name: 'person_rows',
    sql: (
      rows,
    ) => `insert into person (matter_id, person_id, part, name_sealed, phone_sealed, mail_sealed, address_sealed, company_sealed)
      select matter_id, person_id, part, decode(name, 'base64'), decode(phone, 'base64'), decode(mail, 'base64'),
        decode(address, 'base64'), decode(company, 'base64') from jsonb_to_recordset(${rows}::jsonb) as r(
        matter_id uuid, person_id uuid, part text, name text, phone text, mail text, address text, company text)`,
  },
  {
    name: 'file_rows',
    sql: (rows) => `insert into attachment (matter_id, file_id, seq, name_sealed, type, bytes, sha256, part)
      select matter_id, file_id, seq, decode(name, 'base64'), type, bytes, decode(sha256, 'hex'), part from jsonb_to_recordset(${rows}::jsonb)
        as r(matter_id uuid, file_id uuid, seq int, name text, type text, bytes bigint, sha256 text, part text)`,
  },
  {
    name: 'answer_rows',
    sql: (rows) => `insert into command_answer (key, body_hash, matter_id, answer, recorded_at)
      select decode(key, 'hex'), decode(body_hash, 'hex'), matter_id, answer, clock_timestamp()
      from jsonb_to_recordset(${rows}::jsonb) as r(key text, body_hash text, matter_id uuid, answer jsonb)`,
  },
]

export type Writer = (on: Queryable, entries: readonly Entry[], offsetMs: number) => Promise<void>

/** Composes the statement once, for a house whose companions are known when it starts. */
export function createWriter(name: string, companions: readonly Companion[]): Writer {
  const all = [...own, ...companions]
  const text = `with fact_rows as (
    insert into fact (matter_id, seq, kind, type, happened_at, recorded_at, actor_kind, actor_id, office_id, acting_for, body, salt, commitment)
    select matter_id, seq, kind, type, happened_at, clock_timestamp() + $2 * interval '1 ms',
           actor_kind, actor_id, office_id, acting_for, body, decode(salt, 'hex'), decode(commitment, 'hex')
    from jsonb_to_recordset($1::jsonb) as r(matter_id uuid, seq int, kind text, type text, happened_at timestamptz,
      actor_kind text, actor_id text, office_id text, acting_for text, body jsonb, salt text, commitment text)
  ), ${all.map((companion, index) => companionCte(companion, index)).join(', ')} select 1 as done`
  const write: Statement<{ done: number }> = statement(name, text)
  return async (on, entries, offsetMs) => {
    const facts = entries.flatMap((entry) => entry.added.map((fact) => factRow(entry, fact)))
    const held = [
      entries.flatMap(({ matterId, key }) =>
        key?.fresh ? [{ matter_id: matterId, wrapped: key.wrapped.toString('base64') }] : [],
      ),
      entries.flatMap((entry) => (entry.outcome.texts ?? []).map((row) => textRow(entry, row))),
      entries.flatMap((entry) => (entry.outcome.people ?? []).map((row) => personRow(entry, row))),
      entries.flatMap((entry) => (entry.outcome.files ?? []).map((row) => fileRow(entry, row))),
      entries.flatMap((entry) => (entry.answer ? [answerRow(entry.matterId, entry.answer)] : [])),
      ...companions.map((companion) => entries.flatMap((entry) => entry.rows[companion.name] ?? [])),
    ]
    await write.run(on, [JSON.stringify(facts), Math.round(offsetMs), ...held.map((rows) => JSON.stringify(rows))])
  }
}

function companionCte(companion: Companion, index: number): string {
  const sql = companion.sql(`$${index + 3}`)
  // A companion of several steps brings its own CTEs and ends with one of its own name.
  return sql.trimStart().startsWith(`${companion.name}_`) ? sql : `${companion.name} as (${sql})`
}

/** The bytes that a fact commits to; the salt beside the row makes the hash unlinkable once it is erased. */
export function commitmentOf(salt: Buffer, kind: string, fact: NewFact & { actor: Actor }): Buffer {
  const payload = canonicalJson({ kind, type: fact.type, at: fact.at, actor: fact.actor, body: fact.body })
  return sha256(Buffer.from([0x63]), salt, payload)
}

function factRow(entry: Entry, fact: StoredFact): object {
  const salt = randomSalt()
  return {
    matter_id: entry.matterId,
    seq: fact.seq,
    kind: entry.kind,
    type: fact.type,
    happened_at: timestamp(fact.at),
    actor_kind: fact.actor.kind,
    actor_id: fact.actor.kind === 'officer' ? fact.actor.id : null,
    office_id: fact.actor.kind === 'officer' ? fact.actor.officeId : null,
    acting_for: fact.actor.kind === 'officer' ? (fact.actor.actingFor ?? null) : null,
    body: fact.body,
    salt: salt.toString('hex'),
    commitment: commitmentOf(salt, entry.kind, fact).toString('hex'),
  }
}

/** Words without a key would stand in plain text: rather nothing is written. */
function keyOf(entry: Entry): Buffer {
  if (!entry.key) throw new Error(`Matter ${entry.matterId} has words to keep and no key`)
  return entry.key.key
}

function textRow(entry: Entry, { textId, kind, language, words }: NewText): object {
  const sealed = sealText(keyOf(entry), entry.matterId, textId, words)
  return {
    matter_id: entry.matterId,
    text_id: textId,
    kind,
    language,
    words: sealed.words.toString('base64'),
    hash: sealed.hash.toString('base64'),
  }
}

function personRow(entry: Entry, row: NewPerson): object {
  const sealed = sealPerson(keyOf(entry), entry.matterId, row)
  return {
    matter_id: entry.matterId,
    person_id: row.personId,
    part: row.part,
    name: sealed.name?.toString('base64'),
    phone: sealed.phone?.toString('base64'),
    mail: sealed.mail?.toString('base64'),
    address: sealed.address?.toString('base64'),
    company: sealed.company?.toString('base64'),
  }
}

function fileRow(entry: Entry, row: NewFile): object {
  const { fileId, name, ...rest } = row
  const sealed = sealFileName(keyOf(entry), entry.matterId, fileId, name)
  return { matter_id: entry.matterId, file_id: fileId, seq: entry.version, ...rest, name: sealed.toString('base64') }
}

function answerRow(matterId: string, held: NonNullable<Entry['answer']>): object {
  return {
    matter_id: matterId,
    key: held.key.toString('hex'),
    body_hash: held.bodyHash.toString('hex'),
    answer: held.answer,
  }
}

/** Version 7 UUIDs grow with time, so that new matters lie side by side in every index. */
export function newMatterId(now: number): string {
  const hex = Math.floor(now).toString(16).padStart(12, '0')
  const random = randomUUID()
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${random.slice(15)}`
}
