// The words and people of seeded petitions, each sealed under a key of its own matter, as the ledger would have.
import type pg from 'pg'
import type { Keyring } from '#kit/crypto'
import { sealPerson, sealText } from '#ledger'

const batchSize = 5_000

export const seededId = (place: number, last: number) =>
  `${place.toString(16).padStart(8, '0')}-0000-7000-8000-${last.toString().padStart(12, '0')}`

export async function seedWords(client: pg.Client, petitions: number, keyring: Keyring): Promise<void> {
  for (let from = 1; from <= petitions; from += batchSize) {
    const rows = Array.from({ length: Math.min(batchSize, petitions - from + 1) }, (_, index) => {
      const place = from + index
      const matter = seededId(place, 1)
      const title = seededId(place, 2)
      const { key, wrapped } = keyring.newKey()
      const text = sealText(key, matter, title, `정책자금 신청 서류에 관한 문의 ${place}`)
      const person = sealPerson(key, matter, { personId: title, name: '홍길동', phone: '01000001234' })
      const columns = { wrapped, words: text.words, hash: text.hash, name: person.name, phone: person.phone }
      const encoded = Object.entries(columns).map(([name, value]) => [name, value?.toString('base64')])
      return { matter, title, ...Object.fromEntries(encoded) }
    })
    await client.query(
      `with seeded as (
         select matter, title, decode(wrapped, 'base64') as wrapped, decode(words, 'base64') as words,
           decode(hash, 'base64') as hash, decode(name, 'base64') as name, decode(phone, 'base64') as phone
         from jsonb_to_recordset($1::jsonb)
           as r(matter uuid, title uuid, wrapped text, words text, hash text, name text, phone text)),
       keys as (insert into matter_key (matter_id, wrapped) select matter, wrapped from seeded),
       texts as (insert into private_text (matter_id, text_id, kind, language, words_sealed, hash)
         select matter, title, 'title', 'ko', words, hash from seeded)
       insert into person (matter_id, person_id, part, name_sealed, phone_sealed)
         select matter, title, 'petitioner', name, phone from seeded`,
      [JSON.stringify(rows)],
    )
  }
}
