// What waits for the sample's operator and for a second pair of eyes: a job that failed for good and can be tried again, and
// a request that its head of team made.
import { settleTask } from '#clocks'
import type { Instant } from '#engine'
import { statement } from '#kit/database'
import { addJob, parkedJobs } from '#kit/jobs'
import type { SampleHouse } from './sample-house.ts'

const asks = 'kang-inho'

/** The queue itself parks a job after its last attempt; the sample cannot wait for that. */
const park = statement(
  'sample-park-job',
  'update graphile_worker._private_jobs set attempts = max_attempts, last_error = $2 where id = $1',
)

export async function loadOperations(house: SampleHouse, now: Instant): Promise<void> {
  const { database, approvals, directory } = house
  if ((await parkedJobs(database, [settleTask.name], 1)).length === 0) {
    // Parked before any worker can see it: it is due in an hour.
    const jobId = await addJob(database, settleTask, { repair: false }, { runAt: now + 60 * 60_000 })
    await park.run(database, [jobId, 'The database did not answer within 30 seconds (57014).'])
  }
  const by = directory.officer(asks)
  if (by && (await approvals.waiting(now)).length === 0)
    await approvals.request({
      kind: 'export rows',
      subject: 'petitions of seoul-growth, 2026-10',
      proposal: { rows: 214, columns: 'number, kind, received, answered' },
      reason: '국정감사 요구 자료(10월 처리 현황)를 내려면 한 달 치 목록이 필요합니다.',
      by,
      now,
    })
}
