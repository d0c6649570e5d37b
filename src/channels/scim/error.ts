// A request of a directory that cannot be done, as SCIM says it (RFC 7644, 3.12). Details are English: programs read them.

export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'tooMany'
  | 'uniqueness'

export type ScimStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 429 | 501

export class ScimError extends Error {
  override name = 'ScimError'
  readonly status: ScimStatus
  readonly scimType: ScimType | undefined

  constructor(status: ScimStatus, detail: string, scimType?: ScimType) {
    super(detail)
    this.status = status
    this.scimType = scimType
  }
}

const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'

export const errorBody = (status: number, detail: string, scimType?: ScimType) => ({
  schemas: [errorSchema],
  status: String(status),
  ...(scimType ? { scimType } : {}),
  detail,
})
