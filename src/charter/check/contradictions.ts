// Things that a charter may not promise at once.
import { isDeepStrictEqual } from 'node:util'
import {
  type CivilDate,
  type ClockRule,
  type Edition,
  type FactPattern,
  type ParsedPeriod,
  type PeriodUnit,
  parsePeriod,
} from '#engine'
import type { Draft, ReadEdition } from '../assemble.ts'
import type { Problem } from '../charter.ts'
import { factName } from '../facts-named.ts'
import { lineOfKey, lineOfValue } from '../lines.ts'
import { periodComesWithFact, promisedPeriods } from './periods-named.ts'

type ClockFile = { readonly file: ReadEdition['file']; readonly edition: Edition; readonly rule: ClockRule }

export function contradictionProblems(draft: Draft): readonly Problem[] {
  const clocks = draft.editions.flatMap(({ file, edition }): ClockFile[] =>
    edition.measure.as === 'clock' ? [{ file, edition, rule: edition.measure }] : [],
  )
  return [...clocks.flatMap(roleProblems), ...clocks.flatMap(warningProblems), ...rivalProblems(clocks)]
}

/** A fact that moves or lengthens a clock cannot end it as well, and one that keeps a promise cannot also void it. */
function roleProblems({ file, rule }: ClockFile): readonly Problem[] {
  const problems: Problem[] = []
  const stops = new Set(rule.stops.map(factName))
  for (const [field, change] of [['movedBy', rule.movedBy] as const, ['extendedBy', rule.extendedBy] as const]) {
    if (!change || !stops.has(factName(change.fact))) continue
    const says = `"${factName(change.fact)}" both stops this clock and stands in \`${field}\`; take it out of one of them`
    problems.push({ file: file.path, line: lineOfKey(file.text, field), says })
  }
  for (const pattern of rule.voids ?? []) {
    if (!rule.stops.some((stop) => isDeepStrictEqual(stop, pattern))) continue
    const says = `"${factName(pattern)}" both keeps this promise and makes it void; take it out of \`stops\` or of \`voids\``
    problems.push({
      file: file.path,
      line: lineOfValue(file.text, factName(pattern), lineOfKey(file.text, 'voids')),
      says,
    })
  }
  return problems
}

/** A warning comes ahead of the due time by less than the period, and is of its kind: hours for hours, days for days. */
function warningProblems({ file, rule }: ClockFile): readonly Problem[] {
  if (periodComesWithFact(rule)) return []
  const periods = readable(promisedPeriods(rule))
  return (rule.warns ?? []).flatMap(({ before }): Problem[] => {
    const [warning] = readable([before])
    if (!warning || periods.some((period) => isLonger(period, warning))) return []
    const line = lineOfValue(file.text, before, lineOfKey(file.text, 'warns'))
    const says = periods.some((period) => inDays(period.unit) === inDays(warning.unit))
      ? `the warning ${before} ahead is as long as the period itself, or longer; make it shorter`
      : `the warning ${before} ahead cannot be counted in the unit of the period; write hours for hours and days for days`
    return [{ file: file.path, line, says }]
  })
}

const daysIn: { readonly [unit in PeriodUnit]?: number } = { cd: 1, wd: 1, w: 7, mo: 30, y: 365 }
const secondsIn: { readonly [unit in PeriodUnit]?: number } = { h: 3600, wh: 3600, m: 60, s: 1, rings: 3 }

const inDays = (unit: PeriodUnit): boolean => daysIn[unit] !== undefined

function isLonger(period: ParsedPeriod, warning: ParsedPeriod): boolean {
  const scale = inDays(period.unit) ? daysIn : secondsIn
  const [ofPeriod, ofWarning] = [scale[period.unit], scale[warning.unit]]
  if (ofPeriod === undefined || ofWarning === undefined) return false
  return period.amount * ofPeriod > warning.amount * ofWarning
}

function readable(periods: readonly string[]): ReturnType<typeof parsePeriod>[] {
  return periods.flatMap((period) => {
    try {
      return [parsePeriod(period)]
    } catch {
      return [] // A period that cannot be read has its own sentence in files.ts.
    }
  })
}

/** Two promises that start and stop alike under one sentence, with different periods, say two things at once. */
function rivalProblems(clocks: readonly ClockFile[]): readonly Problem[] {
  const problems: Problem[] = []
  for (const [index, later] of clocks.entries()) {
    for (const earlier of clocks.slice(0, index)) {
      if (earlier.edition.promise === later.edition.promise || !sameRun(earlier, later)) continue
      const sentence = later.edition.cites.find((id) => earlier.edition.cites.includes(id))
      if (sentence === undefined || isDeepStrictEqual(earlier.rule.within, later.rule.within)) continue
      if (!inForceTogether(clocks, earlier, later)) continue
      const says =
        `"${later.edition.promise}" and "${earlier.edition.promise}" start and stop on the same facts under sentence ` +
        `"${sentence}", but promise different periods (${earlier.file.path}); make the periods the same, or cite another sentence`
      problems.push({ file: later.file.path, line: lineOfKey(later.file.text, 'within'), says })
    }
  }
  return problems
}

const sameRun = (a: ClockFile, b: ClockFile): boolean =>
  a.edition.matter === b.edition.matter &&
  samePatterns(a.rule.starts, b.rule.starts) &&
  samePatterns(a.rule.stops, b.rule.stops)

const samePatterns = (a: readonly FactPattern[], b: readonly FactPattern[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => isDeepStrictEqual(one, other)))

/** Two spans of days meet when one of them holds the other's first day. */
const inForceTogether = (clocks: readonly ClockFile[], a: ClockFile, b: ClockFile): boolean =>
  inForceOn(clocks, a.edition, b.edition.from) || inForceOn(clocks, b.edition, a.edition.from)

function inForceOn(clocks: readonly ClockFile[], edition: Edition, on: CivilDate): boolean {
  if (on < edition.from || (edition.lastOn !== undefined && on > edition.lastOn)) return false
  return !clocks.some(
    ({ edition: other }) => other.promise === edition.promise && other.from > edition.from && other.from <= on,
  )
}
