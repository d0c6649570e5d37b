// Settles the matters of every desk, and remembers what was found, so that any process can tell the operator.
import { type Difference, keepSettlement, settleClocks } from '#clocks'
import type { House } from './house.ts'

export async function settleAll(house: House, realNow: () => number, repair: boolean): Promise<void> {
  const began = realNow()
  const all = { matters: 0, clocks: 0, differences: [] as Difference[] }
  for (const desk of house.everyDesk) {
    const options = { ledger: house.ledger, book: house.book(), desk: desk as never, asOf: house.clock.now() }
    if (repair) await settleClocks({ ...options, repair })
    // What is left after a repair is what counts.
    const { differences, ...counts } = await settleClocks({ ...options, repair: false })
    all.matters += counts.matters
    all.clocks += counts.clocks
    all.differences.push(...differences)
    const told = { desk: desk.kind, ...counts }
    if (differences.length > 0)
      house.log.error({ ...told, differences: differences.slice(0, 20) }, 'settlement found differences')
    else house.log.info(told, 'settlement found no difference')
  }
  await keepSettlement(house.database, all, began, realNow())
}
