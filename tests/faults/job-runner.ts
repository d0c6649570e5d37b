// A process that runs jobs and nothing else, for the test that kills it: each job says that it began, waits to be killed
// where it is told to, and otherwise leaves its mark.
import { z } from 'zod'
import { appRole, connect } from '#kit/database'
import { declareTask, doTask, startJobs } from '#kit/jobs'
import { silentLog } from '#kit/log'

const [url = '', mode = ''] = process.argv.slice(2)
const database = connect(url, { role: appRole, max: 5 })
const task = declareTask('leave a mark', z.strictObject({ mark: z.string() }))
await startJobs({
  database,
  log: silentLog,
  tasks: [
    doTask(task, async ({ mark }, { attempt }) => {
      process.stdout.write(`began ${mark} ${attempt}\n`)
      if (mode === 'hang') await new Promise(() => {})
      await database.query('insert into job_mark values ($1) on conflict do nothing', [mark])
      process.stdout.write(`done ${mark}\n`)
    }),
  ],
})
