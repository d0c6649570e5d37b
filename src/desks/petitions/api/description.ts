// The OpenAPI 3.1 description of the API, generated from the schemas that its endpoints are read with.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import { problemSchema } from './problem.ts'

export type Answer = { readonly description: string; readonly schema: z.ZodType }

export type Shape<P extends z.ZodObject, Q extends z.ZodObject, H extends z.ZodObject, B> = {
  readonly method: 'get' | 'post'
  /** With `{name}` for parameters. */
  readonly path: string
  readonly tag: 'Petitions' | 'Staff' | 'Charter'
  readonly summary: string
  readonly description?: string
  readonly params?: P
  readonly query?: Q
  /** By lower-case name. */
  readonly headers?: H
  readonly body?: z.ZodType<B>
  readonly answers: { readonly [status: number]: Answer }
  /** Statuses of problems besides those that every endpoint of its kind can answer. */
  readonly problems?: readonly number[]
}

export type AnyShape = Shape<z.ZodObject, z.ZodObject, z.ZodObject, unknown>

export type Description = {
  describe(shape: AnyShape, staff: boolean): void
  document(): object
}

export function createDescription(version: string): Description {
  const described = new OpenAPIHono()
  described.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  return {
    describe: (shape, staff) => described.openAPIRegistry.registerPath(routeOf(shape, staff)),
    document: () =>
      described.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Dajim petitions',
          version,
          license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
          description: about,
        },
        servers: [{ url: '/' }],
        tags: [
          { name: 'Petitions', description: 'What a petitioner does: send, follow, withdraw, rate.' },
          { name: 'Staff', description: 'What an officer does, with a token of theirs.' },
          { name: 'Charter', description: 'What the agency promises, and the petition handbook.' },
        ],
      }),
  }
}

function routeOf(shape: AnyShape, staff: boolean) {
  const { params, query, headers, body } = shape
  const problems = new Set([
    ...(shape.problems ?? []),
    400,
    503,
    ...(body ? [413, 415, 422] : []),
    ...(staff ? [401, 403] : []),
  ])
  return createRoute({
    method: shape.method,
    path: shape.path,
    tags: [shape.tag],
    summary: shape.summary,
    ...(shape.description ? { description: shape.description } : {}),
    ...(staff ? { security: [{ token: [] }] } : {}),
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(headers ? { headers } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      ...Object.fromEntries(
        Object.entries(shape.answers).map(([status, { description, schema }]) => [
          status,
          { description, content: { 'application/json': { schema } } },
        ]),
      ),
      ...Object.fromEntries(
        [...problems].sort().map((status) => [
          status,
          {
            description: statusWords[status] ?? 'A problem.',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        ]),
      ),
    },
  })
}

const about = `Petitions of an agency that runs its service charter with Dajim. All times carry their offset from UTC.
Every write needs an Idempotency-Key: sent again within 72 hours with the same body it gives the first answer; with
another body it is refused (422). Files are sent on the web form, not here.`

const statusWords: { readonly [status: number]: string } = {
  400: 'The request cannot be read: a parameter or header is missing or not valid, or the body is not JSON in UTF-8.',
  401: 'A staff token is needed.',
  403: 'This officer may not do that.',
  404: 'No such petition; the same answer whether the number is unknown or the secret is wrong.',
  409: 'The petition changed or stands in another state.',
  413: 'The body is larger than 1 MB.',
  415: 'The body is not application/json.',
  422: 'Fields need correcting, the desk refused, or the Idempotency-Key was used for another body.',
  429: 'Too many tries from this address; see Retry-After.',
  503: 'Not now; see Retry-After.',
}
