// The health page: what must be done first, then every line.
import { type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { heading, notice, table, tag } from '#site'
import { w } from '../words.ts'
import type { HealthLine } from './line.ts'
import { healthState } from './say.ts'

const tones = { ok: 'success', look: 'warning', act: 'danger' } as const
const order = { act: 0, look: 1, ok: 2 } as const
const whole = { ok: w.allOk, look: w.someLook, act: w.someAct } as const

export function healthMain(lines: readonly HealthLine[], lang: Language): Html {
  const state = healthState(lines)
  return html`${heading({ title: t(w.healthTitle, lang), lead: t(w.healthLead, lang) })}${notice({ lang, tone: tones[state], title: t(whole[state], lang) })}${table(
    {
      caption: t(w.healthTitle, lang),
      captionHidden: true,
      narrow: 'stack',
      columns: [
        { label: t(w.line, lang) },
        { label: t(w.state, lang) },
        { label: t(w.says, lang) },
        { label: t(w.next, lang) },
      ],
      rows: lines
        .toSorted((a, b) => order[a.state] - order[b.state])
        .map((line) => ({
          key: line.name,
          cells: [
            html`<span class="keep">${line.title[lang]}</span>`,
            html`<span class="keep">${tag({ text: t(w[line.state], lang), tone: tones[line.state] })}</span>`,
            line.says[lang],
            line.next?.[lang] ?? '–',
          ],
          ...(line.state === 'ok' ? {} : { mark: line.state === 'act' ? ('danger' as const) : ('warning' as const) }),
        })),
    },
  )}`
}
