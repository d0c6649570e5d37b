// Tokens: parts of words, names and numbers, each made a number with the house's secret, which is not in the database.
// A token holds for one month of matters alone, so that a common word is a short list in each month, and nobody who
// reads the index sees that two months speak of the same.
import { hmac } from '#kit/crypto'
import type { TokenKind } from './letters.ts'

/** Of one matter; the words of a text beyond it do not find it. */
const tokensMax = 4_000
/** Korean petitions share most of their parts, and remembering one costs a tenth of hashing it. */
const rememberedMax = 100_000

export type Parts = { readonly kind: TokenKind; readonly parts: readonly string[] }
export type Tokens = (month: number, parts: readonly Parts[]) => number[]

export function createTokens(secret: Buffer): Tokens {
  const keys = new Map<TokenKind, Buffer>()
  const keyOf = (kind: TokenKind): Buffer => {
    const held = keys.get(kind) ?? hmac(secret, 'search', kind)
    keys.set(kind, held)
    return held
  }
  let remembered = new Map<string, number>()
  return (month, all) => {
    const tokens = new Set<number>()
    for (const { kind, parts } of all)
      for (const part of parts) {
        if (tokens.size >= tokensMax) return [...tokens]
        const name = `${kind} ${month} ${part}`
        let token = remembered.get(name)
        if (token === undefined) {
          token = hmac(keyOf(kind), name).readInt32BE(0)
          if (remembered.size >= rememberedMax) remembered = new Map()
          remembered.set(name, token)
        }
        tokens.add(token)
      }
    return [...tokens]
  }
}

/** The month of a matter, from the time that its id begins with (UUID version 7): counted from January 1970, in UTC. */
export function monthOf(matterId: string): number {
  const at = new Date(Number.parseInt(matterId.slice(0, 8) + matterId.slice(9, 13), 16))
  return (at.getUTCFullYear() - 1970) * 12 + at.getUTCMonth()
}
