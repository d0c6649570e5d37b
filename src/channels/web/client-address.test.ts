// Whose word on the client's address counts, and where writes may come from.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { readClientAddress, trustedProxies } from './client-address.ts'
import { ownOrigin } from './own-origin.ts'

const proxies = trustedProxies(['10.0.0.0/8', '2001:db8::1', '192.0.2.9'])
const app = new Hono()
app.get('/', (c) => c.text(readClientAddress(c, proxies)))
const from = async (remoteAddress: string, headers: Record<string, string>) =>
  (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text()

const sprayed = {
  'x-forwarded-for': '203.0.113.66',
  forwarded: 'for=203.0.113.66;proto=https',
  'x-real-ip': '203.0.113.66',
  'client-ip': '203.0.113.66',
  'true-client-ip': '203.0.113.66',
  'cf-connecting-ip': '203.0.113.66',
  'x-client-ip': '203.0.113.66',
  'x-cluster-client-ip': '203.0.113.66',
  'x-remote-user': 'operator',
  'remote-user': 'operator',
  'x-forwarded-user': 'operator',
  'x-ssl-client-s-dn': 'CN=operator',
}

test('R08: headers from anybody but a named proxy change nothing', async () => {
  for (const [name, value] of Object.entries(sprayed))
    assert.equal(await from('198.51.100.4', { [name]: value }), '198.51.100.4', name)
  assert.equal(await from('198.51.100.4', sprayed), '198.51.100.4')
  assert.equal(await from('::ffff:198.51.100.4', sprayed), '198.51.100.4')
})

test('R08: behind named proxies the last hop that is none of them counts, never what the client wrote', async () => {
  const forwarded = (list: string) => from('10.1.2.3', { 'x-forwarded-for': list })
  assert.equal(await forwarded('203.0.113.66, 198.51.100.4'), '198.51.100.4')
  assert.equal(await forwarded('203.0.113.66, 198.51.100.4, 192.0.2.9'), '198.51.100.4')
  assert.equal(await forwarded('198.51.100.4:5000'), '198.51.100.4')
  assert.equal(await forwarded('203.0.113.66, unknown'), '10.1.2.3', 'a hop that is no address tells nothing')
  assert.equal(await from('2001:db8::1', { forwarded: 'for="[2001:db8:5::7]:80";proto=https' }), '2001:db8:5::7')
  assert.equal(await from('10.1.2.3', { 'x-real-ip': '203.0.113.66' }), '10.1.2.3')
})

test('R08: a proxy that is misspelt is refused', () => {
  for (const wrong of ['10.0.0.0/33', 'proxy.example', '10.0.0.1/8/8', '10.0.0', '::1/129', '10.0.0.0/'])
    assert.throws(() => trustedProxies([wrong]), RangeError, wrong)
})

test('R24: a write comes from our own pages, also behind a proxy that speaks https for us', async () => {
  const writes = new Hono()
  writes.use(ownOrigin('https://dajim.example'))
  writes.all('/', (c) => c.text('done'))
  const status = async (method: string, headers: Record<string, string>) =>
    (await writes.request('http://inner:1357/', { method, headers })).status
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    assert.equal(await status(method, {}), 403)
    assert.equal(await status(method, { origin: 'https://evil.example' }), 403)
    assert.equal(await status(method, { origin: 'null' }), 403)
    assert.equal(await status(method, { origin: 'https://dajim.example', 'sec-fetch-site': 'cross-site' }), 403)
    assert.equal(await status(method, { 'sec-fetch-site': 'none' }), 403)
    assert.equal(await status(method, { origin: 'https://dajim.example' }), 200)
    assert.equal(await status(method, { origin: 'https://dajim.example', 'sec-fetch-site': 'same-origin' }), 200)
    assert.equal(await status(method, { origin: 'http://inner:1357' }), 200)
  }
  assert.equal(await status('GET', { origin: 'https://evil.example' }), 200)
})
