// What time alone has brought about on a matter: warnings passed and promises broken that no fact says yet. Pure.
import type { Fact, Instant } from '#engine'
import type { NewFact } from '#ledger'
import type { ClockReading } from './book.ts'

/** The facts carry their true time, the moment of the warning or of the break, however late they are recorded. */
export function firings(facts: readonly Fact[], found: readonly ClockReading[], now: Instant): NewFact[] {
  const said = new Set<string>()
  for (const fact of facts) {
    if (fact.type === 'PromiseWarned')
      said.add(`warned ${fact.body?.['promise']} ${fact.body?.['run']} ${fact.body?.['dueAt']} ${fact.body?.['level']}`)
    else if (fact.type === 'PromiseBroken') said.add(`broken ${fact.body?.['promise']} ${fact.body?.['run']}`)
  }
  const missing: NewFact[] = []
  for (const { reading, editionHash } of found) {
    const { promise, run, dueAt } = reading
    if (reading.state === 'running' || reading.state === 'warned') {
      for (const [index, warning] of reading.warnAts.entries()) {
        const level = index + 1
        if (warning.at > now || said.has(`warned ${promise} ${run} ${dueAt} ${level}`)) continue
        missing.push({
          type: 'PromiseWarned',
          at: warning.at,
          body: { promise, run, level, tell: warning.tell, dueAt },
        })
      }
    }
    if (reading.brokenAt !== undefined && !said.has(`broken ${promise} ${run}`))
      missing.push({ type: 'PromiseBroken', at: reading.brokenAt, body: { promise, run, dueAt, edition: editionHash } })
  }
  return missing
}
