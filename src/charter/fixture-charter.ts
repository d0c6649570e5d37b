// A charter of one clock and two sentences, written to a folder of its own for a test to break in one place.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'

export const answerFile = 'promises/answer/2026-01-01.ts'

const day = `['09:00-12:00', '13:00-18:00']`

export const soundCharter: { readonly [path: string]: string } = {
  'package.json': '{ "type": "module" }\n',
  'charter.ts': `export default {
  id: 'town',
  agency: { ko: '어느 시', en: 'A Town' },
  title: { ko: '어느 시 헌장', en: 'Charter of a Town' },
  preamble: { ko: '우리는', en: 'We' },
  help: { phone: '110', hours: { ko: '평일', en: 'Weekdays' } },
}
`,
  'text/sections.ts': `export default {
  sections: [{ id: 'pledges', title: { ko: '다짐', en: 'Pledges' } }],
  markers: [{ line: 1, text: '1. 다짐' }],
}
`,
  'text/sentences.ts': `export default [
  {
    id: 'answer-01',
    text: '3일 이내에 답하겠습니다.',
    en: 'We will answer within three days.',
    places: [{ line: 2, section: 'pledges' }],
    boundTo: ['answer'],
  },
  {
    id: 'kind-01',
    text: '친절하겠습니다.',
    en: 'We will be kind.',
    places: [{ line: 2, order: 2, section: 'pledges' }],
    notMeasurable: { ko: '잴 수 없어요.', en: 'It cannot be measured.' },
  },
]
`,
  'text/town.txt': '1. 다짐\n3일 이내에 답하겠습니다. 친절하겠습니다.',
  'calendar/calendar.ts': `const day = ${day}
export default {
  id: 'town',
  version: '1',
  zone: 'Asia/Seoul',
  from: '2026-01-01',
  until: '2027-12-31',
  warnDays: 90,
  hours: { week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] } },
  holidays: [],
  counting: { dayEndsAt: '23:59:59', extensionStarts: 'next working day', hoursPerDay: 8, ringSeconds: 3 },
}
`,
  [answerFile]: `export default {
  promise: 'answer',
  code: 'C1',
  from: '2026-01-01',
  title: { ko: '3일 이내 답변', en: 'Answered within three days' },
  cites: ['answer-01'],
  matter: 'letter',
  measure: {
    as: 'clock',
    starts: ['LetterReceived'],
    stops: ['LetterAnswered'],
    within: '24wh',
    warns: [{ before: '8wh', tell: 'officer' }],
    figure: { shown: 'rate', grain: ['month'] },
  },
}
`,
  'promises/answer/scenarios.txt': `facts | due | reading at | state | because
2026-11-23(월) 10:00 LetterReceived | 2026-11-26(목) 10:00 | 2026-11-23 11:00 | running | 24 working hours
`,
}

/** Files with a text replace or add to those of the sound charter; a function changes the text that is there. */
export type Changes = { readonly [path: string]: string | ((text: string) => string) }

export async function fixtureCharter(context: TestContext, changes: Changes = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'charter-'))
  context.after(() => rm(folder, { recursive: true }))
  await writeFiles(folder, { ...soundCharter, ...changes })
  return folder
}

async function writeFiles(folder: string, files: Changes): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : content(soundCharter[path] ?? '')
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}
