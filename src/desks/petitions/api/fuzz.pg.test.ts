// The API against its own description: whatever is sent, the answer is one that the OpenAPI document declares, its body
// fits the schema declared for it, and it is never a fault of ours (R18, R36).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { loadSample } from '#sample'
import { openHouse } from '../../../house.ts'
import { openApi } from './fixture.ts'

type Json = { readonly [key: string]: unknown }
type Schema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}
type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}
type Media = { readonly [type: string]: { readonly schema: Json } }
type Operation = {
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly security?: unknown
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } }
  readonly responses: { readonly [status: string]: { readonly content: Media } }
}

/** Runs; R36 asks for many more, which `DAJIM_FUZZ_RUNS` gives. */
const runs = Number(process.env['DAJIM_FUZZ_RUNS'] ?? 500)

test('every answer is one that the description declares', async (t) => {
  const { call, submit, tokenOf, passLimit, errors } = await openApi(t, { openHouse, loadSample })
  const { body: document } = await call('GET', '/api/openapi.json')
  assert.equal(document.openapi, '3.1.0')
  const operations = operationsOf(document)
  assert.ok(operations.length > 30)
  const tokens = await Promise.all(['oh-harin', 'moon-jiho', 'cha-eunsol', 'hwang-sunu', 'seol-jaemin'].map(tokenOf))
  const fresh = async (turn: number) => {
    const sent = await submit({ kind: ['inquiry', 'grievance', 'proposal'][turn % 3] })
    await call('POST', `/api/v1/staff/petitions/${sent.number}/commands/assign`, {
      headers: { ...tokens[0], 'idempotency-key': `assign-${sent.number}` },
      body: { officeId: 'hq-customer-support', officerId: 'moon-jiho' },
    })
    return sent
  }
  const petitions = [await fresh(0), await fresh(1), await fresh(2)]
  let turns = 0
  const fits = new Map(
    operations.flatMap((operation) =>
      Object.entries(operation.responses).map(([status, response]) => [
        `${operation.method} ${operation.path} ${status}`,
        validatorsOf(response.content, document),
      ]),
    ),
  )
  const met = new Map<number, number>()

  const request = fc.constantFrom(...operations).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      parameters: fc.record(
        Object.fromEntries(
          operation.parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameterOf(parameter)]),
        ),
      ),
      place: fc.nat(petitions.length - 1),
      token: fc.constantFrom(...tokens, ...(tokens[1] ? [tokens[1], tokens[1], tokens[1]] : [])),
      body: operation.requestBody
        ? bodyOf(operation.requestBody.content['application/json'].schema)
        : fc.constant(undefined),
    }),
  )
  await fc.assert(
    fc.asyncProperty(request, async ({ operation, parameters, place, token, body }) => {
      passLimit()
      turns += 1
      // Petitions end quickly under such hands; a new one takes the place of the oldest.
      if (turns % 6 === 0) petitions[(turns / 6) % petitions.length] = await fresh(turns / 6)
      const petition = petitions[place] as { number: string; secret: string }
      const headers: { [name: string]: string } = operation.security ? { ...token } : {}
      const query = new URLSearchParams()
      let path = operation.path
      for (const parameter of operation.parameters) {
        const value = parameters[`${parameter.in} ${parameter.name}`]
        if (value === undefined) continue
        const text = value === own ? (parameter.in === 'path' ? petition.number : petition.secret) : String(value)
        if (parameter.in === 'path')
          path = path.replace(`{${parameter.name}}`, encodeURIComponent(text.toWellFormed()) || '-')
        else if (parameter.in === 'query') query.set(parameter.name, text)
        else headers[parameter.name] = Buffer.from(text.replaceAll(/[\r\n\0]/g, ' ')).toString('latin1')
      }
      const answer = await call(operation.method.toUpperCase(), `${path}${query.size > 0 ? `?${query}` : ''}`, {
        headers,
        ...(body === undefined ? {} : { body }),
      })
      met.set(answer.status, (met.get(answer.status) ?? 0) + 1)
      assert.ok(answer.status < 500, JSON.stringify(answer.body))
      const validators = fits.get(`${operation.method} ${operation.path} ${answer.status}`)
      assert.ok(
        validators,
        `${operation.method} ${operation.path} does not declare ${answer.status}: ${JSON.stringify(answer.body)}`,
      )
      const validator = validators.get(answer.headers.get('content-type') ?? '')
      assert.ok(validator, `${answer.headers.get('content-type')}`)
      const checked = validator.safeParse(answer.body)
      assert.ok(checked.success, checked.error?.message ?? '')
    }),
    { numRuns: runs },
  )
  t.diagnostic(`answers: ${JSON.stringify([...met].sort())}`)
  for (const status of [200, 201, 400, 403, 422]) assert.ok((met.get(status) ?? 0) > 0, `no ${status} was met`)
  assert.deepEqual(errors, [])
})

