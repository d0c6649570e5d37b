// The words of the page on which the operator names the agency's own sign-in.
import { words } from '#kit/i18n'

export const p = words({
  title: { ko: '기관 로그인', en: 'Agency sign-in' },
  lead: {
    ko: '직원이 기관의 통합 로그인(OpenID Connect)으로 들어오게 합니다. 이 시스템에 계정이 있는 직원만 들어옵니다. 쓰지 않으면 비워 두세요. 로그인 서버를 정하거나 바꿀 때는 까닭을 쓰고 다른 사람의 승인을 받아요.',
    en: 'Lets officers sign in through the agency’s own sign-in (OpenID Connect). Only officers who have an account here get in. Leave it empty when there is none. Naming or changing it needs a reason and another person’s approval.',
  },
  issuer: { ko: '로그인 서버 주소(issuer)', en: 'Issuer' },
  issuerHint: { ko: '예: https://login.agency.go.kr', en: 'Such as https://login.agency.go.kr' },
  notIssuer: {
    ko: '주소를 https://login.agency.go.kr처럼 써 주세요. /.well-known 아래는 빼 주세요.',
    en: 'Write an address such as https://login.agency.go.kr, without /.well-known.',
  },
  clientId: { ko: '클라이언트 아이디', en: 'Client id' },
  noClientId: {
    ko: '로그인 서버에 등록한 클라이언트 아이디를 써 주세요.',
    en: 'Write the client id that is registered there.',
  },
  clientIdHint: {
    ko: '로그인 서버에는 돌아올 주소로 (이 시스템의 주소)/staff/sign-in/oidc/back을 등록해 주세요.',
    en: 'Register (the address of this system)/staff/sign-in/oidc/back there as the address to come back to.',
  },
  secret: { ko: '클라이언트 비밀값', en: 'Client secret' },
  secretHint: { ko: '암호화해서 보관하고 다시 보여 주지 않아요.', en: 'Kept encrypted and never shown again.' },
  secretKept: { ko: '보관하고 있어요. 바꿀 때만 써 주세요.', en: 'One is kept. Write one only to change it.' },
  noSecret: {
    ko: '이 로그인 서버의 비밀값을 써 주세요. 서버나 아이디를 바꾸면 다시 써야 합니다.',
    en: 'Write the secret for this provider. It is asked again when the issuer or the client id changes.',
  },
  claim: { ko: '계정으로 쓸 값(claim)', en: 'Claim that is the account' },
  claimHint: {
    ko: '이 값이 직원의 계정과 같아야 합니다. 비우면 preferred_username이에요. email은 확인된 것만 받아요.',
    en: 'It must equal the officer’s account. Empty: preferred_username. An email counts only when verified.',
  },
  notClaim: { ko: '값의 이름을 영문으로 써 주세요.', en: 'Write the name of a claim.' },
  label: { ko: '단추에 쓸 말', en: 'Words on the button' },
  labelHint: { ko: '비우면 ‘기관 계정으로 로그인’이에요.', en: 'Empty: “Sign in with your agency account”.' },
  counts: { ko: '두 번째 인증으로 치는 값(amr, acr)', en: 'What counts as a second factor (amr, acr)' },
  countsHint: {
    ko: '쉼표로 나눠 써 주세요. 예: mfa, otp. 비우면 여기서도 두 번째 인증을 물어요. 감사와 운영자는 늘 패스키를 써요.',
    en: 'Separated by commas, such as mfa, otp. Empty: ours is asked too. Audit and operators always use a passkey.',
  },
  notCounts: { ko: '쉼표로 나눈 영문 값 20개까지 써 주세요.', en: 'Write up to 20 values, separated by commas.' },
  countsShort: { ko: '두 번째 인증', en: 'second factor' },
  off: { ko: '쓰지 않음', en: 'Not in use' },
  noAnswer: {
    ko: '이 주소에서 로그인 서버가 답하지 않습니다. 주소를 확인하고 이 서버에서 나가는 길이 열려 있는지 봐 주세요.',
    en: 'No sign-in server answers there. Check the address, and whether this server may reach it.',
  },
  otherIssuer: {
    ko: '로그인 서버가 자기 주소(issuer)를 다르게 말합니다. 그 서버가 알려 준 대로 써 주세요.',
    en: 'The server there calls itself by another issuer. Write it exactly as the server does.',
  },
  busy: {
    ko: '다른 확인이 끝나지 않았습니다. 잠시 뒤 다시 저장해 주세요.',
    en: 'Another check is running. Save again in a moment.',
  },
})
