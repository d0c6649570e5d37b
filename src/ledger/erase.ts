// Erasing what a matter holds of people: its key is destroyed, its words, people and the names of its files are deleted,
// and so is what its companions drew from them. Of its facts only the salts go, so that no commitment can be linked to
// words again (R52); facts stay, and every figure that counts them.
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { Companion } from './desk.ts'

export type EraseMatter = (on: Queryable, matterId: string, at: Instant) => Promise<void>

/** After the key, because the database lets no salt go before it. */
const eraseSalts = statement(
  'ledger-erase-salts',
  'update fact set salt = null where matter_id = $1 and salt is not null',
)

/**
 * All of it is gone by one statement, the salts by another; done twice, it changes nothing more, and makes good what a
 * crash between the two has left.
 */
export function createEraser(name: string, companions: readonly Companion[]): EraseMatter {
  const drawn = companions.flatMap(({ name: companion, erase }) =>
    erase ? [`${companion}_gone as (${erase('$1::uuid')})`] : [],
  )
  const eraser = statement<{ done: number }>(
    name,
    `with key_gone as (
       insert into matter_key (matter_id, erased_at) values ($1::uuid, $2::timestamptz)
       on conflict (matter_id) do update set wrapped = null, erased_at = coalesce(matter_key.erased_at, excluded.erased_at)
     ),
     ${[
       'text_gone as (delete from private_text where matter_id = $1::uuid)',
       'person_gone as (delete from person where matter_id = $1::uuid)',
       'file_gone as (update attachment set name = null, name_sealed = null where matter_id = $1::uuid)',
       ...drawn,
     ].join(', ')}
     select 1 as done`,
  )
  return async (on, matterId, at) => {
    await eraser.run(on, [matterId, timestamp(at)])
    await eraseSalts.run(on, [matterId])
  }
}
