// The one file that may call `raw`. It takes a template without insertions, so only markup written in our own source passes.
import { raw } from 'hono/html'
import type { Html } from './html.ts'

/** Constant markup of ours, such as an icon: trusted`<svg …></svg>`. */
export function trusted(strings: TemplateStringsArray, ..._none: readonly never[]): Html {
  if (strings.length !== 1) throw new Error('trusted takes constant markup only; found a template with insertions')
  return raw(strings[0] ?? '')
}
