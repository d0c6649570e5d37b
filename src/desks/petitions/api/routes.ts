// The JSON API of the petitions desk, and its description at /api/openapi.json.
import type { Hono } from 'hono'
import type { Web, WebEnv } from '#channels/web'
import type { PetitionsDesk } from '../desk.ts'
import { charterEndpoints } from './charter-endpoints.ts'
import { createApi } from './endpoint.ts'
import { jsonAnswer } from './json-answer.ts'
import { petitionerEndpoints } from './petitioner-endpoints.ts'
import { apiProblem } from './problem.ts'
import { searchEndpoint } from './search-endpoint.ts'
import { staffEndpoints } from './staff-endpoints.ts'

/** The version of the API, not of Dajim: it grows when a field is added. */
const apiVersion = '1.0.0'

export function petitionApi(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const api = createApi(web, apiVersion)
  petitionerEndpoints(api, desk, web)
  staffEndpoints(api, desk)
  searchEndpoint(api, desk)
  charterEndpoints(api, desk, web)
  const document = api.document()
  api.routes.get('/api/openapi.json', () => jsonAnswer(document, 200, { 'cache-control': 'public, max-age=60' }))
  for (const [path, methods] of methodsByPath(api.routes))
    api.routes.all(path, (c) => {
      const problem = apiProblem(c, { code: 'NO_SUCH_METHOD', status: 405 })
      problem.headers.set('allow', methods.join(', '))
      return problem
    })
  api.routes.all('/api/*', (c) => apiProblem(c, { code: 'NO_SUCH_ADDRESS', status: 404 }))
  return api.routes
}

function methodsByPath(routes: Hono<WebEnv>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { path, method } of routes.routes) found.set(path, [...(found.get(path) ?? []), method])
  return found
}
