// What every absence page needs: who reads, in which language and zone, and the shell around the page.
import { randomUUID } from 'node:crypto'
import { problem, staffFrame, type Web, type WebContext } from '#channels/web'
import type { Html } from '#kit/html'
import { t } from '#kit/i18n'
import { fold } from '#ledger'
import { may, type Officer } from '#people'
import type { Crumb } from '#site'
import type { AbsencesDesk } from '../desk.ts'
import type { AbsenceRow } from '../queries.ts'
import type { AbsenceState } from '../state.ts'
import { w } from '../words/pages.ts'
import { absencesPath } from './mine-view.ts'
import type { RowContext } from './row-words.ts'

export function officerOf(c: WebContext): Officer {
  const officer = c.get('signedIn')?.officer
  if (!officer) throw new Error('An absence page is shown to a signed-in officer only')
  return officer
}

export const leadsOffice = (web: Web, officer: Officer) => (officeId: string) =>
  may(officer, 'absences.lead', { officeId, directory: web.directory })

export function contextOf(desk: AbsencesDesk, web: Web, c: WebContext): RowContext {
  const reader = officerOf(c)
  return {
    lang: c.get('display').lang,
    zone: desk.house.book().calendar.zone,
    now: web.clock.now(),
    directory: web.directory,
    reader,
    leads: leadsOffice(web, reader),
  }
}

export const newKey = (): string => randomUUID()

type Page = {
  readonly title: string
  readonly main: Html
  readonly hasErrors?: boolean
  readonly crumbs?: readonly Crumb[]
}

export function showPage(
  desk: AbsencesDesk,
  web: Web,
  c: WebContext,
  { crumbs, ...page }: Page,
  status: 200 | 409 | 422 = 200,
): Response {
  const { lang } = c.get('display')
  const whole = staffFrame(web, c, {
    ...page,
    ...(c.req.method === 'POST' ? { path: absencesPath } : {}),
    zone: desk.house.book().calendar.zone,
    now: web.clock.now(),
    breadcrumb: [{ label: t(w.title, lang), href: absencesPath }, ...(crumbs ?? [])],
  })
  return c.html(whole as string, status) as unknown as Response
}

export const notFound = (web: Web, c: WebContext): Response => problem(web, c, 404, { backHref: absencesPath })

export type Seen = {
  readonly row: AbsenceRow
  readonly state: AbsenceState
  readonly facts: Awaited<ReturnType<AbsencesDesk['house']['ledger']['read']>>
}

const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One absence, for those whom it concerns: the officer, who was asked or acts, the office, and those who lead it. */
export async function readSeen(desk: AbsencesDesk, web: Web, c: WebContext): Promise<Seen | undefined> {
  const matterId = c.req.param('id') ?? ''
  if (!idShape.test(matterId)) return undefined
  const facts = await desk.house.ledger.read(matterId)
  if (facts[0]?.type !== 'AbsencePlanned') return undefined
  const state = fold(desk.desk, facts)
  const reader = officerOf(c)
  const concerned =
    [state.officerId, state.askedId, state.unconfirmedId, state.standInId].includes(reader.officerId) ||
    reader.officeId === state.officeId ||
    leadsOffice(web, reader)(state.officeId)
  if (!concerned) return undefined
  return { state, facts, row: rowOf(matterId, state, facts.length) }
}

function rowOf(matterId: string, state: AbsenceState, version: number): AbsenceRow {
  return {
    matterId,
    kind: state.kind,
    state: state.stage === 'new' ? 'planned' : state.stage,
    officerId: state.officerId,
    officeId: state.officeId,
    fromAt: state.from,
    untilAt: state.until,
    beganAt: state.beganAt ?? null,
    endedAt: state.endedAt ?? null,
    askedId: state.askedId ?? state.unconfirmedId ?? null,
    standInId: state.standInId ?? null,
    unconfirmed: state.unconfirmedId !== undefined,
    lost: state.lost,
    version,
  }
}
