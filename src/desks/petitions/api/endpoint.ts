// The API's endpoints: the schemas that describe each one are what reads its requests.
import { Hono } from 'hono'
import { z } from 'zod'
import { tokenOfficer, type Web, type WebContext, type WebEnv } from '#channels/web'
import type { Officer } from '#people'
import { invalid } from '../desk.ts'
import { type AnyShape, createDescription, type Shape } from './description.ts'
import { apiProblem } from './problem.ts'
import { readJson } from './read-json.ts'

const none = z.strictObject({})

type Asked<P extends z.ZodObject, Q extends z.ZodObject, H extends z.ZodObject, B> = {
  readonly c: WebContext
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly headers: z.output<H>
  readonly body: B
}

export type Api = {
  readonly routes: Hono<WebEnv>
  /** Anybody may ask. */
  open<
    P extends z.ZodObject = typeof none,
    Q extends z.ZodObject = typeof none,
    H extends z.ZodObject = typeof none,
    B = undefined,
  >(shape: Shape<P, Q, H, B>, handle: (asked: Asked<P, Q, H, B>) => Promise<Response>): void
  /** Officers with a token. */
  staff<
    P extends z.ZodObject = typeof none,
    Q extends z.ZodObject = typeof none,
    H extends z.ZodObject = typeof none,
    B = undefined,
  >(shape: Shape<P, Q, H, B>, handle: (asked: Asked<P, Q, H, B> & { officer: Officer }) => Promise<Response>): void
  /** Describes one concrete path that another endpoint serves by a parameter. */
  describe(shape: AnyShape, staff: boolean): void
  document(): object
}

export function createApi(web: Web, version: string): Api {
  const routes = new Hono<WebEnv>()
  const { describe, document } = createDescription(version)

  const mount = (shape: AnyShape, staff: boolean, handle: (asked: never) => Promise<Response>) => {
    const { params = none, query = none, headers, body } = shape
    routes.on([shape.method.toUpperCase()], [shape.path.replaceAll(/\{(\w+)\}/g, ':$1')], async (c) => {
      const signedIn = staff ? await tokenOfficer(web, c) : undefined
      if (staff && !signedIn) return apiProblem(c, { code: 'NOT_SIGNED_IN', status: 401 })
      const asked: { [part: string]: unknown } = { c, officer: signedIn?.officer }
      const parts: readonly [string, z.ZodObject, unknown][] = [
        ['params', params, c.req.param()],
        ['query', query, c.req.query()],
        ['headers', headers ?? none, headers ? namedHeaders(c, Object.keys(headers.shape)) : {}],
      ]
      for (const [part, schema, value] of parts) {
        const parsed = schema.safeParse(value)
        if (!parsed.success) return unreadable(c, parsed.error)
        asked[part] = parsed.data
      }
      if (body) {
        const read = await readJson(c)
        if (!('body' in read)) return apiProblem(c, read)
        const parsed = body.safeParse(read.body)
        if (!parsed.success)
          return apiProblem(c, { code: 'INVALID', status: 422, problems: invalid(parsed.error).problems })
        asked['body'] = parsed.data
      }
      return handle(asked as never)
    })
  }

  return {
    routes,
    open(shape, handle) {
      describe(shape as never, false)
      mount(shape as never, false, handle as never)
    },
    staff(shape, handle) {
      if (!shape.path.includes('{command}')) describe(shape as never, true)
      mount(shape as never, true, handle as never)
    },
    describe,
    document,
  }
}

function namedHeaders(c: WebContext, names: readonly string[]): { [name: string]: string } {
  const found: { [name: string]: string } = {}
  for (const name of names) {
    const value = c.req.header(name)
    if (value !== undefined) found[name] = value
  }
  return found
}

function unreadable(c: WebContext, error: z.ZodError): Response {
  const { problems } = invalid(error)
  if ('idempotency-key' in problems) return apiProblem(c, { code: 'KEY_NEEDED', status: 400 })
  return apiProblem(c, { code: 'WRONG_PARAMETER', status: 400, problems })
}
