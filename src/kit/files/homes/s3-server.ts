// A server of the S3 API for tests, on this machine's loopback, with one empty bucket. Never part of a running house.
import type { TestContext } from 'node:test'
import S3rver from 's3rver'
import type { S3Settings } from './s3-home.ts'

export type TestS3 = { readonly endpoint: string; readonly settings: S3Settings; stop(): Promise<void> }

export async function s3Server(t: TestContext, directory: string, port = 0): Promise<TestS3> {
  const server = new S3rver({
    address: '127.0.0.1',
    port,
    silent: true,
    directory,
    configureBuckets: [{ name: 'dajim-files', configs: [] }],
  })
  const { port: listening } = await server.run()
  let running = true
  const stop = async () => {
    if (running) await server.close()
    running = false
  }
  t.after(stop)
  const endpoint = `http://127.0.0.1:${listening}`
  return {
    endpoint,
    stop,
    settings: {
      endpoint,
      region: 'kr-central-1',
      bucket: 'dajim-files',
      prefix: 'house/',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
  }
}
