// One line of health, as people and machines read it.
import type { Words } from '#kit/i18n'

/** ok; look: soon a concern; act: something must be done now. */
export type HealthState = 'ok' | 'look' | 'act'
export type HealthLine = {
  readonly name: string
  readonly state: HealthState
  readonly title: Words
  readonly says: Words
  /** What to do, when there is something to do. */
  readonly next?: Words
  /** For machines. */
  readonly value?: number
}
