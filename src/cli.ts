// The command `dajim`. Each command is loaded when it is asked for, so that `dajim due` starts at once.
import { readFile } from 'node:fs/promises'

const usage = `usage: dajim <command> …   (쓰는 법)
  due       the due time of a period on the agency's calendar       처리기한 계산
  charter   check or publish a charter folder                       헌장 폴더 점검·공표
  settle    recompute every clock from its facts and compare        사실에서 다시 계산하여 견주기
            (--repair rewrites the rows that differ; needs DATABASE_URL)
  health    how the house is doing, and what to do                  상태와 할 일 (needs DATABASE_URL)
  token     <login> a token for the JSON API, good for 90 days      API 토큰 발급 (needs DATABASE_URL)
  keys      which master key wraps how many keys; rotate wraps them    주 열쇠 확인·교체
            all by the current one, while Dajim runs (needs DATABASE_URL)
  files     check: objects without rows, rows without objects      파일 보관소 점검 (needs DATABASE_URL)
  help      this text;  --version   the version`

const print = (line: string) => process.stdout.write(`${line}\n`)
const printError = (line: string) => process.stderr.write(`${line}\n`)

/** The exit code: 0 when done, 1 when it could not be, 2 when the command was not understood. */
async function run([command, ...argv]: readonly string[]): Promise<number> {
  switch (command) {
    case 'due':
      return (await import('./cli/due.ts')).due(argv, process)
    case 'charter': {
      const { machineryFacts, petitionFacts } = await import('./desks/petitions/facts.ts')
      const { absenceFacts } = await import('./desks/absences/facts.ts')
      const { privacyFacts } = await import('./desks/privacy/facts.ts')
      const declaredFacts = new Set(
        Object.keys({ ...petitionFacts, ...absenceFacts, ...privacyFacts, ...machineryFacts }),
      )
      const { charter } = await import('./cli/charter.ts')
      return charter(argv, { out: print, err: printError }, { declaredFacts })
    }
    case 'settle':
      return (await import('./cli/settle.ts')).settle(argv, { out: print, err: printError }, process.env)
    case 'health':
      return (await import('./cli/health.ts')).health(argv, { out: print, err: printError }, process.env)
    case 'token':
      return (await import('./cli/token.ts')).token(argv, { out: print, err: printError }, process.env)
    case 'keys':
      return (await import('./cli/keys.ts')).keys(argv, { out: print, err: printError }, process.env)
    case 'files':
      return (await import('./cli/files.ts')).files(argv, { out: print, err: printError }, process.env)
    case '--version':
      print(JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version)
      return 0
    case 'help':
    case '--help':
      print(usage)
      return 0
    default:
      printError(command === undefined ? usage : `dajim: "${command}" is not a command.\n${usage}`)
      return 2
  }
}

process.exitCode = await run(process.argv.slice(2))
