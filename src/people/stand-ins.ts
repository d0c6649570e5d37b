// Who stands in for whom at a moment (업무대행자). Chains are followed to whoever is there: when A is away and named B, and B
// is away and named C, C acts for A and for B. A circle, or an end that is away too, is nobody. It decides nothing: the
// spans come from the facts of absences.
import type { Instant } from '#engine'
import { type Queryable, statement } from '#kit/database'
import type { Companion } from '#ledger'

export const absenceKinds = ['leave', 'trip', 'training', 'sudden'] as const
export type AbsenceKind = (typeof absenceKinds)[number]

/** From when until when an officer is away, and who acts for them meanwhile; null when nobody does. */
export type StandInSpan = {
  readonly matterId: string
  readonly nth: number
  readonly officerId: string
  readonly standInId: string | null
  readonly kind: AbsenceKind
  readonly fromAt: Instant
  readonly untilAt: Instant
  readonly backAt: Instant
}

export type StandIn = {
  readonly kind: AbsenceKind
  /** When the officer is back. */
  readonly backAt: Instant
  /** The officer who is away first, then each who was named, in order. */
  readonly path: readonly string[]
  /** The end of the chain: who acts. Undefined when nobody does, which breaks the promise of a stand-in. */
  readonly standInId: string | undefined
}

export type StandIns = {
  /** Undefined when the officer is there. */
  standInFor(officerId: string | null | undefined, at: Instant): StandIn | undefined
  /** All whom this officer acts for at that moment, through every chain; empty while away themselves. */
  actsFor(officerId: string, at: Instant): readonly string[]
}

/** Longer chains than this are not followed: nobody knows any more whose work it is. */
const chainMax = 8

/** @param here whether an officer still works here */
export function standInsOf(spans: readonly StandInSpan[], here: (officerId: string) => boolean): StandIns {
  const byOfficer = new Map<string, StandInSpan[]>()
  const byStandIn = new Map<string, StandInSpan[]>()
  const put = (map: Map<string, StandInSpan[]>, key: string, span: StandInSpan) => {
    const held = map.get(key)
    if (held) held.push(span)
    else map.set(key, [span])
  }
  for (const span of spans) {
    if (span.untilAt <= span.fromAt) continue
    put(byOfficer, span.officerId, span)
    if (span.standInId !== null) put(byStandIn, span.standInId, span)
  }
  const holds = (span: StandInSpan, at: Instant) => span.fromAt <= at && at < span.untilAt
  // Two absences at once are refused where they are planned; should they stand, the one that began last counts.
  const spanAt = (officerId: string, at: Instant): StandInSpan | undefined => {
    let found: StandInSpan | undefined
    for (const span of byOfficer.get(officerId) ?? [])
      if (holds(span, at) && (!found || span.fromAt > found.fromAt)) found = span
    return found
  }

  return {
    standInFor(officerId, at) {
      const first = officerId ? spanAt(officerId, at) : undefined
      if (!first) return undefined
      const path = [first.officerId]
      let next = first.standInId
      while (next !== null && !path.includes(next) && path.length <= chainMax) {
        path.push(next)
        if (!here(next)) break
        const span = spanAt(next, at)
        if (!span) return { kind: first.kind, backAt: first.backAt, path, standInId: next }
        next = span.standInId
      }
      return { kind: first.kind, backAt: first.backAt, path, standInId: undefined }
    },
    actsFor(officerId, at) {
      if (!here(officerId) || spanAt(officerId, at)) return []
      const found = new Set<string>()
      let ends = [officerId]
      for (let depth = 0; ends.length > 0 && depth < chainMax; depth += 1) {
        const before: string[] = []
        for (const end of ends)
          for (const span of byStandIn.get(end) ?? []) {
            if (!holds(span, at) || spanAt(span.officerId, at) !== span || found.has(span.officerId)) continue
            found.add(span.officerId)
            // One who left passes nothing on.
            if (here(span.officerId)) before.push(span.officerId)
          }
        ends = before
      }
      return [...found]
    },
  }
}

/** Spans that ended longer ago are read from facts where they matter; they are not held in memory. */
const heldSpans = statement<StandInSpan>(
  'people-stand-ins',
  `select matter_id as "matterId", nth, officer_id as "officerId", stand_in_id as "standInId", kind,
     from_at as "fromAt", until_at as "untilAt", back_at as "backAt"
   from standing_in where until_at > from_at and until_at > clock_timestamp() - interval '40 days'
   order by until_at desc limit 50000`,
)

export function readStandIns(on: Queryable): Promise<StandInSpan[]> {
  return heldSpans.all(on)
}

/** Rows are only added and rewritten: a span that is taken back becomes empty, so that the statement needs no delete. */
export const standInCompanion: Companion = {
  name: 'standing_in_rows',
  sql: (rows) => `insert into standing_in (matter_id, nth, officer_id, stand_in_id, kind, from_at, until_at, back_at)
    select matter_id, nth, officer_id, stand_in_id, kind, from_at, until_at, back_at
    from jsonb_to_recordset(${rows}::jsonb) as r(matter_id uuid, nth int, officer_id text, stand_in_id text, kind text,
      from_at timestamptz, until_at timestamptz, back_at timestamptz)
    on conflict (matter_id, nth) do update set stand_in_id = excluded.stand_in_id, from_at = excluded.from_at,
      until_at = excluded.until_at, back_at = excluded.back_at`,
}
