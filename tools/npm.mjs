// Calls the person's own npm, with the person's own settings: no registry is named here.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LaunchError, sayWhile } from './say.mjs'

const WINDOWS = process.platform === 'win32'

/**
 * Runs npm in a folder, its output going to standard error.
 * @param {string[]} args
 * @param {{ cwd: string, korean: string, english: string, started: (pid: number | undefined) => void }} how
 */
export async function npm(args, { cwd, korean, english, started }) {
  const quiet = sayWhile(korean, english)
  try {
    await run(args, cwd, started)
  } finally {
    quiet()
  }
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {(pid: number | undefined) => void} started
 * @returns {Promise<void>}
 */
function run(args, cwd, started) {
  const script = npmScript()
  const command = script ? process.execPath : 'npm'
  const all = [...(script ? [script] : []), ...args, '--no-audit', '--no-fund', '--loglevel=error']
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, { cwd, stdio: ['ignore', 2, 2], shell: WINDOWS && !script })
    started(child.pid)
    child.on('error', () => reject(new LaunchError('npm을 찾을 수 없습니다.', 'npm was not found on PATH.')))
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else {
        const end = signal ?? `exit code ${code}`
        const what = `npm ${args[0]}`
        reject(new LaunchError(`${what} 명령이 끝나지 못했습니다: ${end}`, `${what} did not finish: ${end}`))
      }
    })
  })
}

/** The npm that started us, or the one beside this Node.js; npx names its own script, npm's lies beside it. */
function npmScript() {
  const startedBy = process.env['npm_execpath']
  const places = [
    ...(startedBy ? [join(dirname(startedBy), 'npm-cli.js')] : []),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ]
  return places.find((place) => existsSync(place))
}
