// What stands out in a day of the access log: pure rules, each with its number, over what each officer read that day.
// A rule finds what a person should look at; it never says that anything was wrong.

export type OfficerDay = {
  readonly officerId: string
  readonly officeId: string
  /** Readings of single matters: pages, contacts, files. Lists are not among them. */
  readonly opened: number
  readonly matters: number
  readonly reveals: number
  /** Contacts that were seen without any work on the matter the day before, that day or the day after. */
  readonly revealsIdle: number
  readonly downloads: number
  /** From 22:00 to 06:00, or on a day off. */
  readonly atNight: number
  /** Of another office's matters, without being asked. */
  readonly outside: number
}

export const ruleNames = ['self', 'night', 'volume', 'outside', 'reveals', 'downloads', 'crowd'] as const
export type RuleName = (typeof ruleNames)[number]
export type Finding = {
  readonly rule: RuleName
  readonly officerId: string | null
  readonly matterId: string | null
  readonly figure: number
  /** From which number on it is found. */
  readonly least: number
}

/** Chosen so that a plausible month of 200 officers gives five findings or fewer (R44); see the test. */
export const leasts = {
  self: 1,
  night: 4,
  volume: 40,
  volumeTimes: 4,
  outside: 6,
  reveals: 8,
  downloads: 15,
  crowd: 8,
} as const

export type Day = {
  readonly officers: readonly OfficerDay[]
  /** How many matters an officer of the office opens on a usual day: the median of the month before. */
  readonly usual: ReadonlyMap<string, number>
  /** Petitions of somebody with the officer's own name or telephone, that the officer opened. */
  readonly own: readonly { readonly officerId: string; readonly matterId: string }[]
  /** How many officers opened one matter. */
  readonly crowds: readonly { readonly matterId: string; readonly officers: number }[]
}

export function findingsOf({ officers, usual, own, crowds }: Day): Finding[] {
  const found: Finding[] = own.map(({ officerId, matterId }) => ({
    rule: 'self',
    officerId,
    matterId,
    figure: 1,
    least: leasts.self,
  }))
  for (const one of officers) {
    const volumeLeast = Math.max(leasts.volume, Math.ceil((usual.get(one.officeId) ?? 0) * leasts.volumeTimes))
    const measured: readonly (readonly [RuleName, number, number])[] = [
      ['night', one.atNight, leasts.night],
      ['volume', one.matters, volumeLeast],
      ['outside', one.outside, leasts.outside],
      ['reveals', one.revealsIdle, leasts.reveals],
      ['downloads', one.downloads, leasts.downloads],
    ]
    for (const [rule, figure, least] of measured)
      if (figure >= least) found.push({ rule, officerId: one.officerId, matterId: null, figure, least })
  }
  for (const { matterId, officers: figure } of crowds)
    if (figure >= leasts.crowd) found.push({ rule: 'crowd', officerId: null, matterId, figure, least: leasts.crowd })
  return found
}

/** The unusual first: by rule in the order of their weight, then by how far beyond its number. */
export function weightOf(finding: Pick<Finding, 'rule' | 'figure' | 'least'>): number {
  return (
    (ruleNames.length - ruleNames.indexOf(finding.rule)) * 1_000 +
    Math.min(999, Math.round((finding.figure / finding.least) * 10))
  )
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
