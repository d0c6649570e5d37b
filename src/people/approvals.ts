// Four eyes (R14): a command that needs a second person asks for one, and does its work with what that person approved,
// once. Nobody approves their own request, nor one of somebody they act for or who acts for them.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { seal, unsealText } from '#kit/crypto'
import { type Database, isUniqueViolation, type Queryable, statement, timestamp, transaction } from '#kit/database'
import { type ApprovalKind, approvalKinds } from './approval-kinds.ts'
import type { Directory, Officer } from './officer.ts'
import { may } from './rights.ts'

const dayMs = 24 * 60 * 60_000

export type ApprovalState = 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'used' | 'expired'
export type Approval = {
  readonly approvalId: string
  readonly kind: ApprovalKind
  readonly subject: string
  readonly proposal: unknown
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: Instant
  readonly expiresAt: Instant
  readonly state: ApprovalState
  readonly words: string
  readonly answeredBy: string | null
  readonly answeredAt: Instant | null
  readonly usedBy: string | null
  readonly usedAt: Instant | null
}

export type NoApproval = {
  readonly noApproval:
    | 'NOT_ALLOWED'
    | 'OWN_REQUEST'
    | 'STAND_IN'
    | 'UNKNOWN'
    | 'NOT_APPROVED'
    | 'ANSWERED'
    | 'EXPIRED'
    | 'USED'
    | 'ANOTHER_SUBJECT'
}
export const isNoApproval = (answer: object): answer is NoApproval => 'noApproval' in answer
const no = (noApproval: NoApproval['noApproval']): NoApproval => ({ noApproval })

type Row = Omit<Approval, 'proposal' | 'reason' | 'words' | 'state'> & {
  readonly proposalSealed: Buffer
  readonly reasonSealed: Buffer
  readonly wordsSealed: Buffer | null
  readonly answer: 'approved' | 'refused' | 'withdrawn' | null
}
const columns = `a.approval_id as "approvalId", a.kind, a.subject, a.proposal_sealed as "proposalSealed",
  a.reason_sealed as "reasonSealed", a.requested_by as "requestedBy", a.requested_at as "requestedAt",
  a.expires_at as "expiresAt", r.answer, r.words_sealed as "wordsSealed", r.answered_by as "answeredBy",
  r.answered_at as "answeredAt", u.used_by as "usedBy", u.used_at as "usedAt"
  from approval a left join approval_answer r using (approval_id) left join approval_use u using (approval_id)`
