// The words of the account desk.
import { words } from '#kit/i18n'
import type { AccountChange, PasswordProblem } from '#people'

export const w = words({
  confirmTitle: { ko: '본인 확인', en: 'Is it you?' },
  confirmLead: {
    ko: '중요한 일이라서 한 번 더 확인해요. 확인하면 하던 일로 돌아갑니다.',
    en: 'This matters, so we check once more. Then you go back to what you were doing.',
  },
  confirm: { ko: '확인', en: 'Confirm' },
  password: { ko: '비밀번호', en: 'Password' },
  noPassword: { ko: '비밀번호를 써 주세요.', en: 'Enter your password.' },
  wrong: { ko: '맞지 않습니다. 다시 확인해 주세요.', en: 'That is not right. Please check it.' },
  wrongPasskey: {
    ko: '패스키를 확인하지 못했습니다. 단추를 다시 눌러 주세요.',
    en: 'The passkey could not be checked. Please press the button again.',
  },
  noCode: { ko: '6자리 코드나 복구 코드를 써 주세요.', en: 'Enter the six digits or a recovery code.' },
  wait: {
    ko: (time: string) => `여러 번 틀려 잠시 멈추었습니다. ${time} 뒤에 다시 해 주세요.`,
    en: (time: string) => `Too many tries. Please try again in ${time}.`,
  },
  goOnTitle: { ko: '확인했습니다', en: 'Confirmed' },
  goOnLead: {
    ko: '쓰신 내용은 그대로 있어요. 아래 단추를 누르면 이어서 처리합니다.',
    en: 'What you wrote is still here. Press the button to go on.',
  },
  goOn: { ko: '이어서 하기', en: 'Go on' },
  heldGone: {
    ko: '확인했지만 쓰신 내용을 보관하는 10분이 지났습니다. 돌아가서 다시 보내 주세요.',
    en: 'You are confirmed, but the ten minutes for which we keep a form are over. Please go back and send it again.',
  },
  back: { ko: '돌아가기', en: 'Go back' },
  stepTitle: { ko: '한 번 더 확인해요', en: 'One more step' },
  stepLead: {
    ko: '비밀번호가 새어 나가도 다른 사람이 들어오지 못하게 확인 수단을 하나 더 씁니다.',
    en: 'A second factor keeps others out even if your password leaks.',
  },
  withPasskey: { ko: '패스키로 확인', en: 'Use a passkey' },
  passkeyFailed: {
    ko: '패스키를 쓰지 못했어요. 다시 누르거나 다른 방법을 골라 주세요.',
    en: 'The passkey was not used. Press again, or choose another way.',
  },
  passkeyScript: {
    ko: '패스키는 자바스크립트가 켜진 브라우저에서만 쓸 수 있어요.',
    en: 'Passkeys need a browser with JavaScript turned on.',
  },
  code: { ko: '인증 앱의 6자리 코드 또는 복구 코드', en: 'Six digits from your app, or a recovery code' },
  recoveryOnly: { ko: '복구 코드', en: 'Recovery code' },
  otherAccount: { ko: '다른 계정으로 로그인', en: 'Sign in with another account' },
  enrolTitle: { ko: '확인 수단 등록', en: 'Set up a second factor' },
  enrolLead: {
    ko: '처음 로그인하셨거나 확인 수단이 없어서 먼저 등록합니다. 1분이면 돼요.',
    en: 'You have no second factor yet, so we set one up first. It takes a minute.',
  },
  enrolStrong: {
    ko: '맡으신 역할은 패스키를 써야 합니다. 휴대전화나 보안 키로 만들 수 있어요.',
    en: 'Your role needs a passkey. You can make one with a phone, this computer or a security key.',
  },
  passkeys: { ko: '패스키', en: 'Passkeys' },
  passkeyLead: {
    ko: '지문, 얼굴이나 기기 암호로 확인합니다. 가짜 누리집에서는 쓸 수 없어서 가장 안전해요.',
    en: 'Confirmed by fingerprint, face or the device’s PIN. It cannot be used on a false site, so it is the safest.',
  },
  passkeyName: { ko: '이 패스키의 이름', en: 'Name of this passkey' },
  passkeyNameHint: { ko: '예: 업무용 휴대전화', en: 'For example: work phone' },
  addPasskey: { ko: '패스키 등록', en: 'Add a passkey' },
  noPasskeyHere: {
    ko: '이 주소(https가 아니거나 숫자 주소)에서는 패스키를 쓸 수 없어요.',
    en: 'Passkeys cannot be used at this address (no https, or a bare number).',
  },
  passkeyRefused: {
    ko: '패스키를 등록하지 못했습니다. 10개까지 등록할 수 있어요. 단추를 다시 눌러 주세요.',
    en: 'The passkey was not added. There may be ten at most. Please press the button again.',
  },
  app: { ko: '인증 앱', en: 'Authenticator app' },
  appLead: {
    ko: '인증 앱으로 아래 그림을 찍거나 비밀 값을 넣고, 앱이 보여 주는 6자리 코드를 써 주세요.',
    en: 'Scan the picture with your app or type the secret, then enter the six digits that the app shows.',
  },
  appPicture: { ko: '인증 앱으로 찍을 QR 코드', en: 'QR code for your authenticator app' },
  appSecret: { ko: '비밀 값', en: 'Secret' },
  appCode: { ko: '6자리 코드', en: 'Six digits' },
  addApp: { ko: '인증 앱 등록', en: 'Add the app' },
  appStands: { ko: '등록되어 있어요.', en: 'Set up.' },
  appNone: { ko: '등록하지 않았어요.', en: 'Not set up.' },
  codesTitle: { ko: '복구 코드', en: 'Recovery codes' },
  codesLead: {
    ko: '기기를 잃었을 때 쓰는 코드입니다. 지금만 보여 드리니 적거나 인쇄해서 안전한 곳에 두세요. 코드마다 한 번만 쓸 수 있어요.',
    en: 'For the day you lose your device. They are shown only now: print or write them down. Each works once.',
  },
  codesLeft: { ko: (count: number) => `${count}개 남았어요.`, en: (count: number) => `${count} left.` },
  drawCodes: { ko: '새 복구 코드 받기', en: 'Get new recovery codes' },
  done: { ko: '보관했습니다. 계속', en: 'I have kept them. Go on' },
  meTitle: { ko: '내 계정', en: 'My account' },
  office: { ko: '부서', en: 'Office' },
  noRoles: { ko: '맡은 역할이 없습니다.', en: 'None.' },
  noAccount: { ko: '없음', en: 'none' },
  passwordLead: {
    ko: '바꾸면 다른 기기에서는 모두 로그아웃돼요.',
    en: 'Every other device is signed out when you change it.',
  },
  sessionsLead: {
    ko: '모르는 기기가 있으면 로그아웃하고 비밀번호를 바꿔 주세요.',
    en: 'If you do not know one of these, sign it out and change your password.',
  },
  codesLater: {
    ko: '패스키나 인증 앱을 등록하면 함께 드려요.',
    en: 'You get them when you add a passkey or an app.',
  },
  addedDone: { ko: '저장했습니다.', en: 'Saved.' },
  removedDone: { ko: '지웠습니다.', en: 'Removed.' },
  name: { ko: '이름', en: 'Name' },
  login: { ko: '계정', en: 'Account' },
  roles: { ko: '역할', en: 'Roles' },
  change: { ko: '바꾸기', en: 'Change' },
  remove: { ko: '지우기', en: 'Remove' },
  added: { ko: '등록', en: 'Added' },
  used: { ko: '마지막 사용', en: 'Last used' },
  never: { ko: '없음', en: 'never' },
  lastFactor: {
    ko: '마지막 확인 수단은 지울 수 없습니다. 다른 것을 먼저 등록해 주세요.',
    en: 'The last factor cannot be removed. Add another first.',
  },
  passwordTitle: { ko: '비밀번호 바꾸기', en: 'Change your password' },
  passwordOld: {
    ko: '비밀번호를 바꾼 지 1년이 지났습니다. 새 비밀번호를 정해 주세요.',
    en: 'Your password is more than a year old. Please choose a new one.',
  },
  present: { ko: '지금 비밀번호', en: 'Present password' },
  fresh: { ko: '새 비밀번호', en: 'New password' },
  freshHint: {
    ko: '12자 이상. 문장처럼 길게 쓰면 외우기 쉽고 안전해요. 자주 쓰는 비밀번호나 이름은 안 돼요.',
    en: 'Twelve characters or more. A short sentence is easy to keep in mind. No common passwords or names.',
  },
  again: { ko: '새 비밀번호 다시', en: 'New password again' },
  notSame: { ko: '두 비밀번호가 다릅니다.', en: 'The two passwords differ.' },
  passwordSet: {
    ko: '비밀번호를 바꿨습니다. 다른 기기에서는 로그아웃되었어요.',
    en: 'Your password is changed. Other devices are signed out.',
  },
  sessions: { ko: '로그인한 기기', en: 'Where you are signed in' },
  device: { ko: '기기', en: 'Device' },
  since: { ko: '로그인', en: 'Since' },
  seen: { ko: '마지막 사용', en: 'Last seen' },
  address: { ko: '주소', en: 'Address' },
  thisOne: { ko: '지금 쓰는 기기', en: 'this one' },
  token: { ko: 'API 토큰', en: 'API token' },
  unknownDevice: { ko: '알 수 없는 기기', en: 'unknown device' },
  end: { ko: '로그아웃', en: 'Sign out' },
  endOthers: { ko: '다른 기기 모두 로그아웃', en: 'Sign out everywhere else' },
  endAll: { ko: '모두 로그아웃', en: 'Sign out everywhere' },
  ended: { ko: '로그아웃했습니다.', en: 'Signed out.' },
  changes: { ko: '계정에 있었던 일', en: 'What happened to the account' },
  what: { ko: '일', en: 'What' },
  when: { ko: '때', en: 'When' },
  by: { ko: '누가', en: 'By' },
  accountsOf: { ko: (name: string) => `${name}님의 로그인`, en: (name: string) => `Sign-in of ${name}` },
  none: { ko: '로그인한 기기가 없습니다.', en: 'Not signed in anywhere.' },
  invite: { ko: '초대 링크 만들기', en: 'Make an invitation' },
  inviteLead: {
    ko: '처음 쓰는 사람에게 줄 링크입니다. 24시간 안에 한 번 쓸 수 있어요.',
    en: 'A link for somebody new. It works once, within 24 hours.',
  },
  inviteAgain: { ko: '로그인 수단을 지우고 다시 초대', en: 'Reset sign-in and invite again' },
  inviteAgainLead: {
    ko: '비밀번호, 패스키, 인증 앱, 복구 코드를 모두 지우고 로그아웃시킨 뒤 새 링크를 만듭니다. 본인인지 얼굴을 보거나 내선 전화로 확인한 다음에 하세요.',
    en: 'Takes away password, passkeys, app and recovery codes, signs them out, and makes a new link. Make sure in person or by their desk phone that it is them.',
  },
  invited: { ko: '초대 링크를 만들었습니다', en: 'The invitation is ready' },
  invitedLead: {
    ko: '지금만 보여 드립니다. 본인에게 직접 전해 주세요. 24시간 안에 한 번 쓸 수 있고, 전에 만든 링크는 이제 쓸 수 없어요.',
    en: 'It is shown only now. Hand it to the person yourself. It works once within 24 hours; earlier links are void.',
  },
  link: { ko: '초대 링크', en: 'Invitation link' },
  noLogin: {
    ko: '계정 이름(로그인)이 없는 사람은 초대할 수 없습니다. 먼저 계정 이름을 정해 주세요.',
    en: 'Somebody without an account name cannot be invited. Give them one first.',
  },
  welcome: { ko: '비밀번호 정하기', en: 'Choose your password' },
  welcomeLead: {
    ko: (login: string) => `계정 이름은 ${login}입니다. 비밀번호를 정하면 바로 로그인돼요.`,
    en: (login: string) => `Your account is ${login}. Choose a password and you are signed in.`,
  },
  welcomeGo: { ko: '정하고 로그인', en: 'Save and sign in' },
  accountsLead: {
    ko: '초대하고, 로그인한 기기를 끊고, 계정에 있었던 일을 봅니다.',
    en: 'Invite them, sign their devices out, and see what happened to the account.',
  },
  setLogin: { ko: '계정 이름 정하기', en: 'Give an account name' },
  resetTitle: {
    ko: (name: string) => `${name}님의 로그인 수단을 모두 지울까요?`,
    en: (name: string) => `Take away all that ${name} signs in with?`,
  },
  resetTakes: {
    ko: '비밀번호, 패스키, 인증 앱, 복구 코드를 모두 지우고 모든 기기에서 로그아웃시킵니다.',
    en: 'Password, passkeys, app and recovery codes are taken away, and every device is signed out.',
  },
  resetLink: {
    ko: '새 초대 링크를 한 번 보여 드립니다. 24시간 안에 한 번 쓸 수 있습니다.',
    en: 'A new link is shown once. It works once, within 24 hours.',
  },
  resetSure: {
    ko: '다른 사람이 부탁했을 수 있습니다. 얼굴을 보거나 내선 전화로 본인인지 먼저 확인하세요.',
    en: 'Somebody else may be asking. First make sure in person or by their desk phone that it is them.',
  },
  noChanges: { ko: '아직 기록이 없습니다.', en: 'Nothing yet.' },
  linkGone: {
    ko: '이 초대 링크는 이미 썼거나 24시간이 지나 쓸 수 없습니다.',
    en: 'This invitation was used, or its 24 hours are over.',
  },
  linkGoneNext: {
    ko: '기관의 운영자에게 새 링크를 부탁해 주세요.',
    en: 'Ask your agency’s operator for a new one.',
  },
})

