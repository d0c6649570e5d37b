// `dajim charter check <folder>` and `dajim charter publish <folder>`: what an official runs before a charter is put up.
import {
  assemble,
  type CheckOptions,
  charterOf,
  checkCharter,
  type Draft,
  problemText,
  publishEditions,
  readCharterFolder,
} from '#charter'

export type CharterIo = { readonly out: (line: string) => void; readonly err: (line: string) => void }

const usage = 'usage: dajim charter check <folder> | dajim charter publish <folder>'

/** The exit code: 0 when the charter is sound, 1 when it is not, 2 when the command was not understood. */
export async function charter(argv: readonly string[], io: CharterIo, options: CheckOptions): Promise<number> {
  const [command, folder, ...rest] = argv
  if ((command !== 'check' && command !== 'publish') || folder === undefined || rest.length > 0) {
    io.err(usage)
    return 2
  }
  const draft = assemble(await readCharterFolder(folder.replace(/\/+$/, '')))
  const problems = checkCharter(draft, options)
  if (problems.length > 0) {
    for (const problem of problems) io.out(problemText(problem))
    io.out(`${counted(problems.length, 'problem')} in ${folder}`)
    return 1
  }
  if (command === 'publish') {
    const added = await publishEditions(draft)
    for (const edition of added) io.out(`published ${edition}`)
    if (added.length === 0) io.out('every edition was published before; nothing changed')
  }
  io.out(summaryOf(draft))
  return 0
}

function summaryOf(draft: Draft): string {
  const promises = charterOf(draft)?.promises ?? []
  const newest = promises.flatMap((promise) => promise.editions.at(-1) ?? [])
  const clocks = newest.filter((edition) => edition.measure.as === 'clock').length
  const coming = promises.filter((promise) => promise.coming).length
  const unmeasured = draft.sentences.filter((sentence) => sentence.notMeasurable).length
  return (
    `OK: ${counted(draft.sentences.length, 'sentence')} (${unmeasured} not measurable), ` +
    `${counted(promises.length, 'promise')} (${counted(clocks, 'clock')}, ${coming} still to come), ` +
    counted(draft.editions.length, 'edition')
  )
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
