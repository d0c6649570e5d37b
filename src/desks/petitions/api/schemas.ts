// What the API answers with: closed shapes, so that no field goes out that is not declared here (R11).
import { z } from 'zod'
import { channels, petitionKinds, results } from '../facts.ts'
import { places } from '../search/query.ts'
import type { PetitionStage } from '../state.ts'

const stages = [
  'arrived',
  'received',
  'assigned',
  'supplement',
  'investigation',
  'transfer',
  'answered',
  'returned',
  'withdrawn',
  'closed',
  'merged',
  'transferred',
] as const satisfies readonly PetitionStage[]

export const stageSchema = z.enum(stages)
export const kindSchema = z.enum(petitionKinds)
/** Checked by whoever makes it; the pattern is for those who read it. */
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/)
  .meta({ description: 'A time with its offset from UTC.', example: '2026-11-23T15:30:00+09:00' })
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ example: '2026-11-30' })
const both = z.strictObject({ ko: z.string(), en: z.string() })
const versionSchema = z
  .int()
  .min(1)
  .meta({ description: 'Grows with every fact; If-Match refuses a command that looked at another one.' })
const numberSchema = z
  .string()
  .regex(/^\d{4}-\d{6}-\d$/)
  .meta({ example: '2611-000042-6' })

export const submittedSchema = z
  .strictObject({
    number: numberSchema,
    secret: z
      .string()
      .length(26)
      .meta({ description: 'Opens the petition together with its number. Only its hash is stored: keep it.' }),
    dueAt: time.nullable().meta({
      description: 'When the answer is promised; null until an officer has looked at the papers and received it.',
    }),
    repeated: z
      .boolean()
      .meta({ description: 'Whether this is the first answer again, for an Idempotency-Key that was used before.' }),
  })
  .meta({ id: 'Submitted' })

const clockSchema = z
  .strictObject({
    promise: z.string(),
    title: both,
    run: z.int().min(1),
    state: z.enum(['running', 'paused', 'warned', 'kept', 'broken', 'void']),
    startedAt: time,
    dueAt: time,
    lastDay: day.nullable().meta({ description: 'For periods in days: the last one.' }),
    promisedAt: time.meta({
      description: 'What the petitioner was told; a day off declared later moves dueAt and not this.',
    }),
    stoppedAt: time.nullable(),
    brokenAt: time.nullable(),
  })
  .meta({ id: 'Clock' })

const eventSchema = z
  .strictObject({
    seq: z.int().min(1),
    type: z.string().meta({ description: 'The name of the fact.', example: 'PetitionReceived' }),
    label: both,
    at: time,
    words: z.string().nullable().meta({ description: 'What was written with it.' }),
  })
  .meta({ id: 'Event' })

const petition = {
  number: numberSchema,
  version: versionSchema,
  kind: kindSchema,
  item: z.string().nullable(),
  channel: z.enum(channels),
  language: z.enum(['ko', 'en']),
  stage: stageSchema,
  title: z.string().nullable(),
  submittedAt: time,
  arrivedAt: time,
  receivedAt: time.nullable(),
  closedAt: time.nullable(),
  result: z.enum(results).nullable(),
  rated: z.boolean(),
  replyBy: day.nullable().meta({ description: 'While papers are asked for: the last day to send them.' }),
  office: z.strictObject({ officeId: z.string(), name: both, phone: z.string() }).nullable(),
  officer: z.strictObject({ officerId: z.string(), name: both, phone: z.string() }).nullable(),
  standIn: z
    .strictObject({ officerId: z.string(), name: both, phone: z.string() })
    .nullable()
    .meta({ description: 'Who acts while the officer is away; null otherwise, and when nobody does.' }),
  clocks: z.array(clockSchema),
  history: z.array(eventSchema),
}

export const petitionSchema = z.strictObject(petition).meta({ id: 'Petition' })

const petitioner = {
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  address: z.string().nullable(),
  company: z.string().nullable(),
}

export const petitionerSchema = z.strictObject(petitioner).meta({ id: 'Petitioner' })

export const staffPetitionSchema = z
  .strictObject({
    ...petition,
    body: z.string().nullable(),
    petitioner: z
      .strictObject({
        ...petitioner,
        masked: z
          .boolean()
          .meta({ description: 'Masked until a purpose was given by `reveal`; ten minutes from then.' }),
      })
      .nullable(),
    movesBetweenOffices: z.int().min(0),
    broken: z.int().min(0),
    commands: z.array(
      z.strictObject({
        command: z.string(),
        allowed: z.boolean(),
        refusal: z.strictObject({ code: z.string(), title: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'StaffPetition' })

export const queueSchema = z
  .strictObject({
    petitions: z.array(
      z.strictObject({
        number: numberSchema,
        kind: kindSchema,
        item: z.string().nullable(),
        stage: stageSchema,
        title: z.string().nullable(),
        petitioner: z.string().nullable().meta({ description: 'The name, masked.' }),
        officeId: z.string().nullable(),
        officerId: z.string().nullable(),
        arrivedAt: time,
        receivedAt: time.nullable(),
        nextDueAt: time.nullable().meta({ description: 'What breaks next; null while all clocks stand still.' }),
        nextPromise: z.string().nullable(),
        movesBetweenOffices: z.int().min(0),
        broken: z.int().min(0),
      }),
    ),
    next: z.string().nullable().meta({ description: 'Hand it back as `after` for the next page; null on the last.' }),
  })
  .meta({ id: 'Queue' })

export const foundSchema = z
  .strictObject({
    petitions: z.array(
      z.strictObject({
        number: numberSchema,
        kind: kindSchema,
        stage: stageSchema,
        title: z.string(),
        petitioner: z.string().nullable().meta({ description: 'The name, masked.' }),
        arrivedAt: time,
        foundIn: z.array(z.enum(places)),
      }),
    ),
    cutOff: z.boolean().meta({ description: 'Too much is alike: it was looked as far as `next`.' }),
    next: z.string().nullable().meta({ description: 'Hand it back as `before` for older ones; null at the end.' }),
  })
  .meta({ id: 'Found' })

export const givenSchema = z
  .strictObject({
    version: versionSchema
      .nullable()
      .meta({ description: 'The version after the command; null when it was given before.' }),
    repeated: z.boolean(),
  })
  .meta({ id: 'Given' })

export const handbookSchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        item: z.string(),
        edition: z.int().min(1),
        title: both,
        period: z.string().meta({ description: 'Working hours (24wh) or working days (14wd).', example: '14wd' }),
        papers: z.strictObject({ ko: z.array(z.string()), en: z.array(z.string()) }),
        feeWon: z.int().min(0),
        law: z.string(),
        receipt: z.enum(['automatic', 'by officer']),
        officeId: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Handbook' })

export const charterSchema = z
  .strictObject({
    id: z.string(),
    agency: both,
    title: both,
    sentences: z.array(
      z.strictObject({ id: z.string(), text: z.string(), en: z.string(), promises: z.array(z.string()) }),
    ),
    promises: z.array(
      z.strictObject({
        promise: z.string(),
        code: z.string(),
        title: both,
        edition: day.meta({ description: 'The day from which its edition in force counts.' }),
        law: z.array(z.string()),
        coming: z.boolean().meta({ description: 'Its desk is still to come, so nothing is measured yet.' }),
        counts: z
          .strictObject({ kept: z.int(), broken: z.int(), open: z.int(), void: z.int() })
          .nullable()
          .meta({ description: 'Clocks that started in the last twelve months.' }),
      }),
    ),
  })
  .meta({ id: 'Charter' })
