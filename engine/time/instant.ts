// What the engine means by a moment and by a day. It never reads a clock: every moment is handed in.

/** A moment: milliseconds since 1970-01-01T00:00Z. A number, so that facts and readings are plain JSON. */
export type Instant = number

/** A civil date in the calendar's own zone, `YYYY-MM-DD`. */
export type CivilDate = string

/** The same words in the two languages that every public text of ours has. */
export type Words = { readonly ko: string; readonly en: string }
