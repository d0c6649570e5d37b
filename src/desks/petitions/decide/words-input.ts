// Shapes of what people type, shared by every command: one place for length, normal form and forbidden characters.
import { z } from 'zod'
import { holdsResidentNumber } from '#people'

/** NUL cannot be stored, and half a surrogate pair is no character; both are refused, everything else is kept (R20). */
const sound = (value: string) => !value.includes('\u0000') && value.isWellFormed()

/** Free text, NFC, without outer white space, and without a resident registration number, which no law lets us take. `max` counts UTF-16 units, as browsers' maxlength does. */
export function wordsInput(max: number, min = 1) {
  return z
    .string()
    .refine(sound, 'UNSOUND_CHARACTERS')
    .transform((value) => value.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(Math.min(min, 1), { error: 'MISSING', abort: true })
        .min(min, 'TOO_SHORT')
        .max(max, { error: 'TOO_LONG', abort: true })
        .refine((value) => !holdsResidentNumber(value), 'RESIDENT_NUMBER'),
    )
    .meta({ ...(min > 0 ? { minLength: min } : {}), maxLength: max })
}

export const reasonInput = wordsInput(2_000, 2)
export const letterInput = wordsInput(20_000, 10)

/** A civil date that exists: 31 February is refused. */
export const dateInput = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'NOT_A_DATE')
  .refine((value) => {
    const at = new Date(`${value}T00:00:00Z`)
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
  }, 'NO_SUCH_DATE')

/** A whole number that forms send as text. */
export function countInput(min: number, max: number) {
  return z.coerce.number('NOT_A_NUMBER').int('NOT_A_NUMBER').min(min, 'TOO_SMALL').max(max, 'TOO_LARGE')
}

export const yesInput = z.union([z.boolean(), z.enum(['on', 'true', 'yes'])]).transform((value) => value !== false)
