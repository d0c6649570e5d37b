// Files in and out. In: read, worked out, shown, and only then done, whole or not at all. Out: written down in the access
// log first; more than a hundred people need a second person (R14, R25, R43).
import { Hono } from 'hono'
import {
  clientAddress,
  freshFactor,
  problem,
  readFormToShow,
  readMultipart,
  staffMay,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { parseCivilDate } from '#engine'
import { transaction } from '#kit/database'
import { formatNumber, type Language, t } from '#kit/i18n'
import { readSheet, type SheetRefusal, sheetLimits, writeCsv, writeXlsx } from '#kit/sheet'
import { decideAll, isNoApproval, type Officer, recordAccess, refusalWords } from '#people'
import type { FormError } from '#site'
import { contextOf, type OrganisationHouse } from '../context.ts'
import { differenceLines, effects } from '../difference.ts'
import { w } from '../words.ts'
import { columnsOf, type ExchangeKind, exchangeKinds, headOf, readHead, rowsOf, widthOf } from './columns.ts'
import { importApplied, keepImport, keptImport } from './kept-imports.ts'
import { planImport } from './plan-import.ts'
import {
  exportPath,
  filesMain,
  filesPath,
  fourEyesMain,
  importPreviewMain,
  knownColumns,
  linesShownMax,
  wrongRowsMain,
} from './view.ts'
import { x } from './words.ts'

const alone = 100
const officesMax = 10_000

export function exchangeRoutes(house: OrganisationHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { organisation, database, approvals } = house
  const context = contextOf(house, web)
  const mayEdit = staffMay(web, 'people.edit')

  routes.get(filesPath, mayEdit, (c) => {
    const done = /^\d{1,6}$/.exec(c.req.query('done') ?? '')?.[0]
    return filesPage(c, {}, [], 200, done === undefined ? undefined : Number(done))
  })

  routes.post(filesPath, mayEdit, async (c) => {
    const { lang } = c.get('display')
    let file: { name: string; bytes: Buffer } | undefined
    const { fields, cutOff } = await readMultipart(c, {
      filesMax: 1,
      fileBytesMax: sheetLimits.bytes,
      onFile: async ({ name, content }) => {
        const parts: Buffer[] = []
        for await (const part of content) parts.push(part as Buffer)
        file = { name: name.slice(0, 100), bytes: Buffer.concat(parts) }
      },
    })
    const wrong = (field: string, message: string, status: 413 | 422 = 422) =>
      filesPage(c, fields, [{ field, message }], status)
    const kind = exchangeKinds.find((one) => one === fields['kind'])
    if (!kind) return wrong('kind', t(x.NO_KIND, lang))
    const from = dayOf(fields['from'] ?? '', context.today())
    if (from === undefined) return wrong('from', t(w.notDate, lang))
    if (!file) return wrong('file', t(x.NO_FILE, lang))
    if (cutOff) return wrong('file', t(x.DAMAGED, lang))
    const sheet = await readSheet(file.bytes)
    if ('refused' in sheet) return wrong('file', sheetWords(sheet, lang), sheet.refused === 'TOO_LARGE' ? 413 : 422)
    const [first, ...rows] = sheet.rows
    const head = readHead(kind, first?.cells ?? [], lang)
    if ('problem' in head) return wrong('file', headWords(kind, head, lang))
    if (kind === 'office' && rows.length > officesMax)
      return wrong('file', t(x.TOO_MANY_ROWS, lang, formatNumber(officesMax)))
    if (from < context.today()) return wrong('from', refusalWords({ code: 'PAST' }, lang))
    const { held, version } = await organisation.read(context.today())
    const plan = planImport(kind, head.places, rows, held, from)
    if (plan.problemCount > 0) {
      const main = wrongRowsMain({ kind, problems: plan.problems, count: plan.problemCount }, lang)
      return shown(c, main, 422)
    }
    if (plan.commands.length === 0) return wrong('file', t(x.nothing, lang))
    const { commands, counts } = plan
    const kept = { kind, fileName: file.name, from, version, commands, summary: counts }
    const importId = await keepImport(database, kept, officerOf(c).officerId, web.clock.now())
    return previewPage(c, { importId, counts, from, held, changes: plan.changes, after: plan.after, stale: false }, 200)
  })

  routes.post(`${filesPath}/:id{[0-9a-f-]{36}}`, mayEdit, freshFactor(web), async (c) => {
    const { lang } = c.get('display')
    const by = officerOf(c)
    const now = web.clock.now()
    const kept = await keptImport(database, c.req.param('id') ?? '', by.officerId, now)
    if (!kept) return problem(web, c, 404, { what: t(x.gone, lang), backHref: filesPath })
    const { commands, from, version } = kept
    const today = context.today()
    const outcome = await organisation.run({ commands, from, today, by: { officer: by }, now, version })
    if ('changes' in outcome) {
      await importApplied(database, kept.importId, now)
      return c.redirect(`${filesPath}?done=${commands.length}`, 303)
    }
    // Somebody changed the organisation meanwhile: what the same commands would do now is shown, and asked again.
    const { held, version: current } = await organisation.read(today)
    const decided = decideAll(held, house.directory, { commands, from, by: { officer: by } })
    if ('refused' in outcome || 'refused' in decided)
      return filesPage(c, { kind: kept.kind }, [{ field: 'file', message: t(x.staleWrong, lang) }], 409)
    const importId = await keepImport(database, { ...kept, version: current }, by.officerId, now)
    return previewPage(c, { importId, counts: kept.summary, from, held, ...decided, stale: true }, 409)
  })

  for (const kind of exchangeKinds)
    for (const ending of ['xlsx', 'csv'] as const) {
      const path = exportPath(kind, ending)
      routes.get(path, mayEdit, async (c) => {
        const { held } = await organisation.read(context.today())
        const rows = rowsOf(kind, held)
        if (kind === 'office' || rows.length <= alone) return give(c, kind, ending, rows)
        const approvalId = /^[0-9a-f-]{36}$/.exec(c.req.query('approval') ?? '')?.[0] ?? ''
        const asked = c.req.query('asked') !== undefined
        return eyesPage(c, { action: path, count: rows.length, approvalId, asked, errors: [] }, 200)
      })
      routes.post(path, mayEdit, freshFactor(web), async (c) => {
        const { lang } = c.get('display')
        const { fields } = await readFormToShow(c)
        const { held } = await organisation.read(context.today())
        const rows = rowsOf(kind, held)
        const by = officerOf(c)
        const asking = { kind: 'export rows', subject: `organisation ${kind}s`, by, now: web.clock.now() } as const
        const again = (approvalId: string, errors: readonly FormError[]) =>
          eyesPage(c, { action: path, count: rows.length, approvalId, asked: false, errors }, 422)
        const approvalId = fields['approval'] ?? ''
        if (approvalId === '') {
          const reason = (fields['reason'] ?? '').trim()
          if (reason === '' || reason.length > 500)
            return again('', [{ field: 'reason', message: `${t(x.reason, lang)}: ${t(x.NO_REASON, lang)}` }])
          const answer = await approvals.request({ ...asking, proposal: { rows: rows.length }, reason })
          if (isNoApproval(answer)) return problem(web, c, 403)
          return c.redirect(`${path}?asked&approval=${answer.approvalId}`, 303)
        }
        const spent = await transaction(database, (client) => approvals.spend(client, { ...asking, approvalId }))
        return isNoApproval(spent)
          ? again(approvalId, [{ message: t(x.notApproved, lang) }])
          : give(c, kind, ending, rows)
      })
    }

  async function give(
    c: WebContext,
    kind: ExchangeKind,
    ending: 'xlsx' | 'csv',
    rows: readonly string[][],
  ): Promise<Response> {
    const { lang } = c.get('display')
    const by = officerOf(c)
    await recordAccess(database, {
      at: web.clock.now(),
      officerId: by.officerId,
      officeId: by.officeId,
      origin: clientAddress(c),
      action: 'export',
      matterIds: [],
      subject: `organisation ${kind}s`,
    })
    const head = headOf(kind, lang)
    const bytes = ending === 'csv' ? writeCsv(head, rows) : await writeXlsx(head, rows, columnsOf[kind].map(widthOf))
    return c.body(new Uint8Array(bytes), 200, {
      'content-type':
        ending === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${kind}s-${context.today()}.${ending}"`,
      'x-content-type-options': 'nosniff',
    }) as unknown as Response
  }

  function officerOf(c: WebContext): Officer {
    const officer = c.get('signedIn')?.officer
    if (!officer) throw new Error('Files are for a signed-in officer only')
    return officer
  }

  function previewPage(
    c: WebContext,
    page: {
      importId: string
      counts: Parameters<typeof importPreviewMain>[0]['counts']
      from: string
      held: Parameters<typeof differenceLines>[0]
      after: Parameters<typeof differenceLines>[1]
      changes: Parameters<typeof differenceLines>[2]
      stale: boolean
    },
    status: 200 | 409,
  ): Response {
    const view = context.view(c)
    // Each change is at least one line, so more changes than lines are never asked for their words.
    const shownChanges = page.changes.slice(0, linesShownMax)
    const lines = differenceLines(page.held, page.after, shownChanges, view)
    const what = effects(page.held, page.after, shownChanges, page.from, view)
    return shown(c, importPreviewMain({ ...page, lines, effects: what }, view.lang), status)
  }

  function filesPage(
    c: WebContext,
    typed: { readonly [name: string]: string },
    errors: readonly FormError[],
    status: 200 | 409 | 413 | 422,
    done?: number,
  ): Response {
    return shown(c, filesMain({ typed, errors, done }, c.get('display').lang), status, errors.length > 0)
  }

  function eyesPage(c: WebContext, page: Parameters<typeof fourEyesMain>[0], status: 200 | 422): Response {
    return shown(c, fourEyesMain(page, c.get('display').lang), status, page.errors.length > 0)
  }

  function shown(
    c: WebContext,
    main: Parameters<typeof context.page>[1]['main'],
    status: 200 | 409 | 413 | 422 = 200,
    hasErrors = false,
  ): Response {
    const title = t(x.title, c.get('display').lang)
    return context.page(
      c,
      { title, main, crumbs: [{ label: title, href: filesPath }], hasErrors, path: filesPath },
      status,
    )
  }

  return routes
}

function dayOf(written: string, today: string): string | undefined {
  const value = written.trim()
  if (value === '') return today
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
    parseCivilDate(value)
    return value
  } catch {
    return undefined
  }
}

function sheetWords(refusal: SheetRefusal, lang: Language): string {
  switch (refusal.refused) {
    case 'TOO_MANY_ROWS':
      return t(x.TOO_MANY_ROWS, lang, formatNumber(refusal.most))
    case 'TOO_MANY_COLUMNS':
      return t(x.TOO_MANY_COLUMNS, lang, formatNumber(refusal.most))
    case 'CELL_TOO_LONG':
      return t(x.CELL_TOO_LONG, lang, formatNumber(refusal.row))
    default:
      return t(x[refusal.refused], lang)
  }
}

function headWords(
  kind: ExchangeKind,
  head: { readonly problem: 'UNKNOWN_COLUMN' | 'TWICE' | 'NO_ID'; readonly named: string },
  lang: Language,
): string {
  switch (head.problem) {
    case 'UNKNOWN_COLUMN':
      return t(x.UNKNOWN_COLUMN, lang, head.named, knownColumns(kind, lang))
    case 'TWICE':
      return t(x.TWICE, lang, head.named)
    case 'NO_ID':
      return t(x.NO_ID_COLUMN, lang, head.named)
  }
}
