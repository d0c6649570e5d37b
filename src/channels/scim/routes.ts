// SCIM 2.0 (RFC 7643, 7644): an agency's directory keeps our officers and offices up to date. It translates into the same
// commands that people use on pages; it has its own kind of token and never a session, and gives no roles by itself.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { BadRequest, clientAddress, readText, type Web, type WebContext, type WebEnv } from '#channels/web'
import { civilDateOf } from '#engine'
import type { Database } from '#kit/database'
import {
  type Directory,
  directoryTokenOf,
  type OfficeNow,
  type OfficerFields,
  type OfficerNow,
  type Organisation,
  type OrganisationBook,
  type OrganisationCommand,
  type OrganisationRefusal,
  refusalWords,
  type Settings,
} from '#people'
import { type Answer, ifMatch, listOf, notFound, ok, one, page } from './answers.ts'
import { bringRoles } from './directory-roles.ts'
import { resourceTypes, schemas, serviceProviderConfig } from './discovery.ts'
import { errorBody, ScimError } from './error.ts'
import { type Json, memberOf } from './filter.ts'
import { membersOf, nameOf, rolesOnly } from './group-body.ts'
import { patched } from './patch.ts'
import { groupOf, isUser, type Resource, userOf, versionOf, wantedOf } from './resources.ts'
import { createThrottle } from './throttle.ts'

const scimPath = '/scim/v2'

export type ScimHouse = {
  readonly database: Database
  readonly directory: Directory
  readonly organisation: OrganisationBook
  readonly settings: Settings
  readonly book: () => { readonly calendar: { readonly zone: string } }
}

type Caller = { readonly by: string; readonly base: string; readonly body: Json }
/** Somebody else changed the organisation between reading and writing: tried again this often. */
const triesMax = 5

