// Components give a screen reader what a pair of eyes gets: labels, errors tied to their inputs, states in words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kit/html'
import { button, linkButton } from './button.ts'
import { checkbox, radioGroup, select } from './choice.ts'
import { type ClockState, clockTag, clockView, ticking } from './clock-view.ts'
import { errorSummary } from './error-summary.ts'
import { fileField } from './file-field.ts'
import { form } from './form.ts'
import { pagination, tabs } from './links.ts'
import { notice } from './notice.ts'
import { stepIndicator } from './step-indicator.ts'
import { table } from './table.ts'
import { textArea, textField } from './text-field.ts'
import { timeline } from './timeline.ts'

const lang = 'ko'
const zone = 'Asia/Seoul'
const now = Date.parse('2026-11-23T15:30:00+09:00')
const payload = '"><script>alert(1)</script>'

function contains(markup: { toString(): string }, ...parts: readonly string[]): void {
  for (const part of parts) assert.ok(markup.toString().includes(part), `${part}\nnot in\n${markup}`)
}

test('a field is tied to its label, hint and error', () => {
  const field = textField({
    lang,
    name: 'phone',
    label: '휴대전화',
    hint: '숫자만',
    error: '010으로 시작',
    required: true,
  })
  contains(
    field,
    '<label for="phone">',
    'id="phone"',
    'aria-describedby="phone-hint phone-error"',
    'aria-invalid="true"',
  )
  contains(field, 'id="phone-hint"', 'id="phone-error"', 'aria-required="true"', '(필수)')
  const plain = textField({ lang, name: 'phone', label: '휴대전화' })
  assert.doesNotMatch(plain.toString(), /aria-/)
})

test('every field with an error wires it', () => {
  const props = { lang, name: 'x', label: '라벨', error: '고쳐 주세요' } as const
  const options = [{ value: 'a', label: '가' }]
  for (const field of [textArea(props), select({ ...props, options }), checkbox(props), fileField(props)])
    contains(field, 'aria-describedby="x-error"', 'aria-invalid="true"', 'id="x-error"')
  contains(radioGroup({ ...props, options }), '<fieldset', 'aria-describedby="x-error"', '<legend>')
})

test('an error in the summary leads to a thing that exists', () => {
  const group = radioGroup({
    lang,
    name: 'kind',
    label: '종류',
    options: [
      { value: 'a', label: '가' },
      { value: 'b', label: '나' },
    ],
  })
  const summary = errorSummary({
    lang,
    errors: [{ field: 'kind', message: '고르세요' }, { message: '다시 보내 주세요' }],
  })
  contains(summary, 'href="#kind"', 'role="alert"', 'tabindex="-1" autofocus', '2건')
  contains(group, 'id="kind"', 'id="kind-2"')
  assert.equal(errorSummary({ lang, errors: [] }).toString(), '')
})

test('a long text keeps its first line break and is counted', () => {
  const area = textArea({ lang, name: 'content', label: '내용', value: '\n둘째 줄', maxLength: 4000 })
  contains(area, '>\n\n둘째 줄</textarea>', 'aria-describedby="content-count"', 'data-count="4000"', '최대 4,000자')
})

test('nothing typed by a person becomes markup, wherever it is shown', () => {
  const shown = [
    textField({ lang, name: 'a', label: payload, value: payload, hint: payload, error: payload }),
    textArea({ lang, name: 'a', label: payload, value: `</textarea>${payload}` }),
    select({ lang, name: 'a', label: payload, options: [{ value: payload, label: payload }] }),
    button({ label: payload, value: payload }),
    table({ caption: payload, columns: [{ label: payload }], rows: [{ key: payload, cells: [payload] }] }),
    timeline({ lang, zone, entries: [{ at: now, title: payload, body: payload, who: payload }] }),
    clockView({
      lang,
      zone,
      state: 'running',
      title: payload,
      sentence: payload,
      remainingWords: payload,
      startedAt: now,
      now,
    }),
    notice({ lang, tone: 'info', title: payload, body: payload }),
    form({ action: payload, hidden: { a: payload }, key: payload }, payload),
  ]
  for (const markup of shown) assert.doesNotMatch(markup.toString(), /<script|<\/textarea>"/)
})

test('a link never carries a script', () => {
  contains(linkButton({ label: 'x', href: 'javascript:alert(1)' }), 'href="#"')
})

test('the state of a clock is told in words and with an icon', () => {
  const words: Readonly<Record<ClockState, string>> = {
    running: '진행 중',
    warned: '기한 임박',
    paused: '멈춤',
    kept: '지킴',
    broken: '지키지 못함',
    void: '해당 없음',
  }
  for (const [state, word] of Object.entries(words) as [ClockState, string][])
    contains(clockTag(state, lang), word, 'aria-hidden="true"')
})

test('a running clock says what is left and gives the browser its due moment', () => {
  const dueAt = now + 51 * 3_600_000
  const clock = clockView({
    lang,
    zone,
    state: 'running',
    title: '답변',
    startedAt: now,
    dueAt,
    now,
    percent: 52.4,
    legalEnd: '2026-12-03',
  })
  contains(
    clock,
    `data-due="${dueAt}"`,
    '2일 3시간 남음',
    'role="img"',
    '처리기간의 52% 지남',
    'width="52"',
    '2026. 12. 3.(목)',
  )
  contains(ticking({ lang, zone, dueAt: now - 60_000, now }), '1분 지남', 'datetime="2026-11-23T15:29:00+09:00"')
})

test('a clock that has ended does not tick', () => {
  for (const state of ['kept', 'broken', 'void', 'paused'] as const)
    assert.doesNotMatch(
      clockView({ lang, zone, state, title: '답변', startedAt: now, dueAt: now, now }).toString(),
      /data-due/,
    )
})

test('the bar stays inside its frame', () => {
  for (const [percent, width] of [
    [-5, 0],
    [250, 100],
    [Number.NaN, 0],
  ] as const)
    contains(
      clockView({ lang, zone, state: 'running', title: 'x', startedAt: now, now, percent }),
      `class="bar-used" width="${width}"`,
    )
})

test('where one is: the current step, tab and page', () => {
  contains(
    stepIndicator({ lang, steps: ['가', '나', '다'], current: 2 }),
    '단계 2/3',
    '<li class="now" aria-current="step">',
    '(완료)',
  )
  contains(tabs({ label: '보기', items: [{ label: '가', href: '/a', current: true }] }), 'aria-current="page"')
  contains(pagination({ lang, next: '?after=x' }), 'rel="next"')
  assert.equal(pagination({ lang }).toString(), '')
})

test('a table has a caption, column headers and row headers, and keeps its roles when it is stacked', () => {
  const props = {
    caption: '민원',
    columns: [{ label: '번호' }, { label: '제목' }],
    rows: [{ key: '7', cells: ['1', html`<b>가</b>`] }],
  }
  contains(
    table(props),
    '<caption>민원</caption>',
    '<th scope="col">',
    '<th scope="row">',
    'tabindex="0"',
    'data-key="7"',
    '<b>가</b>',
  )
  contains(table({ ...props, narrow: 'stack' }), 'role="table"', 'role="rowheader"', 'role="cell"', 'data-label="제목"')
})

test('a form brings its token and key, and leaves checking to the server', () => {
  contains(
    form({ action: '/petitions', token: 't', key: 'k', files: true, draft: 'petition' }, html`<p>x</p>`),
    'novalidate',
    'name="_token" value="t"',
    'name="_key" value="k"',
    'enctype="multipart/form-data"',
    'data-draft="petition"',
  )
})
