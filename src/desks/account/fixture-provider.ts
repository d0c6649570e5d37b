// A real OpenID provider in the test's own process, and a person with a browser who signs in there. For tests only.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import OidcProvider from 'oidc-provider'

export const client = { id: 'dajim', secret: 'a secret of the test, longer than 32 letters' }
const backAt = 'http://localhost/staff/sign-in/oidc/back'

type Ended = { after(end: () => Promise<void>): void }

/** @param claims what the provider says of a person beside who it is; `amr`: by what it says that they signed in */
export async function openProvider(t: Ended, claims: (who: string) => object = () => ({}), amr?: readonly string[]) {
  let answer: RequestListener = (_, response) => void response.writeHead(503).end()
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new OidcProvider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [backAt] }],
    cookies: { keys: ['a key of the test'] },
    claims: { openid: ['sub', 'amr', 'nbf'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    findAccount: (_: unknown, who: string) => ({
      accountId: who,
      claims: () => ({ sub: who, preferred_username: who, ...claims(who) }),
    }),
    pkce: { required: () => true },
  })
  // The provider's own pages for developers ask a password only; what was asked is told in their place.
  const finish = provider.interactionFinished.bind(provider)
  provider.interactionFinished = (request, response, result, more) =>
    finish(request, response, result.login && amr ? { ...result, login: { ...result.login, amr } } : result, more)
  answer = provider.callback()
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  t.after(close)
  return { issuer, close }
}

/** Goes where we send people, signs in and agrees there, or leaves; returns the path to which the provider sends them back. */
export async function signInThere(start: string, who: string, options: { leaves?: boolean } = {}): Promise<string> {
  const cookies = new Map<string, string>()
  let at = start
  let fields: Record<string, string> | undefined
  for (let step = 0; step < 20; step += 1) {
    if (at.startsWith(backAt)) return at.slice('http://localhost'.length)
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    fields = undefined
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const page = await answer.text()
    const to = answer.headers.get('location')
    if (to) {
      at = new URL(to, at).href
      continue
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (!prompt) throw new Error(`${answer.status} at ${new URL(at).pathname}`)
    if (options.leaves) at = /href="([^"]+\/abort)"/.exec(page)?.[1] ?? ''
    else {
      at = /action="([^"]+)"/.exec(page)?.[1] ?? ''
      fields = prompt === 'login' ? { prompt, login: who, password: 'x' } : { prompt }
    }
  }
  throw new Error('The provider sent nobody back')
}
