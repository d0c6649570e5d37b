// Petitions opened for the search: what it looks into, and what of it a list shows.
import type { Instant } from '#engine'
import { type Queryable, statement } from '#kit/database'
import type { OpenSealed } from '#ledger'
import type { PetitionKind } from '../facts.ts'
import type { PetitionStage } from '../state.ts'
import type { Opened } from './query.ts'

export type Candidate = {
  readonly matterId: string
  readonly number: string
  readonly kind: PetitionKind
  readonly state: PetitionStage
  readonly officeId: string | null
  readonly arrivedAt: Instant
  readonly opened: Opened
}

type Row = Omit<Candidate, 'opened'> & { readonly wrapped: Buffer | null }
type TextRow = {
  readonly matterId: string
  readonly textId: string
  readonly kind: string
  readonly words: Buffer | null
}
type PersonRow = {
  readonly matterId: string
  readonly personId: string
  readonly name: Buffer | null
  readonly phone: Buffer | null
  readonly mail: Buffer | null
  readonly company: Buffer | null
}

/** Whose petitions may be seen is the petition table's own say. */
const rowsOf = statement<Row>(
  'petitions-search-rows',
  `select p.matter_id as "matterId", p.number, p.kind, p.state, p.office_id as "officeId", p.arrived_at as "arrivedAt",
     k.wrapped
   from petition p left join matter_key k using (matter_id) where p.matter_id = any($1::uuid[])`,
)
const textsOf = statement<TextRow>(
  'petitions-search-texts',
  `select matter_id as "matterId", text_id as "textId", kind, words_sealed as words from private_text
   where matter_id = any($1::uuid[]) and kind in ('title', 'body', 'PetitionReplied')`,
)
const peopleOf = statement<PersonRow>(
  'petitions-search-people',
  `select matter_id as "matterId", person_id as "personId", name_sealed as name, phone_sealed as phone,
     mail_sealed as mail, company_sealed as company
   from person where matter_id = any($1::uuid[]) and part = 'petitioner'`,
)

/** By id; those that may not be seen are not among them. */
export async function readCandidates(
  on: Queryable,
  sealed: OpenSealed,
  matterIds: readonly string[],
): Promise<Map<string, Candidate>> {
  const rows = await rowsOf.all(on, [matterIds])
  const seen = rows.map((row) => row.matterId)
  const [texts, people] = await Promise.all([textsOf.all(on, [seen]), peopleOf.all(on, [seen])])
  const textsBy = Map.groupBy(texts, (row) => row.matterId)
  const peopleBy = Map.groupBy(people, (row) => row.matterId)
  return new Map(
    rows.map(({ wrapped, ...row }) => {
      const words = (kind: string) =>
        (textsBy.get(row.matterId) ?? [])
          .filter((one) => one.kind === kind)
          .map((one) => sealed.words({ ...one, wrapped }) ?? '')
          .join('\n')
      const [person] = peopleBy.get(row.matterId) ?? []
      const held = person && { ...person, wrapped }
      const opened: Opened = {
        number: row.number,
        title: words('title'),
        body: words('body'),
        answer: words('PetitionReplied'),
        ...(held
          ? {
              name: sealed.of(held, 'name'),
              company: sealed.of(held, 'company'),
              phone: sealed.of(held, 'phone'),
              mail: sealed.of(held, 'mail'),
            }
          : {}),
      }
      return [row.matterId, { ...row, opened }]
    }),
  )
}
