// What everybody may read: the words of a page, the figures of a promise, and how a page comes out on paper.
import assert from 'node:assert/strict'
import type { Person } from './browser.ts'

/** The words that can be seen on the page. */
export const textOf = ({ page }: Person): Promise<string> => page.evaluate("document.querySelector('main').innerText")

export type Figures = { readonly kept: number; readonly broken: number }

/** Kept and broken, as the page of the promise to answer tells everybody. */
export async function figures(one: Person): Promise<Figures> {
  await one.open('/charter/petition-answer')
  const words = await textOf(one)
  const count = (label: string) => {
    const found = new RegExp(`${label}\\s*([\\d,]+)건`).exec(words)?.[1]
    assert.ok(found, `the page tells ${label}`)
    return Number(found.replaceAll(',', ''))
  }
  return { kept: count('지킨 약속'), broken: count('지키지 못한 약속') }
}

/** How many sheets of A4 the page takes when it is printed. */
export async function pagesPrinted({ page }: Person): Promise<number> {
  const sheets = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  return [...sheets.matchAll(/\/Type\s*\/Page\b/g)].length
}
