// One piece of a trace in words: time that counted, or time that did not and why.
import type { Calendar } from '../calendar/calendar.ts'
import { dayMs } from '../time/civil-day.ts'
import type { Words } from '../time/instant.ts'
import { plural, sayDay, sayDays, sayLength, sayMoment, sayTime } from '../time/say.ts'
import type { Piece } from './pieces.ts'

export function sayPiece(calendar: Calendar, piece: Piece): Words {
  const zone = calendar.zoneTable
  switch (piece.is) {
    case 'hours': {
      const day = sayDay(calendar.firstDay + piece.day)
      const times = `${sayTime(zone, piece.from)}–${sayTime(zone, piece.until, true)}`
      const length = sayLength(piece.ms)
      return {
        ko: `${day.ko} ${times} ${length.ko}${piece.overLunch ? '(점심시간 제외)' : ''}`,
        en: `${day.en} ${times}, ${length.en}${piece.overLunch ? ' (lunch left out)' : ''}`,
      }
    }
    case 'days': {
      const days = sayDays(calendar.firstDay + piece.first, calendar.firstDay + piece.last)
      const length = sayLength(piece.ms)
      return {
        ko: `${days.ko} ${piece.count}일${piece.ms > 0 ? ` ${length.ko}` : ''}${piece.overWeekend ? '(주말 제외)' : ''}`,
        en: `${days.en}, ${plural(piece.count, 'day')}${piece.ms > 0 ? `, ${length.en}` : ''}${piece.overWeekend ? ' (weekends left out)' : ''}`,
      }
    }
    case 'out':
      return sayOut(calendar, piece)
  }
}

function sayOut(calendar: Calendar, piece: Extract<Piece, { is: 'out' }>): Words {
  const { dayStarts, zoneTable, firstDay } = calendar
  const days = sayDays(firstDay + piece.first, firstDay + piece.last)
  switch (piece.why) {
    case 'weekend':
      return { ko: `주말 ${days.ko} 제외`, en: `Weekend ${days.en} left out` }
    case 'holiday': {
      const ko = piece.names.map((name) => name.ko).join(', ')
      const en = piece.names.map((name) => name.en).join(', ')
      return { ko: `${ko} ${days.ko} 제외`, en: `${en} ${days.en} left out` }
    }
    case 'closed':
      return { ko: `쉬는 날 ${days.ko} 제외`, en: `Closed ${days.en}, left out` }
    case 'excluded': {
      if (piece.from === dayStarts[piece.first] && piece.until === dayStarts[piece.last + 1]) {
        return { ko: `산입하지 않는 기간 ${days.ko} 제외`, en: `Time not counted, ${days.en}, left out` }
      }
      const from = sayMoment(zoneTable, piece.from)
      const sameDay = piece.until - piece.from < dayMs && piece.first === piece.last
      const until = sameDay ? undefined : sayMoment(zoneTable, piece.until)
      const ends = {
        ko: until?.ko ?? sayTime(zoneTable, piece.until, true),
        en: until?.en ?? sayTime(zoneTable, piece.until, true),
      }
      return {
        ko: `산입하지 않는 시간 ${from.ko}–${ends.ko} 제외`,
        en: `Time not counted, ${from.en}–${ends.en}, left out`,
      }
    }
  }
}
