// Answers as SCIM shapes them: one resource, a page of many, fewer attributes when asked, and versions that must match.
import type { WebContext } from '#channels/web'
import { pageMax } from './discovery.ts'
import { ScimError } from './error.ts'
import { matches, parseFilter } from './filter.ts'
import { type Resource, versionOf } from './resources.ts'

export type Answer = { readonly status: 200 | 201 | 204 | 304; readonly body?: Resource }
export const ok = (body: Resource): Answer => ({ status: 200, body })
export const notFound = () => new ScimError(404, 'There is no such resource.')

export function ifMatch(c: WebContext, now: Resource): void {
  const asked = c.req.header('if-match')
  if (asked === undefined || asked === '*') return
  const tags = asked.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (!tags.includes(versionOf(now).replace(/^W\//, '')))
    throw new ScimError(412, 'The resource has changed meanwhile.')
}

export function one(c: WebContext, body: Resource): Answer {
  const asked = c.req.header('if-none-match')
  if (asked && asked.replaceAll('W/', '') === versionOf(body).replace('W/', '')) return { status: 304, body }
  return ok(narrowed(c, body))
}

export function page<T>(c: WebContext, all: readonly T[], show: (one: T) => Resource): Resource {
  const whole = (name: string, otherwise: number) => {
    const written = c.req.query(name)
    if (written === undefined || written === '') return otherwise
    if (!/^-?\d{1,9}$/.test(written)) throw new ScimError(400, `${name} must be a number.`, 'invalidValue')
    return Number(written)
  }
  const startIndex = Math.max(1, whole('startIndex', 1))
  const count = Math.min(pageMax, Math.max(0, whole('count', pageMax)))
  const filter = c.req.query('filter')
  const parsed = filter ? parseFilter(filter) : undefined
  const shown = (one: T) => narrowed(c, show(one))
  if (!parsed) {
    const some = all.slice(startIndex - 1, startIndex - 1 + count)
    return listOf(some.map(shown), startIndex, all.length)
  }
  const found = all.filter((one) => matches(parsed, show(one)))
  return listOf(found.slice(startIndex - 1, startIndex - 1 + count).map(shown), startIndex, found.length)
}

export const listOf = (resources: readonly Resource[], startIndex: number, totalResults: number): Resource => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
})

/** Without what the caller does not want: `excludedAttributes=members` spares a list of thousands. */
function narrowed(c: WebContext, resource: Resource): Resource {
  const names = (query: string) =>
    new Set(
      (c.req.query(query) ?? '')
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== ''),
    )
  const only = names('attributes')
  const without = names('excludedAttributes')
  if (only.size === 0 && without.size === 0) return resource
  const always = new Set(['schemas', 'id'])
  return Object.fromEntries(
    Object.entries(resource).filter(([key]) => {
      const name = key.toLowerCase()
      const wanted =
        only.size === 0 ||
        [...only].some((one) => one === name || one.startsWith(`${name}.`) || one.startsWith(`${name}:`))
      return always.has(name) || (wanted && !without.has(name))
    }),
  )
}
