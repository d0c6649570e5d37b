// `dajim due -`: a line in, a line out, in order. Memory does not grow with the number of lines: nothing is read while
// the reader of our answers is behind.
import { once } from 'node:events'
import type { Calendar } from '#engine'
import { AskError, type Asked, answerJson, answerOf, isRefusal } from './due-answer.ts'

/** A longer line is answered with an error and skipped. */
const lineMax = 100_000
const listMax = 1000

export async function answerLines(
  calendar: Calendar,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  withWhy: boolean,
  english: boolean,
): Promise<void> {
  let rest = ''
  let skipping = false
  let gone = false
  // A reader that went away (`| head`) ends the work; it is no fault of ours.
  const leave = () => {
    gone = true
  }
  output.on('error', leave)
  output.once('close', leave)
  input.setEncoding('utf8')
  for await (const chunk of input) {
    const lines = `${rest}${String(chunk)}`.split('\n')
    rest = lines.pop() ?? ''
    let answers = ''
    for (const line of lines) {
      if (skipping) skipping = false
      else answers += `${answerLine(calendar, line, withWhy, english)}\n`
    }
    if (rest.length > lineMax) {
      if (!skipping) answers += `${tooLong}\n`
      skipping = true
      rest = ''
    }
    if (answers !== '' && !output.write(answers) && !gone) await drained(output)
    if (gone) return
  }
  if (rest.trim() !== '' && !skipping) output.write(`${answerLine(calendar, rest, withWhy, english)}\n`)
}

async function drained(output: NodeJS.WritableStream): Promise<void> {
  const done = new AbortController()
  await Promise.race([
    once(output, 'drain', { signal: done.signal }),
    once(output, 'close', { signal: done.signal }),
  ]).catch(() => undefined)
  done.abort()
}

const tooLong = JSON.stringify({ error: `the line is longer than ${lineMax} characters` })

function answerLine(calendar: Calendar, line: string, withWhy: boolean, english: boolean): string {
  if (line.length > lineMax) return tooLong
  try {
    return answerJson(answerOf(calendar, askedOf(line), withWhy, english))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return JSON.stringify({ error: error.message })
  }
}

function askedOf(line: string): Asked {
  let read: unknown
  try {
    read = JSON.parse(line)
  } catch {
    throw new AskError('the line is not JSON; write {"from": "2026-11-23T10:00", "period": "24wh"}')
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new AskError('the line is not a JSON object')
  const { from, period, exclude, extend } = read as { readonly [field: string]: unknown }
  if (typeof from !== 'string') throw new AskError('"from" is missing or not a text')
  if (typeof period !== 'string') throw new AskError('"period" is missing or not a text')
  return { from, period, exclude: textsOf('exclude', exclude), extend: textsOf('extend', extend) }
}

function textsOf(field: string, value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value) || value.length > listMax || !value.every((one) => typeof one === 'string')) {
    throw new AskError(`"${field}" is not a list of at most ${listMax} texts`)
  }
  return value
}
