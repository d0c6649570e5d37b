// Counts the characters of a long text against its limit, as people count them: an emoji is one.
import { pageLanguage } from './page-language.ts'

export function startCounters(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
    const shown = document.getElementById(`${area.id}-count`)
    const limit = Number(area.dataset['count'])
    if (shown === null || !Number.isFinite(limit)) continue
    const show = () => {
      const length = [...area.value].length
      shown.textContent = countWords(length, limit)
      shown.classList.toggle('over', length > limit)
      // It speaks up only near the end, so that it does not talk over the typing.
      shown.setAttribute('aria-live', length > limit * 0.9 ? 'polite' : 'off')
    }
    area.addEventListener('input', show)
    show()
  }
}

function countWords(length: number, limit: number): string {
  const used = length.toLocaleString('en-US')
  const most = limit.toLocaleString('en-US')
  const over = (length - limit).toLocaleString('en-US')
  if (pageLanguage() === 'ko')
    return length > limit ? `${used} / ${most}자 · ${over}자를 줄여 주세요.` : `${used} / ${most}자`
  return length > limit ? `${used} / ${most} characters · please shorten by ${over}.` : `${used} / ${most} characters`
}
