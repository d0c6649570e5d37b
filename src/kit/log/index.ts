// The log: JSON lines that hold ids and counts, never the words of a petition or a person's data (R38, R42).
import { pino } from 'pino'

export type Log = {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export function createLog(level: string): Log {
  return pino({ level, base: null, redact: ['password', 'secret', 'token', 'cookie'] })
}

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
