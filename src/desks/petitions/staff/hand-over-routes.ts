// The open petitions of somebody who leaves or has left, handed over in one go by the head of the office. Each goes by the
// same command as a single one, so each is authorised, recorded and told as ever; one that is refused stays and is named.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { problem, readerOf, readFormToShow, staffOnly, type Web, type WebContext, type WebEnv } from '#channels/web'
import { type Html, html, when } from '#kit/html'
import { formatDateTime, formatNumber, t, words } from '#kit/i18n'
import { isRefusal } from '#ledger'
import { may, type Officer } from '#people'
import {
  button,
  buttonRow,
  emptyState,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  select,
  table,
  textArea,
} from '#site'
import type { PetitionsDesk } from '../desk.ts'
import type { QueueRow } from '../queries.ts'
import { refusalText } from '../words/refusals.ts'
import { matterHref } from './matter-view.ts'
import { readQueueAs } from './queries.ts'
import { closedPage, officerOf, staffHtml, zoneOf } from './signed-in.ts'

const w = words({
  title: {
    ko: (name: string) => `${name}: 열린 민원 넘기기`,
    en: (name: string) => `${name}: hand over open petitions`,
  },
  lead: {
    ko: '떠나는 직원이 맡은 열린 민원을 한 번에 다른 직원에게 넘깁니다. 기한은 그대로이고, 민원마다 기록이 남습니다.',
    en: 'Hands all open petitions of an officer who leaves to another. Due times stay; each hand-over is recorded.',
  },
  none: { ko: '넘길 민원이 없습니다.', en: 'There is nothing to hand over.' },
  list: { ko: (n: string) => `열린 민원 ${n}건`, en: (n: string) => `${n} open petitions` },
  more: {
    ko: '처음 500건을 먼저 넘깁니다. 남은 것은 이어서 넘겨 주세요.',
    en: 'The first 500 go first; then the rest.',
  },
  number: { ko: '접수번호', en: 'Number' },
  subject: { ko: '제목', en: 'Title' },
  due: { ko: '기한', en: 'Due' },
  noDue: { ko: '멈춤', en: 'Paused' },
  to: { ko: '받을 직원', en: 'Goes to' },
  reason: { ko: '까닭', en: 'Reason' },
  reasonHint: { ko: '민원마다 남는 기록입니다. 예: 인사이동', en: 'Recorded with each petition.' },
  choose: { ko: '골라 주세요', en: 'Please choose' },
  go: { ko: '모두 넘기기', en: 'Hand all over' },
  badTo: { ko: '받을 직원을 골라 주세요.', en: 'Choose who takes them.' },
  badReason: { ko: '까닭을 두 글자 이상, 2,000자까지 써 주세요.', en: 'Write the reason in 2 to 2,000 characters.' },
  broken: {
    ko: '읽을 수 없는 글자가 있습니다. 다시 써 주세요.',
    en: 'Some characters could not be read. Please write again.',
  },
  done: { ko: (n: string) => `${n}건을 넘겼습니다.`, en: (n: string) => `${n} were handed over.` },
  refused: { ko: (n: string) => `${n}건은 넘기지 못했습니다.`, en: (n: string) => `${n} could not be handed over.` },
})

const path = '/staff/petitions/hand-over/:officer'
/** More than anybody has; the rest are handed over by asking again. */
const most = 500
const keyShape = /^[\w-]{8,60}$/

type Typed = { readonly [name: string]: string }
type Refused = { readonly number: string; readonly why: string }

