// The operator's first page: what needs a person now, then the way to everything else.
import { type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { type CardLink, cardLinks, heading, notice, section } from '#site'
import type { HealthLine } from './health/line.ts'
import { approvalsPath, operatorPath } from './house.ts'
import { w } from './words.ts'

export type Needs = {
  readonly parked: number
  readonly approvals: number
  readonly health: readonly HealthLine[]
}
export const countedMax = 100

export function hubMain(needs: Needs, lang: Language): Html {
  return html`${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${section({ title: t(w.needs, lang) }, needsList(needs, lang))}${section(
    { title: t(w.places, lang) },
    cardLinks(cards(lang)),
  )}`
}

function needsList({ parked, approvals, health }: Needs, lang: Language): Html {
  const wrong = health.filter((line) => line.state !== 'ok')
  if (parked === 0 && approvals === 0 && wrong.length === 0)
    return notice({ lang, tone: 'success', title: t(w.nothing, lang), headingLevel: 3 })
  const items: Html[] = []
  if (parked > 0)
    items.push(
      html`<li><a href="${operatorPath}/parked">${parked > countedMax ? t(w.parkedMany, lang, countedMax) : t(w.parkedNow, lang, parked)}</a></li>`,
    )
  if (approvals > 0) items.push(html`<li><a href="${approvalsPath}">${t(w.approvalsNow, lang, approvals)}</a></li>`)
  for (const { title, says } of wrong)
    items.push(html`<li><a href="${operatorPath}/health">${title[lang]}</a>: ${says[lang]}</li>`)
  const act = parked > 0 || wrong.some((line) => line.state === 'act')
  return notice({ lang, tone: act ? 'warning' : 'info', body: html`<ul>${items}</ul>` })
}

function cards(lang: Language): CardLink[] {
  const card = (title: string, body: string, href: string): CardLink => ({ title, body, href })
  return [
    card(t(w.parked, lang), t(w.parkedIs, lang), `${operatorPath}/parked`),
    card(t(w.approvals, lang), t(w.approvalsIs, lang), approvalsPath),
    card(t(w.health, lang), t(w.healthIs, lang), `${operatorPath}/health`),
    card(t(w.settings, lang), t(w.settingsIs, lang), `${operatorPath}/settings`),
    card(t(w.organisation, lang), t(w.organisationIs, lang), '/staff/organisation'),
    card(t(w.rights, lang), t(w.rightsIs, lang), '/staff/rights'),
    card(t(w.calendar, lang), t(w.calendarIs, lang), '/staff/calendar'),
  ]
}
