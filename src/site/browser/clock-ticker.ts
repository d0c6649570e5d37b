// Keeps every `[data-due]` in step with the server's time. The words come from the same function that the server uses.
// Ticking text is not announced: a screen reader reads it when it is asked.
import { formatRemaining } from '#kit/i18n'
import { pageLanguage } from './page-language.ts'

/** The browser's own clock may be wrong, and the sample's clock is moved: what counts is the server's time as last told. */
let offset = serverOffset()

const second = 1_000
const minute = 60 * second
const secondsBelow = 10 * minute

export function startClocks(): void {
  const tick = () => {
    const wait = document.hidden ? minute : showAll()
    setTimeout(tick, wait - ((Date.now() + offset) % wait) + 20)
  }
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) showAll()
  })
  document.addEventListener('list-changed', () => {
    offset = serverOffset()
    showAll()
  })
  tick()
}

/** Writes the words that changed and returns how long they stay true: a second when a moment is near, else a minute. */
function showAll(): number {
  const now = Date.now() + offset
  let wait = minute
  for (const element of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const left = Number(element.dataset['due']) - now
    if (!Number.isFinite(left)) continue
    if (Math.abs(left) < secondsBelow + minute) wait = second
    const text = formatRemaining(left, pageLanguage())
    if (element.textContent !== text) element.textContent = text
    element.classList.toggle('over', left < 0)
  }
  return wait
}

function serverOffset(): number {
  const serverNow = Number(document.documentElement.dataset['now'])
  return Number.isFinite(serverNow) && serverNow > 0 ? serverNow - Date.now() : 0
}
