// How wrong tries slow down whoever makes them (R03). It never locks an account: somebody else's tries wear out their own
// patience, and a browser that signed in before is counted by itself, so that nobody can be kept out by others.
import type { Instant } from '#engine'

const minuteMs = 60_000

/** What is counted: a browser known to the account by itself; others by person and place, by account, by address. */
type Rule = { readonly free: number; readonly firstMs: number; readonly mostMs: number }
const rules = {
  device: { free: 5, firstMs: 5 * minuteMs, mostMs: 60 * minuteMs },
  pair: { free: 5, firstMs: 5 * minuteMs, mostMs: 60 * minuteMs },
  /** A whole ministry may come from one address (R37), and many may hold a grudge against one account. */
  account: { free: 50, firstMs: minuteMs, mostMs: 5 * minuteMs },
  address: { free: 100, firstMs: 5 * minuteMs, mostMs: 60 * minuteMs },
} as const satisfies { readonly [kind: string]: Rule }
type Kind = keyof typeof rules

/** Beyond this the longest untouched is forgotten, so that memory is bounded whoever tries (about 2 MB). */
const keysMax = 10_000
const forgottenMs = 12 * 60 * minuteMs

export type TryingFrom = {
  /** The account, or what else is guessed at: an invitation, a half session. */
  readonly account: string
  readonly address: string
  /** The mark of a browser that signed in to this account before; its owner is never slowed by others. */
  readonly device?: string | undefined
}

export type Throttle = {
  /** How long this one must wait; 0 when they may try. Asked before anything costly is done. */
  waitMs(from: TryingFrom, now: Instant): number
  failed(from: TryingFrom, now: Instant): void
  succeeded(from: TryingFrom): void
  readonly size: number
}

export function createThrottle(): Throttle {
  const failures = new Map<string, { count: number; until: Instant; lastAt: Instant }>()
  const keysOf = ({ account, address, device }: TryingFrom): readonly (readonly [Kind, string])[] =>
    device === undefined
      ? [
          ['pair', `${account} ${networkOf(address)}`],
          ['account', account],
          ['address', networkOf(address)],
        ]
      : [['device', `${account} ${device}`]]
  const held = (kind: Kind, key: string, now: Instant) => {
    const found = failures.get(`${kind} ${key}`)
    return found && now - found.lastAt < forgottenMs ? found : undefined
  }
  return {
    get size() {
      return failures.size
    },
    waitMs: (from, now) => Math.max(0, ...keysOf(from).map(([kind, key]) => (held(kind, key, now)?.until ?? 0) - now)),
    failed(from, now) {
      for (const [kind, key] of keysOf(from)) {
        const rule = rules[kind]
        const count = (held(kind, key, now)?.count ?? 0) + 1
        const over = count - rule.free
        const until = over < 0 ? 0 : now + Math.min(rule.mostMs, rule.firstMs * 2 ** Math.min(over, 20))
        // Set anew so that the map stays in the order of the last touch.
        failures.delete(`${kind} ${key}`)
        failures.set(`${kind} ${key}`, { count, until, lastAt: now })
      }
      for (const key of failures.keys()) {
        if (failures.size <= keysMax) break
        failures.delete(key)
      }
    },
    succeeded(from) {
      for (const [place, [kind, key]] of keysOf(from).entries()) {
        const name = `${kind} ${key}`
        const found = failures.get(name)
        if (!found) continue
        // The try that was right is taken back everywhere; only the person's own slate is wiped clean.
        const count = place === 0 ? 0 : found.count - 1
        if (count <= 0) failures.delete(name)
        else failures.set(name, { ...found, count, until: count < rules[kind].free ? 0 : found.until })
      }
    },
  }
}

/** An IPv6 customer has a whole /64 to come from, so that is what counts as one address (R37). */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? []
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined
      ? front
      : [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`
}
