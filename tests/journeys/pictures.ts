// Takes the README's two pictures from the sample agency: `node tests/journeys/pictures.ts`. A citizen's petition that is
// being worked on, and the queue of the officer who works on it. Run by hand when the pages change their looks.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, startRunning } from '../running.ts'
import { moveClock, officer, timeOn } from './agency.ts'
import { desk, launch, type Person, person } from './browser.ts'
import { file } from './filing.ts'
import { give } from './work.ts'

/** Enough for the bar of the clock to show that time runs. */
const twoDaysMs = 49 * 3_600_000
const folder = fileURLToPath(new URL('../../docs/img', import.meta.url))

async function take({ page }: Person, name: string): Promise<void> {
  await page.setViewportSize(desk)
  await page.evaluate('document.fonts.ready.then(() => true)')
  const path = join(folder, name)
  await page.screenshot({ path })
  process.stdout.write(`${path}\n`)
}

const data = mkdtempSync(join(tmpdir(), 'dajim-pictures-'))
const agency = await startRunning({ data, port: await freePort() })
const browser = await launch()
try {
  const { base } = agency
  const citizen = await person(browser, base)
  const receipt = await file(citizen, {
    kind: 'inquiry',
    title: '정책자금 대출 만기를 늘릴 수 있는지 묻습니다',
    body: '직원 여섯 명인 금속 가공 회사입니다. 만기를 늘리려면 무엇을 내야 하나요?',
    name: '한가온',
    phone: '02-000-1234',
    address: '서울특별시 구로구 디지털로 1',
    company: '가온정밀',
  })
  const reception = await officer(browser, base, 'reception')
  await give(reception, receipt.number, 'assign', { officeId: 'seoul-growth', officerId: 'lee-suhyeon' })
  // Before the clock is moved: nobody works on the others, and a day later they would all be late.
  const worker = await officer(browser, base, 'officer')
  await worker.open('/staff/petitions?queue=mine')
  await take(worker, 'queue.png')
  await moveClock(reception, (await timeOn(reception)) + twoDaysMs)
  await citizen.open(`/petition/${receipt.number}`)
  await take(citizen, 'citizen.png')
} finally {
  await browser.close()
  await agency.stop()
  rmSync(data, { recursive: true, force: true })
}
