// The queue library's log lines go into ours, without the jobs that it would print beside them.
import type { Logger } from 'graphile-worker'
import type { Log } from '#kit/log'

/** Without a log nothing is said. */
export async function tellLog(log: Log | undefined): Promise<Logger> {
  const { Logger } = await import('graphile-worker')
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log?.warn({ jobs: message.slice(0, 500) }, 'the job queue says')
  })
}
