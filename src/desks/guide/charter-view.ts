// The whole charter: each sentence in its place, with its promises and how they stand, or the reason why it is not measured.
import type { Charter, CharterPromise, Place, Sentence } from '#charter'
import type { Tally } from '#clocks'
import { each, type Html, html, when } from '#kit/html'
import { formatNumber, type Language, t } from '#kit/i18n'
import { disclosure, figureTiles, heading, linkButton, section, tag } from '#site'
import { noTally, sumOf, tiles } from './standing.ts'
import { g } from './words.ts'

export type CharterProps = {
  readonly lang: Language
  readonly charter: Charter
  readonly year: ReadonlyMap<string, Tally>
}

export function charterPage({ lang, charter, year }: CharterProps): Html {
  const sections = charter.sections.filter((one) => one.id !== 'preamble')
  return html`${heading({ title: t(g.charterTitle, lang), lead: t(g.charterLead, lang) })}<blockquote class="clock-sentence">${charter.preamble[lang]}</blockquote>${section(
    {
      title: t(g.promiseNow, lang),
      beside: linkButton({
        label: t(g.countingLink, lang),
        href: '/charter/counting',
        kind: 'tertiary',
        size: 'small',
      }),
    },
    figureTiles(tiles(sumOf(year.values()), lang)),
  )}${disclosure({
    summary: t(g.contents, lang),
    body: html`<ul class="plain-list">${each(sections, (one) => html`<li><a href="#${one.id}">${one.title[lang]}</a></li>`)}</ul>`,
  })}${each(sections, (one) =>
    section(
      { title: one.title[lang], id: one.id, ...(one.headingLost ? { lead: t(g.lostHeading, lang) } : {}) },
      html`<ol class="choices">${each(inSection(charter.sentences, one.id), ({ sentence, place }) => sentenceItem(sentence, place, { lang, charter, year }))}</ol>`,
    ),
  )}`
}

/** Sentences in the order in which they are published; one that the charter repeats stands in each of its places. */
function inSection(sentences: readonly Sentence[], id: string): readonly { sentence: Sentence; place: Place }[] {
  return sentences
    .flatMap((sentence) =>
      sentence.places.filter((place) => place.section === id).map((place) => ({ sentence, place })),
    )
    .sort((a, b) => a.place.line - b.place.line || (a.place.order ?? 0) - (b.place.order ?? 0))
}

function sentenceItem(sentence: Sentence, place: Place, { lang, charter, year }: CharterProps): Html {
  const others = sentence.places.filter((one) => one !== place)
  const promises = charter.promises.filter(({ promise }) => sentence.boundTo?.includes(promise))
  // Only the first place carries the id, so that a link leads to one line.
  const first = sentence.places[0] === place
  return html`<li class="clock"${first ? html` id="${sentence.id}"` : ''}><p>${when(place.item, (item) => html`<span class="hint">${item}</span> `)}${lang === 'ko' ? sentence.text : sentence.en}</p>${lang === 'ko' ? '' : html`<p class="hint" lang="ko">${sentence.text}</p>`}<p class="hint"><code>${sentence.id}</code>${when(others.length, () => html` · ${t(g.alsoAt, lang, others.map((one) => placeName(charter, one, lang)).join(', '))}`)}</p>${when(
    promises.length,
    () =>
      html`<ul class="nav" aria-label="${t(g.boundTo, lang)}">${each(promises, (one) => html`<li><a href="/charter/${one.promise}">${one.editions.at(-1)?.title[lang]} ${promiseTag(one, year.get(one.promise), lang)}</a></li>`)}</ul>`,
  )}${when(sentence.notMeasurable, (why) => html`<p>${tag({ text: t(g.notMeasurable, lang) })} ${why[lang]}</p>`)}</li>`
}

function placeName(charter: Charter, place: Place, lang: Language): string {
  const title = charter.sections.find((one) => one.id === place.section)?.title[lang] ?? place.section
  return place.item ? `${title} ${place.item}` : title
}

/** The measures whose readings are counted. */
const measured: ReadonlySet<string> = new Set(['clock', 'invariant'])

export function promiseTag(promise: CharterPromise, tally: Tally = noTally, lang: Language): Html {
  if (promise.coming) return tag({ text: t(g.coming, lang) })
  if (tally.broken > 0) return tag({ text: t(g.brokenCount, lang, formatNumber(tally.broken)), tone: 'danger' })
  if (tally.kept > 0) return tag({ text: t(g.noneBroken, lang), tone: 'success' })
  return tag({
    text: measured.has(promise.editions.at(-1)?.measure.as ?? '') ? t(g.noData, lang) : t(g.live, lang),
    tone: 'info',
  })
}
