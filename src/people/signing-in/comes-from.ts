// Where a request to sign in comes from, as the web tells it: for limits, and for the list of sessions that an officer
// sees. The browser is kept in two words, never by its full description, which would tell more than anybody needs.

export type ComesFrom = {
  readonly address: string
  /** Two words about the browser: `Chrome · Windows`. */
  readonly device?: string | undefined
  /** What this browser was given when it signed in before. */
  readonly mark?: string | undefined
}

const browsers = [
  ['Edg/', 'Edge'],
  ['Whale/', 'Whale'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** Empty when nothing is recognised. */
export function deviceWords(userAgent: string | undefined): string {
  const named = (table: readonly (readonly [string, string])[]) =>
    table.find(([sign]) => userAgent?.slice(0, 1000).includes(sign))?.[1]
  return [named(browsers), named(systems)].filter((word) => word !== undefined).join(' · ')
}

/** The part of an address that is shown: enough to tell home from office, not enough to tell which machine. */
export function maskedAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.replace(/\d+$/, '*')
  if (!plain.includes(':')) return plain
  return `${plain.split(':').slice(0, 2).join(':')}:*`
}
