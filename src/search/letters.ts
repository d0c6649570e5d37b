// How words become parts: the same parts from a text and from what somebody types to find it, whatever the spacing,
// with the last syllable perhaps half typed.

/** A token's kinds, each under a key of its own, so that a name and a word that are written alike look unlike (R40). */
export const tokenKinds = ['words', 'name', 'phone', 'mail', 'number'] as const
export type TokenKind = (typeof tokenKinds)[number]

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const codas = 28
const vowels = 21

const isSyllable = (code: number) => code >= firstSyllable && code <= lastSyllable

/** ㅘ is typed ㅗ, ㅏ: of the vowels that are typed in two strokes, the first. By their places in Unicode. */
const firstStroke: { readonly [vowel: number]: number } = { 9: 8, 10: 8, 11: 8, 14: 13, 15: 13, 16: 13, 19: 18 }

/** What of a letter is surely there while it is being typed: 책 is 채, and 환 is 호. */
export function begun(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  if (!isSyllable(code)) return letter
  const place = code - firstSyllable
  const vowel = Math.floor(place / codas) % vowels
  const onset = Math.floor(place / codas / vowels)
  return String.fromCharCode(firstSyllable + (onset * vowels + (firstStroke[vowel] ?? vowel)) * codas)
}

const doubled: { readonly [jamo: string]: string } = {
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}
const onsetLetters = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const vowelLetters = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const codaLetters = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** The keys that are struck for it, in their order. */
export function strokes(text: string): string {
  let struck = ''
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if (!isSyllable(code)) {
      struck += doubled[letter] ?? letter
      continue
    }
    const place = code - firstSyllable
    const vowel = vowelLetters[Math.floor(place / codas) % vowels] ?? ''
    const coda = place % codas === 0 ? '' : (codaLetters[place % codas] ?? '')
    struck +=
      (onsetLetters[Math.floor(place / codas / vowels)] ?? '') + (doubled[vowel] ?? vowel) + (doubled[coda] ?? coda)
  }
  return struck
}

/**
 * One form for what is written and what is typed: full-width letters are plain, capitals small. NFKC is no help here: it
 * takes ㅅ, which somebody is about to finish, for a piece of a syllable.
 */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
}

/** Letters and digits alone: Korean is spaced in more than one way. */
export function closeUp(text: string): string {
  return plain(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const latin = /[\p{Script=Latin}\p{N}]/u
const latinWords = /[\p{Script=Latin}\p{N}]+/gu
const halfTyped = /[\u3131-\u318e]$/u

/**
 * Neighbouring letters, the second as it is begun; of Latin words and of numbers three letters in a row, and their first
 * two. `typed`: what somebody looks for, whose last letter may be only half typed.
 */
export function letterParts(text: string, typed = false): string[] {
  const letters = [...(typed ? closeUp(text).replace(halfTyped, '') : closeUp(text))]
  const parts = new Set<string>()
  for (let place = 1; place < letters.length; place += 1) {
    const [one = '', two = ''] = [letters[place - 1], letters[place]]
    if (!(latin.test(one) && latin.test(two))) parts.add(`${one}${begun(two)}`)
  }
  for (const [word] of plain(text).matchAll(latinWords)) {
    // Of a word that is still being typed the beginning alone is certain, and its threes hold.
    if (word.length >= 2 && (!typed || word.length === 2)) parts.add(`^${word.slice(0, 2)}`)
    for (let place = 3; place <= word.length; place += 1) parts.add(word.slice(place - 3, place))
  }
  return [...parts]
}

/** Whether the typed words stand in the text, the last letter as far as it was typed. Both closed up. */
export function stands(typed: string, text: string): boolean {
  const letters = [...typed]
  const last = strokes(letters.at(-1) ?? '')
  const head = letters.slice(0, -1).join('')
  if (last === '') return false
  for (let place = text.indexOf(head); place >= 0; place = text.indexOf(head, place + 1)) {
    const from = place + head.length
    if (from < text.length && strokes(text.slice(from, from + 2)).startsWith(last)) return true
  }
  return false
}

export function digitsOf(text: string): string {
  return plain(text).replaceAll(/\D/g, '')
}

/** A Korean number is one number, written with the country's prefix or without. */
export function phoneDigits(text: string): string {
  const compact = plain(text).replaceAll(/[^\d+]/g, '')
  return compact.startsWith('+82') ? `0${compact.slice(3).replace(/^0/, '')}` : compact.replace('+', '')
}

/** A telephone number is found whole, or by its last four digits. */
export function phoneParts(phone: string): string[] {
  const digits = phoneDigits(phone)
  return digits.length < 8 ? [] : [`whole ${digits}`, `last ${digits.slice(-4)}`]
}

export function mailParts(mail: string): string[] {
  return [`whole ${plain(mail.trim())}`]
}

/** A receipt number is found whole or by any four digits of it that stand together. */
export function numberParts(number: string): string[] {
  const digits = digitsOf(number)
  return Array.from({ length: Math.max(0, digits.length - 3) }, (_, place) => digits.slice(place, place + 4))
}
