// Parameters and headers that several endpoints take.
import { z } from 'zod'
import { type QueueKey, queues } from '../queries.ts'
import { kindSchema, stageSchema } from './schemas.ts'

export const numberParam = z.strictObject({
  number: z
    .string()
    .max(40)
    .meta({ description: 'The receipt number, with or without hyphens.', example: '2611-000042-6' }),
})

const keyHeader = z
  .string()
  .regex(/^[\x21-\x7E]{8,200}$/)
  .meta({ description: 'A new text for each intent, such as a UUID: 8 to 200 printable characters.' })
const secretHeader = z.string().max(100).meta({ description: 'The access secret that came with the receipt number.' })

export const keyHeaders = z.strictObject({ 'idempotency-key': keyHeader })
export const secretHeaders = z.strictObject({ 'x-access-secret': secretHeader })
export const secretAndKeyHeaders = z.strictObject({ 'idempotency-key': keyHeader, 'x-access-secret': secretHeader })
export const commandHeaders = z.strictObject({
  'idempotency-key': keyHeader,
  'if-match': z
    .string()
    .regex(/^"[1-9]\d{0,8}"$/)
    .optional()
    .meta({
      description:
        'The version that you looked at, as the ETag gave it; a petition that changed since is left alone (409).',
    }),
})

const firstPlace = /^(-|\d{1,15})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

export const queueQuery = z.strictObject({
  queue: z.enum(queues).optional(),
  after: z.string().regex(firstPlace).optional().meta({ description: 'The `next` of the page before.' }),
  state: stageSchema.optional(),
  kind: kindSchema.optional(),
})

/** Petitions that wait without a time of their own come last; their key has a dash for it. */
export function readPlace(text: string): QueueKey | undefined {
  const match = firstPlace.exec(text)
  if (!match?.[1] || !match[2]) return undefined
  return { at: match[1] === '-' ? null : Number(match[1]), matterId: match[2] }
}

export const writePlace = (key: QueueKey): string => `${key.at ?? '-'}_${key.matterId}`
