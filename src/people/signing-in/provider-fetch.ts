// Asking the agency's own sign-in over the network: by https (this machine itself excepted), without following elsewhere,
// within a time and a size. An answer is never read beyond what is asked for.
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/
/** Metadata and keys of real providers are below 60 KB. */
const answerBytesMax = 256 * 1024

/** Whether secrets may travel there. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))
}

export function isLoopback(address: string): boolean {
  return URL.canParse(address) && loopback.test(new URL(address).hostname)
}

/** The body is read here, under the same time limit as the head. @throws TypeError as fetch does. */
export async function boundedFetch(
  address: string,
  options: { method: string; headers: Record<string, string>; body?: unknown; signal?: AbortSignal | undefined },
): Promise<Response> {
  if (!isSafeAddress(address)) throw new TypeError('The address is not safe')
  const { method, headers, body, signal } = options
  const answer = await fetch(address, {
    method,
    headers,
    redirect: 'manual',
    signal: signal ?? null,
    ...(body === undefined || body === null ? {} : { body: body as NonNullable<RequestInit['body']> }),
  })
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer.body ?? []) {
    length += chunk.length
    if (length > answerBytesMax) throw new TypeError('The answer is too large')
    chunks.push(chunk)
  }
  const shown = new Headers(answer.headers)
  // The body stands unpacked here.
  shown.delete('content-encoding')
  shown.delete('content-length')
  const isEmpty = [204, 205, 304].includes(answer.status)
  return new Response(isEmpty ? null : Buffer.concat(chunks), { status: answer.status, headers: shown })
}
