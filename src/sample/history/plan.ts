// The whole history of the sample, planned before any of it is written: who sends what when, and every step after it.
import type { Instant } from '#engine'
import { arrivals } from './arrivals.ts'
import { type Cast, cast, type Part } from './cast.ts'
import { type Character, characters } from './characters.ts'
import { tellMerged, tellRepeats } from './groups.ts'
import { randomOf } from './random.ts'
import { type StoryName, stories } from './stories.ts'
import { type SampleChannel, type Tale, type World, workersOf } from './tale.ts'

const channelWeights = { web: 84, visit: 6, phone: 5, post: 3, fax: 2 } as const satisfies {
  [channel in SampleChannel]: number
}

export function plan(world: World, anchor: Instant, count: number, seed: number): Tale[] {
  const random = randomOf(seed, 0)
  const roles = cast(arrivals(world.calendar, anchor, count, random), random)
  const found = characters(roles, world, random)
  const tales = roles.map((role, index) => taleOf(world, role, found[index] as Character, index, seed))
  const of = (part: Part) => tales.filter((_, index) => roles[index]?.part === part)
  for (const [index, tale] of tales.entries()) {
    const part = roles[index]?.part
    if (part && part in stories) stories[part as StoryName](tale)
  }
  tellMerged(of('merged'), true)
  tellMerged(of('merged lately'), false)
  const [before, again] = [of('said before'), of('said again')]
  for (const [index, third] of of('said once more').entries()) {
    const [first, second] = [before[index], again[index]]
    if (first && second) tellRepeats(first, second, third)
  }
  return tales
}

function taleOf(
  world: World,
  role: Cast,
  { text, officeId, petitioner, nth }: Character,
  index: number,
  seed: number,
): Tale {
  const random = randomOf(seed, index + 1)
  return {
    index,
    arrivedAt: role.at,
    text,
    title: text.titles[nth % text.titles.length] ?? text.titles[0],
    petitioner,
    channel: text.language === 'en' ? 'web' : random.weighted(channelWeights),
    period: world.periodOf(text.kind, text.item),
    byOfficer: text.item !== undefined && world.byOfficer(text.item),
    calendar: world.calendar,
    random,
    officeId,
    officer: workersOf(officeId).find((one) => one.demo && random.chance(0.7)) ?? random.pick(workersOf(officeId)),
    receivedAt: role.at,
    assignedAt: role.at,
    dueAt: role.at,
    steps: [],
  }
}
