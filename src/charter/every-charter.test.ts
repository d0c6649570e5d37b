// Every charter that is shipped: it loads, it gives its published text back letter for letter, its scenarios hold, and
// its editions are published.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { assemble } from './assemble.ts'
import { checkCharter } from './check.ts'
import { editionHash } from './editions.ts'
import { factsNamed } from './facts-named.ts'
import { loadCharter } from './load.ts'
import { readCharterFolder } from './read-folder.ts'
import { readScenarios } from './scenarios/read-scenarios.ts'
import { sourceText } from './source-text.ts'

const charters = join(import.meta.dirname, '../../charters')

for (const name of readdirSync(charters, { withFileTypes: true })) {
  if (!name.isDirectory()) continue
  const folder = join(charters, name.name)

  test(`${name.name}: sound, but for the facts that only the desks can know`, async () => {
    const draft = assemble(await readCharterFolder(folder))
    const declaredFacts = new Set(draft.editions.flatMap(({ edition }) => factsNamed(edition)))
    assert.deepEqual(checkCharter(draft, { declaredFacts }), [])
  })

  test(`${name.name}: the sentences give the published text back letter for letter`, async () => {
    const { files, sentences, markers } = assemble(await readCharterFolder(folder))
    assert.ok(files.original, 'text/ holds the text as it was published')
    assert.equal(sourceText(sentences, markers), files.original.text)
  })

  test(`${name.name}: each promise has a README and scenarios, each clock three at least`, async () => {
    const draft = assemble(await readCharterFolder(folder))
    for (const { edition } of draft.editions) {
      await access(join(folder, 'promises', edition.promise, 'README.md'))
      const table = draft.files.scenarios.get(edition.promise)
      const { scenarios } = readScenarios(table?.text ?? '', draft.calendar?.zone ?? 'UTC')
      const wanted = edition.measure.as === 'clock' ? 3 : 1
      assert.ok(scenarios.length >= wanted, `${edition.promise} has ${scenarios.length} scenarios`)
    }
  })

  test(`${name.name}: every edition is published under its hash, but those still to come`, async () => {
    const draft = assemble(await readCharterFolder(folder))
    for (const { edition } of draft.editions) {
      if (edition.coming) continue
      assert.equal(draft.published[`${edition.promise}/${edition.from}`], editionHash(edition), edition.promise)
    }
  })

  test(`${name.name}: loads for use`, async () => {
    const charter = await loadCharter(folder)
    assert.equal(charter.id, name.name)
    assert.ok(charter.promises.length > 0)
  })
}
