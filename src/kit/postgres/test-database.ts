// A database of its own for each test file, cloned from a template that holds the migrated schema.
// `npm test` starts one server for all; a test file run by hand starts its own.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import { startTemporary } from './temporary.ts'

const TEMPLATE = 'dajim_template'

export type TestServer = {
  /** A connection string of the server's superuser. */
  readonly url: string
  readonly template: string
  stop(): Promise<void>
}

/** What a test's context, or node:test itself, offers. */
type Cleaning = { after(work: () => Promise<void>): void }

type Migrate = (url: string) => Promise<unknown>

/** Clones the template for this test and drops it after. */
export async function testDatabase(t: Cleaning): Promise<{ url: string }> {
  const { url, template, stop } = sharedServer() ?? (await startTestServer())
  const name = `test_${randomBytes(6).toString('hex')}`
  await inDatabase(url, `create database ${name} template ${template}`)
  t.after(async () => {
    await inDatabase(url, `drop database if exists ${name} with (force)`)
    await stop()
  })
  return { url: withDatabase(url, name) }
}

/** The server that the test run started, if a test run started us. */
function sharedServer(): TestServer | undefined {
  const url = process.env['DAJIM_TEST_SERVER_URL']
  const template = process.env['DAJIM_TEST_TEMPLATE']
  return url && template ? { url, template, stop: async () => {} } : undefined
}

/** A temporary server with the migrated template in it. */
export async function startTestServer(options: { bin?: string } = {}): Promise<TestServer> {
  const server = await startTemporary(options)
  try {
    const migrate = await findMigrate()
    await inDatabase(server.url, `create database ${TEMPLATE}`)
    await migrate(withDatabase(server.url, TEMPLATE))
  } catch (error) {
    await server.stop()
    throw error
  }
  return { url: server.url, template: TEMPLATE, stop: server.stop }
}

const migrations = z.object({ migrate: z.custom<Migrate>((value) => typeof value === 'function') })

/** The schema is every room's together, which this room may not know: so it is found by its place, and only in tests. */
async function findMigrate(): Promise<Migrate> {
  const place = new URL('../../migrate.ts', import.meta.url).href
  return migrations.parse(await import(place)).migrate
}

async function inDatabase(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, database: string): string {
  return url.replace(/^(postgresql:\/\/[^/]*\/)[^?]*/, `$1${database}`)
}
