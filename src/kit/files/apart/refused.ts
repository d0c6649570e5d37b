// How a look into a file ends early: with one of the refusals, from however deep.
import type { FileRefusalCode } from '../file-types.ts'

export class Refused extends Error {
  override name = 'Refused'
  readonly code: FileRefusalCode
  constructor(code: FileRefusalCode) {
    super(code)
    this.code = code
  }
}
