// PostgreSQL refuses to run as root. Here is decided how we start it so that it does not, even when its folder
// lies in a home that only root may enter, and so that it stops when we are killed outright.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { StartError } from './start-error.ts'

export type Way = {
  /** Words put before the program: each `exec`s the next, so the process id stays that of the program. */
  readonly prefix: readonly string[]
  /** Who owns the files of a cluster started this way. */
  readonly owner: number
}

/** The kernel sends this to PostgreSQL when we die: SIGINT is its fast shutdown. */
const STOP_WITH_US = ['setpriv', '--pdeathsig', 'INT', '--']

/** Finds the first way by which `postgres` can be run and `folder` be written. */
export function findWay(postgres: string, folder: string, ways = possibleWays(folder)): Way {
  for (const way of ways) if (works(way, postgres, folder)) return way
  throw new StartError('ROOT_REFUSED', {
    ko: '이 컴퓨터에서는 내장 데이터베이스를 root로 실행할 수 없습니다. 일반 사용자로 실행하거나 DATABASE_URL을 정해 주세요.',
    en: 'On this machine the embedded database cannot be run as root. Run as an ordinary user, or set DATABASE_URL.',
  })
}

function possibleWays(folder: string): readonly Way[] {
  const uid = process.getuid?.() ?? -1
  const linux = process.platform === 'linux'
  if (uid !== 0) return [...(linux ? [{ prefix: STOP_WITH_US, owner: uid }] : []), { prefix: [], owner: uid }]
  const { uid: folderUser, gid: folderGroup } = statSync(folder)
  if (folderUser !== 0) {
    // Somebody else's data folder: as that person, so that it stays theirs.
    const person = ['setpriv', `--reuid=${folderUser}`, `--regid=${folderGroup}`, '--clear-groups']
    return [{ prefix: [...person, '--pdeathsig', 'INT', '--'], owner: folderUser }]
  }
  const { user, group } = unprivilegedAccount()
  // A user namespace in which we are nobody: files stay root's, and nothing needs copying or chowning.
  const namespace = ['unshare', '--user', `--map-user=${user}`, `--map-group=${group}`, '--']
  // Where namespaces are refused (a chroot, some containers): nobody, who may still walk through closed folders.
  // Its files are nobody's; the folder around them stays root's, so that other programs of nobody cannot come near.
  const account = ['setpriv', `--reuid=${user}`, `--regid=${group}`, '--clear-groups']
  const walk = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--']
  return [
    { prefix: [...namespace, ...STOP_WITH_US], owner: 0 },
    { prefix: [...namespace], owner: 0 },
    { prefix: [...account, ...walk, ...STOP_WITH_US], owner: user },
    { prefix: [...account, ...walk], owner: user },
  ]
}

function works({ prefix }: Way, postgres: string, folder: string): boolean {
  // Without a prefix we are an ordinary user already, and the folder was just made or written by us.
  const [first, ...rest] = prefix
  if (first === undefined) return true
  const ask = '[ "$(id -u)" != 0 ] && [ -x "$1" ] && [ -w "$2" ] && [ -x "$2" ]'
  return spawnSync(first, [...rest, 'sh', '-c', ask, 'sh', postgres, folder], { stdio: 'ignore' }).status === 0
}

/** initdb asks for the name of the account it runs as, so the account must be one that the machine knows. */
function unprivilegedAccount(): { user: number; group: number } {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , user, group] = line.split(':')
    if (name === 'nobody') return { user: Number(user), group: Number(group) }
  }
  return { user: 65534, group: 65534 }
}
