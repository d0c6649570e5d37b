// Who opened the petition, when and why, as its petitioner reads it: each day folded, the same officer's looks for the same
// reason told together. The officer in charge is named (시행령 제31조); others by office and position.
import type { Instant } from '#engine'
import { civilDateOf } from '#engine'
import { each, type Html, html, when } from '#kit/html'
import { formatDate, formatTime, type Language, t } from '#kit/i18n'
import type { StoredFact } from '#ledger'
import { accessWords, type Directory, type MatterLine, purposeWords } from '#people'
import { disclosure } from '#site'
import { k } from './track-words.ts'

/** So many lines are read, and the days that they fill are shown; the rest is asked for. */
export const openingsMax = 300

export type ShownOpening = { readonly who: string; readonly what: string; readonly why: string; readonly when: string }
export type ShownDay = { readonly day: string; readonly openings: readonly ShownOpening[] }
export type Openings = { readonly days: readonly ShownDay[]; readonly more: boolean }

type Given = {
  readonly lines: readonly MatterLine[]
  readonly facts: readonly StoredFact[]
  readonly directory: Pick<Directory, 'office' | 'anyOfficer' | 'actsFor'>
  readonly lang: Language
  readonly zone: string
}

export function openingsOf(given: Given): Openings {
  const { lines, lang, zone } = given
  const days = new Map<string, Map<string, { shown: Omit<ShownOpening, 'when'>; at: Instant[] }>>()
  for (const line of lines) {
    const day = civilDateOf(line.at, zone)
    const shown = { who: whoOf(line, given), what: accessWords[line.action][lang], why: whyOf(line, lang) }
    const held = days.get(day) ?? new Map()
    days.set(day, held)
    const key = JSON.stringify([line.officerId, shown])
    const same = held.get(key) ?? { shown, at: [] }
    held.set(key, same)
    same.at.push(line.at)
  }
  return {
    days: [...days].map(([day, held]) => ({
      day: formatDate(day, lang),
      openings: [...held.values()].map(({ shown, at }) => ({ ...shown, when: timesOf(at, lang, zone) })),
    })),
    more: lines.length >= openingsMax,
  }
}

/** Lines come newest first. */
function timesOf(at: readonly Instant[], lang: Language, zone: string): string {
  const [last = 0] = at
  const first = at.at(-1) ?? last
  if (at.length === 1) return formatTime(last, zone)
  return t(k.openedTimes, lang, formatTime(first, zone), formatTime(last, zone), at.length)
}

function whoOf(line: MatterLine, { facts, directory, lang }: Given): string {
  const office = directory.office(line.officeId)
  const officer = directory.anyOfficer(line.officerId)
  const inCharge = facts.findLast((fact) => fact.at <= line.at && typeof fact.body['officerId'] === 'string')?.body
  const charged = typeof inCharge?.['officerId'] === 'string' ? inCharge['officerId'] : undefined
  const actsFor = charged !== undefined && directory.actsFor(line.officerId, line.at).includes(charged)
  const named = charged === line.officerId || actsFor
  const parts =
    lang === 'ko'
      ? [office?.nameKo, named ? officer?.nameKo : undefined, officer?.positionKo]
      : [named ? officer?.nameEn : undefined, officer?.positionEn, office?.nameEn]
  const who = parts.filter((part) => part).join(lang === 'ko' ? ' ' : ', ')
  return actsFor ? t(k.openedFor, lang, who) : who
}

function whyOf({ purpose, purposeWords: words }: MatterLine, lang: Language): string {
  const known =
    purpose !== null && purpose in purposeWords ? purposeWords[purpose as keyof typeof purposeWords] : undefined
  return [known?.[lang], words].filter((part) => part).join(': ')
}

/** Undefined while the log cannot be read. */
export function openingsView(openings: Openings | undefined, lang: Language): Html {
  if (!openings) return html`<p>${t(k.openedNotNow, lang)}</p>`
  const { days, more } = openings
  return html`<p>${t(k.openedLead, lang)}</p>${
    days.length === 0
      ? html`<p>${t(k.openedNobody, lang)}</p>`
      : each(days, ({ day, openings }, place) =>
          disclosure({
            summary: t(k.openedDay, lang, day, openings.length),
            open: place === 0,
            body: html`<ul class="plain-list">${each(
              openings,
              ({ who, what, why, when: times }) =>
                html`<li><strong>${who}</strong> · ${what}${when(why, (text) => html` · ${text}`)}<br><span class="hint">${times}</span></li>`,
            )}</ul>`,
          }),
        )
  }${when(more, () => html`<p class="hint">${t(k.openedMore, lang)}</p>`)}`
}
