// One transaction, and the two small translations that every statement needs.
import type pg from 'pg'
import type { Database } from './connection.ts'

export async function transaction<T>(database: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    // A connection in doubt is thrown away rather than given to the next caller.
    try {
      await client.query('rollback')
      client.release()
    } catch {
      client.release(true)
    }
    throw error
  }
}

/** A moment as a text that PostgreSQL reads as timestamptz. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString()
}

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const held = error as { code?: string; constraint?: string }
  return held.code === '23505' && (constraint === undefined || held.constraint === constraint)
}
