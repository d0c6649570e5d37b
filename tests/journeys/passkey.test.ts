// An operator sets up a passkey at the first sign-in and signs in with it alone and after the password, in a real browser
// with Chromium's own virtual authenticator.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { accounts, password } from '../../src/desks/account/fixture-accounts.ts'
import { listen } from '../../src/web-server.ts'
import { browserFor, person, step } from './browser.ts'
import { look } from './look.ts'

test('R02: a passkey, set up at the first sign-in, opens the house alone and as the second step', async (t) => {
  const { app } = await accounts(t, { secondFactor: true })
  const server = await listen(0, 'localhost')
  server.serve(getRequestListener(app.fetch))
  t.after(() => server.close())
  const one = await person(await browserFor(t), `http://localhost:${server.port}`)
  const { page } = one
  const devices = await one.context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  await devices.send('WebAuthn.addVirtualAuthenticator', { options })
  const signIn = async () => {
    await page.locator('#login').fill('seol')
    await page.locator('#password').fill(password)
    await page.locator('#password').press('Enter')
    await page.waitForURL('**/staff/second-step*')
  }
  const signOut = async () => {
    await page.locator('form[action="/staff/sign-out"] button').click()
    await page.waitForURL('**/staff/sign-in*')
  }
  const usePasskey = () => page.locator('[data-passkey] button').click()

  await step(t, 'sets up a passkey and keeps the recovery codes', [one], async () => {
    await one.open('/staff/handbook')
    await signIn()
    await look(one, 'second-step-enrol', { bothLanguages: true })
    await page.locator('#name').fill('업무용 노트북')
    await usePasskey()
    await page.locator('.recovery-codes').waitFor()
    assert.equal(await page.locator('.recovery-codes li').count(), 10)
    await look(one, 'recovery-codes')
    await page.locator('main a.button').click()
    await page.waitForURL('**/staff/handbook')
  })
  await step(t, 'signs in with the passkey alone', [one], async () => {
    await signOut()
    await look(one, 'sign-in-passkey')
    await usePasskey()
    await page.waitForURL(({ pathname }) => pathname.startsWith('/staff/') && !pathname.includes('sign-in'))
  })
  await step(t, 'gives it as the second step after the password', [one], async () => {
    await signOut()
    await signIn()
    await look(one, 'second-step', { bothLanguages: true })
    await usePasskey()
    await page.waitForURL(({ pathname }) => !pathname.includes('second-step'))
  })
})
