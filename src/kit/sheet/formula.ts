// No cell of ours is ever a formula (R25): what begins like one gets an apostrophe in front, and loses it when it comes back.

const begins = /^[=+\-@\t\r\n]/
const guarded = /^'+[=+\-@\t\r\n]/

/** Also what looks as if it had been guarded already, so that reading it back gives exactly what was there. */
export const neutral = (text: string): string => (begins.test(text) || guarded.test(text) ? `'${text}` : text)

export const plain = (text: string): string => (guarded.test(text) ? text.slice(1) : text)
