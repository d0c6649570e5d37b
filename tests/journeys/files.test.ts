// Files in a real browser: sent by a citizen, downloaded by an officer who says why, saved under their own Korean names and
// never shown in the browser; what is refused is said by name.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Download } from 'playwright-core'
import { docxParts, jpeg, pdf, png, zip } from '../../src/kit/files/hostile.ts'
import { officer, sampleAgency } from './agency.ts'
import { browserFor, type Person, person, step } from './browser.ts'
import { choose, follow, type Receipt } from './filing.ts'
import { look } from './look.ts'
import { fillIn, matterPath } from './work.ts'

const mega = 1024 * 1024
const script = '<script>document.title = "run"</script>'
const petitioner = { name: '한가온', phone: '02-000-1234', address: '서울특별시 구로구 디지털로 1' }

/** What a telephone or an office program gives, with names as people write them. */
async function sent(): Promise<readonly { name: string; mimeType: string; buffer: Buffer }[]> {
  return [
    { name: '재무제표 (2025년).pdf', mimeType: 'application/pdf', buffer: pdf('Balance 2025') },
    { name: '공장 전경.jpg', mimeType: 'image/jpeg', buffer: await jpeg(400, 300) },
    { name: '통장 사본.png', mimeType: 'image/png', buffer: await png(300, 200) },
    { name: '사업 계획서_최종 수정본 (대표 확인).docx', mimeType: '', buffer: zip(docxParts('사업 계획입니다')) },
    { name: '설명.txt', mimeType: 'text/plain', buffer: Buffer.from('주문이 줄었습니다.') },
  ]
}

