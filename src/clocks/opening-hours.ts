// The agency's opening hours over those of its charter (영 제8조의3: 09:00 to 18:00 unless a rule of the agency says otherwise).
// Each change holds from a day on; a clock runs to its end by the hours under which it started, so that nobody's due time
// moves because an office opens later.
import type { CivilDate, WorkingHours } from '#engine'

/** `from` is the first day on which they hold; empty for hours that have held since the calendar began. */
export type OpeningHours = { readonly from: CivilDate | ''; readonly windows: readonly string[] }

/** The charter's week with other windows on each day that is worked; its days with hours of their own stay. */
export function withWindows(hours: WorkingHours, windows: readonly string[]): WorkingHours {
  const week = Object.fromEntries(
    Object.entries(hours.week).map(([day, held]) => [day, held.length === 0 ? held : windows]),
  ) as WorkingHours['week']
  return { ...hours, week }
}

/** In the order of their days. Of two changes for one day, and of a later change for an earlier day, the later one holds. */
export function inOrder(changes: readonly OpeningHours[]): readonly OpeningHours[] {
  const standing: OpeningHours[] = []
  for (const change of changes) {
    while ((standing.at(-1)?.from ?? '') >= change.from && standing.length > 0) standing.pop()
    standing.push(change)
  }
  return standing
}
