// Files from the citizen's computer or camera. What is allowed is said in words before anything is chosen.
import { attribute, type Html, html } from '#kit/html'
import { type FieldProps, field, fieldId, wiring } from './field.ts'

export type FileFieldProps = FieldProps & {
  readonly multiple?: boolean
  /** Endings the file dialog offers first, such as `.pdf,.jpg`. The server checks the content all the same. */
  readonly accept?: string
}

export function fileField(props: FileFieldProps): Html {
  return field(
    props,
    html`<input class="input full file" type="file" id="${fieldId(props.name)}" name="${props.name}"${attribute('multiple', props.multiple)}${attribute('accept', props.accept)}${wiring(props)}>`,
  )
}
