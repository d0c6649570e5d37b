// Korean particles after words that are known only at run time: `LG는`, `도로과(1층)를`, `「민원처리법」을`.
// The package josa decides by the last sound; this file first finds the letters that are read last.
import { getJosaPicker } from 'josa'

/** The pairs in the order of a grammar: after a final consonant first. */
export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이에요/예요' | '이었/였' | '아/야'

const pickers: Readonly<Record<ParticlePair, (word: string) => string>> = {
  '은/는': getJosaPicker('은'),
  '이/가': getJosaPicker('이'),
  '을/를': getJosaPicker('을'),
  '과/와': getJosaPicker('과'),
  '으로/로': getJosaPicker('으로'),
  '이에요/예요': getJosaPicker('이에요'),
  '이었/였': getJosaPicker('이었'),
  '아/야': getJosaPicker('아'),
}

/** The form of the particle that follows this word. */
export function particle(word: string, pair: ParticlePair): string {
  return pickers[pair](spoken(word))
}

/** The word with its particle: `withParticle('LG', '은/는')` is `LG는`. */
export function withParticle(word: string, pair: ParticlePair): string {
  return word + particle(word, pair)
}

/** Only the end of a word decides, so a long text costs no more than a short one. */
const lookBack = 80

/** Signs that are read aloud as words. */
const signs: Readonly<Record<string, string>> = {
  '%': '퍼센트',
  '％': '퍼센트',
  '℃': '도',
  '㎡': '제곱미터',
  '㎢': '제곱킬로미터',
  '㎞': '킬로미터',
  '㎏': '킬로그램',
  '㎝': '센티미터',
  '₩': '원',
  '+': '플러스',
  '&': '앤드',
}

/** English endings whose Korean reading ends in a consonant that josa does not know: 웹, 북, 뱅크 has none, 링크 has none. */
const closedEndings: readonly (readonly [RegExp, string])[] = [
  [/(?:we|clu|gra|da)b$/i, '웹'],
  [/(?:oo|ic|ea)k$/i, '북'],
  [/(?:[^aeiou][iaou]|oo|ar|or)t$/i, '넷'],
]

function spoken(word: string): string {
  let rest = word.normalize('NFC').slice(-lookBack)
  for (let before = ''; before !== rest; ) {
    before = rest
    // What stands in round brackets is an aside: the word before it decides. A word wholly in brackets speaks for itself.
    rest = rest.replace(/(\S)\s*[(（][^()（）]*[)）]$/u, '$1')
    rest = rest.replace(/[\s"'“”‘’`´「」『』《》〈〉<>[\]{}〔〕【】().,!?…·:;~*_/\\-]+$/u, '')
  }
  const sign = signs[rest.at(-1) ?? '']
  if (sign !== undefined) return sign
  const digits = /[\d,]*\d$/.exec(rest)
  if (digits !== null) return digits[0].replaceAll(',', '')
  const latin = /[A-Za-z]+$/.exec(rest)?.[0]
  if (latin === undefined) return rest
  // Capitals are spelled out: VIP is 브이아이피, so only the name of its last letter counts.
  if (latin === latin.toUpperCase()) return latin.slice(-1)
  return closedEndings.find(([ending]) => ending.test(latin))?.[1] ?? latin
}
