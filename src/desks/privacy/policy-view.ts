// The privacy policy (개인정보 처리방침, 개인정보 보호법 제30조): the law's parts from words and settings, so that what it
// says of periods and people is what the house does.
import { each, type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { heading, linkButton, section, table } from '#site'
import { policyWords as w } from './policy-words.ts'

export type Policy = {
  readonly lang: Language
  readonly agency: string
  readonly cpo: { readonly officer: string; readonly phone: string; readonly mail: string }
  readonly retention: { readonly petitionYears: number; readonly accessYears: number }
}

export function policyPage({ lang, agency, cpo, retention }: Policy): Html {
  const paragraphs = (key: 'purpose' | 'sharing' | 'safety' | 'cookies' | 'children') => html`<p>${t(w[key], lang)}</p>`
  return html`${heading({ title: t(w.title, lang), lead: t(w.lead, lang, agency) })}${section({ title: t(w.purposeTitle, lang) }, paragraphs('purpose'))}${section(
    { title: t(w.itemsTitle, lang) },
    table({
      caption: t(w.itemsTitle, lang),
      captionHidden: true,
      narrow: 'stack',
      columns: [w.what, w.items, w.basis, w.period].map((label) => ({ label: t(label, lang) })),
      rows: [
        {
          cells: [
            t(w.petition, lang),
            t(w.petitionItems, lang),
            t(w.petitionBasis, lang),
            t(w.years, lang, retention.petitionYears),
          ],
        },
        {
          cells: [
            t(w.optional, lang),
            t(w.optionalItems, lang),
            t(w.optionalBasis, lang),
            t(w.years, lang, retention.petitionYears),
          ],
        },
        { cells: [t(w.log, lang), t(w.logItems, lang), t(w.logBasis, lang), t(w.years, lang, retention.accessYears)] },
      ],
    }),
    html`<p>${t(w.noNumbers, lang)}</p>`,
  )}${section({ title: t(w.endTitle, lang) }, html`<p>${t(w.end, lang)}</p>`)}${section({ title: t(w.sharingTitle, lang) }, paragraphs('sharing'))}${section(
    { title: t(w.rightsTitle, lang) },
    html`<ul class="plain-list">${each([w.right1, w.right2, w.right3], (line) => html`<li>${t(line, lang)}</li>`)}</ul>`,
    linkButton({ label: t(w.rightsDo, lang), href: '/privacy/request' }),
  )}${section({ title: t(w.safetyTitle, lang) }, paragraphs('safety'), paragraphs('cookies'))}${section({ title: t(w.childrenTitle, lang) }, paragraphs('children'))}${section(
    { title: t(w.cpoTitle, lang) },
    html`<p>${t(w.cpo, lang, cpo.officer, cpo.phone)}${cpo.mail ? html` · ${cpo.mail}` : ''}</p><p>${t(w.remedies, lang)}</p>`,
  )}`
}
