// What an officer does through the API, with a token: the queues, one petition whole, and every command.
import { z } from 'zod'
import { isRefusal } from '#ledger'
import { may, type Officer } from '#people'
import { type CommandName, commandNames, commandRules } from '../decide/commands.ts'
import { mayRead } from '../decide/may.ts'
import { invalid, type PetitionsDesk } from '../desk.ts'
import { parseReceiptNumber } from '../number.ts'
import { findByNumber, type QueueName, readQueue } from '../queries.ts'
import { readNamedTexts, readPetitioner, readTexts } from '../staff/queries.ts'
import { evolvePetition, noPetition } from '../state.ts'
import { commandWords } from '../words/commands.ts'
import { commandInput } from './command-input.ts'
import type { Api } from './endpoint.ts'
import { givenAnswer, jsonAnswer } from './json-answer.ts'
import { commandHeaders, numberParam, queueQuery, readPlace, writePlace } from './parameters.ts'
import { queueAnswer, staffAnswer } from './present.ts'
import { apiProblem, languageFor, refused } from './problem.ts'
import { readJson } from './read-json.ts'
import { givenSchema, queueSchema, staffPetitionSchema } from './schemas.ts'

const officerCommands = commandNames.filter((name) => commandRules[name].by === 'officer' && name !== 'be-merged')
const inputs = new Map(officerCommands.map((name) => [name as string, commandInput(name)]))

export function staffEndpoints(api: Api, desk: PetitionsDesk): void {
  const { house } = desk
  const { database } = house.ledger
  const notForYou = { refused: 'NOT_YOUR_ROLE' }
  const find = async (typed: string) => {
    const number = parseReceiptNumber(typed)
    return number === undefined ? undefined : (await findByNumber(database, number))?.matterId
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
      if (!mayRead(officer)) return refused(c, notForYou)
      const after = query.after === undefined ? undefined : readPlace(query.after)
      const { rows, next } = await readQueue(database, house.ledger.sealed, {
        queue: query.queue,
        scope: scopeOf(query.queue, officer),
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
      if (!mayRead(officer)) return refused(c, notForYou)
      const matterId = await find(params.number)
      if (!matterId) return refused(c, { refused: 'UNKNOWN_MATTER' })
      const now = house.clock.now()
      const [facts, texts, petitioner] = await Promise.all([
        house.ledger.read(matterId),
        readTexts(database, house.ledger.sealed, matterId),
        readPetitioner(database, house.ledger.sealed, matterId),
      ])
      const state = facts.reduce(evolvePetition, noPetition)
      const told = facts.findLast((fact) => fact.type === 'LeadReplied')?.body
      const led = told
        ? await readNamedTexts(database, house.ledger.sealed, String(told['lead']), [String(told['textId'])])
        : new Map<string, string>()
      const seen = {
        facts,
        state,
        texts: new Map([...texts, ...led]),
        readings: house.book().readings('petition', facts, now),
        directory: house.directory,
        zone: house.book().calendar.zone,
      }
      const offered = desk.offered(state, facts, officer, now)
      return jsonAnswer(staffAnswer(seen, officer, petitioner, offered, languageFor(c)), 200, {
        etag: `"${facts.length}"`,
      })
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
      const input = inputs.get(params.command)
      if (!input) return apiProblem(c, { code: 'NO_SUCH_ADDRESS', status: 404 })
      const read = await readJson(c)
      if (!('body' in read)) return apiProblem(c, read)
      const parsed = input.safeParse(read.body)
      if (!parsed.success)
        return apiProblem(c, { code: 'INVALID', status: 422, problems: invalid(parsed.error).problems })
      const matterId = await find(params.number)
      if (!matterId) return refused(c, { refused: 'UNKNOWN_MATTER' })
      const version = headers['if-match']
      const given = await desk.command({
        matterId,
        name: params.command as CommandName,
        // What was sent and not what was read: the desk reads it by the same schema, and transforms are not repeated.
        input: read.body,
        officer,
        now: house.clock.now(),
        key: headers['idempotency-key'],
        ...(version === undefined ? {} : { expectedVersion: Number(version.slice(1, -1)) }),
      })
      return isRefusal(given) ? refused(c, given) : jsonAnswer(givenAnswer(given), 200)
    },
  )
}

function scopeOf(queue: QueueName, officer: Officer): string | null {
  if (queue === 'mine') return officer.officerId
  if (queue === 'office') return officer.officeId
  // Who sorts sees what nobody has yet, wherever it lies; others see their own office's.
  return queue === 'unassigned' && !may(officer, 'petitions.sort') ? officer.officeId : null
}
