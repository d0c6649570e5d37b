// Tasks: what a job may be. A task is declared by the room that asks for it and done by what the house hands to the
// worker; it may be done twice (a crash can fall between doing and saying so), so doing it again must change nothing.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'

export type Task<P> = { readonly name: string; readonly payload: z.ZodType<P>; readonly attemptsMax: number }

/** What the doing of a job is told beside its payload. */
export type JobTurn = {
  /** Aborted when the house stops: what throws then is handed back and done after the next start (R58). */
  readonly signal: AbortSignal
  readonly attempt: number
  /** Fails it once more and it is parked for a person. */
  readonly isLast: boolean
}
export type TaskDone = { readonly task: Task<never>; run(payload: unknown, turn: JobTurn): Promise<void> }

/** After the tenth attempt, some three and a half hours after the first, nothing is likely to mend itself. */
const attemptsMaxUsual = 10

/** `payload` holds ids alone. A name is kept for ever: jobs of an earlier version wait under it. */
export function declareTask<P>(name: string, payload: z.ZodType<P>, attemptsMax: number = attemptsMaxUsual): Task<P> {
  return { name, payload, attemptsMax }
}

export function doTask<P>(task: Task<P>, run: (payload: P, turn: JobTurn) => Promise<void>): TaskDone {
  return { task: task as Task<never>, run: (payload, turn) => run(task.payload.parse(payload), turn) }
}

/** A fault whose words are ours, without anybody's data, so that the operator may read them. */
export class JobFault extends Error {
  override name = 'JobFault'
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What is kept of an error: our own words, else its kind and place. Messages of others may repeat what citizens wrote (R38). */
export function errorWords(error: unknown): string {
  if (error instanceof JobFault) return error.message.slice(0, 500)
  if (!(error instanceof Error)) return 'something was thrown that is no error'
  const { code } = error as { code?: unknown }
  const place = /\(?(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?/.exec(error.stack ?? '')
  const at = place?.[1] ? ` at ${relative(root, place[1])}:${place[2]}` : ''
  return `${error.name}${typeof code === 'string' && /^\w{1,40}$/.test(code) ? ` ${code}` : ''}${at}`
}
