// Who sends which words: each text and each person as seldom as can be, and groups that share theirs.
import { type OfficeId, offices } from '../people/offices.ts'
import { type Petitioner, petitioners } from '../words/petitioners.ts'
import { officeFor, petitions, type PetitionText } from '../words/petitions.ts'
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

const repeats = ['said before', 'said again', 'said once more'] as const
const papers = new Set(['papers asked', 'papers came', 'papers just came', 'papers demanded', 'papers came at last', 'returned'])

export function characters(roles: readonly Cast[], world: World, random: Random): Character[] {
  const texts = seldom<PetitionText>(random)
  const people = seldom<Petitioner>(random)
  const shared = new Map<string, { text: PetitionText; petitioner?: Petitioner }>()
  const seen = new Map<string, number>()
  return roles.map((role) => {
    const group = groupOf(role, seen)
    const held = group === undefined ? undefined : shared.get(group)
    const text = held?.text ?? texts.take(petitions.filter((one) => fits(one, role, world)))
    // What is merged comes from many; what is said again is said by the same person.
    const petitioner = held?.petitioner ?? people.take(petitioners.filter((one) => suits(one, text)))
    if (group !== undefined && !held) shared.set(group, { text, ...(role.part === 'merged' ? {} : { petitioner }) })
    return { text, petitioner, officeId: officeFor(text, petitioner.region), nth: texts.uses(text) - 1 }
  })
}

function groupOf(role: Cast, seen: Map<string, number>): string | undefined {
  if (role.part === 'merged') return 'merged'
  if (!repeats.some((part) => part === role.part)) return undefined
  const nth = (seen.get(role.part) ?? 0) + 1
  seen.set(role.part, nth)
  return `repeat ${nth}`
}

function fits(text: PetitionText, role: Cast, world: World): boolean {
  if (text.kind !== role.kind || (text.transferTo !== undefined) !== role.elsewhere) return false
  if (role.part === 'merged') return text.officeId === 'hq-small-merchant'
  if (role.part.startsWith('said')) return text.language === 'ko'
  if (role.part === 'not received' || role.part === 'received late') return text.item !== undefined && world.byOfficer(text.item)
  return !papers.has(role.part) || text.supplement !== undefined || text.kind === 'inquiry-law' || text.kind === 'proposal'
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
