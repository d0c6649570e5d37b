// Erasing what a matter holds of people: its key is destroyed, its words, people and the names of its files are deleted,
// and so is what its companions drew from them. Facts stay, and every figure that counts them.
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { Companion } from './desk.ts'

export type EraseMatter = (on: Queryable, matterId: string, at: Instant) => Promise<void>

/** One statement: either all of it is gone, or none. Done twice, it changes nothing more. */
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
  }
}
