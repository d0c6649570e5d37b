// The agency's own sign-in on the sign-in page: its button, and what went wrong on the way, told by one of our own words.
import { type Html, html } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'
import { providerFailures, providerWords } from '#people'
import { buttonRow, linkButton, notice } from '#site'
import type { Web } from './web.ts'

export const providerPath = '/staff/sign-in/oidc'

const w = words({
  go: { ko: '기관 계정으로 로그인', en: 'Sign in with your agency account' },
})

/** A link, as a form that leads to another site is stopped by our own policy (form-action). */
export function providerPart(web: Web, back: string, lang: Language): Html {
  const { issuer, label } = web.sessions.settings.get('oidc')
  if (issuer === '') return html``
  const href = back === '/' ? providerPath : `${providerPath}?back=${encodeURIComponent(back)}`
  return buttonRow(linkButton({ href, label: label || t(w.go, lang), kind: 'secondary', size: 'large' }))
}

export function providerSaid(failure: string | undefined, lang: Language): Html {
  const known = providerFailures.find((one) => one === failure)
  return known ? notice({ lang, tone: 'danger', title: t(providerWords[known], lang), announced: true }) : html``
}
