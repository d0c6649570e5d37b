// Personal data as it is shown to those who do not work on the petition: enough to tell people apart, no more.

/** 홍길동 is 홍*동, 홍길 is 홍*, 남궁민수 is 남**수; of a name in Latin letters each word keeps its first letter. */
export function maskName(name: string): string {
  const tidy = name.trim()
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(tidy)) return tidy.replaceAll(/\S+/g, (word) => `${[...word][0]}***`)
  const letters = [...tidy]
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** The last four digits are enough to check who is calling. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length < 8 ? '****' : `***-****-${digits.slice(-4)}`
}

/** A number as people write it: 010-1234-5678, 02-123-4567, 1357-0000; one from abroad stays as it is. */
export function spacedPhone(phone: string): string {
  const match = /^(02|0\d{2}|1\d{3})(\d{3,4})?(\d{4})$/.exec(phone)
  return match ? match.slice(1).filter(Boolean).join('-') : phone
}
