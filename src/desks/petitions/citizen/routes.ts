// The citizen's pages of the petitions desk.
import { Hono } from 'hono'
import type { Web, WebEnv } from '#channels/web'
import type { PetitionsDesk } from '../desk.ts'

export function petitionPages(_desk: PetitionsDesk, _web: Web): Hono<WebEnv> {
  return new Hono<WebEnv>()
}
