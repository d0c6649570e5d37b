// Signing officers in and out, and the sample agency's movable clock. One answer for an unknown account and a wrong
// password; when somebody must wait, the page says how long.
import { Hono } from 'hono'
import { each, type Html, html, when } from '#kit/html'
import { formatDuration, type Language, t, words } from '#kit/i18n'
import { roleWords } from '#people'
import {
  button,
  buttonRow,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  ownPath,
  publicPage,
  type SampleStep,
  sampleClockPath,
  section,
  table,
  textField,
} from '#site'
import { comesFrom } from './client-address.ts'
import { providerPart, providerSaid } from './provider-part.ts'
import { readForm } from './read-form.ts'
import { siteOf } from './site-of.ts'
import {
  browserMark,
  dropSession,
  keepMark,
  keepSession,
  problem,
  sessionToken,
  staffOnly,
  type Web,
  type WebContext,
  type WebEnv,
} from './web.ts'

const w = words({
  title: { ko: '직원 로그인', en: 'Officer sign-in' },
  lead: {
    ko: '민원을 처리하는 직원만 로그인합니다. 민원인은 로그인하지 않아도 됩니다.',
    en: 'For officers only. Petitioners need no sign-in.',
  },
  login: { ko: '계정', en: 'Account' },
  password: { ko: '비밀번호', en: 'Password' },
  go: { ko: '로그인', en: 'Sign in' },
  wrong: {
    ko: '계정이나 비밀번호가 맞지 않습니다. 다시 확인해 주세요.',
    en: 'The account or the password is not right. Please check both.',
  },
  wait: {
    ko: (time: string) => `여러 번 틀려 잠시 멈추었습니다. ${time} 뒤에 다시 해 주세요.`,
    en: (time: string) => `Too many tries. Please try again in ${time}.`,
  },
  passkey: { ko: '패스키로 로그인', en: 'Sign in with a passkey' },
  passkeyFailed: {
    ko: '패스키를 쓰지 못했어요. 다시 누르거나 비밀번호로 로그인해 주세요.',
    en: 'The passkey was not used. Press again, or sign in with your password.',
  },
  wrongPasskey: {
    ko: '패스키를 확인하지 못했습니다. 다시 누르거나 비밀번호로 로그인해 주세요.',
    en: 'The passkey could not be checked. Press again, or sign in with your password.',
  },
  noLogin: { ko: '계정을 써 주세요.', en: 'Enter your account.' },
  noPassword: { ko: '비밀번호를 써 주세요.', en: 'Enter your password.' },
  out: { ko: '로그아웃했습니다.', en: 'You have signed out.' },
  demo: { ko: '예시 기관의 계정', en: 'Sign-ins of the sample agency' },
  demoLead: {
    ko: '아무 계정이나 골라 둘러보실 수 있습니다. 비밀번호는 모두 같습니다.',
    en: 'Choose any of them to look around. They all have the same password.',
  },
  role: { ko: '역할', en: 'Role' },
  name: { ko: '이름', en: 'Name' },
})

const signInPath = '/staff/sign-in'
const secondStepPath = '/staff/second-step'
/** Longer than any account or password of ours; what is longer is not looked at. */
const fieldMax = 200

