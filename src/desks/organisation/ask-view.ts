// A form of the organisation, and the page that shows what it would change before anything changes.
import { each, type Html, html, when } from '#kit/html'
import { t } from '#kit/i18n'
import { lines, type Organisation } from '#people'
import {
  button,
  buttonRow,
  checkbox,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  linkButton,
  notice,
  section,
  select,
  table,
  textArea,
  textField,
} from '#site'
import { type Ask, askWords, namesOf, type Typed, tasksShownMax } from './asks.ts'
import { named, type View } from './context.ts'
import { type DifferenceLine, fieldLabel } from './difference.ts'
import { w } from './words.ts'

export type AskPage = {
  readonly ask: Ask
  readonly id: string
  readonly action: string
  readonly back: string
  readonly typed: Typed
  readonly errors: readonly FormError[]
  readonly whole: boolean
  readonly held: Organisation
}

const needed: ReadonlySet<string> = new Set(['nameKo', 'positionKo', 'officeId'])
const phones: ReadonlySet<string> = new Set(['phone'])

export function askMain(page: AskPage, view: View): Html {
  const { lang } = view
  const { ask, errors } = page
  return html`${heading({ title: t(askWords[ask], lang) })}${errorSummary({ lang, errors })}${form(
    { action: page.action },
    each(namesOf(ask, page.whole), (name) => askField(name, page, view)),
    buttonRow(
      button({ label: t(w.preview, lang), size: 'large' }),
      linkButton({ label: t(w.back, lang), href: page.back, kind: 'tertiary', size: 'large' }),
    ),
  )}`
}

function askField(name: string, page: AskPage, view: View): Html {
  const { lang } = view
  const { typed, errors, held } = page
  const error = errorOf(errors, name)
  const field = { lang, name, label: fieldLabel(name, lang), error, required: needed.has(name) }
  switch (name) {
    case 'parentId':
    case 'officeId':
    case 'successorId':
      return select({
        ...field,
        ...(name === 'officeId' ? { label: t(w.office, lang) } : {}),
        width: 'medium',
        placeholder: t(name === 'parentId' ? w.top : name === 'officeId' ? w.choose : w.empty, lang),
        value: typed[name],
        options: [...held.offices.values()]
          .filter((office) => !office.ended && !(name !== 'officeId' && office.officeId === page.id))
          .map((office) => ({ value: office.officeId, label: officeInFull(held, office.officeId, lang) })),
      })
    case 'tasks':
      return textArea({ ...field, value: typed[name], rows: 5, maxLength: 2000, hint: t(w.tasksHint, lang) })
    case 'photoPublic':
      return checkbox({ lang, name, label: t(w.photoPublicLabel, lang), checked: typed[name] === 'yes' })
    case 'moved': {
      const tasks = lines(held.offices.get(page.id)?.tasks ?? '').slice(0, tasksShownMax)
      if (tasks.length === 0) return notice({ lang, tone: 'info', body: t(w.noTasksYet, lang) })
      return section(
        { title: t(w.whichTasks, lang) },
        each(tasks, (task, place) =>
          checkbox({ lang, name: `moved-${place}`, label: task, checked: typed[`moved-${place}`] === 'yes' }),
        ),
      )
    }
    case 'from':
      return textField({
        ...field,
        value: typed[name],
        width: 'short',
        autocomplete: 'off',
        hint: t(page.ask === 'end-officer' ? w.lastDayHint : w.fromHint, lang),
      })
    default:
      return textField({
        ...field,
        ...(name === 'code' ? { label: fieldLabel(page.ask === 'new-office' ? 'officeId' : 'officerId', lang) } : {}),
        value: typed[name],
        width: name === 'address' ? 'full' : 'medium',
        autocomplete: 'off',
        ...(phones.has(name) ? { type: 'tel' as const } : {}),
        ...(hints[name] ? { hint: t(hints[name], lang) } : {}),
      })
  }
}

const hints: { readonly [name: string]: { readonly ko: string; readonly en: string } } = {
  code: w.codeHint,
  login: w.loginHint,
  calendar: w.calendarHint,
}

/** "서울지방청 성장지원팀": an office with those above it, so that two teams of one name are told apart. */
export function officeInFull(held: Organisation, officeId: string, lang: View['lang']): string {
  const names: string[] = []
  let at: string | null = officeId
  for (let depth = 0; at !== null && depth < 4; depth += 1) {
    const office = held.offices.get(at)
    if (!office) break
    names.unshift(named(office, lang))
    at = office.parentId
  }
  return lang === 'ko' ? names.join(' ') : names.reverse().join(', ')
}

export function previewMain(
  page: AskPage & { readonly lines: readonly DifferenceLine[]; readonly effects: readonly (string | Html)[] },
  view: View,
): Html {
  const { lang } = view
  return html`${heading({ title: t(w.previewTitle, lang), lead: t(askWords[page.ask], lang) })}${differenceTable(page.lines, lang)}${section(
    { title: t(w.effect, lang) },
    html`<ul class="plain-list">${each(page.effects, (line) => html`<li>${line}</li>`)}</ul>`,
  )}${form(
    { action: page.action, hidden: { ...page.typed, confirmed: 'yes' } },
    buttonRow(
      button({ label: t(w.confirm, lang), size: 'large', ...(page.ask.startsWith('end') ? { kind: 'danger' } : {}) }),
      button({ label: t(w.edit, lang), kind: 'tertiary', size: 'large', name: 'again', value: 'yes' }),
    ),
  )}`
}

export function differenceTable(lines: readonly DifferenceLine[], lang: View['lang']): Html {
  return html`${when(lines.length > 0, () =>
    table({
      caption: t(w.previewTitle, lang),
      captionHidden: true,
      narrow: 'stack',
      columns: [
        { label: t(w.who, lang) },
        { label: t(w.field, lang) },
        { label: t(w.before, lang) },
        { label: t(w.after, lang) },
      ],
      rows: lines.map((line) => ({ cells: [line.who, line.field, line.before, html`<strong>${line.after}</strong>`] })),
    }),
  )}`
}
