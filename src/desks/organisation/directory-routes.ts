// The operator's page for the agency's own directory: tokens issued and ended, and what a directory may leave unsaid.
import { Hono } from 'hono'
import { freshFactor, problem, readFormToShow, staffMay, type Web, type WebContext, type WebEnv } from '#channels/web'
import { html, when } from '#kit/html'
import { formatDateTime, t, words } from '#kit/i18n'
import {
  directoryTokens,
  endDirectoryToken,
  issueDirectoryToken,
  type Officer,
  type Role,
  roles,
  roleWords,
} from '#people'
import {
  button,
  buttonRow,
  copyable,
  emptyState,
  errorOf,
  errorSummary,
  type FormError,
  form,
  heading,
  notice,
  section,
  select,
  table,
  tag,
  textField,
} from '#site'
import { officeInFull } from './ask-view.ts'
import { contextOf, type OrganisationHouse, staffPath, whoDid } from './context.ts'

const d = words({
  title: { ko: '디렉터리 연동(SCIM)', en: 'Directory (SCIM)' },
  lead: {
    ko: '기관의 디렉터리가 직원과 부서를 저절로 맞추게 합니다. 아래 주소와 토큰을 디렉터리에 넣어 주세요.',
    en: 'Lets the agency’s own directory keep officers and offices up to date. Give it this address and a token.',
  },
  address: { ko: '연동 주소', en: 'Address' },
  tokens: { ko: '토큰', en: 'Tokens' },
  noTokens: { ko: '아직 토큰이 없습니다.', en: 'There are no tokens yet.' },
  name: { ko: '이름', en: 'Name' },
  nameHint: {
    ko: '권한 변경 기록에 이 이름이 남습니다. 예: Entra',
    en: 'The rights ledger shows this name. Such as Entra',
  },
  issue: { ko: '토큰 만들기', en: 'Issue a token' },
  issued: { ko: '토큰을 만들었습니다. 지금 한 번만 보입니다.', en: 'The token was issued. It is shown this once.' },
  token: { ko: '토큰', en: 'Token' },
  issuedAt: { ko: '만든 때', en: 'Issued' },
  usedAt: { ko: '마지막 사용', en: 'Last used' },
  never: { ko: '아직 없음', en: 'never' },
  ended: { ko: '끝남', en: 'ended' },
  end: { ko: '끝내기', en: 'End' },
  done: { ko: '저장했습니다.', en: 'Saved.' },
  endedDone: { ko: '토큰을 끝냈습니다. 바로 쓸 수 없습니다.', en: 'The token ended and opens nothing any more.' },
  NAME: { ko: '이름을 글자와 숫자로 2자에서 40자까지 써 주세요.', en: 'A name has 2 to 40 letters and digits.' },
  TAKEN: {
    ko: '그 이름의 토큰이 이미 있습니다. 다른 이름을 써 주세요.',
    en: 'A token has that name already. Use another.',
  },
  TOO_MANY: {
    ko: '토큰이 너무 많습니다. 안 쓰는 것을 끝내 주세요.',
    en: 'There are too many tokens. End those not used.',
  },
  settings: { ko: '디렉터리가 말하지 않는 것', en: 'What the directory leaves unsaid' },
  office: { ko: '부서를 말하지 않은 직원의 부서', en: 'Office of whoever has none' },
  refuse: { ko: '부서가 없으면 거절', en: 'Refuse them' },
  position: { ko: '직위를 말하지 않은 직원의 직위', en: 'Position of whoever has none' },
  mapping: { ko: '역할', en: 'Roles' },
  mappingLead: {
    ko: '디렉터리는 역할을 주지 않습니다. 아래에 디렉터리의 역할 이름을 적은 것만 그 부서의 역할로 줍니다.',
    en: 'A directory gives no roles. Only a role whose name in the directory is written here is given, at the officer’s office.',
  },
  badPosition: { ko: '직위를 100자까지 써 주세요.', en: 'Write the position in at most 100 characters.' },
  badName: {
    ko: '역할 이름은 100자까지, 서로 다르게 써 주세요.',
    en: 'Names have at most 100 characters and differ from each other.',
  },
  save: { ko: '저장', en: 'Save' },
})

const directoryPath = `${staffPath}/directory`
type Typed = { readonly [name: string]: string }
/** The operator's role is given by people alone. */
const mappable = roles.filter((role) => role !== 'operator')

