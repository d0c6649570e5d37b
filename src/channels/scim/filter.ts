// Filters as directories send them (RFC 7644, 3.4.2.2): a real parser with limits, and the evaluation on a resource. Names
// of attributes are the same in capitals and small letters; so are texts, except ids.
import { ScimError } from './error.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const
type Comparison = (typeof comparisons)[number]
export type AttributePath = readonly string[]
export type Filter =
  | { readonly is: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly is: 'not'; readonly part: Filter }
  | { readonly is: 'present'; readonly path: AttributePath }
  | { readonly is: 'compare'; readonly path: AttributePath; readonly by: Comparison; readonly value: Json }
  | { readonly is: 'any'; readonly path: AttributePath; readonly part: Filter }

const textMax = 1000
const depthMax = 10
const termsMax = 40

type Token = { readonly kind: '(' | ')' | '[' | ']' | 'word' | 'text'; readonly text: string }
// A word ends before a bracket; a text is a JSON string.
const shapes = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/gy

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  shapes.lastIndex = 0
  while (shapes.lastIndex < text.length && text.slice(shapes.lastIndex).trim() !== '') {
    const found = shapes.exec(text)
    if (!found) throw bad('It cannot be read')
    const [, mark, quoted, word] = found
    if (mark) tokens.push({ kind: mark as '(', text: mark })
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted })
    else tokens.push({ kind: 'word', text: word ?? '' })
  }
  return tokens
}

const bad = (why: string) => new ScimError(400, `The filter is not understood: ${why}.`, 'invalidFilter')

/** @throws ScimError invalidFilter */
export function parseFilter(text: string): Filter {
  if (text.length > textMax) throw bad(`at most ${textMax} characters`)
  const tokens = tokensOf(text)
  let at = 0
  let terms = 0
  const word = () => (tokens[at]?.kind === 'word' ? tokens[at]?.text.toLowerCase() : undefined)
  const take = (kind: Token['kind']) => {
    const token = tokens[at]
    if (token?.kind !== kind) throw bad(`expected ${kind} at term ${at + 1}`)
    at += 1
    return token.text
  }
  const joined =
    (is: 'and' | 'or', next: (depth: number) => Filter) =>
    (depth: number): Filter => {
      const parts = [next(depth)]
      while (word() === is) {
        at += 1
        parts.push(next(depth))
      }
      const [only] = parts
      return parts.length === 1 && only ? only : { is, parts }
    }
  const term = (depth: number): Filter => {
    terms += 1
    if (depth > depthMax || terms > termsMax) throw bad('too deep or too long')
    if (word() === 'not' && tokens[at + 1]?.kind === '(') {
      at += 1
      return { is: 'not', part: group(depth) }
    }
    if (tokens[at]?.kind === '(') return group(depth)
    const path = attributePath(take('word'))
    if (tokens[at]?.kind === '[') {
      at += 1
      const part = any(depth + 1)
      take(']')
      return { is: 'any', path, part }
    }
    const by = take('word').toLowerCase()
    if (by === 'pr') return { is: 'present', path }
    const known = comparisons.find((one) => one === by)
    if (!known) throw bad(`'${by.slice(0, 20)}' compares nothing`)
    return { is: 'compare', path, by: known, value: literalOf(tokens[at++]) }
  }
  const group = (depth: number): Filter => {
    take('(')
    const part = any(depth + 1)
    take(')')
    return part
  }
  const any: (depth: number) => Filter = joined('or', joined('and', term))
  const filter = any(0)
  if (at < tokens.length) throw bad(`something follows after term ${at}`)
  return filter
}

function literalOf(token: Token | undefined): Json {
  if (!token || (token.kind !== 'text' && token.kind !== 'word')) throw bad('a value is missing')
  try {
    const value: unknown = JSON.parse(token.kind === 'word' ? token.text.toLowerCase() : token.text)
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Json
  } catch {
    // Said below.
  }
  throw bad(`the value ${token.text.slice(0, 20)} must be a text in quotes, a number, true, false or null`)
}

/** `urn:…:2.0:User:department` is the schema and the attribute; a schema of the core is left out. */
export function attributePath(written: string): AttributePath {
  const urn = /^(urn:[^\s[\]]*:(?:User|Group)|urn:[^\s[\]]+?)(?::([A-Za-z][\w.$-]*))?$/i.exec(written)
  const [schema, rest] = urn ? [urn[1] ?? '', urn[2]] : ['', written]
  const names = rest === undefined ? [] : rest.split('.')
  if (names.length > 2 || names.some((name) => !/^[A-Za-z$][\w$-]*$/.test(name)))
    throw new ScimError(400, 'The attribute is not understood.', 'invalidPath')
  return schema === '' || /:core:2\.0:/i.test(schema) ? names : [schema, ...names]
}

/** The value under a name, whatever its capitals; never what every object inherits. */
export function memberOf(of: Json | undefined, name: string): Json | undefined {
  if (typeof of !== 'object' || of === null || Array.isArray(of)) return undefined
  const wanted = name.toLowerCase()
  const key = Object.keys(of).find((one) => one.toLowerCase() === wanted)
  return key === undefined ? undefined : (of as { readonly [key: string]: Json })[key]
}

/** All values that a path leads to; through lists to each of their elements. */
function valuesAt(of: Json | undefined, path: AttributePath): readonly Json[] {
  if (of === undefined || of === null) return []
  if (Array.isArray(of)) return (of as readonly Json[]).flatMap((one) => valuesAt(one, path))
  const [name, ...rest] = path
  if (name !== undefined) return valuesAt(memberOf(of, name), rest)
  // A comparison with a whole element means its value.
  const value = memberOf(of, 'value')
  return [value ?? of]
}

export function matches(filter: Filter, of: Json): boolean {
  switch (filter.is) {
    case 'and':
      return filter.parts.every((part) => matches(part, of))
    case 'or':
      return filter.parts.some((part) => matches(part, of))
    case 'not':
      return !matches(filter.part, of)
    case 'present':
      return valuesAt(of, filter.path).some((value) => value !== '')
    case 'any': {
      const elements = filter.path.reduce<Json | undefined>((at, name) => memberOf(at, name), of)
      return (Array.isArray(elements) ? elements : []).some((one: Json) => matches(filter.part, one))
    }
    case 'compare': {
      const values = valuesAt(of, filter.path)
      if (filter.by === 'ne') return !values.some((value) => compare('eq', value, filter.value))
      return values.some((value) => compare(filter.by, value, filter.value))
    }
  }
}

function compare(by: Comparison, held: Json, asked: Json): boolean {
  // "False" for a boolean, as one large directory writes it.
  if (typeof held === 'boolean') return by === 'eq' && String(held) === String(asked).toLowerCase()
  if (typeof held !== 'string' || typeof asked !== 'string') return by === 'eq' && held === asked
  const [a, b] = [held.toLowerCase(), asked.toLowerCase()]
  switch (by) {
    case 'eq':
      return a === b
    case 'ne':
      return a !== b
    case 'co':
      return a.includes(b)
    case 'sw':
      return a.startsWith(b)
    case 'ew':
      return a.endsWith(b)
    case 'gt':
      return a > b
    case 'ge':
      return a >= b
    case 'lt':
      return a < b
    case 'le':
      return a <= b
  }
}
