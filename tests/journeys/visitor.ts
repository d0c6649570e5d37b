// Somebody who speaks HTTP by hand: keeps cookies, sends whatever bytes a test wants, and never gets a fault for it.
import assert from 'node:assert/strict'

export type Answer = { readonly status: number; readonly page: string; readonly location: string }

export type Visitor = {
  get(path: string): Promise<Answer>
  /** Sends a plain form; a text is sent as it stands, bytes and all. */
  post(
    path: string,
    form: { readonly [name: string]: string } | string,
    headers?: Record<string, string>,
  ): Promise<Answer>
  upload(path: string, form: FormData): Promise<Answer>
}

export function visitor(base: string): Visitor {
  const cookies = new Map<string, string>()
  async function send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers({
      'accept-language': 'ko',
      origin: base,
      ...Object.fromEntries(new Headers(init.headers)),
    })
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(base + path, { ...init, headers, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    const page = await answer.text()
    assert.ok(answer.status < 500, `${init.method ?? 'GET'} ${path} answered ${answer.status}: ${page.slice(0, 500)}`)
    return { status: answer.status, page, location: answer.headers.get('location') ?? '' }
  }
  return {
    get: (path) => send(path, {}),
    post: (path, form, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
      }),
    upload: (path, form) => send(path, { method: 'POST', body: form }),
  }
}

/** A refusal that a person can use: a page in Korean that says what is wrong and what to do, with what they typed in it. */
export function assertRefused(answer: Answer, status: number, words: RegExp, typed: readonly string[] = []): void {
  const text = answer.page.replaceAll(/<style.*?<\/style>|<script.*?<\/script>/gs, '')
  assert.equal(answer.status, status, text.slice(0, 2_000))
  assert.match(text, /<html[^>]* lang="ko"/)
  const said = /<main.*<\/main>/s.exec(text)?.[0].replaceAll(/<[^>]+>/g, ' ') ?? ''
  assert.match(said, words)
  for (const one of typed) assert.ok(text.includes(one), `the page still holds ${one.slice(0, 60)}`)
}

/** Opens a form and reads what it sends unseen: the version that was looked at, and its key. */
export async function openForm(one: Visitor, path: string): Promise<{ readonly [name: string]: string }> {
  const { status, page } = await one.get(path)
  assert.equal(status, 200, path)
  const main = /<main.*<\/main>/s.exec(page)?.[0] ?? ''
  const hidden = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name, value]) => [name, value]))
}
