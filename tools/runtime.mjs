// Finds the Node.js that runs the project: this one when it is new enough, else the pinned npm package,
// fetched once into `.runtime/`. npm checks the package against the sha512 pinned here, because we hand it a lockfile.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whileLocked } from './install-lock.mjs'
import { npm } from './npm.mjs'
import { RUNTIME_MAJOR_MIN, RUNTIME_PACKAGES, RUNTIME_VERSION } from './runtime-packages.mjs'
import { LaunchError } from './say.mjs'

/**
 * The path of a Node.js that is new enough.
 * @param {string} root
 * @param {Readonly<Record<string, { name: string, integrity: string, node: string }>>} packages
 */
export async function runtime(root, packages = RUNTIME_PACKAGES) {
  if (Number(process.versions.node.split('.')[0]) >= RUNTIME_MAJOR_MIN) return process.execPath
  const machine = `${process.platform}-${process.arch}`
  const found = packages[machine]
  if (!found) {
    throw new LaunchError(
      `이 컴퓨터(${machine})에는 Node.js ${RUNTIME_MAJOR_MIN} 이상을 직접 설치해 주세요.`,
      `On this machine (${machine}), please install Node.js ${RUNTIME_MAJOR_MIN} or later yourself.`,
    )
  }
  const home = join(root, '.runtime', `node-${RUNTIME_VERSION}-${machine}`)
  const node = join(home, 'node_modules', found.name, found.node)
  // The folder appears by one rename after everything is in it, so that it is whole whenever it is there.
  if (existsSync(node)) return node
  await whileLocked(join(root, '.runtime'), async (started) => {
    if (!existsSync(node)) await fetchRuntime(join(root, '.runtime'), home, found, started)
  })
  return node
}

/**
 * @param {string} runtimes
 * @param {string} home
 * @param {{ name: string, integrity: string, node: string }} found
 * @param {(pid: number | undefined) => void} started
 */
async function fetchRuntime(runtimes, home, found, started) {
  for (const name of readdirSync(runtimes)) {
    if (name.startsWith('fetch-')) rmSync(join(runtimes, name), { recursive: true, force: true })
  }
  const fresh = join(runtimes, `fetch-${process.pid}`)
  mkdirSync(fresh)
  writeFileSync(join(fresh, 'package.json'), JSON.stringify(manifest(found)))
  writeFileSync(join(fresh, 'package-lock.json'), JSON.stringify(lockfile(found)))
  await npm(['ci', '--ignore-scripts'], {
    cwd: fresh,
    started,
    korean: `Node.js ${RUNTIME_VERSION} 받는 중, 처음 한 번만`,
    english: `fetching Node.js ${RUNTIME_VERSION}, once`,
  })
  const tried = spawnSync(join(fresh, 'node_modules', found.name, found.node), ['--version'], { encoding: 'utf8' })
  if (tried.stdout?.trim() !== `v${RUNTIME_VERSION}`) {
    const reason = (tried.error?.message ?? tried.stderr).trim().split('\n')[0]
    throw new LaunchError(
      `받은 Node.js가 이 컴퓨터에서 실행되지 않습니다: ${reason}`,
      `The fetched Node.js does not run on this machine: ${reason}`,
    )
  }
  rmSync(home, { recursive: true, force: true })
  renameSync(fresh, home)
}

/** @param {{ name: string }} found */
function manifest(found) {
  return { name: 'dajim-runtime', private: true, dependencies: { [found.name]: RUNTIME_VERSION } }
}

/** @param {{ name: string, integrity: string }} found */
function lockfile(found) {
  return {
    name: 'dajim-runtime',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'dajim-runtime', dependencies: { [found.name]: RUNTIME_VERSION } },
      [`node_modules/${found.name}`]: { version: RUNTIME_VERSION, integrity: found.integrity },
    },
  }
}
