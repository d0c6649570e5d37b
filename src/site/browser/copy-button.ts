// Copy buttons: shown only where copying is possible, and say that they copied.
export function startCopyButtons(): void {
  if (navigator.clipboard === undefined) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => void copy(button))
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const id = button.dataset['copy'] ?? ''
  const source = document.getElementById(id)
  if (source === null) return
  try {
    await navigator.clipboard.writeText(source.textContent)
  } catch {
    // Not allowed to copy: the text is selected instead, ready for the person's own copy command.
    getSelection()?.selectAllChildren(source)
    return
  }
  const said = document.querySelector(`[data-copy-said="${CSS.escape(id)}"]`)
  const words = button.dataset['copied'] ?? ''
  if (said !== null) said.textContent = words
  button.textContent = words
}
