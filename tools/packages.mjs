// Brings node_modules in step with package-lock.json, and does nothing when it already is.
// Not with `npm ci`: that removes node_modules first, which would pull the floor from under a running server, and it
// refuses to work behind a registry that lacks an optional package of some other machine.
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { whileLocked } from './install-lock.mjs'
import { npm } from './npm.mjs'

/** @param {string} root */
export async function packages(root) {
  if (!inStep(root)) {
    await whileLocked(join(root, '.runtime'), async (started) => {
      if (inStep(root)) return
      await npm(['install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional'], {
        cwd: root,
        started,
        korean: '필요한 꾸러미 받는 중',
        english: 'fetching packages',
      })
    })
  }
  linkOwnCommand(root)
}

/**
 * npm writes node_modules/.package-lock.json as its last act, so an interrupted install is seen as not in step.
 * Optional packages are for other machines, or were refused; they do not count.
 * @param {string} root
 */
function inStep(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.optional || entry.devOptional || entry.peer) return true
    const there = present[place]
    return there !== undefined && there.version === entry.version && there.integrity === entry.integrity
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> | undefined}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * A link to our own command beside those of the packages, so that `npx dajim` finds it at once and asks nothing.
 * @param {string} root
 */
function linkOwnCommand(root) {
  const link = join(root, 'node_modules/.bin/dajim')
  if (process.platform === 'win32' || lstatSync(link, { throwIfNoEntry: false })) return
  try {
    if (!existsSync(join(root, 'node_modules/.bin'))) mkdirSync(join(root, 'node_modules/.bin'))
    symlinkSync('../../bin/dajim.mjs', link)
  } catch {
    // Another process made it first, or node_modules is read-only: npx then finds the command by the manifest.
  }
}
