// Half-filled forms: what was answered and which files came, kept on the server between the pages of the form, so that
// nothing is lost on the way and no page needs a script.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import type { NewFile } from '#ledger'
import { fileLimits } from '../file-store.ts'

export type DraftFile = Omit<NewFile, 'part'>
export type Answers = { readonly [field: string]: string }
export type Draft = {
  readonly draftId: string
  readonly answers: Answers
  readonly files: readonly DraftFile[]
  readonly touchedAt: Instant
  /** The matter that it became; what was answered is then forgotten here. */
  readonly sent: string | null
}

/** A day after the last page, what was half written is deleted (it is personal data without a purpose by then). */
const keptMs = 24 * 60 * 60_000
/** Old drafts deleted with each new one, so that the table never grows beyond a day's forms. */
const sweptAtOnce = 50

const insertDraft = statement(
  'petitions-insert-draft',
  `insert into petition_draft (draft_id, answers, files, touched_at) values ($1, $2::jsonb, '[]', $3)`,
)
const findDraft = statement<Draft>(
  'petitions-find-draft',
  `select draft_id as "draftId", answers, files, touched_at as "touchedAt", sent
   from petition_draft where draft_id = $1 and touched_at > $2`,
)
const saveDraft = statement(
  'petitions-save-draft',
  'update petition_draft set answers = answers || $2::jsonb, touched_at = $3 where draft_id = $1 and sent is null',
)
const addDraftFile = statement(
  'petitions-add-draft-file',
  `update petition_draft set files = files || $2::jsonb, touched_at = $3
   where draft_id = $1 and sent is null and jsonb_array_length(files) < $4`,
)
const removeDraftFile = statement(
  'petitions-remove-draft-file',
  `update petition_draft set touched_at = $3, files =
     coalesce((select jsonb_agg(held order by place) from jsonb_array_elements(files) with ordinality as f(held, place)
       where held ->> 'fileId' <> $2), '[]')
   where draft_id = $1 and sent is null`,
)
const markSent = statement(
  'petitions-mark-draft-sent',
  `update petition_draft set sent = $2, answers = '{}', files = '[]', touched_at = $3 where draft_id = $1`,
)
const deleteDraft = statement('petitions-delete-draft', 'delete from petition_draft where draft_id = $1')
const sweepDrafts = statement(
  'petitions-sweep-drafts',
  `delete from petition_draft where draft_id in
     (select draft_id from petition_draft where touched_at < $1 order by touched_at limit $2)`,
)

export async function newDraft(on: Queryable, answers: Answers, now: Instant): Promise<string> {
  const draftId = randomUUID()
  await insertDraft.run(on, [draftId, JSON.stringify(answers), timestamp(now)])
  await sweepDrafts.run(on, [timestamp(now - keptMs), sweptAtOnce])
  return draftId
}

export function readDraft(on: Queryable, draftId: string, now: Instant): Promise<Draft | undefined> {
  return findDraft.find(on, [draftId, timestamp(now - keptMs)])
}

export async function saveAnswers(on: Queryable, draftId: string, answers: Answers, now: Instant): Promise<void> {
  await saveDraft.run(on, [draftId, JSON.stringify(answers), timestamp(now)])
}

/** False when the draft holds all the files that it may. */
export async function addFile(on: Queryable, draftId: string, file: DraftFile, now: Instant): Promise<boolean> {
  return (await addDraftFile.run(on, [draftId, JSON.stringify([file]), timestamp(now), fileLimits.files])) > 0
}

export async function removeFile(on: Queryable, draftId: string, fileId: string, now: Instant): Promise<void> {
  await removeDraftFile.run(on, [draftId, fileId, timestamp(now)])
}

export async function draftSent(on: Queryable, draftId: string, matterId: string, now: Instant): Promise<void> {
  await markSent.run(on, [draftId, matterId, timestamp(now)])
}

export async function forgetDraft(on: Queryable, draftId: string): Promise<void> {
  await deleteDraft.run(on, [draftId])
}
