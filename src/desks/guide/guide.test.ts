// The guide's figures and words: nothing is claimed without data, and each page says what the edition says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCharter } from '#charter'
import { parseInstant } from '#engine'
import { charterPage } from './charter-view.ts'
import { openReadings } from './counting.ts'
import { homePage } from './home-view.ts'
import { countingLines, periodLines, periodWords } from './period-words.ts'
import { noteOf, readNotes } from './promise-notes.ts'
import { editionRows } from './promise-view.ts'
import { monthsBack, noTally, rateWords, sumOf, tiles } from './standing.ts'

const charter = await loadCharter('charters/mss')
const now = parseInstant('2026-11-23T10:00', 'Asia/Seoul')

test('without data there is no rate, and one broken promise never reads as all kept', () => {
  assert.equal(rateWords(noTally), undefined)
  assert.equal(rateWords({ ...noTally, open: 9 }), undefined)
  assert.equal(rateWords({ ...noTally, kept: 3 }), '100%')
  assert.equal(rateWords({ ...noTally, kept: 99_999, broken: 1 }), '99.9%')
  assert.equal(rateWords({ ...noTally, broken: 2 }), '0%')
  assert.equal(tiles(noTally, 'ko')[0]?.value, '아직 자료가 없어요')
  assert.equal(tiles({ ...noTally, kept: 3, broken: 1 }, 'ko')[0]?.note, '끝난 약속 4건 가운데 3건')
  const home = String(homePage({ lang: 'ko', zone: 'Asia/Seoul', now, month: noTally, phone: '1357' }))
  assert.match(home, /아직 자료가 없어요/)
  assert.doesNotMatch(home, /100%/)
})

test('sums and months', () => {
  assert.deepEqual(
    sumOf([
      { kept: 1, broken: 2, open: 3, void: 4 },
      { kept: 1, broken: 1, open: 1, void: 1 },
    ]),
    { kept: 2, broken: 3, open: 4, void: 5 },
  )
  assert.equal(monthsBack(now, 'Asia/Seoul', 0), '2026-11-01')
  assert.equal(monthsBack(now, 'Asia/Seoul', 11), '2025-12-01')
  assert.equal(monthsBack(parseInstant('2026-01-01T00:30', 'Asia/Seoul'), 'Asia/Seoul', 0), '2026-01-01')
})

test('periods in words', () => {
  assert.equal(periodWords('24wh', 8).ko, '근무시간 24시간(3일)')
  assert.equal(periodWords('3wh', 8).en, '3 working hours')
  assert.equal(periodWords('180s', 8).ko, '3분')
  assert.equal(periodWords('3rings', 8).ko, '벨이 3번째 울리기 전')
})

test('every promise of the charter can be told: its period, its counting, its note', async () => {
  const notes = await readNotes(charter)
  for (const { promise, editions } of charter.promises) {
    assert.ok(notes.get(promise), `${promise} has no note`)
    for (const edition of editions) {
      assert.ok(editionRows(edition, 8, 'ko').length >= 2)
      if (edition.measure.as !== 'clock') continue
      assert.ok(periodLines(edition, 8).length > 0, promise)
      for (const line of countingLines(edition, 8, 'en')) assert.doesNotMatch(line, /[가-힣]/)
    }
  }
  assert.deepEqual(noteOf('# 제목\n\n> 인용\n\n한국어 **글**.\n\nEnglish `text`.\n\n근거'), {
    ko: '한국어 글.',
    en: 'English text.',
  })
  assert.equal(noteOf(''), undefined)
})

test('the charter page has every sentence in each of its places, and broken promises in red', () => {
  const page = String(
    charterPage({
      lang: 'ko',
      charter,
      year: new Map([['petition-answer', { kept: 5, broken: 2, open: 0, void: 0 }]]),
    }),
  )
  for (const sentence of charter.sentences)
    assert.equal(page.split(sentence.text.replaceAll('&', '&amp;')).length - 1, sentence.places.length, sentence.id)
  for (const sentence of charter.sentences.filter((one) => one.places.some((place) => place.section !== 'preamble')))
    assert.equal(page.split(` id="${sentence.id}"`).length - 1, 1, sentence.id)
  assert.match(page, /지키지 못함 2건/)
  assert.match(page, /준비 중/)
})

test('the published readings say what the settings say', () => {
  const lines = openReadings(charter)
    .map((line) => line.choice.ko)
    .join('\n')
  assert.match(lines, /23:59:59/)
  assert.match(lines, /근무시간 24시간\(3일\)/)
})
