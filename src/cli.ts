// The command `dajim`: each answer is loaded only when it is asked for, so that the short ones stay quick.
import { readFile } from 'node:fs/promises'

const usage = `usage: dajim due --from 2026-11-23T10:00 --period 24wh …   when a period ends, and why
       dajim charter check <folder>                         is this charter sound?
       dajim --version`

async function answer([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'due': {
      const { due } = await import('./cli/due.ts')
      return due(rest, process)
    }
    case 'charter': {
      const { charter } = await import('./cli/charter.ts')
      const { machineryFacts, petitionFacts } = await import('./desks/petitions/facts.ts')
      const declaredFacts = new Set([...Object.keys(petitionFacts), ...Object.keys(machineryFacts)])
      return charter(rest, { out: (line) => console.log(line), err: (line) => console.error(line) }, { declaredFacts })
    }
    case '--version': {
      const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
      console.log(version)
      return 0
    }
    case undefined:
    case '--help':
      console.log(usage)
      return command === undefined ? 2 : 0
    default:
      console.error(`dajim: "${command}" is not understood\n${usage}`)
      return 2
  }
}

// A reader that has had enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await answer(process.argv.slice(2))
