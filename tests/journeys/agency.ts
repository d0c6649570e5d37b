// The sample agency as a process of its own, its officers at their browsers, and its clock that can be moved on.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { loadCharter } from '#charter'
import { type Calendar, civilDateOf, compileCalendar, type Instant, parseInstant, workingBetween } from '#engine'
import { freePort, type Running, startRunning } from '../running.ts'
import { type Person, type PersonOptions, person } from './browser.ts'
import type { Visitor } from './visitor.ts'

export const zone = 'Asia/Seoul'
const password = 'dajim-sample-2026'
const hourMs = 3_600_000

export async function sampleAgency(t: TestContext): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'dajim-journey-data-'))
  const running = await startRunning({ data, port: await freePort() })
  t.after(async () => {
    await running.stop()
    rmSync(data, { recursive: true, force: true })
  })
  return running
}

/** The agency's working time, as its charter tells it. */
export async function agencyCalendar(): Promise<Calendar> {
  const folder = fileURLToPath(new URL('../../charters/mss', import.meta.url))
  return compileCalendar((await loadCharter(folder)).calendar)
}

/** Somebody who signed in as one of the sample's demo accounts. */
export async function officer(
  browser: Browser,
  base: string,
  login: string,
  options: PersonOptions = {},
): Promise<Person> {
  const one = await person(browser, base, options)
  await one.open('/staff')
  await one.page.locator('#login').fill(login)
  await one.page.locator('#password').fill(password)
  await one.page.locator('#password').press('Enter')
  // Each role begins somewhere else.
  await one.page.waitForURL((url) => url.pathname.startsWith('/staff') && !url.pathname.startsWith('/staff/sign-in'))
  return one
}

/** The same without a browser. */
export async function signedIn(one: Visitor, login: string): Promise<Visitor> {
  assert.equal((await one.post('/staff/sign-in', { login, password })).location, '/staff')
  return one
}

/** The agency's time, as the page that is open tells it. */
export async function timeOn({ page }: Person): Promise<Instant> {
  return Number(await page.locator('html').getAttribute('data-now'))
}

const steps = [
  ['7d', 168],
  ['1d', 24],
  ['3h', 3],
  ['1h', 1],
] as const

/** Presses the clock bar's buttons on an officer's page until the hour of the moment wanted is reached. */
export async function moveClock(one: Person, wanted: Instant): Promise<void> {
  await one.open('/staff/petitions')
  const hours = Math.floor((wanted - (await timeOn(one))) / hourMs)
  assert.ok(hours >= 0, 'the sample clock only moves on')
  let left = hours
  for (const [by, size] of steps)
    for (; left >= size; left -= size) {
      await one.page.locator(`.clock-bar button[value="${by}"]`).click()
      await one.page.waitForLoadState()
    }
}

/** The next day that has this weekday (0 is Sunday) and is worked whole by the agency. */
export function nextWorked(calendar: Calendar, from: Instant, weekday: number): string {
  for (let day = 1; day < 60; day += 1) {
    const date = civilDateOf(from + day * 24 * hourMs, zone)
    const isThatDay = new Date(`${date}T00:00:00Z`).getUTCDay() === weekday
    if (isThatDay && isWorked(calendar, date)) return date
  }
  throw new Error(`No such day is worked in the sixty days after ${from}`)
}

/** Whether the agency works all of its eight hours on a day. */
function isWorked(calendar: Calendar, date: string): boolean {
  const start = parseInstant(`${date}T00:00`, zone)
  return workingBetween(calendar, start, start + 24 * hourMs) === 8 * hourMs
}

/** A moment of the agency's day: `at('2026-11-27', '16:40')`. */
export function at(date: string, time: string): Instant {
  return parseInstant(`${date}T${time}`, zone)
}
