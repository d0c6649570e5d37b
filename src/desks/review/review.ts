// The month's review as an auditor does it: findings, a mark on each, and the signature. Nothing said is taken back; a
// later mark stands over an earlier one.
import type { CivilDate, Instant } from '#engine'
import { seal, unsealText } from '#kit/crypto'
import { type Database, isUniqueViolation, statement, timestamp } from '#kit/database'
import type { Officer } from '#people'
import type { RuleName } from './rules.ts'
import { weightOf } from './rules.ts'

export const marks = ['ok', 'ask', 'misuse'] as const
export type Mark = (typeof marks)[number]
export type HeldFinding = {
  readonly findingId: string
  readonly day: CivilDate
  readonly rule: RuleName
  readonly officerId: string | null
  readonly matterId: string | null
  readonly figure: number
  readonly least: number
  readonly mark: Mark | null
  readonly words: string
  readonly markedBy: string | null
}
type Row = Omit<HeldFinding, 'words'> & { readonly markId: number | null; readonly sealed: Buffer | null }
export type Signature = {
  readonly month: CivilDate
  readonly findings: number
  readonly words: string
  readonly signedBy: string
  readonly signedAt: Instant
}

const findingColumns = `f.finding_id as "findingId", f.day, f.rule, f.officer_id as "officerId", f.matter as "matterId", f.figure, f.least,
  m.mark, m.mark_id as "markId", m.words_sealed as sealed, m.marked_by as "markedBy"
  from access_finding f left join lateral (
    select * from access_mark where finding_id = f.finding_id order by mark_id desc limit 1) m on true`
const ofMonth = statement<Row>(
  'review-findings',
  `select ${findingColumns} where f.day >= $1::date and f.day < $1::date + interval '1 month' order by f.day, f.finding_id limit $2`,
)
const one = statement<Row>('review-finding', `select ${findingColumns} where f.finding_id = $1`)
const insertMark = statement(
  'review-mark',
  'insert into access_mark (finding_id, mark, words_sealed, marked_by, marked_at) values ($1, $2, $3, $4, $5)',
)
const insertSignature = statement(
  'review-sign',
  `insert into access_signature (month, findings, words_sealed, signed_by, signed_at) values ($1, $2, $3, $4, $5)`,
)
const signatureOf = statement<Omit<Signature, 'words'> & { sealed: Buffer }>(
  'review-signature',
  `select month, findings, words_sealed as sealed, signed_by as "signedBy", signed_at as "signedAt"
   from access_signature where month = $1`,
)
const countDays = statement<{ days: number; opened: number; officers: number }>(
  'review-count-days',
  `select count(distinct day)::int as days, coalesce(sum(opened), 0)::int as opened, count(distinct officer_id)::int as officers
   from access_day where day >= $1::date and day < $1::date + interval '1 month'`,
)
const lines = statement<{
  lineId: number
  at: Instant
  action: string
  purpose: string | null
  origin: string
  matterIds: string[]
}>(
  'review-lines',
  `select line_id as "lineId", at, action, purpose, origin, matter_ids as "matterIds" from access_line
   where officer_id = $1 and at >= $2 and at < $3 and (at, line_id) < ($4::timestamptz, $5::bigint)
     and action <> 'list' and action <> 'search'
   order by at desc, line_id desc limit $6`,
)

const findingsMax = 500

export type Refused = { readonly refused: 'UNKNOWN' | 'ABOUT_YOURSELF' | 'SIGNED' | 'MARKS_MISSING' | 'NOT_OVER' }
export type Line = {
  readonly lineId: number
  readonly at: Instant
  readonly action: string
  readonly purpose: string | null
  readonly origin: string
  readonly matterIds: readonly string[]
}

export type Review = {
  /** The unusual first. `month` is its first day. */
  findings(month: CivilDate): Promise<readonly HeldFinding[]>
  finding(findingId: string): Promise<HeldFinding | undefined>
  totals(month: CivilDate): Promise<{ readonly days: number; readonly opened: number; readonly officers: number }>
  mark(findingId: string, mark: Mark, words: string, by: Officer, now: Instant): Promise<HeldFinding | Refused>
  /** Only when each finding has a mark, and by nobody whom one is about. */
  sign(month: CivilDate, words: string, by: Officer, now: Instant): Promise<Signature | Refused>
  signature(month: CivilDate): Promise<Signature | undefined>
  lines(
    officerId: string,
    from: Instant,
    until: Instant,
    limit: number,
    before?: { at: Instant; id: number },
  ): Promise<readonly Line[]>
}

export function createReview(house: { readonly database: Database; readonly key: Buffer }): Review {
  const { database, key } = house
  const placeOf = (table: string, row: string) => ({ table, column: 'words', row })
  const read = ({ markId: _, sealed, ...row }: Row): HeldFinding => ({
    ...row,
    words: sealed ? unsealText(key, placeOf('access_mark', row.findingId), sealed) : '',
  })
  const findings = async (month: CivilDate) =>
    (await ofMonth.all(database, [month, findingsMax])).map(read).toSorted((a, b) => weightOf(b) - weightOf(a))
  const signature = async (month: CivilDate): Promise<Signature | undefined> => {
    const found = await signatureOf.find(database, [month])
    if (!found) return undefined
    const { sealed, ...rest } = found
    return { ...rest, words: unsealText(key, placeOf('access_signature', month), sealed) }
  }
  return {
    findings,
    signature,
    finding: async (findingId) => {
      const found = await one.find(database, [findingId])
      return found && read(found)
    },
    totals: async (month) => (await countDays.find(database, [month])) ?? { days: 0, opened: 0, officers: 0 },
    async mark(findingId, mark, words, by, now) {
      const found = await one.find(database, [findingId])
      if (!found) return { refused: 'UNKNOWN' }
      if (found.officerId === by.officerId) return { refused: 'ABOUT_YOURSELF' }
      if (await signatureOf.find(database, [`${found.day.slice(0, 7)}-01`])) return { refused: 'SIGNED' }
      const sealed = seal(key, placeOf('access_mark', findingId), words)
      await insertMark.run(database, [findingId, mark, sealed, by.officerId, timestamp(now)])
      return { ...read(found), mark, words, markedBy: by.officerId }
    },
    async sign(month, words, by, now) {
      const held = await findings(month)
      if (held.some((finding) => finding.officerId === by.officerId)) return { refused: 'ABOUT_YOURSELF' }
      if (held.some((finding) => finding.mark === null)) return { refused: 'MARKS_MISSING' }
      try {
        await insertSignature.run(database, [
          month,
          held.length,
          seal(key, placeOf('access_signature', month), words),
          by.officerId,
          timestamp(now),
        ])
      } catch (error) {
        if (isUniqueViolation(error)) return { refused: 'SIGNED' }
        throw error
      }
      return (await signature(month)) ?? { refused: 'UNKNOWN' }
    },
    lines: (officerId, from, until, limit, before) =>
      lines.all(database, [
        officerId,
        timestamp(from),
        timestamp(until),
        before ? timestamp(before.at) : 'infinity',
        before?.id ?? 0,
        limit,
      ]),
  }
}
