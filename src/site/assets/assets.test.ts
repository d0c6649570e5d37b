// Assets: small, hashed, kept for ever, whole in every coding, and nothing else of the disk can be named.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { assetRoutes } from './asset-routes.ts'
import { assetNames, assetUrl, findAsset, modulesOf } from './asset-store.ts'
import { fontCss } from './fonts.ts'
import { siteCss } from './site-css.ts'

const routes = assetRoutes()

test('all our css together is at most 36 KB, and 8 KB as it travels', () => {
  assert.ok(brotliCompressSync(siteCss()).byteLength <= 8 * 1024)
  assert.ok(Buffer.byteLength(siteCss()) <= 36 * 1024, `${Buffer.byteLength(siteCss())} bytes`)
})

test('high contrast is served for the switch and for the wish of the system', () => {
  const css = siteCss()
  assert.ok(css.includes(":root[data-krds-mode='high-contrast'] {"))
  assert.ok(css.includes("@media (prefers-contrast:more){:root:not([data-krds-mode='light']) {"))
})

test('no style or script is fetched from elsewhere', () => {
  for (const name of assetNames())
    assert.doesNotMatch(
      findAsset(name)?.body ?? '',
      /(?:url\(|from '|import\()\s*['"]?(?:https?:)?\/\/(?!www\.w3\.org)/,
    )
})

test('the browser modules are plain JavaScript, and each import of theirs is served', () => {
  const scripts = assetNames().filter((name) => name.endsWith('.js'))
  assert.ok(scripts.includes('public.js') && scripts.includes('staff.js'))
  for (const name of scripts) {
    const code = findAsset(name)?.body ?? ''
    for (const [, from = ''] of code.matchAll(/from '([^']+)'/g)) {
      assert.match(from, /^\.\/[\w-]+\.js$/, `${name} imports ${from}`)
      assert.ok(findAsset(from.slice(2)), `${name} imports ${from}, which is not served`)
    }
    for (const [, names = '', from = ''] of code.matchAll(/import \{([^}]+)\} from '\.\/([^']+)'/g))
      for (const one of names.split(','))
        assert.match(findAsset(from)?.body ?? '', new RegExp(`export function ${one.trim()}\\b`))
  }
  assert.ok(modulesOf('staff.js').some((address) => address.endsWith('/live-list.js')))
  assert.ok(!modulesOf('public.js').some((address) => address.endsWith('/live-list.js')))
})

test('an asset is whole in every coding and may be kept for ever', async () => {
  const body = findAsset('site.css')?.body
  for (const [accept, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['', (bytes: Buffer) => bytes],
  ] as const) {
    const response = await routes.request(assetUrl('site.css'), { headers: { 'accept-encoding': accept } })
    assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(decode(Buffer.from(await response.arrayBuffer())).toString(), body)
  }
})

test('under an old hash the present file is served, but not kept', async () => {
  const response = await routes.request('/assets/old/site.css')
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('cache-control'), 'no-store')
})

test('fonts are named by range, in two weights, and served', async () => {
  const addresses = [...fontCss().matchAll(/url\(([^)]+)\)/g)].map(([, address = '']) => address)
  assert.ok(addresses.length > 200)
  for (const address of [addresses[0], addresses.at(-1)]) {
    const response = await routes.request(address ?? '')
    assert.equal(response.headers.get('content-type'), 'font/woff2')
    assert.equal(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 4)
        .toString(),
      'wOF2',
    )
  }
  assert.match(fontCss(), /SIL Open Font License/)
})

test('no other file can be named', async () => {
  const fonts = new URL(/url\(([^)]+)\)/.exec(fontCss())?.[1] ?? '', 'http://x').pathname.replace(/[^/]+$/, '')
  for (const path of [
    `${fonts}..%2f..%2fpackage.json`,
    `${fonts}PretendardGOV-Black.subset.0.woff2`,
    `${fonts}PretendardGOV-Regular.subset.999.woff2`,
    '/assets/x/asset-store.ts',
    '/assets/x/..%2f..%2fpackage.json',
    '/assets/x/constructor',
  ])
    assert.equal((await routes.request(path)).status, 404, path)
})
