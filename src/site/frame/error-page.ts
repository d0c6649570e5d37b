// The page for every refusal and failure: what happened, what to do now, whom to call. In both languages, in the usual frame.

import { each, type Html, html, when } from '#kit/html'
import { t, type Words, words } from '#kit/i18n'
import { buttonRow, linkButton } from '../components/button.ts'
import { heading, section } from '../components/heading.ts'
import { tag } from '../components/tag.ts'
import type { Agency } from './agency.ts'
import type { Display } from './display.ts'
import { helpLine } from './parts.ts'
import { publicPage, publicPaths } from './public-page.ts'

export const errorStatuses = [400, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503] as const
export type ErrorStatus = (typeof errorStatuses)[number]

export type ErrorPageProps = {
  readonly status: ErrorStatus
  readonly display: Display
  readonly agency: Agency
  readonly path: string
  /** Instead of the general words for this status. */
  readonly what?: string
  readonly doNext?: readonly string[]
  /** A number to tell on the phone; never a detail of the fault. */
  readonly reference?: string
  readonly backHref?: string
}

export function errorPage(props: ErrorPageProps): Html {
  const { status, display } = props
  const { lang } = display
  const text = texts[status]
  const title = t(text.title, lang)
  const doNext = props.doNext ?? text.doNext.map((line) => t(line, lang))
  const main = html`${heading({ title, lead: props.what ?? t(text.what, lang), above: tag({ text: t(w.status, lang, status), tone: status < 500 ? 'warning' : 'danger' }) })}${section({ title: t(w.doNext, lang) }, html`<ul class="plain-list">${each(doNext, (line) => html`<li>${line}</li>`)}</ul>`, helpLine(display, props.agency))}${when(
    props.reference,
    (reference) => html`<p class="reference">${t(w.reference, lang)} <code>${reference}</code></p>`,
  )}${buttonRow(
    props.backHref === undefined ? '' : linkButton({ label: t(w.back, lang), href: props.backHref, size: 'large' }),
    linkButton({
      label: t(w.home, lang),
      href: publicPaths.home,
      kind: props.backHref === undefined ? 'primary' : 'tertiary',
      size: 'large',
    }),
  )}`
  return publicPage({ display, title, path: props.path, main, agency: props.agency })
}

const w = words({
  doNext: { ko: '이렇게 해 보세요', en: 'What you can do' },
  reference: { ko: '전화로 물어볼 때 알려 줄 번호:', en: 'Number to tell us on the phone:' },
  back: { ko: '이전 화면으로', en: 'Back' },
  home: { ko: '홈으로', en: 'Home' },
  status: { ko: (n: number) => `오류 ${n}`, en: (n: number) => `Error ${n}` },
})

type ErrorText = { readonly title: Words; readonly what: Words; readonly doNext: readonly Words[] }

const again: Words = { ko: '잠시 뒤에 다시 시도해 주세요.', en: 'Please try again in a little while.' }
const backAndMend: Words = {
  ko: '브라우저의 뒤로 가기로 돌아가 내용을 고친 뒤 다시 보내 주세요.',
  en: 'Go back in your browser, correct the entry and send it again.',
}
const checkAddress: Words = { ko: '주소를 바르게 입력했는지 확인해 주세요.', en: 'Check that the address is right.' }