export function directoryRoutes(house: OrganisationHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const { database, settings, organisation } = house
  const context = contextOf(house, web)
  const mayEdit = staffMay(web, 'people.edit')

  routes.get(directoryPath, mayEdit, (c) => page(c, { typed: typedSettings(), errors: [] }))

  routes.post(`${directoryPath}/tokens`, mayEdit, freshFactor(web), async (c) => {
    const { lang } = c.get('display')
    const { fields } = await readFormToShow(c)
    const issued = await issueDirectoryToken(database, (fields['name'] ?? '').trim(), officerOf(c), web.realClock.now())
    if ('secret' in issued) return page(c, { typed: typedSettings(), errors: [], secret: issued.secret })
    if (issued.refused === 'NOT_ALLOWED') return problem(web, c, 403)
    const errors = [{ field: 'name', message: t(d[issued.refused], lang) }]
    return page(c, { typed: { ...typedSettings(), name: fields['name'] ?? '' }, errors }, 422)
  })

  routes.post(`${directoryPath}/tokens/:id/end`, mayEdit, freshFactor(web), async (c) => {
    const ended = await endDirectoryToken(database, c.req.param('id') ?? '', officerOf(c), web.realClock.now())
    return ended ? c.redirect(`${directoryPath}?done=ended`, 303) : problem(web, c, 404)
  })

  routes.post(`${directoryPath}/settings`, mayEdit, freshFactor(web), async (c) => {
    const { lang } = c.get('display')
    const { fields: typed } = await readFormToShow(c)
    const errors: FormError[] = []
    const position = (typed['position'] ?? '').trim()
    if (position === '' || position.length > 100) errors.push({ field: 'position', message: t(d.badPosition, lang) })
    const mapping: { [name: string]: Role } = {}
    for (const role of mappable) {
      const name = (typed[`role-${role}`] ?? '').trim()
      if (name === '') continue
      if (name.length > 100 || Object.hasOwn(mapping, name) || name === '__proto__')
        errors.push({ field: `role-${role}`, message: t(d.badName, lang) })
      else mapping[name] = role
    }
    const office = typed['office'] ?? ''
    if (office !== '' && !house.directory.offices().some((one) => one.officeId === office))
      errors.push({ message: t(d.office, lang) })
    if (errors.length > 0) return page(c, { typed, errors }, 422)
    const value = { defaultOffice: office, defaultPosition: position, roles: mapping }
    await settings.set('directory', value, officerOf(c).officerId, web.clock.now())
    return c.redirect(`${directoryPath}?done=saved`, 303)
  })

  function typedSettings(): Typed {
    const { defaultOffice, defaultPosition, roles: mapping } = settings.get('directory')
    return {
      office: defaultOffice,
      position: defaultPosition,
      ...Object.fromEntries(Object.entries(mapping).map(([name, role]) => [`role-${role}`, name])),
    }
  }

  function officerOf(c: WebContext): Officer {
    const officer = c.get('signedIn')?.officer
    if (!officer) throw new Error('This page is for a signed-in officer only')
    return officer
  }

  async function page(
    c: WebContext,
    said: { readonly typed: Typed; readonly errors: readonly FormError[]; readonly secret?: string },
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const view = context.view(c)
    const { lang, zone } = view
    const { typed, errors, secret } = said
    const { held } = await organisation.read(context.today())
    const tokens = await directoryTokens(database)
    const done = c.req.query('done')
    const told = done === 'ended' ? d.endedDone : done === 'saved' ? d.done : undefined
    const line = (name: string, label: string, hint?: string) =>
      textField({
        lang,
        name,
        label,
        value: typed[name],
        width: 'medium',
        autocomplete: 'off',
        error: errorOf(errors, name),
        ...(hint ? { hint } : {}),
      })
    const list =
      tokens.length === 0
        ? emptyState({ title: t(d.noTokens, lang) })
        : table({
            caption: t(d.tokens, lang),
            captionHidden: true,
            narrow: 'stack',
            columns: [
              { label: t(d.name, lang) },
              { label: t(d.issuedAt, lang) },
              { label: t(d.usedAt, lang) },
              { label: t(d.end, lang), hideLabel: true },
            ],
            rows: tokens.map((one) => ({
              key: one.tokenId,
              cells: [
                one.name,
                `${formatDateTime(one.issuedAt, lang, zone)} · ${whoDid(one.issuedBy, view)}`,
                one.usedAt === null ? t(d.never, lang) : formatDateTime(one.usedAt, lang, zone),
                one.endedAt === null
                  ? form(
                      { action: `${directoryPath}/tokens/${one.tokenId}/end`, inline: true },
                      button({ label: t(d.end, lang), kind: 'tertiary', size: 'small', hidden: one.name }),
                    )
                  : tag({ text: t(d.ended, lang) }),
              ],
            })),
          })
    const main = html`${when(told, (what) => notice({ lang, tone: 'success', title: t(what, lang), announced: true }))}${heading({ title: t(d.title, lang), lead: t(d.lead, lang) })}${errorSummary({ lang, errors })}${when(secret, (shown) => notice({ lang, tone: 'success', title: t(d.issued, lang), body: copyable({ lang, id: 'token', label: t(d.token, lang), value: shown }), announced: true }))}${copyable({ lang, id: 'address', label: t(d.address, lang), value: `${web.origin ?? new URL(c.req.url).origin}/scim/v2` })}${section(
      { title: t(d.tokens, lang) },
      list,
      form(
        { action: `${directoryPath}/tokens` },
        line('name', t(d.name, lang), t(d.nameHint, lang)),
        buttonRow(button({ label: t(d.issue, lang) })),
      ),
    )}${section(
      { title: t(d.settings, lang) },
      form(
        { action: `${directoryPath}/settings` },
        select({
          lang,
          name: 'office',
          label: t(d.office, lang),
          width: 'medium',
          placeholder: t(d.refuse, lang),
          value: typed['office'],
          options: [...held.offices.values()]
            .filter((office) => !office.ended)
            .map((office) => ({ value: office.officeId, label: officeInFull(held, office.officeId, lang) })),
        }),
        line('position', t(d.position, lang)),
        html`<h3>${t(d.mapping, lang)}</h3><p>${t(d.mappingLead, lang)}</p>`,
        mappable.map((role) => line(`role-${role}`, t(roleWords[role], lang))),
        buttonRow(button({ label: t(d.save, lang) })),
      ),
    )}`
    const title = t(d.title, lang)
    const shown = { title, main, crumbs: [{ label: title }], hasErrors: errors.length > 0, path: directoryPath }
    return context.page(c, shown, status)
  }

  return routes
}
