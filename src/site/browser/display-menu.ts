// Text size and contrast at once, without loading the page again, so that a half-written form stays as it is.
export function startDisplayMenu(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-display]')) {
    form.addEventListener('submit', (event) => {
      const button = event.submitter
      if (!(button instanceof HTMLButtonElement)) return
      event.preventDefault()
      void remember(form, button)
    })
  }
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('details.menu') === null) closeMenus()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeMenus()
  })
}

async function remember(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const fields = new FormData(form, button)
  const body = new URLSearchParams()
  for (const [name, value] of fields) if (typeof value === 'string') body.append(name, value)
  show(form, button)
  // A setting that could not be kept still holds for this page.
  await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
}

function show(form: HTMLFormElement, button: HTMLButtonElement): void {
  const root = document.documentElement
  if (button.name === 'size') {
    root.dataset['size'] = button.value
    for (const other of form.querySelectorAll('button[name=size]'))
      other.setAttribute('aria-pressed', String(other === button))
    return
  }
  const high = button.value === 'high'
  root.dataset['krdsMode'] = high ? 'high-contrast' : 'light'
  button.value = high ? 'normal' : 'high'
  button.textContent = (high ? button.dataset['off'] : button.dataset['on']) ?? ''
}

function closeMenus(): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    const inside = menu.contains(document.activeElement)
    menu.open = false
    if (inside) menu.querySelector('summary')?.focus()
  }
}