const own = Symbol('of the petition that the call is about')

/** Text as nobody should send it. */
const wildText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '../../etc/passwd',
    "'; drop table fact; --",
    '%00',
    '２６１１-000042-6',
    '‮',
    'a'.repeat(30_000),
    '2026-02-31',
  ),
)
const wild = fc.oneof(wildText, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, -1, 1e308, 2 ** 53, [], {}, true))

function textOf(schema: Schema): fc.Arbitrary<string> {
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern))
  const { minLength = 0, maxLength = 200 } = schema
  const letters = fc.string({
    unit: fc.constantFrom(...'가나다라 마바사아1234567890-abc.@'),
    minLength: minLength + 2,
    maxLength: Math.max(minLength + 2, Math.min(maxLength, 60)),
  })
  return fc.oneof(
    { weight: 3, arbitrary: letters },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '010-1234-5678',
        '2026-12-31',
        'hq-customer-support',
        'hq-market',
        'moon-jiho',
        'name@example.kr',
      ),
    },
  )
}

/** Fields whose form no schema tells. */
const wellKnown: { readonly [name: string]: fc.Arbitrary<unknown> | undefined } = {
  phone: fc.constantFrom('010-1234-5678', '+82 2 1234 5678'),
  mail: fc.constantFrom('', 'name@example.kr'),
}

/** A value that fits a schema. */
function fittingValue(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fittingValue))
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 1_000, 1_000_000) })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(fittingValue(schema.items ?? {}), { maxLength: 3 })
    case 'object': {
      const properties = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inside]) => [
          name,
          wellKnown[name] ?? fittingValue(inside),
        ]),
      )
      return fc.record(properties, { requiredKeys: [...(schema.required ?? [])] })
    }
    default:
      return fc.jsonValue()
  }
}

/** Mostly what fits, often with one thing wrong, sometimes nothing of the kind. */
function bodyOf(schema: Schema): fc.Arbitrary<unknown> {
  const right = fittingValue(schema)
  const names = Object.keys(schema.properties ?? {})
  const spoilt = fc
    .tuple(right, fc.constantFrom(...names, 'officerId', 'matter_id', '__proto__', 'toString'), wild)
    .map(([body, name, value]) => {
      // Built from entries, so that `__proto__` is a field and not a prototype.
      return Object.fromEntries([...Object.entries(body as object).filter(([held]) => held !== name), [name, value]])
    })
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: wild })
}

function parameterOf(parameter: Parameter): fc.Arbitrary<unknown> {
  const { name, schema } = parameter
  if (name === 'number' || name === 'x-access-secret')
    return fc.oneof(
      { weight: 12, arbitrary: fc.constant(own) },
      { weight: 1, arbitrary: fc.constant('2601-999999-2') },
      { weight: 1, arbitrary: wildText },
    )
  if (name === 'idempotency-key')
    return fc.oneof(
      { weight: 14, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: wildText },
      { weight: 1, arbitrary: fc.constant('the-same-key') },
    )
  const usual = fc.oneof({ weight: 6, arbitrary: fittingValue(schema) }, { weight: 1, arbitrary: wildText })
  return parameter.required
    ? usual
    : fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: usual })
}

function operationsOf(document: Json): Operation[] {
  return Object.entries(document['paths'] as Json).flatMap(([path, methods]) =>
    Object.entries(methods as { [method: string]: Omit<Operation, 'path' | 'method'> }).map(([method, operation]) => ({
      ...operation,
      method,
      path,
      parameters: operation.parameters ?? [],
    })),
  )
}

/** By content type. The document's own references are put in their place first. */
function validatorsOf(content: Media, document: Json): Map<string, z.ZodType> {
  return new Map(
    Object.entries(content).map(([type, { schema }]) => [type, z.fromJSONSchema(resolved(schema, document) as never)]),
  )
}

function resolved(value: unknown, document: Json): unknown {
  if (Array.isArray(value)) return value.map((one) => resolved(one, document))
  if (value === null || typeof value !== 'object') return value
  const reference = (value as Json)['$ref']
  if (typeof reference === 'string')
    return resolved(
      reference
        .slice(2)
        .split('/')
        .reduce<unknown>((held, part) => (held as Json)[part], document),
      document,
    )
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, resolved(held, document)]))
}
