// A pool whose sessions have the app's own role and UTC. Moments cross as milliseconds, days as YYYY-MM-DD.
import pg from 'pg'

export type Queryable = Pick<pg.ClientBase, 'query'> | pg.Pool
export type Database = pg.Pool

const timestamptzOid = 1184
const int8Oid = 20
const dateOid = 1082

/** Reads PostgreSQL's own text of a timestamptz in a UTC session, `2026-11-23 06:40:00.123+00`. */
function instantOf(text: string): number {
  const whole = Date.UTC(
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)) - 1,
    Number(text.slice(8, 10)),
    Number(text.slice(11, 13)),
    Number(text.slice(14, 16)),
    Number(text.slice(17, 19)),
  )
  return text[19] === '.'
    ? whole + Math.floor(Number(`0${text.slice(19, text.indexOf('+', 19))}`) * 1000 + 1e-6)
    : whole
}

const parsers: Record<number, (text: string) => unknown> = {
  [timestamptzOid]: instantOf,
  [int8Oid]: Number,
  [dateOid]: (text) => text,
}
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

/** Owns nothing and bypasses nothing: of what stands behind the wall it sees what its context opens, and no row without. */
export const appRole = 'dajim_app'
/** The house's own machinery, which needs every row; it owns and bypasses nothing either, and must be asked for by name. */
export const systemRole = 'dajim_system'

/**
 * `role` is the database role that the session takes on; without it the session keeps the one of its URL. `waitMs` ends
 * a statement that waits for a lock, or works, longer than that. `pipeline` sends queries without waiting for the answers
 * before them, which contexts need to open and close at no cost of their own.
 */
export function connect(
  url: string,
  options: { max?: number; role?: string; waitMs?: number; pipeline?: boolean } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: `-c timezone=UTC -c datestyle=ISO ${options.role ? `-c role=${options.role}` : ''}${options.waitMs ? ` -c lock_timeout=${options.waitMs} -c statement_timeout=${options.waitMs}` : ''}`,
    types,
    ...(options.pipeline ? { pipeline: true } : {}),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  })
  // A connection that dies while it lies idle is replaced at the next use; the one who uses it sees the error.
  pool.on('error', () => {})
  // One that dies in somebody's hands says so to every query; unheard, its event would end the whole process.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
