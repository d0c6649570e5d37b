// Commands on absences take turns, over all processes: each looks at the chains before it decides, and two that look at
// the same moment could close a circle that neither of them sees. It decides nothing, and it never holds a turn over
// waiting for a person.
import { type Database, statement, transaction } from '#kit/database'

const takeTurn = statement('absences-take-turn', "select pg_advisory_xact_lock(hashtext('chains of stand-ins'))")

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Within a process they wait in memory: one connection at most lies in wait, so that the one whose turn it is always
 * finds another to write with.
 */
export function inTurnOn(database: Database): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(() =>
      transaction(database, async (client) => {
        await takeTurn.run(client, [])
        return work()
      }),
    )
    last = mine.catch(() => undefined)
    return mine
  }
}
