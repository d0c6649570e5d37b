// Destruction when retention ends (R52): the worker proposes, one person asks, another approves, a job destroys in
// batches. A hold that comes in between wins. What is left is the certificate, and every fact and figure.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { civilDateOf, type Instant } from '#engine'
import { canonicalJson, sha256 } from '#kit/crypto'
import { type Database, statement, timestamp, transaction } from '#kit/database'
import { addJob, declareTask, doTask, type TaskDone } from '#kit/jobs'
import type { Approvals, NoApproval, Officer } from '#people'
import { type EndedMatters, endedBefore, type Periods, type RecordClassName, recordClasses } from './classes.ts'

/** A list that a person can look over; what is beyond it is proposed when this one is done. */
const listedMax = 10_000
const batch = 100
const lineBatch = 5_000

export type Destruction = {
  readonly destructionId: string
  readonly number: string | null
  readonly class: RecordClassName
  readonly endedBefore: Instant
  readonly proposedAt: Instant
  readonly listed: number
  readonly listHash: Buffer
  readonly approvalId: string | null
  readonly approvedAt: Instant | null
  readonly doneAt: Instant | null
  readonly destroyed: number
  readonly held: number
  readonly files: number
}
const columns = `destruction_id as "destructionId", number, class, ended_before as "endedBefore", proposed_at as "proposedAt",
  listed, list_hash as "listHash", approval_id as "approvalId", approved_at as "approvedAt", done_at as "doneAt",
  destroyed, held, files`
