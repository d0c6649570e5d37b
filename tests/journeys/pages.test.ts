// The pages that no story dwells on, each looked at with care: at a desk and on a phone, zoomed, in both languages.
import { test } from 'node:test'
import { officer, sampleAgency } from './agency.ts'
import { browserFor, type Person, person, step } from './browser.ts'
import { look } from './look.ts'

const publicPages = {
  home: '/',
  charter: '/charter',
  counting: '/charter/counting',
  promise: '/charter/petition-answer',
  track: '/track',
  offices: '/offices',
  'offices-found': '/offices?q=%EC%88%98%EC%B6%9C',
  office: '/offices/hq-market',
  'sign-in': '/staff/sign-in',
}
const staffPages = {
  'operator-hub': '/staff/operator',
  'operator-parked': '/staff/operator/parked',
  'operator-approvals': '/staff/approvals',
  handbook: '/staff/handbook',
  calendar: '/staff/calendar',
  'calendar-new': '/staff/calendar/new',
  organisation: '/staff/organisation',
  'organisation-office': '/staff/organisation/offices/hq-market',
  'organisation-officer': '/staff/organisation/officers/choi-minjae',
  'organisation-change': '/staff/organisation/change-officer/lee-suhyeon',
  'organisation-files': '/staff/organisation/files',
  'organisation-directory': '/staff/organisation/directory',
  rights: '/staff/rights',
  me: '/staff/me',
  'me-passkey': '/staff/me/passkeys',
  'me-app': '/staff/me/app',
  'officer-sign-in': '/staff/sessions/lee-suhyeon',
  'officer-reset': '/staff/sessions/lee-suhyeon/reset',
}

/** Of those who watch over the others. */
const watchersPages = { policy: '/staff/policy', 'break-glass': '/staff/break-glass' }

test('the pages that everybody and every officer may open are sound', async (t) => {
  const [{ base }, browser] = await Promise.all([sampleAgency(t), browserFor(t)])
  const visit = async (one: Person, pages: { readonly [name: string]: string }) => {
    for (const [name, path] of Object.entries(pages))
      await step(t, name, [one], async () => {
        await one.open(path)
        await look(one, name, { bothLanguages: true })
      })
  }
  await visit(await person(browser, base), publicPages)
  const operator = await officer(browser, base, 'operator')
  await visit(operator, staffPages)
  await step(t, 'invitation', [operator], async () => {
    await operator.open('/staff/sessions/lee-suhyeon/reset')
    await operator.page.locator('main form button').click()
    await look(operator, 'invited')
    const link = (await operator.page.locator('#link').textContent()) ?? ''
    const invited = await person(browser, base)
    await invited.open(new URL(link).pathname)
    await look(invited, 'invitation', { bothLanguages: true })
  })
  await visit(await officer(browser, base, 'audit'), watchersPages)
})
