// The tree of offices as a list to read, and finding people by what they do. Pure.
import type { OfficeNow, OfficerNow, Organisation } from '#people'

export type Branch = { readonly office: OfficeNow; readonly below: readonly Branch[] }

/** Offices under their parents, in the order of their codes; an office whose parent has ended stands at the top. */
export function treeOf(held: Organisation): readonly Branch[] {
  const under = new Map<string | null, OfficeNow[]>()
  for (const office of held.offices.values()) {
    if (office.ended) continue
    const parent = office.parentId === null ? undefined : held.offices.get(office.parentId)
    const key = parent && !parent.ended ? parent.officeId : null
    const held0 = under.get(key)
    if (held0) held0.push(office)
    else under.set(key, [office])
  }
  const grow = (key: string | null): Branch[] =>
    (under.get(key) ?? []).map((office) => ({ office, below: grow(office.officeId) }))
  return grow(null)
}

export function officersOf(held: Organisation, officeId: string): OfficerNow[] {
  return [...held.officers.values()].filter((officer) => officer.officeId === officeId && !officer.ended)
}

/** How many officers each office has by itself; counted once for the whole tree. */
export function headcounts(held: Organisation): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const officer of held.officers.values())
    if (!officer.ended) counts.set(officer.officeId, (counts.get(officer.officeId) ?? 0) + 1)
  return counts
}

export const foundMax = 50
const queryMax = 100
const fold = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s·,]+/g, '')

/**
 * Officers whose tasks, name, office or telephone hold every word asked; the tasks count most. When nobody holds them
 * all, those who hold most of them: a citizen writes a sentence, not an index word.
 */
export function findOfficers(held: Organisation, query: string): { officer: OfficerNow; office: OfficeNow }[] {
  const asked = [...new Set(query.slice(0, queryMax).split(/\s+/).map(fold))].filter((word) => word !== '')
  if (asked.length === 0) return []
  const scored: { officer: OfficerNow; office: OfficeNow; held: number; score: number }[] = []
  for (const officer of held.officers.values()) {
    const office = held.offices.get(officer.officeId)
    if (officer.ended || !office || office.ended) continue
    const places: readonly (readonly [string, number])[] = [
      [fold(officer.tasks), 8],
      [fold(`${officer.nameKo} ${officer.nameEn}`), 6],
      [fold(office.tasks), 3],
      [fold(`${office.nameKo} ${office.nameEn}`), 2],
      [`${officer.phone} ${office.phone}`.replaceAll(/\D/g, ''), 1],
    ]
    let count = 0
    let score = 0
    for (const word of asked) {
      const digits = word.replaceAll(/\D/g, '')
      const best = places.reduce((most, [text, weight], place) => {
        const needle = place === 4 ? digits : word
        return needle.length > (place === 4 ? 3 : 0) && text.includes(needle) ? Math.max(most, weight) : most
      }, 0)
      if (best > 0) count += 1
      score += best
    }
    if (count > 0) scored.push({ officer, office, held: count, score })
  }
  const most = Math.max(0, ...scored.map((one) => one.held))
  return scored
    .filter((one) => one.held === most && most * 2 >= asked.length)
    .sort((a, b) => b.score - a.score || a.officer.officerId.localeCompare(b.officer.officerId))
}
