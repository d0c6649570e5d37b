// Cold start on existing data to the first page, memory when idle, and the weight of the citizen's first page.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { freePort, startRunning } from '../tests/running.ts'
import { ascending, percentile, residentMegabytes } from './ground/measure.ts'

const starts = 5

export async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'dajim-bench-'))
  try {
    const first = await startRunning({ data, port: await freePort() })
    console.log(`first start with the sample agency: ${(first.startedInMs / 1000).toFixed(1)} s`)
    await first.stop()
    const times: number[] = []
    for (let place = 0; place < starts; place += 1) {
      const began = performance.now()
      const server = await startRunning({ data, port: await freePort() })
      const page = await fetch(`${server.base}/`)
      if (page.status !== 200) throw new Error(`the first page answered ${page.status}`)
      await page.text()
      times.push(performance.now() - began)
      if (place === starts - 1) {
        await new Promise((done) => setTimeout(done, 5_000))
        console.log(`memory idle: ${residentMegabytes(server.pid).toFixed(0)} MB`)
        console.log(
          `citizen's first page without fonts: ${(await firstPageBytes(server.base)).toLocaleString('en')} bytes as sent`,
        )
      }
      await server.stop()
    }
    console.log(
      `cold start to the first page: median ${(percentile(ascending(times), 0.5) / 1000).toFixed(2)} s of ${starts}`,
    )
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** The page and everything it links to but fonts, in the bytes that cross the wire. */
async function firstPageBytes(base: string): Promise<number> {
  const { request } = await import('node:http')
  const get = (path: string) =>
    new Promise<{ bytes: number; text: string }>((done, failed) => {
      const sent = request(`${base}${path}`, { headers: { 'accept-encoding': 'br' } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const whole = Buffer.concat(chunks)
          const text =
            response.headers['content-encoding'] === 'br' ? brotliDecompressSync(whole).toString() : whole.toString()
          done({ bytes: whole.length, text })
        })
      })
      sent.on('error', failed)
      sent.end()
    })
  const page = await get('/')
  const linked = new Set([...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? ''))
  let bytes = page.bytes
  for (const path of linked) bytes += (await get(path)).bytes
  return bytes
}

if (import.meta.main) await run()
