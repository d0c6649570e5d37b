// The list of files that were added to a form, each with its size and a button that takes it out again.
import { type FileState, fileEndings } from '#kit/files'
import { each, type Html, html } from '#kit/html'
import { type Language, t } from '#kit/i18n'
import { button, type FormError, form, tag } from '#site'
import { fieldProblem } from '../words/fields.ts'
import type { DraftFile } from './drafts.ts'
import { citizenFileStates, f } from './form-words.ts'
import type { FileProblem } from './take-files.ts'

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export function fileErrors(problems: readonly FileProblem[], lang: Language): FormError[] {
  return problems.map(({ name, code }) => ({
    field: 'files',
    message: name === '' ? fieldProblem(code, lang) : `${name}: ${fieldProblem(code, lang)}`,
  }))
}

const tones = { unscanned: 'neutral', held: 'info', clean: 'success', infected: 'danger', gone: 'neutral' } as const

export function heldFiles(props: {
  readonly lang: Language
  readonly files: readonly DraftFile[]
  readonly removeAction: string
  readonly states: ReadonlyMap<string, FileState>
}): Html {
  const { lang, files } = props
  const stateOf = (file: DraftFile) => props.states.get(file.sha256) ?? 'gone'
  if (files.length === 0) return html`<p>${t(f.filesNone, lang)}</p>`
  return html`<h2>${t(f.filesHeld, lang, files.length)}</h2><ul class="file-list">${each(
    files,
    (file) =>
      html`<li>${form(
        { action: props.removeAction, inline: true, hidden: { file: file.fileId } },
        html`<span class="file-name">${file.name} (${fileSize(file.bytes)}) ${tag({ text: t(citizenFileStates[stateOf(file)], lang), tone: tones[stateOf(file)] })}</span>`,
        button({ label: t(f.filesRemove, lang), kind: 'tertiary', size: 'small', hidden: file.name }),
      )}</li>`,
  )}</ul>`
}

/** Pictures by their kind too, so that a telephone offers its camera. */
export const acceptedFiles = `${fileEndings.map((ending) => `.${ending}`).join(',')},image/*`
