// Problems as programs read them (RFC 9457): a status, a code that never changes, a title in the caller's language.
import { z } from 'zod'
import type { WebContext } from '#channels/web'
import { type Language, languageOf } from '#kit/i18n'
import type { Refusal } from '#ledger'
import type { Invalid } from '../desk.ts'
import { fieldProblem } from '../words/fields.ts'
import { refusalStatus, refusalText } from '../words/refusals.ts'
import { apiHeaders } from './json-answer.ts'
import { type ApiCode, apiWords } from './words.ts'

export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    status: z.int().min(400).max(599),
    code: z.string().meta({ description: 'Never changes and is in no language: what programs decide by.' }),
    title: z.string().meta({ description: 'In the language of Accept-Language, Korean or English.' }),
    problems: z
      .record(z.string(), z.strictObject({ code: z.string(), title: z.string() }))
      .optional()
      .meta({ description: 'What is wrong, by field.' }),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' })

export type ApiProblem = {
  readonly code: ApiCode
  readonly status: number
  readonly problems?: { readonly [field: string]: string }
}

const retrySeconds: { readonly [status: number]: string } = { 429: '600', 503: '2' }

export function languageFor(c: WebContext): Language {
  return languageOf({ accepted: c.req.header('accept-language') })
}

export function apiProblem(c: WebContext, { code, status, problems }: ApiProblem): Response {
  const lang = languageFor(c)
  return respond(c, lang, status, code, apiWords[code][lang], problems)
}

/** A refusal of the desk. The API answers 422 for a key that was used for another body (R35). */
export function refused(c: WebContext, refusal: Refusal | Invalid): Response {
  if ('problems' in refusal) return apiProblem(c, { code: 'INVALID', status: 422, problems: refusal.problems })
  const lang = languageFor(c)
  const status = refusal.refused === 'KEY_USED_FOR_ANOTHER_COMMAND' ? 422 : refusalStatus(refusal)
  return respond(c, lang, status, refusal.refused, refusalText(refusal, lang))
}

function respond(
  c: WebContext,
  lang: Language,
  status: number,
  code: string,
  title: string,
  problems?: { readonly [field: string]: string },
): Response {
  const body: z.infer<typeof problemSchema> = {
    type: 'about:blank',
    status,
    code,
    title,
    ...(problems
      ? {
          problems: Object.fromEntries(
            Object.entries(problems).map(([field, problem]) => [
              field,
              { code: problem, title: fieldProblem(problem, lang) },
            ]),
          ),
        }
      : {}),
    requestId: c.get('requestId'),
  }
  const retry = retrySeconds[status]
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...apiHeaders,
      'content-language': lang,
      ...(retry ? { 'retry-after': retry } : {}),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
  })
}
