// The facts of the privacy desk, declared once: name, Korean name, who may record it, and the shape of its body. What the
// citizen wrote, and the new values of a correction, stand beside them, sealed.
import { z } from 'zod'

export const whats = ['see', 'correct', 'erase', 'stop'] as const
export type What = (typeof whats)[number]
/** 개인정보 보호법 제35조제4항, 제36조제1항 단서, 제37조제2항. */
export const grounds = ['kept-by-law', 'harms-others', 'not-wrong', 'duty-by-law'] as const
export type RefusalGround = (typeof grounds)[number]
export const correctable = ['name', 'phone', 'mail', 'address', 'company'] as const
export type Correctable = (typeof correctable)[number]

type Declared = {
  readonly ko: string
  readonly by: readonly ('citizen' | 'officer' | 'system')[]
  readonly body: z.ZodObject
}
const declare = <const D extends Declared>(declared: D): D => declared
const what = z.enum(whats)
const text = { textId: z.string().optional() }

export const privacyFacts = {
  DataRequestReceived: declare({
    ko: '개인정보 요구',
    by: ['citizen', 'officer'],
    body: z.object({
      what,
      number: z.string(),
      /** The petition whose data it is about. */
      about: z.string(),
      channel: z.enum(['web', 'visit']),
      officeId: z.string().nullable(),
      fields: z.array(z.enum(correctable)),
      valuesId: z.string().optional(),
      ...text,
    }),
  }),
  DataRequestGranted: declare({
    ko: '개인정보 요구대로 함',
    by: ['citizen', 'officer'],
    /** `done`: what was done of it; of an erasure within retention only what was optional. */
    body: z.object({
      what,
      done: z.enum(['shown', 'corrected', 'erased whole', 'erased optional', 'stopped']),
      ...text,
    }),
  }),
  DataRequestRefused: declare({
    ko: '개인정보 요구 거절',
    by: ['officer'],
    body: z.object({ what, ground: z.enum(grounds), ...text }),
  }),
  DataRequestWithdrawn: declare({ ko: '개인정보 요구 취하', by: ['citizen'], body: z.object({}) }),
} as const
export type PrivacyFactType = keyof typeof privacyFacts
export type PrivacyFactBody<T extends PrivacyFactType> = z.infer<(typeof privacyFacts)[T]['body']>
