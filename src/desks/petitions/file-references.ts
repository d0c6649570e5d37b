// Whether a petition, or a form that is being filled in, refers to a stored file. What was erased refers to nothing.
import { type Database, statement } from '#kit/database'

const referred = statement<{ referred: boolean }>(
  'petitions-file-referred',
  `select exists (select from attachment a left join matter_key k using (matter_id)
       where a.sha256 = $1 and k.erased_at is null)
     or exists (select from petition_draft where files @> $2::jsonb) as referred`,
)

export async function fileReferred(on: Database, sha256: string): Promise<boolean> {
  const row = await referred.find(on, [Buffer.from(sha256, 'hex'), JSON.stringify([{ sha256 }])])
  return row?.referred ?? true
}
