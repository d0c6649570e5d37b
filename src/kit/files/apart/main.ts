// What runs in the process apart: reads a file from its input, does the one job that it was started for, writes the
// answer, and ends. It has the file and nothing else of the house.
import type { FileType } from '../file-types.ts'
import { examine } from './examine.ts'

type Done = { readonly answer: object; readonly bytes?: readonly Uint8Array[] }

const job = JSON.parse(process.argv[2] ?? '{}') as { name: string; [given: string]: unknown }
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk)
const input = Buffer.concat(chunks)
chunks.length = 0

const jobs: { readonly [name: string]: (bytes: Buffer) => Promise<Done> } = {
  'clean image': async (bytes) => {
    const { cleanImageBytes } = await import('./image.ts')
    const cleaned = await cleanImageBytes(bytes, { maxEdge: Number(job['maxEdge']) })
    return 'bytes' in cleaned ? { answer: cleaned.answer, bytes: [cleaned.bytes] } : cleaned
  },
  examine: (bytes) => examine(bytes, job['claimed'] as FileType),
}

const run = jobs[job.name]
if (!run) throw new Error(`No job is named ${job.name}`)
const { answer, bytes } = await run(input)
const json = Buffer.from(JSON.stringify(answer))
const head = Buffer.alloc(4)
head.writeUInt32BE(json.length)
process.stdout.write(Buffer.concat([head, json]))
for (const piece of bytes ?? []) process.stdout.write(piece)
