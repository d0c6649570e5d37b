// The two languages of every public text: word tables, particles, dates, durations, amounts, and whose language it is.
export { formatMoney, formatNumber } from './amount.ts'
export { type DurationStyle, formatDuration, formatRemaining } from './duration.ts'
export { type Language, type LanguageSigns, languageOf, parseLanguage } from './language.ts'
export { formatDate, formatDateTime, formatTime, isoDateTime } from './moment.ts'
export { nfc, tidyLine, tidyText } from './normalise.ts'
export { type ParticlePair, withParticle } from './particle.ts'
export { t, type Words, words } from './words.ts'
