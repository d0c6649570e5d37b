// Puts our css files together, in this order, into one.
import { readFileSync } from 'node:fs'

const parts = ['tokens', 'high-contrast', 'ground', 'frame', 'form', 'component', 'staff', 'print'] as const

export function siteCss(): string {
  return parts.map((part) => withSystemWish(part, read(part))).join('')
}

/** High contrast is written once and served twice: for those who chose it, and for those whose system asks for more contrast. */
function withSystemWish(part: string, css: string): string {
  if (part !== 'high-contrast') return css
  const chosen = ":root[data-krds-mode='high-contrast']"
  return `${css}@media (prefers-contrast:more){${css.replace(chosen, ":root:not([data-krds-mode='light'])")}}\n`
}

function read(part: string): string {
  const css = readFileSync(new URL(`../css/${part}.css`, import.meta.url), 'utf8')
  return `${css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim()}\n`
}
