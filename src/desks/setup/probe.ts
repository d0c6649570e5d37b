// Trying the mail server that a form tells, and saying in words how it went.
import { type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { type ProbeAnswer, probeSmtp } from '#kit/smtp'
import { button, notice } from '#site'
import { serverOf } from './forms/mail.ts'
import type { FormContext, Typed } from './setting-form.ts'
import { w } from './words.ts'

/** One at a time: a page that is asked for again and again must not knock at other machines at that rate. */
let busy = false

export async function tryMail(typed: Typed, context: FormContext): Promise<Html> {
  const { lang } = context
  const server = serverOf(typed, context)
  if (!server || busy) return notice({ lang, tone: 'warning', title: t(w.probeNoHost, lang), announced: true })
  busy = true
  try {
    return said(await probeSmtp(server), lang)
  } finally {
    busy = false
  }
}

function said(answer: ProbeAnswer, lang: Language): Html {
  if (answer.ok) return notice({ lang, tone: 'success', title: t(w.probeOk, lang), announced: true })
  const words = {
    connect: w.probeConnect,
    greeting: w.probeGreeting,
    tls: w.probeTls,
    'sign in': w.probeSignIn,
    time: w.probeTime,
  }[answer.stage]
  return notice({ lang, tone: 'danger', title: words[lang](answer.code || '–'), announced: true })
}

export function probeButton(lang: Language): Html {
  return html`<p>${t(w.probeHint, lang)}</p>${button({ label: t(w.probe, lang), kind: 'secondary', name: 'probe', value: 'yes' })}`
}
