// Where a person stands in a form of several pages: `단계 2/5`, in words and as a line.
import { each, type Html, html } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'
import { icons } from './icons.ts'

const w = words({
  label: { ko: '신청 단계', en: 'Steps' },
  step: { ko: (at: number, of: number) => `단계 ${at}/${of}`, en: (at: number, of: number) => `Step ${at} of ${of}` },
  done: { ko: '완료', en: 'done' },
  current: { ko: '현재 단계', en: 'current step' },
})

/** `current` counts from 1. */
export function stepIndicator(props: {
  readonly lang: Language
  readonly steps: readonly string[]
  readonly current: number
}): Html {
  const { lang, steps, current } = props
  return html`<div class="steps"><p class="steps-words">${t(w.step, lang, current, steps.length)}<span class="steps-now"> · ${steps[current - 1]}</span></p><ol aria-label="${t(w.label, lang)}">${each(
    steps,
    (step, place) => {
      if (place + 1 < current)
        return html`<li class="done"><span class="step-mark">${icons.check}</span><span class="step-name">${step}<span class="sr-only"> (${t(w.done, lang)})</span></span></li>`
      if (place + 1 === current)
        return html`<li class="now" aria-current="step"><span class="step-mark">${place + 1}</span><span class="step-name">${step}<span class="sr-only"> (${t(w.current, lang)})</span></span></li>`
      return html`<li><span class="step-mark">${place + 1}</span><span class="step-name">${step}</span></li>`
    },
  )}</ol></div>`
}
