// The fields of each command's form: names are those of the command's input, labels and choices are made here.
import type { Instant } from '#engine'
import { type Language, t, type Words } from '#kit/i18n'
import { type Directory, inChargeOf, inChargeWords, may, type Office, type Officer } from '#people'
import type { Option } from '#site'
import type { CommandName } from '../decide/commands.ts'
import { exceptionGrounds, forbiddenGrounds, lawfulGrounds, petitionKinds, withdrawalWays } from '../facts.ts'
import type { HandbookItem } from '../handbook.ts'
import type { PetitionState } from '../state.ts'
import { fieldWords as w } from '../words/commands.ts'
import { closingLabels, exceptionLabels, groundLabels, kindLabels, withdrawalLabels } from '../words/labels.ts'
import { periodText } from '../words/periods.ts'
import { consentWords } from '../words/staff.ts'

export type FormField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly value?: string
} & (
  | { readonly as: 'words'; readonly rows: number; readonly max: number }
  | { readonly as: 'line'; readonly max: number; readonly type?: 'text' | 'date' }
  | { readonly as: 'count' }
  | { readonly as: 'select' | 'radio'; readonly options: readonly Option[]; readonly placeholder?: string }
  | { readonly as: 'check'; readonly tick: string }
)

export type FieldContext = {
  readonly lang: Language
  readonly state: PetitionState
  readonly directory: Directory
  readonly now: Instant
  readonly handbook: readonly HandbookItem[]
}

type Fields = (context: FieldContext) => readonly FormField[]

const reasonMax = 2_000
const words = (lang: Language, name: string, label: Words, hint?: Words, rows = 5): FormField => ({
  as: 'words',
  name,
  label: t(label, lang),
  ...(hint ? { hint: t(hint, lang) } : {}),
  required: true,
  rows,
  max: reasonMax,
})
const reason: Fields = ({ lang }) => [words(lang, 'reason', w.reason, w.reasonHint)]
const count = (lang: Language, name: string, label: Words, hint: string, value?: number): FormField => ({
  as: 'count',
  name,
  label: t(label, lang),
  hint,
  required: true,
  ...(value === undefined ? {} : { value: String(value) }),
})
const named = <Key extends string>(
  keys: readonly Key[],
  labels: { readonly [key in Key]: Words },
  lang: Language,
): Option[] => keys.map((key) => ({ value: key, label: t(labels[key], lang) }))

function officeName(office: Office, lang: Language): string {
  return lang === 'ko' ? office.nameKo : office.nameEn
}

function officeOptions({ lang, directory }: FieldContext): Option[] {
  return directory.offices().map((office) => ({ value: office.officeId, label: officeName(office, lang) }))
}

/** An office, and an officer of it: those who handle petitions, with what they do, so that the right one is found. */
const place: Fields = (context) => {
  const { lang, directory } = context
  const officers = directory.offices().flatMap((office) =>
    directory
      .officersOf(office.officeId)
      .filter((officer) => may(officer, 'petitions.work') && !context.state.concerned.includes(officer.officerId))
      .map((officer) => {
        // Who is away is said where they are chosen, with who takes the work on: a warning before it is given.
        const found = inChargeOf(directory, officer.officerId, context.now)
        const name = found?.away
          ? inChargeWords(found, lang)
          : lang === 'ko'
            ? `${officer.nameKo} ${officer.positionKo}`
            : `${officer.nameEn}, ${officer.positionEn}`
        const tasks = lang === 'ko' && officer.tasks ? ` (${officer.tasks.replaceAll('\n', ', ')})` : ''
        return { value: officer.officerId, label: `${officeName(office, lang)} · ${name}${tasks}` }
      }),
  )
  return [
    {
      as: 'select',
      name: 'officeId',
      label: t(w.officeId, lang),
      required: false,
      placeholder: t(w.choose, lang),
      options: officeOptions(context),
    },
    {
      as: 'select',
      name: 'officerId',
      label: t(w.officerId, lang),
      hint: t(w.officerHint, lang),
      required: false,
      placeholder: t(w.noOfficer, lang),
      options: officers,
    },
  ]
}

