// What the worker does for jobs: each task that a room declares, with the doing of it. Like chores, in one place.
import { settleTask } from '#clocks'
import { realClock } from '#kit/clock'
import { doTask, type TaskDone } from '#kit/jobs'
import type { House } from './house.ts'
import { settleAll } from './settle-all.ts'

/** Doing one twice must change nothing: a crash can fall between doing and saying so. */
export function tasksOf(house: House): readonly TaskDone[] {
  return [doTask(settleTask, ({ repair }) => settleAll(house, () => realClock.now(), repair)), house.records.task]
}
