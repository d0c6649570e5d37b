// Officers' photos: small pictures that were decoded and encoded anew before they come here, kept by the hash of their
// bytes. What somebody uploaded is never kept as it came.
import type { Instant } from '#engine'
import { sha256 } from '#kit/crypto'
import { type Queryable, statement, timestamp } from '#kit/database'

export type CleanPhoto = { readonly type: 'image/webp' | 'image/jpeg' | 'image/png'; readonly content: Buffer }

const insertPhoto = statement(
  'photo-keep',
  'insert into officer_photo (photo, type, content, added_at) values ($1, $2, $3, $4) on conflict (photo) do nothing',
)
const photoOf = statement<CleanPhoto & { shown: boolean }>(
  'photo-read',
  `select type, content, exists (select from officer o where o.photo = p.photo and o.photo_public and o.left_at is null)
     as shown from officer_photo p where photo = $1`,
)

/** Keeps the picture and says its name. */
export async function keepPhoto(on: Queryable, { type, content }: CleanPhoto, now: Instant): Promise<string> {
  const photo = sha256(content).toString('hex').slice(0, 40)
  await insertPhoto.run(on, [photo, type, content, timestamp(now)])
  return photo
}

/** `shown`: the officer agreed that citizens see it. */
export const readPhoto = (on: Queryable, photo: string) => photoOf.find(on, [photo])
