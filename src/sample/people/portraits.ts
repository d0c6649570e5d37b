// Portraits for some of the sample's officers: drawn here from a few shapes, so that no picture of anybody is used.

import type { Instant } from '#engine'
import { keepPhoto } from '#people'
import type { SampleHouse } from '../sample-house.ts'

const drawn: readonly (readonly [officerId: string, ground: string, hair: string, cloth: string])[] = [
  ['oh-harin', '#d9e7f7', '#3a2a20', '#1d5c8a'],
  ['lee-suhyeon', '#e3f1e4', '#241c18', '#2f6b45'],
  ['kang-inho', '#f3e9d8', '#57504a', '#6b4a2f'],
  ['seol-jaemin', '#e9e3f3', '#2b2320', '#4a3a7a'],
]

const portrait = (ground: string, hair: string, cloth: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><path d="M4 32c0-8 5-11 12-11s12 3 12 11z" fill="${cloth}"/><rect x="13" y="17" width="6" height="6" fill="#e8bf9d"/><circle cx="16" cy="13" r="6.5" fill="#f0cbaa"/><path d="M9 13c0-6 3-9 7-9s7 3 7 9c-1-3-3-5-7-5s-6 2-7 5z" fill="${hair}"/></svg>`

/** Each officer drawn has agreed, as the sample tells it, except the last: there only officers see the picture. */
export async function loadPortraits(house: SampleHouse, today: string, now: Instant): Promise<void> {
  // Read only here: the library of pictures is large, and only a first start draws.
  const { default: sharp } = await import('sharp')
  for (const [place, [officerId, ...colours]] of drawn.entries()) {
    const content = await sharp(Buffer.from(portrait(...colours)))
      .webp({ quality: 80 })
      .toBuffer()
    const photo = await keepPhoto(house.database, { type: 'image/webp', content }, now)
    await house.organisation.run({
      commands: [{ type: 'ChangeOfficer', officerId, fields: { photo, photoPublic: place < drawn.length - 1 } }],
      today,
      by: { named: 'sample' },
      now,
    })
  }
}
