// What a measurement here needs: the processor time of a server and of its database, percentiles, and a fleet of
// clients that keeps its connections open.
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

const ticksPerSecond = 100

/** Processor seconds, user and system, of a process, in hundredths as Linux counts them. */
function cpuSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  // Its children that have ended are counted too: a database backend may come and go within a run.
  return [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0) / ticksPerSecond
}

export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

/** Every living process whose ancestor is `pid`, and itself. */
function familyOf(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      const text = readFileSync(`/proc/${entry}/stat`, 'utf8')
      const parent = Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
    } catch {
      // It ended while we looked.
    }
  }
  const family = [pid]
  for (const one of family) family.push(...(children.get(one) ?? []))
  return family
}

export function familyCpuSeconds(pid: number): number {
  return familyOf(pid).reduce((sum, one) => {
    try {
      return sum + cpuSeconds(one)
    } catch {
      return sum
    }
  }, 0)
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b)

export type Answer = {
  readonly status: number
  readonly body: string
  readonly headers: Record<string, string | string[] | undefined>
}

export function fleet(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    close: () => agent.destroy(),
    send: (
      url: string,
      options: { method?: string; headers?: Record<string, string>; body?: string } = {},
    ): Promise<Answer> =>
      new Promise((done, failed) => {
        const sent = request(
          url,
          { agent, method: options.method ?? 'GET', headers: options.headers ?? {} },
          (response) => {
            let body = ''
            response.setEncoding('utf8')
            response.on('data', (chunk: string) => {
              body += chunk
            })
            response.on('end', () => done({ status: response.statusCode ?? 0, body, headers: response.headers }))
          },
        )
        sent.on('error', failed)
        sent.end(options.body)
      }),
  }
}

/** Runs `count` pieces of work, `width` at a time. */
export async function inParallel(
  count: number,
  width: number,
  work: (place: number) => Promise<void>,
): Promise<number> {
  const began = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < count) {
        const place = next
        next += 1
        await work(place)
      }
    }),
  )
  return performance.now() - began
}
