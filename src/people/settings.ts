// What the operator sets on pages, by name, each with a shape and a value until somebody sets it. Held in memory and read
// again each half minute, like offices and officers.
import { z } from 'zod'
import type { Instant } from '#engine'
import { type Queryable, statement, timestamp } from '#kit/database'
import { roles } from './officer.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const shapes = {
  /** The words of R01-R06 as an agency chooses them. */
  'sign-in': z.strictObject({
    /** `standard`: length and block-list (ASVS 5.0). `agency rules`: three kinds of characters and a yearly change too. */
    passwords: z.enum(['standard', 'agency rules']).default('standard'),
    /** Whether a second factor is asked of everybody who signs in (R02). */
    secondFactor: z.boolean().default(true),
    /** Whoever holds one of these roles uses a passkey; a code is not enough for them (R02). */
    strongFor: z.array(z.enum(roles)).default(['audit', 'operator']),
    idleMinutes: z.int().min(2).max(60).default(10),
    absoluteHours: z.int().min(1).max(12).default(8),
  }),
  /** Whom the privacy policy names (개인정보 보호법 제31조). */
  privacy: z.strictObject({
    officer: z.string().min(1).max(100).default('개인정보 보호책임자'),
    phone: z.string().min(2).max(40).default('1357'),
    mail: z.string().max(200).default(''),
  }),
  /** How long records are kept (공공기록물법; 고시 제8조제1항). The rest of a class's rule stands in src/desks/records. */
  retention: z.strictObject({
    petitionYears: z.int().min(1).max(100).default(10),
    petitionSource: z.string().min(2).max(200).default('기록관리기준표: 민원 처리부 10년'),
    /** One year at least; two where 50,000 people or sensitive data are concerned. */
    accessYears: z.int().min(1).max(10).default(2),
    accessSource: z.string().min(2).max(200).default('개인정보의 안전성 확보조치 기준 제8조제1항: 2년'),
  }),
  /** What an agency's own directory may leave unsaid, and which of its roles give one of ours; none unless named here. */
  directory: z.strictObject({
    defaultOffice: z.string().max(64).default(''),
    defaultPosition: z.string().min(1).max(100).default('주무관'),
    roles: z.record(z.string().min(1).max(100), z.enum(roles)).default({}),
  }),
  /** What the agency calls itself and where it is called; what is empty is as the charter says. */
  agency: z.strictObject({
    nameKo: z.string().max(100).default(''),
    nameEn: z.string().max(100).default(''),
    phone: z.string().max(20).default(''),
  }),
  /** Drawn anew before it is kept; empty when there is none. */
  logo: z.strictObject({
    type: z.enum(['', 'image/png', 'image/jpeg']).default(''),
    base64: z.string().max(400_000).default(''),
  }),
  /** 민원실 운영시간 (영 제8조의3): 09:00 to 18:00 unless a rule of the agency says otherwise. */
  'opening hours': z.strictObject({
    from: clockTime.default('09:00'),
    until: clockTime.default('18:00'),
    lunchFrom: clockTime.or(z.literal('')).default('12:00'),
    lunchUntil: clockTime.or(z.literal('')).default('13:00'),
    /** The first day on which they hold; empty: since the calendar began. */
    since: z.iso.date().or(z.literal('')).default(''),
    /** The agency's own rule (훈령) that changes them. */
    reference: z.string().max(200).default(''),
  }),
  /** Where mail leaves; an empty host: no mail yet. The password stands sealed. */
  mail: z.strictObject({
    host: z.string().max(253).default(''),
    port: z.int().min(1).max(65_535).default(587),
    security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
    from: z.string().max(254).default(''),
    account: z.string().max(254).default(''),
    passwordSealed: z.string().max(2_000).default(''),
  }),
  /** The agency's own sign-in (OpenID Connect); an empty issuer: none. The client's secret stands sealed. */
  oidc: z.strictObject({
    issuer: z.string().max(500).default(''),
    clientId: z.string().max(200).default(''),
    secretSealed: z.string().max(2_000).default(''),
    /** The claim that is an officer's account here. */
    claim: z.string().min(1).max(100).default('preferred_username'),
    /** On the button; empty: words of ours. */
    label: z.string().max(60).default(''),
    /** Values of `amr` or `acr` by which the provider says that it asked a second factor itself; none: ours is asked. */
    countsAsSecondFactor: z.array(z.string().min(1).max(100)).max(20).default([]),
  }),
  /** Of which master key the operator has shown that they keep a copy. */
  'key copy': z.strictObject({ keyId: z.string().max(64).default('') }),
} as const

export type SettingName = keyof typeof shapes
export type SettingValue<N extends SettingName> = z.infer<(typeof shapes)[N]>

const latest = statement<{ name: SettingName; value: unknown }>(
  'people-settings',
  'select distinct on (name) name, value from setting_change order by name, change_id desc',
)
const insertChange = statement(
  'people-insert-setting',
  'insert into setting_change (name, value, changed_at, changed_by) values ($1, $2::jsonb, $3, $4)',
)

export type Settings = {
  get<N extends SettingName>(name: N): SettingValue<N>
  /** Kept with who changed it; every earlier value stays. @throws ZodError when the value has not the setting's shape. */
  set<N extends SettingName>(name: N, value: SettingValue<N>, by: string, now: Instant): Promise<void>
  /** The same inside a transaction; seen here when the settings are read again. */
  setWithin<N extends SettingName>(
    client: Queryable,
    name: N,
    value: SettingValue<N>,
    by: string,
    now: Instant,
  ): Promise<void>
  /** What was set, newest first; `before` names the change after which to go on. */
  history<N extends SettingName>(name: N, limit: number, before?: number): Promise<readonly SettingChange<N>[]>
  refresh(): Promise<void>
}

export type SettingChange<N extends SettingName> = {
  readonly changeId: number
  readonly value: SettingValue<N>
  readonly changedAt: Instant
  readonly changedBy: string
}

const changes = statement<{ changeId: number; value: unknown; changedAt: Instant; changedBy: string }>(
  'people-setting-changes',
  `select change_id as "changeId", value, changed_at as "changedAt", changed_by as "changedBy" from setting_change
   where name = $1 and change_id < $2 order by change_id desc limit $3`,
)

export async function openSettings(on: Queryable): Promise<Settings> {
  let held = new Map<SettingName, unknown>()
  // Every request reads a few of them, and checking the shape costs more than the reading; whoever gets one cannot change it.
  const checked = new Map<SettingName, { readonly from: unknown; readonly value: unknown }>()
  const settings: Settings = {
    get: (name) => {
      const from = held.get(name)
      const known = checked.get(name)
      if (known && known.from === from) return known.value as never
      const value = frozen(shapes[name].parse(from ?? {}))
      checked.set(name, { from, value })
      return value as never
    },
    set: async (name, value, by, now) => {
      const kept = shapes[name].parse(value)
      await insertChange.run(on, [name, JSON.stringify(kept), timestamp(now), by])
      held.set(name, kept)
    },
    setWithin: async (client, name, value, by, now) => {
      await insertChange.run(client, [name, JSON.stringify(shapes[name].parse(value)), timestamp(now), by])
    },
    history: async (name, limit, before = Number.MAX_SAFE_INTEGER) =>
      (await changes.all(on, [name, before, limit])).map((row) => ({
        ...row,
        value: shapes[name].parse(row.value) as never,
      })),
    refresh: async () => {
      held = new Map(
        (await latest.all(on)).filter(({ name }) => name in shapes).map(({ name, value }) => [name, value]),
      )
    },
  }
  await settings.refresh()
  return settings
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
