// The search for programs. What is looked for is a name or a number of somebody, so it comes in the body, never in an
// address.
import { z } from 'zod'
import { readerOf } from '#channels/web'
import { formatInstant } from '#engine'
import { isRefusal } from '#ledger'
import { maskName, may } from '#people'
import type { PetitionsDesk } from '../desk.ts'
import { findPetitions } from '../search/find.ts'
import { typedMax } from '../search/query.ts'
import type { Api } from './endpoint.ts'
import { jsonAnswer } from './json-answer.ts'
import { refused } from './problem.ts'
import { foundSchema, type stageSchema } from './schemas.ts'

const searchInput = z.strictObject({
  q: z.string().max(typedMax, 'TOO_LONG').meta({ description: 'Names, numbers or words, as on the search page.' }),
  before: z.uuid().optional().meta({ description: 'The `next` of the page before.' }),
})

export function searchEndpoint(api: Api, { house }: PetitionsDesk): void {
  api.staff(
    {
      method: 'post',
      path: '/api/v1/staff/search',
      tag: 'Staff',
      summary: 'Petitions by name, telephone, mail, receipt number or words, 20 a page, the newest first',
      body: searchInput,
      answers: { 200: { description: 'One page. It is in the access log.', schema: foundSchema } },
    },
    async ({ c, body, officer }) => {
      if (!may(officer, 'petitions.read')) return refused(c, { refused: 'NOT_YOUR_ROLE' })
      const found = await findPetitions(house, readerOf(c, officer, house.clock.now()), body.q, body.before)
      if (isRefusal(found)) return refused(c, found)
      const { zone } = house.book().calendar
      const answer: z.output<typeof foundSchema> = {
        petitions: found.hits.map((hit) => ({
          number: hit.number,
          kind: hit.kind,
          stage: hit.state as z.output<typeof stageSchema>,
          title: hit.title,
          petitioner: hit.name === null ? null : maskName(hit.name),
          arrivedAt: formatInstant(hit.arrivedAt, zone),
          foundIn: [...hit.places],
        })),
        cutOff: found.cutOff,
        next: found.next ?? null,
      }
      return jsonAnswer(answer, 200)
    },
  )
}
