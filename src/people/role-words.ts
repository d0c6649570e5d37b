// What each role is called.
import { words } from '#kit/i18n'
import type { Role } from './officer.ts'

export const roleWords: { readonly [role in Role]: { readonly ko: string; readonly en: string } } = words({
  reception: { ko: '접수 담당', en: 'Reception' },
  'call-desk': { ko: '전화 상담', en: 'Call desk' },
  officer: { ko: '처리 담당자', en: 'Officer' },
  'team-head': { ko: '팀장·과장', en: 'Head of office' },
  'field-team': { ko: '현장기동반', en: 'Field team' },
  audit: { ko: '감사', en: 'Audit' },
  'remedy-decider': { ko: '불만·보상 결정', en: 'Complaints and remedies' },
  'charter-editor': { ko: '헌장 담당', en: 'Charter editor' },
  operator: { ko: '운영자', en: 'Operator' },
})