export const problemWords: { readonly [problem in PasswordProblem]: { readonly ko: string; readonly en: string } } =
  words({
    MISSING: { ko: '새 비밀번호를 써 주세요.', en: 'Enter a new password.' },
    UNSOUND: { ko: '쓸 수 없는 글자가 들어 있습니다. 다시 써 주세요.', en: 'It holds characters that cannot be used.' },
    TOO_SHORT: { ko: '12자 이상으로 써 주세요.', en: 'Use twelve characters or more.' },
    TOO_LONG: { ko: '200자를 넘지 않게 써 주세요.', en: 'Use no more than 200 characters.' },
    COMMON: {
      ko: '남이 쉽게 맞힐 수 있는 비밀번호입니다. 이름이나 흔한 낱말 말고 서로 상관없는 낱말 네 개쯤을 이어 써 보세요.',
      en: 'Others would guess it. Instead of names and common words, try four words that have nothing to do with each other.',
    },
    FEW_KINDS: {
      ko: '대문자, 소문자, 한글, 숫자, 기호 가운데 세 가지를 섞어 주세요.',
      en: 'Mix three of: capitals, small letters, Hangul, digits, signs.',
    },
  })

export const changeWords: { readonly [change in AccountChange]: { readonly ko: string; readonly en: string } } = words({
  'password set': { ko: '비밀번호를 정함', en: 'Password set' },
  'passkey added': { ko: '패스키 등록', en: 'Passkey added' },
  'passkey removed': { ko: '패스키 지움', en: 'Passkey removed' },
  'one-time code added': { ko: '인증 앱 등록', en: 'App added' },
  'one-time code removed': { ko: '인증 앱 지움', en: 'App removed' },
  'recovery codes drawn': { ko: '복구 코드를 새로 받음', en: 'Recovery codes drawn' },
  'recovery code used': { ko: '복구 코드 사용', en: 'Recovery code used' },
  'sessions ended': { ko: '다른 기기 로그아웃', en: 'Signed out elsewhere' },
  invited: { ko: '초대 링크를 만듦', en: 'Invited' },
  'invited again': { ko: '로그인 수단을 지우고 다시 초대', en: 'Reset and invited again' },
  'invitation used': { ko: '초대 링크 사용', en: 'Invitation used' },
})
