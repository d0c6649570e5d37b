// Filing a petition as a person does: page by page, with a mouse and plain forms, or with the keyboard alone.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Person } from './browser.ts'

export type Petition = {
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly company?: string
}

export type Receipt = { readonly number: string; readonly secret: string }

/** Called on each page of the form before it is filled in. */
export type Between = (page: 'kind' | 'words' | 'person' | 'files' | 'review') => Promise<void>

/** With plain clicks: works in a browser that runs no script. */
export async function file(one: Person, petition: Petition): Promise<Receipt> {
  const { page } = one
  await one.open('/petition/new')
  await choose(page, 'kind', petition.kind)
  await next(page, 'words')
  await page.locator('#title').fill(petition.title)
  await page.locator('#body').fill(petition.body)
  await next(page, 'person')
  for (const name of ['name', 'phone', 'address', 'company'] as const)
    await page.locator(`#${name}`).fill(petition[name] ?? '')
  await next(page, 'files')
  await next(page, 'review')
  await page.locator('button[name="go"][value="send"]').click()
  await page.waitForURL('**/receipt')
  return receiptOn(page)
}

/** Clicks the words beside a choice, as most people do. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const input = page.locator(`input[name="${name}"][value="${value}"]`)
  await page.locator(`label[for="${await input.getAttribute('id')}"]`).click()
  assert.ok(await input.isChecked())
}

async function next(page: Page, to: string): Promise<void> {
  await page.locator('main form .button.large').first().click()
  await page.waitForURL(`**/petition/new/${to}`)
}

async function receiptOn(page: Page): Promise<Receipt> {
  const number = (await page.locator('#receipt-number').textContent()) ?? ''
  const secret = (await page.locator('#receipt-secret').textContent()) ?? ''
  assert.match(number, /^\d{4}-\d{6}-\d$/)
  assert.ok(secret.replaceAll(/\W/g, '').length >= 22, 'a secret of 128 bits has at least 22 characters')
  return { number, secret }
}

/** With Tab, arrows, Space and Enter alone; every stop on the way must show where the focus is. */
export async function fileByKeyboard(one: Person, petition: Petition, between: Between): Promise<Receipt> {
  const { page } = one
  const { keyboard } = page
  await one.open('/petition/new')
  await between('kind')
  await tabTo(page, 'input[name="kind"]')
  await keyboard.press('Space')
  for (let turn = 0; turn < 10 && !(await isFocused(page, `input[value="${petition.kind}"]`)); turn += 1)
    await keyboard.press('ArrowDown')
  await onward(page, 'words')
  await between('words')
  await write(page, 'title', petition.title)
  await write(page, 'body', petition.body)
  await onward(page, 'person')
  await between('person')
  for (const name of ['name', 'phone', 'address', 'company'] as const) await write(page, name, petition[name] ?? '')
  await onward(page, 'files')
  await between('files')
  await onward(page, 'review')
  await between('review')
  await tabTo(page, 'button[name="go"][value="send"]')
  await keyboard.press('Enter')
  await page.waitForURL('**/receipt')
  return receiptOn(page)
}

async function write(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, `#${name}`)
  await page.keyboard.insertText(words)
}

async function onward(page: Page, to: string): Promise<void> {
  await tabTo(page, 'main form .button.large')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/petition/new/${to}`)
}

/** More stops than any page of the form has. */
const stopsMax = 60

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < stopsMax; stop += 1) {
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(hiddenFocus), '', 'the focus is somewhere, and nobody can see where')
    if (await isFocused(page, selector)) return
  }
  assert.fail(`Tab does not reach ${selector} on ${page.url()}`)
}

function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)
}

/** The element that has the focus without showing it, or nothing. */
const hiddenFocus = `(() => {
  const one = document.activeElement
  if (!one || one === document.body) return ''
  const seen = (part) => {
    const style = getComputedStyle(part)
    return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none'
  }
  return [one, one.parentElement, one.closest('label')].some((part) => part && seen(part)) ? '' : one.outerHTML.slice(0, 200)
})()`

/** Opens a petition with its number and secret. */
export async function follow(one: Person, { number, secret }: Receipt): Promise<void> {
  const { page } = one
  await one.open('/track')
  await page.locator('#number').fill(number)
  await page.locator('#secret').fill(secret)
  await page.locator('main form .button.large').click()
  await page.waitForURL(`**/petition/${number}`)
}
