// The pages of the petition form up to the files: one topic a page, labels above fields, errors by the field and at the head.
import { each, type Html, html, when } from '#kit/html'
import { formatMoney, type Language, t, type Words } from '#kit/i18n'
import {
  button,
  buttonRow,
  checkbox,
  disclosure,
  draftArrived,
  emptyState,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  radioGroup,
  stepIndicator,
  summaryList,
  textArea,
  textField,
} from '#site'
import type { HandbookItem } from '../handbook.ts'
import { periodText } from '../words/periods.ts'
import type { Answers } from './drafts.ts'
import { answersOn, formPaths } from './form-steps.ts'
import { f } from './form-words.ts'
import type { KindWords } from './kind-words.ts'

export type StepProps = { readonly lang: Language; readonly answers: Answers; readonly errors: readonly FormError[] }

export function steps(lang: Language, current: number): Html {
  const names = [f.stepKind, f.stepWords, f.stepPerson, f.stepFiles, f.stepReview].map((one) => t(one, lang))
  return stepIndicator({ lang, steps: names, current })
}

/** "Back" is a button too: it keeps what stands on this page before it goes. */
function nextAndBack(lang: Language): Html {
  return buttonRow(
    button({ label: t(f.next, lang), size: 'large', name: 'go', value: 'next' }),
    button({ label: t(f.back, lang), kind: 'tertiary', size: 'large', name: 'go', value: 'back' }),
  )
}

export function discardForm(lang: Language): Html {
  return form({ action: formPaths.discard }, button({ label: t(f.discard, lang), kind: 'text', size: 'small' }))
}

export function kindPage(
  props: StepProps & { readonly kinds: readonly KindWords[]; readonly gone?: boolean; readonly discarded?: boolean },
): Html {
  const { lang, errors, answers } = props
  return html`${when(props.gone, () => notice({ lang, tone: 'warning', title: t(f.gone, lang), body: t(f.goneHow, lang), announced: true }))}${when(props.discarded, () => html`${notice({ lang, tone: 'success', body: t(f.discarded, lang), announced: true })}${draftArrived('petition-words')}${draftArrived('petition-person')}`)}${errorSummary({ lang, errors })}${steps(lang, 1)}${heading({ title: t(f.kindTitle, lang), lead: t(f.kindLead, lang) })}${form(
    { action: formPaths.kind },
    radioGroup({
      lang,
      name: 'kind',
      label: t(f.kindQuestion, lang),
      required: true,
      value: answers['kind'],
      error: errorOf(errors, 'kind'),
      options: props.kinds.map((kind) => ({
        value: kind.kind,
        label: lang === 'ko' ? `${kind.title.ko} · ${kind.official}` : kind.title.en,
        hint: `${kind.what[lang]} ${kind.howLong[lang]} ${t(f.example, lang)}: “${kind.example[lang]}”`,
      })),
    }),
    buttonRow(button({ label: t(f.next, lang), size: 'large' })),
  )}`
}

function itemHint(item: HandbookItem, lang: Language): string {
  const fee = item.feeWon === 0 ? t(f.noFee, lang) : `${t(f.fee, lang)} ${formatMoney(item.feeWon, lang)}`
  return `${t(f.period, lang)} ${periodText(item.period, lang)} · ${fee} · ${t(f.papers, lang)}: ${item.papers[lang].join(', ')}`
}

export function itemPage(props: StepProps & { readonly items: readonly HandbookItem[] }): Html {
  const { lang, errors, answers } = props
  return html`${errorSummary({ lang, errors })}${steps(lang, 1)}${heading({ title: t(f.itemTitle, lang), lead: t(f.itemLead, lang) })}${form(
    { action: formPaths.item },
    props.items.length === 0
      ? emptyState({ title: t(f.noItems, lang), body: t(f.noItemsHow, lang) })
      : radioGroup({
          lang,
          name: 'item',
          label: t(f.itemQuestion, lang),
          required: true,
          value: answers['item'],
          error: errorOf(errors, 'item'),
          options: props.items.map((item) => ({
            value: item.item,
            label: lang === 'ko' ? item.titleKo : item.titleEn,
            hint: itemHint(item, lang),
          })),
        }),
    nextAndBack(lang),
  )}`
}

