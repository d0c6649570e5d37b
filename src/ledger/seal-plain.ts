// Seals what an older edition wrote in plain text, a batch of matters at a time, before the house opens. Each batch is
// one transaction, so that a start that is broken off goes on where it was; two processes at once do no harm.
import type { Keyring } from '#kit/crypto'
import { type Database, statement, transaction } from '#kit/database'
import { personFields, sealFileName, sealPerson, sealText } from './open-sealed.ts'

const batchMax = 500

const plainMatters = statement<{ matter_id: string }>(
  'ledger-plain-matters',
  `select matter_id from (
     (select matter_id from private_text where words is not null order by matter_id limit $1)
     union (select matter_id from person where name is not null order by matter_id limit $1)
     union (select matter_id from attachment where name is not null order by matter_id limit $1)) found
   order by matter_id limit $1`,
)
const insertKeys = statement(
  'ledger-insert-keys',
  `insert into matter_key (matter_id, wrapped)
   select matter_id, decode(wrapped, 'base64') from jsonb_to_recordset($1::jsonb) as r(matter_id uuid, wrapped text)
   on conflict (matter_id) do nothing`,
)
const keysOf = statement<{ matter_id: string; wrapped: Buffer | null }>(
  'ledger-keys-of',
  'select matter_id, wrapped from matter_key where matter_id = any($1::uuid[])',
)
const plainTexts = statement<{ matter_id: string; text_id: string; words: string }>(
  'ledger-plain-texts',
  `select matter_id, text_id, words from private_text
   where matter_id = any($1::uuid[]) and words is not null for update`,
)
const plainPeople = statement<{ matter_id: string; person_id: string } & { [field: string]: string }>(
  'ledger-plain-people',
  `select matter_id, person_id, name, phone, mail, address, company from person
   where matter_id = any($1::uuid[]) and name is not null for update`,
)
const plainFiles = statement<{ matter_id: string; file_id: string; name: string }>(
  'ledger-plain-files',
  'select matter_id, file_id, name from attachment where matter_id = any($1::uuid[]) and name is not null for update',
)
const putTexts = statement(
  'ledger-put-sealed-texts',
  `update private_text t set words = null, words_sealed = decode(r.words, 'base64'), hash = decode(r.hash, 'base64')
   from jsonb_to_recordset($1::jsonb) as r(matter_id uuid, text_id uuid, words text, hash text)
   where t.matter_id = r.matter_id and t.text_id = r.text_id`,
)
const putPeople = statement(
  'ledger-put-sealed-people',
  `update person p set name = null, phone = null, mail = null, address = null, company = null,
     name_sealed = decode(r.name, 'base64'), phone_sealed = decode(r.phone, 'base64'),
     mail_sealed = decode(r.mail, 'base64'), address_sealed = decode(r.address, 'base64'),
     company_sealed = decode(r.company, 'base64')
   from jsonb_to_recordset($1::jsonb)
     as r(matter_id uuid, person_id uuid, name text, phone text, mail text, address text, company text)
   where p.matter_id = r.matter_id and p.person_id = r.person_id`,
)
const putFiles = statement(
  'ledger-put-sealed-files',
  `update attachment a set name = null, name_sealed = decode(r.name, 'base64')
   from jsonb_to_recordset($1::jsonb) as r(matter_id uuid, file_id uuid, name text)
   where a.matter_id = r.matter_id and a.file_id = r.file_id`,
)

/** How many matters were sealed. */
export async function sealPlain(database: Database, keyring: Keyring): Promise<number> {
  for (let sealed = 0; ; ) {
    const done = await sealBatch(database, keyring)
    sealed += done
    if (done === 0) return sealed
  }
}

async function sealBatch(database: Database, keyring: Keyring): Promise<number> {
  const ids = (await plainMatters.all(database, [batchMax])).map((row) => row.matter_id)
  if (ids.length === 0) return 0
  await transaction(database, async (client) => {
    const fresh = ids.map((id) => ({ matter_id: id, wrapped: keyring.newKey().wrapped.toString('base64') }))
    await insertKeys.run(client, [JSON.stringify(fresh)])
    const keys = new Map((await keysOf.all(client, [ids])).map((row) => [row.matter_id, row.wrapped]))
    const keyOf = (id: string): Buffer => {
      const wrapped = keys.get(id)
      if (!wrapped) throw new Error(`Matter ${id} holds plain text and has no key`)
      return keyring.unwrap(wrapped)
    }
    const texts = (await plainTexts.all(client, [ids])).map((row) => {
      const { words, hash } = sealText(keyOf(row.matter_id), row.matter_id, row.text_id, row.words)
      return { ...row, words: words.toString('base64'), hash: hash.toString('base64') }
    })
    await putTexts.run(client, [JSON.stringify(texts)])
    const people = (await plainPeople.all(client, [ids])).map((row) => {
      const sealed = sealPerson(keyOf(row.matter_id), row.matter_id, { ...row, personId: row.person_id })
      const columns = personFields.map((field) => [field, sealed[field]?.toString('base64') ?? null])
      return { matter_id: row.matter_id, person_id: row.person_id, ...Object.fromEntries(columns) }
    })
    await putPeople.run(client, [JSON.stringify(people)])
    const files = (await plainFiles.all(client, [ids])).map((row) => ({
      ...row,
      name: sealFileName(keyOf(row.matter_id), row.matter_id, row.file_id, row.name).toString('base64'),
    }))
    await putFiles.run(client, [JSON.stringify(files)])
  })
  return ids.length
}
