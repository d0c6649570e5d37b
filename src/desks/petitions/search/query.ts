// What was typed into the search, understood: each word of it and what it may be (words, a name, a telephone number, a
// mail address, a receipt number), and whether a petition holds it. Never kept, never logged.
import type { Refusal } from '#ledger'
import {
  closeUp,
  digitsOf,
  letterParts,
  mailParts,
  numberParts,
  type Parts,
  phoneDigits,
  phoneParts,
  stands,
  type Way,
  waysMax,
} from '#search'

export const typedMax = 100
const termsMax = 6

/** Where a word was found: what the page tells beside each petition. */
export const places = ['number', 'name', 'company', 'phone', 'mail', 'title', 'body', 'answer'] as const
export type Place = (typeof places)[number]
/** A petition opened, as far as the search looks into it. */
export type Opened = { readonly [place in Place]?: string | null | undefined }

type Term = {
  /** What it may be in the index; empty when it is too short to be looked up and is only checked. */
  readonly options: readonly Parts[]
  found(in_: Opened): Place[]
}

export type Query = { readonly terms: readonly Term[]; readonly ways: readonly Way[] }

const numeric = /^[\d\s().+-]+$/

export function understand(typed: string): Query | Refusal {
  if (typed.length > typedMax) return { refused: 'SEARCH_TOO_LONG' }
  const whole = typed.normalize('NFC').trim()
  // A number is often spaced; its groups are one number.
  const written = numeric.test(whole) ? [whole] : whole.split(/\s+/).filter((term) => term !== '')
  if (written.length > termsMax) return { refused: 'SEARCH_TOO_LONG' }
  const terms = written.map(termOf)
  if (!terms.some(({ options }) => options.length > 0)) return { refused: 'SEARCH_TOO_SHORT' }
  return { terms, ways: waysOf(terms) }
}

function termOf(typed: string): Term {
  if (typed.includes('@')) return mailTerm(typed)
  return numeric.test(typed) && digitsOf(typed).length > 3 ? digitTerm(typed) : letterTerm(typed)
}

function mailTerm(typed: string): Term {
  const [mail = ''] = mailParts(typed)
  return {
    options: [{ kind: 'mail', parts: [mail] }],
    found: (held) => (held.mail && mailParts(held.mail)[0] === mail ? ['mail'] : []),
  }
}

function digitTerm(typed: string): Term {
  const digits = digitsOf(typed)
  const phone = phoneDigits(typed)
  return {
    options: [
      { kind: 'number' as const, parts: numberParts(typed) },
      { kind: 'phone' as const, parts: digits.length === 4 ? [`last ${digits}`] : phoneParts(typed).slice(0, 1) },
      { kind: 'words' as const, parts: letterParts(digits, true) },
    ].filter(({ parts }) => parts.length > 0),
    found(held) {
      const called = phoneDigits(held.phone ?? '')
      return [
        ...(digitsOf(held.number ?? '').includes(digits) ? (['number'] as const) : []),
        ...((digits.length === 4 ? called.endsWith(digits) : called !== '' && called === phone)
          ? (['phone'] as const)
          : []),
        ...wordPlaces.filter((place) => closeUp(held[place] ?? '').includes(digits)),
      ]
    },
  }
}

const wordPlaces = ['title', 'body', 'answer'] as const
const letterPlaces = ['name', 'company', ...wordPlaces] as const

function letterTerm(typed: string): Term {
  const parts = letterParts(typed, true)
  const wanted = closeUp(typed)
  return {
    options: parts.length === 0 ? [] : (['words', 'name'] as const).map((kind) => ({ kind, parts })),
    found: (held) => letterPlaces.filter((place) => wanted !== '' && stands(wanted, closeUp(held[place] ?? ''))),
  }
}

/** Every word as everything that it may be; past the number of ways that are looked up at once, as the likeliest alone. */
function waysOf(terms: readonly Term[]): Way[] {
  let ways: Way[] = [[]]
  for (const { options } of terms) {
    if (options.length === 0) continue
    const fit = ways.length * options.length <= waysMax ? options : options.slice(0, 1)
    ways = fit.flatMap((option) => ways.map((way) => [...way, option]))
  }
  return ways
}

/** Where the words of the query stand in the petition; undefined when one of them does not. */
export function placesIn({ terms }: Query, held: Opened): Place[] | undefined {
  const found = terms.map((term) => term.found(held))
  if (found.some((one) => one.length === 0)) return undefined
  const all = new Set(found.flat())
  return places.filter((place) => all.has(place))
}
