// The citizen's pages of the petitions desk: filing, the receipt, following, and what can be done meanwhile.
import { Hono } from 'hono'
import type { Web, WebEnv } from '#channels/web'
import type { PetitionsDesk } from '../desk.ts'
import { fileRoutes } from '../file-routes.ts'
import { actionRoutes } from './action-routes.ts'
import { formRoutes } from './form-routes.ts'
import { type KindWords, readKindWords } from './kind-words.ts'
import { trackRoutes } from './track-routes.ts'

export function petitionPages(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  let kinds: Promise<readonly KindWords[]> | undefined
  const kindWords = () => {
    kinds ??= readKindWords(desk.house.charter.folder)
    return kinds
  }
  app.route('/', formRoutes(desk, web, kindWords))
  app.route('/', trackRoutes(desk, web))
  app.route('/', actionRoutes(desk, web))
  app.route('/', fileRoutes(desk, web))
  return app
}