export function scimRoutes(house: ScimHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { organisation, settings } = house
  const throttle = createThrottle()
  const today = () => civilDateOf(web.clock.now(), house.book().calendar.zone)
  const read = () => organisation.read(today())

  const handle = (work: (c: WebContext, caller: Caller) => Promise<Answer>) => async (c: WebContext) => {
    try {
      const caller = await callerOf(c)
      const { status, body } = await work(c, caller)
      return answer(c, status, body)
    } catch (error) {
      if (error instanceof ScimError) {
        if (error.status === 401) c.header('www-authenticate', 'Bearer realm="scim"')
        if (error.status === 429) c.header('retry-after', '60')
        return answer(c, error.status, errorBody(error.status, error.message, error.scimType))
      }
      if (error instanceof BadRequest)
        return answer(c, error.status, errorBody(error.status, 'The body cannot be read.', 'invalidSyntax'))
      throw error
    }
  }

  function answer(c: WebContext, status: number, body?: Resource): Response {
    const version = body && versionOf(body)
    if (version) c.header('etag', version)
    const location = body && status === 201 ? memberOf(body['meta'], 'location') : undefined
    if (typeof location === 'string') c.header('location', location)
    if (body === undefined || status === 204 || status === 304) return c.body(null, status as 204)
    return c.body(JSON.stringify(body), status as 200, { 'content-type': 'application/scim+json; charset=utf-8' })
  }

  async function callerOf(c: WebContext): Promise<Caller> {
    const now = web.realClock.now()
    const from = clientAddress(c)
    if (!throttle.mayGuess(from, now)) throw new ScimError(429, 'Too many wrong tokens. Try again in a minute.')
    const secret = /^Bearer ([\w-]{1,100})$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const name = secret === undefined ? undefined : await directoryTokenOf(house.database, secret, now)
    if (name === undefined) {
      throttle.guessed(from, now)
      throw new ScimError(401, 'A directory token is needed. The operator issues one.')
    }
    if (!throttle.mayAsk(name, now)) throw new ScimError(429, 'Too many requests. Try again in a minute.')
    const base = `${web.origin ?? new URL(c.req.url).origin}${scimPath}`
    const hasBody = ['POST', 'PUT', 'PATCH'].includes(c.req.method)
    return { by: `scim:${name}`, base, body: hasBody ? await bodyOf(c) : null }
  }

  async function bodyOf(c: WebContext): Promise<Json> {
    const type = c.req.header('content-type') ?? 'application/scim+json'
    if (!/^application\/(scim\+)?json\b/i.test(type)) throw new ScimError(415, 'Send application/scim+json.')
    try {
      const body: unknown = JSON.parse(await readText(c))
      if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
    throw new ScimError(400, 'The body must be a JSON object.', 'invalidSyntax')
  }

  // ── Discovery ──
  routes.get(
    `${scimPath}/ServiceProviderConfig`,
    handle(async (_, { base }) => ok(serviceProviderConfig(base))),
  )
  for (const [path, all] of [
    ['ResourceTypes', resourceTypes],
    ['Schemas', schemas],
  ] as const) {
    routes.get(
      `${scimPath}/${path}`,
      handle(async (_, { base }) => ok(listOf(all(base), 1, all(base).length))),
    )
    routes.get(
      `${scimPath}/${path}/:id`,
      handle(async (c, { base }) => {
        const found = all(base).find((one) => one['id'] === c.req.param('id'))
        if (!found) throw notFound()
        return ok(found)
      }),
    )
  }

  // ── Users ──
  routes.get(
    `${scimPath}/Users`,
    handle(async (c, { base }) => {
      const { held } = await read()
      return ok(page(c, [...held.officers.values()].filter(isUser), (one) => userOf(one, held, base)))
    }),
  )
  routes.get(
    `${scimPath}/Users/:id`,
    handle(async (c, { base }) => {
      const { held } = await read()
      return one(c, userOf(userIn(held, c.req.param('id')), held, base))
    }),
  )
  routes.post(
    `${scimPath}/Users`,
    handle(async (_, caller) => {
      const officerId = randomUUID()
      await change(caller, (held) => {
        const { fields, active } = wantedOf(caller.body, held, defaults())
        if (!fields.officeId) throw noOffice()
        const add = { type: 'AddOfficer', officerId, fields } as const
        return active === false ? [add, { type: 'EndOfficer', officerId }] : [add]
      })
      return { status: 201, body: await userAfter(officerId, caller) }
    }),
  )
  const changeUser = (patch: boolean) =>
    handle(async (c, caller) => {
      const id = c.req.param('id') ?? ''
      let body = caller.body
      await change(caller, (held) => {
        const officer = userIn(held, id)
        const now = userOf(officer, held, caller.base)
        ifMatch(c, now)
        body = patch ? patched(now, caller.body) : caller.body
        return userCommands(officer, body, held, patch)
      })
      return {
        status: 200,
        body: await userAfter(id, { ...caller, body: patch ? rolesOnly(caller.body, body) : body }),
      }
    })
  routes.put(`${scimPath}/Users/:id`, changeUser(false))
  routes.patch(`${scimPath}/Users/:id`, changeUser(true))
  routes.delete(
    `${scimPath}/Users/:id`,
    handle(async (c, caller) => {
      await change(caller, (held) => {
        const officer = userIn(held, c.req.param('id'))
        ifMatch(c, userOf(officer, held, caller.base))
        const officerId = officer.officerId
        // The account goes with the person, so that the name is free; what they did keeps their name.
        const leave: OrganisationCommand[] = officer.ended ? [{ type: 'ReturnOfficer', officerId }] : []
        return [
          ...leave,
          { type: 'ChangeOfficer', officerId, fields: { login: null, externalId: null } },
          { type: 'EndOfficer', officerId },
        ]
      })
      return { status: 204 }
    }),
  )

  function userCommands(officer: OfficerNow, body: Json, held: Organisation, patch: boolean): OrganisationCommand[] {
    const { fields, active = patch ? !officer.ended : true } = wantedOf(body, held, {
      office: officer.officeId,
      position: officer.positionKo,
    })
    const { officerId } = officer
    // Nobody who has left is changed: a directory goes on telling about them, and we keep what was.
    if (!active) return officer.ended ? [] : [...edit(officer, fields), { type: 'EndOfficer', officerId }]
    return officer.ended ? [{ type: 'ReturnOfficer', officerId }, ...edit(officer, fields)] : edit(officer, fields)
  }

  function edit(officer: OfficerNow, fields: Partial<OfficerFields>): OrganisationCommand[] {
    const { nameEn: _, ...rest } = fields
    // An English name that people wrote is not overwritten by the one name that a directory has.
    return [{ type: 'ChangeOfficer', officerId: officer.officerId, fields: officer.nameEn === '' ? fields : rest }]
  }

  /** The user as it is now, its roles brought to what the setting maps. */
  async function userAfter(officerId: string, { by, base, body }: Caller): Promise<Resource> {
    const { held } = await read()
    const officer = held.officers.get(officerId)
    if (!officer) throw notFound()
    const mapping = settings.get('directory').roles
    await bringRoles(house, { officer, body, mapping, by, now: web.clock.now() })
    return userOf(officer, held, base)
  }

  // ── Groups ──
  const membersIn = (held: Organisation, officeId: string) =>
    [...held.officers.values()].filter((one) => one.officeId === officeId && isUser(one) && !one.ended)
  routes.get(
    `${scimPath}/Groups`,
    handle(async (c, { base }) => {
      const { held } = await read()
      const byOffice = Map.groupBy(
        [...held.officers.values()].filter((one) => isUser(one) && !one.ended),
        (one) => one.officeId,
      )
      const offices = [...held.offices.values()].filter((one) => !one.ended)
      return ok(page(c, offices, (office) => groupOf(office, byOffice.get(office.officeId) ?? [], base)))
    }),
  )
  routes.get(
    `${scimPath}/Groups/:id`,
    handle(async (c, { base }) => {
      const { held } = await read()
      const office = officeIn(held, c.req.param('id'))
      return one(c, groupOf(office, membersIn(held, office.officeId), base))
    }),
  )
  routes.post(
    `${scimPath}/Groups`,
    handle(async (_, caller) => {
      const officeId = randomUUID()
      await change(caller, (held) => {
        const nameKo = nameOf(caller.body)
        const fields = { nameKo, nameEn: nameKo }
        return [{ type: 'AddOffice', officeId, fields }, ...moves(held, officeId, membersOf(caller.body))]
      })
      const { held } = await read()
      return { status: 201, body: groupOf(officeIn(held, officeId), membersIn(held, officeId), caller.base) }
    }),
  )
  const changeGroup = (patch: boolean) =>
    handle(async (c, caller) => {
      const id = c.req.param('id') ?? ''
      await change(caller, (held) => {
        const office = officeIn(held, id)
        const members = membersIn(held, id)
        const now = groupOf(office, members, caller.base)
        ifMatch(c, now)
        const body = patch ? patched(now, caller.body) : caller.body
        const wanted = new Set(membersOf(body))
        const gone = members.filter((one) => !wanted.has(one.officerId))
        const elsewhere = defaults().office
        if (gone.length > 0 && (elsewhere === '' || elsewhere === id))
          throw new ScimError(
            400,
            'An officer always works somewhere: add them to another group instead.',
            'mutability',
          )
        return [
          ...(nameOf(body) === office.nameKo ? [] : [rename(id, nameOf(body))]),
          ...moves(held, id, [...wanted]),
          ...moves(
            held,
            elsewhere,
            gone.map((one) => one.officerId),
          ),
        ]
      })
      const { held } = await read()
      return { status: 200, body: groupOf(officeIn(held, id), membersIn(held, id), caller.base) }
    })
  routes.put(`${scimPath}/Groups/:id`, changeGroup(false))
  routes.patch(`${scimPath}/Groups/:id`, changeGroup(true))
  routes.delete(
    `${scimPath}/Groups/:id`,
    handle(async (c, caller) => {
      await change(caller, (held) => {
        const office = officeIn(held, c.req.param('id'))
        ifMatch(c, groupOf(office, membersIn(held, office.officeId), caller.base))
        return [{ type: 'EndOffice', officeId: office.officeId }]
      })
      return { status: 204 }
    }),
  )
  // What is offered nowhere is said in SCIM's own shape too.
  routes.all(
    `${scimPath}/*`,
    handle(async (c) => {
      const known = /\/(Users|Groups|Schemas|ResourceTypes|ServiceProviderConfig)(\/[^/]*)?$/.test(c.req.path)
      throw known ? new ScimError(501, 'This operation is not offered.') : notFound()
    }),
  )

  const rename = (officeId: string, nameKo: string): OrganisationCommand => ({
    type: 'ChangeOffice',
    officeId,
    fields: { nameKo },
  })

  function moves(held: Organisation, officeId: string, ids: readonly string[]): OrganisationCommand[] {
    return ids.flatMap((officerId): OrganisationCommand[] => {
      const officer = held.officers.get(officerId)
      if (!officer || !isUser(officer) || officer.ended)
        throw new ScimError(400, 'A member is no active user of ours.', 'invalidValue')
      return officer.officeId === officeId ? [] : [{ type: 'ChangeOfficer', officerId, fields: { officeId } }]
    })
  }

  /** Decides on what is there, writes when nothing else was written meanwhile, and else decides anew. */
  async function change({ by }: Caller, decide: (held: Organisation) => readonly OrganisationCommand[]): Promise<void> {
    for (let tries = 0; tries < triesMax; tries += 1) {
      const { held, version } = await read()
      const commands = decide(held)
      if (commands.length === 0) return
      const now = web.clock.now()
      const outcome = await organisation.run({ commands, today: today(), by: { named: by }, now, version })
      if ('changes' in outcome) return
      if ('refused' in outcome) throw refusedError(outcome.refused)
    }
    throw new ScimError(409, 'Others are changing the organisation at this moment. Please try again.')
  }

  const defaults = () => {
    const { defaultOffice, defaultPosition } = settings.get('directory')
    return { office: defaultOffice, position: defaultPosition }
  }

  return routes
}

const noOffice = () =>
  new ScimError(400, 'department must name one of our offices, or the operator sets a default office.', 'invalidValue')

function refusedError(refusal: OrganisationRefusal): ScimError {
  const field = 'field' in refusal && refusal.field ? `${refusal.field}: ` : ''
  const detail = `${field}${refusalWords(refusal, 'en')}`
  if (refusal.code === 'LOGIN_TAKEN' || refusal.code === 'EXTERNAL_ID_TAKEN' || refusal.code === 'OFFICER_EXISTS')
    return new ScimError(409, detail, 'uniqueness')
  if (refusal.code === 'OFFICE_NOT_EMPTY' || refusal.code === 'LAST_OPERATOR') return new ScimError(409, detail)
  return new ScimError(400, detail, 'invalidValue')
}

function userIn(held: Organisation, id: string | undefined): OfficerNow {
  const officer = held.officers.get(id ?? '')
  if (!officer || !isUser(officer)) throw notFound()
  return officer
}

function officeIn(held: Organisation, id: string | undefined): OfficeNow {
  const office = held.offices.get(id ?? '')
  if (!office || office.ended) throw notFound()
  return office
}
