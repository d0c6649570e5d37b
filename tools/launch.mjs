// The way in, for any Node.js from 20 on: brings a new enough Node.js and the packages, then runs the project with it.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { readdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { becomeChild } from './child.mjs'
import { debianPackages } from './debian-packages.mjs'
import { packages } from './packages.mjs'
import { runtime } from './runtime.mjs'
import { LaunchError } from './say.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * @param {string[]} argv a command and its own arguments
 * @returns {Promise<number>} the exit code
 */
async function launch([command, ...args]) {
  switch (command) {
    case 'install':
      await runtime(ROOT)
      await packages(ROOT)
      if (args.includes('--test')) debianPackages()
      return 0
    case 'start':
      return run(['src/main.ts', ...args])
    case 'test':
      return run(['tools/test.ts', ...args])
    case 'check':
      return run(['--test', 'tests/tidy.test.ts'])
    case 'bench':
      return bench(args)
    case 'cli':
      // Its caller may be in any folder, and the paths it is given are meant from there.
      return run([join(ROOT, 'src/cli.ts'), ...args], process.cwd())
    default:
      throw new LaunchError(
        '쓰는 법: launch.mjs install | start | test | check | bench | cli',
        'Usage: launch.mjs install | start | test | check | bench | cli',
      )
  }
}

/** Code without its types is kept from one start to the next: a start is half as long, and 25 MB lighter for good. */
const compileCache = {
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(ROOT, '.runtime', 'compile-cache'),
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
async function run(args, cwd = ROOT) {
  const node = await runtime(ROOT)
  await packages(ROOT)
  return becomeChild(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    env: { ...process.env, ...compileCache },
  })
}

/**
 * Runs each measurement by itself, one after another, or those whose names are given.
 * @param {string[]} names
 */
async function bench(names) {
  const files = readdirSync(join(ROOT, 'bench')).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const chosen = files.filter((file) => names.length === 0 || names.includes(file.replace('.ts', '')))
  if (chosen.length === 0) {
    const all = files.map((file) => file.replace('.ts', '')).join(', ')
    throw new LaunchError(`그런 측정은 없습니다. 있는 것: ${all}`, `No such measurement. There are: ${all}`)
  }
  let worst = 0
  for (const file of chosen.sort()) worst = Math.max(worst, await run([join('bench', file)]))
  return worst
}

/** @param {string[]} argv */
export async function main(argv) {
  try {
    process.exitCode = await launch(argv)
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

const started = process.argv[1] && realpathSync(process.argv[1])
if (started === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
