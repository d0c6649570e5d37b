// Where files lie and who scans them, as the environment says it. A wrong value stops the start with one sentence.
import { join } from 'node:path'
import { ConfigError } from '#kit/config'
import { clamdScanner, folderHome, type Home, type Scanner, s3Home } from '#kit/files'

type Environment = { readonly [name: string]: string | undefined }

/** DAJIM_FILES: nothing, for a folder beside the data, or `s3://bucket/prefix?endpoint=https://…&region=…`. */
export function fileHome(env: Environment, dataFolder: string): Home {
  const given = env['DAJIM_FILES']
  if (!given) return folderHome(join(dataFolder, 'files'))
  const address = URL.canParse(given) ? new URL(given) : undefined
  const endpoint = address?.searchParams.get('endpoint') ?? ''
  if (address?.protocol !== 's3:' || !address.hostname || !/^https?:/.test(endpoint) || !URL.canParse(endpoint))
    throw new ConfigError(
      'DAJIM_FILES는 s3://버킷/앞말?endpoint=https://…&region=… 꼴이어야 합니다. 비워 두면 데이터 폴더에 둡니다.',
      'DAJIM_FILES must look like s3://bucket/prefix?endpoint=https://…&region=…; left out, files lie in the data folder.',
    )
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!accessKeyId || !secretAccessKey)
    throw new ConfigError(
      'DAJIM_FILES를 쓰려면 AWS_ACCESS_KEY_ID와 AWS_SECRET_ACCESS_KEY도 정해 주세요.',
      'DAJIM_FILES needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY too.',
    )
  const prefix = address.pathname.replaceAll(/^\/+|\/+$/g, '')
  const region = address.searchParams.get('region') ?? 'us-east-1'
  return s3Home({
    endpoint,
    region,
    bucket: address.hostname,
    prefix: prefix && `${prefix}/`,
    accessKeyId,
    secretAccessKey,
  })
}

/** DAJIM_CLAMD: host:port, or the path of clamd's unix socket; without it nothing is scanned, and pages say so. */
export function fileScanner(env: Environment): Scanner | undefined {
  const given = env['DAJIM_CLAMD']
  if (!given) return undefined
  if (!/^(\/.+|.+:\d+)$/.test(given))
    throw new ConfigError(
      'DAJIM_CLAMD는 호스트:포트이거나 소켓 파일의 경로여야 합니다.',
      'DAJIM_CLAMD must be host:port, or the path of a socket.',
    )
  return clamdScanner(given)
}
