// What the API says where no decision of the desk was reached: requests that cannot be read, callers it does not know.
import { words } from '#kit/i18n'

export const apiWords = words({
  NOT_JSON: { ko: 'JSON으로 읽을 수 없는 본문입니다.', en: 'The body is not JSON.' },
  NOT_UTF8: { ko: 'UTF-8이 아닌 바이트가 본문에 있습니다.', en: 'The body holds bytes that are not UTF-8.' },
  TOO_DEEP: {
    ko: '본문이 너무 깊거나 항목이 너무 많습니다(20단계, 목록마다 1,000개까지).',
    en: 'The body is nested too deeply or holds too many items (20 levels, 1,000 items a list).',
  },
  BODY_TOO_LARGE: { ko: '본문은 1 MB까지 보낼 수 있습니다.', en: 'A body may have at most 1 MB.' },
  NOT_JSON_TYPE: {
    ko: 'Content-Type을 application/json으로 보내 주세요.',
    en: 'Send it with the content type application/json.',
  },
  KEY_NEEDED: {
    ko: '보낼 때마다 새로 정한 8~200자의 Idempotency-Key 머리글이 필요합니다.',
    en: 'A header Idempotency-Key of 8 to 200 printable characters is needed, a new one for each intent.',
  },
  WRONG_PARAMETER: {
    ko: '주소나 머리글의 값이 올바르지 않습니다.',
    en: 'A value in the address or a header is not valid.',
  },
  INVALID: { ko: '고칠 곳이 있습니다. problems를 확인해 주세요.', en: 'Some fields need correcting; see problems.' },
  NO_SUCH_PETITION: {
    ko: '접수번호나 열람 비밀번호가 맞지 않습니다.',
    en: 'The receipt number or the access secret is not right.',
  },
  TOO_MANY_TRIES: {
    ko: '짧은 시간에 너무 많이 시도했습니다. 10분 뒤에 다시 시도해 주세요.',
    en: 'Too many tries in a short time. Try again in ten minutes.',
  },
  NOT_SIGNED_IN: {
    ko: '직원용 토큰이 필요합니다(Authorization: Bearer …).',
    en: 'A staff token is needed (Authorization: Bearer …).',
  },
  NO_SUCH_ADDRESS: { ko: '없는 주소입니다.', en: 'There is nothing at this address.' },
  NO_SUCH_METHOD: { ko: '이 주소에서 쓸 수 없는 방법입니다.', en: 'This method is not allowed at this address.' },
})

export type ApiCode = keyof typeof apiWords
