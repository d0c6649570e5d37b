// The five tones of a message. A tone is never colour alone: each brings an icon, and the words beside it say the same.
import { words } from '#kit/i18n'
import type { IconName } from './icons.ts'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

export const toneIcons = {
  neutral: 'document',
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
} as const satisfies Readonly<Record<Tone, IconName>>

/** Said before the title of a notice, for those who do not see its icon. */
export const toneWords = words({
  neutral: { ko: '안내', en: 'Note' },
  info: { ko: '안내', en: 'Information' },
  success: { ko: '완료', en: 'Done' },
  warning: { ko: '주의', en: 'Warning' },
  danger: { ko: '중요', en: 'Important' },
})
