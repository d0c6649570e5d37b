// The petition handbook (민원편람): statutory items with their period, papers and fee. Editions are added, never changed,
// so that a petition keeps the item it was received under.
import type { Instant } from '#engine'
import { parsePeriod } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { Refusal } from '#ledger'

export type HandbookItem = {
  readonly item: string
  readonly edition: number
  readonly titleKo: string
  readonly titleEn: string
  /** A period of the engine: `24wh`, `10wd`. */
  readonly period: string
  readonly papers: { readonly ko: readonly string[]; readonly en: readonly string[] }
  readonly feeWon: number
  readonly law: string
  readonly receipt: 'automatic' | 'by officer'
  readonly officeId: string | null
  readonly retired: boolean
}

const columns = `item, edition, title_ko as "titleKo", title_en as "titleEn", period, papers, fee_won as "feeWon", law,
  receipt, office_id as "officeId", retired`
const newest = statement<HandbookItem>(
  'petitions-handbook',
  `select distinct on (item) ${columns} from handbook_item order by item, edition desc`,
)
const history = statement<HandbookItem & { recordedAt: Instant; recordedBy: string }>(
  'petitions-handbook-history',
  `select ${columns}, recorded_at as "recordedAt", recorded_by as "recordedBy"
   from handbook_item where item = $1 order by edition desc limit 100`,
)
const insertItem = statement(
  'petitions-insert-handbook',
  `insert into handbook_item (item, edition, title_ko, title_en, period, papers, fee_won, law, receipt, office_id, retired, recorded_at, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
)

export type Handbook = {
  item(item: string): HandbookItem | undefined
  items(): readonly HandbookItem[]
  history(item: string): Promise<(HandbookItem & { recordedAt: Instant; recordedBy: string })[]>
  /** Adds an edition after the one that the editor looked at. */
  publish(item: HandbookItem, by: string, now: Instant): Promise<Refusal | null>
  refresh(): Promise<void>
}

export async function openHandbook(on: Queryable): Promise<Handbook> {
  let held = new Map<string, HandbookItem>()
  const refresh = async () => {
    held = new Map((await newest.all(on)).map((item) => [item.item, item]))
  }
  await refresh()
  return {
    item: (item) => {
      const found = held.get(item)
      return found?.retired ? undefined : found
    },
    items: () => [...held.values()],
    history: (item) => history.all(on, [item]),
    refresh,
    async publish(item, by, now) {
      try {
        parsePeriod(item.period)
      } catch {
        return { refused: 'NOT_A_PERIOD' }
      }
      const added = await insertItem.run(on, [
        item.item,
        item.edition,
        item.titleKo,
        item.titleEn,
        item.period,
        JSON.stringify(item.papers),
        item.feeWon,
        item.law,
        item.receipt,
        item.officeId,
        item.retired,
        timestamp(now),
        by,
      ])
      await refresh()
      return added === 0 ? { refused: 'CHANGED_MEANWHILE' } : null
    },
  }
}
