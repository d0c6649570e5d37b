// The rules of what may stand in code: time as a parameter, one file that trusts markup, nothing half done.
import { type Finding, findInCode, lineAt, type Source, withoutComments } from './source.ts'

const LINES_MAX = 400
const HEADER_LINES_MAX = 5

const TIME = /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/g
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bMath\.random\b|\bperformance\.now\b|\bfetch\(|'node:/g

/** Where time and chance may never be read: the engine, and what a desk decides. */
export function purity(source: Source): Finding[] {
  const isEngine = source.path.startsWith('engine/')
  const isDecision = /^src\/.*(\/decide\/|\/decide[^/]*\.ts$)/.test(source.path)
  if (!(isEngine || isDecision) || /\.test\.ts$|\/examples?\//.test(source.path)) return []
  return findInCode(source, IMPURE, 'the same facts must always give the same answer: pass `now` or `asOf` in')
}

/** In the browser there is no injected clock; there the server's time is handed over in the page. */
export function oneClock(source: Source): Finding[] {
  const may = source.path.startsWith('src/kit/clock/') || source.path.startsWith('src/site/browser/')
  if (!source.path.startsWith('src/') || may || source.path.endsWith('.test.ts')) return []
  return findInCode(source, TIME, 'time comes from the one injected clock (#kit/clock), or the sample cannot move it')
}

export function rawInOneFile(sources: readonly Source[], allowed: string): Finding[] {
  const calls = sources.filter(({ path }) => path !== allowed && !path.startsWith('tests/'))
  return calls.flatMap((source) => {
    const why = `raw markup is let through by ${allowed} alone, so that one file shows that nothing a citizen wrote runs`
    return findInCode(source, /\braw\(|\braw\b[^'\n]*from 'hono\/html'/g, why)
  })
}

export function headerComment({ path, text }: Source): Finding[] {
  const lines = text.replace(/^#!.*\n/, '').split('\n')
  if (!/^\s*(\/\/|\/\*)/.test(lines[0] ?? '')) {
    return [{ path, line: 1, why: 'a file opens with one to five lines that say what it is and what it never does' }]
  }
  const length = lines.findIndex((line) => !line.startsWith('//'))
  if (length > HEADER_LINES_MAX)
    return [{ path, line: 1, why: `its opening comment has ${length} lines; five are enough` }]
  return []
}

export function lineLimit({ path, text }: Source): Finding[] {
  const lines = text.split('\n').length - 1
  if (lines <= LINES_MAX) return []
  return [{ path, line: LINES_MAX, why: `it has ${lines} lines: more than ${LINES_MAX} is more than one idea` }]
}

// The words are put together here, so that this file does not break its own rules.
const UNFINISHED = new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`, 'g')
const ESCAPES = new RegExp(`@ts-(ignore|expect-error|nocheck)|biome-ig${'nore'}`, 'g')
const SKIPPED = /\.(only|skip|todo)\(|\{[^}\n]*\b(only|skip|todo): (true|'|")/g

export function nothingHalfDone(source: Source): Finding[] {
  const { path, text } = source
  const inText = (pattern: RegExp, why: string) =>
    [...text.matchAll(pattern)].map((match) => ({ path, line: lineAt(text, match.index), why }))
  return [
    ...inText(UNFINISHED, 'what is not done is an issue, not a remark'),
    ...inText(ESCAPES, 'a checker switched off tells lies to the next reader: mend the cause'),
    ...findInCode(
      path.endsWith('.test.ts') ? source : { path, text: '' },
      SKIPPED,
      "a skipped test is a promise nobody keeps: assert today's answer and say why",
    ),
  ]
}

/** The command line and the measurements speak to a person; everything else has a log. */
export function noConsole(source: Source): Finding[] {
  const speaks = /^(src\/(main|cli)\.ts|src\/cli\/|bench\/|tools\/|bin\/|tests\/|engine\/examples\/)/.test(source.path)
  if (speaks) return []
  return findInCode(source, /\bconsole\.\w+\(/g, 'a log line goes through #kit/log, where personal data are kept out')
}

/** The machinery runs any charter, so it names no promise and no agency. */
export function machineryNamesNoPromise(source: Source, names: readonly string[]): Finding[] {
  const { path } = source
  if (!path.startsWith('src/') || /^src\/(desks|sample)\//.test(path) || path.endsWith('.test.ts')) return []
  const code = withoutComments(source.text)
  return names.flatMap((name) => {
    const quoted = /^[a-z-]+$/.test(name) ? new RegExp(`['"\`]${name}['"\`]`, 'g') : new RegExp(name, 'g')
    const why = `'${name}' is a word of one charter: adding a promise must mean adding a folder in charters/ only`
    return [...code.matchAll(quoted)].map((match) => ({ path, line: lineAt(code, match.index), why }))
  })
}
