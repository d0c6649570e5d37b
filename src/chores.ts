// What the worker does again and again beside its clocks: each chore is quick, finds by itself what there is to do, and
// may be done twice without harm.

import { compactTally } from '#clocks'
import { drawnAgain } from '#desks/petitions'
import { drawDays } from '#desks/review'
import { civilDateOf, type Instant } from '#engine'
import { statement, timestamp } from '#kit/database'
import { workBacklog } from '#search'
import { keepBallast } from './ballast.ts'
import type { House } from './house.ts'

export type Chore = {
  readonly name: string
  readonly everyMs: number
  /** Not sooner than this after the worker began. */
  readonly afterMs?: number
  /** Done by each process for itself, not only by the one that holds the worker's lock: what is held in memory. */
  readonly everywhere?: true
  /** `now` is real time; what follows the sample's movable clock asks `house.clock`. */
  run(house: House, now: Instant): Promise<unknown>
}

const minuteMs = 60_000
/** What one process changes, the others follow well within half a minute. */
const followMs = 15_000
/** R35: answers to repeated commands are kept three days. */
const answersMs = 72 * 60 * minuteMs
const draftsMs = 24 * 60 * minuteMs

const sweepAnswers = statement('worker-sweep-answers', 'delete from command_answer where recorded_at < $1')
const sweepDrafts = statement('worker-sweep-drafts', 'delete from petition_draft where touched_at < $1')

export const chores: readonly Chore[] = [
  {
    name: 'keep the ballast',
    everyMs: 10 * minuteMs,
    afterMs: minuteMs,
    run: (house) => keepBallast(house.ground.dataFolder),
  },
  { name: 'fold tallies', everyMs: minuteMs, run: (house) => compactTally(house.database) },
  { name: 'end sessions', everyMs: minuteMs, run: (house, now) => house.sessions.sweep(now) },
  { name: 'let go of held forms', everyMs: minuteMs, run: (house, now) => house.sessions.held.sweep(now) },
  {
    name: 'sweep answers',
    everyMs: minuteMs,
    run: (house, now) => sweepAnswers.run(house.ledger.database, [timestamp(now - answersMs)]),
  },
  {
    name: 'sweep drafts',
    everyMs: minuteMs,
    run: (house, now) => sweepDrafts.run(house.database, [timestamp(now - draftsMs)]),
  },
  {
    name: 'scan files that wait',
    everyMs: minuteMs / 4,
    run: (house, now) => house.petitions.house.files.scanWaiting(now),
  },
  {
    name: 'forget files that nobody names',
    everyMs: minuteMs,
    run: (house, now) => house.petitions.house.files.sweep(now),
  },
  {
    name: 'apply planned changes of the organisation',
    everyMs: minuteMs / 2,
    run: (house) => {
      const today = civilDateOf(house.clock.now(), house.book().calendar.zone)
      return house.organisation.applyDue(today, house.clock.now())
    },
  },
  {
    name: 'begin and end absences',
    // Every look: a stand-in acts from the moment at which the absence begins.
    everyMs: 0,
    run: (house) => house.absences.advance(house.clock.now()),
  },
  {
    name: 'draw the tokens of older petitions',
    everyMs: 0,
    run: ({ ledger, petitions }) => workBacklog(ledger.database, (ids) => drawnAgain(petitions.house, ids)),
  },
  {
    name: 'draw the days of the access log',
    everyMs: 60 * minuteMs,
    run: (house) =>
      drawDays(
        {
          database: house.ledger.database,
          sealed: house.ledger.sealed,
          directory: house.directory,
          calendar: house.book().calendar,
        },
        house.clock.now(),
      ),
  },
  {
    name: 'propose destructions',
    // By the agency's clock a day begins once; asking more often finds what stands on the list already.
    everyMs: 60 * minuteMs,
    run: (house) => house.records.propose(house.clock.now()),
  },
  { name: 'read the directory', everyMs: followMs, everywhere: true, run: (house) => house.directory.refresh() },
  { name: 'read the settings', everyMs: followMs, everywhere: true, run: (house) => house.settings.refresh() },
  {
    name: 'read the handbook',
    everyMs: followMs,
    everywhere: true,
    run: (house) => house.petitions.house.handbook.refresh(),
  },
  { name: 'read the calendar', everyMs: followMs, everywhere: true, run: (house) => house.reopenBook() },
]