export function handOverRoutes(desk: PetitionsDesk, web: Web, worker: { wake: () => void }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get(path, staffOnly(web), async (c) => {
    const leaver = await leaverOf(c)
    return leaver instanceof Response ? leaver : page(c, leaver, { typed: {}, errors: [] })
  })

  routes.post(path, staffOnly(web), async (c) => {
    const leaver = await leaverOf(c)
    if (leaver instanceof Response) return leaver
    const { lang } = c.get('display')
    const { fields: typed, broken } = await readFormToShow(c)
    const to = web.directory.officer(typed['officerId'])
    const reason = (typed['reason'] ?? '').trim()
    const errors: FormError[] = []
    if (broken) errors.push({ message: t(w.broken, lang) })
    if (!to || to.officerId === leaver.officerId || !may(to, 'petitions.work'))
      errors.push({ field: 'officerId', message: t(w.badTo, lang) })
    if (reason.length < 2 || reason.length > 2000) errors.push({ field: 'reason', message: t(w.badReason, lang) })
    if (errors.length > 0 || !to) return page(c, leaver, { typed, errors }, 422)
    const key = keyShape.test(typed['key'] ?? '') ? typed['key'] : randomUUID()
    let handed = 0
    const refused: Refused[] = []
    for (const row of await openOf(c, leaver)) {
      const given = await desk.command({
        matterId: row.matterId,
        name: 'reassign',
        input: { officeId: to.officeId, officerId: to.officerId, reason },
        officer: officerOf(c),
        now: web.clock.now(),
        key: `${key}-${row.number}`,
      })
      if (isRefusal(given)) refused.push({ number: row.number, why: refusalText(given, lang) })
      else handed += 1
    }
    worker.wake()
    return page(c, leaver, { typed: {}, errors: [], handed, refused })
  })

  /** Whose petitions: somebody whose office is in reach of who asks. */
  async function leaverOf(c: WebContext): Promise<Officer | Response> {
    const officer = officerOf(c)
    const leaver = web.directory.anyOfficer(c.req.param('officer'))
    if (!may(officer, 'people.edit own office')) return closedPage(web, c)
    const { directory } = web
    if (!leaver || !may(officer, 'people.edit own office', { officeId: leaver.officeId, directory }))
      return problem(web, c, 404)
    return leaver
  }

  /** Those that the one who asks may read, the next to break first. */
  async function openOf(c: WebContext, { officerId }: Officer): Promise<QueueRow[]> {
    const reader = readerOf(c, officerOf(c), web.clock.now())
    const rows: QueueRow[] = []
    let after: { at: number | null; matterId: string } | undefined
    do {
      const place = { queue: 'mine' as const, scope: [officerId], officerId: reader.officer.officerId }
      const found = await readQueueAs(desk.house, reader, { ...place, ...(after ? { after } : {}) })
      rows.push(...found.rows.filter((row) => row.officerId === officerId))
      after = found.next
    } while (after && rows.length < most)
    return rows.slice(0, most)
  }

  async function page(
    c: WebContext,
    leaver: Officer,
    said: { typed: Typed; errors: readonly FormError[]; handed?: number; refused?: readonly Refused[] },
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const { lang } = c.get('display')
    const rows = await openOf(c, leaver)
    const name = lang === 'ko' ? leaver.nameKo : leaver.nameEn
    const title = t(w.title, lang, name)
    const { errors, handed, refused = [] } = said
    const main = html`${when(handed !== undefined, () => notice({ lang, tone: 'success', title: t(w.done, lang, formatNumber(handed ?? 0)), announced: true }))}${when(refused.length > 0, () => notice({ lang, tone: 'warning', title: t(w.refused, lang, formatNumber(refused.length)), body: html`<ul class="plain-list">${refused.map((one) => html`<li>${one.number}: ${one.why}</li>`)}</ul>` }))}${heading({ title, lead: t(w.lead, lang) })}${errorSummary({ lang, errors })}${rows.length === 0 ? emptyState({ title: t(w.none, lang) }) : handOverForm(c, leaver, rows, said.typed, errors)}`
    return staffHtml(
      desk,
      web,
      c,
      {
        title,
        now: web.clock.now(),
        main,
        path: `/staff/petitions/hand-over/${leaver.officerId}`,
        hasErrors: errors.length > 0,
        breadcrumb: [{ label: name, href: `/staff/organisation/officers/${leaver.officerId}` }, { label: title }],
      },
      status,
    )
  }

  function handOverForm(
    c: WebContext,
    leaver: Officer,
    rows: readonly QueueRow[],
    typed: Typed,
    errors: readonly FormError[],
  ): Html {
    const { lang } = c.get('display')
    const zone = zoneOf(desk)
    const key = keyShape.test(typed['key'] ?? '') ? (typed['key'] ?? '') : randomUUID()
    const takers = web.directory
      .officersOf(leaver.officeId)
      .filter((one) => one.officerId !== leaver.officerId && may(one, 'petitions.work'))
    return html`${form(
      { action: `/staff/petitions/hand-over/${leaver.officerId}`, hidden: { key } },
      select({
        lang,
        name: 'officerId',
        label: t(w.to, lang),
        required: true,
        width: 'medium',
        placeholder: t(w.choose, lang),
        value: typed['officerId'],
        error: errorOf(errors, 'officerId'),
        options: takers.map((one) => ({
          value: one.officerId,
          label: lang === 'ko' ? `${one.nameKo} ${one.positionKo}` : `${one.nameEn}, ${one.positionEn}`,
        })),
      }),
      textArea({
        lang,
        name: 'reason',
        label: t(w.reason, lang),
        hint: t(w.reasonHint, lang),
        rows: 2,
        maxLength: 2000,
        required: true,
        value: typed['reason'],
        error: errorOf(errors, 'reason'),
      }),
      buttonRow(button({ label: t(w.go, lang), size: 'large' })),
    )}${when(rows.length === most, () => html`<p>${t(w.more, lang)}</p>`)}${table({
      caption: t(w.list, lang, formatNumber(rows.length)),
      narrow: 'stack',
      columns: [{ label: t(w.number, lang) }, { label: t(w.subject, lang) }, { label: t(w.due, lang) }],
      rows: rows.map((row) => ({
        key: row.number,
        cells: [
          html`<a class="keep" href="${matterHref(row.number)}">${row.number}</a>`,
          row.title ?? '',
          row.nextDueAt === null ? t(w.noDue, lang) : formatDateTime(row.nextDueAt, lang, zone),
        ],
      })),
    })}`
  }

  return routes
}
