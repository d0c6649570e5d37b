// Each entitlement is checked and ends with a certificate handed over or a refusal with its reason.
// "접수된 불만사항은 신속하고 철저하게 조사하고 잘못이 있을 때는 보상하며, 재발을 방지하도록 하겠습니다."
// "특히, 다음의 경우 사실확인을 거쳐 우선처리하며, 고객의 불편에 대해 10,000원 상당의 상품권으로 보상하겠습니다."
// "민원인이 우리부 직원의 잘못으로 두 번 이상 방문한 경우" "민원접수 후 사전 안내 없이 처리기간이 경과되었거나, 민원처리가 불친절·불성실하게 처리된 경우"
// "금품수수나 부정·비리행위에 대하여 신고해 주신 경우"
import type { Edition } from '#engine'

export default {
  promise: 'remedy-voucher',
  code: 'C18',
  from: '2026-01-01',
  title: {
    ko: '10,000원 상품권 보상',
    en: 'A 10,000-won gift certificate',
  },
  cites: ['complaints-01', 'complaints-2', 'complaints-2-01', 'complaints-2-02', 'complaints-2-03'],
  matter: 'remedy',
  coming: true,
  measure: {
    as: 'ledger',
    opens: ['RemedyEntitled'],
    closes: ['VoucherHandedOver', 'RemedyRefused', 'RemedyUnclaimedClosed'],
  },
} as const satisfies Edition
