// The operator's pages of settings: each with its form, who changed it when, and what it was before.
import { Hono } from 'hono'
import {
  freshFactor,
  problem,
  readFormToShow,
  staffFrame,
  staffMay,
  type Web,
  type WebContext,
  type WebEnv,
} from '#channels/web'
import { civilDateOf } from '#engine'
import { type Html, html, when } from '#kit/html'
import { formatDateTime, type Language, t, tidyLine } from '#kit/i18n'
import { isNoApproval, noApprovalWords, type Officer, type SettingChange, type SettingName } from '#people'
import {
  button,
  buttonRow,
  cardLinks,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  pagination,
  section,
  table,
  textField,
} from '#site'
import { agencyForm } from './forms/agency.ts'
import { hoursForm } from './forms/hours.ts'
import { keyForm } from './forms/key.ts'
import { mailForm } from './forms/mail.ts'
import { providerForm } from './forms/provider.ts'
import { retentionForm } from './forms/retention.ts'
import { signInForm } from './forms/sign-in.ts'
import { logoSection, takeLogo } from './logo.ts'
import { probeButton, tryMail } from './probe.ts'
import type { FormContext, SettingForm, SetupHouse, Typed } from './setting-form.ts'
import { w } from './words.ts'

export const settingsPath = '/staff/operator/settings'
const forms: readonly SettingForm[] = [
  agencyForm,
  hoursForm,
  mailForm,
  keyForm,
  signInForm,
  providerForm,
  retentionForm,
]
const historyPage = 20

