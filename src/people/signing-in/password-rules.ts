// What a new password must be (R01): long, and not one that is guessed first. `standard` follows ASVS 5.0: length and a
// block-list, no kinds of characters; `agency rules` adds three kinds of characters and a yearly change. Pure.
import { readFileSync } from 'node:fs'

export const passwordMin = 12
/** Far beyond the 64 that must be allowed; nothing is ever cut off. */
export const passwordMax = 200

export type PasswordProblem = 'MISSING' | 'UNSOUND' | 'TOO_SHORT' | 'TOO_LONG' | 'COMMON' | 'FEW_KINDS'

/** The 5,000 that are tried first, from the frequency list of zxcvbn (MIT; Dan Wheeler and others). */
const common: ReadonlySet<string> = new Set(
  readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean),
)
const longest = 24
/** Words that a guesser of this house tries: of the program, of the trade, of the seasons. */
const houseWords = [
  'dajim',
  '다짐',
  'charter',
  '헌장',
  'minwon',
  '민원',
  'officer',
  '주무관',
  'korea',
  '대한민국',
  'spring',
  'summer',
  'autumn',
  'winter',
  'welcome',
  '비밀번호',
  '안녕하세요',
]

/**
 * @param context words that stand close to this person: login, names, agency
 * @returns the first problem, or undefined when it may be used
 */
export function passwordProblem(
  password: string,
  context: readonly string[],
  preset: 'standard' | 'agency rules',
): PasswordProblem | undefined {
  if (password === '') return 'MISSING'
  if (!password.isWellFormed() || password.includes('\u0000')) return 'UNSOUND'
  const text = password.normalize('NFC')
  if ([...text].length < passwordMin) return 'TOO_SHORT'
  if (text.length > passwordMax) return 'TOO_LONG'
  const near = new Set([...houseWords, ...context.flatMap(wordsOf)])
  const lower = text.toLowerCase()
  const joined = lower.replaceAll(/[\s._-]+/g, '')
  const guises = [lower, joined, withoutDisguise(lower), withoutDisguise(joined)]
  if (common.has(lower) || guises.some((guise) => weight(guise, near) < enough)) return 'COMMON'
  return preset === 'agency rules' && kinds(text) < 3 ? 'FEW_KINDS' : undefined
}

/** `Password2026!!` is a word, a year and a sign: three. Four words, or a word and some letters of one's own, are enough. */
const enough = 4
/** Less than this, written again and again, is not long. */
const shortUnit = 8

/**
 * The least number of things that a guesser must put together: a known word is one, whatever its length, and so is a sign
 * or letter of one's own, or the same one again and again. A text that repeats itself weighs what its first part does.
 */
function weight(whole: string, near: ReadonlySet<string>): number {
  const text = unit(whole)
  if (text.length < whole.length && text.length < shortUnit) return 1
  const least = [0]
  for (let end = 1; end <= text.length; end += 1) {
    let best = (least[end - 1] ?? 0) + (text[end - 1] === text[end - 2] ? 0 : 1)
    for (let start = end - 2; start >= Math.max(0, end - longest); start -= 1)
      best = Math.min(best, (least[start] ?? 0) + pieceWeight(text.slice(start, end), near))
    least.push(best)
  }
  return least[text.length] ?? 0
}

function pieceWeight(piece: string, near: ReadonlySet<string>): number {
  if (near.has(piece) || (piece.length >= 4 && common.has(piece)) || isRow(piece)) return 1
  return /^\d+$/.test(piece) ? 1 + digitWeight(piece) : Number.POSITIVE_INFINITY
}

/** The part that the text is made of when it is written again and again. */
function unit(text: string): string {
  for (let step = 1; step <= text.length / 2; step += 1)
    if (text.startsWith(text.slice(step))) return text.slice(0, step)
  return text
}

const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '가나다라마바사아자차카타파하']

/** Four neighbours on the keyboard or in the alphabet, forwards or backwards. */
function isRow(word: string): boolean {
  return word.length >= 4 && rows.some((row) => row.includes(word) || [...row].reverse().join('').includes(word))
}

/** Years, dates, telephone endings and rows of digits are one thought; a longer number drawn at random is more. */
function digitWeight(digits: string): number {
  const plain = digits.length <= 4 || '01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits)
  const isDate = /^(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])$/.test(digits)
  return plain || isDate || repeats(digits) || new Set(digits).size < 4 ? 0 : Math.floor(digits.length / 3)
}

/** A shorter row written again and again, the last time perhaps not to its end. */
function repeats(digits: string): boolean {
  const most = Math.ceil(digits.length * 0.6)
  return Array.from({ length: most }, (_, place) => place + 1).some((step) => digits.startsWith(digits.slice(step)))
}

const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

function withoutDisguise(text: string): string {
  return text.replaceAll(/[@431!0$57]/g, (sign) => disguises[sign] ?? sign)
}

function wordsOf(text: string): readonly string[] {
  const lower = text.normalize('NFC').toLowerCase()
  return [lower, ...lower.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= 2)
}

function kinds(text: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Lo}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(text)).length
}
