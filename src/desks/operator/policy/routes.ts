// The policy as a table, made from the policy file itself: what an auditor reads is what the house asks.
import { Hono } from 'hono'
import { staffMay, type Web, type WebEnv } from '#channels/web'
import { each, type Html, html, when } from '#kit/html'
import { type Language, t, words } from '#kit/i18n'
import { type Action, type Place, places, policy, type Role, type Rule, roleWords } from '#people'
import { heading, section, table } from '#site'
import type { OperatorHouse } from '../house.ts'
import { operatorPage } from '../page.ts'

const policyPath = '/staff/policy'

const w = words({
  title: { ko: '권한표', en: 'Who may do what' },
  lead: {
    ko: '누가 무엇을 할 수 있는지 모두 적은 표예요. 프로그램이 실제로 묻는 규칙에서 그대로 만들어요. 여기에 없는 일은 누구도 할 수 없어요.',
    en: 'Everything that anybody may do, made from the rules that the program asks. What is not here, nobody may do.',
  },
  onMatters: { ko: '민원에 관한 권한', en: 'On petitions' },
  onMattersLead: {
    ko: '역할은 부서마다 주고, 그 부서와 아래 부서에 미쳐요. 민원의 상대가 된 직원은 어떤 역할이 있어도 그 민원을 볼 수 없어요. 볼 수 없는 민원은 없는 민원과 똑같이 대답해요.',
    en: 'A role is given at an office and covers that office and all below it. An officer whom a petition is about sees nothing of it, whatever their roles. What is out of reach answers like what does not exist.',
  },
  onHouse: { ko: '그 밖의 권한', en: 'On the house' },
  action: { ko: '할 수 있는 일', en: 'What' },
  role: { ko: '역할', en: 'Role' },
  where: { ko: '어떤 민원에', en: 'On which petitions' },
  marks: { ko: '덧붙는 조건', en: 'Besides' },
  everybody: { ko: '모든 직원', en: 'Every officer' },
  fresh: { ko: '5분 안에 본인 확인', en: 'a factor of the last five minutes' },
  twoPeople: { ko: '다른 한 사람의 승인', en: 'approval by a second person' },
})

const rules = Object.entries(policy) as readonly (readonly [Action, Rule])[]

export function policyRoutes(house: OperatorHouse, web: Web): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.get(policyPath, staffMay(web, 'policy.see'), (c) => {
    const { lang } = c.get('display')
    return operatorPage(house, web, c, { title: t(w.title, lang), main: policyMain(lang) })
  })
  return routes
}

function policyMain(lang: Language): Html {
  const marks = ({ fresh, twoPeople }: Rule) =>
    [fresh ? t(w.fresh, lang) : '', twoPeople ? t(w.twoPeople, lang) : ''].filter(Boolean).join(', ')
  const columns = (...labels: (typeof w.action)[]) => labels.map((label) => ({ label: t(label, lang) }))
  const onMatters = rules.flatMap(([action, rule]) =>
    (Object.entries(rule.where ?? {}) as [Role, readonly Place[]][]).map(([role, where]) => ({
      key: `${action} ${role}`,
      cells: [
        t(rule.is, lang),
        t(roleWords[role], lang),
        html`<ul class="plain-list">${each(where, (place) => html`<li>${t(places[place], lang)}</li>`)}</ul>`,
        marks(rule),
      ],
    })),
  )
  const onHouse = rules
    .filter(([, rule]) => !rule.where)
    .map(([action, rule]) => ({
      key: action,
      cells: [
        t(rule.is, lang),
        rule.roles === 'everybody'
          ? t(w.everybody, lang)
          : rule.roles.map((role) => t(roleWords[role], lang)).join(', '),
        marks(rule),
      ],
    }))
  return html`${heading({ title: t(w.title, lang), lead: t(w.lead, lang) })}${section(
    { title: t(w.onMatters, lang) },
    html`<p>${t(w.onMattersLead, lang)}</p>${table({ caption: t(w.onMatters, lang), columns: columns(w.action, w.role, w.where, w.marks), rows: onMatters, narrow: 'stack' })}`,
  )}${when(onHouse.length > 0, () =>
    section(
      { title: t(w.onHouse, lang) },
      table({
        caption: t(w.onHouse, lang),
        columns: columns(w.action, w.role, w.marks),
        rows: onHouse,
        narrow: 'stack',
      }),
    ),
  )}`
}
