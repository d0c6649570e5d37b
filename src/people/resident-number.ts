// Resident registration numbers of Koreans and foreigners in text: found, to be refused where people type, and blacked
// out in text that comes from elsewhere. Without a law that names it nobody may process one, even with consent
// (개인정보 보호법 제24조의2).

/** What people put between the birth date and the rest: hyphens of every kind, dots, strokes, spaces, nothing. */
const between = String.raw`[\s\u200b\u2060\-\u00ad\u2010-\u2015\u2212\u30fc\uff0d~\u301c\uff5e.\u00b7\u30fb,/_*:|]{0,3}`
const shape = new RegExp(String.raw`(?<!\d)(?:\d{6}${between}\d{7}|\d(?: \d){5} ?${between}\d(?: \d){6})(?!\d)`, 'g')

/** The same length as the text, so that places in one are places in the other. */
function plainDigits(text: string): string {
  return text.replaceAll(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

const daysMost = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Nobody older lives; numbers that look so are those of companies (110111-1…). */
const oldestYear = 1915

/**
 * By the birth date and the digit of sex and century. Numbers given since October 2020 have no check digit (주민등록법
 * 시행규칙 제2조), so a wrong one proves nothing; a right one only decides where the rest leaves doubt.
 */
function isResidentNumber(digits: string): boolean {
  const [year, month, day, sex] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6, 7)].map(
    Number,
  )
  if (year === undefined || month === undefined || day === undefined || sex === undefined) return false
  if (day < 1 || day > (daysMost[month - 1] ?? 0)) return false
  const century = [1800, 1900, 1900, 2000, 2000, 1900, 1900, 2000, 2000, 1800][sex] as number
  const born = century + year
  if (born < oldestYear) return hasCheckDigit(digits) && !isCompanyNumber(digits)
  return !isCompanyNumber(digits) || hasCheckDigit(digits)
}

function hasCheckDigit(digits: string): boolean {
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  const check = (11 - (sum % 11)) % 10
  // Of foreigners the check digit is moved by two.
  return Number(digits[12]) === check || Number(digits[12]) === (check + 2) % 10
}

/**
 * A company's registration number (법인등록번호) has the same shape: its court's office (1101 … 2301), the kind of company,
 * a serial, a check digit. Only where all of it fits is it taken for one.
 */
function isCompanyNumber(digits: string): boolean {
  if (!/^(1[1-9]|2[0-3])\d{2}(1[1-5]|2[1-9])/.test(digits)) return false
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 2),
    0,
  )
  return (10 - (sum % 10)) % 10 === Number(digits[12])
}

function placesOf(text: string): { readonly from: number; readonly to: number }[] {
  const plain = plainDigits(text)
  return [...plain.matchAll(shape)]
    .filter(([found]) => isResidentNumber(found.replaceAll(/\D/g, '')))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

export function holdsResidentNumber(text: string): boolean {
  return placesOf(text).length > 0
}

const blacked = '●●●●●●-●●●●●●●'

/** The text with every resident registration number blacked out; everything else stays as it is. */
export function blackOut(text: string): string {
  let out = ''
  let at = 0
  for (const { from, to } of placesOf(text)) {
    out += text.slice(at, from) + blacked
    at = to
  }
  return out + text.slice(at)
}
