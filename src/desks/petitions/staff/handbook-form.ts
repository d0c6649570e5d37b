// The handbook editor's form: what it sends, as an item of the handbook, or what is wrong with it.
import { z } from 'zod'
import { parsePeriod, statutoryDays } from '#engine'
import { type Language, t } from '#kit/i18n'
import type { Directory } from '#people'
import { wordsInput } from '../decide/words-input.ts'
import type { HandbookItem } from '../handbook.ts'
import { handbookWords as w } from '../words/staff.ts'
import type { FormField } from './command-fields.ts'

type Typed = { readonly [name: string]: string }

const whole = (min: number, max: number) =>
  z
    .string('NOT_A_NUMBER')
    .regex(/^\d{1,9}$/, 'NOT_A_NUMBER')
    .transform(Number)
    .pipe(z.number().min(min, 'TOO_SMALL').max(max, 'TOO_LARGE'))

const lines = wordsInput(5_000, 0).transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
)

const shape = z.object({
  item: z.string('MISSING').regex(/^[a-z][a-z0-9-]{1,60}$/, 'NOT_AN_ITEM'),
  titleKo: wordsInput(100, 2),
  titleEn: wordsInput(100, 2),
  amount: whole(1, 1_000),
  unit: z.enum(['days', 'hours'], 'MISSING'),
  papersKo: lines,
  papersEn: lines,
  feeWon: whole(0, 100_000_000),
  law: wordsInput(200, 2),
  receipt: z.enum(['automatic', 'by officer'], 'MISSING'),
  officeId: z.string().max(100),
  retired: z.enum(['', 'yes']),
})

export type Problems = { readonly [field: string]: string }

/** The item as the form has it, in the edition after the one looked at; or each field's first problem. */
export function readHandbookForm(
  typed: Typed,
  edition: number,
  hoursPerDay: number,
  directory: Directory,
): HandbookItem | { problems: Problems } {
  const parsed = shape.safeParse({ officeId: '', retired: '', papersKo: '', papersEn: '', ...typed })
  if (!parsed.success) {
    const problems: { [field: string]: string } = {}
    for (const issue of parsed.error.issues) {
      const field = String(issue.path[0])
      problems[field] ??= /^[A-Z_]+$/.test(issue.message) ? issue.message : 'MISSING'
    }
    return { problems }
  }
  const { amount, unit, papersKo, papersEn, officeId, retired, ...rest } = parsed.data
  if (papersKo.length !== papersEn.length) return { problems: { papersEn: 'PAPERS_DIFFER' } }
  if (officeId !== '' && !directory.office(officeId)) return { problems: { officeId: 'NOT_CHOSEN' } }
  return {
    ...rest,
    edition: edition + 1,
    // 시행령 제19조: five days or fewer are working hours, more are working days.
    period: unit === 'hours' ? `${amount}wh` : statutoryDays(amount, hoursPerDay),
    papers: { ko: papersKo, en: papersEn },
    officeId: officeId === '' ? null : officeId,
    retired: retired === 'yes',
  }
}

/** What the form shows for an item that exists. */
export function typedOf(item: HandbookItem, hoursPerDay: number): Typed {
  const { amount, unit } = parsePeriod(item.period)
  const wholeDays = unit === 'wh' && amount % hoursPerDay === 0
  return {
    item: item.item,
    titleKo: item.titleKo,
    titleEn: item.titleEn,
    amount: String(wholeDays ? amount / hoursPerDay : amount),
    unit: unit === 'wh' && !wholeDays ? 'hours' : 'days',
    papersKo: item.papers.ko.join('\n'),
    papersEn: item.papers.en.join('\n'),
    feeWon: String(item.feeWon),
    law: item.law,
    receipt: item.receipt,
    officeId: item.officeId ?? '',
    retired: item.retired ? 'yes' : '',
  }
}

export const newItem: Typed = { unit: 'days', feeWon: '0', receipt: 'automatic' }

export function handbookFields(lang: Language, directory: Directory, isNew: boolean): readonly FormField[] {
  const line = (name: keyof z.infer<typeof shape>, label: string, max: number, hint?: string): FormField => ({
    as: 'line',
    name,
    label,
    required: true,
    max,
    ...(hint ? { hint } : {}),
  })
  return [
    ...(isNew ? [line('item', t(w.item, lang), 60, t(w.itemHint, lang))] : []),
    line('titleKo', t(w.titleKo, lang), 100),
    line('titleEn', t(w.titleEn, lang), 100),
    { as: 'count', name: 'amount', label: t(w.amount, lang), hint: t(w.amountHint, lang), required: true },
    {
      as: 'radio',
      name: 'unit',
      label: t(w.unit, lang),
      required: true,
      options: [
        { value: 'days', label: t(w.days, lang) },
        { value: 'hours', label: t(w.hours, lang) },
      ],
    },
    {
      as: 'words',
      name: 'papersKo',
      label: t(w.papersKo, lang),
      hint: t(w.papersHint, lang),
      required: false,
      rows: 5,
      max: 5_000,
    },
    {
      as: 'words',
      name: 'papersEn',
      label: t(w.papersEn, lang),
      hint: t(w.papersHint, lang),
      required: false,
      rows: 5,
      max: 5_000,
    },
    { as: 'count', name: 'feeWon', label: t(w.feeWon, lang), required: true },
    line('law', t(w.law, lang), 200),
    {
      as: 'radio',
      name: 'receipt',
      label: t(w.receipt, lang),
      required: true,
      options: [
        { value: 'automatic', label: t(w.automatic, lang) },
        { value: 'by officer', label: t(w.byOfficer, lang) },
      ],
    },
    {
      as: 'select',
      name: 'officeId',
      label: t(w.office, lang),
      required: false,
      placeholder: t(w.noOffice, lang),
      options: directory
        .offices()
        .map((office) => ({ value: office.officeId, label: lang === 'ko' ? office.nameKo : office.nameEn })),
    },
    ...(isNew
      ? []
      : [{ as: 'check' as const, name: 'retired', label: t(w.retire, lang), required: false, tick: 'yes' }]),
  ]
}
