// A real browser for journeys: Debian's chromium, one for a test file, a context for each person. Whatever a page does
// that a visitor would notice or a developer should (an error on the console, something that the content security policy
// stopped, a request that failed) is held against the journey.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const desk = { width: 1280, height: 900 }
export const phone = { width: 360, height: 740 }
/** Half of 1280: what a window shows at 200 % zoom. */
export const zoomed = { width: 640, height: 450 }

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function chromiumPath(): string {
  const named = process.env['DAJIM_CHROMIUM']
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const found = [...(named ? [named] : []), '/usr/bin/chromium', ...onPath].find((path) => existsSync(path))
  if (!found) throw new Error('These tests need chromium: apt-get install chromium, or name one in DAJIM_CHROMIUM.')
  return found
}

export function launch(): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: chromiumPath(), args: [...flags, ...root] })
}

/** A browser for a test file; it goes with the test. */
export async function browserFor(t: TestContext): Promise<Browser> {
  const browser = await launch()
  t.after(() => browser.close())
  return browser
}

export type Person = {
  readonly page: Page
  readonly context: BrowserContext
  readonly base: string
  /** What went wrong on their pages so far, in order. */
  readonly troubles: string[]
  open(path: string): Promise<void>
  /** Does what is expected to be answered with this status, and holds nothing of it against the journey. */
  refused(status: number, act: () => Promise<unknown>): Promise<void>
}

export type PersonOptions = {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly language?: 'ko' | 'en'
  readonly javaScript?: boolean
}

/** Longer than any page needs on two busy cores; a journey that waits for something else says so itself. */
const patienceMs = 20_000

export async function person(browser: Browser, base: string, options: PersonOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: options.viewport ?? desk,
    locale: options.language === 'en' ? 'en-US' : 'ko-KR',
    timezoneId: 'Asia/Seoul',
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  const troubles: string[] = []
  let expected: number | undefined
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A failed load is judged by its status below, where a refusal that was asked for is known.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`${page.url()}: console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // Leaving a page ends what it was still loading, an event stream above all.
    const unwanted = options.javaScript === false && request.resourceType() === 'script'
    if (why !== 'net::ERR_ABORTED' && !unwanted) troubles.push(`${request.url()}: ${why}`)
  })
  page.on('response', (response) => {
    const status = response.status()
    if (status >= 400 && !(status === expected && response.request().isNavigationRequest()))
      troubles.push(`${response.request().method()} ${response.url()}: ${status}`)
  })
  return {
    page,
    context,
    base,
    troubles,
    open: async (path) => {
      await page.goto(path)
    },
    refused: async (status, act) => {
      expected = status
      const [answer] = await Promise.all([page.waitForResponse((one) => one.request().isNavigationRequest()), act()])
      await page.waitForLoadState()
      expected = undefined
      assert.equal(answer.status(), status, `${answer.request().method()} ${answer.url()}`)
    },
  }
}

let folder: string | undefined

/** Where pictures go: a folder that DAJIM_PICTURES names, else a new one under the system's own for temporary files. */
export function pictureFolder(): string {
  folder ??= process.env['DAJIM_PICTURES'] ?? mkdtempSync(join(tmpdir(), 'dajim-journey-'))
  return folder
}

/** Runs a step of a journey; when it fails, each person's page is kept as a picture and named in the error. */
export async function step(
  t: TestContext,
  name: string,
  people: readonly Person[],
  act: () => Promise<void>,
): Promise<void> {
  await t.test(name, async () => {
    try {
      await act()
    } catch (error) {
      const kept: string[] = []
      for (const [place, { page }] of people.entries()) {
        const path = join(pictureFolder(), `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${place + 1}.png`)
        const taken = await page.screenshot({ path, fullPage: true }).catch(() => undefined)
        if (taken) kept.push(`${page.url()} → ${path}`)
      }
      if (error instanceof Error) error.message += `\n${kept.join('\n')}`
      throw error
    }
    const troubles = people.flatMap((one) => one.troubles.splice(0))
    assert.deepEqual(troubles, [], 'pages that were visited had troubles')
  })
}
