// Passkeys: shows the button where the browser can, fetches what to ask, asks, and sends the answer as the form's own.
// The library is fetched only when a button is pressed; no page of a citizen ever loads it.
type Library = {
  startRegistration(of: { optionsJSON: unknown }): Promise<unknown>
  startAuthentication(of: { optionsJSON: unknown }): Promise<unknown>
}

export function startPasskeys(): void {
  if (globalThis.PublicKeyCredential === undefined) return
  for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const form = part.closest('form')
    if (form === null) continue
    part.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void answer(form, part)
    })
  }
}

async function answer(form: HTMLFormElement, part: HTMLElement): Promise<void> {
  const said = part.querySelector('[data-passkey-said]')
  const button = part.querySelector('button')
  if (said !== null) said.textContent = ''
  if (button !== null) button.disabled = true
  try {
    const response = await fetch(part.dataset['passkey'] ?? '', { headers: { accept: 'application/json' } })
    if (!response.ok) throw new Error(String(response.status))
    const { add, options } = (await response.json()) as { add: boolean; options: unknown }
    const { startRegistration, startAuthentication } = await library()
    const given = await (add ? startRegistration : startAuthentication)({ optionsJSON: options })
    const field = form.elements.namedItem('answer')
    if (field instanceof HTMLInputElement) field.value = JSON.stringify(given)
    form.submit()
  } catch {
    // The person closed the browser's question, or there was nothing to choose from: they may try again.
    if (said !== null) said.textContent = part.dataset['failed'] ?? ''
    if (button !== null) button.disabled = false
  }
}

/** A script of its own beside this one; it leaves its functions on the page. */
async function library(): Promise<Library> {
  const held = () => (globalThis as { SimpleWebAuthnBrowser?: Library }).SimpleWebAuthnBrowser
  if (held() === undefined) await import(new URL('./webauthn.js', import.meta.url).href)
  const found = held()
  if (found === undefined) throw new Error('the passkey library did not come')
  return found
}
