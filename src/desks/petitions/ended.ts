// Petitions that ended, for what ends with their retention: which they are, and erasing one whole, files included.
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { PetitionsHouse } from './house.ts'

const endedBefore = statement<{ matterId: string }>(
  'petitions-ended',
  `select p.matter_id as "matterId" from petition p
   where not p.open and not p.erased and p.closed_at < $1 and not exists (
     select from matter_hold h where h.matter_id = p.matter_id and h.kind = 'retention' and h.lifted_at is null)
   order by p.closed_at, p.matter_id limit $2`,
)
/** Files that no other petition holds: one content is kept once. Those that were erased hold nothing. */
const ownFiles = statement<{ sha256: Buffer }>(
  'petitions-own-files',
  `select distinct a.sha256 from attachment a where a.matter_id = $1 and not exists (
     select from attachment o where o.sha256 = a.sha256 and o.matter_id <> a.matter_id and not exists (
       select from matter_key k where k.matter_id = o.matter_id and k.erased_at is not null))`,
)

export type EndedPetitions = {
  ended(on: Queryable, before: Instant, max: number): Promise<string[]>
  erase(matterId: string, at: Instant): Promise<{ readonly files: number }>
}

export function endedPetitions({ ledger, files }: Pick<PetitionsHouse, 'ledger' | 'files'>): EndedPetitions {
  return {
    ended: async (on, before, max) => (await endedBefore.all(on, [timestamp(before), max])).map((row) => row.matterId),
    async erase(matterId, at) {
      const { database } = ledger
      const own = await ownFiles.all(database, [matterId])
      // The key goes first: a file that stays behind by a crash is gone at the next try.
      await ledger.eraseMatter(database, matterId, at)
      for (const { sha256 } of own) await files.forget(sha256.toString('hex'), at)
      return { files: own.length }
    },
  }
}