/** Somebody of the agency, for a petition that is about them. */
const person = (context: FieldContext, officers: readonly Officer[]): FormField => ({
  as: 'select',
  name: 'officerId',
  label: t(w.concernedId, context.lang),
  required: true,
  placeholder: t(w.choose, context.lang),
  options: officers.map((officer) => {
    const office = context.directory.office(officer.officeId)
    const name = context.lang === 'ko' ? `${officer.nameKo} ${officer.positionKo}` : officer.nameEn
    return { value: officer.officerId, label: `${office ? `${officeName(office, context.lang)} · ` : ''}${name}` }
  }),
})
const concernReason = ({ lang }: FieldContext) => words(lang, 'reason', w.reason, w.concernHint)
const everybody = ({ directory }: FieldContext) =>
  directory.offices().flatMap((office) => directory.officersOf(office.officeId))

const requestId: Fields = ({ lang, state, directory }) => [
  {
    as: 'select',
    name: 'requestId',
    label: t(w.requestId, lang),
    required: true,
    options: state.cooperations.map((asked) => {
      const office = directory.office(asked.officeId)
      return {
        value: asked.id,
        label: `${asked.agency ?? (office ? officeName(office, lang) : '')} (${periodText(asked.period, lang)})`,
      }
    }),
    ...(state.cooperations[0] ? { value: state.cooperations[0].id } : {}),
  },
]

const text: Fields = ({ lang }) => [words(lang, 'words', w.words)]

