// A state in a word, with an icon: never by colour alone.
import { type Html, html } from '#kit/html'
import { type IconName, icons } from './icons.ts'
import { type Tone, toneIcons } from './tone.ts'

export type TagProps = { readonly text: string; readonly tone?: Tone; readonly icon?: IconName }

export function tag({ text, tone = 'neutral', icon }: TagProps): Html {
  const picture = icon ?? (tone === 'neutral' ? undefined : toneIcons[tone])
  return html`<span class="tag ${tone}">${picture === undefined ? '' : icons[picture]}${text}</span>`
}
