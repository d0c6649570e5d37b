// Half-filled forms: what was answered and which files came, kept on the server between the pages of the form, so that
// nothing is lost on the way and no page needs a script. Answers and names of files stand sealed, each by itself, so that
// one page's answers are added to another's in one statement.
import { randomUUID } from 'node:crypto'
import type { Instant } from '#engine'
import { type SealPlace, seal, unsealText } from '#kit/crypto'
import { type Queryable, statement, timestamp } from '#kit/database'
import { fileLimits } from '#kit/files'
import type { NewFile } from '#ledger'
import { blackOut } from '#people'

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
  `insert into petition_draft (draft_id, answers, files, touched_at, sealed) values ($1, $2::jsonb, '[]', $3, true)`,
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
   where draft_id = $1 and sent is null and jsonb_array_length(files) < $4
     and $5 >= (select coalesce(sum((held ->> 'bytes')::bigint), 0) from jsonb_array_elements(files || $2::jsonb) as f(held))`,
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

const plainDrafts = statement<Pick<Draft, 'draftId' | 'answers' | 'files'>>(
  'petitions-plain-drafts',
  'select draft_id as "draftId", answers, files from petition_draft where not sealed order by draft_id limit $1',
)
const putSealed = statement(
  'petitions-put-sealed-draft',
  'update petition_draft set answers = $2::jsonb, files = $3::jsonb, sealed = true where draft_id = $1 and not sealed',
)
const sealedAtOnce = 500

/** Where drafts stand, and the house's secret that seals them. */
export type DraftBox = { readonly on: Queryable; readonly key: Buffer }

const answerPlace = (draftId: string, field: string): SealPlace => ({
  table: 'petition_draft',
  column: `answers.${field}`,
  row: draftId,
})
const fileNamePlace = (draftId: string, fileId: string): SealPlace => ({
  table: 'petition_draft',
  column: 'files.name',
  row: `${draftId} ${fileId}`,
})

function sealAnswers({ key }: DraftBox, draftId: string, answers: Answers): string {
  const sealed = Object.entries(answers).map(([field, value]) => [
    field,
    // Half-filled forms are kept before they are understood; what may not be taken is not kept either.
    seal(key, answerPlace(draftId, field), blackOut(value)).toString('base64'),
  ])
  return JSON.stringify(Object.fromEntries(sealed))
}

function openDraft({ key }: DraftBox, draft: Draft): Draft {
  const { draftId } = draft
  const open = (place: SealPlace, sealed: string) => unsealText(key, place, Buffer.from(sealed, 'base64'))
  return {
    ...draft,
    answers: Object.fromEntries(
      Object.entries(draft.answers).map(([field, sealed]) => [field, open(answerPlace(draftId, field), sealed)]),
    ),
    files: draft.files.map((file) => ({ ...file, name: open(fileNamePlace(draftId, file.fileId), file.name) })),
  }
}

function sealFile({ key }: DraftBox, draftId: string, file: DraftFile): DraftFile {
  return { ...file, name: seal(key, fileNamePlace(draftId, file.fileId), file.name).toString('base64') }
}

/** Seals the drafts that an older edition wrote in plain text. */
export async function sealPlainDrafts(box: DraftBox): Promise<void> {
  for (;;) {
    const plain = await plainDrafts.all(box.on, [sealedAtOnce])
    for (const { draftId, answers, files } of plain) {
      const sealedFiles = files.map((file) => sealFile(box, draftId, file))
      await putSealed.run(box.on, [draftId, sealAnswers(box, draftId, answers), JSON.stringify(sealedFiles)])
    }
    if (plain.length < sealedAtOnce) return
  }
}

export async function newDraft(box: DraftBox, answers: Answers, now: Instant): Promise<string> {
  const draftId = randomUUID()
  await insertDraft.run(box.on, [draftId, sealAnswers(box, draftId, answers), timestamp(now)])
  await sweepDrafts.run(box.on, [timestamp(now - keptMs), sweptAtOnce])
  return draftId
}

export async function readDraft(box: DraftBox, draftId: string, now: Instant): Promise<Draft | undefined> {
  const draft = await findDraft.find(box.on, [draftId, timestamp(now - keptMs)])
  return draft && openDraft(box, draft)
}

export async function saveAnswers(box: DraftBox, draftId: string, answers: Answers, now: Instant): Promise<void> {
  await saveDraft.run(box.on, [draftId, sealAnswers(box, draftId, answers), timestamp(now)])
}

/** R27: at most ten files, and 50 MB together. Says which of the two is full; undefined when it was added. */
export async function addFile(
  box: DraftBox,
  draftId: string,
  file: DraftFile,
  now: Instant,
): Promise<'TOO_MANY_FILES' | 'FILES_TOO_LARGE' | undefined> {
  const files = JSON.stringify([sealFile(box, draftId, file)])
  const limits = [fileLimits.files, fileLimits.allBytes]
  if ((await addDraftFile.run(box.on, [draftId, files, timestamp(now), ...limits])) > 0) return undefined
  const draft = await readDraft(box, draftId, now)
  return (draft?.files.length ?? fileLimits.files) >= fileLimits.files ? 'TOO_MANY_FILES' : 'FILES_TOO_LARGE'
}

export async function removeFile(box: DraftBox, draftId: string, fileId: string, now: Instant): Promise<void> {
  await removeDraftFile.run(box.on, [draftId, fileId, timestamp(now)])
}

export async function draftSent(box: DraftBox, draftId: string, matterId: string, now: Instant): Promise<void> {
  await markSent.run(box.on, [draftId, matterId, timestamp(now)])
}

export async function forgetDraft(box: DraftBox, draftId: string): Promise<void> {
  await deleteDraft.run(box.on, [draftId])
}
