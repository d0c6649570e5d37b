// For the tests of the absence pages: the whole app on the world of the desk's tests, with a browser for each officer.
import assert from 'node:assert/strict'
import { silentLog } from '#kit/log'
import { createApp } from '../../app.ts'
import { openWorld, password } from './fixture.ts'

const origin = 'http://localhost'

export async function openPages(t: Parameters<typeof openWorld>[0], moment?: string) {
  const { house, clock } = await openWorld(t, moment)
  const web = {
    agency: { name: house.charter.agency, help: { phone: '1357' }, sample: true },
    clock,
    realClock: clock,
    log: silentLog,
    sessions: house.sessions,
    directory: house.directory,
    secure: false,
  }
  const app = createApp(house, web as never, () => {})
  const cookies = new Map<string, string>()
  const cookieOf = (who: string): { cookie: string } | object => (cookies.has(who) ? { cookie: cookies.get(who) } : {})
  const get = (who: string, path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { ...cookieOf(who), ...headers } })
  const post = (who: string, path: string, fields: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...cookieOf(who) },
      body: new URLSearchParams(fields).toString(),
    })
  const signIn = async (...officers: string[]) => {
    for (const who of officers) {
      const answer = await post('', '/staff/sign-in', { login: who, password })
      assert.equal(answer.status, 303)
      cookies.set(who, (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
    }
  }
  return { house, clock, app, get, post, signIn }
}
