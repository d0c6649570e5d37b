// Puts the published text of a charter together again from its sentences and markers, letter for letter.
import type { Marker, Sentence } from './charter.ts'

/** Pieces on one line are parted by one space; the line numbers leave no gap. */
export function sourceText(sentences: readonly Sentence[], markers: readonly Marker[]): string {
  const pieces = [
    ...markers.map((marker) => ({ line: marker.line, order: marker.order ?? 1, text: marker.text })),
    ...sentences.flatMap((sentence) =>
      sentence.places.map((place) => ({ line: place.line, order: place.order ?? 1, text: sentence.text })),
    ),
  ].sort((a, b) => a.line - b.line || a.order - b.order)
  let text = ''
  let line = 1
  let fresh = true
  for (const piece of pieces) {
    for (; line < piece.line; line += 1) {
      text += '\n'
      fresh = true
    }
    text += fresh ? piece.text : ` ${piece.text}`
    fresh = false
  }
  return text
}