export function settingsRoutes(house: SetupHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { settings } = house
  const may = staffMay(web, 'settings.edit')

  routes.get(settingsPath, may, async (c) => {
    const { lang } = c.get('display')
    const rows = await Promise.all(
      forms.map(async (one) => {
        const [last] = await settings.history(one.setting, 1)
        return {
          key: one.slug,
          cells: [
            html`<a href="${settingsPath}/${one.slug}">${t(one.title, lang)}</a>`,
            one.say(settings.get(one.setting), lang),
            last ? byWhom(last, lang) : t(w.asCharter, lang),
          ],
        }
      }),
    )
    const columns = [{ label: t(w.setting, lang) }, { label: t(w.now, lang) }, { label: t(w.changed, lang) }]
    return page(
      c,
      t(w.settings, lang),
      [],
      html`${heading({ title: t(w.settings, lang), lead: t(w.settingsLead, lang) })}${table({ caption: t(w.settings, lang), captionHidden: true, narrow: 'stack', columns, rows })}`,
    )
  })

  routes.get(`${settingsPath}/done`, may, (c) => {
    const { lang } = c.get('display')
    const card = (title: string, body: string, href: string) => ({ title, body, href })
    const cards = cardLinks([
      card(t(w.doneFactor, lang), t(w.doneFactorIs, lang), '/staff/account'),
      card(t(w.doneOffices, lang), t(w.doneOfficesIs, lang), '/staff/organisation'),
      card(t(w.doneCalendar, lang), t(w.doneCalendarIs, lang), '/staff/calendar'),
      card(t(w.doneHealth, lang), t(w.doneHealthIs, lang), '/staff/operator/health'),
    ])
    return page(
      c,
      t(w.doneTitle, lang),
      [],
      html`${heading({ title: t(w.doneTitle, lang), lead: t(w.doneLead, lang) })}${cards}`,
    )
  })

  routes.post(`${settingsPath}/logo`, may, freshFactor(web), async (c) => {
    const errors = await takeLogo(c, settings, officerOf(c).officerId, web.realClock.now())
    if (errors.length > 0) return show(c, agencyForm, agencyForm.typed(contextOf(c)), errors, 422)
    return c.redirect(`${settingsPath}/agency?saved`, 303)
  })

  routes.get(`${settingsPath}/:slug`, may, async (c) => {
    const found = formOf(c)
    return found ? show(c, found, found.typed(contextOf(c)), [], 200) : problem(web, c, 404)
  })

  routes.post(`${settingsPath}/:slug`, may, freshFactor(web), async (c) => {
    const found = formOf(c)
    if (!found) return problem(web, c, 404)
    const context = contextOf(c)
    const { lang } = context
    const { fields, broken } = await readFormToShow(c)
    if (broken) return show(c, found, fields, [{ message: t(w.broken, lang) }], 422)
    if (fields['probe'] === 'yes' && found === mailForm) {
      const read = found.read(fields, context)
      if ('errors' in read) return show(c, found, fields, read.errors, 422)
      return show(c, found, fields, [], 200, await tryMail(fields, context))
    }
    const read = found.read(fields, context)
    if ('errors' in read) return show(c, found, fields, read.errors, 422)
    const wrong = (await found.check?.(read.value, context)) ?? []
    if (wrong.length > 0) return show(c, found, fields, wrong, 422)
    const before = settings.get(found.setting)
    if (found.lowers?.(before, read.value)) {
      const reason = tidyLine(fields['reason'] ?? '').slice(0, 500)
      if (reason === '') return show(c, found, fields, [{ field: 'reason', message: t(w.reasonMissing, lang) }], 422)
      const asked = await house.approvals.request({
        kind: 'lower a setting',
        subject: found.setting,
        proposal: read.value,
        reason,
        by: officerOf(c),
        now: web.clock.now(),
      })
      if (isNoApproval(asked))
        return show(c, found, fields, [{ message: t(noApprovalWords[asked.noApproval], lang) }], 409)
      return c.redirect(`${settingsPath}/${found.slug}?asked`, 303)
    }
    await settings.set(found.setting, read.value as never, officerOf(c).officerId, web.realClock.now())
    await house.reopenBook()
    return c.redirect(`${settingsPath}/${found.slug}?saved`, 303)
  })

  function formOf(c: WebContext): SettingForm | undefined {
    return forms.find((one) => one.slug === c.req.param('slug'))
  }

  function officerOf(c: WebContext): Officer {
    const officer = c.get('signedIn')?.officer
    if (!officer) throw new Error('Settings are changed by a signed-in officer only')
    return officer
  }

  function contextOf(c: WebContext): FormContext {
    const today = civilDateOf(web.clock.now(), house.book().calendar.zone)
    return { house, lang: c.get('display').lang, today, first: false }
  }

  function byWhom(change: SettingChange<SettingName>, lang: Language): string {
    return t(
      w.byChange,
      lang,
      who(change.changedBy, lang),
      formatDateTime(change.changedAt, lang, house.book().calendar.zone),
    )
  }

  function who(id: string, lang: Language): string {
    if (id === 'setup') return t(w.bySetup, lang)
    const officer = web.directory.officer(id)
    return (lang === 'ko' ? officer?.nameKo : officer?.nameEn) ?? id
  }

  async function show(
    c: WebContext,
    one: SettingForm,
    typed: Typed,
    errors: readonly FormError[],
    status: 200 | 409 | 422,
    said?: Html,
  ): Promise<Response> {
    const context = contextOf(c)
    const { lang } = context
    const before = /^\d{1,15}$/.exec(c.req.query('before') ?? '')?.[0]
    const found = await settings.history(
      one.setting,
      historyPage + 1,
      before === undefined ? undefined : Number(before),
    )
    const changes = found.slice(0, historyPage)
    const address = `${settingsPath}/${one.slug}`
    const told = (['saved', 'asked'] as const).find((name) => c.req.query(name) !== undefined)
    const reason = one.lowers
      ? textField({
          lang,
          name: 'reason',
          label: t(w.reason, lang),
          hint: t(w.reasonHint, lang),
          value: typed['reason'],
          autocomplete: 'off',
          error: errorOf(errors, 'reason'),
        })
      : html``
    const main = html`${when(told, (name) => notice({ lang, tone: name === 'saved' ? 'success' : 'info', title: t(w[name], lang), announced: true }))}${said}${heading({ title: t(one.title, lang), lead: t(one.lead, lang) })}${errorSummary({ lang, errors })}${form(
      { action: address },
      one.fields(typed, errors, context),
      reason,
      one === mailForm ? probeButton(lang) : html``,
      buttonRow(button({ label: t(w.save, lang), size: 'large' })),
    )}${
      one === agencyForm
        ? logoSection({ action: `${settingsPath}/logo`, has: settings.get('logo').type !== '', errors, lang })
        : html``
    }${section(
      { title: t(w.history, lang) },
      changes.length === 0
        ? html`<p>${t(w.noHistory, lang)}</p>`
        : table({
            caption: t(w.history, lang),
            captionHidden: true,
            narrow: 'stack',
            columns: [{ label: t(w.value, lang) }, { label: t(w.who, lang) }, { label: t(w.when, lang) }],
            rows: changes.map((change) => ({
              key: String(change.changeId),
              cells: [
                one.say(change.value, lang),
                who(change.changedBy, lang),
                html`<span class="keep">${formatDateTime(change.changedAt, lang, house.book().calendar.zone)}</span>`,
              ],
            })),
          }),
      pagination({
        lang,
        next: found.length > historyPage ? `${address}?before=${changes.at(-1)?.changeId}` : undefined,
      }),
    )}`
    return page(
      c,
      t(one.title, lang),
      [{ label: t(w.settings, lang), href: settingsPath }],
      main,
      errors.length > 0,
      status,
      address,
    )
  }

  function page(
    c: WebContext,
    title: string,
    crumbs: readonly { readonly label: string; readonly href: string }[],
    main: Html,
    hasErrors = false,
    status: 200 | 409 | 422 = 200,
    path?: string,
  ): Response {
    const { lang } = c.get('display')
    const whole = staffFrame(web, c, {
      title,
      main,
      hasErrors,
      zone: house.book().calendar.zone,
      now: web.clock.now(),
      breadcrumb: [{ label: t(w.operatorPlace, lang), href: '/staff/operator' }, ...crumbs, { label: title }],
      ...(path ? { path } : {}),
    })
    return c.html(whole as string, status) as unknown as Response
  }

  return routes
}
