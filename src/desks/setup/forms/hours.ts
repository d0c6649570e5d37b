// Opening hours (영 제8조의3제1항: 09:00 to 18:00; another rule of the agency may change them and must be told on its website).
import { html, when } from '#kit/html'
import { t } from '#kit/i18n'
import type { SettingValue } from '#people'
import { notice } from '#site'
import type { SettingForm } from '../setting-form.ts'
import { w } from '../words.ts'
import { lines, reader } from './fields.ts'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

export const hoursForm: SettingForm = {
  slug: 'hours',
  setting: 'opening hours',
  title: w.hours,
  lead: w.hoursLead,
  typed({ house }) {
    const { since: _, ...hours } = house.settings.get('opening hours')
    return hours
  },
  fields(typed, errors, { lang, first }) {
    const line = lines(typed, errors, lang)
    const time = { type: 'time', width: 'short' } as const
    return html`${line('from', w.opens, time)}${line('until', w.closes, time)}${line('lunchFrom', w.lunchFrom, { ...time, required: false, hint: w.lunchHint })}${line('lunchUntil', w.lunchUntil, { ...time, required: false })}${line('reference', w.reference, { width: 'full', required: false, hint: w.referenceHint })}${when(!first, () => line('since', w.since, { type: 'date', hint: w.sinceHint }))}${notice({ lang, tone: 'info', title: t(w.hoursEffect, lang), body: t(first ? w.hoursFirst : w.hoursLater, lang) })}`
  },
  read(typed, { lang, today, first }) {
    const read = reader(typed, lang)
    const from = read.like('from', clock, w.notTime)
    const until = read.like('until', clock, w.notTime)
    const lunchFrom = read.like('lunchFrom', clock, w.notTime, false)
    const lunchUntil = read.like('lunchUntil', clock, w.notTime, false)
    const reference = read.line('reference', 200, false)
    const since = first ? '' : read.line('since', 10)
    if (!first && since !== '') {
      const day = Date.parse(`${since}T00:00:00Z`)
      if (!/^\d{4}-\d{2}-\d{2}$/.test(since) || Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== since)
        read.wrong('since', t(w.notDate, lang))
      else if (since <= today) read.wrong('since', t(w.sinceLater, lang))
    }
    if (from && until && from >= until) read.wrong('until', t(w.closesBefore, lang))
    if ((lunchFrom === '') !== (lunchUntil === '')) read.wrong('lunchUntil', t(w.lunchHalf, lang))
    else if (lunchFrom !== '' && !(from < lunchFrom && lunchFrom < lunchUntil && lunchUntil < until))
      read.wrong('lunchFrom', t(w.lunchOutside, lang))
    // The law's own hours need no rule; any others do, and it is told with them.
    if ((from !== '09:00' || until !== '18:00') && from && until && reference === '')
      read.wrong('reference', t(w.referenceMissing, lang))
    if (read.errors.length > 0) return { errors: read.errors }
    return { value: { from, until, lunchFrom, lunchUntil, since, reference } }
  },
  say(value, lang) {
    const { from, until, lunchFrom, lunchUntil, since, reference } = value as SettingValue<'opening hours'>
    const lunch = lunchFrom === '' ? '' : ` (${t(w.lunch, lang)} ${lunchFrom}–${lunchUntil})`
    return `${from}–${until}${lunch}${since === '' ? '' : ` · ${t(w.sinceShort, lang, since)}`}${reference === '' ? '' : ` · ${reference}`}`
  },
}
