// What the tracking page says, worked out before a line of it is drawn: state, broken promises, what is asked of the
// petitioner, the timeline, the documents, the notices.
import type { Charter } from '#charter'
import type { ClockBook } from '#clocks'
import type { Instant } from '#engine'
import type { FileState } from '#kit/files'
import { formatDate, formatDateTime, type Language, t } from '#kit/i18n'
import type { StoredFact } from '#ledger'
import { type Notice, type NoticeFields, type NoticeTable, NoticeWordsError, renderNotice } from '#notices'
import { actingWords, type Directory, inChargeOf, inChargeWords } from '#people'
import type { TimelineEntry, Tone } from '#site'
import { isOpen, type PetitionState } from '../state.ts'
import { factSentences, resultSentences, stageSentences } from '../words/citizen.ts'
import { groundLabels, labelOf, resultLabels, stageLabels } from '../words/labels.ts'
import { promisedWords } from './clock-words.ts'
import type { Matter } from './load-matter.ts'
import { type Openings, openingsOf } from './openings.ts'
import type { HeldFile } from './queries.ts'
import { type ShownClocks, shownClocks } from './track-clocks.ts'
import { k } from './track-words.ts'

export type ShownNotice = {
  readonly at: Instant
  readonly subject: string
  readonly body: string
  readonly language: Language
}
export type ShownDocument = {
  readonly title: string
  readonly at: Instant
  readonly body: string
  readonly tag?: string
}

export type TrackModel = {
  readonly number: string
  readonly title: string
  readonly stage: string
  readonly tone: Tone
  readonly sentence: string
  readonly inCharge: string
  readonly broken?: { readonly lines: readonly string[]; readonly open: boolean; readonly voucher: boolean }
  readonly supplement?: { readonly by: string; readonly words: string }
  readonly clocks: ShownClocks
  readonly timeline: readonly TimelineEntry[]
  readonly answers: readonly ShownDocument[]
  readonly own: ShownDocument
  readonly files: readonly HeldFile[]
  readonly fileStates: ReadonlyMap<string, FileState>
  readonly notices: readonly ShownNotice[]
  readonly openings: Openings | undefined
  readonly may: { readonly withdraw: boolean; readonly addPapers: boolean; readonly rate: boolean }
}

export type Given = {
  readonly matter: Matter
  readonly charter: Pick<Charter, 'sentences'>
  readonly book: ClockBook
  readonly directory: Pick<Directory, 'office' | 'officer' | 'anyOfficer' | 'standInFor' | 'actsFor'>
  readonly noticeWords: NoticeTable
  readonly lang: Language
  readonly now: Instant
}

export function trackModel(given: Given): TrackModel {
  const { matter, lang, now } = given
  const { state, texts } = matter
  const zone = given.book.calendar.zone
  const erased = t(k.erased, lang)
  const text = (id: unknown) => (typeof id === 'string' ? (texts.get(id) ?? erased) : '')
  const broken = matter.readings.filter(({ reading }) => reading.state === 'broken')
  const asked = matter.facts.findLast(
    (fact) => fact.type === 'SupplementDemanded' || fact.type === 'SupplementRequested',
  )
  return {
    number: state.number,
    title: text(state.titleId),
    stage: stageLabels[state.stage][lang],
    tone: stageTone(state, broken.length > 0),
    sentence:
      state.result && state.stage === 'answered'
        ? `${stageSentences.answered[lang]} ${resultSentences[state.result][lang]}`
        : stageSentences[state.stage][lang],
    inCharge: inCharge(given),
    ...(broken.length > 0
      ? {
          broken: {
            lines: broken.map(({ edition, reading, promisedAt }) =>
              t(k.brokenLine, lang, edition.title[lang], promisedWords(promisedAt, reading, lang, zone)),
            ),
            open: isOpen(state),
            voucher: broken.some(
              ({ edition }) => edition.measure.as === 'clock' && edition.measure.broken?.remedy !== undefined,
            ),
          },
        }
      : {}),
    ...(state.supplement && asked
      ? {
          supplement: {
            by: t(k.supplementBy, lang, formatDate(state.supplement.replyBy, lang)),
            words: text(asked.body['textId']),
          },
        }
      : {}),
    clocks: shownClocks({
      charter: given.charter,
      book: given.book,
      facts: matter.facts,
      readings: matter.readings,
      now,
      lang,
    }),
    timeline: matter.facts.flatMap((fact) => entryOf(fact, given, text)).reverse(),
    answers: matter.facts
      .filter((fact) => fact.type === 'PetitionReplied' || fact.type === 'LeadReplied')
      .map((fact) => ({
        title: t(k.answerTitle, lang),
        at: fact.at,
        body: text(fact.body['textId']),
        tag: labelOf(resultLabels, String(fact.body['result']))[lang],
      })),
    own: { title: t(k.yourWords, lang), at: state.submittedAt, body: text(state.bodyId) },
    files: matter.files,
    fileStates: matter.fileStates,
    notices: matter.notices.map((notice) => shownNotice(notice, given)).reverse(),
    openings:
      matter.lines && openingsOf({ lines: matter.lines, facts: matter.facts, directory: given.directory, lang, zone }),
    may: { withdraw: isOpen(state), addPapers: isOpen(state), rate: state.stage === 'answered' && !state.rated },
  }
}

