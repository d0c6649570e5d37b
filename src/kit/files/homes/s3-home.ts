// Objects in a bucket behind the S3 API. Each request has an end and is tried three times; what still fails is said as
// "not now". No redirect is followed: objects go to the configured address alone (R31).
import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { type Home, ObjectMissingError, objectName, StoreAwayError, type StoredObject } from './home.ts'

export type S3Settings = {
  /** `https://s3.example.kr`; the bucket stands in the path, as every server of the S3 API understands it. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  /** Stands before each name; empty, or ending in `/`. */
  readonly prefix: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const attempts = 3
const pausesMs = [100, 400] as const
const timeMs = 30_000
/** A thousand objects a page; a hundred million objects are more than one house has. */
const pagesMax = 100_000

export function s3Home(settings: S3Settings, limits: { readonly timeMs: number } = { timeMs }): Home {
  const { endpoint, bucket, prefix, accessKeyId, secretAccessKey, region } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 })
  const bucketUrl = `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}`
  const urlOf = (name: string) => {
    if (!objectName.test(name)) throw new Error('An object has a name of ours')
    return `${bucketUrl}/${prefix}${name}`
  }

  async function ask(method: string, url: string, body?: Blob): Promise<Response> {
    let last = ''
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (attempt > 0) await pause(pausesMs[attempt - 1])
      try {
        const request = await client.sign(url, { method, ...(body ? { body } : {}) })
        const response = await fetch(request, { redirect: 'error', signal: AbortSignal.timeout(limits.timeMs) })
        if (response.ok || response.status === 404) return response
        last = `HTTP ${response.status}`
        await response.body?.cancel()
        // A refusal stays one, however often it is asked.
        if (response.status < 500 && response.status !== 429 && response.status !== 408) break
      } catch (error) {
        last = (error as Error).name
      }
    }
    throw new StoreAwayError(`The file store answers ${method} with ${last}`)
  }

  return {
    kind: 's3',
    async put(name, path) {
      const response = await ask('PUT', urlOf(name), await openAsBlob(path))
      await response.body?.cancel()
      if (!response.ok) throw new StoreAwayError('The bucket of the file store is not there')
      await rm(path, { force: true })
    },
    async get(name) {
      const response = await ask('GET', urlOf(name))
      if (!response.ok || !response.body) {
        await response.body?.cancel()
        throw new ObjectMissingError('An object is missing')
      }
      return buffers(response.body)
    },
    async delete(name) {
      await (await ask('DELETE', urlOf(name))).body?.cancel()
    },
    async *list() {
      let token: string | undefined
      for (let page = 0; page < pagesMax; page += 1) {
        const query = new URLSearchParams({ 'list-type': '2', 'max-keys': '1000', prefix })
        if (token) query.set('continuation-token', token)
        const response = await ask('GET', `${bucketUrl}?${query}`)
        if (!response.ok) throw new StoreAwayError('The bucket of the file store is not there')
        const xml = await response.text()
        for (const [, entry] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) yield* objectIn(entry ?? '', prefix)
        token = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml)?.[1]?.replaceAll('&amp;', '&')
        if (!token) return
      }
    },
  }
}

async function* buffers(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  } catch (error) {
    throw new StoreAwayError(`The file store broke off (${(error as Error).name})`)
  }
}

function* objectIn(entry: string, prefix: string): Generator<StoredObject> {
  const text = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(entry)?.[1] ?? ''
  const key = text('Key')
  const name = key.slice(prefix.length)
  if (key.startsWith(prefix) && objectName.test(name))
    yield { name, bytes: Number(text('Size')), storedAt: Date.parse(text('LastModified')) }
}