export function wordsPage(props: StepProps): Html {
  const { lang, errors, answers } = props
  return html`${errorSummary({ lang, errors })}${steps(lang, 2)}${heading({ title: t(f.wordsTitle, lang), lead: t(f.wordsLead, lang) })}${form(
    { action: formPaths.words, draft: 'petition-words' },
    textField({
      lang,
      name: 'title',
      label: t(f.subject, lang),
      hint: t(f.subjectHint, lang),
      required: true,
      value: answers['title'],
      error: errorOf(errors, 'title'),
    }),
    textArea({
      lang,
      name: 'body',
      label: t(f.body, lang),
      required: true,
      rows: 12,
      maxLength: answersOn.words.body,
      value: answers['body'],
      error: errorOf(errors, 'body'),
    }),
    nextAndBack(lang),
  )}${discardForm(lang)}`
}

/** Each use by itself, none ticked beforehand; the petition is the same without them. */
function consentFields(lang: Language, answers: StepProps['answers']): Html {
  const box = (name: 'survey' | 'example' | 'guardian', label: Words) =>
    checkbox({ lang, name, label: t(label, lang), required: false, checked: answers[name] === 'yes' })
  return html`<fieldset class="field"><legend>${t(f.consentTitle, lang)}</legend><p class="hint">${t(f.consentLead, lang)}</p>${box('survey', f.consentSurvey)}${box('example', f.consentExample)}</fieldset><fieldset class="field"><legend>${t(f.childTitle, lang)}</legend>${box('guardian', f.consentGuardian)}</fieldset><p><a href="/privacy">${t(f.privacyMore, lang)}</a></p>`
}

/** `keptYears`: how long the register is kept, as the operator has set it. */
export function personPage(props: StepProps & { readonly keptYears: number }): Html {
  const { lang, errors, answers, keptYears } = props
  const held = (name: keyof typeof answersOn.person) => ({
    lang,
    name,
    value: answers[name],
    error: errorOf(errors, name),
  })
  return html`${errorSummary({ lang, errors })}${steps(lang, 3)}${heading({ title: t(f.personTitle, lang), lead: t(f.personLead, lang) })}${form(
    { action: formPaths.person, draft: 'petition-person' },
    textField({
      ...held('name'),
      label: t(f.name, lang),
      hint: t(f.nameHint, lang),
      required: true,
      autocomplete: 'name',
      width: 'medium',
    }),
    textField({
      ...held('phone'),
      label: t(f.phone, lang),
      hint: t(f.phoneHint, lang),
      required: true,
      type: 'tel',
      inputMode: 'tel',
      autocomplete: 'tel',
      width: 'medium',
    }),
    textField({ ...held('address'), label: t(f.address, lang), required: true, autocomplete: 'street-address' }),
    textField({
      ...held('company'),
      label: t(f.company, lang),
      required: false,
      autocomplete: 'organization',
      width: 'medium',
    }),
    textField({
      ...held('mail'),
      label: t(f.mail, lang),
      required: false,
      type: 'email',
      inputMode: 'email',
      autocomplete: 'email',
      width: 'medium',
    }),
    privacyNotice(lang, keptYears),
    consentFields(lang, answers),
    nextAndBack(lang),
  )}${discardForm(lang)}`
}

/** 개인정보 보호법 제15조: what, for what, on what ground, how long, and the right to refuse what is optional. */
function privacyNotice(lang: Language, keptYears: number): Html {
  const row = (
    term: keyof typeof f & `privacy${string}`,
    value: Exclude<keyof typeof f & `privacy${string}Text`, 'privacyKeptText'>,
  ) => ({
    term: t(f[term] as { ko: string; en: string }, lang),
    value: t(f[value] as { ko: string; en: string }, lang),
  })
  return disclosure({
    summary: t(f.privacyTitle, lang),
    open: true,
    body: summaryList({
      dense: true,
      rows: [
        row('privacyItems', 'privacyItemsText'),
        row('privacyPurpose', 'privacyPurposeText'),
        row('privacyBasis', 'privacyBasisText'),
        { term: t(f.privacyKept, lang), value: t(f.privacyKeptText, lang, keptYears) },
        row('privacyRight', 'privacyRightText'),
      ],
    }),
  })
}

export function papersList(item: HandbookItem | undefined, lang: Language): Html {
  return html`${when(item, (held) =>
    notice({
      lang,
      tone: 'info',
      title: t(f.filesNeeded, lang),
      body: html`<ul class="plain-list">${each(held.papers[lang], (paper) => html`<li>${paper}</li>`)}</ul>`,
    }),
  )}`
}