const insertApproval = statement(
  'approvals-insert',
  `insert into approval (approval_id, kind, subject, proposal_sealed, reason_sealed, requested_by, requested_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
const insertAnswer = statement(
  'approvals-insert-answer',
  `insert into approval_answer (approval_id, requested_by, answer, words_sealed, answered_by, answered_at)
   values ($1, $2, $3, $4, $5, $6)`,
)
// Waits for another transaction that uses it at this moment, and adds nothing when that one did.
const insertUse = statement(
  'approvals-insert-use',
  'insert into approval_use (approval_id, used_by, used_at) values ($1, $2, $3) on conflict (approval_id) do nothing',
)
const findOne = statement<Row>('approvals-one', `select ${columns} where a.approval_id = $1`)
const page = statement<Row>(
  'approvals-page',
  `select ${columns} where (a.requested_at, a.approval_id) < ($1::timestamptz, $2::uuid)
   order by a.requested_at desc, a.approval_id desc limit $3`,
)
const waitingNow = statement<Row>(
  'approvals-waiting',
  `select ${columns} where a.requested_at > $1::timestamptz - interval '30 days' and a.expires_at > $1 and r.answer is null
   order by a.requested_at desc, a.approval_id desc limit $2`,
)

type Asking = {
  readonly kind: ApprovalKind
  /** By id; what is approved for one subject is worth nothing for another. */
  readonly subject: string
  readonly proposal: unknown
  readonly reason: string
  readonly by: Officer
  readonly now: Instant
}
type Answering = {
  readonly approvalId: string
  readonly answer: 'approved' | 'refused' | 'withdrawn'
  readonly words: string
  readonly by: Officer
  readonly now: Instant
}
type Spending = Omit<Asking, 'proposal' | 'reason'> & { readonly approvalId: string }
/** Does the work in the transaction of the yes; what it throws undoes the yes. */
export type Performer = (client: Queryable, approval: Approval, by: Officer, now: Instant) => Promise<void>

/**
 * How a command uses it. It asks, and sends its officer away with "somebody else must say yes on /staff/approvals":
 *
 *     await approvals.request({ kind: 'export rows', subject: listId, proposal, reason, by: officer, now })
 *
 * When it is called again with an approval's id, it spends it in its own transaction, and does exactly `proposal`:
 *
 *     const spent = await approvals.spend(client, { approvalId, kind: 'export rows', subject: listId, by: officer, now })
 *     if (isNoApproval(spent)) return spent
 *
 * Work that needs nobody to come back is done in the transaction of the yes: `onApproved`, set where the house is opened.
 * `now` is the agency's clock, by which absences run.
 */
export type Approvals = {
  request(asking: Asking): Promise<{ readonly approvalId: string } | NoApproval>
  answer(answering: Answering): Promise<{ readonly performed: boolean } | NoApproval>
  /** Inside the transaction of the command that it is for. Two at once: one of them is told `USED`. */
  spend(client: Queryable, spending: Spending): Promise<Approval | NoApproval>
  /** Why this officer cannot answer it; undefined when they can. */
  whyNot(approval: Approval, by: Officer, now: Instant): NoApproval | undefined
  find(approvalId: string, now: Instant): Promise<Approval | undefined>
  waiting(now: Instant): Promise<readonly Approval[]>
  /** All of them, newest first, before the one named. */
  page(now: Instant, limit: number, before?: { at: Instant; id: string }): Promise<readonly Approval[]>
  onApproved(kind: ApprovalKind, perform: Performer): void
}

const waitingMax = 200

/** `key` seals what people write into requests and answers. */
export function createApprovals(options: {
  readonly database: Database
  readonly directory: Directory
  readonly key: Buffer
}): Approvals {
  const { database, directory, key } = options
  const performers = new Map<ApprovalKind, Performer>()
  const sealed = (column: string, row: string, text: string) => seal(key, { table: 'approval', column, row }, text)
  const opened = (column: string, row: string, held: Buffer) =>
    unsealText(key, { table: 'approval', column, row }, held)

  function read(row: Row, now: Instant): Approval {
    const { proposalSealed, reasonSealed, wordsSealed, answer, ...rest } = row
    return {
      ...rest,
      proposal: JSON.parse(opened('proposal', row.approvalId, proposalSealed)),
      reason: opened('reason', row.approvalId, reasonSealed),
      words: wordsSealed ? opened('words', row.approvalId, wordsSealed) : '',
      state: stateOf(row, answer, now),
    }
  }

  async function find(on: Queryable, approvalId: string, now: Instant): Promise<Approval | undefined> {
    if (!/^[0-9a-f-]{36}$/.test(approvalId)) return undefined
    const row = await findOne.find(on, [approvalId])
    return row && row.kind in approvalKinds ? read(row, now) : undefined
  }

  /** Whether one acts for the other, at the request or now: they are one pair of eyes then. */
  function actForEachOther(a: string, b: string, moments: readonly Instant[]): boolean {
    return moments.some((at) => directory.actsFor(a, at).includes(b) || directory.actsFor(b, at).includes(a))
  }

  function whyNot(approval: Approval, by: Officer, now: Instant): NoApproval | undefined {
    if (approval.requestedBy === by.officerId) return no('OWN_REQUEST')
    if (!may(by, approvalKinds[approval.kind].approves)) return no('NOT_ALLOWED')
    if (actForEachOther(approval.requestedBy, by.officerId, [approval.requestedAt, now])) return no('STAND_IN')
    if (approval.state === 'expired') return no('EXPIRED')
    return approval.state === 'waiting' ? undefined : no('ANSWERED')
  }

  async function spend(client: Queryable, { approvalId, kind, subject, by, now }: Spending) {
    const approval = await find(client, approvalId, now)
    if (!approval) return no('UNKNOWN')
    if (approval.kind !== kind || approval.subject !== subject) return no('ANOTHER_SUBJECT')
    if (approval.state === 'used') return no('USED')
    if (approval.state === 'expired') return no('EXPIRED')
    if (approval.state !== 'approved') return no('NOT_APPROVED')
    // Whoever asked does it, or whoever approved; a third has no part in it.
    if (by.officerId !== approval.requestedBy && by.officerId !== approval.answeredBy) return no('NOT_ALLOWED')
    const used = await insertUse.run(client, [approvalId, by.officerId, timestamp(now)])
    return used === 1 ? approval : no('USED')
  }

  return {
    async request({ kind, subject, proposal, reason, by, now }) {
      if (!may(by, approvalKinds[kind].asks)) return no('NOT_ALLOWED')
      const approvalId = randomUUID()
      await insertApproval.run(database, [
        approvalId,
        kind,
        subject,
        sealed('proposal', approvalId, JSON.stringify(proposal ?? null)),
        sealed('reason', approvalId, reason),
        by.officerId,
        timestamp(now),
        timestamp(now + approvalKinds[kind].days * dayMs),
      ])
      return { approvalId }
    },
    async answer({ approvalId, answer, words, by, now }) {
      try {
        return await transaction(database, async (client) => {
          const approval = await find(client, approvalId, now)
          if (!approval) return no('UNKNOWN')
          if (answer === 'withdrawn') {
            if (approval.requestedBy !== by.officerId) return no('NOT_ALLOWED')
            if (approval.state !== 'waiting') return no(approval.state === 'expired' ? 'EXPIRED' : 'ANSWERED')
          } else {
            const why = whyNot(approval, by, now)
            if (why) return why
          }
          const values = [sealed('words', approvalId, words), by.officerId, timestamp(now)]
          await insertAnswer.run(client, [approvalId, approval.requestedBy, answer, ...values])
          const perform = answer === 'approved' ? performers.get(approval.kind) : undefined
          if (!perform) return { performed: false }
          await perform(client, approval, by, now)
          await insertUse.run(client, [approvalId, by.officerId, timestamp(now)])
          return { performed: true }
        })
      } catch (error) {
        // Two answered at once: the first one holds.
        if (isUniqueViolation(error, 'approval_answer_pkey')) return no('ANSWERED')
        throw error
      }
    },
    spend,
    whyNot,
    find: (approvalId, now) => find(database, approvalId, now),
    waiting: async (now) =>
      (await waitingNow.all(database, [timestamp(now), waitingMax])).filter(known).map((row) => read(row, now)),
    page: async (now, limit, before) => {
      const from = before ?? { at: now + 10 * 365 * dayMs, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
      return (await page.all(database, [timestamp(from.at), from.id, limit])).filter(known).map((row) => read(row, now))
    },
    onApproved: (kind, perform) => void performers.set(kind, perform),
  }
}

/** A kind of an earlier version has no words and no rule any more. */
const known = (row: Row) => row.kind in approvalKinds

function stateOf(row: Row, answer: Row['answer'], now: Instant): ApprovalState {
  if (row.usedAt !== null) return 'used'
  if (answer === 'refused' || answer === 'withdrawn') return answer
  if (row.expiresAt <= now) return 'expired'
  return answer ?? 'waiting'
}