const texts: Readonly<Record<ErrorStatus, ErrorText>> = {
  400: {
    title: { ko: '보낸 내용을 읽지 못했어요', en: 'We could not read what was sent' },
    what: {
      ko: '보내는 도중에 내용이 깨졌거나 빠진 것이 있습니다. 아무것도 저장하지 않았습니다.',
      en: 'Something was damaged or missing on the way. Nothing was saved.',
    },
    doNext: [backAndMend],
  },
  403: {
    title: { ko: '이 화면을 볼 수 없어요', en: 'You may not open this page' },
    what: {
      ko: '권한이 없거나, 로그인한 시간이 지났거나, 다른 누리집에서 보낸 요청입니다.',
      en: 'You have no permission, your sign-in has ended, or the request came from another site.',
    },
    doNext: [
      { ko: '다시 로그인한 뒤 시도해 주세요.', en: 'Sign in again and retry.' },
      { ko: '쓰던 글이 있으면 먼저 복사해 두세요.', en: 'Copy any text you were writing first.' },
    ],
  },
  404: {
    title: { ko: '찾는 화면이 없어요', en: 'There is no such page' },
    what: {
      ko: '주소가 바뀌었거나, 번호나 비밀번호가 맞지 않습니다.',
      en: 'The address has changed, or the number or access code does not match.',
    },
    doNext: [
      checkAddress,
      {
        ko: '접수번호와 조회 비밀번호를 접수증에서 다시 확인해 주세요.',
        en: 'Check the receipt number and access code on your receipt.',
      },
    ],
  },
  405: {
    title: { ko: '이 주소로는 그렇게 요청할 수 없어요', en: 'This address does not take such a request' },
    what: { ko: '화면을 거치지 않고 온 요청입니다.', en: 'The request did not come from a page of ours.' },
    doNext: [{ ko: '홈에서 다시 시작해 주세요.', en: 'Start again from the home page.' }],
  },
  409: {
    title: { ko: '그 사이에 내용이 바뀌었어요', en: 'It has changed in the meantime' },
    what: {
      ko: '다른 사람이 먼저 처리했거나 이미 끝난 일입니다. 지금 보낸 것은 저장하지 않았습니다.',
      en: 'Someone else was first, or it is already done. What you sent was not saved.',
    },
    doNext: [
      {
        ko: '화면을 새로 열어 지금 상태를 확인한 뒤 다시 해 주세요.',
        en: 'Open the page again, see how it stands, and retry.',
      },
    ],
  },
  413: {
    title: { ko: '보낸 것이 너무 커요', en: 'It is too large' },
    what: { ko: '파일이나 글이 정해진 크기를 넘었습니다.', en: 'A file or text is larger than allowed.' },
    doNext: [
      {
        ko: '파일을 나누거나 줄여서 다시 보내 주세요. 파일은 하나에 20 MB까지, 10개까지 보낼 수 있어요.',
        en: 'Split or shrink the files: up to 10 files of 20 MB each.',
      },
    ],
  },
  415: {
    title: { ko: '받을 수 없는 형식이에요', en: 'This kind of content cannot be taken' },
    what: { ko: '보낸 내용의 형식을 알 수 없습니다.', en: 'The form of what was sent is not known here.' },
    doNext: [backAndMend],
  },
  422: {
    title: { ko: '고칠 것이 있어요', en: 'Something needs correcting' },
    what: { ko: '입력한 내용 가운데 맞지 않는 것이 있습니다.', en: 'Some of what was entered does not fit.' },
    doNext: [backAndMend],
  },
  429: {
    title: { ko: '요청이 너무 많아요', en: 'Too many requests' },
    what: {
      ko: '짧은 시간에 여러 번 요청해 잠시 멈추었습니다.',
      en: 'There were many requests in a short time, so we paused.',
    },
    doNext: [{ ko: '1분쯤 뒤에 다시 시도해 주세요.', en: 'Please try again in about a minute.' }],
  },
  500: {
    title: { ko: '우리 쪽에 문제가 생겼어요', en: 'Something went wrong on our side' },
    what: {
      ko: '요청을 마치지 못했습니다. 여러분의 잘못이 아니며, 문제는 기록해 두었습니다.',
      en: 'We could not finish your request. It is not your fault, and it has been recorded.',
    },
    doNext: [
      again,
      {
        ko: '같은 신청을 다시 보내도 두 번 접수되지 않아요.',
        en: 'Sending the same petition again does not file it twice.',
      },
    ],
  },
  503: {
    title: { ko: '지금은 이용할 수 없어요', en: 'Not available at the moment' },
    what: {
      ko: '점검 중이거나 이용자가 많습니다. 시스템 장애로 멈춘 시간은 처리기간에 넣지 않습니다.',
      en: 'We are under maintenance or very busy. Time lost to an outage does not count in the processing period.',
    },
    doNext: [again],
  },
}
