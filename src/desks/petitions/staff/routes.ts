// The officers' pages of the petitions desk.
import { Hono } from 'hono'
import type { Web, WebEnv } from '#channels/web'
import type { PetitionsDesk } from '../desk.ts'

export function petitionStaffPages(_desk: PetitionsDesk, _web: Web, _worker: { wake: () => void }): Hono<WebEnv> {
  return new Hono<WebEnv>()
}
