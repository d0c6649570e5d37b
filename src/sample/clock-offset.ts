// How far the sample agency's clock was moved on, kept so that a restart stands where it stood.
import { type Queryable, statement } from '#kit/database'

const readOffset = statement<{ offset_ms: number }>('sample-read-offset', 'select offset_ms from sample_clock')
const writeOffset = statement(
  'sample-write-offset',
  `insert into sample_clock (offset_ms) values ($1) on conflict (only_row) do update set offset_ms = excluded.offset_ms`,
)

/** Undefined in a database that is no sample. */
export async function sampleOffset(on: Queryable): Promise<number | undefined> {
  return (await readOffset.find(on))?.offset_ms
}

export async function saveSampleOffset(on: Queryable, offsetMs: number): Promise<void> {
  await writeOffset.run(on, [Math.round(offsetMs)])
}
