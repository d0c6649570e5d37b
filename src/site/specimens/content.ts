// The style page's specimens of content: tags, notices, clocks, timeline, tables, receipt.

import { each, type Html, html } from '#kit/html'
import { formatDateTime, type Language, t, words } from '#kit/i18n'
import { linkButton } from '../components/button.ts'
import { type ClockState, clockTag, clockView, ticking } from '../components/clock-view.ts'
import { disclosure } from '../components/disclosure.ts'
import { emptyState } from '../components/empty-state.ts'
import { figureTiles } from '../components/figures.ts'
import { section } from '../components/heading.ts'
import { cardLinks, pagination, tabs } from '../components/links.ts'
import { notice } from '../components/notice.ts'
import { receipt } from '../components/receipt.ts'
import { shortcutHelp } from '../components/shortcut-help.ts'
import { summaryList } from '../components/summary-list.ts'
import { table } from '../components/table.ts'
import { tag } from '../components/tag.ts'
import { timeline } from '../components/timeline.ts'
import type { Tone } from '../components/tone.ts'

const w = words({
  cards: { ko: '카드', en: 'Cards' },
  tags: { ko: '상태', en: 'States' },
  notices: { ko: '알림', en: 'Notices' },
  clocks: { ko: '시계', en: 'Clocks' },
  timeline: { ko: '처리 과정', en: 'Timeline' },
  tables: { ko: '표', en: 'Tables' },
  receipt: { ko: '접수증', en: 'Receipt' },
  rest: { ko: '그 밖에', en: 'The rest' },
  file: { ko: '민원을 신청할래요', en: 'File a petition' },
  fileBody: {
    ko: '질의, 건의, 고충을 보내고 답을 받아요.',
    en: 'Send an inquiry, proposal or grievance and get a reply.',
  },
  track: { ko: '내 민원이 궁금해요', en: 'See how my petition stands' },
  trackBody: { ko: '접수번호와 비밀번호로 지금 상태를 봐요.', en: 'With your receipt number and access code.' },
  promises: { ko: '무엇을 약속했나요', en: 'What was promised' },
  promisesBody: { ko: '다짐과 지킨 기록을 모두 보여 드려요.', en: 'Every promise and how it was kept.' },
  paper: { ko: '서류 보완을 요청했어요', en: 'We asked for a missing paper' },
  paperBody: {
    ko: '2026. 12. 4.(금)까지 사업자등록증을 보내 주세요. 그동안 처리기간은 멈춥니다.',
    en: 'Please send your business registration by Fri 4 Dec 2026. The period stands still until then.',
  },
  answer: { ko: '민원 답변', en: 'Reply to the petition' },
  sentence: {
    ko: '접수된 민원은 법정 처리기한 안에 반드시 답변하겠습니다.',
    en: 'We will answer every petition within its legal period.',
  },
  left: { ko: '근무시간 11시간 20분 남음', en: '11 working hours 20 minutes left' },
  leftLittle: { ko: '근무시간 1시간 40분 남음', en: '1 working hour 40 minutes left' },
  keptEarly: { ko: '기한보다 2일 3시간 먼저 지켰어요', en: 'Kept 2 days 3 hours early' },
  brokenLate: { ko: '기한을 4시간 넘겼어요', en: '4 hours over' },
  pausedLeft: { ko: '근무시간 6시간이 남은 채 멈춤', en: 'Paused with 6 working hours left' },
  whyText: {
    ko: '금 16:40–18:00 1시간 20분\n주말 제외\n월 09:00–18:00 8시간 (점심 제외)',
    en: 'Fri 16:40–18:00 1 hour 20 minutes\nweekend not counted\nMon 09:00–18:00 8 hours (without lunch)',
  },
  submitted: { ko: '민원이 도착했어요', en: 'The petition arrived' },
  received: { ko: '접수했어요', en: 'It was received' },
  asked: { ko: '보완을 요청했어요', en: 'A paper was asked for' },
  broke: { ko: '기한을 넘겼어요', en: 'The due time passed' },
  answered: { ko: '답변했어요', en: 'It was answered' },
  officer: { ko: '민원담당 김나라', en: 'Kim Nara, petitions' },
  queue: { ko: '내 민원', en: 'My petitions' },
  number: { ko: '접수번호', en: 'Number' },
  title: { ko: '제목', en: 'Title' },
  state: { ko: '상태', en: 'State' },
  due: { ko: '기한', en: 'Due' },
  remaining: { ko: '남은 시간', en: 'Remaining' },
  row1: { ko: '정책자금 상환 유예 기준이 궁금합니다', en: 'When can a policy loan be deferred?' },
  row2: { ko: '창업지원사업 서류 제출 방식을 고쳐 주세요', en: 'Please change how start-up papers are filed' },
  row3: { ko: '벤처기업 확인서 재발급 문의', en: 'Re-issue of a venture certificate' },
  month: { ko: '월별 이행률', en: 'Kept, by month' },
  monthHead: { ko: '월', en: 'Month' },
  keptHead: { ko: '지킴', en: 'Kept' },
  brokenHead: { ko: '지키지 못함', en: 'Broken' },
  rate: { ko: '이행률', en: 'Rate' },
  receiptTitle: { ko: '민원 접수증', en: 'Petition receipt' },
  promised: { ko: '약속', en: 'Promised' },
  mine: { ko: '내 민원', en: 'Mine' },
  office: { ko: '우리 과', en: 'My office' },
  unassigned: { ko: '담당자 없음', en: 'Unassigned' },
  position: { ko: '51–100번째', en: '51–100' },
  none: { ko: '아직 민원이 없어요', en: 'No petitions yet' },
  noneBody: { ko: '새 민원이 오면 여기에 보여요.', en: 'New ones will appear here.' },
  law: { ko: '근거 법령 보기', en: 'Legal basis' },
  lawText: { ko: '민원 처리에 관한 법률 제19조', en: 'Civil Petitions Treatment Act, article 19' },
  change: { ko: '고치기', en: 'Change' },
  name: { ko: '이름', en: 'Name' },
  nameValue: { ko: '김나라', en: 'Kim Nara' },
  views: { ko: '민원 보기', en: 'Views' },
})

