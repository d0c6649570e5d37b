// Following a petition: opening it, its page, its receipt, its files.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { clientAddress, readFormToShow, type Web, type WebContext, type WebEnv } from '#channels/web'
import { t } from '#kit/i18n'
import type { FormError } from '#site'
import type { PetitionsDesk } from '../desk.ts'
import { giveTicket } from '../file-routes.ts'
import { accessSecret, parseReceiptNumber } from '../number.ts'
import { endVisit, keepVisit } from './cookies.ts'
import { createLimit } from './limits.ts'
import { type PageStatus, showPage } from './page.ts'
import { readFile } from './queries.ts'
import { receiptModel, receiptPage } from './receipt-view.ts'
import { trackFormPage } from './track-form-view.ts'
import { inCharge, trackModel } from './track-presenter.ts'
import { petitionPath, type TrackPageProps, trackPage } from './track-view.ts'
import { k } from './track-words.ts'
import { matterOf, type Visit, visitOf } from './visit.ts'

export const number = '/petition/:number{[0-9]{4}-[0-9]{6}-[0-9]}'

/** Back to the form, with the number filled in: it is on the receipt and opens nothing by itself. */
export function askAgain(c: WebContext): Response {
  return c.redirect(`/track?number=${encodeURIComponent(c.req.param('number') ?? '')}`, 303)
}

export function showMatter(
  desk: PetitionsDesk,
  web: Web,
  c: WebContext,
  { matter }: Visit,
  extra: Pick<TrackPageProps, 'said' | 'errors' | 'rating'> & { status?: PageStatus } = {},
): Response {
  const { house } = desk
  const { lang } = c.get('display')
  const book = house.book()
  const { status = 200, ...props } = extra
  const model = trackModel({
    matter,
    charter: house.charter,
    book,
    directory: house.directory,
    noticeWords: house.noticeWords,
    lang,
    now: web.clock.now(),
  })
  return showPage(web, c, {
    title: `${t(k.trackTitle, lang)} ${model.number}`,
    main: trackPage({ lang, zone: book.calendar.zone, model, key: randomUUID(), ...props }),
    status,
    path: petitionPath(model.number),
    crumbs: [{ label: t(k.trackTitle, lang), href: '/track' }, { label: model.number }],
  })
}

export function trackRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { house } = desk
  const limit = createLimit()

  const showForm = (c: WebContext, typed: string, errors: readonly FormError[], status: PageStatus = 200) => {
    const { lang } = c.get('display')
    return showPage(web, c, {
      title: t(k.trackTitle, lang),
      main: trackFormPage({ lang, number: typed, errors, ended: c.req.query('ended') !== undefined }),
      status,
      path: '/track',
      crumbs: [{ label: t(k.trackTitle, lang) }],
    })
  }

  app.get('/track', (c) => showForm(c, (c.req.query('number') ?? '').slice(0, 40), []))
  app.post('/track', async (c) => {
    const { fields } = await readFormToShow(c)
    const { lang } = c.get('display')
    const typed = (fields['number'] ?? '').slice(0, 40).replaceAll('\u0000', '')
    const address = clientAddress(c)
    if (!limit.tryOnce(address, web.realClock.now())) {
      c.header('retry-after', '600')
      return showForm(c, typed, [{ message: t(k.tooMany, lang) }], 429)
    }
    const matterId = await matterOf(desk, typed, (fields['secret'] ?? '').slice(0, 100))
    if (!matterId) return showForm(c, typed, [{ field: 'number', message: t(k.noMatch, lang) }], 422)
    limit.succeeded(address)
    keepVisit(web, c, house.key, matterId)
    return c.redirect(petitionPath(parseReceiptNumber(typed) ?? typed), 303)
  })
  app.post('/track/end', (c) => {
    endVisit(web, c)
    return c.redirect('/track?ended', 303)
  })

  app.get(number, async (c) => {
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    const said = (['papers', 'withdrawn', 'rated'] as const).find((one) => c.req.query('said') === one)
    return showMatter(desk, web, c, visit, said ? { said } : {})
  })

  app.get(`${number}/receipt`, async (c) => {
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    const { lang } = c.get('display')
    const { matter } = visit
    const model = receiptModel({
      matter,
      secret: accessSecret(house.key, matter.matterId),
      charter: house.charter,
      book: house.book(),
      handbook: house.handbook,
      inCharge: inCharge({ matter, directory: house.directory, lang, now: web.clock.now() }),
      agency: t(web.agency.name, lang),
      lang,
      now: web.clock.now(),
    })
    return showPage(web, c, {
      title: t(k.receiptTitle, lang),
      main: receiptPage(model, lang),
      crumbs: [{ label: t(k.receiptTitle, lang) }],
    })
  })

  app.get(`${number}/files/:file{[0-9a-f-]{36}}`, async (c) => {
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    const { matterId } = visit.matter
    const file = await readFile(house.readingVisit(matterId), house.ledger.sealed, matterId, c.req.param('file'))
    if (!file) return c.notFound()
    return giveTicket(desk, web, c, house.readingVisit(matterId), { matterId, fileId: file.fileId, copy: 'original' })
  })
  return app
}
