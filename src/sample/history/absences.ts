// The sample's absences, made with the desk's own commands at their moments: a chain of two and one more who are away now,
// one last month that began without a stand-in, and one planned for next week that waits for an answer.
import { fireDue } from '#clocks'
import { civilDateOf, type Instant, parseInstant } from '#engine'
import type { MovableClock } from '#kit/clock'
import { isRefusal } from '#ledger'
import type { SampleHouse } from '../sample-house.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

type Kind = 'leave' | 'trip' | 'training'
type Step = { readonly at: Instant; take(now: Instant): Promise<void> }

/** @returns the steps that were refused; there should be none */
export async function writeAbsences(house: SampleHouse, clock: MovableClock, anchor: Instant): Promise<object[]> {
  const { absences, directory } = house
  const { zone } = house.book().calendar
  const midnight = (days: number) =>
    parseInstant(civilDateOf(parseInstant(civilDateOf(anchor, zone), zone) + days * dayMs + 12 * hourMs, zone), zone)
  const officer = (officerId: string) => {
    const found = directory.officer(officerId)
    if (!found) throw new Error(`The sample officer ${officerId} is missing`)
    return found
  }
  const refused: object[] = []
  const steps: Step[] = []
  const matters = new Map<string, string>()
  const keep = (key: string, answer: object) => {
    if (isRefusal(answer)) refused.push({ absence: key, ...answer })
    else if ('matterId' in answer) matters.set(key, String(answer.matterId))
  }
  const planned = (
    key: string,
    who: string,
    kind: Kind,
    days: readonly [number, number],
    askedId: string,
    at: Instant,
  ) =>
    steps.push({
      at,
      take: async (now) =>
        keep(
          key,
          await absences.plan({
            officer: officer(who),
            now,
            key: `sample ${key}`,
            input: { kind, from: midnight(days[0]), until: midnight(days[1]), standInId: askedId },
          }),
        ),
    })
  const given = (key: string, who: string, name: 'accept' | 'name', input: object, at: Instant) =>
    steps.push({
      at,
      take: async (now) =>
        keep(
          `${key} ${name}`,
          await absences.command({
            matterId: matters.get(key) ?? '',
            name,
            officer: officer(who),
            now,
            key: `sample ${key} ${name}`,
            input,
          }),
        ),
    })
  /** Time begins and ends absences at their moments. */
  const passes = (at: Instant) => at <= anchor && steps.push({ at, take: async () => {} })

  const fell = midnight(-27) + 9.2 * hourMs
  steps.push({
    at: fell,
    take: async (now) =>
      keep(
        'fell ill',
        await absences.tellSudden({
          officer: officer('ryu-hyeseong'),
          now,
          key: 'sample fell ill',
          input: { officerId: 'song-ijin', until: midnight(-26) },
        }),
      ),
  })
  given('fell ill', 'ryu-hyeseong', 'name', { standInId: 'ryu-hyeseong' }, fell + 1.5 * hourMs)
  passes(midnight(-26))

  const early = midnight(-6) + 10 * hourMs
  planned('leave', 'baek-seojin', 'leave', [-1, 3], 'jo-yedam', early)
  given('leave', 'jo-yedam', 'accept', {}, early + 2 * hourMs)
  planned('trip', 'jo-yedam', 'trip', [0, 2], 'yoon-taegyeom', early + 24 * hourMs)
  given('trip', 'yoon-taegyeom', 'accept', {}, early + 26 * hourMs)
  planned('training', 'choi-minjae', 'training', [-1, 4], 'lee-suhyeon', early + 30 * hourMs)
  given('training', 'lee-suhyeon', 'accept', {}, early + 31 * hourMs)
  passes(midnight(-1))
  passes(midnight(0))
  planned('next week', 'kang-inho', 'leave', [7, 9], 'lee-suhyeon', Math.min(anchor, midnight(0)) - 15 * hourMs)

  for (const { at, take } of steps.toSorted((a, b) => a.at - b.at)) {
    clock.setOffset(clock.offset() + at - clock.now())
    await take(at)
    await absences.advance(at)
    await fireDue({ ledger: house.ledger, book: house.book, desks: house.desks, log: house.log, now: at })
  }
  return refused
}
