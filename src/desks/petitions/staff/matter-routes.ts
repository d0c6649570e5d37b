// One petition: its page, and its files as downloads.
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { problem, staffOnly, type Web, type WebEnv } from '#channels/web'
import { t } from '#kit/i18n'
import { readNotices } from '#notices'
import { mayRead } from '../decide/may.ts'
import type { PetitionsDesk } from '../desk.ts'
import { matterWords, queueWords } from '../words/staff.ts'
import { hasForm } from './command-fields.ts'
import { readMatter } from './matter.ts'
import { matterMain } from './matter-view.ts'
import { readFile, readFiles } from './queries.ts'
import { closedPage, officerOf, promiseTitles, staffHtml, zoneOf } from './signed-in.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function matterRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { house } = desk
  const { database } = house.ledger

  routes.get('/staff/petitions/:number{[0-9-]+}', staffOnly(web), async (c) => {
    const officer = officerOf(c)
    if (!mayRead(officer)) return closedPage(web, c)
    const { lang } = c.get('display')
    const now = web.clock.now()
    const matter = await readMatter(desk, c.req.param('number'), officer, now)
    if (!matter) return problem(web, c, 404, { what: t(queueWords.noNumber, lang), backHref: '/staff/petitions' })
    const [files, notices] = await Promise.all([
      readFiles(database, house.ledger.sealed, matter.matterId),
      readNotices(database, matter.matterId),
    ])
    const done = c.req.query('done')
    return staffHtml(desk, web, c, {
      title: t(matterWords.heading, lang, matter.number),
      now,
      breadcrumb: [{ label: t(queueWords.title, lang), href: '/staff/petitions' }, { label: matter.number }],
      main: matterMain(
        matter,
        files,
        notices,
        {
          lang,
          zone: zoneOf(desk),
          now,
          book: house.book(),
          charter: house.charter,
          directory: web.directory,
          handbook: (item) => house.handbook.items().find((held) => held.item === item),
          noticeWords: house.noticeWords,
          promiseTitle: promiseTitles(desk, now),
        },
        done !== undefined && hasForm(done) ? done : undefined,
      ),
    })
  })

  routes.get('/staff/petitions/:number{[0-9-]+}/files/:file', staffOnly(web), async (c) => {
    const officer = officerOf(c)
    if (!mayRead(officer)) return closedPage(web, c)
    const matter = await readMatter(desk, c.req.param('number'), officer, web.clock.now())
    const fileId = c.req.param('file')
    const file =
      matter && uuid.test(fileId) ? await readFile(database, house.ledger.sealed, matter.matterId, fileId) : undefined
    if (!file) return problem(web, c, 404)
    const stream = house.files.read(file.sha256.toString('hex'))
    return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
      // Always a download, never a page of ours: what a stranger sent is not run under our name (R29).
      'content-type': 'application/octet-stream',
      'content-length': String(file.bytes),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      'x-content-type-options': 'nosniff',
    })
  })

  return routes
}
