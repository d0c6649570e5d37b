// What people type, made equal: composed Hangul (NFC), one kind of line break, no characters that only confuse.

/** Some systems send Hangul as loose letters (NFD); stored and compared text is always composed. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/** Zero-width and direction-turning characters: invisible, and able to make two names look the same. */
// The joiner U+200D stays: emoji are written with it.
const invisible = /[\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** A one-line answer: composed, trimmed, each run of white space one space. */
export function tidyLine(text: string): string {
  return nfc(text).replace(invisible, '').replace(/\s+/g, ' ').trim()
}

/** A longer text: composed, line breaks as `\n`, no white space at the ends of lines or of the whole. */
export function tidyText(text: string): string {
  return nfc(text)
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim()
}
