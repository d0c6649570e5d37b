// Challenges that a passkey signs. Each carries its own end and seal, so that asking costs nothing to keep: only those
// that were answered are remembered, until they end, so that none is answered twice.
import { randomBytes } from 'node:crypto'
import type { Instant } from '#engine'
import { hmac, sameBytes, sha256 } from '#kit/crypto'
import { type Database, statement, timestamp } from '#kit/database'

const lastsMs = 5 * 60_000
const randomLength = 16
const endLength = 6
const macLength = 16

const remember = statement(
  'people-remember-challenge',
  'insert into answered_challenge (mark, ends_at) values ($1, $2) on conflict (mark) do nothing',
)
const forget = statement('people-forget-challenges', 'delete from answered_challenge where ends_at < $1')

/** What the challenge is for: signing in, adding a passkey, and whose. One for this is none for that. */
export type Challenges = {
  draw(purpose: string, now: Instant): Uint8Array<ArrayBuffer>
  stands(challenge: string, purpose: string, now: Instant): boolean
  /** Once only: false when it was answered before. */
  use(challenge: string, now: Instant, lasts?: number): Promise<boolean>
  sweep(now: Instant): Promise<void>
}

export function createChallenges(database: Database, secret: Buffer): Challenges {
  const mac = (head: Buffer, purpose: string) =>
    hmac(secret, 'challenge', purpose, '\u0000', head).subarray(0, macLength)
  return {
    draw(purpose, now) {
      const end = Buffer.alloc(endLength)
      end.writeUIntBE(now + lastsMs, 0, endLength)
      const head = Buffer.concat([randomBytes(randomLength), end])
      return new Uint8Array(Buffer.concat([head, mac(head, purpose)]))
    },
    stands(challenge, purpose, now) {
      const bytes = Buffer.from(challenge, 'base64url')
      if (bytes.length !== randomLength + endLength + macLength) return false
      const head = bytes.subarray(0, randomLength + endLength)
      return (
        head.readUIntBE(randomLength, endLength) > now && sameBytes(bytes.subarray(head.length), mac(head, purpose))
      )
    },
    use: async (challenge, now, lasts = lastsMs) =>
      (await remember.run(database, [sha256(challenge), timestamp(now + lasts)])) === 1,
    sweep: async (now) => {
      await forget.run(database, [timestamp(now)])
    },
  }
}