const underWay = statement<Destruction>(
  'records-under-way',
  `select ${columns} from destruction where done_at is null order by proposed_at`,
)
const one = statement<Destruction>('records-one', `select ${columns} from destruction where destruction_id = $1`)
const byNumber = statement<Destruction>('records-by-number', `select ${columns} from destruction where number = $1`)
const donePage = statement<Destruction>(
  'records-done-page',
  `select ${columns} from destruction where done_at is not null and (done_at, destruction_id) < ($1::timestamptz, $2::uuid)
   order by done_at desc, destruction_id desc limit $3`,
)
const countLines = statement<{ n: number }>(
  'records-count-lines',
  'select count(*) as n from (select from access_line where at < $1 limit $2) found',
)
const insertDestruction = statement(
  'records-propose',
  `insert into destruction (destruction_id, class, ended_before, proposed_at, listed, list_hash)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
)
const insertItems = statement(
  'records-list',
  'insert into destruction_item (destruction_id, matter_id) select $1, unnest($2::uuid[])',
)
const approve = statement(
  'records-approve',
  'update destruction set approval_id = $2, approved_at = $3 where destruction_id = $1 and approval_id is null',
)
const itemsLeft = statement<{ matterId: string; held: boolean }>(
  'records-items-left',
  `select i.matter_id as "matterId", exists (select from matter_hold h
     where h.matter_id = i.matter_id and h.kind = 'retention' and h.lifted_at is null) as held
   from destruction_item i where i.destruction_id = $1 and i.outcome is null order by i.matter_id limit $2`,
)
const markItem = statement(
  'records-mark',
  'update destruction_item set outcome = $3 where destruction_id = $1 and matter_id = $2 and outcome is null',
)
const count = statement(
  'records-count',
  `update destruction set destroyed = destroyed + $2, held = held + $3, files = files + $4 where destruction_id = $1`,
)
const destroyLines = statement<{ gone: number }>('records-destroy-lines', 'select destroy_access_lines($1, $2) as gone')
/** The lock keeps two that end at once from taking one number. */
const lockNumbers = statement('records-lock-numbers', "select pg_advisory_xact_lock(hashtext('destruction numbers'))")
const finish = statement(
  'records-finish',
  `update destruction set done_at = $2, number = $3 || '-' || lpad((1 + (
     select count(*) from destruction where number like $3 || '-%'))::text, 4, '0')
   where destruction_id = $1 and done_at is null`,
)

const destroyTask = declareTask('destroy records', z.strictObject({ destructionId: z.uuid() }))

export type RecordsHouse = {
  readonly database: Database
  readonly approvals: Approvals
  readonly periods: () => Periods
  readonly zone: () => string
  readonly now: () => Instant
  readonly matters: EndedMatters
}

export type Records = {
  /** Lists what has ended and is neither listed nor held, one list a class at a time. */
  propose(now: Instant): Promise<number>
  underWay(): Promise<readonly Destruction[]>
  ask(destructionId: string, reason: string, by: Officer, now: Instant): Promise<{ approvalId: string } | NoApproval>
  donePage(limit: number, before?: { at: Instant; id: string }): Promise<readonly Destruction[]>
  byNumber(number: string): Promise<Destruction | undefined>
  readonly task: TaskDone
}

export function openRecords(house: RecordsHouse): Records {
  const { database, approvals } = house

  // The yes of the second person and the order to destroy are one transaction.
  approvals.onApproved('destroy records', async (client, approval, _by, now) => {
    const destruction = await one.find(client, [approval.subject])
    if (!destruction || canonicalJson(proposalOf(destruction)) !== canonicalJson(approval.proposal))
      throw new Error('What was approved is not what stands on the list')
    await approve.run(client, [destruction.destructionId, approval.approvalId, timestamp(now)])
    await addJob(client, destroyTask, { destructionId: destruction.destructionId }, { key: destruction.destructionId })
  })

  async function destroy(destructionId: string, stop: AbortSignal): Promise<void> {
    const found = await one.find(database, [destructionId])
    if (!found || found.approvalId === null || found.doneAt !== null) return
    const more = found.class === 'petitions' ? eraseBatch : eraseLines
    while (await more(destructionId)) stop.throwIfAborted()
    await transaction(database, async (client) => {
      const now = house.now()
      await lockNumbers.all(client)
      await finish.run(client, [destructionId, timestamp(now), civilDateOf(now, house.zone()).slice(0, 4)])
    })
  }

  async function eraseBatch(destructionId: string): Promise<boolean> {
    const items = await itemsLeft.all(database, [destructionId, batch])
    for (const { matterId, held } of items) {
      // Erased first, marked after: a crash in between erases once more, which changes nothing.
      const { files } = held ? { files: 0 } : await house.matters.erase(matterId, house.now())
      await transaction(database, async (client) => {
        const marked = await markItem.run(client, [destructionId, matterId, held ? 'held' : 'destroyed'])
        if (marked === 1) await count.run(client, [destructionId, held ? 0 : 1, held ? 1 : 0, files])
      })
    }
    return items.length === batch
  }

  async function eraseLines(destructionId: string): Promise<boolean> {
    const gone = await transaction(database, async (client) => {
      const { gone = 0 } = (await destroyLines.find(client, [destructionId, lineBatch])) ?? {}
      await count.run(client, [destructionId, gone, 0, 0])
      return gone
    })
    return gone === lineBatch
  }

  return {
    task: doTask(destroyTask, ({ destructionId }, { signal }) => destroy(destructionId, signal)),
    underWay: () => underWay.all(database),
    byNumber: (number) => byNumber.find(database, [number]),
    donePage: (limit, before) =>
      donePage.all(database, [
        before ? timestamp(before.at) : 'infinity',
        before?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
        limit,
      ]),
    async propose(now) {
      const busy = new Set((await underWay.all(database)).map((held) => held.class))
      let proposed = 0
      for (const name of recordClasses) {
        if (busy.has(name)) continue
        const before = endedBefore(name, house.periods(), now, house.zone())
        const ids = name === 'petitions' ? await house.matters.ended(database, before, listedMax) : []
        const listed =
          name === 'petitions'
            ? ids.length
            : ((await countLines.find(database, [timestamp(before), 10 * lineBatch * batch]))?.n ?? 0)
        if (listed === 0) continue
        const destructionId = randomUUID()
        const hash = sha256([...ids].toSorted().join('\n'))
        const values = [destructionId, name, timestamp(before), timestamp(now), listed, hash]
        proposed += await transaction(database, async (client) => {
          const inserted = await insertDestruction.run(client, values)
          if (inserted === 1 && ids.length > 0) await insertItems.run(client, [destructionId, ids])
          return inserted
        })
      }
      return proposed
    },
    async ask(destructionId, reason, by, now) {
      const found = await one.find(database, [destructionId])
      if (!found || found.approvalId !== null) return { noApproval: 'ANSWERED' }
      const asked = { kind: 'destroy records', subject: destructionId, reason, by, now } as const
      return approvals.request({ ...asked, proposal: proposalOf(found) })
    },
  }
}

/** What is approved: this list and no other. */
function proposalOf(destruction: Destruction): object {
  return {
    class: destruction.class,
    listed: destruction.listed,
    listHash: destruction.listHash.toString('hex'),
    endedBefore: destruction.endedBefore,
  }
}
