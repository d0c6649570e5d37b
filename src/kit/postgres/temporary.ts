// A server for tests, in a folder of its own that goes when it stops. Its data need not survive a power cut.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '#kit/log'
import { type Embedded, startEmbedded } from './embedded.ts'

export async function startTemporary(options: { bin?: string; log?: Log } = {}): Promise<Embedded> {
  const folder = mkdtempSync(join(tmpdir(), 'dajim-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    const server = await startEmbedded({ folder, durable: false, ...options })
    const endAtOnce = () => {
      server.kill()
      remove()
    }
    process.once('exit', endAtOnce)
    return {
      ...server,
      stop: async () => {
        process.off('exit', endAtOnce)
        await server.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
