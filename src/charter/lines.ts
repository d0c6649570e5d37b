// Finds the line of a file to point at, by searching its text for what the problem is about.

/** The line, from 1, on which the first of the needles is found at or after a line; that line itself when none is. */
export function lineOf(text: string, needles: string | readonly string[], after = 1): number {
  const lines = text.split('\n')
  for (const needle of typeof needles === 'string' ? [needles] : needles) {
    const index = lines.findIndex((line, at) => at >= after - 1 && line.includes(needle))
    if (index >= 0) return index + 1
  }
  return after
}

/** The line on which a key of an object is written, quoted or not. */
export const lineOfKey = (text: string, key: string): number => lineOf(text, [`${key}:`, `${key}':`, `${key}":`])

/** The line on which a string value is written, in either kind of quotes. */
export const lineOfValue = (text: string, value: string, after = 1): number =>
  lineOf(text, [`'${value}'`, `"${value}"`], after)
