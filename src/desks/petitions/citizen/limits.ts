// How often numbers and secrets may be tried: per address and for all together, in memory (R17). A secret has 130 bits,
// so what the caps stop is the noise, not a success.
import type { Instant } from '#engine'

export type Limit = {
  /** Counts one try; false when there were too many in the last minutes. */
  tryOnce(address: string, now: Instant): boolean
  /** Takes a try back: somebody who knows their secret is no nuisance, however many share an address. */
  succeeded(address: string): void
}

const windowMs = 10 * 60_000
const perAddress = 20
const forAll = 2_000
/** Addresses remembered at most; beyond it the oldest window is forgotten. */
const addressesMax = 10_000

export function createLimit(): Limit {
  const tries = new Map<string, { since: Instant; count: number }>()
  let all = { since: 0, count: 0 }
  return {
    tryOnce(address, now) {
      if (now - all.since >= windowMs) all = { since: now, count: 0 }
      const held = tries.get(address)
      const mine = held && now - held.since < windowMs ? held : { since: now, count: 0 }
      mine.count += 1
      all.count += 1
      // Set anew, so that the map stays in the order of the last window and the first is the oldest.
      tries.delete(address)
      tries.set(address, mine)
      if (tries.size > addressesMax) {
        const [oldest] = tries.keys()
        if (oldest !== undefined) tries.delete(oldest)
      }
      return mine.count <= perAddress && all.count <= forAll
    },
    succeeded(address) {
      const held = tries.get(address)
      if (held) held.count -= 1
      all.count -= 1
    },
  }
}
