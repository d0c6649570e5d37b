// The agency's logo: taken as a picture, drawn anew in a process apart, kept small, and shown from an address that changes
// with it (R28).
import type { Hono } from 'hono'
import { readMultipart, type WebContext, type WebEnv } from '#channels/web'
import { sha256 } from '#kit/crypto'
import { cleanImage } from '#kit/files'
import { type Html, html, when } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import type { Settings } from '#people'
import { button, buttonRow, errorOf, type FormError, fileField, form, section } from '#site'
import { w } from './words.ts'

const bytesMax = 2 * 1024 * 1024
const edgeMax = 400
const keptMax = 290_000

export function logoSection(view: {
  readonly action: string
  readonly has: boolean
  readonly errors: readonly FormError[]
  readonly lang: Language
}): Html {
  const { action, has, lang, errors } = view
  return section(
    { title: t(w.logo, lang), lead: t(w.logoLead, lang) },
    when(has, () => html`<p>${t(w.logoNow, lang)}</p>`),
    form(
      { action, files: true },
      fileField({
        lang,
        name: 'logo',
        label: t(w.logoFile, lang),
        accept: '.png,.jpg,.jpeg',
        error: errorOf(errors, 'logo'),
      }),
      buttonRow(
        button({ label: t(w.logoKeep, lang), kind: 'secondary' }),
        when(has, () => button({ label: t(w.logoRemove, lang), kind: 'tertiary', name: 'remove', value: 'yes' })),
      ),
    ),
  )
}

/** Keeps the logo that was sent, or removes it; the words of what is wrong with it otherwise. */
export async function takeLogo(
  c: WebContext,
  settings: Settings,
  by: string,
  now: number,
): Promise<readonly FormError[]> {
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
  if (fields['remove'] === 'yes') {
    await settings.set('logo', { type: '', base64: '' }, by, now)
    return []
  }
  const wrong = [{ field: 'logo', message: t(w.logoWrong, c.get('display').lang) }]
  if (!sent || sent.length > bytesMax || cutOff) return wrong
  const clean = await cleanImage(sent, { maxEdge: edgeMax })
  if ('refused' in clean || clean.bytes.length > keptMax) return wrong
  if (clean.type !== 'image/png' && clean.type !== 'image/jpeg') return wrong
  await settings.set('logo', { type: clean.type, base64: clean.bytes.toString('base64') }, by, now)
  return []
}

export function logoRoute(routes: Hono<WebEnv>, settings: Settings): void {
  routes.get('/agency/logo/:mark', (c) => {
    const { type, base64 } = settings.get('logo')
    if (type === '' || sha256(base64).toString('hex').slice(0, 16) !== c.req.param('mark')) return c.notFound()
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
    return c.body(bytes, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' })
  })
}
