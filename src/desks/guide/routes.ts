// The public pages of the guide.
import { Hono } from 'hono'
import type { Charter } from '#charter'
import type { ClockBook } from '#clocks'
import type { Web, WebEnv } from '#channels/web'
import type { Database } from '#kit/database'

export type GuideHouse = { readonly charter: Charter; readonly database: Database; readonly book: () => ClockBook }

export function guideRoutes(_house: GuideHouse, _web: Web): Hono<WebEnv> {
  return new Hono<WebEnv>()
}
