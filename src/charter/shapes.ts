// The shapes of a charter folder's values, checked once as they are read; behind this door the types hold. A key that
// nobody knows is refused, for it is most often a misspelt one.
import { z } from 'zod'
import type { CalendarText, Edition } from '#engine'
import type { Marker, Section, Sentence } from './charter.ts'

const text = z.string().min(1)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date; a date is written YYYY-MM-DD')
const words = z.strictObject({ ko: text, en: text })
const patterns = z.array(
  z.union([
    text,
    z.strictObject({ fact: text, where: z.record(text, z.union([z.string(), z.boolean(), z.array(z.string())])) }),
  ]),
)
const pattern = patterns.element
const several = patterns.min(1)

const within = z.union([
  text,
  z.strictObject({
    by: text,
    periods: z.record(text, text),
    else: z.strictObject({ field: text }).exactOptional(),
  }),
  z.strictObject({ field: text }),
])

const pause = z.strictObject({
  from: pattern,
  until: pattern,
  counts: z.enum(['whole days', 'exact']),
  keyedBy: text.exactOptional(),
  atMost: text.exactOptional(),
  atMostExtendedBy: z.strictObject({ fact: pattern, field: text, times: z.int().min(1) }).exactOptional(),
})

const clock = z.strictObject({
  as: z.literal('clock'),
  starts: several,
  keyedBy: text.exactOptional(),
  repeats: z.literal(true).exactOptional(),
  stops: several,
  voids: patterns.exactOptional(),
  pauses: z.array(pause).exactOptional(),
  within,
  extendedBy: z.strictObject({ fact: pattern, field: text, atMost: z.int().min(1) }).exactOptional(),
  movedBy: z.strictObject({ fact: pattern, to: text, atMost: z.int().min(1) }).exactOptional(),
  warns: z
    .array(z.strictObject({ before: text, tell: z.enum(['officer', 'office head', 'examiner']) }))
    .exactOptional(),
  broken: z.strictObject({ remedy: text.exactOptional(), apology: z.boolean().exactOptional() }).exactOptional(),
  figure: z.strictObject({
    shown: z.enum(['rate', 'rate and median']),
    grain: z.array(z.enum(['office', 'month'])),
  }),
})

const measure = z.discriminatedUnion('as', [
  clock,
  z.strictObject({ as: z.literal('gate'), before: pattern, needs: several }),
  z.strictObject({
    as: z.literal('invariant'),
    when: z.union([pattern, several]),
    needs: several,
    undoneBy: several.exactOptional(),
  }),
  z.strictObject({ as: z.literal('evidence'), records: several }),
  z.strictObject({ as: z.literal('ledger'), opens: several, closes: several }),
  z.strictObject({ as: z.literal('ratio'), counts: several, of: several }),
  z.strictObject({
    as: z.literal('periodic'),
    every: z.enum(['month', 'year']),
    dueBy: z.string().regex(/^(\d{2}-)?\d{2}$/, "is not a day; write '05' of a month or '10-31' of a year"),
    done: several,
  }),
])

export const editionShape: z.ZodType<Edition> = z.strictObject({
  promise: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name; write small letters and hyphens'),
  code: text,
  from: date,
  lastOn: date.exactOptional(),
  title: words,
  cites: z.array(text),
  law: z.array(text).exactOptional(),
  matter: text,
  coming: z.literal(true).exactOptional(),
  measure,
})

const line = z.int().min(1)
const place = z.strictObject({
  line,
  order: z.int().min(1).exactOptional(),
  section: text,
  item: text.exactOptional(),
})

export const sentencesShape: z.ZodType<readonly Sentence[]> = z.array(
  z.strictObject({
    id: text,
    text,
    en: text,
    places: z.array(place).min(1),
    boundTo: z.array(text).exactOptional(),
    notMeasurable: words.exactOptional(),
  }),
)

export const sectionsShape: z.ZodType<{ readonly sections: readonly Section[]; readonly markers: readonly Marker[] }> =
  z.strictObject({
    sections: z.array(z.strictObject({ id: text, title: words, headingLost: z.literal(true).exactOptional() })),
    markers: z.array(z.strictObject({ line, order: z.int().min(1).exactOptional(), text })),
  })

export const headShape = z.strictObject({
  id: text,
  agency: words,
  title: words,
  preamble: words,
  help: z.strictObject({ phone: text, hours: words }),
})

const windows = z.array(text)
const hours = z.strictObject({
  week: z.strictObject({
    mon: windows,
    tue: windows,
    wed: windows,
    thu: windows,
    fri: windows,
    sat: windows,
    sun: windows,
  }),
  dates: z.record(date, windows).exactOptional(),
})

/** Whether the windows and days make sense is for the engine to say, which compiles them. */
export const calendarShape: z.ZodType<CalendarText> = z.strictObject({
  id: text,
  version: text,
  zone: text,
  from: date,
  until: date,
  warnDays: z.number(),
  hours,
  offices: z.record(text, hours).exactOptional(),
  holidays: z.array(
    z.strictObject({
      on: date,
      name: words,
      kind: z.enum(['statutory', 'substitute', 'temporary', 'election']),
      status: z.enum(['expected', 'announced', 'in force']),
      source: z.string(),
      announcedOn: date.exactOptional(),
    }),
  ),
  counting: z.strictObject({
    dayEndsAt: text,
    extensionStarts: z.enum(['next working day', 'at the old due time']),
    hoursPerDay: z.number(),
    ringSeconds: z.number(),
  }),
})

export const publishedShape = z.record(text, z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal'))
