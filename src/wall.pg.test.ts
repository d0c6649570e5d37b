// The second wall (R12): what SQL itself shows to the app without a context, in somebody's, and in one that another
// request left behind; and that no table of matters stands outside.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { appRole, connect, inContext, type Queryable, systemRole } from '#kit/database'
import { testDatabase } from '#kit/postgres'
import { readingAs, readingVisit } from '#people'
import { world } from './desks/petitions/staff/fixture-staff.ts'
import { migrate } from './migrate.ts'

/** Tables with a matter_id that are not walled, and why. */
const outside: { readonly [table: string]: string } = {
  matter_search: 'keyed tokens and ids alone; array operators are not leakproof (decision 0023)',
}
/** Walled tables of which the app reads every row, since no citizen's words stand in them. */
const open = new Set(['standing_in', 'absence', 'stuck_matter', 'matter_hold'])

async function tablesOfMatters(
  on: pg.Client | pg.Pool,
): Promise<{ name: string; enabled: boolean; forced: boolean }[]> {
  const { rows } = await on.query(
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'matter_id' and not a.attisdropped
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     where c.relkind in ('r', 'p') order by c.relname`,
  )
  return rows
}

const count = async (on: Queryable, table: string) =>
  Number((await (on as pg.Pool).query({ text: `select count(*)::int as n from ${table}` })).rows[0].n)

test('R12 every table of matters has a policy, forced; the roles of the app own nothing and bypass nothing', async (t) => {
  const { url } = await testDatabase(t)
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const tables = await tablesOfMatters(owner)
  const roles = await owner.query(
    `select rolname, rolsuper or rolbypassrls as bypasses,
       exists (select from pg_class c where c.relowner = r.oid) as owns
     from pg_roles r where rolname = any($1)`,
    [[appRole, systemRole]],
  )
  await owner.end()
  assert.deepEqual(
    tables.filter(({ enabled, forced }) => !(enabled && forced)).map(({ name }) => name),
    Object.keys(outside),
    "a table with a matter_id calls raise_wall('…') in its migration",
  )
  assert.ok(tables.length > 10)
  assert.deepEqual(
    roles.rows.map((role) => [role.bypasses, role.owns]),
    [
      [false, false],
      [false, false],
    ],
  )
})

test('R12 SQL as the app: no row without a context, those of the context within one, and nothing is written', async (t) => {
  const { url, house, file, signIn, assign, clock } = await world(t)
  await signIn('oh')
  const [one, two] = [await file(), await file()]
  await assign(one.number)
  const named = (who: string) => {
    const officer = house.directory.officer(who)
    assert.ok(officer)
    return officer
  }
  const app = connect(url, { role: appRole, max: 2, pipeline: true })
  t.after(() => app.end())
  const walled = (await tablesOfMatters(app)).map(({ name }) => name).filter((name) => !(name in outside))
  for (const table of walled) if (!open.has(table)) assert.equal(await count(app, table), 0, table)
  // In a wrong context, and in one that names no matter.
  const wrong = [
    readingAs(app, named('park'), house.directory, clock.now()),
    readingAs(app, named('seol'), house.directory, clock.now()),
    readingAs(app, named('cha'), house.directory, clock.now()),
    readingVisit(app, '00000000-0000-7000-8000-000000000000'),
    inContext(app, { officer: 'lee', matter: '', offices: '', everywhere: '' }),
  ]
  for (const reading of wrong)
    for (const table of walled) if (!open.has(table)) assert.equal(await count(reading, table), 0, table)
  const seen = async (reading: Queryable) =>
    (await (reading as pg.Pool).query({ text: 'select distinct matter_id as id from fact order by 1' })).rows.map(
      (row) => row.id,
    )
  const at = clock.now()
  assert.deepEqual(await seen(readingAs(app, named('lee'), house.directory, at)), [one.matterId])
  assert.deepEqual(await seen(readingVisit(app, two.matterId)), [two.matterId])
  assert.deepEqual(await seen(readingAs(app, named('hwang'), house.directory, at)), [one.matterId, two.matterId].sort())
  for (const table of walled.filter((name) => !open.has(name)))
    assert.ok((await count(readingAs(app, named('hwang'), house.directory, at), table)) >= 0)
  // The child tables follow the matter.
  for (const table of ['private_text', 'person', 'clock', 'notice', 'matter_key', 'petition']) {
    assert.ok((await count(readingAs(app, named('lee'), house.directory, at), table)) > 0, table)
    const { rows } = await (readingAs(app, named('lee'), house.directory, at) as pg.Pool).query({
      text: `select distinct matter_id as id from ${table}`,
    })
    assert.deepEqual(rows, [{ id: one.matterId }], table)
  }
  await assert.rejects(
    (readingAs(app, named('lee'), house.directory, at) as pg.Pool).query({ text: 'update petition set open = false' }),
    /read-only transaction/,
  )
  assert.equal((await app.query('update petition set open = false')).rowCount, 0)
  await assert.rejects(
    app.query(`insert into matter_key (matter_id, wrapped) values ('00000000-0000-7000-8000-000000000000', '\\x00')`),
    /row-level security/,
  )
})

test('R12 a pooled connection carries nobody over: 20,000 readings of 60 people over 8 connections, 0 leaks', async (t) => {
  const { url } = await testDatabase(t)
  const owner = connect(url)
  const machinery = connect(url, { role: systemRole, max: 1 })
  const app = connect(url, { role: appRole, max: 8, pipeline: true })
  t.after(() => Promise.all([owner.end(), machinery.end(), app.end()]))
  const matters = 60
  await owner.query(
    `insert into matter_reach (matter_id, kind, open, office_id, officer_id, unplaced, asked, handlers, concerned)
     select (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000001')::uuid, 'petition', true, 'office-' || i,
       'officer-' || i, false, '{}', '{}', '{}' from generate_series(1, ${matters}) i`,
  )
  const readings = Number(process.env['WALL_READINGS'] ?? 20_000)
  const sql = { name: 'walled', text: 'select office_id as office, officer_id as officer from matter_reach' }
  let leaks = 0
  let done = 0
  const one = async (place: number): Promise<void> => {
    const who = (place % matters) + 1
    // Some by office, some by visit, some with nothing at all, some that fail in the middle.
    if (place % 7 === 3) {
      leaks += (await app.query(sql)).rows.length
    } else if (place % 11 === 5) {
      const reading = inContext(app, { offices: `{office-${who}}` }) as pg.Pool
      await reading.query({ text: 'select 1 / 0' }).catch(() => {})
    } else {
      const context = place % 2 === 0 ? { offices: `{office-${who}}` } : { acting: `{officer-${who}}` }
      const { rows } = await (inContext(app, context) as pg.Pool).query(sql)
      if (rows.length !== 1 || rows[0].office !== `office-${who}`) leaks += 1
    }
    done += 1
  }
  let next = 0
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (; next < readings; ) {
        next += 1
        await one(next)
      }
    }),
  )
  assert.equal(done, readings)
  assert.equal(leaks, 0)
  assert.equal(await count(machinery, 'matter_reach'), matters)
})

test('R12 a login that is no superuser and owns the tables: its migrations run, and the same wall stands', async (t) => {
  const cleanings: (() => Promise<unknown>)[] = []
  t.after(async () => {
    for (const clean of cleanings.toReversed()) await clean()
  })
  const { url } = await testDatabase({ after: (work) => void cleanings.push(work) })
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  cleanings.push(() => owner.end())
  const login = `plain_${process.pid}`
  await owner.query(`create role ${login} login createrole`)
  cleanings.push(() => owner.query(`drop role ${login}`))
  // As if it had made the two roles itself: it may give them, and has to take them on.
  const { rows } = await owner.query(`select current_setting('server_version_num')::int as version`)
  // Before 16 whoever may give a role may take it on too, and a grant has no words to say otherwise.
  const apart = rows[0].version >= 160_000 ? ', inherit false, set false' : ''
  await owner.query(`grant ${appRole}, ${systemRole} to ${login} with admin option${apart}`)
  await owner.query(`create database ${login} owner ${login}`)
  cleanings.push(() => owner.query(`drop database ${login} with (force)`))
  const own = url.replace(
    /(\/\/)[^@/]*(@[^/]*)?\/[^?]*/,
    (_, slashes, host) => `${slashes}${login}${host ?? '@'}/${login}`,
  )
  assert.ok((await migrate(own)).length > 20)
  assert.deepEqual(await migrate(own), [])
  const app = connect(own, { role: appRole, max: 1, pipeline: true })
  const machinery = connect(own, { role: systemRole, max: 1 })
  cleanings.push(() => Promise.all([app.end(), machinery.end()]))
  await machinery.query(
    `insert into matter_reach (matter_id, kind, open, office_id, unplaced, asked, handlers, concerned)
     values ('00000000-0000-7000-8000-000000000001', 'petition', true, 'seoul', false, '{}', '{}', '{}')`,
  )
  assert.equal(await count(app, 'matter_reach'), 0)
  assert.equal(await count(inContext(app, { offices: '{seoul}' }), 'matter_reach'), 1)
  assert.equal(await count(inContext(app, { offices: '{busan}' }), 'matter_reach'), 0)
  assert.equal(await count(machinery, 'matter_reach'), 1)
})
