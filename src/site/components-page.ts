// The living style page: every component on one staff page, for looking at and for the accessibility check.

import { type Html, html } from '#kit/html'
import { t, words } from '#kit/i18n'
import { heading } from './components/heading.ts'
import type { Agency } from './frame/agency.ts'
import type { Display } from './frame/display.ts'
import { staffPage } from './frame/staff-page.ts'
import { contentSpecimens } from './specimens/content.ts'
import { formSpecimens } from './specimens/forms.ts'

const w = words({
  title: { ko: '화면 부품', en: 'Components' },
  lead: { ko: '모든 화면은 여기 있는 부품으로 만듭니다.', en: 'Every page is built of these parts.' },
  queue: { ko: '민원함', en: 'Queue' },
  office: { ko: '민원과', en: 'Petitions' },
  officer: { ko: '김나라', en: 'Kim Nara' },
})

export function componentsPage(props: {
  readonly display: Display
  readonly agency: Agency
  readonly now: number
  readonly zone: string
}): Html {
  const { display, agency, now, zone } = props
  const { lang } = display
  return staffPage({
    display,
    agency,
    title: t(w.title, lang),
    path: '/staff/components',
    now,
    officer: { name: t(w.officer, lang), office: t(w.office, lang), signOut: { action: '/staff/sign-out' } },
    nav: [
      { label: t(w.queue, lang), href: '/staff', count: 12 },
      { label: t(w.title, lang), href: '/staff/components' },
    ],
    breadcrumb: [{ label: t(w.title, lang) }],
    sampleClock: { now, zone },
    main: html`${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${contentSpecimens(lang, now, zone)}${formSpecimens(lang)}`,
  })
}
