// A request that cannot be understood, as it is thrown by whoever reads it; the web turns it into a page.
import type { Words } from '#kit/i18n'

export class BadRequest extends Error {
  override name = 'BadRequest'
  readonly status: 400 | 413 | 415 | 422
  readonly words: Words | undefined

  constructor(status: 400 | 413 | 415 | 422, words?: Words) {
    super(`HTTP ${status}`)
    this.status = status
    this.words = words
  }
}
