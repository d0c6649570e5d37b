// One page of the operator's desk in the staff frame, and the name of an officer as these pages say it.
import { staffFrame, type Web, type WebContext } from '#channels/web'
import type { Html } from '#kit/html'
import type { Language } from '#kit/i18n'
import type { Directory } from '#people'
import type { Crumb } from '#site'
import type { OperatorHouse } from './house.ts'

type Shown = {
  readonly title: string
  readonly crumbs?: readonly Crumb[]
  readonly main: Html
  readonly hasErrors?: boolean
  readonly path?: string
  readonly status?: 200 | 409 | 422
}

export function operatorPage(house: OperatorHouse, web: Web, c: WebContext, shown: Shown): Response {
  const { crumbs = [], status = 200, ...frame } = shown
  const whole = staffFrame(web, c, {
    ...frame,
    zone: house.book().calendar.zone,
    now: web.clock.now(),
    breadcrumb: [...crumbs, { label: shown.title }],
  })
  return c.html(whole as string, status) as unknown as Response
}

export function officerName(directory: Directory, officerId: string | null | undefined, lang: Language): string {
  const officer = directory.officer(officerId)
  return (lang === 'ko' ? officer?.nameKo : officer?.nameEn) ?? officerId ?? ''
}
