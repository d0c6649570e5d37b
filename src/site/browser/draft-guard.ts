// Keeps unsent text of a form in this tab, and puts it back when the form comes up empty. Passwords and files are never kept.
// The text goes when a later page says that it arrived (`[data-draft-done]`), or with the tab.
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const prefix = 'draft:'

export function startDraftGuard(): void {
  for (const done of document.querySelectorAll<HTMLElement>('[data-draft-done]'))
    sessionStorage.removeItem(prefix + done.dataset['draftDone'])
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) guard(form)
}

function guard(form: HTMLFormElement): void {
  const key = prefix + form.dataset['draft']
  restore(form, sessionStorage.getItem(key))
  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = () => keepFields(form, key)
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, 300)
  })
  form.addEventListener('submit', keep)
}

function keepFields(form: HTMLFormElement, key: string): void {
  const kept: Record<string, string> = {}
  for (const field of fieldsOf(form)) if (!isChoice(field) || field.checked) kept[field.name] = field.value
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // No room left: the form itself still holds the text.
  }
}

function restore(form: HTMLFormElement, stored: string | null): void {
  const kept = parsed(stored)
  const fields = fieldsOf(form)
  // What the server filled in is newer than what the tab kept.
  if (
    kept === undefined ||
    fields.some((field) => !isChoice(field) && field.tagName !== 'SELECT' && field.value !== '')
  )
    return
  for (const field of fields) {
    const value = kept[field.name]
    if (typeof value !== 'string') continue
    if (isChoice(field)) field.checked = field.value === value
    else field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function parsed(stored: string | null): Record<string, unknown> | undefined {
  if (stored === null) return undefined
  try {
    const value: unknown = JSON.parse(stored)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const notKept = new Set(['password', 'file', 'hidden', 'submit', 'button'])

function fieldsOf(form: HTMLFormElement): readonly Field[] {
  return [...form.querySelectorAll<Field>('input[name], textarea[name], select[name]')].filter(
    (field) => !notKept.has(field.type),
  )
}

function isChoice(field: Field): field is HTMLInputElement {
  return field.type === 'radio' || field.type === 'checkbox'
}
