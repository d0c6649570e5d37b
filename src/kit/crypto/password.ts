// Passwords are kept as argon2id hashes with their own parameters beside them.
import { argon2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { sameBytes } from './hash.ts'

const argon2Async = promisify(argon2)

/** Argon2id at 46 MiB and one pass, the floor of OWASP ASVS 5.0 appendix C (R01); at most two at once. */
const cost = { memory: 47_104, passes: 1, parallelism: 1, tagLength: 32 } as const
const waiting: (() => void)[] = []
let running = 0

async function argon2id(password: string, nonce: Buffer): Promise<Buffer> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await argon2Async('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce, ...cost })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await argon2id(password, nonce)
  return `argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** A wrong password and an unknown account must cost the same, so an absent hash is checked against a dummy (R03). */
export async function checkPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, , nonce, tag] = (stored ?? `x$x$${'A'.repeat(22)}$${'A'.repeat(43)}`).split('$')
  const computed = await argon2id(password, Buffer.from(nonce ?? '', 'base64url'))
  return sameBytes(computed, Buffer.from(tag ?? '', 'base64url')) && stored !== undefined
}
