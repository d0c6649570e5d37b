// The forms: days, who stands in, and a sudden absence in two steps. Each comes back filled in when something is wrong.
import { each, type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import type { Office, Officer } from '#people'
import {
  button,
  buttonRow,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  linkButton,
  type Option,
  radioGroup,
  select,
  textField,
} from '#site'
import { kindWords, w } from '../words/pages.ts'
import type { Typed } from './dates.ts'
import { absencesPath } from './mine-view.ts'

type Shown = { readonly typed: Typed; readonly errors: readonly FormError[] }

function dateFields({ typed, errors }: Shown, lang: Language): Html {
  const field = (name: 'firstOn' | 'lastOn' | 'fromTime' | 'untilTime', type: 'date' | 'time') =>
    textField({
      lang,
      name,
      type,
      label: t(w[name], lang),
      hint: t(type === 'date' ? w.dateHint : w.timeHint, lang),
      required: type === 'date',
      width: 'medium',
      value: typed[name],
      error: errorOf(errors, name),
    })
  return html`${field('firstOn', 'date')}${field('lastOn', 'date')}${field('fromTime', 'time')}${field('untilTime', 'time')}`
}

export function planMain(shown: Shown, lang: Language): Html {
  return html`${heading({ title: t(w.planTitle, lang), lead: t(w.planLead, lang) })}${errorSummary({ lang, errors: shown.errors })}${form(
    { action: `${absencesPath}/new` },
    radioGroup({
      lang,
      name: 'kind',
      label: t(w.kind, lang),
      required: true,
      shape: 'inline',
      value: shown.typed['kind'],
      error: errorOf(shown.errors, 'kind'),
      options: (['leave', 'trip', 'training'] as const).map((kind) => ({
        value: kind,
        label: t(kindWords[kind], lang),
      })),
    }),
    dateFields(shown, lang),
    button({ label: t(w.next, lang), size: 'large' }),
  )}`
}

export function changeMain(action: string, backHref: string, key: string, shown: Shown, lang: Language): Html {
  return html`${heading({ title: t(w.change, lang), lead: t(w.changeHint, lang) })}${errorSummary({ lang, errors: shown.errors })}${form(
    { action, key },
    dateFields(shown, lang),
    buttonRow(
      button({ label: t(w.changeDo, lang), size: 'large' }),
      linkButton({ label: t(w.back, lang), href: backHref, kind: 'tertiary', size: 'large' }),
    ),
  )}`
}

export type ChooseProps = {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly key: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly options: readonly Option[]
  /** An answer that names nobody. */
  readonly none?: Option
  readonly label: string
  readonly backHref: string
  readonly errors: readonly FormError[]
  readonly chosen?: string | undefined
  /** Looking in another office: a page of its own by its address, with the same hidden fields. */
  readonly offices: readonly Office[]
  readonly officeId: string
  readonly lookAction: string
}

export function chooseMain(props: ChooseProps, lang: Language): Html {
  const officeName = (office: Office) => (lang === 'ko' ? office.nameKo : office.nameEn)
  return html`${heading({ title: props.title, lead: props.lead })}${errorSummary({ lang, errors: props.errors })}${form(
    { action: props.action, key: props.key, ...(props.hidden ? { hidden: props.hidden } : {}) },
    radioGroup({
      lang,
      name: 'standInId',
      label: t(w.standIn, lang),
      required: true,
      value: props.chosen,
      error: errorOf(props.errors, 'standInId'),
      options: [...props.options, ...(props.none ? [props.none] : [])],
    }),
    buttonRow(
      button({ label: props.label, size: 'large' }),
      linkButton({ label: t(w.back, lang), href: props.backHref, kind: 'tertiary', size: 'large' }),
    ),
  )}<div class="filters">${form(
    {
      action: props.lookAction,
      method: 'get',
      inline: true,
      label: t(w.search, lang),
      ...(props.hidden ? { hidden: props.hidden } : {}),
    },
    select({
      lang,
      name: 'office',
      label: t(w.search, lang),
      width: 'medium',
      value: props.officeId,
      options: props.offices.map((office) => ({ value: office.officeId, label: officeName(office) })),
    }),
    button({ label: t(w.show, lang), kind: 'secondary' }),
  )}</div>`
}

export function suddenMain(officers: readonly Officer[], shown: Shown, lang: Language): Html {
  return html`${heading({ title: t(w.suddenTitle, lang), lead: t(w.suddenLead, lang) })}${errorSummary({ lang, errors: shown.errors })}${form(
    { action: `${absencesPath}/sudden`, method: 'get' },
    select({
      lang,
      name: 'officerId',
      label: t(w.suddenWho, lang),
      required: true,
      placeholder: t(w.choose, lang),
      value: shown.typed['officerId'],
      error: errorOf(shown.errors, 'officerId'),
      options: officers.map((one) => ({
        value: one.officerId,
        label: lang === 'ko' ? `${one.nameKo} ${one.positionKo}` : `${one.nameEn}, ${one.positionEn}`,
      })),
    }),
    textField({
      lang,
      name: 'backOn',
      type: 'date',
      label: t(w.backOn, lang),
      hint: t(w.dateHint, lang),
      required: true,
      width: 'medium',
      value: shown.typed['backOn'],
      error: errorOf(shown.errors, 'backOn'),
    }),
    button({ label: t(w.next, lang), size: 'large' }),
  )}`
}

/** The second step for those who do not name stand-ins: what it will mean, then the doing. */
export function suddenConfirmMain(
  props: {
    readonly title: string
    readonly lines: readonly string[]
    readonly key: string
    readonly hidden: Readonly<Record<string, string>>
    readonly errors: readonly FormError[]
  },
  lang: Language,
): Html {
  return html`${heading({ title: props.title })}${errorSummary({ lang, errors: props.errors })}<ul class="plain-list">${each(props.lines, (line) => html`<li>${line}</li>`)}</ul>${form(
    { action: `${absencesPath}/sudden`, key: props.key, hidden: props.hidden },
    buttonRow(
      button({ label: t(w.suddenDo, lang), size: 'large' }),
      linkButton({ label: t(w.back, lang), href: `${absencesPath}/sudden`, kind: 'tertiary', size: 'large' }),
    ),
  )}`
}
