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
/** Likely ones walked through at most, in and out of reach; past it the words are too common to go on. */
const walkedMax = 30_000
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
  // The index holds no readable word and gives ids; which of them there are for this officer is the wall's say (R12).
  const reading = house.readingAs(reader.officer, reader.at)
  const find = async (): Promise<Found> => {
    const hits: Hit[] = []
    let opened = 0
    let walked = 0
    for await (const ids of walk(database, house.searchTokens, query.ways, before))
      for (let from = 0; from < ids.length; from += openedAtOnce) {
        const some = ids.slice(from, from + openedAtOnce)
        const held = await readCandidates(reading, sealed, some)
        for (const id of some) {
          const candidate = held.get(id)
          const places = candidate && placesIn(query, candidate.opened)
          if (!places) continue
          const last = hits.at(-1)
          if (hits.length === pageSize && last) return { hits, next: last.matterId, cutOff: false }
          hits.push(hitOf(candidate, places))
        }
        // What is out of reach is not counted, and names no place to go on from: it is not there (R13).
        const seen = some.filter((id) => held.has(id))
        opened += seen.length
        const next = seen.at(-1)
        if (opened >= openedMax && next) return { hits, next, cutOff: true }
        walked += some.length
        if (walked >= walkedMax) return { hits, cutOff: true }
      }
    return { hits, cutOff: false }
  }
  return house.access.list(reader, find, ({ hits }) => hits.map((hit) => hit.matterId), { action: 'search' })
}

function hitOf({ opened, ...row }: Candidate, places: readonly Place[]): Hit {
  return { ...row, title: opened.title ?? '', name: opened.name ?? null, places }
}
