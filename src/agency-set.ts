// What the operator set over the charter, as the frame and the clocks read it: the agency's name, telephone, logo and hours.
import type { OpeningHours } from '#clocks'
import { sha256 } from '#kit/crypto'
import type { Settings, SettingValue } from '#people'
import type { Agency } from '#site'

export type AgencySet = Partial<Pick<Agency, 'name' | 'help' | 'logo'>>

/** Where the logo is fetched: its address changes with it, so that browsers may keep it. */
const logoPath = '/agency/logo'

/** Each page asks for the logo's address; hashing a logo anew for each costs more than the rest of its frame. */
const addresses = new WeakMap<SettingValue<'logo'>, string>()

function logoAddress(logo: SettingValue<'logo'>): string {
  const known = addresses.get(logo)
  if (known !== undefined) return known
  const address = `${logoPath}/${sha256(logo.base64).toString('hex').slice(0, 16)}`
  addresses.set(logo, address)
  return address
}

export function agencySet(settings: Settings): AgencySet {
  const { nameKo, nameEn, phone } = settings.get('agency')
  const logo = settings.get('logo')
  const { from, until } = settings.get('opening hours')
  return {
    ...(nameKo !== '' ? { name: { ko: nameKo, en: nameEn } } : {}),
    ...(phone !== ''
      ? { help: { phone, hours: { ko: `평일 ${from}–${until}`, en: `Weekdays ${from}–${until}` } } }
      : {}),
    ...(logo.type !== '' ? { logo: logoAddress(logo) } : {}),
  }
}

/** Every change is kept, and each holds from its day on. */
const changesMax = 1_000

export async function openingHours(settings: Settings): Promise<readonly OpeningHours[]> {
  const changes = await settings.history('opening hours', changesMax)
  return changes.toReversed().map(({ value }) => ({ from: value.since, windows: windowsOf(value) }))
}

function windowsOf(hours: SettingValue<'opening hours'>): readonly string[] {
  const { from, until, lunchFrom, lunchUntil } = hours
  return lunchFrom === '' || lunchUntil === ''
    ? [`${from}-${until}`]
    : [`${from}-${lunchFrom}`, `${lunchUntil}-${until}`]
}
