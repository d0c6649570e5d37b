// Every statement of the house is prepared against the real schema: a column that was renamed is found here.
import { test } from 'node:test'
import { testDatabase } from '#kit/postgres'
import { appRole, connect } from './connection.ts'
import { allStatements } from './statement.ts'

test('each named statement fits the schema and the app may run it', async (t) => {
  // Importing the app declares every statement; this room may not know the others, so it finds them by their place.
  for (const place of ['../../app.ts', '../../house.ts', '../../worker.ts', '../../sample/index.ts'])
    await import(new URL(place, import.meta.url).href)
  const { url } = await testDatabase(t)
  const database = connect(url, { role: appRole, max: 1 })
  t.after(() => database.end())
  for (const [name, text] of allStatements())
    await t.test(name, async () => {
      await database.query(`prepare probe as ${text}`)
      await database.query('deallocate probe')
    })
})
