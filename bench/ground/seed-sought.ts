// Petitions to be searched: words of a small vocabulary, names and telephone numbers as various as people's, sealed and
// with their tokens, over some two years of months.
import type pg from 'pg'
import type { Keyring } from '#kit/crypto'
import { sealPerson, sealText } from '#ledger'
import { letterParts, numberParts, phoneParts, searchRows, type Tokens } from '#search'
import { seededId } from './seed-words.ts'

const batchSize = 4_000
const families = [...'김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심']
const given = [...'가나다라민서지우하은도윤예준시현수아주호진영경태성재연승원혜']
const vocabulary =
  '융자 보증 신청 서류 심사 기간 창업 판로 수출 인력 기술 개발 시설 운전 자금 상담 지원 사업 공고 접수 결과 통지 변경 기한 연장 담보 이자 상환 계획 제출 등록 확인 절차 조건 대상 제외 사유 설명 요청 방문 전화 안내 시장 상인 점포 임대 폐업 재기 교육 수료 증명 발급 인증 특허 실적 매출 고용 보험'.split(
    ' ',
  )

/** The same for a place in every run. */
const pick = <T>(list: readonly T[], place: number, turn: number): T =>
  list[((place * 2_654_435_761 + turn * 40_503 * (place % 9_973)) >>> 7) % list.length] as T

export function soughtAt(place: number) {
  const words = Array.from({ length: 18 }, (_, turn) => pick(vocabulary, place + turn * 131, turn + 3))
  return {
    number: `0001-${String(place).padStart(7, '0')}`,
    name: `${pick(families, place, 0)}${pick(given, place, 1)}${pick(given, place, 2)}`,
    phone: `010${String((place * 7_919) % 100_000_000).padStart(8, '0')}`,
    // One word in every second petition, one in fifty of a million.
    title: `${place % 2 === 0 ? '정책자금 ' : ''}${words[0]} ${words[1]} 문의${place % 20_000 === 77 ? ' 희귀낱말' : ''}`,
    body: `${words.slice(2).join(' ')}에 대하여 알고 싶습니다.`,
  }
}

export async function seedSought(
  client: pg.Client,
  petitions: number,
  keyring: Keyring,
  tokens: Tokens,
): Promise<void> {
  // The rows first, without a journal, and the indexes over them at the end: a million rows then take minutes and not an hour.
  const filled = ['matter_key', 'matter_reach', 'petition', 'private_text', 'person', 'matter_search']
  const { rows: indexes } = await client.query(
    `select indexname as name, indexdef as made from pg_indexes i where tablename = any($1)
       and not exists (select from pg_constraint where conname = i.indexname)`,
    [filled],
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  for (const table of filled) await client.query(`alter table ${table} set unlogged`)
  await client.query(`set maintenance_work_mem = '1GB'`)
  let written: Promise<unknown> = Promise.resolve()
  await client.query(
    `insert into office (office_id, name_ko, name_en, phone, address) values ('bench', '시험과', 'Bench', '', '')`,
  )
  for (let from = 1; from <= petitions; from += batchSize) {
    const rows = Array.from({ length: Math.min(batchSize, petitions - from + 1) }, (_, index) => {
      const place = from + index
      const matter = seededId(place, 1)
      const [title, body] = [seededId(place, 2), seededId(place, 3)]
      const { number, name, phone, ...words } = soughtAt(place)
      const { key, wrapped } = keyring.newKey()
      const person = sealPerson(key, matter, { personId: title, name, phone })
      const found = searchRows(tokens, matter, [
        { kind: 'number', parts: numberParts(number) },
        { kind: 'phone', parts: phoneParts(phone) },
        { kind: 'name', parts: letterParts(name) },
        { kind: 'words', parts: [...letterParts(words.title), ...letterParts(words.body)] },
      ]) as { tokens: number[] }[]
      const columns = {
        wrapped,
        words: sealText(key, matter, title, words.title).words,
        body: sealText(key, matter, body, words.body).words,
        name: person.name,
        phone: person.phone,
      }
      const encoded = Object.entries(columns).map(([column, value]) => [`${column}_sealed`, value?.toString('base64')])
      return { matter, title, body, number, tokens: found[0]?.tokens ?? [], ...Object.fromEntries(encoded) }
    })
    // While the database writes one batch the next is drawn and sealed.
    await written
    written = client.query(
      `with seeded as materialized (select * from jsonb_to_recordset($1::jsonb) as r(matter uuid, title uuid, body uuid,
         number text, tokens int[], wrapped_sealed text, words_sealed text, body_sealed text, name_sealed text, phone_sealed text)),
       keys as (insert into matter_key (matter_id, wrapped) select matter, decode(wrapped_sealed, 'base64') from seeded),
       reach as (insert into matter_reach (matter_id, kind, open, office_id, officer_id, unplaced, asked, handlers, concerned)
         select matter, 'petition', true, 'bench', null, false, '{}', '{}', '{}' from seeded),
       lists as (insert into petition (matter_id, number, secret_hash, kind, channel, language, title_id, state, open, office_id,
           submitted_at, arrived_at, ping_pong, broken, version, terms)
         select matter, number, ''::bytea, 'inquiry', 'web', 'ko', title, 'assigned', true, 'bench', now(), now(), 0, 0, 4, '{}' from seeded),
       texts as (insert into private_text (matter_id, text_id, kind, language, words_sealed, hash)
         select matter, title, 'title', 'ko', decode(words_sealed, 'base64'), ''::bytea from seeded
         union all select matter, body, 'body', 'ko', decode(body_sealed, 'base64'), ''::bytea from seeded),
       people as (insert into person (matter_id, person_id, part, name_sealed, phone_sealed)
         select matter, title, 'petitioner', decode(name_sealed, 'base64'), decode(phone_sealed, 'base64') from seeded)
       insert into matter_search (matter_id, tokens) select matter, tokens from seeded`,
      [JSON.stringify(rows)],
    )
    // Heard where it is awaited.
    written.catch(() => {})
  }
  await written
  for (const { made } of indexes) await client.query(made)
  await client.query('vacuum analyze')
}
