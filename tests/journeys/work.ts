// What officers do at their screens: open a petition, fill in a command's form, send it.
import assert from 'node:assert/strict'
import type { Person } from './browser.ts'
import { choose } from './filing.ts'

export const matterPath = (number: string, command = '') => `/staff/petitions/${number}${command && `/${command}`}`

/** Fields by name: text to type, or what to choose in a list or among radio buttons. */
export type Fields = { readonly [name: string]: string }

export async function openCommand(one: Person, number: string, command: string): Promise<void> {
  await one.open(matterPath(number, command))
}

export async function fillIn({ page }: Person, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main form [name="${name}"]`).first()
    const kind = await field.evaluate((one) => one.getAttribute('type') ?? one.tagName)
    if (kind === 'SELECT') await field.selectOption(value)
    else if (kind === 'radio' || kind === 'checkbox') await choose(page, name, value)
    else await field.fill(value)
  }
}

export async function send({ page }: Person): Promise<void> {
  await page.locator('main form button.large').first().click()
}

/** Gives a command from its form to its end: back on the petition's page, which says that it is done. */
export async function give(one: Person, number: string, command: string, fields: Fields): Promise<void> {
  await openCommand(one, number, command)
  await fillIn(one, fields)
  await send(one)
  await one.page.waitForURL(`**${matterPath(number)}?done=${command}`)
}

/** The numbers in the queue that is open, in its order, each with the time it is due; null for those that wait. */
export async function rowsOf({ page }: Person): Promise<{ number: string; due: number | null }[]> {
  return page.locator('tbody tr[data-key]').evaluateAll((rows) =>
    rows.map((row) => ({
      number: row.getAttribute('data-key') ?? '',
      due: Number(row.querySelector('[data-due]')?.getAttribute('data-due') ?? Number.NaN) || null,
    })),
  )
}

/** The next to break stands first; what waits for somebody else stands last. */
export function assertInOrder(rows: readonly { due: number | null }[]): void {
  const dues = rows.map((row) => row.due ?? Number.POSITIVE_INFINITY)
  assert.deepEqual(
    dues,
    [...dues].sort((a, b) => a - b),
  )
}
