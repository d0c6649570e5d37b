// A citizen at the petition form of a running house: cookies kept, forms posted, no script.
import assert from 'node:assert/strict'

export type Citizen = {
  /** Fills the form in up to the page on which it is sent. */
  fillIn(title: string): Promise<void>
  send(): Promise<{ status: number; text: string; location: string | null }>
}

export function citizenAt(base: string): Citizen {
  const jar = new Map<string, string>()
  async function post(path: string, fields: Record<string, string>) {
    const answer = await fetch(`${base}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: base,
        'accept-language': 'ko',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: new URLSearchParams(fields),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') }
  }
  return {
    async fillIn(title) {
      const steps = [
        ['/petition/new', { kind: 'inquiry' }],
        ['/petition/new/words', { title, body: '정책자금을 신청하려고 합니다.' }],
        [
          '/petition/new/person',
          { name: '홍길동', phone: '010-0000-1234', address: '서울 구로구', mail: '', company: '' },
        ],
      ] as const
      for (const [path, fields] of steps) {
        const answer = await post(path, fields)
        assert.equal(answer.status, 303, `${path}: ${answer.text}`)
      }
    },
    send: () => post('/petition/new/review', {}),
  }
}

/** A petition through the API: its number, or the status of the refusal. */
export async function petition(
  base: string,
  key: string,
  length: 'short' | 'long' = 'long',
): Promise<{ status: number; number?: string }> {
  const answer = await fetch(`${base}/api/v1/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `fault-${key.replaceAll(' ', '-')}` },
    body: JSON.stringify({
      kind: 'inquiry',
      title: `장애 시험 ${key}`,
      // Long enough that a few hundred of them fill a file of the write-ahead log.
      body: length === 'short' ? '정책자금을 신청하려고 합니다.' : '가나다라마바사'.repeat(2_000),
      name: '홍길동',
      phone: '010-0000-1234',
      address: '서울 구로구',
    }),
  })
  const held = (await answer.json()) as { number?: string }
  return { status: answer.status, ...(held.number ? { number: held.number } : {}) }
}
