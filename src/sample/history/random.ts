// Seeded chance: the same seed tells the same history. Each petition draws from a stream of its own, so that one more
// draw in one of them changes no other.

export type Random = {
  /** From 0 up to but not including 1. */
  next(): number
  between(from: number, until: number): number
  whole(from: number, until: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** A key of the table, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  shuffled<T>(from: readonly T[]): T[]
}

/** Mulberry32 (public domain, T. Ettinger): 32 bits of state, enough for a story. */
export function randomOf(seed: number, stream: number): Random {
  let state = (seed ^ Math.imul(stream + 1, 0x9e3779b1)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, until: number) => from + next() * (until - from)
  const whole = (from: number, until: number) => Math.floor(between(from, until + 1))
  return {
    next,
    between,
    whole,
    chance: (share) => next() < share,
    pick: (from) => {
      const found = from[whole(0, from.length - 1)]
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    },
    weighted: (weights) => {
      const entries = Object.entries<number>(weights) as [keyof typeof weights, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      throw new Error('Nothing to weigh')
    },
    shuffled: (from) => {
      const mixed = [...from]
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = whole(0, last)
        const held = mixed[last]
        mixed[last] = mixed[other] as (typeof mixed)[number]
        mixed[other] = held as (typeof mixed)[number]
      }
      return mixed
    },
  }
}
