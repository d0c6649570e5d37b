// The facts of the absences desk, declared once: name, Korean name, who may record it, and the shape of its body. A body
// holds no reason in words: why somebody is ill is nobody's business.
import { z } from 'zod'
import { absenceKinds } from '#people'

const instant = z.int()
const standIn = { standInId: z.string() }

type Declared = {
  readonly ko: string
  readonly by: readonly ('officer' | 'system')[]
  readonly body: z.ZodObject
}
const declare = <const D extends Declared>(declared: D): D => declared

export const absenceFacts = {
  AbsencePlanned: declare({
    ko: '부재 예정',
    by: ['officer'],
    body: z.object({
      kind: z.enum(absenceKinds),
      officerId: z.string(),
      officeId: z.string(),
      from: instant,
      until: instant,
      /** Who says so: the officer, a colleague, or the head. */
      toldBy: z.enum(['self', 'colleague', 'head']),
    }),
  }),
  StandInProposed: declare({ ko: '업무대행 요청', by: ['officer'], body: z.object(standIn) }),
  /** `covers`: whether they have the rights for the work; without them the head's word is needed too. */
  StandInAccepted: declare({
    ko: '업무대행 수락',
    by: ['officer'],
    body: z.object({ ...standIn, covers: z.boolean() }),
  }),
  StandInDeclined: declare({ ko: '업무대행 거절', by: ['officer'], body: z.object(standIn) }),
  StandInNamed: declare({ ko: '업무대행자 지정', by: ['officer'], body: z.object(standIn) }),
  /** The chain has no end any more: the stand-in is away too and nobody acts for them. */
  StandInLost: declare({ ko: '업무대행 끊김', by: ['system'], body: z.object(standIn) }),
  StandInRestored: declare({ ko: '업무대행 이어짐', by: ['system'], body: z.object(standIn) }),
  AbsenceHeld: declare({ ko: '부재 보류', by: ['system'], body: z.object({}) }),
  AbsenceBegan: declare({ ko: '부재 시작', by: ['officer', 'system'], body: z.object({}) }),
  AbsenceChanged: declare({
    ko: '부재 기간 변경',
    by: ['officer'],
    body: z.object({ from: instant, until: instant, standInKept: z.boolean() }),
  }),
  AbsenceEnded: declare({ ko: '부재 종료', by: ['officer', 'system'], body: z.object({ early: z.boolean() }) }),
  AbsenceCancelled: declare({ ko: '부재 취소', by: ['officer'], body: z.object({}) }),
} as const

export type AbsenceFactType = keyof typeof absenceFacts
export type AbsenceFactBody<T extends AbsenceFactType> = z.infer<(typeof absenceFacts)[T]['body']>
