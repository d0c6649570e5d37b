// Who gets which history: so many of each, among the petitions whose age lets it stand where it should stand today.
// Everybody else has a plain one.
import type { PetitionKind } from '#desks/petitions'
import type { Arrival } from './arrivals.ts'
import type { Random } from './random.ts'
import type { StoryName } from './stories.ts'

/** What is cast as a group is told by `groups.ts`. */
export type Part = StoryName | 'merged' | 'merged lately' | 'said before' | 'said again' | 'said once more'

type Casting = {
  readonly story: Part
  readonly count: number
  readonly kinds: readonly PetitionKind[]
  /** Working days since it arrived, from and until. */
  readonly age: readonly [number, number]
  /** Only petitions that another agency answers for. */
  readonly elsewhere?: true
}

const work = ['inquiry', 'grievance'] as const
const slowWork = ['inquiry-law', 'proposal'] as const
const all = ['statutory', ...slowWork, ...work] as const

/** Those that fit the fewest petitions come first. */
const castings: readonly Casting[] = [
  { story: 'not received', count: 4, kinds: ['statutory'], age: [0, 0.9] },
  { story: 'not assigned', count: 6, kinds: [...work, ...slowWork], age: [0, 1.2] },
  { story: 'transfer decided', count: 1, kinds: ['grievance'], age: [0.7, 1.1], elsewhere: true },
  { story: 'investigated', count: 4, kinds: ['grievance'], age: [2, 5.5] },
  { story: 'cooperated', count: 5, kinds: slowWork, age: [2.2, 4.5] },
  { story: 'slow', count: 7, kinds: work, age: [5.3, 6.4] },
  { story: 'extended', count: 4, kinds: work, age: [6.5, 9] },
  { story: 'delay told', count: 3, kinds: work, age: [5.9, 6.8] },
  { story: 'extended twice', count: 1, kinds: work, age: [11, 13] },
  { story: 'abandoned', count: 4, kinds: work, age: [7.6, 11] },
  { story: 'abandoned', count: 1, kinds: ['general'], age: [0.7, 1.5] },
  { story: 'papers just came', count: 5, kinds: all, age: [2.2, 4.5] },
  { story: 'papers asked', count: 7, kinds: all, age: [1.2, 5] },
  { story: 'papers demanded', count: 3, kinds: all, age: [7, 11.5] },
  { story: 'merged lately', count: 6, kinds: ['grievance'], age: [2.2, 5.8] },
  { story: 'merged', count: 6, kinds: ['grievance'], age: [9, 12] },
  { story: 'said before', count: 2, kinds: ['grievance'], age: [33, 40] },
  { story: 'said again', count: 2, kinds: ['grievance'], age: [18, 24] },
  { story: 'said once more', count: 2, kinds: ['grievance'], age: [3, 8] },
  { story: 'returned', count: 4, kinds: all, age: [20, 40] },
  { story: 'papers came at last', count: 3, kinds: all, age: [24, 40] },
  { story: 'extended twice', count: 3, kinds: work, age: [24, 40] },
  { story: 'extended', count: 9, kinds: [...work, ...slowWork], age: [22, 40] },
  { story: 'delay told', count: 4, kinds: work, age: [12, 40] },
  { story: 'investigated', count: 7, kinds: ['grievance'], age: [18, 40] },
  { story: 'cooperation late', count: 2, kinds: slowWork, age: [18, 40] },
  { story: 'cooperated', count: 10, kinds: [...work, ...slowWork], age: [16, 40] },
  { story: 'papers came', count: 15, kinds: [...work, ...slowWork], age: [14, 40] },
  { story: 'late', count: 7, kinds: work, age: [11, 40] },
  { story: 'late', count: 2, kinds: slowWork, age: [19, 40] },
  { story: 'late', count: 4, kinds: ['general'], age: [2, 40] },
  { story: 'received late', count: 2, kinds: ['statutory'], age: [8, 40] },
  { story: 'transferred', count: 9, kinds: ['grievance', 'proposal'], age: [3, 40], elsewhere: true },
  { story: 'moved inside', count: 5, kinds: [...work, ...slowWork], age: [3, 40] },
  { story: 'reassigned', count: 7, kinds: [...work, ...slowWork], age: [2, 40] },
  { story: 'withdrawn', count: 10, kinds: [...work, ...slowWork], age: [2, 40] },
  { story: 'exception', count: 4, kinds: work, age: [6, 40] },
]

/** How often each kind is asked when nothing else decides. */
const kindWeights = { general: 24, inquiry: 28, grievance: 13, 'inquiry-law': 12, proposal: 8, statutory: 15 } as const

export type Cast = Arrival & { readonly part: Part; readonly kind: PetitionKind; readonly elsewhere: boolean }

export function cast(arrived: readonly Arrival[], random: Random): Cast[] {
  const given = new Map<Arrival, Cast>()
  for (const { story, count, kinds, age, elsewhere } of castings) {
    const fitting = arrived.filter((one) => !given.has(one) && one.age >= age[0] && one.age <= age[1])
    for (const arrival of random.shuffled(fitting).slice(0, count))
      given.set(arrival, { ...arrival, part: story, kind: random.pick(kinds), elsewhere: elsewhere === true })
  }
  return arrived.map(
    (one) => given.get(one) ?? { ...one, part: 'plain', kind: random.weighted(kindWeights), elsewhere: false },
  )
}
