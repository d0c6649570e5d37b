// For the tests of the feed: a small reader of RFC 5545, written from its grammar and not from what writes our feeds.
import assert from 'node:assert/strict'

export type ReadEvent = { readonly [property: string]: string }

/** Unfolds (3.1), parts each line into name, parameters and value, and checks what every calendar must have. */
export function readCalendar(text: string): { readonly head: ReadEvent; readonly events: readonly ReadEvent[] } {
  assert.ok(text.endsWith('\r\n'), 'every line ends with CRLF')
  assert.doesNotMatch(text, /[^\r]\n/, 'no bare line feed')
  for (const line of text.split('\r\n'))
    assert.ok(Buffer.byteLength(line) <= 75, `a line of ${Buffer.byteLength(line)} bytes`)
  const lines = text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
  assert.equal(lines[0], 'BEGIN:VCALENDAR')
  assert.equal(lines.at(-1), 'END:VCALENDAR')
  const head: { [name: string]: string } = {}
  const events: { [name: string]: string }[] = []
  let event: { [name: string]: string } | undefined
  for (const line of lines.slice(1, -1)) {
    const found = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line)
    assert.ok(found, `not a content line: ${line}`)
    const [, name = '', parameters = '', value = ''] = found
    if (line === 'BEGIN:VEVENT') event = {}
    else if (line === 'END:VEVENT') {
      assert.ok(event)
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART']) assert.ok(event[needed], `an event without ${needed}`)
      events.push(event)
      event = undefined
    } else {
      const plain = value.replaceAll(/\\([nN,;\\])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one))
      ;(event ?? head)[name] = plain
      if (parameters) (event ?? head)[`${name} parameters`] = parameters.slice(1)
    }
  }
  for (const needed of ['VERSION', 'PRODID']) assert.ok(head[needed], `a calendar without ${needed}`)
  return { head, events }
}
