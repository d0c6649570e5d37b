// What is wrong with an answer on a form, and how to mend it: one sentence for each problem code of a field.
import { formatNumber, type Language, type Words, words } from '#kit/i18n'

const fieldProblems = words({
  MISSING: { ko: '써 주세요.', en: 'Please fill this in.' },
  TOO_SHORT: { ko: '조금 더 자세히 써 주세요.', en: 'Please write a little more.' },
  TOO_LONG: { ko: '너무 길어요. 줄여 주세요.', en: 'This is too long. Please shorten it.' },
  UNSOUND_CHARACTERS: {
    ko: '저장할 수 없는 글자가 섞여 있어요. 그 글자를 지우고 다시 써 주세요.',
    en: 'It contains characters that cannot be stored. Please remove them.',
  },
  RESIDENT_NUMBER: {
    ko: '주민등록번호나 외국인등록번호가 들어 있어요. 법에 따라 받을 수 없으니 지워 주세요. 누구인지 밝혀야 하면 생년월일만 써 주세요.',
    en: 'It contains a resident registration number, which the law does not let us take. Please remove it; where it must be said who somebody is, give the date of birth alone.',
  },
  NOT_A_PHONE: {
    ko: '전화번호를 숫자로 써 주세요. 예: 010-1234-5678',
    en: 'Enter a telephone number in digits, such as 010-1234-5678.',
  },
  NOT_A_MAIL: {
    ko: '전자우편 주소를 확인해 주세요. 예: name@example.kr',
    en: 'Check the e-mail address. It looks like name@example.kr.',
  },
  NOT_A_DATE: { ko: '날짜를 2026-11-23처럼 써 주세요.', en: 'Write the date like 2026-11-23.' },
  NO_SUCH_DATE: { ko: '달력에 없는 날짜예요. 다시 확인해 주세요.', en: 'There is no such date. Please check it.' },
  NOT_A_NUMBER: { ko: '숫자로 써 주세요.', en: 'Enter a whole number.' },
  TOO_SMALL: { ko: '더 큰 수를 써 주세요.', en: 'Enter a larger number.' },
  TOO_LARGE: { ko: '더 작은 수를 써 주세요.', en: 'Enter a smaller number.' },
  UNKNOWN_FIELD: {
    ko: '알 수 없는 항목이에요. 빼고 다시 보내 주세요.',
    en: 'This field is not known. Please leave it out.',
  },
  NOT_CHOSEN: { ko: '하나를 골라 주세요.', en: 'Please choose one.' },
  FILE_TOO_LARGE: {
    ko: '20MB가 넘는 파일이에요. 나누거나 줄여서 다시 넣어 주세요.',
    en: 'The file is larger than 20 MB. Split it or make it smaller.',
  },
  FILE_EMPTY: {
    ko: '빈 파일이에요. 내용이 있는 파일을 넣어 주세요.',
    en: 'The file is empty. Choose one with content.',
  },
  FILE_TYPE: {
    ko: '받을 수 없는 종류의 파일이에요. PDF, JPG, PNG, HWP, HWPX, DOCX, XLSX, TXT 파일을 넣어 주세요.',
    en: 'This kind of file cannot be accepted. Send PDF, JPG, PNG, HWP, HWPX, DOCX, XLSX or TXT.',
  },
  FILE_NOT_WHAT_IT_SAYS: {
    ko: '파일 이름과 내용이 달라요. 원래 프로그램에서 다시 저장한 파일을 넣어 주세요.',
    en: 'The content does not match the name of the file. Save it again in its own program and send that.',
  },
  FILE_HEIC: {
    ko: '아이폰의 HEIC 사진은 받을 수 없어요. 설정 > 카메라 > 포맷에서 "높은 호환성"으로 바꿔 다시 찍거나, 사진을 JPEG로 내보내 넣어 주세요.',
    en: 'HEIC photos cannot be accepted. On an iPhone choose Settings > Camera > Formats > Most Compatible and take it again, or export the photo as JPEG.',
  },
  FILE_TWO_IN_ONE: {
    ko: '파일 안에 다른 파일이 숨어 있어요. 원래 프로그램에서 다시 저장한 파일을 넣어 주세요.',
    en: 'Another file is hidden in this one. Save it again in its own program and send that.',
  },
  FILE_BROKEN: {
    ko: '파일이 깨져서 열 수 없어요. 원래 프로그램에서 열어 보고 다시 저장해 넣어 주세요.',
    en: 'The file is damaged. Open it in its own program, save it again and send that.',
  },
  FILE_ENCRYPTED: {
    ko: '암호가 걸린 파일이에요. 암호를 풀고 저장한 파일을 넣어 주세요.',
    en: 'The file has a password. Save it without one and send that.',
  },
  FILE_HAS_MACROS: {
    ko: '매크로나 프로그램이 든 파일이에요. 그것을 뺀 문서(DOCX, XLSX)나 PDF로 저장해 넣어 주세요.',
    en: 'The file brings macros or programs along. Save it without them, or as PDF, and send that.',
  },
  FILE_UNPACKS_TOO_LARGE: {
    ko: '풀면 너무 커지는 파일이에요. 나누어 저장하거나 PDF로 바꿔 넣어 주세요.',
    en: 'The file grows too large when it is opened. Split it, or save it as PDF.',
  },
  FILE_PATHS: {
    ko: '안에 든 이름이 안전하지 않은 파일이에요. 원래 프로그램에서 다시 저장한 파일을 넣어 주세요.',
    en: 'Names inside the file are not safe. Save it again in its own program and send that.',
  },
  FILE_IMAGE_TOO_LARGE: {
    ko: '사진이 4천만 화소보다 커요. 크기를 줄여 다시 넣어 주세요.',
    en: 'The picture has more than 40 megapixels. Make it smaller and add it again.',
  },
  FILE_INFECTED: {
    ko: '악성코드가 발견되어 받지 않았어요. 컴퓨터를 백신으로 검사하고, 깨끗한 파일을 넣어 주세요.',
    en: 'Malware was found, so the file was not taken. Scan your computer and send a clean file.',
  },
  FILE_SAYS_FORBIDDEN: {
    ko: '주민등록번호가 들어 있어요. 뒷자리를 지우고 다시 올려 주세요.',
    en: 'The file holds a resident registration number. Take it out and add the file again.',
  },
  FILES_TOO_LARGE: {
    ko: '파일을 모두 합쳐 50MB까지 보낼 수 있어요. 줄이거나 빼고 다시 넣어 주세요.',
    en: 'You can send 50 MB in all. Make a file smaller or take one out, then add it again.',
  },
  STORE_AWAY: {
    ko: '지금은 파일을 받을 수 없어요. 쓰신 내용은 그대로 있어요. 잠시 뒤에 다시 넣어 주세요.',
    en: 'Files cannot be taken right now. What you wrote is kept. Please add the file again in a moment.',
  },
  TOO_MANY_FILES: { ko: '파일은 모두 10개까지 보낼 수 있어요.', en: 'You can send ten files in all.' },
  FILE_CUT_OFF: {
    ko: '파일이 끝까지 오지 못했어요. 다시 넣어 주세요.',
    en: 'The file did not arrive whole. Please add it again.',
  },
})

/** The sentence for a code; `max` tells how long an answer may be. A code that nobody wrote words for is asked to be checked. */
export function fieldProblem(code: string, lang: Language, max?: number): string {
  if (code === 'TOO_LONG' && max !== undefined)
    return lang === 'ko'
      ? `${formatNumber(max)}자까지 쓸 수 있어요. 줄여 주세요.`
      : `At most ${formatNumber(max)} characters. Please shorten it.`
  const known: Words | undefined = (fieldProblems as { readonly [code: string]: Words })[code]
  return known?.[lang] ?? (lang === 'ko' ? '다시 확인해 주세요.' : 'Please check this.')
}
