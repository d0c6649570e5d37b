// The style page's specimens of forms: each field plain, and each with an error.

import { type Html, html } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'
import { button, buttonRow, linkButton } from '../components/button.ts'
import { checkbox, checkboxGroup, radioGroup, select } from '../components/choice.ts'
import { confirmation } from '../components/confirmation.ts'
import { errorOf, errorSummary, type FormError } from '../components/error-summary.ts'
import { fileField } from '../components/file-field.ts'
import { form } from '../components/form.ts'
import { section } from '../components/heading.ts'
import { stepIndicator } from '../components/step-indicator.ts'
import { textArea, textField } from '../components/text-field.ts'

const w = words({
  buttons: { ko: '버튼', en: 'Buttons' },
  steps: { ko: '단계', en: 'Steps' },
  fields: { ko: '입력란', en: 'Fields' },
  confirm: { ko: '확인 화면', en: 'Confirmation page' },
  apply: { ko: '신청하기', en: 'Apply' },
  save: { ko: '저장하기', en: 'Save' },
  cancel: { ko: '취소', en: 'Cancel' },
  withdraw: { ko: '취하하기', en: 'Withdraw' },
  more: { ko: '더 보기', en: 'More' },
  unavailable: { ko: '보낼 수 없음', en: 'Not available' },
  step1: { ko: '무엇에 관한 일인가요', en: 'What it is about' },
  step2: { ko: '내용', en: 'Your request' },
  step3: { ko: '신청인', en: 'About you' },
  step4: { ko: '파일', en: 'Files' },
  step5: { ko: '확인', en: 'Review' },
  name: { ko: '이름', en: 'Name' },
  phone: { ko: '휴대전화', en: 'Mobile phone' },
  phoneHint: { ko: '숫자만 써도 돼요. 예: 01012345678', en: 'Digits only is fine, such as 01012345678' },
  phoneError: {
    ko: '휴대전화 번호를 010으로 시작하는 숫자로 써 주세요.',
    en: 'Enter a mobile number that begins with 010.',
  },
  content: { ko: '민원 내용', en: 'Your request' },
  contentHint: {
    ko: '언제, 어디서, 무엇을 바라는지 쓰면 더 빨리 답할 수 있어요.',
    en: 'When, where and what you ask for helps us answer sooner.',
  },
  contentError: { ko: '민원 내용을 써 주세요.', en: 'Write your request.' },
  kind: { ko: '어떤 일인가요?', en: 'What kind of petition?' },
  inquiry: { ko: '질의', en: 'Inquiry' },
  inquiryHint: {
    ko: '법령이나 제도를 물어봐요. 7일 또는 14일 안에 답해요.',
    en: 'Ask about a law or scheme. Answered in 7 or 14 days.',
  },
  proposal: { ko: '건의', en: 'Proposal' },
  proposalHint: { ko: '제도나 운영을 고치자고 제안해요.', en: 'Propose to change a scheme or how it is run.' },
  grievance: { ko: '고충', en: 'Grievance' },
  grievanceHint: {
    ko: '행정 때문에 겪은 어려움을 풀어 달라고 해요.',
    en: 'Ask to mend a hardship caused by the administration.',
  },
  office: { ko: '어느 기관에 보낼까요?', en: 'Which office?' },
  choose: { ko: '고르세요', en: 'Choose one' },
  seoul: { ko: '서울청', en: 'Seoul office' },
  busan: { ko: '부산청', en: 'Busan office' },
  channel: { ko: '알림을 어떻게 받을까요?', en: 'How shall we tell you?' },
  mail: { ko: '전자우편', en: 'E-mail' },
  text: { ko: '문자', en: 'Text message' },
  consent: {
    ko: '개인정보를 민원 처리에 쓰는 데 동의해요',
    en: 'I agree that my data is used to handle this petition',
  },
  consentError: { ko: '동의해야 접수할 수 있어요.', en: 'We need your consent to take the petition.' },
  files: { ko: '붙일 파일', en: 'Files' },
  filesHint: {
    ko: 'PDF, 한글, 사진을 10개까지, 하나에 20 MB까지 보낼 수 있어요.',
    en: 'Up to 10 PDF, HWP or picture files of 20 MB each.',
  },
  withdrawTitle: { ko: '이 민원을 취하할까요?', en: 'Withdraw this petition?' },
  withdraw1: { ko: '처리가 멈추고 답변을 받지 않아요.', en: 'Work on it stops and there will be no reply.' },
  withdraw2: { ko: '같은 내용으로 다시 신청할 수 있어요.', en: 'You can file the same petition again.' },
})

