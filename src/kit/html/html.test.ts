// Whatever a citizen types, it comes out as text.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attribute, each, html, joined, safeHref, trusted, when } from './index.ts'

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '&lt;script&gt;',
]

test('inserted text is escaped in content and in attributes', () => {
  for (const payload of payloads) {
    const page = html`<p title="${payload}">${payload}</p>`.toString()
    assert.doesNotMatch(page.replace(/^<p title="|">|<\/p>$/g, ''), /[<>"']/)
    assert.equal(page.match(/</g)?.length, 2)
  }
})

test('an ampersand typed by a person is shown as typed', () => {
  assert.equal(html`${'A&B'}`.toString(), 'A&amp;B')
})

test('markup inside markup is not escaped twice', () => {
  assert.equal(
    html`<ul>${each(['a', '<'], (item) => html`<li>${item}</li>`)}</ul>`.toString(),
    '<ul><li>a</li><li>&lt;</li></ul>',
  )
})

test('nothing stands for what is missing', () => {
  assert.equal(html`${undefined}${null}${false}${true}${''}`.toString(), '')
  assert.equal(when('', html`x`).toString(), '')
  assert.equal(when('a', (value) => html`<b>${value}</b>`).toString(), '<b>a</b>')
})

test('attributes', () => {
  assert.equal(
    html`<i${attribute('a', 1)}${attribute('b', true)}${attribute('c', false)}${attribute('d', undefined)}>`.toString(),
    '<i a="1" b>',
  )
  assert.equal(attribute('value', '"').toString(), ' value="&quot;"')
})

test('pieces are joined', () => {
  assert.equal(joined([html`a`, html`b`], html`, `).toString(), 'a, b')
})

test('no address can run a script or leave the site by a trick', () => {
  for (const bad of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:1',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'vbscript:x',
    '',
  ])
    assert.equal(safeHref(bad), '#')
  for (const good of ['/petitions/1', '?lang=en', '#main', 'https://example.org', 'mailto:a@b.kr', 'tel:1357', '/'])
    assert.equal(safeHref(good), good)
})

test('trusted markup has no insertions, not even behind the compiler', () => {
  assert.equal(trusted`<svg></svg>`.toString(), '<svg></svg>')
  const untyped = trusted as (strings: TemplateStringsArray, ...values: unknown[]) => unknown
  assert.throws(() => untyped`<svg>${'x'}</svg>`)
})