const refused: readonly [name: string, bytes: Buffer, words: RegExp][] = [
  ['안내.txt', Buffer.from(`<html>${script}</html>`), /안내\.txt: 파일 이름과 내용이 달라요/],
  ['안내.html', Buffer.from(script), /안내\.html: 받을 수 없는 종류/],
  ['도장.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), /도장\.svg: 받을 수 없는 종류/],
  ['도장.png', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), /도장\.png: 파일 이름과 내용/],
  ['IMG_0001.HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), /IMG_0001\.HEIC: 아이폰의 HEIC 사진은/],
  ['신분증 내용.txt', Buffer.from('제 번호는 900101-1234568입니다.'), /신분증 내용\.txt: 주민등록번호가 들어 있어요/],
  [
    '신분증.docx',
    zip(docxParts('제 번호는 900101-1234568입니다.')),
    /신분증\.docx: 주민등록번호가 들어 있어요.*뒷자리를 지우고/s,
  ],
]

async function toFiles(one: Person): Promise<void> {
  const { page } = one
  const next = async (to: string) => {
    await page.locator('main form .button.large').first().click()
    await page.waitForURL(`**/petition/new/${to}`)
  }
  await one.open('/petition/new')
  await choose(page, 'kind', 'inquiry')
  await next('words')
  await page.locator('#title').fill('만기 연장에 필요한 서류를 보냅니다')
  await page.locator('#body').fill('파일을 보아 주세요.')
  await next('person')
  for (const [name, words] of Object.entries(petitioner)) await page.locator(`#${name}`).fill(words)
  await next('files')
}

const add = ({ page }: Person) => page.locator('button[name="go"][value="add"]').click()

/** What the browser did with the answer: saved it; a page that was shown instead would never end here. */
async function saved(one: Person, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const before = one.page.url()
  const [download] = await Promise.all([one.page.waitForEvent('download') as Promise<Download>, act()])
  assert.equal(one.page.url(), before, 'the page stays where it was')
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('files are sent, listed, downloaded for a purpose, and refused by name', async (t) => {
  const [{ base }, browser] = await Promise.all([sampleAgency(t), browserFor(t)])
  const folder = mkdtempSync(join(tmpdir(), 'dajim-journey-files-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const citizen = await person(browser, base)
  const other = await person(browser, base)
  const reception = await officer(browser, base, 'reception')
  const people = [citizen, other, reception]
  const does = (name: string, act: () => Promise<void>) => step(t, name, people, act)
  const files = await sent()
  let receipt: Receipt = { number: '', secret: '' }

  await does('the citizen adds five files and sees them listed', async () => {
    const { page } = citizen
    await toFiles(citizen)
    await page.locator('#files').setInputFiles([...files])
    await add(citizen)
    await page.locator('h2', { hasText: '넣은 파일 5개' }).waitFor()
    for (const { name } of files) assert.ok(await page.locator('main', { hasText: name }).count(), name)
    await page.goto(`${base}/petition/new/files`)
    await look(citizen, 'files-added', { bothLanguages: true })
  })

  await does('what is no such file, or may not be kept, is refused by its name; what was added stays', async () => {
    const { page } = citizen
    for (const [name, buffer, words] of refused) {
      await page.locator('#files').setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }])
      await citizen.refused(422, () => add(citizen))
      assert.match((await page.locator('#errors').textContent()) ?? '', words)
      await page.locator('h2', { hasText: '넣은 파일 5개' }).waitFor()
    }
    assert.notEqual(await page.title(), 'run')
    await look(citizen, 'files-refused')
  })

  await does('more than 50 MB in one petition is said in words, and what fits stays', async () => {
    const { page } = other
    await toFiles(other)
    const paths = ['첫째.txt', '둘째.txt', '셋째.txt'].map((name, place) => {
      const path = join(folder, name)
      writeFileSync(path, Buffer.alloc(19 * mega, `${place} `))
      return path
    })
    await page.locator('#files').setInputFiles(paths)
    await other.refused(422, () => add(other))
    assert.match((await page.locator('#errors').textContent()) ?? '', /셋째\.txt: .*50MB/)
    await page.locator('h2', { hasText: '넣은 파일 2개' }).waitFor()
  })

  await does(
    'the petition is sent; its files stand on the page that follows it and come back as they were',
    async () => {
      const { page } = citizen
      await page.locator('button[name="go"][value="next"]').click()
      await page.waitForURL('**/review')
      await look(citizen, 'files-review', { bothLanguages: true })
      await page.locator('button[name="go"][value="send"]').click()
      await page.waitForURL('**/receipt')
      receipt = {
        number: (await page.locator('#receipt-number').textContent()) ?? '',
        secret: (await page.locator('#receipt-secret').textContent()) ?? '',
      }
      await follow(citizen, receipt)
      await look(citizen, 'files-track', { bothLanguages: true })
      for (const { name, buffer } of files) {
        const back = await saved(citizen, () => page.locator('main a', { hasText: name }).first().click())
        assert.equal(back.name, name)
        assert.ok(back.bytes.equals(buffer), 'the citizen gets back what they sent')
      }
    },
  )

  await does('an officer says why and saves each under its Korean name; nothing is shown in the browser', async () => {
    const { page } = reception
    await reception.open(matterPath(receipt.number))
    await look(reception, 'files-matter', { bothLanguages: true })
    for (const { name, buffer } of files) {
      await reception.open(matterPath(receipt.number))
      await page.locator('main a', { hasText: name }).first().click()
      await page.waitForURL('**/files/*')
      if (name === files[0]?.name) {
        await look(reception, 'files-purpose', { bothLanguages: true })
        await reception.refused(422, () => page.locator('main form[action*="/files/"] button').click())
      }
      await fillIn(reception, { purpose: 'work' })
      const got = await saved(reception, () => page.locator('main form[action*="/files/"] button').click())
      assert.equal(got.name, name)
      // Pictures and documents are copies that name nobody; the rest comes as it is.
      if (/pdf|txt$/.test(name)) assert.ok(got.bytes.equals(buffer), name)
      else assert.ok(got.bytes.length > 0 && !got.bytes.includes('PlantedAuthor'), name)
    }
  })
})
