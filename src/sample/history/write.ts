// Writes the planned history with the desk's own commands, in the order of time. Clocks fire at their moments in
// between, so that warnings and breaks stand where they would have stood.
import { fireDue, nextFiring } from '#clocks'
import type { Given, Invalid } from '#desks/petitions'
import type { Instant } from '#engine'
import type { MovableClock } from '#kit/clock'
import { isRefusal, type Refusal } from '#ledger'
import type { SampleOfficer } from '../people/officers.ts'
import type { SampleHouse } from '../sample-house.ts'
import { receptionOf, type Step, type Tale, type Told } from './tale.ts'

/** A step that the desk refused; the petition's later steps are left out. */
export type Refused = {
  readonly petition: string
  readonly command: string
  readonly at: Instant
  readonly why: object
}
export type Written = { readonly petitions: number; readonly commands: number; readonly refused: readonly Refused[] }

type Event = { readonly at: Instant; readonly tale: Tale; readonly step?: Step }

export async function write(
  house: SampleHouse,
  clock: MovableClock,
  tales: readonly Tale[],
  until: Instant,
): Promise<Written> {
  const realNow = () => clock.now() - clock.offset()
  const passTo = async (moment: Instant) => {
    for (let last = 0; ; ) {
      const next = await nextFiring(house.ledger.database)
      if (next === null || next > moment) break
      const now = Math.max(next, last + 1)
      clock.setOffset(now - realNow())
      await fireDue({ ledger: house.ledger, book: house.book, desks: house.desks, log: house.log, now })
      last = now
    }
    clock.setOffset(moment - realNow())
  }
  const refused: Refused[] = []
  const stopped = new Set<Tale>()
  let petitions = 0
  let commands = 0
  for (const { at, tale, step } of eventsOf(tales, until)) {
    if (stopped.has(tale)) continue
    await passTo(at)
    const why = step ? await take(house, tale, step) : await open(house, tale)
    if (why) {
      stopped.add(tale)
      refused.push({ petition: `${tale.index} ${tale.text.id}`, command: step?.command ?? 'open', at, why })
    } else if (step) commands += 1
    else petitions += 1
  }
  await passTo(until)
  return { petitions, commands, refused }
}

function eventsOf(tales: readonly Tale[], until: Instant): Event[] {
  const events = tales.flatMap((tale): Event[] => [
    { at: tale.arrivedAt, tale },
    ...tale.steps.map((step) => ({ at: step.at, tale, step })),
  ])
  // A stable sort: steps of one petition at the same moment stay in the order in which they were told.
  return events.filter((event) => event.at <= until).sort((a, b) => a.at - b.at)
}

async function open(house: SampleHouse, tale: Tale): Promise<object | undefined> {
  const { text, petitioner, channel } = tale
  const clerk = receptionOf(tale.officeId)
  const opened = await house.petitions.open({
    input: {
      kind: text.kind,
      ...(text.item ? { item: text.item } : {}),
      title: tale.title,
      body: text.body,
      name: petitioner.name,
      phone: petitioner.phone.replaceAll('-', ''),
      address: petitioner.address,
      company: petitioner.company,
      mail: petitioner.mail,
      language: text.language,
    },
    channel,
    files: [],
    key: keyOf(tale),
    actor: channel === 'web' ? { kind: 'citizen' } : { kind: 'officer', id: clerk.id, officeId: clerk.officeId },
    now: tale.arrivedAt,
  })
  if (isRefusal(opened)) return opened
  tale.opened = { matterId: opened.matterId, number: opened.number }
  return undefined
}

async function take(house: SampleHouse, tale: Tale, step: Step): Promise<Refusal | Invalid | undefined> {
  if (!tale.opened) return { refused: 'UNKNOWN_MATTER' }
  const { matterId, number } = tale.opened
  const told: Told = {
    number,
    idOf: async (factType, field) =>
      String((await house.ledger.read(matterId)).findLast((fact) => fact.type === factType)?.body[field] ?? ''),
  }
  const given: Given | Refusal | Invalid = await house.petitions.command({
    matterId,
    name: step.command,
    input: typeof step.input === 'function' ? await step.input(told) : step.input,
    ...(step.by ? { officer: officerOf(house, step.by) } : {}),
    now: step.at,
    key: `${keyOf(tale)} ${tale.steps.indexOf(step)}`,
  })
  return isRefusal(given) ? given : undefined
}

/** The same key at each load, so that one that was interrupted goes on where it stopped. */
const keyOf = (tale: Tale) => `sample ${tale.index}`

function officerOf(house: SampleHouse, officer: SampleOfficer) {
  const found = house.directory.officer(officer.id)
  if (!found) throw new Error(`The sample officer ${officer.id} is missing`)
  return found
}
