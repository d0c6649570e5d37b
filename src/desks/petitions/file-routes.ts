// Where files come from: an address that works once, for whoever it was made for, and gives bytes to keep, never a page
// (R30). Whether they may is asked when the address is made and asked again here.
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { mayDo, problem, staffOnly, type Web, type WebContext, type WebEnv } from '#channels/web'
import type { Queryable } from '#kit/database'
import { type Copy, makeTicket, useTicket } from '#kit/files'
import { t } from '#kit/i18n'
import { visited } from './citizen/cookies.ts'
import { readFile } from './citizen/queries.ts'
import { k } from './citizen/track-words.ts'
import type { PetitionsDesk } from './desk.ts'
import { officerOf } from './staff/signed-in.ts'

type Way = { readonly matterId: string; readonly fileId: string; readonly copy: Copy; readonly officerId?: string }

const heldWords = { FILE_HELD: k.fileHeld, FILE_INFECTED: k.fileInfected, FILE_GONE: k.fileGone } as const

/** Leads to the file by an address of its own; a file that may not be given is refused in words before there is one. */
export async function giveTicket(
  desk: PetitionsDesk,
  web: Web,
  c: WebContext,
  on: Queryable,
  way: Way,
): Promise<Response> {
  const { house } = desk
  const { database } = house.ledger
  const file = await readFile(on, house.ledger.sealed, way.matterId, way.fileId)
  if (!file) return problem(web, c, 404)
  const hash = file.sha256.toString('hex')
  const state = (await house.files.states([hash])).get(hash)
  if (!house.files.given(state))
    return refuse(web, c, state === undefined ? 'FILE_GONE' : state === 'infected' ? 'FILE_INFECTED' : 'FILE_HELD')
  const ticket = await makeTicket(database, way, web.realClock.now())
  return c.redirect(`${way.officerId === undefined ? '' : '/staff'}/files/${ticket}`, 303)
}

function refuse(web: Web, c: WebContext, code: keyof typeof heldWords): Response {
  return problem(web, c, code === 'FILE_GONE' ? 404 : 409, { what: t(heldWords[code], c.get('display').lang) })
}

export function fileRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { house } = desk
  const { database } = house.ledger

  async function give(c: WebContext, reading: (way: Way) => Queryable | undefined): Promise<Response> {
    const way = (await useTicket(database, c.req.param('ticket') ?? '', web.realClock.now())) as Way | undefined
    const on = way && reading(way)
    if (!way || !on) return problem(web, c, 404, { what: t(k.fileLinkUsed, c.get('display').lang) })
    const file = await readFile(on, house.ledger.sealed, way.matterId, way.fileId)
    if (!file) return problem(web, c, 404)
    const opened = await house.files.open(file.sha256.toString('hex'), way.copy)
    if ('refused' in opened) return refuse(web, c, opened.refused)
    return c.body(Readable.toWeb(opened.stream) as ReadableStream, 200, {
      // Of no type that a browser shows, whatever it holds.
      'content-type': 'application/octet-stream',
      'content-length': String(opened.bytes),
      'content-disposition': attachment(file.name),
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'accept-ranges': 'none',
    })
  }

  app.get('/files/:ticket', (c) => {
    const matterId = visited(web, c, house.key)
    return give(c, (way) =>
      way.officerId === undefined && way.matterId === matterId ? house.readingVisit(matterId) : undefined,
    )
  })
  app.get('/staff/files/:ticket', staffOnly(web), (c) => {
    const officer = officerOf(c)
    return give(c, (way) =>
      way.officerId === officer.officerId && mayDo(c, 'petitions.read')
        ? house.readingAs(officer, web.clock.now())
        : undefined,
    )
  })
  return app
}

/** RFC 6266: a plain name for old readers, the real one in UTF-8 for all others. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7E]|["\\%]/g, '_')
  const real = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`
}
