// The words of the account desk.
import { words } from '#kit/i18n'

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
})
