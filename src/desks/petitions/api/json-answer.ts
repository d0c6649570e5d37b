// Answers of the API that are no problems.
import type { z } from 'zod'
import type { Given } from '../desk.ts'
import type { givenSchema } from './schemas.ts'

/** What every answer of the API says of itself, problem or not (R24). */
export const apiHeaders: { readonly [name: string]: string } = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

export function jsonAnswer(body: object, status: number, headers: { readonly [name: string]: string } = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...apiHeaders, ...headers },
  })
}

/** A repeated command gives its first answer, which has no version of its own any more. */
export function givenAnswer(given: Given): z.output<typeof givenSchema> {
  return { version: given.repeated ? null : given.version, repeated: given.repeated }
}
