// What every answer carries and what every write is asked for, over every route of the app (R24): a new route is held to it
// without being named here.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createApp } from './app.ts'
import { accounts } from './desks/account/fixture-accounts.ts'

/** As browsers get them. Referrer-Policy is what decision 0016 says. A change here is a change of the policy. */
const always: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types dajim-fragment",
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
}
/** What programs read is shown by no browser: it may load nothing at all. */
const ofApi: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}
const hsts = 'max-age=31536000; includeSubDomains'
/** What is the same for everybody may be kept by browsers. */
const impersonal = /^\/(assets|agency)\/|^\/api\/(openapi\.json|v1\/(charter|handbook))$/

const filled = (path: string) => path.replaceAll(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, 'P2611-00001')

test('R24 every route answers with the headers, and no write is taken from elsewhere', async (t) => {
  const { house, web, browser } = await accounts(t)
  const apps = [createApp(house, web, () => {}), createApp(house, { ...web, secure: true }, () => {})] as const
  const cookies = ['']
  for (const who of ['lee', 'seol', 'hwang']) {
    const one = browser()
    await one.signIn(who)
    const token = one.cookies.get('dajim')
    cookies.push(`dajim=${token}; __Host-dajim=${token}`)
  }
  const routes = [
    ...new Map(
      apps[0].routes
        .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
        .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
    ).values(),
  ]
  assert.ok(routes.length > 100, `${routes.length} routes`)
  const wrong = new Set<string>()
  let answers = 0
  const check = (name: string, answer: Response, path: string, secure: boolean) => {
    answers += 1
    for (const [header, value] of Object.entries(path.startsWith('/api/') ? ofApi : always))
      if (answer.headers.get(header) !== value) wrong.add(`${name}: ${header} is ${answer.headers.get(header)}`)
    if (answer.headers.get('strict-transport-security') !== (secure ? hsts : null))
      wrong.add(`${name}: HSTS, ${secure}`)
    if (!impersonal.test(path) && answer.headers.get('cache-control') !== 'no-store')
      wrong.add(`${name}: cache-control is ${answer.headers.get('cache-control')}`)
  }
  for (const { method, path } of [...routes, { method: 'GET', path: '/no/such/page' }])
    for (const [place, app] of apps.entries())
      for (const cookie of cookies) {
        const secure = place === 1
        const name = `${method} ${path}`
        const headers = cookie ? { cookie } : undefined
        const answer = await app.request(filled(path), { method, ...(headers ? { headers } : {}) })
        check(name, answer, path, secure)
        await answer.body?.cancel()
        if (method === 'GET' || /^\/(api|scim)\//.test(path)) continue
        // Neither without a word on where it comes from, which the request above is, nor from elsewhere.
        if (answer.status !== 403) wrong.add(`${name}: taken without an Origin, ${answer.status}`)
        for (const from of [
          { origin: 'https://elsewhere.example' },
          { origin: 'null' },
          { 'sec-fetch-site': 'same-site', origin: 'http://localhost' },
          { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
        ]) {
          const forged = await app.request(filled(path), { method, headers: { ...headers, ...from } })
          if (forged.status !== 403) wrong.add(`${name}: taken from ${JSON.stringify(from)}, ${forged.status}`)
          check(name, forged, path, secure)
          await forged.body?.cancel()
        }
      }
  t.diagnostic(`${routes.length} routes, ${answers} answers`)
  assert.deepEqual([...wrong], [])
})

test('R24 what programs write with a token takes no cookie, so there is nothing to forge', async (t) => {
  const { app, browser } = await accounts(t)
  const one = browser()
  await one.signIn('lee')
  for (const { method, path } of app.routes) {
    if (!/^\/(api\/v1\/staff|scim)\//.test(path) || method === 'ALL' || path.includes('*')) continue
    const answer = await app.request(filled(path), {
      method,
      headers: { cookie: `dajim=${one.cookies.get('dajim')}`, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    })
    assert.ok([401, 404].includes(answer.status), `${method} ${path}: ${answer.status}`)
  }
})
