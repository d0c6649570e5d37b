// A source file as the house rules see it: its text, the text without comments, and its imports.

export type Source = {
  /** From the project's root, with slashes. */
  readonly path: string
  readonly text: string
}

/** One thing that breaks a rule: where, and why the rule is there. */
export type Finding = { readonly path: string; readonly line: number; readonly why: string }

export type Import = { readonly specifier: string; readonly line: number; readonly typeOnly: boolean }

const IMPORT = /^[ \t]*(?:import|export)\s+(?<type>type\s+)?(?:[\w$*{][^;'"`=()]*?\sfrom\s+)?'(?<from>[^'\n]+)'/gm
const DYNAMIC_IMPORT = /\bimport\(\s*'(?<from>[^'\n]+)'/g

export function importsOf(source: Source): Import[] {
  const code = withoutComments(source.text)
  return [...code.matchAll(IMPORT), ...code.matchAll(DYNAMIC_IMPORT)].map((match) => ({
    specifier: match.groups?.['from'] ?? '',
    line: lineAt(code, match.index),
    typeOnly: match.groups?.['type'] !== undefined,
  }))
}

export function lineAt(text: string, index: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** Findings for each place where `pattern` (with flag g) occurs in the code of a file, comments left out. */
export function findInCode(source: Source, pattern: RegExp, why: string): Finding[] {
  const code = withoutComments(source.text)
  return [...code.matchAll(pattern)].map((match) => ({ path: source.path, line: lineAt(code, match.index), why }))
}

/** After these a slash begins a regular expression; after anything else it divides. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of))\s*$/

/** The text with each comment blanked out, so that lines and columns stay where they are. */
export function withoutComments(text: string): string {
  let out = ''
  let at = 0
  // Depths of braces at which a `${` was opened, so that its `}` leads back into the template.
  const templates: number[] = []
  let depth = 0
  const take = (end: number, keep: boolean) => {
    const piece = text.slice(at, end)
    out += keep ? piece : piece.replace(/[^\n]/g, ' ')
    at = end
  }
  const takeTemplate = () => {
    let end = at + 1
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end)) end += text[end] === '\\' ? 2 : 1
    if (text.startsWith('${', end)) {
      templates.push(depth++)
      take(end + 2, true)
    } else take(end + 1, true)
  }
  while (at < text.length) {
    const char = text[at]
    if (text.startsWith('//', at)) take(endOr(text, '\n', at, 0), false)
    else if (text.startsWith('/*', at)) take(endOr(text, '*/', at + 2, 2), false)
    else if (char === "'" || char === '"') take(endOfQuoted(text, at, char), true)
    else if (char === '`') takeTemplate()
    else if (char === '/' && BEFORE_REGEX.test(out.slice(-12))) take(endOfRegex(text, at), true)
    else if (char === '}' && templates.at(-1) === depth - 1) {
      depth = templates.pop() ?? 0
      takeTemplate()
    } else {
      if (char === '{') depth++
      if (char === '}') depth--
      take(at + 1, true)
    }
  }
  return out
}

function endOr(text: string, mark: string, from: number, extra: number): number {
  const end = text.indexOf(mark, from)
  return end === -1 ? text.length : end + extra
}

function endOfQuoted(text: string, start: number, quote: string): number {
  let end = start + 1
  while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1
  return end + 1
}

function endOfRegex(text: string, start: number): number {
  let end = start + 1
  let inClass = false
  while (end < text.length && text[end] !== '\n' && (inClass || text[end] !== '/')) {
    if (text[end] === '[') inClass = true
    if (text[end] === ']') inClass = false
    end += text[end] === '\\' ? 2 : 1
  }
  return end + 1
}
