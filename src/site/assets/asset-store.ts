// Our own css and browser modules, read once at the start. Their addresses carry a hash of all of them,
// so browsers may keep them for ever and relative imports between modules need no rewriting.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fontCss } from './fonts.ts'
import { siteCss } from './site-css.ts'

export type Asset = { readonly type: string; readonly body: string }

/** The assets that pages name. Modules that those import are served beside them. */
export type AssetName = 'site.css' | 'fonts.css' | 'icon.svg' | 'public.js' | 'staff.js'

const script = 'text/javascript; charset=utf-8'
const style = 'text/css; charset=utf-8'

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#256ef4"/><path d="M9 16.5l5 5 9-11" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`

const webauthnFile = fileURLToPath(
  new URL('../dist/bundle/index.umd.min.js', import.meta.resolve('@simplewebauthn/browser')),
)

const store: ReadonlyMap<string, Asset> = new Map<string, Asset>([
  ['site.css', { type: style, body: siteCss() }],
  ['fonts.css', { type: style, body: fontCss() }],
  ['icon.svg', { type: 'image/svg+xml', body: icon }],
  // As it is published, beside our own modules; fetched when a passkey is used.
  ['webauthn.js', { type: script, body: readFileSync(webauthnFile, 'utf8') }],
  ...browserModules(),
])

export const assetHash: string = hashOf(store)

export function assetUrl(name: AssetName): string {
  return `/assets/${assetHash}/${name}`
}

export function findAsset(name: string): Asset | undefined {
  return store.get(name)
}

export function assetNames(): readonly string[] {
  return [...store.keys()]
}

/** The addresses of the modules that an entry imports, so that the browser can fetch them all at once. */
export function modulesOf(entry: 'public.js' | 'staff.js'): readonly string[] {
  return preloads[entry]
}

const preloads = { 'public.js': importsOf('public.js'), 'staff.js': importsOf('staff.js') } as const

function importsOf(entry: string, seen = new Set<string>()): readonly string[] {
  for (const [, name = ''] of (store.get(entry)?.body ?? '').matchAll(/from '\.\/([\w-]+\.js)'/g)) {
    if (seen.has(name)) continue
    seen.add(name)
    importsOf(name, seen)
  }
  return [...seen].map((name) => `/assets/${assetHash}/${name}`)
}

/** The TypeScript of the browser parts without its types. The ticker shares the words of durations with the server. */
function browserModules(): [string, Asset][] {
  const folder = new URL('../browser/', import.meta.url)
  const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !/\.(?:d|test)\.ts$/.test(file))
  const files = [
    ...sources.map((file) => new URL(file, folder)),
    new URL('../../kit/i18n/duration.ts', import.meta.url),
  ]
  return withoutTypes(files).map((code, place) => moduleAsset(code, sources[place] ?? 'duration.ts'))
}

/** Node's type stripper stays in memory once it is loaded (17 MB measured), so a process that ends does the work. */
function withoutTypes(files: readonly URL[]): string[] {
  const program = `import { readFileSync } from 'node:fs'
    import { stripTypeScriptTypes } from 'node:module'
    const files = JSON.parse(readFileSync(0, 'utf8'))
    process.stdout.write(JSON.stringify(files.map((file) => stripTypeScriptTypes(readFileSync(new URL(file), 'utf8')))))`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program],
    { input: JSON.stringify(files.map(String)), encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the browser modules could not be read: ${stderr}`)
  return JSON.parse(stdout)
}

function moduleAsset(stripped: string, file: string): [string, Asset] {
  const code = stripped
    .replaceAll("from '#kit/i18n'", "from './duration.ts'")
    .replaceAll(/from '(\.\/[\w-]+)\.ts'/g, "from '$1.js'")
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{2,}/g, '\n')
  return [file.replace(/\.ts$/, '.js'), { type: script, body: code.trimStart() }]
}

function hashOf(assets: ReadonlyMap<string, Asset>): string {
  const hash = createHash('sha256')
  for (const [name, { body }] of assets) hash.update(`${name}\0${body}\0`)
  return hash.digest('base64url').slice(0, 12)
}