export function signInRoutes(web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get(signInPath, async (c) => {
    const back = c.req.query('back')
    const before = sessionToken(web, c)
    if (before && (await web.sessions.findHalf(before, web.realClock.now())))
      return c.redirect(`${secondStepPath}?back=${encodeURIComponent(ownPath(back))}`, 303)
    return c.html(signInPage(web, c, { back, out: c.req.query('out') !== undefined, failure: c.req.query('provider') }))
  })

  routes.post(signInPath, async (c) => {
    const fields = await readForm(c)
    const { lang } = c.get('display')
    const login = (fields['login'] ?? '').trim()
    const password = fields['password'] ?? ''
    const back = fields['back']
    const again = (errors: readonly FormError[], status: 422 | 429) =>
      c.html(signInPage(web, c, { back, login, errors }), status)
    const missing = [
      ...(login ? [] : [{ field: 'login', message: t(w.noLogin, lang) }]),
      ...(password ? [] : [{ field: 'password', message: t(w.noPassword, lang) }]),
    ]
    if (missing.length > 0) return again(missing, 422)
    if (login.length > fieldMax || password.length > fieldMax || login.includes('\u0000'))
      return again([{ field: 'login', message: t(w.wrong, lang) }], 422)
    const answer = await web.sessions.signIn(login, password, comesFrom(c, browserMark(web, c)), web.realClock.now())
    if ('refused' in answer) {
      if (answer.refused === 'WRONG_SIGN_IN') return again([{ field: 'login', message: t(w.wrong, lang) }], 422)
      c.header('retry-after', String(answer.waitSeconds))
      return again([{ message: t(w.wait, lang, formatDuration(answer.waitSeconds * 1000, lang)) }], 429)
    }
    // A session that this browser had before ends here: its secret is never carried over (R05).
    const before = sessionToken(web, c)
    if (before) await web.sessions.end(before)
    keepSession(web, c, answer.token)
    keepMark(web, c, answer.mark)
    const to = ownPath(back) === '/' ? '/staff' : ownPath(back)
    return c.redirect(answer.lacks === null ? to : `${secondStepPath}?back=${encodeURIComponent(to)}`, 303)
  })

  // Without a password: the device has verified the person, and the passkey is bound to our address (R02).
  routes.post(`${signInPath}/passkey`, async (c) => {
    const fields = await readForm(c)
    const { lang } = c.get('display')
    const now = web.realClock.now()
    const site = siteOf(web, c)
    const officerId = site && (await web.sessions.factors.passkeys.given(null, fields['answer'] ?? '', site, now))
    if (!officerId)
      return c.html(signInPage(web, c, { back: fields['back'], errors: [{ message: t(w.wrongPasskey, lang) }] }), 422)
    const lacks = await web.sessions.lacking(officerId, now, 'factor')
    const before = sessionToken(web, c)
    if (before) await web.sessions.end(before)
    keepSession(web, c, await web.sessions.start(officerId, { factor: 'passkey', lacks }, comesFrom(c), now))
    const to = ownPath(fields['back']) === '/' ? '/staff' : ownPath(fields['back'])
    return c.redirect(lacks === null ? to : `${secondStepPath}?back=${encodeURIComponent(to)}`, 303)
  })

  routes.post('/staff/sign-out', async (c) => {
    const token = sessionToken(web, c)
    if (token) await web.sessions.end(token)
    dropSession(web, c)
    return c.redirect(`${signInPath}?out`, 303)
  })

  routes.post(sampleClockPath, staffOnly(web), async (c) => {
    if (!web.sampleClock) return problem(web, c, 404)
    const fields = await readForm(c)
    const step = steps[fields['by'] as SampleStep]
    if (step === undefined) return problem(web, c, 422)
    await web.sampleClock.moveBy(step)
    return c.redirect(ownPath(fields['back']), 303)
  })

  return routes
}

const hour = 3_600_000
const steps: { readonly [step in SampleStep]: number } = {
  '1h': hour,
  '3h': 3 * hour,
  '1d': 24 * hour,
  '7d': 168 * hour,
}

type SignInView = {
  readonly back?: string | undefined
  readonly login?: string
  readonly errors?: readonly FormError[]
  readonly out?: boolean
  /** Why the agency's own sign-in failed. */
  readonly failure?: string | undefined
}

function signInPage(web: Web, c: WebContext, view: SignInView): Html {
  const display = c.get('display')
  const { lang } = display
  const errors = view.errors ?? []
  const back = ownPath(view.back)
  const fields = html`${textField({ lang, name: 'login', label: t(w.login, lang), value: view.login, autocomplete: 'username', spellcheck: false, width: 'medium', error: errors.find((error) => error.field === 'login')?.message })}${textField({ lang, name: 'password', label: t(w.password, lang), type: 'password', autocomplete: 'current-password', width: 'medium', error: errors.find((error) => error.field === 'password')?.message })}${buttonRow(button({ label: t(w.go, lang), size: 'large' }))}`
  const main = html`${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${when(view.out, () => notice({ lang, tone: 'success', title: t(w.out, lang), announced: true }))}${providerSaid(view.failure, lang)}${errorSummary({ lang, errors })}${providerPart(web, back, lang)}${when(siteOf(web, c) !== undefined, () => passkeyPart(back, lang))}${form({ action: signInPath, hidden: back === '/' ? {} : { back } }, fields)}${demoList(web, lang)}`
  return publicPage({
    display,
    title: t(w.title, lang),
    path: back === '/' ? signInPath : `${signInPath}?back=${encodeURIComponent(back)}`,
    agency: web.agency,
    main,
    hasErrors: errors.length > 0,
  })
}

/** Shown by the script that makes it work, so it says nothing where there is none. */
function passkeyPart(back: string, lang: Language): Html {
  return form(
    { action: `${signInPath}/passkey`, hidden: { answer: '', ...(back === '/' ? {} : { back }) } },
    html`<div data-passkey="/staff/passkey-options?for=sign-in" data-failed="${t(w.passkeyFailed, lang)}" hidden>${buttonRow(button({ label: t(w.passkey, lang), kind: 'secondary', size: 'large' }))}<p role="status" class="hint" data-passkey-said></p></div>`,
  )
}

function demoList(web: Web, lang: Language): Html {
  const accounts = web.demoAccounts ?? []
  if (accounts.length === 0) return html``
  const passwords = [...new Set(accounts.map((account) => account.password))]
  return section(
    { title: t(w.demo, lang), lead: t(w.demoLead, lang) },
    html`<p>${t(w.password, lang)}: ${each(passwords, (password) => html`<code translate="no">${password}</code> `)}</p>`,
    table({
      caption: t(w.demo, lang),
      captionHidden: true,
      columns: [{ label: t(w.login, lang) }, { label: t(w.role, lang) }, { label: t(w.name, lang) }],
      rows: accounts.map((account) => ({
        cells: [html`<code translate="no">${account.login}</code>`, roleWords[account.role][lang], account.name],
      })),
    }),
  )
}
