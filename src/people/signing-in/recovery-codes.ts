// Ten codes for the day the phone is lost: each counts once. Kept as a keyed hash under a secret that is not in the
// database, so that a stolen table cannot be guessed through (80 bits each).
import { randomBytes } from 'node:crypto'
import type { Instant } from '#engine'
import { base32, hmac } from '#kit/crypto'
import { type Database, statement, timestamp, transaction } from '#kit/database'

const many = 10
const length = 16

const dropCodes = statement('people-drop-recovery-codes', 'delete from recovery_code where officer_id = $1')
const insertCode = statement(
  'people-insert-recovery-code',
  'insert into recovery_code (officer_id, code_mac) values ($1, $2)',
)
const useCode = statement(
  'people-use-recovery-code',
  'update recovery_code set used_at = $3 where officer_id = $1 and code_mac = $2 and used_at is null',
)
const codesLeft = statement<{ left: number }>(
  'people-recovery-codes-left',
  'select count(*)::int as left from recovery_code where officer_id = $1 and used_at is null',
)

export type RecoveryCodes = {
  /** Ten new ones, shown once; all earlier ones are void. */
  draw(officerId: string): Promise<readonly string[]>
  use(officerId: string, code: string, now: Instant): Promise<boolean>
  left(officerId: string): Promise<number>
}

export function createRecoveryCodes(database: Database, secret: Buffer): RecoveryCodes {
  const mac = (officerId: string, code: string) => hmac(secret, 'recovery code', officerId, '\u0000', code)
  return {
    draw: (officerId) =>
      transaction(database, async (client) => {
        await dropCodes.run(client, [officerId])
        const codes = Array.from({ length: many }, () => base32(randomBytes(10), length))
        for (const code of codes) await insertCode.run(client, [officerId, mac(officerId, code)])
        return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'))
      }),
    use: async (officerId, code, now) => {
      const plain = readCode(code)
      return (
        plain !== undefined && (await useCode.run(database, [officerId, mac(officerId, plain), timestamp(now)])) === 1
      )
    },
    left: async (officerId) => (await codesLeft.find(database, [officerId]))?.left ?? 0,
  }
}

/** As people write it: capitals, spaces, and the letters that are taken for digits. */
function readCode(code: string): string | undefined {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return new RegExp(`^[0-9a-z]{${length}}$`).test(plain) ? plain : undefined
}
