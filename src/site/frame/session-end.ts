// When the session ends, told at the foot of each staff page, and the warning that the script shows two minutes before.
// Without a script the foot alone tells it; nobody is signed out unsaid (R06; KWCAG 2.2, adjustable time limits).
import { type Html, html } from '#kit/html'
import { formatTime, isoDateTime, t, words } from '#kit/i18n'
import { button, buttonRow, linkButton } from '../components/button.ts'
import { type Display, ownPath } from './display.ts'

const w = words({
  foot: {
    ko: (time: string) => `아무것도 하지 않으면 ${time}에 로그아웃돼요.`,
    en: (time: string) => `If you do nothing, you are signed out at ${time}.`,
  },
  footFinal: {
    ko: (time: string) => `로그인한 지 오래되어 ${time}에 로그아웃돼요. 늘릴 수 없으니 그 전에 저장해 주세요.`,
    en: (time: string) =>
      `You signed in long ago, so you are signed out at ${time}. It cannot be extended: save before then.`,
  },
  title: { ko: '곧 로그아웃돼요', en: 'You will soon be signed out' },
  soon: {
    ko: (time: string) => `${time}까지 아무것도 하지 않으면 로그아웃돼요. 계속하려면 단추나 Enter 키를 눌러 주세요.`,
    en: (time: string) => `If you do nothing until ${time}, you are signed out. Press the button or Enter to go on.`,
  },
  final: {
    ko: (time: string) =>
      `로그인한 지 오래되어 ${time}에 로그아웃돼요. 이 시간은 늘릴 수 없으니 쓰던 것을 지금 저장해 주세요.`,
    en: (time: string) =>
      `You signed in long ago, so you are signed out at ${time}. This cannot be extended: save your work now.`,
  },
  overTitle: { ko: '로그아웃됐어요', en: 'You have been signed out' },
  over: {
    ko: '다시 로그인하면 이 화면으로 돌아와요. 쓰던 글은 이 탭에 남아 있어요.',
    en: 'Sign in again and you come back to this page. What you typed is kept in this tab.',
  },
  overBare: {
    ko: '다시 로그인하면 이 화면으로 돌아와요. 쓰던 글이 있으면 이 창을 닫고 먼저 복사해 두세요.',
    en: 'Sign in again and you come back to this page. If you were typing, close this and copy your text first.',
  },
  failed: {
    ko: '연결되지 않아 늘리지 못했어요. 다시 눌러 주세요.',
    en: 'There was no connection, so it was not extended. Please press again.',
  },
  extend: { ko: '계속 사용하기', en: 'Stay signed in' },
  close: { ko: '닫기', en: 'Close' },
  again: { ko: '다시 로그인', en: 'Sign in again' },
})

export type SessionEnd = {
  /** Real time, whatever the sample's clock says. */
  readonly now: number
  readonly endsAt: number
  /** The absolute end, which nothing extends. */
  readonly isFinal: boolean
  readonly zone: string
}

/** GET says when the session ends, POST extends it. Nobody signed in is sent to sign in. */
export const sessionTimePath = '/staff/session-time'

/** Stands for the time in the words that the script fills. */
const gap = '{time}'

export function sessionEnd({ lang }: Display, path: string, end: SessionEnd): Html {
  const time = formatTime(end.endsAt, end.zone)
  const again = `/staff/sign-in?back=${encodeURIComponent(ownPath(path))}`
  return html`<session-end data-address="${sessionTimePath}" data-real-now="${end.now}" data-ends="${end.endsAt}" data-final="${String(end.isFinal)}" data-zone="${end.zone}" data-foot-open="${t(w.foot, lang, gap)}" data-foot-final="${t(w.footFinal, lang, gap)}" data-soon="${t(w.soon, lang, gap)}" data-final-words="${t(w.final, lang, gap)}" data-title="${t(w.title, lang)}" data-over-title="${t(w.overTitle, lang)}" data-over="${t(w.over, lang)}" data-over-bare="${t(w.overBare, lang)}" data-failed="${t(w.failed, lang)}"><footer class="inner hint"><p><time datetime="${isoDateTime(end.endsAt, end.zone)}" data-session-foot>${t(end.isFinal ? w.footFinal : w.foot, lang, time)}</time></p></footer><dialog role="alertdialog" aria-labelledby="session-title" aria-describedby="session-words"><div class="notice-body"><h2 id="session-title">${t(w.title, lang)}</h2><p id="session-words" aria-live="assertive"></p>${buttonRow(button({ label: t(w.extend, lang), type: 'button', name: 'extend' }), linkButton({ label: t(w.again, lang), href: again }), button({ label: t(w.close, lang), type: 'button', name: 'close', kind: 'tertiary' }))}</div></dialog></session-end>`
}
