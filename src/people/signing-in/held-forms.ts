// Forms that wait while their sender gives a factor again (R07): sealed, few, for ten minutes, and handed back once.
// What a person has typed is not lost for a question that the machine has to ask.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { SealedError, seal, unsealText } from '#kit/crypto'
import { type Database, statement, timestamp } from '#kit/database'

const heldMs = 10 * 60_000
const heldBytesMax = 128 * 1024
/** One officer's; the oldest makes room. */
const perOfficerMax = 5

const insertForm = statement(
  'people-hold-form',
  'insert into held_form (form_id, officer_id, path, sealed, ends_at) values ($1, $2, $3, $4, $5)',
)
const dropSurplus = statement(
  'people-drop-surplus-forms',
  `delete from held_form where officer_id = $1 and form_id in (
     select form_id from held_form where officer_id = $1 order by ends_at desc, form_id offset ${perOfficerMax})`,
)
const takeForm = statement<{ path: string; sealed: Buffer; alive: boolean }>(
  'people-take-form',
  'delete from held_form where form_id = $1 and officer_id = $2 returning path, sealed, ends_at > $3 as alive',
)
const sweepForms = statement('people-sweep-forms', 'delete from held_form where ends_at < $1')

export type HeldForm = { readonly path: string; readonly body: string }

export type HeldForms = {
  /** @returns its id; undefined when it is too large to be held. */
  keep(officerId: string, form: HeldForm, now: Instant): Promise<string | undefined>
  /** Handed back once, to the officer who sent it and nobody else. */
  take(formId: string, officerId: string, now: Instant): Promise<HeldForm | undefined>
  sweep(now: Instant): Promise<void>
}

export function createHeldForms(database: Database, secret: Buffer): HeldForms {
  const place = (formId: string) => ({ table: 'held_form', column: 'sealed', row: formId })
  return {
    async keep(officerId, { path, body }, now) {
      if (Buffer.byteLength(body) > heldBytesMax || path.length > 2000) return undefined
      const formId = randomUUID()
      const sealed = seal(secret, place(formId), body)
      await insertForm.run(database, [formId, officerId, path, sealed, timestamp(now + heldMs)])
      await dropSurplus.run(database, [officerId])
      return formId
    },
    async take(formId, officerId, now) {
      if (!/^[0-9a-f-]{36}$/.test(formId)) return undefined
      const row = await takeForm.find(database, [formId, officerId, timestamp(now)])
      if (!row?.alive) return undefined
      try {
        return { path: row.path, body: unsealText(secret, place(formId), row.sealed) }
      } catch (error) {
        if (error instanceof SealedError) return undefined
        throw error
      }
    },
    sweep: async (now) => {
      await sweepForms.run(database, [timestamp(now)])
    },
  }
}
