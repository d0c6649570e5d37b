// A visit to a customer starts only after its plan was agreed and its party kept small.
// "고객을 방문하고자 할 때는 방문계획을 고객과 사전에 협의하고, 방문인원은 최소화함으로써 고객의 불편을 초래하지 않도록 하겠습니다."
import type { Edition } from '#engine'

export default {
  promise: 'visit-plan-agreed',
  code: 'C14',
  from: '2026-01-01',
  title: {
    ko: '방문계획 사전협의',
    en: 'Visit plan agreed beforehand',
  },
  cites: ['field-visits-01'],
  matter: 'field-visit',
  coming: true,
  measure: {
    as: 'gate',
    before: 'FieldVisitStarted',
    needs: ['VisitPlanAgreed', 'VisitPartyApproved'],
  },
} as const satisfies Edition
