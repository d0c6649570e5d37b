// Which servers are refused at the start, and why.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverRefusal } from './supported.ts'

const good = { versionNumber: 180_004, encoding: 'UTF8', ctype: 'C.UTF-8', provider: 'b' }

test('servers from 15 on with UTF8 are accepted', () => {
  assert.equal(serverRefusal(good), undefined)
  assert.equal(serverRefusal({ ...good, versionNumber: 150_000, provider: 'c' }), undefined)
  assert.equal(serverRefusal({ ...good, ctype: 'C' }), undefined, 'the built-in provider knows letters by itself')
})

test('an old server, another encoding, and a ctype without letters are refused in words', () => {
  assert.match(serverRefusal({ ...good, versionNumber: 140_012 })?.sentence.ko ?? '', /15 이상.*14/)
  assert.match(serverRefusal({ ...good, encoding: 'SQL_ASCII' })?.sentence.en ?? '', /SQL_ASCII/)
  assert.match(serverRefusal({ ...good, provider: 'c', ctype: 'C' })?.sentence.ko ?? '', /C\.UTF-8/)
})
