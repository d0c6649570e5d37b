// Finding petitions for an officer: likely ones from the index, newest first, each opened and checked against what was
// typed, so that nothing false is shown; and nothing at all before the access log has its line (R43).
import { isRefusal, type Refusal } from '#ledger'
import type { Reader } from '#people'
import { walk } from '#search'
import type { PetitionsHouse } from '../house.ts'
import { type Candidate, readCandidates } from './candidates.ts'
import { type Place, placesIn, understand } from './query.ts'

const pageSize = 20
/** Petitions opened for one page at most; then it says how far it came. */
const openedMax = 600
const openedAtOnce = 60

export type Hit = Omit<Candidate, 'opened'> & {
  readonly title: string
  readonly name: string | null
  readonly places: readonly Place[]
}
export type Found = {
  readonly hits: readonly Hit[]
  /** Where the next page begins. */
  readonly next?: string
  /** Too many likely ones were opened: there may be more beyond `next`. */
  readonly cutOff: boolean
}

export async function findPetitions(
  house: PetitionsHouse,
  reader: Reader,
  typed: string,
  before?: string,
): Promise<Found | Refusal> {
  const query = understand(typed)
  if (isRefusal(query)) return query
  const { database, sealed } = house.ledger
  const find = async (): Promise<Found> => {
    const hits: Hit[] = []
    let opened = 0
    for await (const ids of walk(database, house.searchTokens, query.ways, before))
      for (let from = 0; from < ids.length; from += openedAtOnce) {
        const some = ids.slice(from, from + openedAtOnce)
        const held = await readCandidates(database, sealed, some)
        for (const id of some) {
          const candidate = held.get(id)
          const places = candidate && placesIn(query, candidate.opened)
          if (!places) continue
          const last = hits.at(-1)
          if (hits.length === pageSize && last) return { hits, next: last.matterId, cutOff: false }
          hits.push(hitOf(candidate, places))
        }
        opened += some.length
        if (opened >= openedMax) return { hits, next: some.at(-1) as string, cutOff: true }
      }
    return { hits, cutOff: false }
  }
  return house.access.list(reader, find, ({ hits }) => hits.map((hit) => hit.matterId), { action: 'search' })
}

function hitOf({ opened, ...row }: Candidate, places: readonly Place[]): Hit {
  return { ...row, title: opened.title ?? '', name: opened.name ?? null, places }
}
