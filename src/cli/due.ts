// `dajim due`: the due time of a period on an agency's calendar, once or for a stream of lines.
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Calendar, CalendarText } from '#engine'
import { CalendarTextError, compileCalendar } from '#engine'
import { AskError, type Asked, answerJson, answerOf, isRefusal } from './due-answer.ts'
import { answerLines } from './due-lines.ts'

export type DueIo = {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

const usage = `usage: dajim due --from 2026-11-23T10:00 --period 24wh [--exclude A..B]... [--extend 7wd]...
                 [--calendar charters/mss] [--office <office>] [--json] [--why] [--english]
       dajim due -   one JSON object a line in, one answer a line out:
                 {"from": "2026-11-23T10:00", "period": "24wh", "exclude": ["A..B"], "extend": ["7wd"]}`

const options = {
  from: { type: 'string' },
  period: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  extend: { type: 'string', multiple: true },
  calendar: { type: 'string' },
  office: { type: 'string' },
  json: { type: 'boolean' },
  why: { type: 'boolean' },
  english: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const usualCalendar = fileURLToPath(new URL('../../charters/mss', import.meta.url))

/** The exit code: 0 when answered, 2 when the question cannot be answered. */
export async function due(argv: readonly string[], io: DueIo): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true })
    if (values.help === true) {
      io.stdout.write(`${usage}\n`)
      return 0
    }
    const lines = positionals.length === 1 && positionals[0] === '-'
    if (positionals.length > 0 && !lines) throw new AskError(`"${positionals[0]}" is not understood\n${usage}`)
    const calendar = await calendarIn(values.calendar, values.office)
    if (lines) {
      await answerLines(calendar, io.stdin, io.stdout, values.why === true, values.english === true)
      return 0
    }
    if (values.from === undefined) throw new AskError(`--from is missing\n${usage}`)
    if (values.period === undefined) throw new AskError(`--period is missing\n${usage}`)
    const { from, period, exclude, extend } = values
    print(calendar, { from, period, exclude, extend }, values, io)
    return 0
  } catch (error) {
    if (!isRefusal(error) && !isArgsError(error)) throw error
    io.stderr.write(`dajim due: ${error.message}\n`)
    return 2
  }
}

function print(
  calendar: Calendar,
  asked: Asked,
  wanted: {
    readonly json?: boolean | undefined
    readonly why?: boolean | undefined
    readonly english?: boolean | undefined
  },
  io: DueIo,
): void {
  const answer = answerOf(calendar, asked, wanted.json === true || wanted.why === true, wanted.english === true)
  if (answer.nearHorizon) {
    io.stderr.write(`note: the calendar ${calendar.id} ends on ${calendar.horizon}; extend it soon\n`)
  }
  if (wanted.json === true) io.stdout.write(`${answerJson(answer)}\n`)
  else io.stdout.write(`${[answer.due, ...(wanted.why === true ? (answer.why ?? []) : [])].join('\n')}\n`)
}

/** parseArgs throws a TypeError with a code for an option it does not know. */
function isArgsError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

async function calendarIn(folder: string | undefined, office: string | undefined): Promise<Calendar> {
  const file = resolve(folder ?? usualCalendar, 'calendar/calendar.ts')
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile() !== true)
    throw new AskError(`there is no calendar in ${folder ?? 'charters/mss'}: calendar/calendar.ts is missing`)
  const read: unknown = await import(pathToFileURL(file).href)
  const text = typeof read === 'object' && read !== null && 'default' in read ? read.default : undefined
  if (typeof text !== 'object' || text === null)
    throw new AskError(`${folder}/calendar/calendar.ts has no default export`)
  // The folder is the operator's own program text; compiling it checks every field that counts.
  const calendarText = text as CalendarText
  if (office !== undefined && calendarText.offices?.[office] === undefined) {
    throw new AskError(`there is no office "${office}" with hours of its own in calendar ${calendarText.id}`)
  }
  try {
    return compileCalendar(calendarText, office === undefined ? {} : { office })
  } catch (error) {
    if (error instanceof CalendarTextError)
      throw new AskError(`the calendar in ${folder ?? 'charters/mss'} is wrong: ${error.message}`)
    throw error
  }
}
