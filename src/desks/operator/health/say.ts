// Health as text, for the command line and for machines that collect figures. Pure.
import type { HealthLine, HealthState } from './line.ts'

/** The worst of them. */
export function healthState(lines: readonly HealthLine[]): HealthState {
  if (lines.some((line) => line.state === 'act')) return 'act'
  return lines.some((line) => line.state === 'look') ? 'look' : 'ok'
}

const signs = { ok: 'ok  ', look: 'look', act: 'ACT ' } as const

export function healthText(lines: readonly HealthLine[]): string[] {
  return lines.flatMap(({ state, title, says, next }) => [
    `${signs[state]}  ${title.ko}: ${says.ko}`,
    `      ${title.en}: ${says.en}`,
    ...(state !== 'ok' && next ? [`      → ${next.ko}`, `      → ${next.en}`] : []),
  ])
}

const states = { ok: 0, look: 1, act: 2 } as const

/** The text format that Prometheus and others read. Names and states are ours alone, so nothing needs escaping. */
export function metricsText(lines: readonly HealthLine[]): string {
  const named = lines.map(({ name, ...line }) => ({ name: name.replaceAll(' ', '_'), ...line }))
  return [
    '# HELP dajim_health 0 ok, 1 look, 2 act',
    '# TYPE dajim_health gauge',
    ...named.map(({ name, state }) => `dajim_health{line="${name}"} ${states[state]}`),
    '# HELP dajim_value the number behind a line: seconds, bytes or a count',
    '# TYPE dajim_value gauge',
    ...named
      .filter(({ value }) => value !== undefined)
      .map(({ name, value }) => `dajim_value{line="${name}"} ${value}`),
    '',
  ].join('\n')
}
