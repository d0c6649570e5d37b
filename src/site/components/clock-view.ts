// A clock of a promise: what was promised, until when, and how it stands, in words first and as a bar second.
import { type Html, html, type Slot, when } from '#kit/html'
import { formatDate, formatDateTime, formatRemaining, isoDateTime, type Language, t, words } from '#kit/i18n'
import { disclosure } from './disclosure.ts'
import type { IconName } from './icons.ts'
import { tag } from './tag.ts'
import type { Tone } from './tone.ts'

export type ClockState = 'running' | 'warned' | 'paused' | 'kept' | 'broken' | 'void'

export type ClockViewProps = {
  readonly lang: Language
  readonly zone: string
  readonly state: ClockState
  /** What is promised: `민원 답변`. */
  readonly title: string
  /** The charter's own sentence. */
  readonly sentence?: string
  readonly startedAt: number
  readonly dueAt?: number | undefined
  /** What the citizen was told, where it differs from the due moment. */
  readonly promisedAt?: number | undefined
  /** The last day by law, `YYYY-MM-DD`. */
  readonly legalEnd?: string | undefined
  /** When it was kept or broken. */
  readonly endedAt?: number | undefined
  readonly now: number
  /** What is left in the promise's own measure: `근무시간 5시간 남음`. */
  readonly remainingWords?: string | undefined
  /** How much of the period is used, 0 to 100. */
  readonly percent?: number | undefined
  /** The step-by-step trace of the due moment. */
  readonly why?: Slot
  readonly headingLevel?: 2 | 3
}

const w = words({
  running: { ko: '진행 중', en: 'Running' },
  warned: { ko: '기한 임박', en: 'Due soon' },
  paused: { ko: '멈춤', en: 'Paused' },
  kept: { ko: '지킴', en: 'Kept' },
  broken: { ko: '지키지 못함', en: 'Broken' },
  void: { ko: '해당 없음', en: 'Void' },
  started: { ko: '시작', en: 'Started' },
  due: { ko: '기한', en: 'Due' },
  promised: { ko: '안내한 날', en: 'Promised for' },
  legal: { ko: '법정 처리기한', en: 'Legal last day' },
  ended: { ko: '끝난 때', en: 'Ended' },
  used: { ko: (n: number) => `처리기간의 ${n}% 지남`, en: (n: number) => `${n}% of the period used` },
  untilDue: { ko: '기한까지', en: 'Until due' },
  pausedNow: { ko: '지금은 시간이 흐르지 않아요', en: 'No time is counted at present' },
  why: { ko: '기한을 이렇게 계산했어요', en: 'How the due time was worked out' },
})

const looks: Readonly<Record<ClockState, { readonly tone: Tone; readonly icon: IconName }>> = {
  running: { tone: 'info', icon: 'clock' },
  warned: { tone: 'warning', icon: 'warning' },
  paused: { tone: 'neutral', icon: 'pause' },
  kept: { tone: 'success', icon: 'success' },
  broken: { tone: 'danger', icon: 'danger' },
  void: { tone: 'neutral', icon: 'none' },
}

/** Twelve tags in all, each made once: a queue shows fifty. */
const tags = new Map<string, Html>()

export function clockTag(state: ClockState, lang: Language): Html {
  const key = `${state} ${lang}`
  let made = tags.get(key)
  if (made === undefined) {
    made = tag({ text: t(w[state], lang), ...looks[state] })
    tags.set(key, made)
  }
  return made
}

export function clockView(props: ClockViewProps): Html {
  const { lang, zone, state } = props
  const title =
    props.headingLevel === 2
      ? html`<h2 class="clock-title">${props.title}</h2>`
      : html`<h3 class="clock-title">${props.title}</h3>`
  const moment = (label: string, at: number | undefined) =>
    at === undefined
      ? ''
      : html`<div><dt>${label}</dt><dd><time datetime="${isoDateTime(at, zone)}">${formatDateTime(at, lang, zone)}</time></dd></div>`
  return html`<article class="clock ${looks[state].tone}"><div class="clock-head">${title}${clockTag(state, lang)}</div>${when(
    props.sentence,
    (sentence) => html`<blockquote class="clock-sentence">${sentence}</blockquote>`,
  )}<p class="clock-words">${standing(props)}</p>${when(props.percent !== undefined, () => percentBar(props.percent ?? 0, lang))}<dl class="clock-times">${moment(t(w.started, lang), props.startedAt)}${moment(t(w.due, lang), props.dueAt)}${props.promisedAt === props.dueAt ? '' : moment(t(w.promised, lang), props.promisedAt)}${when(
    props.legalEnd,
    (day) =>
      html`<div><dt>${t(w.legal, lang)}</dt><dd><time datetime="${day}">${formatDate(day, lang)}</time></dd></div>`,
  )}${moment(t(w.ended, lang), props.endedAt)}</dl>${when(props.why, () => disclosure({ summary: t(w.why, lang), body: props.why }))}</article>`
}

/** The words of a clock, with the part that the browser keeps ticking. For a queue row as well. */
export function ticking(props: {
  readonly lang: Language
  readonly zone: string
  readonly dueAt: number
  readonly now: number
}): Html {
  return html`<time class="ticking" datetime="${isoDateTime(props.dueAt, props.zone)}" data-due="${props.dueAt}">${formatRemaining(props.dueAt - props.now, props.lang)}</time>`
}

function standing(props: ClockViewProps): Html {
  const { lang, state, dueAt, remainingWords } = props
  if (state === 'paused')
    return html`${remainingWords ?? t(w.pausedNow, lang)}${remainingWords === undefined ? '' : html` <span class="clock-aside">${t(w.pausedNow, lang)}</span>`}`
  if ((state !== 'running' && state !== 'warned') || dueAt === undefined)
    return html`${remainingWords ?? t(w[state], lang)}`
  const untilDue = html`${t(w.untilDue, lang)} ${ticking({ ...props, dueAt })}`
  return remainingWords === undefined ? untilDue : html`${remainingWords} <span class="clock-aside">${untilDue}</span>`
}

/** A bar drawn with attributes, because the content security policy allows no inline style. */
function percentBar(percent: number, lang: Language): Html {
  const used = Math.round(Math.min(100, Math.max(0, percent || 0)))
  return html`<svg class="bar" role="img" aria-label="${t(w.used, lang, used)}" viewBox="0 0 100 8" preserveAspectRatio="none"><rect class="bar-ground" width="100" height="8"/><rect class="bar-used" width="${used}" height="8"/></svg>`
}
