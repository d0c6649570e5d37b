// `dajim token <login>`: a token for the JSON API in the name of one officer. It is printed once; only its hash is kept.
import { realClock } from '#kit/clock'
import { statement } from '#kit/database'
import { type Environment, type HouseIo, withHouse } from './house-of.ts'

const officerOf = statement<{ officer_id: string }>(
  'cli-officer-of',
  'select officer_id from officer where login = $1 and left_at is null',
)

export async function token(argv: readonly string[], io: HouseIo, env: Environment): Promise<number> {
  const [login, ...rest] = argv
  if (login === undefined || rest.length > 0) {
    io.err('usage: dajim token <login>')
    return 2
  }
  return withHouse('token', io, env, async (house) => {
    const officer = await officerOf.find(house.database, [login])
    if (!officer) {
      io.err(`dajim token: nobody signs in as ${login}.`)
      return 1
    }
    io.out(await house.sessions.issueToken(officer.officer_id, realClock.now()))
    return 0
  })
}