function stageTone(state: PetitionState, broken: boolean): Tone {
  if (state.stage === 'answered') return 'success'
  if (state.stage === 'supplement') return 'warning'
  if (broken && isOpen(state)) return 'danger'
  return isOpen(state) ? 'info' : 'neutral'
}

export function inCharge({
  matter,
  directory,
  lang,
  now,
}: Pick<Given, 'matter' | 'directory' | 'lang' | 'now'>): string {
  const office = directory.office(matter.state.officeId)
  const found = inChargeOf(directory, matter.state.officerId, now)
  if (!office) return t(k.noOne, lang)
  const names = found ? [inChargeWords(found, lang)] : []
  if (lang === 'ko') names.unshift(office.nameKo)
  else names.push(office.nameEn)
  return `${names.join(lang === 'ko' ? ' ' : ', ')} (${t(k.phoneOf, lang, found?.reached.phone ?? office.phone)})`
}

/** Facts whose words were written for the petitioner; the words of others are the office's own. */
const toldWords = new Set([
  'SlipCorrected',
  'SupplementRequested',
  'SupplementDemanded',
  'PapersAdded',
  'FieldInvestigationStarted',
  'TransferDecided',
  'PetitionExtended',
  'DelayNotified',
  'ProgressNotified',
  'PetitionReturned',
  'PetitionClosed',
  'PetitionRated',
])
const tones: { readonly [fact: string]: Pick<TimelineEntry, 'tone' | 'icon'> } = {
  PromiseBroken: { tone: 'danger', icon: 'danger' },
  PetitionReplied: { tone: 'success', icon: 'document' },
  LeadReplied: { tone: 'success', icon: 'document' },
  PetitionReceived: { tone: 'success', icon: 'check' },
  SupplementRequested: { tone: 'warning', icon: 'warning' },
  SupplementDemanded: { tone: 'warning', icon: 'warning' },
  PetitionExtended: { tone: 'warning', icon: 'clock' },
  DelayNotified: { tone: 'warning', icon: 'clock' },
}

function entryOf(fact: StoredFact, given: Given, text: (id: unknown) => string): TimelineEntry[] {
  const { lang, matter, book } = given
  const sentence = factSentences[fact.type]
  if (!sentence) return []
  // What an electronic window receives at arrival, it says once.
  if (fact.type === 'PetitionArrived' && matter.state.receivedAt === fact.at) return []
  const title = fact.type === 'PromiseBroken' ? brokenTitle(fact, given, sentence[lang]) : sentence[lang]
  const details = detailsOf(fact, lang, book.calendar.zone)
  const words = toldWords.has(fact.type) && fact.body['textId'] !== undefined ? text(fact.body['textId']) : ''
  const body = [...details, words].filter((line) => line !== '').join('\n')
  return [
    {
      at: fact.at,
      title,
      who: actorName(fact, given),
      ...(body ? { body } : {}),
      ...(tones[fact.type] ?? { tone: 'neutral' as const }),
    },
  ]
}

