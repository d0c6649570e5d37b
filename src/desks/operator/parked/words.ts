// The words of parked work.
import { type Words, words } from '#kit/i18n'

export const w = words({
  title: { ko: '멈춰 선 일', en: 'Parked work' },
  lead: {
    ko: '저절로 끝나지 않아 사람이 보아야 하는 일입니다. 오래된 것부터 보여 드립니다.',
    en: 'What did not end by itself and needs a person, the oldest first.',
  },
  none: { ko: '멈춰 선 일이 없습니다.', en: 'Nothing is parked.' },
  kind: { ko: '종류', en: 'Kind' },
  since: { ko: '언제부터', en: 'Since' },
  what: { ko: '무엇이', en: 'What' },
  why: { ko: '마지막 까닭', en: 'Last reason' },
  matter: { ko: '접수번호', en: 'Receipt number' },
  open: { ko: '살펴보기', en: 'Look' },
  all: { ko: '모두', en: 'All' },
  kinds: { ko: '종류 고르기', en: 'Choose a kind' },
  job: { ko: '작업', en: 'Job' },
  clock: { ko: '시계', en: 'Clock' },
  notice: { ko: '통지', en: 'Notice' },
  settlement: { ko: '대조 차이', en: 'Difference' },
  clockStuck: { ko: '처리기한을 계산할 수 없습니다.', en: 'A due time cannot be computed.' },
  noticeParked: { ko: '통지를 보내지 못했습니다.', en: 'A notice could not be sent.' },
  difference: { ko: '저장된 처리기한이 사실과 다릅니다.', en: 'A stored due time differs from the facts.' },
  unknownTask: {
    ko: '이 판의 다짐이 모르는 작업입니다.',
    en: 'This version of Dajim does not know the task.',
  },
  more: {
    ko: '종류마다 처음 25건만 보입니다. 종류를 고르면 더 볼 수 있습니다.',
    en: 'Only the first 25 of each kind are shown. Choose a kind to see more.',
  },
  jobTitle: { ko: '멈춰 선 작업', en: 'A parked job' },
  clockTitle: { ko: '읽을 수 없는 시계', en: 'A clock that cannot be read' },
  noticeTitle: { ko: '보내지 못한 통지', en: 'A notice that could not be sent' },
  settlementTitle: { ko: '사실과 다른 처리기한', en: 'A due time that differs' },
  jobMeans: {
    ko: '정해진 횟수만큼 다시 해 보았지만 끝내지 못했습니다. 까닭이 풀렸으면 다시 해 보게 하고, 더는 필요 없으면 까닭을 적어 그만두게 해 주세요.',
    en: 'It was tried as often as allowed and did not succeed. When the cause is gone, have it tried again; when it is needed no more, drop it with a reason.',
  },
  clockMeans: {
    ko: '이 사안의 사실이나 달력으로는 처리기한을 계산할 수 없어 10분마다 다시 해 봅니다. 그동안 알림과 기한 기록이 멈춥니다.',
    en: 'The facts of this matter, or the calendar, do not allow its due time to be computed; it is tried every ten minutes. Meanwhile warnings and breaks are not recorded.',
  },
  noticeMeans: {
    ko: '받는 곳에서 거듭 거절하여 보내기를 멈추었습니다. 담당 부서에 다른 방법으로 알리도록 전해 주세요.',
    en: 'The receiving side refused it again and again. Tell the office, so that it reaches the person another way.',
  },
  settlementMeans: {
    ko: '하루에 한 번 모든 처리기한을 사실에서 다시 계산하는데, 저장된 값이 다릅니다. 다시 계산하면 사실대로 바로잡힙니다. 까닭을 알 수 없으면 고치기 전에 알려 주세요.',
    en: 'Once a day every due time is computed again from facts; this stored value differs. Computing it again puts it right. Report it first when you do not know why.',
  },
  attempts: { ko: '해 본 횟수', en: 'Attempts' },
  times: { ko: (count: number) => `${count}번`, en: (count: number) => `${count}` },
  added: { ko: '처음 맡긴 때', en: 'Asked for' },
  retry: { ko: '다시 해 보기', en: 'Try again' },
  retryReason: { ko: '무엇이 달라졌나요?', en: 'What has changed?' },
  retryHint: {
    ko: '예: 검사 서버를 다시 켰습니다. 개인정보는 쓰지 마세요.',
    en: 'Such as: the scanner runs again. No personal data, please.',
  },
  drop: { ko: '그만두기', en: 'Drop it' },
  dropReason: { ko: '그만두는 까닭', en: 'Why it is dropped' },
  dropHint: {
    ko: '되돌릴 수 없고, 까닭과 이름이 기록에 남습니다. 개인정보는 쓰지 마세요.',
    en: 'It cannot be undone; the reason and your name are kept. No personal data, please.',
  },
  tryNow: { ko: '지금 다시 읽기', en: 'Read it again now' },
  repair: { ko: '사실에서 다시 계산하기', en: 'Compute again from facts' },
  reasonMissing: { ko: '까닭을 써 주세요.', en: 'Enter a reason.' },
  reasonLong: { ko: '300자까지 쓸 수 있습니다.', en: 'Up to 300 characters.' },
  retried: { ko: '다시 해 보도록 했습니다.', en: 'It is tried again.' },
  dropped: { ko: '그만두게 했습니다. 까닭을 기록했습니다.', en: 'It is dropped, and the reason is kept.' },
  gone: { ko: '그 일은 이제 멈춰 서 있지 않습니다.', en: 'That is parked no more.' },
})

const tasks: Readonly<Record<string, Words>> = {
  'settle the clocks': { ko: '처리기한을 사실에서 다시 계산하기', en: 'Compute due times again from facts' },
}

/** A task of another version has no words here; its name says what it is. */
export function taskWords(name: string): Words {
  return tasks[name] ?? { ko: name, en: name }
}
