// The live queues: one stream of events for each browser, told `changed` when a petition changed that its officer may
// have on screen. Changes by other processes are found by looking at the facts once a second while anybody listens. Each look
// first ends the streams whose session ended, so nothing is ever told to somebody who is signed out (R04, R05).
import type { Clock } from '#kit/clock'
import type { Log } from '#kit/log'
import { type Ledger, lastFactPosition } from '#ledger'
import type { Sessions, Sight } from '#people'
import { type Changed, readChanges } from './queries.ts'

const lookMs = 1_000
/** Changes of this process are told sooner; those that come together are told together. */
const soonMs = 150
/** Keeps proxies from closing a quiet stream, and finds browsers that are gone. */
const heartbeatMs = 25_000
/** A stream ends after this long and the browser opens another, with the offices that its officer sees by then. */
const lastsMs = 10 * 60_000
const liveLimits = { streams: 1_000, perOfficer: 5 } as const

type Listener = {
  readonly sight: Sight
  readonly session: string
  send(text: string): void
  close(): void
}

export type LiveQueues = {
  /** The stream of one browser, for as long as its session stands; undefined when there are too many. */
  open(sight: Sight, session: string): Promise<ReadableStream<Uint8Array> | undefined>
  count(): number
  close(): void
}

/** Whether a petition is or was on one of the officer's lists. What concerns them never is, nor was. */
function isSeen({ offices, officerId, unplaced, asked, concerned }: Changed, sight: Sight): boolean {
  if (concerned.includes(sight.officerId)) return false
  return (
    sight.everywhere ||
    (sight.unplaced && unplaced) ||
    (officerId !== null && sight.acting.includes(officerId)) ||
    offices.some((office) => sight.offices.includes(office)) ||
    asked.some((office) => sight.asked.includes(office))
  )
}

type Ground = {
  readonly log: Log
  readonly sessions: Pick<Sessions, 'standing'>
  /** Sessions run in real time, whatever the sample's clock says. */
  readonly realClock: Clock
  readonly stopping?: AbortSignal
}

export function createLiveQueues(ledger: Ledger, { log, sessions, realClock, stopping }: Ground): LiveQueues {
  const listeners = new Set<Listener>()
  const encoder = new TextEncoder()
  let position: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let unfollow: (() => void) | undefined
  let looking = false

  function lookIn(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(look, ms)
  }

  async function endSignedOut(): Promise<void> {
    const asked = [...listeners]
    const standing = await sessions.standing([...new Set(asked.map(({ session }) => session))], realClock.now())
    for (const listener of asked) if (listeners.has(listener) && !standing.has(listener.session)) listener.close()
  }

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      await endSignedOut()
      if (listeners.size === 0) return
      position ??= await lastFactPosition(ledger.database)
      const changes = await readChanges(ledger.database, position)
      if (changes) {
        position = changes.position
        for (const listener of listeners)
          if (changes.matters.some((changed) => isSeen(changed, listener.sight)))
            listener.send('event: changed\ndata: 1\n\n')
      }
    } catch (error) {
      log.warn({ error: (error as Error).message }, 'live queues could not look for changes')
    } finally {
      looking = false
      if (listeners.size > 0) lookIn(lookMs)
    }
  }

  function start(): void {
    unfollow = ledger.onChange(() => {
      if (!looking) lookIn(soonMs)
    })
    lookIn(lookMs)
  }

  function leave(listener: Listener): void {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(timer)
    unfollow?.()
    unfollow = undefined
    position = undefined
  }

  const close = () => {
    for (const listener of [...listeners]) listener.close()
  }
  stopping?.addEventListener('abort', close, { once: true })

  return {
    count: () => listeners.size,
    close,
    async open(sight, session) {
      // What changes from this moment on is told; what was before it stands on the page.
      if (listeners.size === 0) position = await lastFactPosition(ledger.database)
      if (stopping?.aborted || listeners.size >= liveLimits.streams) return undefined
      // A browser that lost its line leaves a stream behind for a while; the oldest of an officer's makes room.
      const own = [...listeners].filter((listener) => listener.sight.officerId === sight.officerId)
      if (own.length >= liveLimits.perOfficer) own[0]?.close()
      let listener: Listener
      let beat: ReturnType<typeof setInterval>
      let end: ReturnType<typeof setTimeout>
      const release = () => {
        clearInterval(beat)
        clearTimeout(end)
        leave(listener)
      }
      return new ReadableStream<Uint8Array>({
        start(controller) {
          listener = {
            sight,
            session,
            send: (text) => controller.enqueue(encoder.encode(text)),
            close: () => {
              release()
              controller.close()
            },
          }
          beat = setInterval(() => listener.send(': here\n\n'), heartbeatMs)
          end = setTimeout(() => listener.close(), lastsMs)
          listeners.add(listener)
          listener.send('retry: 3000\n\n')
          if (listeners.size === 1) start()
        },
        cancel: release,
      })
    },
  }
}
