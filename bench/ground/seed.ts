// Fills a database with open petitions by the hundred thousand, each with the facts, clocks, words and person that the
// desk itself would have written, computed once for a few hundred moments of receipt and spread by the database.
import pg from 'pg'
import { loadCharter } from '#charter'
import { clockRows, openClockBook } from '#clocks'
import { hashPassword, type Keyring } from '#kit/crypto'
import type { NewFact } from '#ledger'
import { fact } from '../../src/desks/petitions/decide/rule.ts'
import { seedWords } from './seed-words.ts'

const moments = 240

export type Seed = {
  readonly petitions: number /** Of them, how many have clocks that are due already. */
  readonly due: number
  readonly now: number
  /** That of the house which will read them. */
  readonly keyring: Keyring
}

export async function seedPetitions(url: string, { petitions, due, now, keyring }: Seed): Promise<void> {
  const charter = await loadCharter('charters/mss')
  const book = openClockBook(charter, [])
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC -c synchronous_commit=off' })
  await client.connect()
  try {
    await client.query(
      'create temp table moment (idx int primary key, received_at timestamptz, clocks jsonb, next_due timestamptz)',
    )
    for (let idx = 0; idx <= moments; idx += 1) {
      // The last moment is that of the petitions whose time has run out while nobody looked.
      const received = idx === moments ? now - 40 * 86_400_000 : now - 3_600_000 - idx * 600_000
      const rows = clocksAt(book, received, idx === moments ? received + 60_000 : now)
      const nextDue = rows.find((row) => row.promise === 'petition-answer')?.due_at
      await client.query('insert into moment values ($1, $2, $3, $4)', [
        idx,
        new Date(received).toISOString(),
        JSON.stringify(rows),
        nextDue,
      ])
    }
    await seedPeople(client)
    const pick = `case when i <= ${due} then ${moments} else i % ${moments} end`
    const source = `generate_series(1, ${petitions}) i join moment m on m.idx = ${pick}`
    const matter = `(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000001')::uuid`
    const title = `(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000002')::uuid`
    const officer = `'bench-' || (i % 200)`
    const office = `'bench-office-' || (i % 20)`
    await client.query(`insert into petition (matter_id, number, secret_hash, kind, item, channel, language, title_id, state, open,
        office_id, officer_id, submitted_at, arrived_at, received_at, closed_at, result, ping_pong, next_due_at, next_promise, broken, version, terms)
      select ${matter}, '0001-' || lpad(i::text, 7, '0'), '\\x00', 'inquiry', null, 'web', 'ko', ${title}, 'assigned', true,
        ${office}, ${officer}, m.received_at, m.received_at, m.received_at, null, null, 0,
        m.next_due + (i % 977) * interval '1 ms', 'petition-answer', 0, 4, '{}' from ${source}`)
    // Without its reach a petition is behind the wall for everybody.
    await client.query(
      `insert into matter_reach (matter_id, kind, open, office_id, officer_id, unplaced, asked, handlers, concerned)
       select matter_id, 'petition', true, office_id, officer_id, false, '{}', array[officer_id], '{}' from petition`,
    )
    await seedWords(client, petitions, keyring)
    await client.query(`insert into clock (matter_id, promise, run, key, kind, edition_from, edition_hash, calendar_version, state, started_at, due_at,
        legal_end, promised_at, stopped_at, broken_at, warned, pauses, next_at, office_id, officer_id)
      select ${matter}, c.promise, c.run, null, 'petition', c.edition_from, c.edition_hash, c.calendar_version, c.state, c.started_at, c.due_at,
        c.legal_end, c.promised_at, c.stopped_at, null, c.warned, c.pauses, c.next_at, ${office}, ${officer}
      from ${source}, jsonb_to_recordset(m.clocks) as c(promise text, run int, edition_from date, edition_hash text, calendar_version text, state text,
        started_at timestamptz, due_at timestamptz, legal_end date, promised_at timestamptz, stopped_at timestamptz, warned int, pauses jsonb, next_at timestamptz)`)
    const texts = {
      titleId: '00000000-0000-4000-8000-000000000002',
      bodyId: '00000000-0000-4000-8000-000000000003',
      personId: '00000000-0000-4000-8000-000000000004',
    }
    for (const [seq, one] of factsAt(0, texts).entries())
      await client.query(
        `insert into fact (matter_id, seq, kind, type, happened_at, recorded_at, actor_kind, body, salt, commitment)
         select ${matter}, $1, 'petition', $2, m.received_at, m.received_at, 'citizen',
           $3::jsonb || case when $2 = 'PetitionArrived' then jsonb_build_object('number', '0001-' || lpad(i::text, 7, '0'))
                             when $2 = 'PetitionAssigned' then jsonb_build_object('officeId', ${office}, 'officerId', ${officer}) else '{}' end,
           sha256(i::text::bytea), sha256(i::text::bytea) from ${source}`,
        [seq + 1, one.type, JSON.stringify(one.body)],
      )
    await client.query('reset synchronous_commit')
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

const noTexts = {
  titleId: '00000000-0000-4000-8000-000000000002',
  bodyId: '00000000-0000-4000-8000-000000000003',
  personId: '00000000-0000-4000-8000-000000000004',
}

function factsAt(at: number, texts = noTexts): NewFact[] {
  const place = { channel: 'web', kind: 'inquiry' } as const
  return [
    fact('PetitionSubmitted', at, { ...place, language: 'ko', ...texts, files: 0 }),
    fact('PetitionArrived', at, { ...place, number: '', secretHash: '00' }),
    fact('PetitionReceived', at, {
      kind: 'inquiry',
      period: '7wd',
      automatic: true,
      channel: 'web',
      progressOnWeb: true,
    }),
    fact('PetitionAssigned', at, { officeId: 'bench-office-0' }),
  ]
}

type SeedClock = { readonly promise: string; readonly due_at: string }

function clocksAt(book: ReturnType<typeof openClockBook>, received: number, asOf: number): SeedClock[] {
  const facts = factsAt(received)
  const rows = clockRows(
    book,
    '',
    'petition',
    facts,
    book.readings('petition', facts, asOf),
    { officeId: null, officerId: null },
    asOf,
  )
  return rows as SeedClock[]
}

export const benchAccount = { login: 'bench', password: 'bench-password-2026' } as const

async function seedPeople(client: pg.Client): Promise<void> {
  await client.query(
    `insert into office (office_id, name_ko, name_en, phone, address)
     select 'bench-office-' || i, '시험과 ' || i, 'Bench ' || i, '02-000-0000', '' from generate_series(0, 19) i`,
  )
  await client.query(
    `insert into officer (officer_id, name_ko, name_en, position_ko, position_en, office_id, phone, tasks, login, password_hash)
     select 'bench-' || i, '시험관 ' || i, 'Officer ' || i, '주무관', 'Officer', 'bench-office-' || (i % 20), '02-000-0000', '',
       case when i = 0 then $1 end, case when i = 0 then $2 end from generate_series(0, 199) i`,
    [benchAccount.login, await hashPassword(benchAccount.password)],
  )
  await client.query(
    `insert into officer_grant (grant_id, officer_id, role, office_id, granted_at)
     select gen_random_uuid(), officer_id, 'officer', office_id, now() from officer`,
  )
  // What is measured is the page; a second step at the sign-in would only stand before it.
  await client.query(
    `insert into setting_change (name, value, changed_at, changed_by) values ('sign-in', '{"secondFactor": false}', now(), 'bench')`,
  )
}
