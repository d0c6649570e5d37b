// PATCH (RFC 7644, 3.5.2) on a resource as a plain value: add, replace and remove, with paths as directories really send
// them: `Replace` with a capital, keys with dots, a filter whose element is not there yet. The resource given stays as it is.
import { ScimError } from './error.ts'
import { type AttributePath, attributePath, type Filter, type Json, matches, memberOf, parseFilter } from './filter.ts'

type Open = { [key: string]: Json }
type Path = { readonly path: AttributePath; readonly filter?: Filter; readonly sub?: string }
const operationsMax = 100

/** @throws ScimError */
export function patched(resource: Json, body: Json): Open {
  const operations = memberOf(body, 'Operations')
  if (!Array.isArray(operations) || operations.length === 0)
    throw new ScimError(400, 'Operations must be a list with at least one operation.', 'invalidSyntax')
  if (operations.length > operationsMax)
    throw new ScimError(413, `At most ${operationsMax} operations in one request.`, 'tooMany')
  const made = structuredClone(resource) as Open
  for (const operation of operations as readonly Json[]) apply(made, operation)
  return made
}

function apply(resource: Open, operation: Json): void {
  const op = memberOf(operation, 'op')
  const by = typeof op === 'string' ? op.toLowerCase() : ''
  if (by !== 'add' && by !== 'replace' && by !== 'remove')
    throw new ScimError(400, 'op must be add, replace or remove.', 'invalidSyntax')
  const written = memberOf(operation, 'path')
  const value = memberOf(operation, 'value')
  if (by !== 'remove' && value === undefined) throw new ScimError(400, 'A value is missing.', 'invalidValue')
  if (written === undefined || written === null || written === '') {
    if (by === 'remove') throw new ScimError(400, 'remove needs a path.', 'noTarget')
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new ScimError(400, 'Without a path the value must be an object.', 'invalidValue')
    for (const [key, one] of Object.entries(value)) {
      // A whole extension: its attributes one by one, so that what is not named stays.
      if (/^urn:/i.test(key) && typeof one === 'object' && one !== null && !Array.isArray(one))
        for (const [name, inner] of Object.entries(one)) change(resource, { path: [key, name] }, by, inner)
      else change(resource, readPath(key), by, one)
    }
    return
  }
  if (typeof written !== 'string') throw new ScimError(400, 'path must be a text.', 'invalidPath')
  change(resource, readPath(written), by, value)
}

/** `emails[type eq "work"].value`, `name.familyName`, `urn:…:User:department`, `members`. */
function readPath(written: string): Path {
  if (written.length > 500) throw new ScimError(400, 'The path is too long.', 'invalidPath')
  const bracket = written.indexOf('[')
  if (bracket < 0) return { path: attributePath(written) }
  const end = written.lastIndexOf(']')
  const tail = written.slice(end + 1)
  if (end < bracket || !/^(\.[A-Za-z$][\w$-]*)?$/.test(tail))
    throw new ScimError(400, 'The path is not understood.', 'invalidPath')
  const filter = parseFilter(written.slice(bracket + 1, end))
  return { path: attributePath(written.slice(0, bracket)), filter, ...(tail === '' ? {} : { sub: tail.slice(1) }) }
}

function change(
  resource: Open,
  { path, filter, sub }: Path,
  by: 'add' | 'replace' | 'remove',
  value: Json | undefined,
) {
  let at: Open = resource
  for (const name of path.slice(0, -1)) {
    const key = keyOf(at, name)
    const next = at[key]
    if (typeof next === 'object' && next !== null && !Array.isArray(next)) at = next as Open
    else if (by === 'remove') return
    else {
      const made: Open = {}
      at[key] = made
      at = made
    }
  }
  const last = path.at(-1)
  if (last === undefined) throw new ScimError(400, 'The path names no attribute.', 'invalidPath')
  const key = keyOf(at, last)
  if (filter) return changeElements(at, key, filter, sub, by, value)
  const held = at[key]
  if (by === 'remove') {
    // Members to remove given as a value instead of a filter.
    if (Array.isArray(held) && Array.isArray(value)) {
      const gone = new Set((value as readonly Json[]).map((one) => memberOf(one, 'value') ?? one))
      at[key] = (held as readonly Json[]).filter((one) => !gone.has(memberOf(one, 'value') ?? one))
    } else delete at[key]
    return
  }
  if (by === 'add' && Array.isArray(held)) {
    const added = (Array.isArray(value) ? value : [value]) as readonly Json[]
    const known = new Set((held as readonly Json[]).map((one) => memberOf(one, 'value') ?? one))
    at[key] = [...(held as readonly Json[]), ...added.filter((one) => !known.has(memberOf(one, 'value') ?? one))]
  } else if (isObject(held) && isObject(value)) at[key] = { ...held, ...value }
  else at[key] = value as Json
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The key as it stands there, or a new one; never one that every object has. */
function keyOf(of: Open, name: string): string {
  const wanted = name.toLowerCase()
  if (wanted === '__proto__' || wanted === 'constructor' || wanted === 'prototype')
    throw new ScimError(400, 'The path is not understood.', 'invalidPath')
  return Object.keys(of).find((one) => one.toLowerCase() === wanted) ?? name
}

function changeElements(
  at: Open,
  key: string,
  filter: Filter,
  sub: string | undefined,
  by: 'add' | 'replace' | 'remove',
  value: Json | undefined,
): void {
  const held = Array.isArray(at[key]) ? (at[key] as readonly Json[]) : []
  const found = held.filter((one) => matches(filter, one))
  if (by === 'remove') {
    at[key] =
      sub === undefined
        ? held.filter((one) => !found.includes(one))
        : held.map((one) => (found.includes(one) && isObject(one) ? without(one, sub) : one))
    return
  }
  const merge = (one: Json): Json => {
    const open: Open = isObject(one) ? { ...one } : {}
    if (sub !== undefined) open[keyOf(open, sub)] = value as Json
    else if (isObject(value)) Object.assign(open, value)
    else open['value'] = value as Json
    return open
  }
  if (found.length > 0) at[key] = held.map((one) => (found.includes(one) ? merge(one) : one))
  else if (filter.is === 'compare' && filter.by === 'eq' && filter.path.length === 1)
    // No such element yet: directories expect that one is made, as `emails[type eq "work"].value` says all of it.
    at[key] = [...held, merge({ [filter.path[0] ?? 'type']: filter.value })]
  else throw new ScimError(400, 'The path leads to no value.', 'noTarget')
}

function without(one: { readonly [key: string]: Json }, name: string): Json {
  return Object.fromEntries(Object.entries(one).filter(([key]) => key.toLowerCase() !== name.toLowerCase()))
}
