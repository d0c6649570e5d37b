// The receipt: a card to print or keep. Number and secret stand out; below them what was promised and until when.
import { type Html, html, type Slot } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'
import { copyable } from './copyable.ts'
import { type SummaryRow, summaryList } from './summary-list.ts'

export type ReceiptProps = {
  readonly lang: Language
  readonly title: string
  readonly number: string
  /** Shown once; we keep only its hash. */
  readonly secret?: string | undefined
  readonly rows: readonly SummaryRow[]
  readonly below?: Slot
}

const w = words({
  number: { ko: '접수번호', en: 'Receipt number' },
  secret: { ko: '조회 비밀번호', en: 'Access code' },
})

export function receipt(props: ReceiptProps): Html {
  const { lang } = props
  return html`<article class="receipt"><h2 class="receipt-title">${props.title}</h2><div class="receipt-keys">${copyable({ lang, id: 'receipt-number', label: t(w.number, lang), value: props.number })}${props.secret === undefined ? '' : copyable({ lang, id: 'receipt-secret', label: t(w.secret, lang), value: props.secret })}</div>${summaryList({ rows: props.rows })}${props.below}</article>`
}
