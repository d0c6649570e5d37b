// The set-up pages: where one stands, one step, and the way on and back.
import { civilDateOf, type Holiday } from '#engine'
import { type Html, html } from '#kit/html'
import { formatDate, type Language, t, type Words } from '#kit/i18n'
import {
  button,
  buttonRow,
  errorSummary,
  type FormError,
  form,
  heading,
  linkButton,
  section,
  stepIndicator,
  table,
} from '#site'
import { agencyForm } from './forms/agency.ts'
import { lines } from './forms/fields.ts'
import { mailForm } from './forms/mail.ts'
import { logoSection } from './logo.ts'
import { probeButton } from './probe.ts'
import type { FormContext, SettingForm, Typed } from './setting-form.ts'
import { w } from './words.ts'

export const steps = ['agency', 'hours', 'holidays', 'mail', 'key', 'people'] as const
export type Step = (typeof steps)[number]
const stepWords: Readonly<Record<Step, Words>> = {
  agency: w.agency,
  hours: w.hours,
  holidays: w.holidays,
  mail: w.mail,
  key: w.key,
  people: w.people,
}

type View = {
  /** The address of the link. */
  readonly base: string
  readonly step: Step
  readonly typed: Typed
  readonly errors: readonly FormError[]
  /** The answer of a test, before anything is kept. */
  readonly said: Html | undefined
}

function head({ step, errors, said }: View, lead: Words, lang: Language): Html {
  const names = steps.map((one) => t(stepWords[one], lang))
  return html`<p class="section-lead">${t(w.title, lang)} · ${t(w.resumes, lang)}</p>${stepIndicator({ lang, steps: names, current: steps.indexOf(step) + 1 })}${said}${heading({ title: t(stepWords[step], lang), lead: t(lead, lang) })}${errorSummary({ lang, errors })}`
}

function onAndBack({ base, step }: View, lang: Language): Html {
  const before = steps[steps.indexOf(step) - 1]
  return buttonRow(
    button({ label: t(step === 'people' ? w.go : w.next, lang), size: 'large' }),
    before
      ? linkButton({ label: t(w.previous, lang), href: `${base}/${before}`, kind: 'tertiary', size: 'large' })
      : html``,
  )
}

export function settingMain(found: SettingForm, view: View, context: FormContext): Html {
  const { lang, house } = context
  const { base, step, typed, errors } = view
  const logo =
    found === agencyForm
      ? logoSection({ action: `${base}/logo`, has: house.settings.get('logo').type !== '', errors, lang })
      : html``
  return html`${head(view, found.lead, lang)}${form(
    { action: `${base}/${step}` },
    found.fields(typed, errors, context),
    found === mailForm ? probeButton(lang) : html``,
    onAndBack(view, lang),
  )}${logo}`
}

const yearMs = 366 * 24 * 60 * 60_000

export function holidaysMain(view: View, { lang, house, today }: FormContext): Html {
  const { calendar } = house.book()
  const until = civilDateOf(Date.parse(`${today}T00:00:00Z`) + yearMs, calendar.zone)
  const days: readonly Holiday[] = [...calendar.holidays.values()]
    .filter(({ on }) => on >= today && on < until)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return html`${head(view, w.holidaysLead, lang)}${table({
    caption: t(w.holidays, lang),
    captionHidden: true,
    narrow: 'stack',
    columns: [{ label: t(w.day, lang) }, { label: t(w.dayName, lang) }, { label: t(w.source, lang) }],
    rows: days.map((day) => ({
      key: day.on,
      cells: [html`<span class="keep">${formatDate(day.on, lang)}</span>`, day.name[lang], day.source],
    })),
  })}<p>${t(w.holidaysLater, lang)}</p>${form({ action: `${view.base}/holidays` }, onAndBack(view, lang))}`
}

export function peopleMain(view: View, { lang }: FormContext): Html {
  const line = lines(view.typed, view.errors, lang)
  return html`${head(view, w.lead, lang)}${form(
    { action: `${view.base}/people` },
    section(
      { title: t(w.office, lang) },
      line('officeKo', w.officeKo, { hint: w.officeKoHint }),
      line('officeEn', w.officeEn, { hint: w.officeEnHint }),
      line('phone', w.phone, { type: 'tel', hint: w.phoneHint, autocomplete: 'work tel' }),
      line('address', w.address, { width: 'full' }),
    ),
    section(
      { title: t(w.operator, lang) },
      line('operator', w.name, { autocomplete: 'name' }),
      line('login', w.login, { hint: w.loginHint, autocomplete: 'username' }),
      line('password', w.password, { type: 'password', hint: w.passwordHint, autocomplete: 'new-password' }),
      line('again', w.again, { type: 'password', autocomplete: 'new-password' }),
    ),
    onAndBack(view, lang),
  )}`
}
