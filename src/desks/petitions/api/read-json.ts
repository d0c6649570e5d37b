// The body of an API call: JSON in UTF-8, at most a megabyte, not too deep and not too long (R19).
import { BadRequest, readText, type WebContext } from '#channels/web'
import type { ApiProblem } from './problem.ts'

const bodyLimits = { bytes: 1024 * 1024, depth: 20, items: 1_000 } as const

const jsonType = /^application\/json(\s*;.*)?$/i

export async function readJson(c: WebContext): Promise<{ body: unknown } | ApiProblem> {
  if (!jsonType.test(c.req.header('content-type') ?? '')) return { code: 'NOT_JSON_TYPE', status: 415 }
  let text: string
  try {
    text = await readText(c)
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error
    return error.status === 413 ? { code: 'BODY_TOO_LARGE', status: 413 } : { code: 'NOT_UTF8', status: 400 }
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { code: 'NOT_JSON', status: 400 }
  }
  return isModest(body) ? { body } : { code: 'TOO_DEEP', status: 400 }
}

/** Walks level by level, so that no depth of what was sent is a depth of ours. */
function isModest(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > bodyLimits.depth) return false
    const next: unknown[] = []
    for (const held of level) {
      if (held === null || typeof held !== 'object') continue
      const inside = Array.isArray(held) ? held : Object.values(held)
      if (inside.length > bodyLimits.items) return false
      for (const one of inside) if (one !== null && typeof one === 'object') next.push(one)
    }
    level = next
  }
  return true
}
