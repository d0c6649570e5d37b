// `dajim health`: how the house is doing, line by line; 1 when something must be done now, so that a monitor can ask it.
import { healthState, healthText, readHealth } from '#desks/operator'
import { realClock } from '#kit/clock'
import { tasksOf } from '../jobs.ts'
import { type Environment, type HouseIo, withHouse } from './house-of.ts'

export async function health(argv: readonly string[], io: HouseIo, env: Environment): Promise<number> {
  if (argv.length > 0) {
    io.err('usage: dajim health')
    return 2
  }
  return withHouse('health', io, env, async (house) => {
    const taskNames = tasksOf(house).map(({ task }) => task.name)
    const lines = await readHealth({ ...house, database: house.ledger.database, taskNames }, realClock.now())
    for (const line of healthText(lines)) io.out(line)
    return healthState(lines) === 'act' ? 1 : 0
  })
}
