// Progress lines of the launcher. They go to standard error, so that the standard output of
// `npx dajim …` holds the answer and nothing else.

/**
 * @param {string} korean
 * @param {string} english
 */
export function say(korean, english) {
  process.stderr.write(`다짐 · ${korean} (${english})\n`)
}

/**
 * Says every ten seconds that a long step is still going on. Returns the way to stop it.
 * @param {string} korean
 * @param {string} english
 */
export function sayWhile(korean, english) {
  say(korean, english)
  let seconds = 0
  const timer = setInterval(() => {
    seconds += 10
    say(`… ${seconds}초째`, `still going, ${seconds} s`)
  }, 10_000)
  return () => clearInterval(timer)
}

/** What stops the launcher with one sentence instead of a stack trace. */
export class LaunchError extends Error {
  /**
   * @param {string} korean
   * @param {string} english
   */
  constructor(korean, english) {
    super(`${korean}\n${english}`)
    this.name = 'LaunchError'
  }
}
