// What the store knows of each file, and the ways to one that are open for a moment.
import { statement } from '#kit/database'

export type FileState = 'unscanned' | 'held' | 'clean' | 'infected'
export type StoredRow = {
  readonly object: string
  readonly hash: Buffer
  readonly bytes: string
  readonly type: string
  readonly displayBytes: string | null
  readonly state: FileState
  readonly wrapped: Buffer
}

const columns = 'object, hash, bytes, type, display_bytes as "displayBytes", state, wrapped'

export const fileByHash = statement<StoredRow>('files-by-hash', `select ${columns} from stored_file where hash = $1`)
export const lockFile = statement<StoredRow>(
  'files-lock',
  `select ${columns} from stored_file where hash = $1 and received_at < $2 for update`,
)
/** The same content sent again leads to the file that is there; that it was sent again keeps it from being forgotten. */
export const insertFile = statement<{ object: string }>(
  'files-insert',
  `insert into stored_file (object, hash, bytes, type, display_bytes, state, wrapped, home, received_at, scanned_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (hash) do update set received_at = greatest(stored_file.received_at, excluded.received_at)
   returning object`,
)
export const touchFile = statement<StoredRow>(
  'files-touch',
  `update stored_file set received_at = greatest(received_at, $2) where hash = $1 returning ${columns}`,
)
export const deleteFile = statement('files-delete', 'delete from stored_file where hash = $1')
export const statesOf = statement<{ hash: Buffer; state: FileState }>(
  'files-states',
  'select hash, state from stored_file where hash = any($1::bytea[])',
)
export const waitingFiles = statement<StoredRow>(
  'files-waiting',
  `select ${columns} from stored_file where state in ('unscanned', 'held') order by received_at limit $1`,
)
export const markScanned = statement(
  'files-mark-scanned',
  'update stored_file set state = $2, signature = $3, scanned_at = $4 where hash = $1',
)
export const countFiles = statement<{ files: number; waiting: number; infected: number; oldest: number | null }>(
  'files-count',
  `select count(*)::int as files, count(*) filter (where state in ('unscanned', 'held'))::int as waiting,
     count(*) filter (where state = 'infected')::int as infected,
     min(received_at) filter (where state in ('unscanned', 'held')) as oldest from stored_file`,
)
export const uncheckedFiles = statement<{ hash: Buffer }>(
  'files-unchecked',
  'select hash from stored_file where received_at < $1 order by checked_at nulls first, received_at limit $2',
)
export const markChecked = statement('files-mark-checked', 'update stored_file set checked_at = $2 where hash = $1')
export const pageOfFiles = statement<StoredRow>(
  'files-page',
  `select ${columns} from stored_file where object > $1 order by object limit $2`,
)
export const objectKnown = statement<{ known: number }>(
  'files-object-known',
  'select 1 as known from stored_file where object = $1',
)

export const insertTicket = statement(
  'files-insert-ticket',
  'insert into file_ticket (ticket_hash, leads_to, ends_at) values ($1, $2::jsonb, $3)',
)
export const spendTicket = statement<{ leadsTo: unknown }>(
  'files-spend-ticket',
  'delete from file_ticket where ticket_hash = $1 and ends_at > $2 returning leads_to as "leadsTo"',
)
export const sweepTickets = statement('files-sweep-tickets', 'delete from file_ticket where ends_at < $1')
