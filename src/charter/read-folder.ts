// Reads a charter folder from disk: the text of each file, and the value that a data file exports. It judges nothing.
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export type DataFile = {
  readonly path: string
  readonly text: string
  readonly value: unknown
  /** Why it could not be read; `value` is then undefined. */
  readonly failed?: string
}

export type EditionFile = DataFile & {
  /** The name of its folder. */
  readonly promise: string
  /** Its own name without `.ts`. */
  readonly named: string
}

export type TextFile = { readonly path: string; readonly text: string }

export type CharterFiles = {
  readonly folder: string
  readonly head: DataFile
  readonly sections: DataFile
  readonly sentences: DataFile
  readonly calendar: DataFile
  /** The published text as it was found, byte for byte. */
  readonly original: TextFile | undefined
  readonly editions: readonly EditionFile[]
  /** By promise. */
  readonly scenarios: ReadonlyMap<string, TextFile>
  readonly published: TextFile | undefined
}

const promisesMax = 1000
const editionsMax = 200

export async function readCharterFolder(folder: string): Promise<CharterFiles> {
  const [head, sections, sentences, calendar, original, published] = await Promise.all([
    readDataFile(folder, 'charter.ts'),
    readDataFile(folder, 'text/sections.ts'),
    readDataFile(folder, 'text/sentences.ts'),
    readDataFile(folder, 'calendar/calendar.ts'),
    readOriginal(folder),
    readTextFile(join(folder, 'published.json')),
  ])
  const editions: EditionFile[] = []
  const scenarios = new Map<string, TextFile>()
  const promises = (await foldersIn(join(folder, 'promises'))).slice(0, promisesMax)
  for (const promise of promises) {
    const names = (await filesIn(join(folder, 'promises', promise))).filter(isEdition).slice(0, editionsMax)
    for (const name of names) {
      const file = await readDataFile(folder, `promises/${promise}/${name}`)
      editions.push({ ...file, promise, named: name.slice(0, -'.ts'.length) })
    }
    const table = await readTextFile(join(folder, 'promises', promise, 'scenarios.txt'))
    if (table) scenarios.set(promise, table)
  }
  return { folder, head, sections, sentences, calendar, original, editions, scenarios, published }
}

/** The value that a file of a charter folder exports, for the desk that knows its shape: a handbook, a list of words. */
export async function charterValue(folder: string, file: string): Promise<unknown> {
  const read = await readDataFile(folder, file)
  if (read.failed !== undefined) throw new Error(`${read.path} ${read.failed}`)
  return read.value
}

async function readDataFile(folder: string, name: string): Promise<DataFile> {
  const path = join(folder, name)
  const file = await readTextFile(path)
  if (!file) return { path, text: '', value: undefined, failed: 'is missing' }
  try {
    const loaded: { readonly default?: unknown } = await import(pathToFileURL(resolve(path)).href)
    if (loaded.default === undefined) return { ...file, value: undefined, failed: 'has no `export default`' }
    return { ...file, value: loaded.default }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ...file, value: undefined, failed: `cannot be read: ${reason.split('\n', 1)[0]}` }
  }
}

async function readOriginal(folder: string): Promise<TextFile | undefined> {
  const name = (await filesIn(join(folder, 'text'))).find((file) => file.endsWith('.txt'))
  return name === undefined ? undefined : await readTextFile(join(folder, 'text', name))
}

async function readTextFile(path: string): Promise<TextFile | undefined> {
  try {
    return { path, text: await readFile(path, 'utf8') }
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

const isEdition = (name: string): boolean => name.endsWith('.ts') && !name.endsWith('.test.ts')

async function entriesIn(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await entriesIn(folder)).filter((entry) => entry.isFile()).map((entry) => entry.name)

const foldersIn = async (folder: string): Promise<string[]> =>
  (await entriesIn(folder)).filter((entry) => entry.isDirectory()).map((entry) => entry.name)

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
