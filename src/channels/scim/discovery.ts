// What this server can do, as a directory asks first (RFC 7643, 5 to 7).
import { enterpriseSchema, groupSchema, type Resource, userSchema } from './resources.ts'

export const pageMax = 200

export const serviceProviderConfig = (base: string): Resource => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: pageMax },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    { type: 'oauthbearertoken', name: 'Bearer token', description: 'A token issued by the operator', primary: true },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
})

export const resourceTypes = (base: string): readonly Resource[] => [
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: 'User',
    name: 'User',
    description: 'Officers with an account',
    endpoint: '/Users',
    schema: userSchema,
    schemaExtensions: [{ schema: enterpriseSchema, required: false }],
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/User` },
  },
  {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: 'Group',
    name: 'Group',
    description: 'Offices and who works there',
    endpoint: '/Groups',
    schema: groupSchema,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/Group` },
  },
]

type Shape = {
  readonly type?: 'string' | 'boolean' | 'complex' | 'reference'
  readonly many?: true
  readonly required?: true
  readonly mutability?: 'readOnly'
  readonly uniqueness?: 'server'
  readonly parts?: readonly string[]
}

const attribute = (name: string, shape: Shape = {}): Resource => ({
  name,
  type: shape.parts ? 'complex' : (shape.type ?? 'string'),
  multiValued: shape.many ?? false,
  description: name,
  required: shape.required ?? false,
  caseExact: name === 'id' || name === 'externalId',
  mutability: shape.mutability ?? 'readWrite',
  returned: name === 'id' ? 'always' : 'default',
  uniqueness: shape.uniqueness ?? 'none',
  ...(shape.parts ? { subAttributes: shape.parts.map((part) => attribute(part)) } : {}),
})

const schema = (base: string, id: string, name: string, attributes: readonly Resource[]): Resource => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
  id,
  name,
  description: name,
  attributes,
  meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
})

export const schemas = (base: string): readonly Resource[] => [
  schema(base, userSchema, 'User', [
    attribute('userName', { required: true, uniqueness: 'server' }),
    attribute('externalId', { uniqueness: 'server' }),
    attribute('name', { parts: ['formatted', 'familyName', 'givenName'] }),
    attribute('displayName'),
    attribute('title'),
    attribute('active', { type: 'boolean' }),
    attribute('emails', { many: true, parts: ['value', 'type'] }),
    attribute('phoneNumbers', { many: true, parts: ['value', 'type'] }),
    attribute('roles', { many: true, parts: ['value'] }),
    attribute('groups', { many: true, mutability: 'readOnly', parts: ['value', 'display'] }),
  ]),
  schema(base, enterpriseSchema, 'EnterpriseUser', [
    attribute('department'),
    attribute('manager', { mutability: 'readOnly', parts: ['value', 'displayName'] }),
  ]),
  schema(base, groupSchema, 'Group', [
    attribute('displayName', { required: true }),
    attribute('members', { many: true, parts: ['value', 'display'] }),
  ]),
]
