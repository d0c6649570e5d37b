// The frame: the same things on every page, settings without JavaScript, errors in both languages, and a strict policy that holds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { html } from '#kit/html'
import { componentsPage } from '../components-page.ts'
import { contentSecurityPolicy } from '../security-policy.ts'
import type { Agency } from './agency.ts'
import {
  type Display,
  type DisplayEnv,
  displayRoutes,
  inLanguage,
  ownPath,
  plainDisplay,
  withDisplay,
} from './display.ts'
import { errorPage, errorStatuses } from './error-page.ts'
import { publicPage } from './public-page.ts'
import { staffPage } from './staff-page.ts'

const agency: Agency = { name: { ko: '예시청', en: 'Sample Office' }, help: { phone: '1357' }, sample: true }
const english: Display = { ...plainDisplay, lang: 'en' }
const zone = 'Asia/Seoul'
const now = Date.parse('2026-11-23T15:30:00+09:00')
const officer = { name: '김나라', office: '민원과', signOut: { action: '/staff/sign-out', token: 't' } }

function pages(display: Display): readonly string[] {
  return [
    publicPage({ display, agency, title: '민원 신청', path: '/petition/new', main: html`<h1>x</h1>` }),
    staffPage({ display, agency, title: '민원함', path: '/staff', officer, nav: [], main: html`<h1>x</h1>` }),
    componentsPage({ display, agency, now, zone }),
    ...errorStatuses.map((status) => errorPage({ status, display, agency, path: '/' })),
  ].map(String)
}

test('every page has the fixed frame', () => {
  for (const page of pages(plainDisplay)) {
    assert.match(page, /^<!DOCTYPE html>\n<html lang="ko" data-size="md"/)
    assert.match(page, /<a class="skip" href="#main">/)
    assert.match(page, /<main id="main" tabindex="-1"/)
    assert.match(page, /href="tel:1357"/)
    assert.match(page, /예시 기관: 실제 기관이 아닙니다/)
    assert.equal(page.match(/<h1>/g)?.length, 1)
  }
})

test('no page needs what the content security policy forbids', () => {
  assert.doesNotMatch(contentSecurityPolicy, /unsafe|\*/)
  for (const page of [...pages(plainDisplay), ...pages(english)])
    assert.doesNotMatch(
      page,
      /\sstyle="|\son\w+="|<script(?! type="module" src="\/assets\/)|<style|(?:src|href)="https?:/,
    )
})

test('ids are unique on the page with everything', () => {
  const ids = [...String(componentsPage({ display: plainDisplay, agency, now, zone })).matchAll(/\sid="([^"]+)"/g)].map(
    ([, id]) => id,
  )
  assert.deepEqual(
    ids.filter((id, place) => ids.indexOf(id) !== place),
    [],
  )
})

test('the English page has no Korean but the name of the other language', () => {
  for (const page of pages(english)) {
    const text = page.replace(
      '<span aria-hidden="true">한국어</span><span class="sr-only">이 화면을 한국어로 보기</span>',
      '',
    )
    assert.doesNotMatch(text.replaceAll(/민원 신청|민원함|김나라|민원과/g, ''), /[가-힣]/)
  }
})

test('the clock bar stands only where a sample clock is given, and sends its steps by form', () => {
  const props = { display: plainDisplay, agency, title: 'x', path: '/staff?view=mine', officer, nav: [], main: html`` }
  assert.doesNotMatch(String(staffPage(props)), /\/sample\/clock/)
  const page = String(staffPage({ ...props, sampleClock: { now, zone, token: 'tk' } }))
  assert.match(
    page,
    /<form class="inner" method="post" action="\/sample\/clock"><input type="hidden" name="_token" value="tk"><input type="hidden" name="back" value="\/staff\?view=mine">/,
  )
  for (const step of ['1h', '3h', '1d', '7d']) assert.match(page, new RegExp(`name="by" value="${step}"`))
  assert.match(page, /2026\. 11\. 23\.\(월\) 15:30/)
})

test('official claims are off unless the operator turns them on, and never for a sample', () => {
  const claim = /공식 전자정부|이 누리집은 예시청/
  const page = (more: Partial<Agency>) =>
    String(publicPage({ display: plainDisplay, agency: { ...agency, ...more }, title: 'x', path: '/', main: html`` }))
  assert.doesNotMatch(page({ sample: false }), claim)
  assert.doesNotMatch(page({ official: true }), claim)
  assert.match(page({ sample: false, official: true }), claim)
})

test('the menu marks where one is by the longest beginning of the path', () => {
  const page = String(
    publicPage({ display: plainDisplay, agency, title: 'x', path: '/petition/new?step=2', main: html`` }),
  )
  assert.match(page, /href="\/petition\/new" aria-current="page"/)
  assert.equal(page.match(/aria-current="page"/g)?.length, 1)
})

const app = new Hono<DisplayEnv>().use(withDisplay()).route('/', displayRoutes())
app.get('/page', (context) => context.json(context.get('display')))

test('settings are sent by form, kept in cookies, and lead back', async () => {
  const response = await app.request('/display', {
    method: 'POST',
    body: new URLSearchParams({ size: 'xlg', contrast: 'high', back: '/page?x=1' }),
  })
  assert.equal(response.status, 303)
  assert.equal(response.headers.get('location'), '/page?x=1')
  const cookies = response.headers.getSetCookie()
  assert.deepEqual(
    cookies.map((cookie) => cookie.split(';')[0]),
    ['text-size=xlg', 'contrast=high'],
  )
  for (const cookie of cookies) assert.match(cookie, /HttpOnly; SameSite=Lax/)
  const page = await app.request('/page', { headers: { cookie: 'text-size=xlg; contrast=high; lang=en' } })
  assert.deepEqual(await page.json(), { lang: 'en', size: 'xlg', contrast: 'high' })
})

test('unknown settings change nothing', async () => {
  const response = await app.request('/display', {
    method: 'POST',
    body: new URLSearchParams({ size: '<script>', contrast: 'x' }),
  })
  assert.deepEqual(response.headers.getSetCookie(), [])
  const page = await app.request('/page', { headers: { cookie: 'text-size=huge; contrast=; lang=fr' } })
  assert.deepEqual(await page.json(), plainDisplay)
})

test('the language of the address is kept, and caches are told what a page depends on', async () => {
  const response = await app.request('/page?lang=en')
  assert.match(response.headers.getSetCookie().join(), /^lang=en;/)
  assert.equal(response.headers.get('vary'), 'Cookie, Accept-Language')
})

test('going back never leaves this site', () => {
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '',
    undefined,
    7,
    '/a\r\nSet-Cookie: x=1',
    `/${'a'.repeat(3000)}`,
  ])
    assert.equal(ownPath(bad), '/')
  assert.equal(ownPath('/petitions?x=1#y'), '/petitions?x=1#y')
  assert.equal(inLanguage('/a?x=1&lang=ko', 'en'), '/a?x=1&lang=en')
  assert.equal(inLanguage('//evil.example', 'en'), '/?lang=en')
})
