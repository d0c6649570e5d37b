// `dajim settle`: recomputes every clock from its facts, prints what differs, and repairs it when asked.
import { type Difference, settleClocks } from '#clocks'
import { realClock } from '#kit/clock'
import { sampleOffset } from '#sample'
import { type Environment, type HouseIo, withHouse } from './house-of.ts'

const shownMax = 100

export async function settle(argv: readonly string[], io: HouseIo, env: Environment): Promise<number> {
  const repair = argv.length === 1 && argv[0] === '--repair'
  if (argv.length > 0 && !repair) {
    io.err('usage: dajim settle [--repair]')
    return 2
  }
  return withHouse('settle', io, env, async (house) => {
    const asOf = realClock.now() + ((await sampleOffset(house.database)) ?? 0)
    const settleAll = async (repairing: boolean) => {
      const found = { matters: 0, clocks: 0, differences: [] as Difference[] }
      for (const desk of house.everyDesk) {
        const options = { ledger: house.ledger, book: house.book(), desk: desk as never, asOf }
        const one = await settleClocks({ ...options, repair: repairing })
        found.matters += one.matters
        found.clocks += one.clocks
        found.differences.push(...one.differences)
      }
      return found
    }
    const { matters, clocks, differences } = await settleAll(repair)
    for (const { matterId, promise, run, what } of differences.slice(0, shownMax))
      io.out(`${matterId} ${promise} run ${run}: ${what}`)
    io.out(`${matters} matters, ${clocks} clocks, ${differences.length} differences`)
    if (!repair || differences.length === 0) return differences.length === 0 ? 0 : 1
    const left = (await settleAll(false)).differences.length
    io.out(`repaired; ${left} differences are left`)
    return left === 0 ? 0 : 1
  })
}
