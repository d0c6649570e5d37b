// The citizen's pages of the privacy desk: the policy, and requests opened by number and secret, which no address ever holds.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { clientAddress, readFormToShow, type Web, type WebContext, type WebEnv } from '#channels/web'
import type { Html } from '#kit/html'
import { formatDate, t, type Words } from '#kit/i18n'
import { isRefusal } from '#ledger'
import type { Settings } from '#people'
import { type FormError, publicPage } from '#site'
import { openingPage, type RequestsPage, requestPath, requestsPage } from './citizen-view.ts'
import type { Invalid, PrivacyDesk } from './desk.ts'
import { correctable } from './facts.ts'
import { readOfPetition, readWords } from './list.ts'
import { policyPage } from './policy-view.ts'
import { w } from './words.ts'

type Status = 200 | 422 | 429
const keyShape = /^[\w-]{8,100}$/

export function privacyPages(
  house: { readonly privacy: PrivacyDesk; readonly settings: Settings },
  web: Web,
): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { privacy, settings } = house
  const { ledger, holder, book } = privacy.house

  const show = (c: WebContext, title: Words, path: string, main: Html, status: Status = 200): Response => {
    const display = c.get('display')
    const page = {
      display,
      agency: web.agency,
      title: t(title, display.lang),
      path,
      main,
      hasErrors: status !== 200,
      now: web.clock.now(),
    }
    return c.html(publicPage(page) as string, status) as unknown as Response
  }

  routes.get('/privacy', (c) => {
    const { lang } = c.get('display')
    const retention = settings.get('retention')
    return show(
      c,
      { ko: '개인정보 처리방침', en: 'Privacy policy' },
      '/privacy',
      policyPage({ lang, agency: t(web.agency.name, lang), cpo: settings.get('privacy'), retention }),
    )
  })

  routes.get(requestPath, (c) => {
    const { lang } = c.get('display')
    return show(
      c,
      w.title,
      requestPath,
      openingPage({ lang, typed: { number: (c.req.query('number') ?? '').slice(0, 40) }, errors: [] }),
    )
  })

  routes.post(requestPath, async (c) => {
    const { fields: typed } = await readFormToShow(c)
    const { lang } = c.get('display')
    const now = web.clock.now()
    const { number = '', secret = '' } = typed
    const about = await holder.find(number, secret, clientAddress(c), web.realClock.now())
    const again = (said: Words, status: Status) =>
      show(
        c,
        w.title,
        requestPath,
        openingPage({
          lang,
          typed: { number: number.slice(0, 40) },
          errors: [{ field: 'number', message: t(said, lang) }],
        }),
        status,
      )
    if (about === 'TOO_MANY') return again(w.tooMany, 429)
    if (about === undefined) return again(w.noMatch, 422)

    if (typed['do'] === 'json') {
      const held = await holder.held(about, lang, now)
      return c.body(JSON.stringify(held ?? {}, null, 2), 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="my-data.json"',
      })
    }
    if (typed['do'] === 'withdraw') {
      const mine = (await readOfPetition(ledger.database, about)).find((row) => row.matterId === typed['request'])
      const given = mine ? await privacy.withdraw(mine.matterId, now) : undefined
      const done = given !== undefined && !isRefusal(given)
      return requests(c, about, {
        number,
        secret,
        ...(done ? { said: t(w.withdrawn, lang) } : { errors: [{ message: t(w.ENDED, lang) }] }),
      })
    }
    if (typed['do'] !== 'ask') return requests(c, about, { number, secret })
    const asked = await privacy.ask({
      about,
      input: inputOf(typed),
      channel: 'web',
      now,
      key: keyShape.test(typed['key'] ?? '') ? (typed['key'] ?? '') : randomUUID(),
    })
    if (isRefusal(asked)) return requests(c, about, { number, secret, typed, errors: errorsOf(asked as Invalid, lang) })
    if (typed['what'] === 'see')
      return requests(c, about, { number, secret, held: await holder.held(about, lang, now) })
    const row = (await readOfPetition(ledger.database, about)).find((one) => one.matterId === asked.matterId)
    const due = formatDate(row?.dueAt ?? now, lang, book().calendar.zone)
    return requests(c, about, { number, secret, said: t(w.received, lang, asked.number, due) })
  })

  async function requests(
    c: WebContext,
    about: string,
    extra: Pick<RequestsPage, 'number' | 'secret' | 'said' | 'errors' | 'typed' | 'held'>,
  ): Promise<Response> {
    const { lang } = c.get('display')
    const rows = await readOfPetition(ledger.database, about)
    const shown = await Promise.all(
      rows.map(async ({ matterId, dueAt }) => {
        const { state } = await privacy.read(matterId)
        const words = state.answerId ? await readWords(ledger, matterId) : undefined
        return { state, matterId, dueAt, answer: words?.get(state.answerId ?? '') }
      }),
    )
    const page = { lang, zone: book().calendar.zone, key: randomUUID(), requests: shown, ...extra }
    return show(c, w.title, requestPath, requestsPage(page), (extra.errors ?? []).length > 0 ? 422 : 200)
  }

  return routes
}

export function inputOf(typed: { readonly [name: string]: string }): object {
  const values = Object.fromEntries(correctable.map((field) => [field, typed[`values-${field}`] ?? '']))
  return { what: typed['what'] ?? '', words: typed['words'] ?? '', values }
}

export function errorsOf(refusal: Invalid, lang: 'ko' | 'en'): FormError[] {
  const words = w as unknown as { readonly [code: string]: Words }
  const said = (code: string) => t(words[code] ?? w.UNSOUND, lang)
  if (refusal.refused !== 'INVALID') return [{ message: said(refusal.refused) }]
  // Of a correction without a value the first field is the one to fill in.
  return Object.entries(refusal.problems).map(([field, code]) => ({
    field: field === 'values' ? 'values-name' : field,
    message: said(code),
  }))
}
