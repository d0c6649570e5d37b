// `dajim files check`: whether every stored file is there, is named by somebody, and no object lies there without a row.
import { type Environment, type HouseIo, withHouse } from './house-of.ts'

const shownMax = 100

export async function files(argv: readonly string[], io: HouseIo, env: Environment): Promise<number> {
  if (argv.length !== 1 || argv[0] !== 'check') {
    io.err('usage: dajim files check')
    return 2
  }
  return withHouse('files', io, env, async ({ petitions }) => {
    const store = petitions.house.files
    const [findings, health] = await Promise.all([store.check(), store.health()])
    for (const { object, what } of findings.slice(0, shownMax)) io.out(`${object}: ${what}`)
    io.out(
      `${health.files} files in the ${health.home}, ${findings.length} findings; scanner: ${health.scanner}, ${health.waiting} not scanned, ${health.infected} infected`,
    )
    return findings.length === 0 ? 0 : 1
  })
}
