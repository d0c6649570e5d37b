// Personal data as everybody sees it until it is revealed: enough to tell people apart, no more (R41). Each mask may be
// laid over its own result without changing it, so nothing is lost or shown by masking twice.

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' })
/** Whole syllables, ideographs and plain Latin letters never join, and most names are of nothing else. */
const standsAlone = /^[\uAC00-\uD7A3\u4E00-\u9FFFA-Za-z]*$/u
/** Letters as a reader counts them: old Hangul written in parts and joined emoji are one each. */
const lettersOf = (text: string) =>
  standsAlone.test(text) ? [...text] : [...segmenter.segment(text)].map(({ segment }) => segment)

/** One letter, stars, and at most one letter more: masked already. */
const isMasked = (word: string) => /^.?\p{M}*\*+.?\p{M}*$/u.test(word)

/** 홍길동 is 홍*동, 홍길 is 홍*, 남궁민수 is 남**수; of a name in Latin letters each word keeps its first letter. */
export function maskName(name: string): string {
  const tidy = name.normalize('NFC').trim()
  if (/\p{Script=Latin}/u.test(tidy) && /^[\p{Script=Latin}\p{M}\s*.'’-]+$/u.test(tidy))
    return tidy.replaceAll(/\S+/gu, (word) => (isMasked(word) ? word : `${lettersOf(word)[0]}***`))
  const letters = lettersOf(tidy)
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** The last four digits are enough to check who is calling. */
export function maskPhone(phone: string): string {
  if (/^\*{3}-\*{4}-\d{4}$/.test(phone)) return phone
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length < 8 ? '****' : `***-****-${digits.slice(-4)}`
}

/** ab***@example.com; of a short name before the @ nothing stays. */
export function maskMail(mail: string): string {
  const [, kept] = /^([^*@]*)\*{3}@[^@]*$/.exec(mail) ?? []
  if (kept !== undefined && lettersOf(kept).length <= 2) return mail
  const at = mail.lastIndexOf('@')
  if (at < 0) return '***'
  const letters = lettersOf(mail.slice(0, at).replaceAll(/[*@]/g, ''))
  return `${letters.slice(0, letters.length > 3 ? 2 : 0).join('')}***${mail.slice(at)}`
}

const provinces =
  '서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청?북|충청?남|전라?북|전라?남|경상?북|경상?남|제주'
const district = new RegExp(
  `^((?:(?:${provinces})(?:특별시|광역시|특별자치시|특별자치도|도)?(?:\\s+|$))?(?:[가-힣]{1,4}시(?:\\s+|$))?(?:[가-힣]{1,4}[군구](?:\\s+|$))?)([가-힣]{1,6}\\d{0,2}(?:읍|면|동|가)(?:\\s+|$))?`,
  'u',
)

/** To 읍·면·동, or to 시·군·구 where the address names a road; of an address elsewhere nothing stays. */
export function maskAddress(address: string): string {
  const tidy = address.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  const [, above = '', below = ''] = district.exec(tidy) ?? []
  // A name such as 홍길동 ends like a 동; one that follows no 시·군·구 is none.
  const shown = above === '' ? '' : `${above}${below}`
  return shown.length === tidy.length && shown !== '' ? tidy : `${shown.trim()} ***`.trim()
}

/** The year of birth alone. */
export function maskBirth(birth: string): string {
  return /^(\d{4})(?!\d)/.exec(birth)?.[1] ?? '****'
}

/** An address of the network without its last part: of IPv6 its first half stays, which is one household or office. */
export function maskOrigin(origin: string): string {
  const four = /^((?:::ffff:)?\d{1,3}\.\d{1,3}\.\d{1,3}\.)(?:\d{1,3}|\*)$/i.exec(origin)
  if (four) return `${four[1]}*`
  if (!origin.includes(':')) return origin
  const parts =
    origin
      .split('::')[0]
      ?.split(':')
      .filter((part) => part !== '*' && part !== '')
      .slice(0, 4) ?? []
  return `${parts.join(':')}${parts.length > 0 ? ':' : '::'}*`
}

/** A number as people write it: 010-1234-5678, 02-123-4567, 1357-0000; one from abroad stays as it is. */
export function spacedPhone(phone: string): string {
  const match = /^(02|0\d{2}|1\d{3})(\d{3,4})?(\d{4})$/.exec(phone)
  return match ? match.slice(1).filter(Boolean).join('-') : phone
}
