// Receipt numbers: year and month, a sequence without gaps, a check digit. A number is public and opens nothing;
// the access secret does, and stands apart.
import { base32, hmac, sha256 } from '#kit/crypto'

/** ISO 7064 MOD 11,10: finds every single wrong digit and nearly every pair swapped. */
function checkDigit(digits: string): number {
  let carry = 10
  for (const digit of digits) {
    const sum = (carry + Number(digit)) % 10 || 10
    carry = (sum * 2) % 11
  }
  return (11 - carry) % 10
}

/** `2611` and 42 make `2611-000042-6`. */
export function receiptNumber(series: number, sequence: number): string {
  const digits = `${String(series).padStart(4, '0')}${String(sequence).padStart(6, '0')}`
  return `${digits.slice(0, 4)}-${digits.slice(4)}-${checkDigit(digits)}`
}

const shape = /^(\d{4})-?(\d{6})-?(\d)$/

/** A number as somebody typed it, with or without hyphens and spaces; undefined when it cannot be one. */
export function parseReceiptNumber(typed: string): string | undefined {
  const match = shape.exec(typed.normalize('NFKC').replaceAll(/[\s.]/g, ''))
  if (!match?.[1] || !match[2]) return undefined
  const number = `${match[1]}-${match[2]}-${match[3]}`
  return checkDigit(match[1] + match[2]) === Number(match[3]) ? number : undefined
}

/** 26 characters of base 32: 130 bits, more than R16's 128. */
const secretLength = 26

/** Drawn from the house's key, so that a repeated command can give the first answer although only a hash is stored. */
export function accessSecret(key: Buffer, matterId: string): string {
  return base32(hmac(key, 'petition access', matterId), secretLength)
}

/** Letters as people write them: `O` for 0, `I` and `L` for 1, groups apart. */
export function normaliseSecret(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
}

export function secretHash(secret: string): string {
  return sha256('petition access', secret).toString('hex')
}

/** In groups of five or six, as it is printed. */
export function spacedSecret(secret: string): string {
  return secret.match(/.{1,5}/g)?.join('-') ?? secret
}
