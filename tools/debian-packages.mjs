// What the tests need from the operating system: a browser and Korean letters for it.
// Installed with apt-get where that is possible (Debian or Ubuntu, as root); elsewhere it says what to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { LaunchError, say } from './say.mjs'

const WANTED = [
  { name: 'chromium', file: '/usr/bin/chromium' },
  { name: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
]

export function debianPackages() {
  if (process.platform !== 'linux') return
  const missing = WANTED.filter(({ file }) => !existsSync(file)).map(({ name }) => name)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    const names = missing.join(' ')
    say(`시험에 필요하지만 없는 것: ${names}`, `tests want but miss: ${names}; as root: apt-get install ${names}`)
    return
  }
  say(`데비안 꾸러미 설치 중: ${missing.join(', ')}`, 'installing Debian packages, once')
  aptGet(['update', '-qq'])
  aptGet(['install', '-qq', '-y', '--no-install-recommends', ...missing])
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
