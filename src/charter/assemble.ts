// Turns the files of a charter folder into typed values, and notes each file that does not have the shape it should.
import type { z } from 'zod'
import type { CalendarText, Edition } from '#engine'
import type { Charter, CharterPromise, Marker, Problem, Section, Sentence } from './charter.ts'
import { lineOfKey } from './lines.ts'
import type { CharterFiles, DataFile, EditionFile, TextFile } from './read-folder.ts'
import { calendarShape, editionShape, headShape, publishedShape, sectionsShape, sentencesShape } from './shapes.ts'

export type ReadEdition = { readonly file: EditionFile; readonly edition: Edition }

/** A charter folder with everything that could be understood in it, and the problems of what could not. */
export type Draft = {
  readonly files: CharterFiles
  readonly head: Pick<Charter, 'id' | 'agency' | 'title' | 'preamble' | 'help'> | undefined
  readonly sections: readonly Section[]
  readonly markers: readonly Marker[]
  readonly sentences: readonly Sentence[]
  readonly calendar: CalendarText | undefined
  readonly editions: readonly ReadEdition[]
  /** `promise/date` to hash. */
  readonly published: { readonly [edition: string]: string }
  readonly problems: readonly Problem[]
}

export function assemble(files: CharterFiles): Draft {
  const problems: Problem[] = []
  const read = <T>(file: DataFile, shape: z.ZodType<T>): T | undefined => {
    if (file.failed !== undefined) {
      problems.push({ file: file.path, line: 1, says: `this file ${file.failed}` })
      return undefined
    }
    return shaped(file, file.value, shape, problems)
  }
  const head = read(files.head, headShape)
  const sections = read(files.sections, sectionsShape)
  const sentences = read(files.sentences, sentencesShape)
  const calendar = read(files.calendar, calendarShape)
  const editions: ReadEdition[] = []
  for (const file of files.editions) {
    const edition = read(file, editionShape)
    if (edition) editions.push({ file, edition })
  }
  return {
    files,
    head,
    sections: sections?.sections ?? [],
    markers: sections?.markers ?? [],
    sentences: sentences ?? [],
    calendar,
    editions,
    published: files.published ? readPublished(files.published, problems) : {},
    problems,
  }
}

/** The charter that a draft without problems makes. */
export function charterOf(draft: Draft): Charter | undefined {
  const { head, calendar } = draft
  if (!head || !calendar) return undefined
  const promises = promisesOf(draft.editions.map((one) => one.edition))
  return {
    ...head,
    sections: draft.sections,
    markers: draft.markers,
    sentences: draft.sentences,
    promises,
    calendar,
    folder: draft.files.folder,
    clocksOn: (matterKind) =>
      promises.filter((promise) => {
        const newest = promise.editions.at(-1)
        return !promise.coming && newest?.measure.as === 'clock' && newest.matter === matterKind
      }),
  }
}

/** Groups editions by promise, oldest first; promises by the number in their code, then by name. */
export function promisesOf(editions: readonly Edition[]): readonly CharterPromise[] {
  const byPromise = Map.groupBy(editions, (edition) => edition.promise)
  const promises = [...byPromise].map(([promise, found]): CharterPromise => {
    const sorted = found.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    const newest = sorted.at(-1)
    return { promise, code: newest?.code ?? '', editions: sorted, coming: newest?.coming === true }
  })
  return promises.sort((a, b) => codeNumber(a.code) - codeNumber(b.code) || (a.promise < b.promise ? -1 : 1))
}

const codeNumber = (code: string): number => Number(/\d+/.exec(code)?.[0] ?? 0)

function readPublished(file: TextFile, problems: Problem[]): { readonly [edition: string]: string } {
  let value: unknown
  try {
    value = JSON.parse(file.text)
  } catch {
    const says =
      'this is not JSON; take the file back from version control, for it holds the hashes of published editions'
    problems.push({ file: file.path, line: 1, says })
    return {}
  }
  return shaped(file, value, publishedShape, problems) ?? {}
}

function shaped<T>(file: TextFile, value: unknown, shape: z.ZodType<T>, problems: Problem[]): T | undefined {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues.slice(0, 10)) {
    const where = issue.path.join('.')
    const key = issue.path.findLast((part) => typeof part === 'string')
    const says = `${where === '' ? 'the value' : `\`${where}\``} does not have its shape: ${issue.message}`
    problems.push({ file: file.path, line: key === undefined ? 1 : lineOfKey(file.text, String(key)), says })
  }
  return undefined
}