const fields: { readonly [name in CommandName]?: Fields } = {
  receive: ({ lang, state, handbook }) => [
    {
      as: 'select',
      name: 'kind',
      label: t(w.kind, lang),
      hint: t(w.kindHint, lang),
      required: true,
      value: state.kind,
      options: named(petitionKinds, kindLabels, lang),
    },
    {
      as: 'select',
      name: 'item',
      label: t(w.item, lang),
      required: false,
      placeholder: t(w.noItem, lang),
      options: handbook
        .filter((item) => !item.retired)
        .map((item) => ({
          value: item.item,
          label: `${lang === 'ko' ? item.titleKo : item.titleEn} (${periodText(item.period, lang)})`,
        })),
      ...(state.item ? { value: state.item } : {}),
    },
  ],
  assign: place,
  'request-supplement': ({ lang }) => [
    words(lang, 'words', w.words, w.supplementHint),
    count(lang, 'days', w.days, t(w.daysCalendar, lang), 10),
    { as: 'check', name: 'foundLater', label: t(w.foundLater, lang), required: false, tick: 'on' },
  ],
  'record-supplement': () => [],
  'extend-supplement': ({ lang }) => [count(lang, 'days', w.days, t(w.daysCalendar, lang), 10)],
  'demand-supplement': ({ lang }) => [
    words(lang, 'words', w.words, w.supplementHint),
    count(lang, 'days', w.days, t(w.daysCalendar, lang), 10),
  ],
  extend: ({ lang, state }) => [
    {
      as: 'radio',
      name: 'ground',
      label: t(w.ground, lang),
      required: true,
      options: [
        ...named(lawfulGrounds, groundLabels, lang),
        ...named(forbiddenGrounds, groundLabels, lang).map((option) => ({
          ...option,
          hint: t(w.forbidden, lang),
          disabled: true,
        })),
      ],
    },
    count(lang, 'amount', w.amount, t(w.amountHint, lang, periodText(state.period ?? '', lang))),
    words(lang, 'reason', w.reason, w.reasonHint),
    ...(state.extensions > 0
      ? [{ as: 'check' as const, name: 'consent', label: t(w.consent, lang), required: false, tick: 'yes' }]
      : []),
  ],
  'notify-delay': ({ lang }) => [
    {
      as: 'select',
      name: 'ground',
      label: t(w.ground, lang),
      required: true,
      placeholder: t(w.choose, lang),
      options: named([...lawfulGrounds, 'other'] as const, groundLabels, lang),
    },
    {
      as: 'line',
      name: 'expectedOn',
      label: t(w.expectedOn, lang),
      hint: t(w.dateHint, lang),
      required: true,
      max: 10,
    },
    words(lang, 'reason', w.reason, w.reasonHint),
  ],
  'notify-progress': text,
  'start-investigation': text,
  'extend-investigation': ({ lang }) => [
    words(lang, 'words', w.words),
    count(lang, 'days', w.days, t(w.daysWorking, lang), 7),
  ],
  'end-investigation': text,
  'request-cooperation': (context) => [
    {
      as: 'select',
      name: 'officeId',
      label: t(w.officeId, context.lang),
      required: false,
      placeholder: t(w.noOfficeChosen, context.lang),
      options: officeOptions(context),
    },
    {
      as: 'line',
      name: 'agency',
      label: t(w.agency, context.lang),
      hint: t(w.agencyHint, context.lang),
      required: false,
      max: 100,
    },
    count(context.lang, 'days', w.replyDays, t(w.daysWorking, context.lang), 3),
    words(context.lang, 'words', w.words),
  ],
  'extend-cooperation': (context) => [
    ...requestId(context),
    count(context.lang, 'days', w.days, t(w.daysWorking, context.lang), 1),
    ...text(context),
  ],
  'record-cooperation': (context) => [...requestId(context), ...text(context)],
  reassign: (context) => [...place(context), ...reason(context)],
  'request-transfer-inside': reason,
  'decide-transfer': (context) => [
    { as: 'line', name: 'agency', label: t(w.agency, context.lang), required: true, max: 100 },
    ...reason(context),
  ],
  'complete-transfer': () => [],
  'correct-slip': (context) => [
    {
      as: 'radio',
      name: 'consentHow',
      label: t(w.consentHow, context.lang),
      required: true,
      options: Object.entries(consentWords).map(([value, label]) => ({ value, label: t(label, context.lang) })),
    },
    ...reason(context),
  ],
  'record-concern': (context) => [person(context, everybody(context)), concernReason(context)],
  'clear-concern': (context) => [
    person(
      context,
      everybody(context).filter((officer) => context.state.concerned.includes(officer.officerId)),
    ),
    concernReason(context),
  ],
  return: reason,
  'close-repeat': (context) => [
    {
      as: 'radio',
      name: 'ground',
      label: t(w.ground, context.lang),
      required: true,
      options: named(['repeat', 'duplicate'] as const, closingLabels, context.lang),
      value: 'repeat',
    },
    { ...words(context.lang, 'earlier', w.earlier, w.numbersHint, 3), as: 'words', rows: 3, max: 400 },
    ...reason(context),
  ],
  'record-withdrawal': (context) => [
    {
      as: 'radio',
      name: 'how',
      label: t(w.how, context.lang),
      required: true,
      options: named(withdrawalWays, withdrawalLabels, context.lang),
    },
    ...reason(context),
  ],
  'close-exception': (context) => [
    {
      as: 'select',
      name: 'ground',
      label: t(w.ground, context.lang),
      required: true,
      placeholder: t(w.choose, context.lang),
      options: exceptionGrounds.map((ground, place) => ({
        value: ground,
        label: `${place + 1}. ${t(exceptionLabels[ground], context.lang)}`,
      })),
    },
    ...reason(context),
  ],
  merge: (context) => [
    { ...words(context.lang, 'numbers', w.numbers, w.numbersHint, 6), as: 'words', rows: 6, max: 2_000 },
  ],
  // The reply's letter has an editor of its own; these names tell which fields it posts.
  reply: ({ lang }) => [
    { as: 'line', name: 'result', label: t(w.result, lang), required: true, max: 20 },
    {
      as: 'words',
      name: 'letter',
      label: t(w.letter, lang),
      hint: t(w.letterHint, lang),
      required: true,
      rows: 18,
      max: 20_000,
    },
    {
      as: 'words',
      name: 'remedies',
      label: t(w.remedies, lang),
      hint: t(w.remediesHint, lang),
      required: false,
      rows: 6,
      max: 5_000,
    },
  ],
}

/** The commands that have a form. */
export function hasForm(name: string): name is CommandName {
  return Object.hasOwn(fields, name)
}

export function formFields(name: CommandName, context: FieldContext): readonly FormField[] {
  return fields[name]?.(context) ?? []
}

/** What the form sent as the command's input: its own fields only, and of the optional ones those that were filled in. */
export function inputOf(
  sent: { readonly [name: string]: string },
  asked: readonly FormField[],
  directory: Directory,
): { [name: string]: string } {
  const input: { [name: string]: string } = {}
  for (const field of asked) {
    const value = sent[field.name]
    // An empty text says that it is missing; an empty number or choice was not given at all.
    const told = field.required && (field.as === 'words' || field.as === 'line')
    if (value !== undefined && (value !== '' || told)) input[field.name] = value
  }
  // An officer has one office, so choosing the officer is enough.
  if (input['officerId'] && !input['officeId'] && asked.some((field) => field.name === 'officeId')) {
    const officer = directory.officer(input['officerId'])
    if (officer) input['officeId'] = officer.officeId
  }
  return input
}
