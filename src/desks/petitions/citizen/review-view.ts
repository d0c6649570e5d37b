// The last two pages of the form: the files, and everything once more before it is sent.
import { type FileState, fileLimits } from '#kit/files'
import { type Html, html, when } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import {
  button,
  buttonRow,
  errorOf,
  errorSummary,
  type FormError,
  fileField,
  form,
  heading,
  notice,
  type SummaryRow,
  summaryList,
} from '#site'
import type { HandbookItem } from '../handbook.ts'
import { periodText } from '../words/periods.ts'
import type { Draft } from './drafts.ts'
import { acceptedFiles, fileSize, heldFiles } from './files-view.ts'
import { formPaths } from './form-steps.ts'
import { discardForm, papersList, steps } from './form-view.ts'
import { f } from './form-words.ts'
import type { KindWords } from './kind-words.ts'

export type FilesPageProps = {
  readonly lang: Language
  readonly draft: Draft
  readonly errors: readonly FormError[]
  readonly item: HandbookItem | undefined
  readonly added?: number
  readonly states: ReadonlyMap<string, FileState>
}

export function filesPage({ lang, draft, errors, item, added, states }: FilesPageProps): Html {
  const full = draft.files.length >= fileLimits.files
  return html`${errorSummary({ lang, errors })}${when(added, (count) => notice({ lang, tone: 'success', body: t(f.filesAdded, lang, count), announced: true }))}${steps(lang, 4)}${heading({ title: t(f.filesTitle, lang), lead: t(f.filesLead, lang) })}${papersList(item, lang)}${heldFiles({ lang, files: draft.files, removeAction: formPaths.removeFile, states })}${form(
    { action: formPaths.files, files: true },
    full
      ? notice({ lang, tone: 'info', body: t(f.filesFull, lang) })
      : html`${fileField({ lang, name: 'files', label: t(f.filesPick, lang), hint: t(f.filesHint, lang), required: false, multiple: true, accept: acceptedFiles, error: errorOf(errors, 'files') })}${buttonRow(button({ label: t(f.filesAdd, lang), kind: 'secondary', name: 'go', value: 'add' }))}`,
    buttonRow(
      button({ label: t(f.next, lang), size: 'large', name: 'go', value: 'next' }),
      button({ label: t(f.back, lang), kind: 'tertiary', size: 'large', name: 'go', value: 'back' }),
    ),
  )}${discardForm(lang)}`
}

export type ReviewProps = {
  readonly lang: Language
  readonly draft: Draft
  readonly errors: readonly FormError[]
  readonly kind: KindWords | undefined
  readonly item: HandbookItem | undefined
}

export function reviewPage({ lang, draft, errors, kind, item }: ReviewProps): Html {
  const { answers, files } = draft
  const row = (term: string, value: string | undefined, href: string): SummaryRow => ({
    term,
    value: value || t(f.none, lang),
    action: { label: t(f.change, lang), hidden: term, href },
  })
  const kindName = kind ? (lang === 'ko' ? `${kind.title.ko} · ${kind.official}` : kind.title.en) : undefined
  const itemName = item ? (lang === 'ko' ? item.titleKo : item.titleEn) : undefined
  const rows: SummaryRow[] = [
    row(t(f.kindQuestion, lang), kindName, formPaths.kind),
    ...(answers['kind'] === 'statutory' ? [row(t(f.itemQuestion, lang), itemName, formPaths.item)] : []),
    { term: t(f.answerIn, lang), value: item ? periodText(item.period, lang) : (kind?.howLong[lang] ?? '') },
    row(t(f.subject, lang), answers['title'], formPaths.words),
    row(t(f.body, lang), answers['body'], formPaths.words),
    row(t(f.name, lang), answers['name'], formPaths.person),
    row(t(f.phone, lang), answers['phone'], formPaths.person),
    row(t(f.address, lang), answers['address'], formPaths.person),
    row(t(f.company, lang), answers['company'], formPaths.person),
    row(t(f.mail, lang), answers['mail'], formPaths.person),
    row(
      t(f.stepFiles, lang),
      files.map((file) => `${file.name} (${fileSize(file.bytes)})`).join('\n'),
      formPaths.files,
    ),
    { term: t(f.language, lang), value: t(f.languageNow, lang) },
  ]
  return html`${errorSummary({ lang, errors })}${steps(lang, 5)}${heading({ title: t(f.reviewTitle, lang), lead: t(f.reviewLead, lang) })}${summaryList({ rows })}${form(
    { action: formPaths.review },
    buttonRow(
      button({ label: t(f.send, lang), size: 'large', name: 'go', value: 'send' }),
      button({ label: t(f.back, lang), kind: 'tertiary', size: 'large', name: 'go', value: 'back' }),
    ),
  )}${discardForm(lang)}`
}
