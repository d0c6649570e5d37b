// Keys for the queue: j and k move between rows, other letters press what carries `data-shortcut`, ? opens the list of keys.
// Single letters can disturb people who speak to their computer, so they can be turned off (KWCAG 2.2, character shortcuts).
const stored = 'shortcuts'

export function startShortcuts(): void {
  const switches = document.querySelectorAll<HTMLButtonElement>('button[data-shortcuts-switch]')
  if (switches.length === 0) return
  let on = localStorage.getItem(stored) !== 'off'
  const show = () => {
    for (const button of switches) {
      button.hidden = false
      button.setAttribute('aria-pressed', String(on))
    }
  }
  for (const button of switches)
    button.addEventListener('click', () => {
      on = !on
      localStorage.setItem(stored, on ? 'on' : 'off')
      show()
    })
  show()
  document.addEventListener('keydown', (event) => {
    if (on && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && press(event.key))
      event.preventDefault()
  })
}

function press(key: string): boolean {
  if (key === 'j') return move(1)
  if (key === 'k') return move(-1)
  if (key === 'o') return openRow()
  if (key === '?') return openHelp()
  if (key.length !== 1) return false
  const target = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(key)}"]`)
  if (target === null) return false
  if (target instanceof HTMLInputElement) target.focus()
  else target.click()
  return true
}

function move(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-row-link]')]
  if (links.length === 0) return false
  const at = links.findIndex((link) => link.closest('[data-key]')?.contains(document.activeElement))
  const next = at < 0 ? (step === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))
  const link = links[next]
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
  return true
}

/** Opens the row that has the focus. */
function openRow(): boolean {
  const row = document.activeElement?.closest('[data-key]')
  const link = row?.querySelector<HTMLAnchorElement>('[data-row-link]')
  link?.click()
  return link != null
}

function openHelp(): boolean {
  const help = document.querySelector<HTMLDetailsElement>('details[data-shortcuts-help]')
  if (help === null) return false
  help.open = !help.open
  help.querySelector('summary')?.focus()
  return true
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
