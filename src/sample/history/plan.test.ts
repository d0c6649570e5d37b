// The planned history: the same seed and moment tell the same one, officers act in working time, petitioners as they like.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadCharter } from '#charter'
import { compileCalendar, formatInstant, parseInstant, workingBetween } from '#engine'
import { readHandbook } from '../handbook.ts'
import { plan } from './plan.ts'
import type { World } from './tale.ts'

const charterFolder = fileURLToPath(new URL('../../../charters/mss', import.meta.url))
const zone = 'Asia/Seoul'

async function world(): Promise<World> {
  const charter = await loadCharter(charterFolder)
  const handbook = new Map((await readHandbook(charterFolder)).map((item) => [item.item, item]))
  return {
    calendar: compileCalendar(charter.calendar),
    periodOf: (kind, item) =>
      kind === 'general' ? '3wh' : kind === 'statutory' ? (handbook.get(item ?? '')?.period ?? '') : '7wd',
    byOfficer: (item) => handbook.get(item)?.receipt === 'by officer',
  }
}

const outline = (tales: ReturnType<typeof plan>) =>
  tales.map((tale) => [
    tale.arrivedAt,
    tale.text.id,
    tale.petitioner.id,
    tale.officeId,
    ...tale.steps.map((step) => [step.at, step.command, step.by?.id]),
  ])

test('whatever day it is told on', async (t) => {
  const told = await world()
  // A working day, a Sunday night, the first minutes of a day, the end of the Chuseok holidays, a New Year's Day.
  for (const text of [
    '2026-11-23T15:00',
    '2026-11-22T23:10',
    '2026-11-24T00:03',
    '2026-09-27T09:00',
    '2027-01-01T12:00',
  ])
    await t.test(text, () => {
      const anchor = parseInstant(text, zone)
      const tales = plan(told, anchor, 400, 1)
      assert.equal(tales.length, 400)
      assert.deepEqual(outline(plan(told, anchor, 400, 1)), outline(tales))
      assert.notDeepEqual(outline(plan(told, anchor, 400, 2)), outline(tales))
      const today = formatInstant(anchor, zone).slice(0, 10)
      assert.ok(
        tales.some((tale) => formatInstant(tale.arrivedAt, zone).startsWith(today)),
        'some came today',
      )
      for (const tale of tales) {
        assert.ok(tale.arrivedAt <= anchor)
        let last = tale.arrivedAt
        for (const step of tale.steps.toSorted((a, b) => a.at - b.at)) {
          assert.ok(step.at >= last, `${tale.text.id} ${step.command}`)
          last = step.at
          if (step.by)
            assert.ok(
              workingBetween(told.calendar, step.at - 60_000, step.at + 60_000) > 0,
              `${step.command} ${formatInstant(step.at, zone)}`,
            )
        }
      }
    })
})
