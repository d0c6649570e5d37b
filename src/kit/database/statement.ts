// Statements of SQL, each with a name: prepared once per connection, and prepared against the real schema in a test.
import type pg from 'pg'
import type { Queryable } from './connection.ts'

const registry = new Map<string, string>()

/** Every statement of the house by name, for the test that prepares each one against the real schema. */
export function allStatements(): ReadonlyMap<string, string> {
  return registry
}

export type Statement<Row> = {
  readonly name: string
  readonly text: string
  all(on: Queryable, values?: readonly unknown[]): Promise<Row[]>
  /** The first row, or undefined. */
  find(on: Queryable, values?: readonly unknown[]): Promise<Row | undefined>
  /** Runs it and says how many rows it touched. */
  run(on: Queryable, values?: readonly unknown[]): Promise<number>
}

export function statement<Row extends object = Record<string, never>>(name: string, text: string): Statement<Row> {
  if (registry.has(name) && registry.get(name) !== text) throw new Error(`Two statements are named ${name}`)
  registry.set(name, text)
  const query = async (on: Queryable, values: readonly unknown[] = []) =>
    (on as pg.Pool).query({ name, text, values: values as unknown[] })
  return {
    name,
    text,
    all: async (on, values) => (await query(on, values)).rows as Row[],
    find: async (on, values) => (await query(on, values)).rows[0] as Row | undefined,
    run: async (on, values) => (await query(on, values)).rowCount ?? 0,
  }
}