export function formSpecimens(lang: Language): Html {
  const errors: readonly FormError[] = [
    { field: 'phone', message: t(w.phoneError, lang) },
    { field: 'content', message: t(w.contentError, lang) },
    { field: 'consent', message: t(w.consentError, lang) },
  ]
  return html`${section(
    { title: t(w.buttons, lang) },
    buttonRow(
      button({ label: t(w.apply, lang), size: 'large' }),
      button({ label: t(w.save, lang), kind: 'secondary', size: 'large' }),
      linkButton({ label: t(w.cancel, lang), kind: 'tertiary', size: 'large', href: '#main' }),
    ),
    buttonRow(
      button({ label: t(w.apply, lang), icon: 'pencil' }),
      button({ label: t(w.save, lang), kind: 'secondary' }),
      button({ label: t(w.cancel, lang), kind: 'tertiary' }),
      button({ label: t(w.withdraw, lang), kind: 'danger' }),
      button({ label: t(w.more, lang), kind: 'text' }),
      button({ label: t(w.unavailable, lang), disabled: true }),
      button({ label: t(w.save, lang), size: 'small', kind: 'tertiary' }),
    ),
  )}${section(
    { title: t(w.steps, lang) },
    stepIndicator({
      lang,
      current: 3,
      steps: [w.step1, w.step2, w.step3, w.step4, w.step5].map((step) => t(step, lang)),
    }),
  )}${section(
    { title: t(w.fields, lang) },
    errorSummary({ lang, errors }),
    form(
      { action: '/staff/components', draft: 'components' },
      textField({ lang, name: 'name', label: t(w.name, lang), required: true, autocomplete: 'name', width: 'medium' }),
      textField({
        lang,
        name: 'phone',
        label: t(w.phone, lang),
        hint: t(w.phoneHint, lang),
        error: errorOf(errors, 'phone'),
        required: false,
        type: 'tel',
        autocomplete: 'tel',
        value: '02-123',
        width: 'medium',
      }),
      select({
        lang,
        name: 'office',
        label: t(w.office, lang),
        placeholder: t(w.choose, lang),
        width: 'medium',
        options: [
          { value: 'seoul', label: t(w.seoul, lang) },
          { value: 'busan', label: t(w.busan, lang) },
        ],
      }),
      radioGroup({
        lang,
        name: 'kind',
        label: t(w.kind, lang),
        required: true,
        value: 'inquiry',
        options: [
          { value: 'inquiry', label: t(w.inquiry, lang), hint: t(w.inquiryHint, lang) },
          { value: 'proposal', label: t(w.proposal, lang), hint: t(w.proposalHint, lang) },
          { value: 'grievance', label: t(w.grievance, lang), hint: t(w.grievanceHint, lang) },
        ],
      }),
      textArea({
        lang,
        name: 'content',
        label: t(w.content, lang),
        hint: t(w.contentHint, lang),
        error: errorOf(errors, 'content'),
        required: true,
        maxLength: 4000,
        rows: 5,
      }),
      checkboxGroup({
        lang,
        name: 'channel',
        label: t(w.channel, lang),
        shape: 'inline',
        values: ['mail'],
        options: [
          { value: 'mail', label: t(w.mail, lang) },
          { value: 'text', label: t(w.text, lang) },
        ],
      }),
      fileField({
        lang,
        name: 'files',
        label: t(w.files, lang),
        hint: t(w.filesHint, lang),
        multiple: true,
        required: false,
      }),
      checkbox({ lang, name: 'consent', label: t(w.consent, lang), error: errorOf(errors, 'consent'), required: true }),
      buttonRow(button({ label: t(w.apply, lang), size: 'large' })),
    ),
  )}${section(
    { title: t(w.confirm, lang) },
    confirmation({
      lang,
      title: t(w.withdrawTitle, lang),
      titleLevel: 3,
      consequences: [t(w.withdraw1, lang), t(w.withdraw2, lang)],
      form: { action: '/staff/components' },
      label: t(w.withdraw, lang),
      danger: true,
      cancelHref: '/staff/components',
    }),
  )}`
}
