// Whose language it is: asked for in the address (`?lang=en`), else remembered in a cookie, else what the browser prefers, else Korean.
// A page chosen this way varies by `Cookie` and `Accept-Language`; the frame says so in `Vary`.

export type Language = 'ko' | 'en'

const languages: readonly Language[] = ['ko', 'en']

export type LanguageSigns = {
  /** The value of `?lang=`. */
  readonly asked?: string | undefined
  /** The value of the language cookie. */
  readonly remembered?: string | undefined
  /** The `Accept-Language` header. */
  readonly accepted?: string | undefined
}

export function parseLanguage(text: string | undefined): Language | undefined {
  return languages.find((language) => language === text)
}

export function languageOf(signs: LanguageSigns): Language {
  return parseLanguage(signs.asked) ?? parseLanguage(signs.remembered) ?? preferred(signs.accepted) ?? 'ko'
}

/** The longest `Accept-Language` that is read; a longer one is cut, so that no header costs time. */
const headerLimit = 500

/** The language of ours that the header weighs highest; the first named wins among equals (RFC 9110, 12.5.4). */
function preferred(header: string | undefined): Language | undefined {
  let best: Language | undefined
  let bestWeight = 0
  for (const range of (header ?? '').slice(0, headerLimit).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const language = parseLanguage(tag.split('-')[0])
    if (language === undefined) continue
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    if (weight > bestWeight) {
      best = language
      bestWeight = weight
    }
  }
  return best
}
