// What the petitions desk does for the person whose data it holds: showing everything, correcting, erasing. The decision is
// made elsewhere; here it is carried out, and each of it may be done twice.
import { formatInstant, type Instant } from '#engine'
import type { Keyring } from '#kit/crypto'
import { statement } from '#kit/database'
import { t } from '#kit/i18n'
import { type NewPerson, type PersonField, type SealedPerson, sealPerson } from '#ledger'
import { redraw } from '#search'
import { f } from './citizen/form-words.ts'
import { createLimit } from './citizen/limits.ts'
import { loadMatter } from './citizen/load-matter.ts'
import { openingsOf } from './citizen/openings.ts'
import { trackModel } from './citizen/track-presenter.ts'
import { matterOf } from './citizen/visit.ts'
import type { PetitionsDesk } from './desk.ts'
import { endedPetitions } from './ended.ts'
import type { consents } from './facts.ts'
import { parseReceiptNumber } from './number.ts'
import { findByNumber } from './queries.ts'
import { drawnAgain } from './search/draw.ts'
import { isOpen } from './state.ts'

const fields = ['name', 'phone', 'mail', 'address', 'company'] as const
type Fields = { readonly [field in PersonField]?: string }

const personOf = statement<SealedPerson<PersonField>>(
  'petitions-person-whole',
  `select p.matter_id as "matterId", p.person_id as "personId", p.name_sealed as name, p.phone_sealed as phone,
     p.mail_sealed as mail, p.address_sealed as address, p.company_sealed as company, k.wrapped
   from person p left join matter_key k using (matter_id) where p.matter_id = $1 and p.part = 'petitioner' limit 1`,
)
const putPerson = statement(
  'petitions-put-person',
  `update person set name_sealed = $3, phone_sealed = $4, mail_sealed = $5, address_sealed = $6, company_sealed = $7
   where matter_id = $1 and person_id = $2`,
)
const heldBack = statement<{ held: boolean }>(
  'petitions-held-back',
  `select exists (select from matter_hold where matter_id = $1 and kind = 'retention' and lifted_at is null) as held`,
)

const consentWords = { survey: f.consentSurvey, example: f.consentExample, guardian: f.consentGuardian } as const

/** Lines of the access log that are shown at most; nobody's petition has been opened so often. */
const linesMax = 5_000

/** @param keptSince what ended before this has been kept for its whole period, by the agency's settings */
export function petitionData(desk: PetitionsDesk, keyring: Keyring, keptSince: (now: Instant) => Instant) {
  const { house } = desk
  const { database, sealed } = house.ledger
  const limit = createLimit()

  async function put(matterId: string, change: { readonly [field in PersonField]?: string | null }): Promise<void> {
    const row = await personOf.find(database, [matterId])
    if (!row?.wrapped) return
    const whole = Object.fromEntries(
      fields.map((field) => [field, change[field] === undefined ? sealed.of(row, field) : change[field]]),
    )
    const person = { ...whole, personId: row.personId } as Pick<NewPerson, 'personId'>
    const { name, phone, mail, address, company } = sealPerson(keyring.unwrap(row.wrapped), matterId, person)
    await putPerson.run(database, [matterId, row.personId, name, phone, mail, address, company])
    await redraw(database, await drawnAgain(house, [matterId]))
  }

  return {
    /** Counted per address like every other try to open a petition (R17). */
    async find(
      number: string,
      secret: string,
      address: string,
      now: Instant,
    ): Promise<string | 'TOO_MANY' | undefined> {
      if (!limit.tryOnce(address, now)) return 'TOO_MANY'
      const found = await matterOf(desk, number.slice(0, 40), secret.slice(0, 100))
      if (found !== undefined) limit.succeeded(address)
      return found
    },
    findByNumber: async (number: string) => (await findByNumber(database, parseReceiptNumber(number) ?? ''))?.matterId,
    async about(matterId: string) {
      const { state } = (await loadMatter(desk, matterId, house.clock.now())) ?? {}
      if (!state) return undefined
      const { number, language, officeId = null, closedAt = null } = state
      return { number, language, officeId, closedAt: isOpen(state) ? null : closedAt }
    },
    async held(matterId: string, lang: 'ko' | 'en', now: Instant) {
      const matter = await loadMatter(desk, matterId, now)
      const person = await personOf.find(database, [matterId])
      if (!matter) return undefined
      const { zone } = house.book().calendar
      const { charter, directory, noticeWords } = house
      const model = trackModel({ matter, charter, book: house.book(), directory, noticeWords, lang, now })
      const at = (instant: Instant) => formatInstant(instant, zone)
      const lines = (await house.access.linesOf(matterId, now, linesMax)) ?? []
      return {
        number: matter.state.number,
        petitioner: Object.fromEntries(fields.map((field) => [field, person ? sealed.of(person, field) : null])),
        texts: [
          { kind: 'title', at: at(matter.state.submittedAt), words: model.title },
          { kind: 'body', at: at(matter.state.submittedAt), words: model.own.body },
          ...model.answers.map((answer) => ({ kind: 'answer', at: at(answer.at), words: answer.body })),
        ],
        files: matter.files.map(({ name, type, bytes }) => ({ name, type, bytes })),
        history: model.timeline.map((entry) => ({
          at: at(entry.at),
          what: `${entry.title}${entry.body ? `\n${entry.body}` : ''}`,
        })),
        notices: model.notices.map((notice) => ({ at: at(notice.at), subject: notice.subject })),
        consents: matter.facts.flatMap((fact) =>
          fact.type === 'ConsentGiven'
            ? (fact.body['to'] as (typeof consents)[number][]).map(
                (to) => `${t(consentWords[to], lang)} (${String(fact.body['edition'])})`,
              )
            : [],
        ),
        openedBy: openingsOf({ lines, facts: matter.facts, directory, lang, zone }).days.flatMap(({ day, openings }) =>
          openings.map(({ who, what, why, when }) => ({ at: `${day} ${when}`, who, what, why })),
        ),
      }
    },
    correct: (matterId: string, values: Fields) => put(matterId, values),
    eraseOptional: (matterId: string) => put(matterId, { mail: null, company: null }),
    erase: (matterId: string, now: Instant) => endedPetitions(house).erase(matterId, now),
    async isKept(matterId: string, now: Instant) {
      const closedAt = (await this.about(matterId))?.closedAt ?? null
      const { held = false } = (await heldBack.find(database, [matterId])) ?? {}
      return held || closedAt === null || closedAt >= keptSince(now)
    },
  }
}
