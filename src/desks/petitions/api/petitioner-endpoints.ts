// What a petitioner does through the API: send a petition, follow it, withdraw it, rate it.
import type { z } from 'zod'
import { clientAddress, type Web, type WebContext } from '#channels/web'
import { formatInstant } from '#engine'
import { sameBytes } from '#kit/crypto'
import { isRefusal } from '#ledger'
import { createLimit } from '../citizen/limits.ts'
import { loadMatter } from '../citizen/load-matter.ts'
import type { CommandName } from '../decide/commands.ts'
import type { PetitionsDesk } from '../desk.ts'
import { normaliseSecret, parseReceiptNumber, secretHash } from '../number.ts'
import { findByNumber } from '../queries.ts'
import { petitionInput } from '../submit.ts'
import { commandInput } from './command-input.ts'
import type { Api } from './endpoint.ts'
import { givenAnswer, jsonAnswer } from './json-answer.ts'
import { keyHeaders, numberParam, secretAndKeyHeaders, secretHeaders } from './parameters.ts'
import { petitionAnswer } from './present.ts'
import { apiProblem, refused } from './problem.ts'
import { givenSchema, petitionSchema, submittedSchema } from './schemas.ts'

export function petitionerEndpoints(api: Api, desk: PetitionsDesk, web: Web): void {
  const { house } = desk
  const limit = createLimit()
  const zone = () => house.book().calendar.zone

  /** The petition that number and secret open together, or the one answer to everything else. */
  async function opened(c: WebContext, typed: string, secret: string): Promise<string | Response> {
    const address = clientAddress(c)
    if (!limit.tryOnce(address, web.realClock.now())) return apiProblem(c, { code: 'TOO_MANY_TRIES', status: 429 })
    const number = parseReceiptNumber(typed)
    const found = number === undefined ? undefined : await findByNumber(house.ledger.database, number)
    const given = Buffer.from(secretHash(normaliseSecret(secret)), 'hex')
    if (!found || !sameBytes(given, found.secretHash)) return apiProblem(c, { code: 'NO_SUCH_PETITION', status: 404 })
    limit.succeeded(address)
    return found.matterId
  }

  api.open(
    {
      method: 'post',
      path: '/api/v1/petitions',
      tag: 'Petitions',
      summary: 'Send a petition',
      description:
        'It is stored and has its receipt number when this answers. Files cannot be sent here; add them on the tracking page.',
      headers: keyHeaders,
      body: petitionInput,
      answers: { 201: { description: 'It arrived. `Location` is where it can be followed.', schema: submittedSchema } },
    },
    async ({ c, headers, body }) => {
      const submitted = await desk.open({
        input: body,
        channel: 'api',
        files: [],
        key: `api ${headers['idempotency-key']}`,
        actor: { kind: 'citizen' },
        now: house.clock.now(),
      })
      if (isRefusal(submitted)) return refused(c, submitted)
      const { number, secret, repeated, dueAt } = submitted
      const answer: z.output<typeof submittedSchema> = {
        number,
        secret,
        dueAt: dueAt === undefined ? null : formatInstant(dueAt, zone()),
        repeated,
      }
      return jsonAnswer(answer, 201, { location: `/api/v1/petitions/${number}` })
    },
  )

  api.open(
    {
      method: 'get',
      path: '/api/v1/petitions/{number}',
      tag: 'Petitions',
      summary: 'Follow a petition',
      params: numberParam,
      headers: secretHeaders,
      answers: { 200: { description: 'The petition as its petitioner may see it.', schema: petitionSchema } },
      problems: [404, 429],
    },
    async ({ c, params, headers }) => {
      const matterId = await opened(c, params.number, headers['x-access-secret'])
      if (typeof matterId !== 'string') return matterId
      const matter = await loadMatter(desk, matterId, house.clock.now())
      if (!matter) return apiProblem(c, { code: 'NO_SUCH_PETITION', status: 404 })
      return jsonAnswer(
        petitionAnswer({ ...matter, directory: house.directory, zone: zone(), now: house.clock.now() }),
        200,
        {
          etag: `"${matter.facts.length}"`,
        },
      )
    },
  )

  const command = (name: CommandName & ('withdraw' | 'rate'), path: string, summary: string) =>
    api.open(
      {
        method: 'post',
        path: `/api/v1/petitions/{number}/${path}`,
        tag: 'Petitions',
        summary,
        params: numberParam,
        headers: secretAndKeyHeaders,
        body: commandInput(name),
        answers: { 200: { description: 'Done.', schema: givenSchema } },
        problems: [404, 409, 429],
      },
      async ({ c, params, headers, body }) => {
        const matterId = await opened(c, params.number, headers['x-access-secret'])
        if (typeof matterId !== 'string') return matterId
        const given = await desk.command({
          matterId,
          name,
          input: body,
          now: house.clock.now(),
          key: headers['idempotency-key'],
        })
        return isRefusal(given) ? refused(c, given) : jsonAnswer(givenAnswer(given), 200)
      },
    )
  command('withdraw', 'withdraw', 'Withdraw a petition, at any time before it ends')
  command('rate', 'rating', 'Rate how an answered petition was handled')
}
