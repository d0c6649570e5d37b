// What a database holds of people's words: only sealed values, each good in its own place alone; plain text of an older
// edition is sealed at the start; erasing leaves the facts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKeyring, masterKey, SealedError, sha256 } from '#kit/crypto'
import { connect, type Database, statement, systemRole } from '#kit/database'
import { testDatabase } from '#kit/postgres'
import type { Desk } from './desk.ts'
import { createLedger } from './handle.ts'
import type { SealedFileName, SealedPerson, SealedText } from './open-sealed.ts'
import { sealPlain } from './seal-plain.ts'
import { isRefusal, type Outcome } from './stored-fact.ts'

const desk: Desk<object> = { kind: 'probe', initial: {}, evolve: (state) => state, derive: () => ({}) }
const keyring = createKeyring([masterKey(sha256('a master key of a test'))])
const now = Date.UTC(2026, 10, 23, 1)
const uuid = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`

async function open(t: Parameters<typeof testDatabase>[0]) {
  const { url } = await testDatabase(t)
  const database = connect(url, { role: systemRole, max: 4 })
  const owner = connect(url, { max: 2 })
  t.after(async () => {
    await database.end()
    await owner.end()
  })
  const ledger = createLedger({ database, keyring, companions: [], offsetMs: () => 0 })
  const opening = async (key: string, words: string, last: number) => {
    const opened = await ledger.open({
      desk,
      actor: { kind: 'citizen' },
      now,
      key: { key: sha256(key), bodyHash: sha256(key) },
      series: 2611,
      decide: () => ({
        outcome: {
          facts: [{ type: 'Opened', at: now, body: {} }],
          texts: [{ textId: uuid(last), kind: 'title', language: 'ko', words }],
          people: [{ personId: uuid(last + 1), part: 'petitioner', name: '카나리아', phone: '01098765432' }],
          files: [
            { fileId: uuid(last + 2), name: '비밀.pdf', type: 'application/pdf', bytes: 1, sha256: '00', part: 'x' },
          ],
        },
        answer: {},
      }),
    })
    assert.ok('matterId' in opened)
    return opened.matterId
  }
  return { database, owner, ledger, opening }
}

const columns = (alias: string) => `${alias}.matter_id as "matterId", k.wrapped`
const texts = statement<SealedText>(
  'test-sealed-texts',
  `select ${columns('t')}, t.text_id as "textId", t.words_sealed as words
   from private_text t left join matter_key k using (matter_id) where t.matter_id = $1`,
)
const people = statement<SealedPerson<'name' | 'phone'>>(
  'test-sealed-people',
  `select ${columns('r')}, r.person_id as "personId", r.name_sealed as name, r.phone_sealed as phone
   from person r left join matter_key k using (matter_id) where r.matter_id = $1`,
)
const files = statement<SealedFileName>(
  'test-sealed-files',
  `select ${columns('f')}, f.file_id as "fileId", f.name_sealed as name
   from attachment f left join matter_key k using (matter_id) where f.matter_id = $1`,
)
const readAll = async (on: Database, matterId: string) => ({
  text: (await texts.all(on, [matterId])) as [SealedText],
  person: (await people.all(on, [matterId])) as [SealedPerson<'name' | 'phone'>],
  file: (await files.all(on, [matterId])) as [SealedFileName],
})

test('R39: words, people and names of files are stored sealed and read back', async (t) => {
  const { database, owner, ledger, opening } = await open(t)
  const matterId = await opening('a', '비밀스러운 제목', 10)
  const { text, person, file } = await readAll(database, matterId)
  assert.equal(ledger.sealed.words(text[0]), '비밀스러운 제목')
  assert.equal(ledger.sealed.of(person[0], 'name'), '카나리아')
  assert.equal(ledger.sealed.of(person[0], 'phone'), '01098765432')
  assert.equal(ledger.sealed.fileName(file[0]), '비밀.pdf')
  for (const sql of ["update private_text set words = 'plain'", "update person set phone = '010'"])
    await assert.rejects(owner.query(sql), /violates check constraint/, sql)
})

test('R39: a sealed value carried to another row, column, matter or key does not open', async (t) => {
  const { database, owner, ledger, opening } = await open(t)
  const one = await opening('a', '첫째 제목', 10)
  const two = await opening('b', '둘째 제목', 20)
  const { words, of } = ledger.sealed
  await owner.query(
    'update private_text t set words_sealed = o.words_sealed from private_text o where o.matter_id <> t.matter_id',
  )
  for (const id of [one, two]) {
    const { text } = await readAll(database, id)
    assert.throws(() => words(text[0]), SealedError)
  }
  await owner.query('update person set name_sealed = phone_sealed')
  const after = await readAll(database, one)
  assert.throws(() => of(after.person[0], 'name'), SealedError)
  assert.equal(of(after.person[0], 'phone'), '01098765432')
  // The keys carried along with the words help nothing: the place names the matter.
  await owner.query('update matter_key k set wrapped = o.wrapped from matter_key o where o.matter_id <> k.matter_id')
  assert.throws(() => of(after.person[0], 'name'), SealedError)
})

test('R52: an erased matter has no words, no people and no key; its facts stay, and it takes no new words', async (t) => {
  const { database, ledger, opening } = await open(t)
  const matterId = await opening('a', '첫째 제목', 10)
  const kept = await opening('b', '둘째 제목', 20)
  const before = await ledger.read(matterId)
  await ledger.eraseMatter(database, matterId, now)
  await ledger.eraseMatter(database, matterId, now + 1)
  const gone = await readAll(database, matterId)
  assert.deepEqual([gone.text, gone.person], [[], []])
  assert.equal(ledger.sealed.fileName(gone.file[0]), null)
  assert.deepEqual(await ledger.read(matterId), before)
  const add = (outcome: Partial<Outcome>) =>
    ledger.handle(desk, { matterId, actor: { kind: 'citizen' }, now }, () => ({
      outcome: { facts: [{ type: 'Added', at: now, body: {} }], ...outcome },
      answer: {},
    }))
  const refused = await add({ texts: [{ textId: uuid(30), kind: 'x', language: 'ko', words: '더' }] })
  assert.ok(isRefusal(refused) && refused.refused === 'MATTER_ERASED')
  assert.ok(!isRefusal(await add({})))
  assert.equal(ledger.sealed.words((await readAll(database, kept)).text[0]), '둘째 제목')
})

test('R39: what an older edition wrote in plain text is sealed, in batches that may be broken off', async (t) => {
  const { database, owner, ledger } = await open(t)
  for (const table of ['private_text', 'person', 'attachment'])
    await owner.query(`alter table ${table} drop constraint ${table}_sealed`)
  const matters = 1_203
  const id = `('00000000-0000-4000-8000-' || lpad(i::text, 12, '0'))::uuid`
  const from = `from generate_series(1, ${matters}) i`
  await owner.query(`insert into private_text (matter_id, text_id, kind, language, words, hash)
    select ${id}, ${id}, 'title', 'ko', '제목 ' || i, 'x' ${from}`)
  await owner.query(`insert into person (matter_id, person_id, part, name, phone, address)
    select ${id}, ${id}, 'petitioner', '사람 ' || i, '010' || i, '주소' ${from}`)
  await owner.query(`insert into attachment (matter_id, file_id, seq, name, type, bytes, sha256, part)
    select ${id}, ${id}, 1, '파일 ' || i, 'x', 1, 'x', 'x' ${from}`)
  // Two at once, as two processes would at a rolling start.
  await Promise.all([sealPlain(database, keyring), sealPlain(database, keyring)])
  assert.equal(await sealPlain(database, keyring), 0)
  const plain = await owner.query(`select
    (select count(*)::int from private_text where words is not null) + (select count(*)::int from person
      where coalesce(name, phone, mail, address, company) is not null)
      + (select count(*)::int from attachment where name is not null) as n`)
  assert.equal(plain.rows[0].n, 0)
  for (const place of [1, 700, matters]) {
    const { text, person, file } = await readAll(database, uuid(place))
    assert.equal(ledger.sealed.words(text[0]), `제목 ${place}`)
    assert.equal(ledger.sealed.of(person[0], 'name'), `사람 ${place}`)
    assert.equal(ledger.sealed.of(person[0], 'phone'), `010${place}`)
    assert.equal(ledger.sealed.fileName(file[0]), `파일 ${place}`)
  }
})
