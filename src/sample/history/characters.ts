// Who sends which words: each text and each person as seldom as can be, and groups that share theirs.
import { type OfficeId, offices } from '../people/offices.ts'
import { type Petitioner, petitioners } from '../words/petitioners.ts'
import { officeFor, type PetitionText, petitions } from '../words/petitions.ts'
import type { Cast } from './cast.ts'
import type { Random } from './random.ts'
import type { World } from './tale.ts'

export type Character = {
  readonly text: PetitionText
  readonly petitioner: Petitioner
  readonly officeId: OfficeId
  /** How often the text was used before. */
  readonly nth: number
}

/** Where many write to the same purport: a market's merchants, the applicants of one programme. */
const mergedAt: { readonly [part in Cast['part']]?: OfficeId } = {
  merged: 'hq-small-merchant',
  'merged lately': 'hq-startup-policy',
}
/** The officer who is a sign-in to try works in Seoul; what is still open goes there more often, so that there is work to see. */
const demoRegion = 'seoul'
const atHandDays = 10
const repeats = ['said before', 'said again', 'said once more'] as const
const papers = new Set([
  'papers asked',
  'papers came',
  'papers just came',
  'papers demanded',
  'papers came at last',
  'returned',
])

export function characters(roles: readonly Cast[], world: World, random: Random): Character[] {
  const texts = seldom<PetitionText>(random)
  const people = seldom<Petitioner>(random)
  const shared = new Map<string, { text: PetitionText; petitioner?: Petitioner }>()
  const seen = new Map<string, number>()
  return roles.map((role) => {
    const group = groupOf(role, seen)
    const held = group === undefined ? undefined : shared.get(group)
    const fitting = petitions.filter((one) => fits(one, role, world))
    const near = role.age < atHandDays && random.chance(0.5) ? fitting.filter((one) => one.regional) : []
    const text = held?.text ?? texts.take(near.length > 0 ? near : fitting)
    // What is merged comes from many; what is said again is said by the same person.
    const suited = petitioners.filter((one) => suits(one, text))
    const neighbours = near.length > 0 ? suited.filter((one) => one.region === demoRegion) : []
    const petitioner = held?.petitioner ?? people.take(neighbours.length > 0 ? neighbours : suited)
    if (group !== undefined && !held) shared.set(group, { text, ...(role.part in mergedAt ? {} : { petitioner }) })
    return { text, petitioner, officeId: officeFor(text, petitioner.region), nth: texts.uses(text) - 1 }
  })
}

function groupOf(role: Cast, seen: Map<string, number>): string | undefined {
  if (role.part in mergedAt) return role.part
  if (!repeats.some((part) => part === role.part)) return undefined
  const nth = (seen.get(role.part) ?? 0) + 1
  seen.set(role.part, nth)
  return `repeat ${nth}`
}

function fits(text: PetitionText, role: Cast, world: World): boolean {
  if (text.kind !== role.kind || (text.transferTo !== undefined) !== role.elsewhere) return false
  const merging = mergedAt[role.part]
  if (merging) return text.officeId === merging && text.language === 'ko'
  if (role.part.startsWith('said')) return text.language === 'ko'
  if (role.part === 'not received' || role.part === 'received late')
    return text.item !== undefined && world.byOfficer(text.item)
  return (
    !papers.has(role.part) || text.supplement !== undefined || text.kind === 'inquiry-law' || text.kind === 'proposal'
  )
}

function suits(petitioner: Petitioner, text: PetitionText): boolean {
  if (petitioner.language !== text.language) return false
  const region = offices.find((office) => office.id === text.officeId)?.parent
  return text.regional === true || text.language === 'en' || region === 'hq' || region === petitioner.region
}

/** Takes one of those that were taken least often so far. */
function seldom<T>(random: Random) {
  const taken = new Map<T, number>()
  const uses = (one: T) => taken.get(one) ?? 0
  return {
    uses,
    take(from: readonly T[]): T {
      const least = Math.min(...from.map(uses))
      const found = random.pick(from.filter((one) => uses(one) === least))
      taken.set(found, least + 1)
      return found
    },
  }
}
