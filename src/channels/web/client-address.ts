// Where a request came from. Headers that name an address or a person are believed only when the connection itself comes
// from a proxy that the operator named; from anybody else they are ignored (R08).
import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'
import { type ComesFrom, deviceWords } from '#people'

export type TrustedProxies = { trusts(address: string): boolean }

/** @param listed addresses and CIDR ranges, `10.0.0.0/8`. @throws RangeError when one of them is neither. */
export function trustedProxies(listed: readonly string[]): TrustedProxies {
  const list = new BlockList()
  for (const one of listed) {
    const [address = '', bits, ...more] = one.split('/')
    const version = isIP(address)
    const most = version === 4 ? 32 : 128
    if (version === 0 || more.length > 0 || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= most)))
      throw new RangeError(`${one} is no address and no range`)
    list.addSubnet(address, bits === undefined ? most : Number(bits), version === 4 ? 'ipv4' : 'ipv6')
  }
  return {
    trusts: (address) => {
      const plain = plainAddress(address)
      const version = isIP(plain)
      return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
    },
  }
}

/** `unknown` where there is no connection (a request made inside a test). */
function peerAddress(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return plainAddress(env?.incoming?.socket?.remoteAddress ?? 'unknown')
}

/**
 * The client's address: the connection's own, or, behind proxies that are trusted, the last one in the chain that is not
 * itself such a proxy. What a client wrote into the header stands further left and is never reached.
 */
export function readClientAddress(c: Context, proxies: TrustedProxies): string {
  let address = peerAddress(c)
  if (!proxies.trusts(address)) return address
  const hops = forwardedHops(c)
  for (let place = hops.length - 1; place >= 0; place -= 1) {
    const hop = hops[place] ?? ''
    // A hop that is no address (`unknown`, a name) tells nothing; the proxy that wrote it is the last that is known.
    if (isIP(hop) === 0) return address
    address = hop
    if (!proxies.trusts(hop)) return address
  }
  return address
}

/** X-Forwarded-For, or `for=` of Forwarded (RFC 7239); at most forty hops are read. */
function forwardedHops(c: Context): readonly string[] {
  const listed = c.req.header('x-forwarded-for')
  if (listed !== undefined) return listed.split(',').slice(-40).map(plainAddress)
  const forwarded = c.req.header('forwarded') ?? ''
  return forwarded
    .split(',')
    .slice(-40)
    .flatMap((hop) => /(?:^|;)\s*for="?([^";]+)"?/i.exec(hop)?.[1] ?? [])
    .map(plainAddress)
}

/** Without port, brackets and the prefix of an IPv4 address in IPv6. */
function plainAddress(text: string): string {
  const trimmed = text.trim()
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(trimmed)?.[1] ?? trimmed
  return bare.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '')
}

/** What the web's ground found; for limits and for the log, never a sign of who somebody is. */
export function clientAddress(c: Context): string {
  return (c.get('clientAddress') as string | undefined) ?? peerAddress(c)
}

/** Where a request to sign in comes from. */
export function comesFrom(c: Context, mark?: string): ComesFrom {
  return { address: clientAddress(c), device: deviceWords(c.req.header('user-agent')), mark }
}