const hour = 3_600_000
const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger']
const states: readonly ClockState[] = ['running', 'warned', 'paused', 'kept', 'broken', 'void']

export function contentSpecimens(lang: Language, now: number, zone: string): Html {
  const clock = { lang, zone, title: t(w.answer, lang), startedAt: now - 30 * hour, now } as const
  return html`${section(
    { title: t(w.cards, lang) },
    cardLinks([
      { title: t(w.file, lang), body: t(w.fileBody, lang), href: '#file', icon: 'pencil' },
      { title: t(w.track, lang), body: t(w.trackBody, lang), href: '#track', icon: 'search' },
      { title: t(w.promises, lang), body: t(w.promisesBody, lang), href: '#promises', icon: 'scroll' },
    ]),
    figureTiles([
      { label: t(w.keptHead, lang), value: '1,204', note: '98.4%', tone: 'success' },
      { label: t(w.brokenHead, lang), value: '19', note: '1.6%', tone: 'danger' },
      { label: t(w.unassigned, lang), value: '7', href: '#unassigned' },
    ]),
  )}${section(
    { title: t(w.tags, lang) },
    html`<div class="button-row">${each(states, (state) => clockTag(state, lang))}${each(tones, (tone) => tag({ text: tone, tone }))}</div>`,
  )}${section(
    { title: t(w.notices, lang) },
    each(tones.slice(1), (tone) =>
      notice({ lang, tone, title: t(w.paper, lang), body: t(w.paperBody, lang), headingLevel: 3 }),
    ),
  )}${section(
    { title: t(w.clocks, lang) },
    html`<div class="clocks">${clockView({ ...clock, state: 'running', sentence: t(w.sentence, lang), dueAt: now + 51 * hour, legalEnd: '2026-12-03', remainingWords: t(w.left, lang), percent: 52, why: t(w.whyText, lang) })}${clockView({ ...clock, state: 'warned', dueAt: now + 9 * 60_000, promisedAt: now + 30 * hour, remainingWords: t(w.leftLittle, lang), percent: 93 })}${clockView({ ...clock, state: 'paused', remainingWords: t(w.pausedLeft, lang), percent: 40 })}${clockView({ ...clock, state: 'kept', dueAt: now + 51 * hour, endedAt: now, remainingWords: t(w.keptEarly, lang), percent: 37 })}${clockView({ ...clock, state: 'broken', dueAt: now - 4 * hour, endedAt: now - 4 * hour, remainingWords: t(w.brokenLate, lang), percent: 100 })}${clockView({ ...clock, state: 'void' })}</div>`,
  )}${section(
    { title: t(w.timeline, lang) },
    timeline({
      lang,
      zone,
      entries: [
        { at: now - 50 * hour, title: t(w.submitted, lang), icon: 'document' },
        { at: now - 48 * hour, title: t(w.received, lang), who: t(w.officer, lang), tone: 'info' },
        {
          at: now - 30 * hour,
          title: t(w.asked, lang),
          who: t(w.officer, lang),
          tone: 'warning',
          icon: 'pause',
          body: t(w.paperBody, lang),
        },
        { at: now - 4 * hour, title: t(w.broke, lang), tone: 'danger', icon: 'danger' },
        { at: now, title: t(w.answered, lang), who: t(w.officer, lang), tone: 'success' },
      ],
    }),
  )}${section(
    { title: t(w.tables, lang) },
    tabs({
      label: t(w.views, lang),
      items: [
        { label: t(w.mine, lang), href: '#mine', current: true, count: 12 },
        { label: t(w.office, lang), href: '#office', count: 1204 },
        { label: t(w.unassigned, lang), href: '#unassigned', count: 7 },
      ],
    }),
    table({
      caption: t(w.queue, lang),
      captionHidden: true,
      narrow: 'stack',
      rowHeader: 1,
      columns: [w.number, w.title, w.state, w.due, w.remaining].map((label) => ({ label: t(label, lang) })),
      rows: [
        { key: '1', mark: 'danger', cells: queueRow('2611-0000417-3', t(w.row1, lang), 'broken', now - 2 * hour) },
        { key: '2', mark: 'warning', cells: queueRow('2611-0000422-8', t(w.row2, lang), 'warned', now + 70 * 60_000) },
        { key: '3', cells: queueRow('2611-0000431-1', t(w.row3, lang), 'running', now + 75 * hour) },
      ],
    }),
    pagination({ lang, previous: '?after=a', next: '?after=b', position: t(w.position, lang) }),
    table({
      caption: t(w.month, lang),
      columns: [
        { label: t(w.monthHead, lang) },
        { label: t(w.keptHead, lang), align: 'end' },
        { label: t(w.brokenHead, lang), align: 'end' },
        { label: t(w.rate, lang), align: 'end' },
      ],
      rows: [{ cells: ['2026. 9.', '1,102', '21', '98.1%'] }, { cells: ['2026. 10.', '1,204', '19', '98.4%'] }],
    }),
  )}${section(
    { title: t(w.receipt, lang) },
    receipt({
      lang,
      title: t(w.receiptTitle, lang),
      number: '2611-0000417-3',
      secret: 'k7wq-9m2x-4hte-b6vd-3rnp',
      rows: [
        { term: t(w.title, lang), value: t(w.row1, lang) },
        { term: t(w.promised, lang), value: t(w.sentence, lang) },
        { term: t(w.due, lang), value: formatDateTime(now + 51 * hour, lang, zone) },
      ],
    }),
  )}${section(
    { title: t(w.rest, lang) },
    summaryList({
      rows: [
        {
          term: t(w.name, lang),
          value: t(w.nameValue, lang),
          action: { label: t(w.change, lang), hidden: t(w.name, lang), href: '#name' },
        },
      ],
    }),
    disclosure({ summary: t(w.law, lang), body: t(w.lawText, lang) }),
    shortcutHelp({ lang }),
    emptyState({
      title: t(w.none, lang),
      body: t(w.noneBody, lang),
      action: linkButton({ label: t(w.file, lang), href: '#file' }),
    }),
  )}`

  function queueRow(number: string, title: string, state: ClockState, dueAt: number): readonly Html[] {
    return [
      html`${number}`,
      html`<a href="#${number}" data-row-link>${title}</a>`,
      clockTag(state, lang),
      html`${formatDateTime(dueAt, lang, zone)}`,
      ticking({ lang, zone, dueAt, now }),
    ]
  }
}
