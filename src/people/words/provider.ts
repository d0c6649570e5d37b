// What went wrong with the agency's own sign-in, and what to do about it.
import { type Words, words } from '#kit/i18n'
import type { ProviderFailure } from '../signing-in/provider.ts'

export const providerWords = words({
  off: {
    ko: '기관 로그인을 쓰지 않는 곳입니다. 계정과 비밀번호로 로그인해 주세요.',
    en: 'The agency’s own sign-in is not in use here. Sign in with your account and password.',
  },
  unreachable: {
    ko: '기관 로그인 서버가 답하지 않습니다. 잠시 뒤 다시 하거나 계정과 비밀번호로 로그인해 주세요.',
    en: 'The agency’s sign-in does not answer. Try again in a while, or sign in with your account and password.',
  },
  denied: {
    ko: '기관 로그인을 마치지 않았습니다. 로그인하려면 다시 눌러 주세요.',
    en: 'The agency’s sign-in was not completed. Press again to sign in.',
  },
  refused: {
    ko: '기관 로그인 서버가 요청을 받지 않았습니다. 운영자에게 알려 주세요. 계정과 비밀번호로도 로그인할 수 있습니다.',
    en: 'The agency’s sign-in refused the request. Tell your operator. You can also sign in with your account and password.',
  },
  stale: {
    ko: '시간이 지났거나 이 브라우저에서 시작한 로그인이 아닙니다. 여기서 다시 시작해 주세요.',
    en: 'This sign-in is too old or was not started in this browser. Start again here.',
  },
  clock: {
    ko: '기관 로그인 서버와 시계가 맞지 않습니다. 운영자에게 두 서버의 시각을 맞춰 달라고 알려 주세요.',
    en: 'The clocks of the agency’s sign-in and of this server differ. Ask your operator to set them right.',
  },
  secret: {
    ko: '기관 로그인 서버가 이 시스템의 비밀값을 받지 않습니다. 운영자에게 설정을 확인해 달라고 알려 주세요.',
    en: 'The agency’s sign-in does not accept this system’s secret. Ask your operator to check the setting.',
  },
  issuer: {
    ko: '답이 정해진 기관 로그인 서버에서 온 것이 아닙니다. 다시 해도 같으면 운영자에게 알려 주세요.',
    en: 'The answer is not from the agency’s sign-in that was set. If it happens again, tell your operator.',
  },
  unknown: {
    ko: '이 시스템에 계정이 없거나 더는 쓰지 않는 계정입니다. 인사 담당이나 운영자에게 계정을 만들어 달라고 해 주세요.',
    en: 'You have no account here, or it is no longer in use. Ask your operator for one.',
  },
  claim: {
    ko: '기관 로그인 서버가 계정 이름을 알려 주지 않았습니다. 운영자에게 설정을 확인해 달라고 알려 주세요.',
    en: 'The agency’s sign-in did not tell your account name. Ask your operator to check the setting.',
  },
}) satisfies { readonly [failure in ProviderFailure]: Words }
