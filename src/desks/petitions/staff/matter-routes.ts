// One petition: its page, its petitioner for a purpose, and its files as downloads for a purpose.
import { Hono } from 'hono'
import {
  mayDo,
  problem,
  readerOf,
  readFormToShow,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import type { Copy } from '#kit/files'
import { t } from '#kit/i18n'
import { readNotices } from '#notices'
import type { FormError } from '#site'
import type { CommandName } from '../decide/commands.ts'
import type { PetitionsDesk } from '../desk.ts'
import { giveTicket } from '../file-routes.ts'
import { parseReceiptNumber } from '../number.ts'
import { findByNumber } from '../queries.ts'
import { matterWords, queueWords, revealWords } from '../words/staff.ts'
import { hasForm } from './command-fields.ts'
import { type Matter, readMatter } from './matter.ts'
import { matterHref, matterMain } from './matter-view.ts'
import { readFile, readFiles } from './queries.ts'
import { type Asked, type PurposeForm, purposePage, readPurpose } from './reveal.ts'
import { closedPage, officerOf, promiseTitles, staffHtml, zoneOf } from './signed-in.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function matterRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { house } = desk
  const path = '/staff/petitions/:number{[0-9-]+}'

  const noNumber = (c: WebContext) =>
    problem(web, c, 404, { what: t(queueWords.noNumber, c.get('display').lang), backHref: '/staff/petitions' })

  // Who reads no petitions has content by breaking the glass alone; any other number is closed to them, given or not (R15).
  const mayOpen = (c: WebContext) => mayDo(c, 'petitions.read') || mayDo(c, 'glass.break')
  const notThere = (c: WebContext) => (mayDo(c, 'petitions.read') ? noNumber(c) : closedPage(web, c))

  async function show(
    c: WebContext,
    matter: Matter,
    extra: { readonly done?: CommandName; readonly asked?: Pick<PurposeForm, 'asked' | 'errors'> } = {},
  ): Promise<Response> {
    const { lang } = c.get('display')
    const now = web.clock.now()
    const reading = house.readingAs(officerOf(c), now)
    const [files, notices] = await Promise.all([
      readFiles(reading, house.ledger.sealed, matter.matterId),
      readNotices(reading, matter.matterId),
    ])
    const context = {
      lang,
      zone: zoneOf(desk),
      now,
      book: house.book(),
      charter: house.charter,
      directory: web.directory,
      handbook: (item: string) => house.handbook.items().find((held) => held.item === item),
      noticeWords: house.noticeWords,
      promiseTitle: promiseTitles(desk, now),
      fileStates: await house.files.states(files.map((file) => file.sha256.toString('hex'))),
      ...(extra.asked ? { asked: extra.asked } : {}),
    }
    return staffHtml(
      desk,
      web,
      c,
      {
        title: t(matterWords.heading, lang, matter.number),
        now,
        hasErrors: extra.asked !== undefined,
        path: matterHref(matter.number),
        breadcrumb: [{ label: t(queueWords.title, lang), href: '/staff/petitions' }, { label: matter.number }],
        main: matterMain(matter, files, notices, context, extra.done),
      },
      extra.asked ? 422 : 200,
    )
  }

  routes.get(path, staffOnly(web), async (c) => {
    const officer = officerOf(c)
    if (!mayOpen(c)) return closedPage(web, c)
    const matter = await readMatter(desk, c.req.param('number') ?? '', readerOf(c, officer, web.clock.now()))
    if (!matter) return notThere(c)
    const done = c.req.query('done')
    return show(c, matter, done !== undefined && hasForm(done) ? { done } : {})
  })

  // The answer to the form is the page itself: no address holds what was shown, and no cache keeps it.
  routes.get(`${path}/reveal`, staffOnly(web), (c) =>
    mayOpen(c) ? c.redirect(matterHref(c.req.param('number') ?? ''), 303) : closedPage(web, c),
  )
  routes.post(`${path}/reveal`, staffOnly(web), async (c) => {
    const officer = officerOf(c)
    if (!mayOpen(c)) return closedPage(web, c)
    const { fields: asked } = await readFormToShow(c)
    const why = readPurpose(asked, c.get('display').lang)
    const reader = readerOf(c, officer, web.clock.now())
    const reading = 'errors' in why ? {} : { action: 'reveal' as const, ...why }
    const matter = await readMatter(desk, c.req.param('number') ?? '', reader, reading)
    if (!matter) return notThere(c)
    return show(c, matter, 'errors' in why ? { asked: { asked, errors: why.errors } } : {})
  })

  const filePath = `${path}/files/:file`
  const fileOf = async (c: WebContext) => {
    const reading = house.readingAs(officerOf(c), web.clock.now())
    const found = await findByNumber(reading, parseReceiptNumber(c.req.param('number') ?? '') ?? '')
    const fileId = c.req.param('file') ?? ''
    const file =
      found && uuid.test(fileId) ? await readFile(reading, house.ledger.sealed, found.matterId, fileId) : undefined
    return found && file ? { matterId: found.matterId, file } : undefined
  }
  const askFirst = (c: WebContext, asked: Asked, errors: readonly FormError[]) => {
    const { lang } = c.get('display')
    const number = c.req.param('number') ?? ''
    const title = t(revealWords.fileTitle, lang)
    return staffHtml(
      desk,
      web,
      c,
      {
        title,
        now: web.clock.now(),
        hasErrors: errors.length > 0,
        breadcrumb: [
          { label: t(queueWords.title, lang), href: '/staff/petitions' },
          { label: number, href: matterHref(number) },
          { label: title },
        ],
        main: purposePage(title, number, {
          lang,
          action: c.req.path,
          label: t(revealWords.fileDo, lang),
          asked,
          errors,
        }),
      },
      errors.length > 0 ? 422 : 200,
    )
  }

  const askFile = async (c: WebContext) => {
    if (!mayDo(c, 'petitions.read')) return closedPage(web, c)
    return (await fileOf(c)) ? askFirst(c, {}, []) : problem(web, c, 404)
  }
  // A download needs a reason (R44), which stands in a form and never in an address.
  const giveFile = async (c: WebContext, copy: Copy): Promise<Response> => {
    const officer = officerOf(c)
    if (!mayDo(c, 'petitions.read')) return closedPage(web, c)
    const { fields: asked } = await readFormToShow(c)
    const found = await fileOf(c)
    if (!found) return problem(web, c, 404)
    const { file, matterId } = found
    const why = readPurpose(asked, c.get('display').lang)
    if ('errors' in why) return askFirst(c, asked, why.errors)
    const reading = { ...why, action: 'download' as const, matterIds: [matterId], subject: file.fileId }
    // The line is written here, before there is a way to the file (R43).
    return house.access.through(readerOf(c, officer, web.clock.now()), reading, () =>
      giveTicket(desk, web, c, house.readingAs(officer, web.clock.now()), {
        matterId,
        fileId: file.fileId,
        copy,
        officerId: officer.officerId,
      }),
    )
  }
  for (const [at, copy] of [
    [filePath, 'display'],
    [`${filePath}/original`, 'original'],
  ] as const) {
    routes.get(at, staffOnly(web), askFile)
    routes.post(at, staffOnly(web), (c) => giveFile(c, copy))
  }

  return routes
}
