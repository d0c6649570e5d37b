// What an officer does through the API, with a token: the queues, one petition whole, and every command.
import { z } from 'zod'
import { readerOf } from '#channels/web'
import { isRefusal } from '#ledger'
import { may, type Officer } from '#people'
import { type CommandName, commandNames, commandRules } from '../decide/commands.ts'
import { invalid, type PetitionsDesk } from '../desk.ts'
import { parseReceiptNumber } from '../number.ts'
import { findByNumber } from '../queries.ts'
import { firstQueue, queuesOf, readingSight, scopeOf } from '../sight.ts'
import { readMatter } from '../staff/matter.ts'
import { readQueueAs } from '../staff/queries.ts'
import { revealInput } from '../staff/reveal.ts'
import { commandWords } from '../words/commands.ts'
import { commandInput } from './command-input.ts'
import type { Api } from './endpoint.ts'
import { givenAnswer, jsonAnswer } from './json-answer.ts'
import { commandHeaders, numberParam, queueQuery, readPlace, writePlace } from './parameters.ts'
import { queueAnswer, staffAnswer } from './present.ts'
import { apiProblem, languageFor, refused } from './problem.ts'
import { readJson } from './read-json.ts'
import { givenSchema, petitionerSchema, queueSchema, staffPetitionSchema } from './schemas.ts'

const officerCommands = commandNames.filter((name) => commandRules[name].by === 'officer' && name !== 'be-merged')
const inputs = new Map(officerCommands.map((name) => [name as string, commandInput(name)]))

export function staffEndpoints(api: Api, desk: PetitionsDesk): void {
  const { house } = desk
  const notForYou = { refused: 'NOT_YOUR_ROLE' }
  const find = async (typed: string, officer: Officer) => {
    const number = parseReceiptNumber(typed)
    const reading = house.readingAs(officer, house.clock.now())
    return number === undefined ? undefined : (await findByNumber(reading, number))?.matterId
  }

  api.staff(
    {
      method: 'get',
      path: '/api/v1/staff/petitions',
      tag: 'Staff',
      summary: 'A queue, the next to break first, 50 a page',
      query: queueQuery,
      answers: { 200: { description: 'One page.', schema: queueSchema } },
    },
    async ({ c, query, officer }) => {
      if (!may(officer, 'petitions.read')) return refused(c, notForYou)
      const after = query.after === undefined ? undefined : readPlace(query.after)
      const now = house.clock.now()
      const sight = readingSight(house, officer, now)
      // Unasked, the list that the officer opens the day with.
      const queue = query.queue ?? firstQueue(sight, officer)
      if (!queuesOf(sight, officer).includes(queue)) return refused(c, { refused: 'NOT_YOUR_OFFICE' })
      const { rows, next } = await readQueueAs(house, readerOf(c, officer, now), {
        queue,
        scope: scopeOf(queue, sight, officer),
        officerId: officer.officerId,
        ...(after ? { after } : {}),
        ...(query.state ? { state: query.state } : {}),
        ...(query.kind ? { kind: query.kind } : {}),
      })
      return jsonAnswer(queueAnswer(rows, next ? writePlace(next) : null, house.book().calendar.zone), 200)
    },
  )

  api.staff(
    {
      method: 'get',
      path: '/api/v1/staff/petitions/{number}',
      tag: 'Staff',
      summary: 'One petition whole, with what may be done on it now and what may not',
      params: numberParam,
      answers: {
        200: { description: 'The petition; its ETag is the version for If-Match.', schema: staffPetitionSchema },
      },
      problems: [404],
    },
    async ({ c, params, officer }) => {
      if (!may(officer, 'petitions.read')) return refused(c, notForYou)
      const matter = await readMatter(desk, params.number, readerOf(c, officer, house.clock.now()))
      if (!matter) return refused(c, { refused: 'UNKNOWN_MATTER' })
      const seen = { ...matter, directory: house.directory, zone: house.book().calendar.zone, now: house.clock.now() }
      return jsonAnswer(staffAnswer(seen, matter.petitioner, matter.offered, languageFor(c)), 200, {
        etag: `"${matter.version}"`,
      })
    },
  )

  api.staff(
    {
      method: 'post',
      path: '/api/v1/staff/petitions/{number}/reveal',
      tag: 'Staff',
      summary: 'Name and contact of the petitioner, for a purpose',
      description:
        'The purpose is written to the access log, and the petitioner reads it, before anything is answered.',
      params: numberParam,
      body: revealInput,
      answers: { 200: { description: 'The petitioner, not masked.', schema: petitionerSchema } },
      problems: [404, 503],
    },
    async ({ c, params, body, officer }) => {
      if (!may(officer, 'petitions.read')) return refused(c, notForYou)
      const reader = readerOf(c, officer, house.clock.now())
      const matter = await readMatter(desk, params.number, reader, {
        action: 'reveal',
        purpose: body.purpose,
        purposeWords: body.words,
      })
      if (!matter?.petitioner) return refused(c, { refused: 'UNKNOWN_MATTER' })
      const { masked: _, ...whole } = matter.petitioner
      return jsonAnswer(whole, 200)
    },
  )

  const path = '/api/v1/staff/petitions/{number}/commands/{command}'
  const answers = { 200: { description: 'Done.', schema: givenSchema } }
  for (const name of officerCommands) {
    const words = commandWords[name]
    api.describe(
      {
        method: 'post',
        path: path.replace('{command}', name),
        tag: 'Staff',
        summary: words?.title.en ?? name,
        ...(words ? { description: words.lead.en } : {}),
        params: numberParam,
        headers: commandHeaders,
        body: inputs.get(name) as z.ZodType,
        answers,
        problems: [404, 409],
      },
      true,
    )
  }
  api.staff(
    {
      method: 'post',
      path,
      tag: 'Staff',
      summary: 'Give a command',
      params: numberParam.extend({ command: z.string().max(100) }),
      headers: commandHeaders,
      answers,
    },
    async ({ c, params, headers, officer }) => {
      if (!may(officer, 'petitions.read')) return refused(c, notForYou)
      const input = inputs.get(params.command)
      if (!input) return apiProblem(c, { code: 'NO_SUCH_ADDRESS', status: 404 })
      const read = await readJson(c)
      if (!('body' in read)) return apiProblem(c, read)
      const parsed = input.safeParse(read.body)
      if (!parsed.success)
        return apiProblem(c, { code: 'INVALID', status: 422, problems: invalid(parsed.error).problems })
      const matterId = await find(params.number, officer)
      if (!matterId) return refused(c, { refused: 'UNKNOWN_MATTER' })
      const version = headers['if-match']
      const now = house.clock.now()
      const reading = { action: 'change', purpose: 'work', matterIds: [matterId] } as const
      const given = await house.access.through(readerOf(c, officer, now), reading, () =>
        desk.command({
          matterId,
          name: params.command as CommandName,
          // What was sent and not what was read: the desk reads it by the same schema, and transforms are not repeated.
          input: read.body,
          officer,
          now,
          key: headers['idempotency-key'],
          ...(version === undefined ? {} : { expectedVersion: Number(version.slice(1, -1)) }),
        }),
      )
      return isRefusal(given) ? refused(c, given) : jsonAnswer(givenAnswer(given), 200)
    },
  )
}
