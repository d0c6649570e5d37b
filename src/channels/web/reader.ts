// Who reads a person's data by a request, as the access log writes it down.
import type { Instant } from '#engine'
import type { Officer, Reader } from '#people'
import { clientAddress } from './client-address.ts'
import type { WebContext } from './web.ts'

export function readerOf(c: WebContext, officer: Officer, at: Instant): Reader {
  return { officer, origin: clientAddress(c), at }
}
