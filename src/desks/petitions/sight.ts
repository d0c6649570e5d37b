// Which queues an officer has and what each of them selects: the policy's word on how far they see, as lists ask it.
import type { Instant } from '#engine'
import { holds, type Officer, type Sight, sightOf } from '#people'
import type { PetitionsHouse } from './house.ts'
import { type QueueName, type QueueScope, queues } from './queries.ts'

export function readingSight(house: Pick<PetitionsHouse, 'directory'>, officer: Officer, at: Instant): Sight {
  return sightOf(officer, 'petitions.read', house.directory, at)
}

/** Who may have petitions of their own works in an office; who sees more than one office looks over all of them. */
export function queuesOf(sight: Sight, officer: Officer): readonly QueueName[] {
  const works = sight.acting.length > 0
  const wide = sight.everywhere || sight.unplaced || sight.offices.length > 1
  return queues.filter((queue) => {
    if (queue === 'mine') return works
    if (queue === 'office') return works && sight.offices.includes(officer.officeId)
    return queue === 'all' ? wide : sight.everywhere || sight.unplaced || sight.offices.length > 0
  })
}

/** The list that an officer opens the day with. */
export function firstQueue(sight: Sight, officer: Officer): QueueName {
  const offered = queuesOf(sight, officer)
  if (holds(officer, 'reception')) return 'unassigned'
  if (holds(officer, 'team-head') && offered.includes('office')) return 'office'
  return offered.includes('mine') ? 'mine' : offered.includes('all') ? 'all' : 'unassigned'
}

/** The offices that a list is of: null for all of them, and an empty name for petitions that no office has yet. */
export function scopeOf(queue: QueueName, sight: Sight, officer: Officer): QueueScope {
  // Mine are also the petitions of those for whom I stand in at this moment.
  if (queue === 'mine') return [...new Set([officer.officerId, ...sight.acting])]
  if (queue === 'office') return officer.officeId
  return sight.everywhere ? null : [...sight.offices, ...(sight.unplaced ? [''] : [])]
}
