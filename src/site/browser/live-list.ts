// Lists that follow the server: `data-live` is the event stream, `data-fragment` the address of the list's rows.
// Only rows that differ are replaced, and the focus stays on the row and control it was on.
import { listen } from './live-connection.ts'

/** The content security policy lets this one policy turn text into markup; the text is our own server's escaped fragment. */
const policy: { createHTML(text: string): string } = (
  globalThis as { trustedTypes?: TypePolicies }
).trustedTypes?.createPolicy('dajim-fragment', { createHTML: (text) => text }) ?? {
  createHTML: (text) => text,
}

type TypePolicies = {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string }
}

/** Several events close together cause one fetch. */
const settleMs = 300

export function startLiveLists(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-live][data-fragment]')) {
    for (const row of list.children) drawnFrom.set(row, markupOf(row))
    let waiting: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void update(list), settleMs)
    }
    listen(list.dataset['live'] ?? '', refresh)
  }
}

/** The markup each row was drawn from, without its ticking words. */
const drawnFrom = new WeakMap<Element, string>()

async function update(list: HTMLElement): Promise<void> {
  const response = await fetch(list.dataset['fragment'] ?? '', { headers: { accept: 'text/html' } }).catch(
    () => undefined,
  )
  if (response === undefined || !response.ok || response.redirected) return
  const template = document.createElement('template')
  template.innerHTML = policy.createHTML(await response.text())
  const focus = focusIn(list)
  const old = new Map<string, Element>()
  for (const row of list.children) old.set(keyOf(row), row)
  const rows = [...template.content.children].map((row) => {
    const before = old.get(keyOf(row))
    const markup = markupOf(row)
    if (before !== undefined && drawnFrom.get(before) === markup) return before
    drawnFrom.set(row, markup)
    return row
  })
  list.replaceChildren(...rows)
  const now = response.headers.get('x-now')
  if (now !== null) document.documentElement.dataset['now'] = now
  list.dispatchEvent(new CustomEvent('list-changed', { bubbles: true }))
  if (focus !== undefined) refocus(list, focus)
}

function markupOf(row: Element): string {
  const copy = row.cloneNode(true) as Element
  for (const clock of copy.querySelectorAll('[data-due]')) {
    clock.textContent = ''
    clock.classList.remove('over')
  }
  return copy.outerHTML
}

type Focus = { readonly key: string; readonly row: number; readonly control: number }

const controls = 'a[href], button, input, select, textarea, summary'

function focusIn(list: HTMLElement): Focus | undefined {
  const active = document.activeElement
  const rows = [...list.children]
  const row = rows.findIndex((one) => one.contains(active))
  const holder = rows[row]
  if (holder === undefined || active === null) return undefined
  return { key: keyOf(holder), row, control: [...holder.querySelectorAll(controls)].indexOf(active) }
}

/** The same row if it is still there, else the one that took its place. */
function refocus(list: HTMLElement, focus: Focus): void {
  const rows = [...list.children]
  const row = rows.find((one) => keyOf(one) === focus.key) ?? rows[Math.min(focus.row, rows.length - 1)]
  const inside = row?.querySelectorAll<HTMLElement>(controls) ?? []
  const target = inside[focus.control] ?? inside[0]
  if (target !== document.activeElement) target?.focus({ preventScroll: true })
}

function keyOf(row: Element): string {
  return row.getAttribute('data-key') ?? row.outerHTML
}
