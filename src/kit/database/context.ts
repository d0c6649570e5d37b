// Reading on behalf of somebody: queries run in read-only transactions whose settings say who asks, and row level
// security opens no other row to them. A setting ends with its transaction, so no pooled connection carries it on.
import type pg from 'pg'
import type { Database, Queryable } from './connection.ts'
import { statement } from './statement.ts'

/** Settings by name; the policies of the database read them as `dajim.<name>`. */
export type Context = { readonly [name: string]: string }

const begin = { name: 'kit-begin-reading', text: 'begin read only' }
const commit = { name: 'kit-end-reading', text: 'commit' }
const setContext = statement(
  'kit-set-context',
  `select set_config('dajim.' || name, value, true) from unnest($1::text[], $2::text[]) as given (name, value)`,
)

type Asked = {
  readonly config: pg.QueryConfig
  readonly resolve: (result: pg.QueryResult) => void
  readonly reject: (error: unknown) => void
}

/**
 * Queries that are asked together, or one upon the other's answer, share a transaction and so the round trips that open
 * and close it. Nothing can be written through it.
 */
export function inContext(database: Database, context: Context): Queryable {
  const names = Object.keys(context)
  const values = Object.values(context)
  let asked: Asked[] = []
  let running = false

  async function run(): Promise<void> {
    let client: pg.PoolClient
    try {
      client = await database.connect()
    } catch (error) {
      running = false
      for (const one of asked.splice(0)) one.reject(error)
      return
    }
    try {
      // What is sent at once leaves in one packet: each one of its own costs as much as the reading of several rows.
      const { stream } = (client as unknown as pg.Client).connection
      stream.cork()
      process.nextTick(() => stream.uncork())
      // Sent without waiting: should either fail, what follows fails or finds no row.
      const begun = Promise.all([client.query(begin), setContext.run(client, [names, values])])
      begun.catch(() => {})
      while (asked.length > 0) {
        const together = asked
        asked = []
        await Promise.all(
          together.map(({ config, resolve, reject }) => client.query(config).then(resolve, (error) => reject(error))),
        )
        // Whoever got an answer may ask on at once.
        await new Promise((goOn) => setImmediate(goOn))
      }
      running = false
      await begun
      await client.query(commit)
      client.release()
    } catch {
      running = false
      // Nothing was written; a connection in doubt is thrown away rather than given to the next caller.
      client.release(true)
    }
  }

  const query = (config: pg.QueryConfig) =>
    new Promise<pg.QueryResult>((resolve, reject) => {
      asked.push({ config, resolve, reject })
      if (running) return
      running = true
      void run()
    })
  return { query } as unknown as Queryable
}
