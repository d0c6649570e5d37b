// A careful look at a page: read by axe-core, at a desk's width and at a phone's, without a line that runs out at the
// side, in both languages.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import axe from 'axe-core'
import { desk, type Person, phone, pictureFolder, zoomed } from './browser.ts'

type Finding = {
  readonly id: string
  readonly impact: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

/** Every rule of axe-core, each finding told with where it is and how to mend it. */
async function findings({ page }: Person): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)",
  )) as Finding[]
  return found.map(({ id, impact, help, nodes }) => {
    const where = nodes.slice(0, 5).map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary}`)
    return `${id} (${impact}): ${help}\n${where.join('\n')}`
  })
}

async function runsOver({ page }: Person): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const wide = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= wide) return []
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > wide + 1)
      .slice(0, 5)
      .map((one) => one.tagName + '.' + one.className + ' ' + Math.round(one.getBoundingClientRect().right))
      .concat('the page is ' + document.documentElement.scrollWidth + ' wide in ' + wide)
  })()`)) as string[]
}

export type LookOptions = {
  /** Also in the other language; the page is opened anew for it, so it must be one that GET shows. */
  readonly bothLanguages?: boolean
}

/** Fails with all that is wrong with the page, and leaves it as it was. Pictures are kept where DAJIM_PICTURES says. */
export async function look(one: Person, name: string, options: LookOptions = {}): Promise<void> {
  const { page } = one
  const before = page.viewportSize() ?? desk
  const wrong = await wrongWith(one, name)
  if (options.bothLanguages) {
    const here = page.url()
    const [mine, other] = (await page.locator('html').getAttribute('lang')) === 'en' ? ['en', 'ko'] : ['ko', 'en']
    await page.goto(inLanguage(here, other))
    assert.equal(await page.locator('html').getAttribute('lang'), other)
    wrong.push(...(await wrongWith(one, `${name}-${other}`, true)))
    await page.goto(inLanguage(here, mine))
    await page.goto(here)
  }
  await page.setViewportSize(before)
  assert.equal(wrong.join('\n'), '', `${name} (${page.url()})`)
}

/** A translated page has the same markup in other words: axe-core reads it once. */
async function wrongWith(one: Person, name: string, translated = false): Promise<string[]> {
  const { page } = one
  const wrong: string[] = []
  for (const view of [desk, zoomed, phone]) {
    await page.setViewportSize(view)
    const over = await runsOver(one)
    if (over.length > 0) wrong.push(`${name}: runs out at the side at ${view.width} px: ${over.join(', ')}`)
    if (view === zoomed) continue
    if (view === desk || !translated)
      wrong.push(...(await findings(one)).map((finding) => `${name} at ${view.width} px: ${finding}`))
    if (process.env['DAJIM_PICTURES'])
      await page.screenshot({ path: join(pictureFolder(), `${name}-${view.width}.png`), fullPage: true })
  }
  return wrong
}

function inLanguage(address: string, lang: string): string {
  const there = new URL(address)
  there.searchParams.set('lang', lang)
  return there.href
}
