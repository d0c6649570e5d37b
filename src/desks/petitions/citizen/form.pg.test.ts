// The petition form as a browser without scripts walks it: the whole path, going back, and every kind of bad input.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answers, fillIn, openCitizen, pdf, sendOne } from './fixture.ts'

test('the petition form', async (t) => {
  const { house, browser } = await openCitizen(t, '2026-11-20 16:40')
  const count = async () =>
    Number((await house.ledger.database.query<{ n: string }>('select count(*) as n from petition')).rows[0]?.n)

  await t.test('from the first page to the receipt, with a file, in words and until when', async () => {
    const one = browser()
    assert.equal((await one.get('/petition/new')).status, 200)
    await fillIn(one)
    const files = await one.upload('/petition/new/files', [['사업자등록증 (사본).pdf', pdf]], { go: 'add' })
    assert.equal(files.status, 200)
    assert.match(files.text, /사업자등록증 \(사본\)\.pdf/)
    assert.equal((await one.upload('/petition/new/files', [], { go: 'next' })).location, '/petition/new/review')
    const review = await one.get('/petition/new/review')
    for (const shown of ['정책자금 신청 문의', '홍길동', '010-0000-1234', '다짐상사', '사업자등록증'])
      assert.match(review.text, new RegExp(shown))
    const sent = await one.post('/petition/new/review', { go: 'send' })
    assert.match(sent.location ?? '', /^\/petition\/2611-000001-\d\/receipt$/)
    const receipt = await one.get(sent.location ?? '')
    assert.match(receipt.text, /2026\. 11\. 30\.\(월\)까지 답해 드려요/)
    assert.match(receipt.text, /[0-9a-z]{5}(-[0-9a-z]{5}){4}-[0-9a-z]/)
    assert.match(receipt.text, /우리는 높은 전문성과 소양을 배양하여/)
    assert.match(receipt.text, /data-print/)
    // The same form sent once more leads to the same receipt, and opens nothing.
    const again = await one.post('/petition/new/review', { go: 'send' })
    assert.equal(again.location, sent.location)
    assert.equal(await count(), 1)
    const drafts = await house.database.query('select answers, files from petition_draft where sent is not null')
    assert.deepEqual(drafts.rows, [{ answers: {}, files: [] }])
  })

  await t.test('two sends at once open one petition', async () => {
    const before = await count()
    const one = browser()
    await fillIn(one)
    const both = await Promise.all([
      one.post('/petition/new/review', { go: 'send' }),
      one.post('/petition/new/review', { go: 'send' }),
    ])
    assert.equal(both[0].location, both[1].location)
    assert.equal(await count(), before + 1)
  })

  await t.test('going back keeps what was typed, even unfinished', async () => {
    const one = browser()
    await one.post('/petition/new', { kind: 'proposal' })
    assert.equal(
      (await one.post('/petition/new/words', { title: '가', body: '', go: 'back' })).location,
      '/petition/new',
    )
    assert.match((await one.get('/petition/new')).text, /value="proposal" checked/)
    assert.match((await one.get('/petition/new/words')).text, /value="가"/)
    await one.post('/petition/new/words', answers.words)
    assert.match((await one.get('/petition/new/words')).text, /무엇이 필요한가요/)
  })

  await t.test('missing answers are named, each with its field, and the rest stays filled in', async () => {
    const one = browser()
    const kind = await one.post('/petition/new', {})
    assert.equal(kind.status, 422)
    assert.match(kind.text, /하나를 골라 주세요/)
    assert.equal((await one.post('/petition/new', { kind: 'bribe' })).status, 422)
    await one.post('/petition/new', { kind: 'inquiry' })
    const words = await one.post('/petition/new/words', { title: '제목만 썼어요', body: '' })
    assert.equal(words.status, 422)
    assert.match(words.text, /href="#body"/)
    assert.match(words.text, /value="제목만 썼어요"/)
    const person = await one.post('/petition/new/person', { ...answers.person, phone: '12', mail: 'nobody' })
    assert.equal(person.status, 422)
    assert.match(person.text, /010-1234-5678/)
    assert.match(person.text, /value="홍길동"/)
    assert.match(person.text, /value="nobody"/)
    // Sent with an answer missing: the page that lacks it, not a fault.
    const sent = await one.post('/petition/new/review', { go: 'send' })
    assert.equal(sent.status, 422)
    assert.match(sent.text, /id="errors"/)
  })

  await t.test(
    '100,000 characters, NUL and broken UTF-8 come back filled in, and nothing of them is kept',
    async () => {
      const one = browser()
      await one.post('/petition/new', { kind: 'inquiry' })
      const long = await one.post('/petition/new/words', { title: '긴 글', body: '가나다라마'.repeat(20_000) })
      assert.equal(long.status, 422)
      assert.match(long.text, /20,000자까지/)
      assert.ok(long.text.includes('가나다라마'.repeat(20_000)))
      const nul = await one.post('/petition/new/words', { title: '널\u0000문자', body: '내용을 씁니다' })
      assert.equal(nul.status, 422)
      assert.match(nul.text, /value="널문자"/)
      const half = await one.postText(
        '/petition/new/words',
        'title=%EC%A0&body=%EA%B8%80%EC%9D%84+%EC%94%81%EB%8B%88%EB%8B%A4',
      )
      assert.equal(half.status, 400)
      assert.match(half.text, /글자가 깨졌어요/)
      assert.match(half.text, /글을 씁니다/)
      const huge = await one.postText('/petition/new/words', `title=a&body=${'a'.repeat(3_000_000)}`)
      assert.equal(huge.status, 413)
      assert.match(huge.text, /너무 길어/)
      assert.match((await one.get('/petition/new/words')).text, /name="title"(?! value="[^"])/)
    },
  )

  await t.test('개인정보 보호법 제24조의2: a resident registration number is refused and kept nowhere', async () => {
    const one = browser()
    await one.post('/petition/new', { kind: 'inquiry' })
    const written = '제 번호는 ９００１０１－２２３４５６７ 입니다'
    const words = await one.post('/petition/new/words', { title: '문의', body: written })
    assert.equal(words.status, 422)
    assert.match(words.text, /주민등록번호나 외국인등록번호가 들어 있어요/)
    assert.match(words.text, /생년월일만 써 주세요/)
    assert.ok(words.text.includes(written), 'the form comes back filled')
    // Gone back without an end, it is kept blacked out.
    await one.post('/petition/new/words', { title: '문의', body: written, go: 'back' })
    assert.match((await one.get('/petition/new/words')).text, /제 번호는 ●{6}-●{7} 입니다/)
    await one.post('/petition/new/words', answers.words)
    for (const field of ['name', 'phone', 'address', 'company']) {
      const person = await one.post('/petition/new/person', { ...answers.person, [field]: '900101-2234567' })
      assert.equal(person.status, 422, field)
      assert.match(person.text, /주민등록번호나 외국인등록번호/, field)
    }
  })

  await t.test('files that are too large, false, empty or too many are named; the others stay', async () => {
    const one = browser()
    await fillIn(one)
    const answer = await one.upload(
      '/petition/new/files',
      [
        ['좋은 파일.pdf', pdf],
        ['큰 파일.pdf', new Uint8Array(21 * 1024 * 1024)],
        ['가짜.pdf', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
        ['프로그램.exe', 'MZ'],
        ['빈 파일.txt', ''],
      ],
      { go: 'next' },
    )
    assert.equal(answer.status, 422)
    assert.match(answer.text, /큰 파일\.pdf: 20MB가 넘는/)
    assert.match(answer.text, /가짜\.pdf: 파일 이름과 내용이 달라요/)
    assert.match(answer.text, /프로그램\.exe: 받을 수 없는 종류/)
    assert.match(answer.text, /빈 파일\.txt: 빈 파일이에요/)
    assert.match(answer.text, /넣은 파일 1개/)
    const many = await one.upload(
      '/petition/new/files',
      Array.from({ length: 11 }, (_, n) => [`${n}.txt`, `내용 ${n}`] as const),
      { go: 'next' },
    )
    assert.equal(many.status, 422)
    assert.match(many.text, /모두 10개까지/)
    assert.match(many.text, /넣은 파일 10개/)
    const fileId = /name="file" value="([^"]+)"/.exec(many.text)?.[1] ?? ''
    assert.equal((await one.post('/petition/new/files/remove', { file: fileId })).location, '/petition/new/files')
    assert.match((await one.get('/petition/new/files')).text, /넣은 파일 9개/)
  })

  await t.test('an upload that breaks off, or is no form, is a 4xx with the form', async () => {
    const one = browser()
    await fillIn(one)
    const head = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.4 half'
    const cut = await one.send('/petition/new/files', {
      method: 'POST',
      body: head,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    assert.equal(cut.status, 422)
    assert.match(cut.text, /끝까지 오지 못했어요/)
    const nameless = head.replace('a.pdf', '')
    const cutAgain = await one.send('/petition/new/files', {
      method: 'POST',
      body: nameless,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    })
    assert.equal(cutAgain.status, 422)
    assert.equal((await one.post('/petition/new/files', { go: 'next' })).status, 415)
    const none = await one.send('/petition/new/files', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data' },
    })
    assert.ok(none.status >= 400 && none.status < 500, String(none.status))
  })

  await t.test('a forged or lost draft begins anew and loses no words', async () => {
    const one = browser()
    assert.equal((await one.get('/petition/new/words')).location, '/petition/new?gone')
    one.jar.set('petition-draft', '0b3d2b0e-0000-4000-8000-000000000000.AAAA')
    assert.equal((await one.get('/petition/new/review')).location, '/petition/new?gone')
    await one.post('/petition/new/words', answers.words)
    assert.match((await one.get('/petition/new/words')).text, /정책자금 신청 문의/)
    assert.equal((await one.get('/petition/new/review')).location, '/petition/new')
    await one.post('/petition/new/discard', {})
    assert.equal((await one.get('/petition/new/words')).location, '/petition/new?gone')
  })

  await t.test('another site cannot send the form', async () => {
    const one = browser()
    await fillIn(one)
    const forged = await one.send('/petition/new/review', {
      method: 'POST',
      body: 'go=send',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(forged.status, 403)
  })

  await t.test('what is typed comes out as text', async () => {
    const one = browser()
    await one.post('/petition/new', { kind: 'inquiry' })
    await one.post('/petition/new/words', {
      title: '<script>alert(1)</script>',
      body: '</textarea><img src=x onerror=alert(1)>',
    })
    const page = await one.get('/petition/new/words')
    assert.doesNotMatch(page.text, /<script>alert|<img src=x/)
  })

  await t.test('in English every page is English', async () => {
    const one = browser()
    await one.get('/petition/new?lang=en')
    await fillIn(one)
    for (const path of ['/petition/new', '/petition/new/words', '/petition/new/person', '/petition/new/files']) {
      const { text } = await one.get(path)
      const main = text
        .slice(text.indexOf('<main'), text.indexOf('</main>'))
        .replaceAll(/value="[^"]*"|<textarea[\s\S]*?<\/textarea>/g, '')
      assert.doesNotMatch(main, /[가-힣]/, path)
    }
    const { number } = await sendOne(one)
    assert.match((await one.get(`/petition/${number}/receipt`)).text, /We answer by the end of Mon 30 Nov 2026/)
  })
})
