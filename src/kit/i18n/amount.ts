// Numbers and money: `10,000원`, `KRW 10,000`.
import type { Language } from './language.ts'

const thousands = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 })

export function formatNumber(number: number): string {
  return thousands.format(number)
}

export function formatMoney(won: number, lang: Language): string {
  return lang === 'ko' ? `${formatNumber(won)}원` : `KRW ${formatNumber(won)}`
}
