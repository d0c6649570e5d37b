// An officer's photo: whatever is sent is decoded in a process apart and drawn anew; only that drawing is kept (R28).
import { Hono } from 'hono'
import {
  freshFactorWhoMay,
  problem,
  readMultipart,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { cleanImage } from '#kit/files'
import { html } from '#kit/html'
import { t, type Words } from '#kit/i18n'
import { keepPhoto, may, type OfficerNow } from '#people'
import { button, buttonRow, errorOf, errorSummary, type FormError, fileField, form, heading, linkButton } from '#site'
import { contextOf, named, type OrganisationHouse, officerPath, staffPath } from './context.ts'
import { photo } from './staff-view.ts'
import { w } from './words.ts'

const bytesMax = 10 * 1024 * 1024
/** Twice as large as it is shown, for screens with fine pixels. */
const edgeMax = 320

export function photoRoutes(house: OrganisationHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { organisation, database } = house
  const context = contextOf(house, web)
  const path = `${officerPath(':id')}/photo`

  routes.get(path, staffOnly(web), async (c) => {
    const officer = await officerOf(c)
    return officer instanceof Response ? officer : formPage(c, officer, [])
  })

  routes.post(path, staffOnly(web), freshFactorWhoMay(web, 'people.edit'), async (c) => {
    const officer = await officerOf(c)
    if (officer instanceof Response) return officer
    const { lang } = c.get('display')
    let sent: Buffer | undefined
    const { fields, cutOff } = await readMultipart(c, {
      filesMax: 1,
      fileBytesMax: bytesMax,
      onFile: async ({ content }) => {
        const parts: Buffer[] = []
        for await (const part of content) parts.push(part as Buffer)
        sent = Buffer.concat(parts)
      },
    })
    if (fields['remove'] === 'yes') return change(c, officer, '')
    const wrong = (words: Words, status: 413 | 422 = 422) =>
      formPage(c, officer, [{ field: 'photo', message: t(words, lang) }], status)
    if (cutOff) return wrong(w.photoUnreadable)
    if (!sent || sent.length === 0) return wrong(w.photoNone)
    if (sent.length > bytesMax) return wrong(w.photoLarge, 413)
    const clean = await cleanImage(sent, { maxEdge: edgeMax })
    if ('refused' in clean)
      return wrong(
        { IMAGE_TYPE: w.photoType, IMAGE_TOO_LARGE: w.photoLarge, IMAGE_UNREADABLE: w.photoUnreadable }[clean.refused],
      )
    return change(c, officer, await keepPhoto(database, { type: clean.type, content: clean.bytes }, web.clock.now()))
  })

  async function change(c: WebContext, { officerId }: OfficerNow, name: string): Promise<Response> {
    const officer = c.get('signedIn')?.officer
    if (!officer) return problem(web, c, 403)
    const outcome = await organisation.run({
      commands: [{ type: 'ChangeOfficer', officerId, fields: { photo: name } }],
      today: context.today(),
      by: { officer },
      now: web.clock.now(),
    })
    if ('refused' in outcome) return problem(web, c, outcome.refused.code === 'NOT_ALLOWED' ? 403 : 409)
    return c.redirect(`${officerPath(officerId)}?done=now`, 303)
  }

  async function officerOf(c: WebContext): Promise<OfficerNow | Response> {
    const { held } = await organisation.read(context.today())
    const officer = held.officers.get(c.req.param('id') ?? '')
    if (!officer || officer.ended) return problem(web, c, 404)
    const by = c.get('signedIn')?.officer
    const allowed =
      by &&
      (may(by, 'people.edit') ||
        may(by, 'people.edit own office', { officeId: officer.officeId, directory: house.directory }))
    return allowed ? officer : problem(web, c, 403)
  }

  function formPage(
    c: WebContext,
    officer: OfficerNow,
    errors: readonly FormError[],
    status: 200 | 413 | 422 = 200,
  ): Response {
    const view = context.view(c)
    const { lang } = view
    const name = named(officer, lang)
    const action = `${officerPath(officer.officerId)}/photo`
    const main = html`${heading({
      title: t(w.photoOf, lang, name),
      lead: t(w.photoLead, lang),
      ...(officer.photo ? { beside: photo(`${staffPath}/photos/${officer.photo}`, name, view) } : {}),
    })}${errorSummary({ lang, errors })}${form(
      { action, files: true },
      fileField({
        lang,
        name: 'photo',
        label: t(w.photoFile, lang),
        accept: '.jpg,.jpeg,.png,.webp',
        error: errorOf(errors, 'photo'),
      }),
      buttonRow(
        button({ label: t(w.photoSend, lang) }),
        ...(officer.photo
          ? [button({ label: t(w.photoRemove, lang), kind: 'tertiary', name: 'remove', value: 'yes' })]
          : []),
        linkButton({ label: t(w.back, lang), href: officerPath(officer.officerId), kind: 'tertiary' }),
      ),
    )}`
    const crumbs = [{ label: name, href: officerPath(officer.officerId) }, { label: t(w.changePhoto, lang) }]
    const shown = { title: t(w.photoOf, lang, name), main, crumbs, hasErrors: errors.length > 0, path: action }
    return context.page(c, shown, status)
  }

  return routes
}