function brokenTitle(fact: StoredFact, { book, lang }: Given, sentence: string): string {
  const edition = book.edition(String(fact.body['promise']), fact.at)
  return edition ? `${sentence}: ${edition.title[lang]}` : sentence
}

function detailsOf(fact: StoredFact, lang: Language, zone: string): string[] {
  const { body } = fact
  const lines: string[] = []
  if (typeof body['ground'] === 'string' && body['ground'] in groundLabels)
    lines.push(t(k.groundIs, lang, labelOf(groundLabels, body['ground'])[lang]))
  if (typeof body['replyBy'] === 'string') lines.push(t(k.replyBy, lang, formatDate(body['replyBy'], lang)))
  if (fact.type === 'PetitionExtended' && typeof body['dueAt'] === 'number')
    lines.push(t(k.newDue, lang, formatDateTime(body['dueAt'], lang, zone)))
  if (fact.type === 'DueMoved' && typeof body['to'] === 'number')
    lines.push(t(k.newDue, lang, formatDateTime(body['to'], lang, zone)))
  if (typeof body['expectedOn'] === 'string') lines.push(t(k.expected, lang, formatDate(body['expectedOn'], lang)))
  if (fact.type === 'PapersAdded' && Number(body['files']) > 0) lines.push(t(k.fileNumber, lang, Number(body['files'])))
  if (typeof body['agency'] === 'string') lines.push(body['agency'])
  if (typeof body['article'] === 'string') lines.push(body['article'])
  if (typeof body['stars'] === 'number') lines.push(t(k.starCount, lang, body['stars']))
  return lines
}

/** Written with the citizen's own sending, but done by the house. */
const ofTheHouse = new Set(['PetitionArrived', 'PetitionReceived', 'PetitionAssigned'])

function actorName(fact: StoredFact, { directory, lang }: Given): string {
  if (fact.actor.kind === 'citizen') return t(ofTheHouse.has(fact.type) ? k.automatic : k.you, lang)
  if (fact.actor.kind === 'system') return t(k.automatic, lang)
  const office = directory.office(fact.actor.officeId)
  const officer = directory.anyOfficer(fact.actor.id)
  const name = officer && actingWords(officer, directory.anyOfficer(fact.actor.actingFor), lang)
  const names = lang === 'ko' ? [office?.nameKo, name] : [name, office?.nameEn]
  return names.filter((name) => name !== undefined).join(lang === 'ko' ? ' ' : ', ')
}

/** A notice in the words and the language in which it was sent; a hole in one never takes the page down. */
function shownNotice(notice: Notice, { matter, noticeWords, book, lang }: Given): ShownNotice {
  const { language } = notice
  try {
    const { subject, body } = renderNotice(
      noticeWords,
      notice.kind,
      language,
      filled(notice, matter, lang),
      book.calendar.zone,
    )
    return { at: notice.createdAt, subject, body, language }
  } catch (error) {
    if (!(error instanceof NoticeWordsError)) throw error
    const fact = matter.facts.find((one) => one.seq === notice.seq)
    const sentence = factSentences[fact?.type ?? '']?.[lang] ?? notice.kind
    return { at: notice.createdAt, subject: sentence, body: '', language: lang }
  }
}

/** The notice's fields with what its words need and no fact may hold: the free text, and codes in words. */
function filled(notice: Notice, matter: Matter, lang: Language): NoticeFields {
  const { fields, language } = notice
  const textId = fields['textId'] ?? transferText(notice, matter)
  const ground = fields['ground']
  return {
    ...fields,
    words: typeof textId === 'string' ? (matter.texts.get(textId) ?? t(k.erased, lang)) : '',
    ...(typeof ground === 'string' ? { ground: labelOf(groundLabels, ground)[language] } : {}),
  }
}

/** The transfer's reason was written when it was decided, not when it was carried out. */
function transferText(notice: Notice, matter: Matter): unknown {
  if (notice.kind !== 'transfer') return undefined
  return matter.facts.findLast((fact) => fact.type === 'TransferDecided')?.body['textId']
}
