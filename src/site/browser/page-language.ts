// The language that the server wrote the page in.
export function pageLanguage(): 'ko' | 'en' {
  return document.documentElement.lang === 'en' ? 'en' : 'ko'
}
