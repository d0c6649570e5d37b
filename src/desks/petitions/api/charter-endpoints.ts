// What everybody may read: the charter with its promises and how they were kept, and the petition handbook.
import type { z } from 'zod'
import type { Web } from '#channels/web'
import { readTally } from '#clocks'
import { civilDateOf } from '#engine'
import type { PetitionsDesk } from '../desk.ts'
import type { Api } from './endpoint.ts'
import { jsonAnswer } from './json-answer.ts'
import { charterSchema, handbookSchema } from './schemas.ts'

const yearMs = 365 * 24 * 60 * 60_000
const shared = { 'cache-control': 'public, max-age=60' }

export function charterEndpoints(api: Api, desk: PetitionsDesk, web: Pick<Web, 'agency'>): void {
  const { house } = desk
  api.open(
    {
      method: 'get',
      path: '/api/v1/handbook',
      tag: 'Charter',
      summary: 'The petition handbook: statutory items with period, papers and fee',
      answers: { 200: { description: 'The items in use.', schema: handbookSchema } },
    },
    async () => {
      const answer: z.output<typeof handbookSchema> = {
        items: house.handbook
          .items()
          .filter((item) => !item.retired)
          .map(({ item, edition, titleKo, titleEn, period, papers, feeWon, law, receipt, officeId }) => ({
            item,
            edition,
            title: { ko: titleKo, en: titleEn },
            period,
            papers: { ko: [...papers.ko], en: [...papers.en] },
            feeWon,
            law,
            receipt,
            officeId,
          })),
      }
      return jsonAnswer(answer, 200, shared)
    },
  )
  api.open(
    {
      method: 'get',
      path: '/api/v1/charter',
      tag: 'Charter',
      summary: 'The service charter: every sentence, every promise, and how often each was kept',
      answers: { 200: { description: 'The charter in force.', schema: charterSchema } },
    },
    async () => {
      const { charter } = house
      const now = house.clock.now()
      const tally = await readTally(house.ledger.database, civilDateOf(now - yearMs, house.book().calendar.zone))
      const answer: z.output<typeof charterSchema> = {
        id: charter.id,
        // The name that the operator set stands over the one in the charter's text, as on every page.
        agency: { ko: web.agency.name.ko, en: web.agency.name.en },
        title: { ko: charter.title.ko, en: charter.title.en },
        sentences: charter.sentences.map(({ id, text, en, boundTo }) => ({
          id,
          text,
          en,
          promises: [...(boundTo ?? [])],
        })),
        promises: charter.promises.flatMap(({ promise, code, editions, coming }) => {
          const edition = house.book().edition(promise, now) ?? editions[0]
          if (!edition) return []
          return {
            promise,
            code,
            title: { ko: edition.title.ko, en: edition.title.en },
            edition: edition.from,
            law: [...(edition.law ?? [])],
            coming,
            counts: tally.get(promise) ?? null,
          }
        }),
      }
      return jsonAnswer(answer, 200, shared)
    },
  )
}
