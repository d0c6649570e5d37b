// What the tests need from the operating system: a browser and Korean letters for it, and a malware scanner, without which
// a small server stands in for it. Installed with apt-get where that is possible (Debian or Ubuntu, as root); elsewhere it
// says what to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { LaunchError, say } from './say.mjs'

const WANTED = [
  { name: 'chromium', file: '/usr/bin/chromium' },
  { name: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
]
/** Its daemon is started by the test, with signatures of its own; the package's service is not used. */
const SCANNER = { name: 'clamav-daemon', file: '/usr/sbin/clamd' }

export function debianPackages() {
  if (process.platform !== 'linux') return
  const missing = [...WANTED, SCANNER].filter(({ file }) => !existsSync(file)).map(({ name }) => name)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    const names = missing.join(' ')
    say(`시험에 필요하지만 없는 것: ${names}`, `tests want but miss: ${names}; as root: apt-get install ${names}`)
    return
  }
  say(`데비안 꾸러미 설치 중: ${missing.join(', ')}`, 'installing Debian packages, once')
  aptGet(['update', '-qq'])
  const needed = missing.filter((name) => name !== SCANNER.name)
  if (needed.length > 0) install(needed)
  if (needed.length === missing.length) return
  try {
    install([SCANNER.name])
  } catch {
    // Its test says that a small server stood in for it.
    say(`${SCANNER.name} 꾸러미 없이 시험합니다.`, `tests run without ${SCANNER.name}`)
  }
}

/** @param {string[]} names */
function install(names) {
  aptGet(['install', '-qq', '-y', '--no-install-recommends', ...names])
}

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const ended = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env })
  if (ended.status !== 0) {
    const what = `apt-get ${args[0]}`
    throw new LaunchError(`${what} 명령이 끝나지 못했습니다.`, `${what} did not finish.`)
  }
}
