// The policy's marks against what the addresses do (R07): whoever acts by a right that is marked `fresh` gives a factor
// again when the last one is more than five minutes old, at every address that writes by that right.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Action, freshMs, policy } from '#people'
import { world } from './desks/petitions/staff/fixture-staff.ts'

/** What each writing address acts by; the first that fits counts. */
const writes: readonly (readonly [path: RegExp, action: Action])[] = [
  [/^\/staff\/break-glass$/, 'glass.break'],
  [/^\/staff\/operator\/settings\//, 'settings.edit'],
  [/^\/staff\/approvals\//, 'approvals.answer'],
  [/^\/staff\/(organisation|sessions\/:id)/, 'people.edit'],
]
/** Changes nothing: what a file would do is shown first, and the change itself asks. */
const previews = ['/staff/organisation/files']
/** Asked too, where only one of the things that a right allows is that grave. */
const graver = [
  '/staff/me/passkeys',
  '/staff/me/passkeys/remove',
  '/staff/me/app',
  '/staff/me/app/remove',
  '/staff/me/codes',
  '/staff/records/ask',
  '/staff/records/lift',
  '/staff/access-review/sign',
  '/staff/operator/parked/:kind/:id/drop',
]

test('R07 every address that writes by a right marked fresh asks for a factor again, and the policy tells of it', async (t) => {
  const { app, post, signIn, realClock } = await world(t)
  for (const who of ['seol', 'hwang']) await signIn(who)
  // Past the five minutes and well within the session.
  realClock.set(realClock.now() + freshMs + 1_000)
  const filled = (path: string) =>
    path.replaceAll(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, name: string) =>
      name === 'kind' ? 'clock' : '00000000-0000-4000-8000-000000000001',
    )
  const addresses = [...new Set(app.routes.flatMap(({ method, path }) => (method === 'POST' ? [path] : [])))].filter(
    (path) => path.startsWith('/staff/') && !path.includes('*'),
  )
  const asking = new Set<Action>()
  const wrong: string[] = []
  for (const path of addresses) {
    if (/^\/staff\/(sign-|confirm|second-step|passkey-options|invitation)/.test(path)) continue
    const answers = [await post('seol', filled(path), {}), await post('hwang', filled(path), {})]
    const asked = answers.some((answer) => answer.headers.get('location')?.startsWith('/staff/confirm?') === true)
    const action = writes.find(([shape]) => shape.test(path))?.[1]
    const marked = action !== undefined && 'fresh' in policy[action] && !previews.includes(path)
    if (asked && action !== undefined) asking.add(action)
    if (marked && !asked) wrong.push(`${path} does not ask`)
    if (asked && !marked && !graver.includes(path)) wrong.push(`${path} asks, and the policy does not tell`)
    if (!asked && graver.includes(path)) wrong.push(`${path} no longer asks`)
  }
  assert.deepEqual(wrong, [])
  const fresh = (Object.keys(policy) as Action[]).filter((action) => 'fresh' in policy[action])
  assert.deepEqual([...asking].toSorted(), fresh.toSorted(), 'each mark has an address that asks')
})
