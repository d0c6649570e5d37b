// What the operator may set, read once at the start from flags and environment. A wrong value stops the start
// with one sentence that names it.
import { parseArgs } from 'node:util'
import { z } from 'zod'

export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly sentence: { readonly ko: string; readonly en: string }

  constructor(ko: string, en: string) {
    super(en)
    this.sentence = { ko, en }
  }
}

/** Where the master key comes from; at most one of the first three. The old ones are at hand while it is changed. */
export type KeySettings = {
  readonly key?: string
  readonly keyFile?: string
  readonly keyCommand?: string
  readonly old?: string
  readonly oldFile?: string
}

const environment = z.object({
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  DAJIM_PUBLIC_URL: z.url().optional(),
  /** Addresses and ranges of proxies, with commas between; what they are is checked where they are read. */
  DAJIM_PROXY: z.string().max(2000).optional(),
  DAJIM_METRICS_TOKEN: z.string().min(16).optional(),
  DAJIM_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  DAJIM_DATA: z.string().default('data'),
  DAJIM_CHARTER: z.string().default('charters/mss'),
  PORT: z.coerce.number().int().min(0).max(65535).default(1357),
  HOST: z.string().default('127.0.0.1'),
})

export type Config = {
  databaseUrl?: string
  ownerUrl?: string
  publicUrl?: string
  /** Whose word on the client's address counts (R08). */
  proxies: readonly string[]
  /** Whoever has it may collect figures from another machine. */
  metricsToken?: string
  logLevel: string
  dataFolder: string
  charterFolder: string
  port: number
  host: string
  keys: KeySettings
  /** `sample` loads the sample agency into an empty database; `empty` is a bare agency. */
  agency: 'sample' | 'empty' | 'production'
}

const known = '--empty, --port, --data, --host'

export function readKeySettings(env: Record<string, string | undefined>): KeySettings {
  const places = (['DAJIM_KEY', 'DAJIM_KEY_FILE', 'DAJIM_KEY_COMMAND'] as const).filter((name) => env[name])
  if (places.length > 1)
    throw new ConfigError(
      `${places.join(', ')} 가운데 하나만 정해 주세요. 주 열쇠가 있는 곳은 한 곳이어야 합니다.`,
      `Set only one of ${places.join(', ')}: the master key has one place.`,
    )
  return {
    ...(env['DAJIM_KEY'] ? { key: env['DAJIM_KEY'] } : {}),
    ...(env['DAJIM_KEY_FILE'] ? { keyFile: env['DAJIM_KEY_FILE'] } : {}),
    ...(env['DAJIM_KEY_COMMAND'] ? { keyCommand: env['DAJIM_KEY_COMMAND'] } : {}),
    ...(env['DAJIM_KEY_OLD'] ? { old: env['DAJIM_KEY_OLD'] } : {}),
    ...(env['DAJIM_KEY_OLD_FILE'] ? { oldFile: env['DAJIM_KEY_OLD_FILE'] } : {}),
  }
}

export function readConfig(argv: readonly string[], env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path.join('.') ?? ''
    // Only the name: the value may hold a secret.
    throw new ConfigError(
      `환경 변수 ${name}의 값을 쓸 수 없습니다. README의 설정 표를 보고 고쳐 주세요.`,
      `The environment variable ${name} is not usable. See the table of settings in the README.`,
    )
  }
  let flags: { empty?: boolean; port?: string; data?: string; host?: string }
  try {
    flags = parseArgs({
      args: [...argv],
      options: {
        empty: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        host: { type: 'string' },
      },
    }).values
  } catch (error) {
    const flag = /'([^']*)'/.exec((error as Error).message)?.[1] ?? ''
    throw new ConfigError(
      `'${flag}'은(는) 모르는 말이거나 값이 빠졌습니다. 쓸 수 있는 것은 ${known}입니다.`,
      `'${flag}' is not known or lacks its value. There are ${known}.`,
    )
  }
  const port = flags.port === undefined ? parsed.data.PORT : Number(flags.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError(
      `--port는 0부터 65535까지의 수여야 하는데 ${flags.port}입니다.`,
      `--port must be a number from 0 to 65535, found ${flags.port}.`,
    )
  const { DATABASE_URL, DATABASE_OWNER_URL, DAJIM_METRICS_TOKEN, DAJIM_PUBLIC_URL } = parsed.data
  const proxies = (parsed.data.DAJIM_PROXY ?? '').split(',').flatMap((one) => one.trim() || [])
  return {
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(DATABASE_OWNER_URL ? { ownerUrl: DATABASE_OWNER_URL } : {}),
    ...(DAJIM_METRICS_TOKEN ? { metricsToken: DAJIM_METRICS_TOKEN } : {}),
    ...(DAJIM_PUBLIC_URL ? { publicUrl: DAJIM_PUBLIC_URL } : {}),
    proxies,
    logLevel: parsed.data.DAJIM_LOG,
    dataFolder: flags.data ?? parsed.data.DAJIM_DATA,
    charterFolder: parsed.data.DAJIM_CHARTER,
    port,
    host: flags.host ?? parsed.data.HOST,
    keys: readKeySettings(env),
    agency: DATABASE_URL ? 'production' : flags.empty ? 'empty' : 'sample',
  }
}
