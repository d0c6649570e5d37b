// Sign-ins a second beside the bare argon2id hash of the same minute, and what an account that exists costs beside one that
// does not, which nobody outside may tell apart (R03: at most 10 ms between the medians).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realClock } from '#kit/clock'
import { checkPassword, hashPassword } from '#kit/crypto'
import { silentLog } from '#kit/log'
import { startEmbedded } from '#kit/postgres'
import { addOffice, addOfficer } from '#people'
import { type House, openHouse } from '../src/house.ts'
import { migrate } from '../src/migrate.ts'
import { ascending, inParallel, percentile } from './ground/measure.ts'

const people = Number(process.env['BENCH_PEOPLE'] ?? 200)
/** Two hashes run at once at most, so a wider queue only waits. */
const width = 4
const rounds = 5
const password = 'seven green lanterns'

export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dajim-bench-'))
  const database = await startEmbedded({ folder: data })
  let house: House | undefined
  try {
    await migrate(database.url)
    house = await openHouse({
      databaseUrl: database.url,
      charterFolder: 'charters/mss',
      dataFolder: data,
      clock: realClock,
      log: silentLog,
    })
    const hash = await hashPassword(password)
    await seed(house, hash)
    await measureRate(house, hash)
    await measureGap(house)
  } finally {
    await house?.close()
    await database.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function seed(house: House, passwordHash: string): Promise<void> {
  const office = { officeId: 'desk', nameKo: '고객지원과', nameEn: 'Support', parentId: null }
  await addOffice(house.database, { ...office, phone: '02-000-0000', address: '', calendar: null })
  for (let place = 0; place < people; place += 1) {
    const officer = {
      officerId: `officer-${place}`,
      nameKo: '시험관',
      nameEn: 'Bench',
      positionKo: '주무관',
      positionEn: 'Officer',
      officeId: 'desk',
      grants: [],
      phone: '02-000-0001',
      tasks: '',
    }
    await addOfficer(house.database, officer, { login: officer.officerId, passwordHash }, realClock.now())
  }
}

/** Each try comes from a place of its own, so that none waits for another's mistakes. */
const from = (place: number) => ({ address: `10.0.${Math.floor(place / 250)}.${place % 250}`, device: 'bench' })

async function measureRate(house: House, hash: string): Promise<void> {
  const ratios: number[] = []
  const rates: number[] = []
  const bare: number[] = []
  for (let round = -1; round < rounds; round += 1) {
    const hashMs = await inParallel(people, width, async () => {
      if (!(await checkPassword(password, hash))) throw new Error('the password is right')
    })
    const signInMs = await inParallel(people, width, async (place) => {
      const answer = await house.sessions.signIn(`officer-${place}`, password, from(place), realClock.now())
      if ('refused' in answer) throw new Error(answer.refused)
    })
    if (round < 0) continue
    bare.push(hashMs / people)
    rates.push((people * 1_000) / signInMs)
    ratios.push(signInMs / hashMs)
  }
  const middle = (values: readonly number[]) => percentile(ascending(values), 0.5)
  console.log(
    `${middle(rates).toFixed(1)} sign-ins a second, ${width} at a time; the bare hash ${middle(bare).toFixed(1)} ms each`,
  )
  console.log(`a sign-in takes ${middle(ratios).toFixed(3)} times the bare hash of the same minute`)
}

async function measureGap(house: House): Promise<void> {
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let place = -10; place < people; place += 1)
    // In turn, and in turn which comes first, so that neither has the quieter machine.
    for (const kind of place % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const login = kind === 'known' ? `officer-${Math.abs(place)}` : `nobody-${Math.abs(place)}`
      const began = performance.now()
      const answer = await house.sessions.signIn(login, 'not the password', from(1_000 + place), realClock.now())
      if (!('refused' in answer) || answer.refused !== 'WRONG_SIGN_IN') throw new Error(`${login} was not refused`)
      if (place >= 0) times[kind].push(performance.now() - began)
    }
  const [known, unknown] = [percentile(ascending(times.known), 0.5), percentile(ascending(times.unknown), 0.5)]
  const gap = Math.abs(known - unknown)
  console.log(
    `wrong password ${known.toFixed(2)} ms, no such account ${unknown.toFixed(2)} ms: ${gap.toFixed(2)} ms apart, ${gap <= 10 ? 'within' : 'OVER'} the 10 ms of R03`,
  )
}
if (import.meta.main) await run()
