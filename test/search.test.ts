/** Search: one engine behind `q` and POST /v1/search, level with what was just stored, sent or deleted; odd input is only input. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explainMatch, soughtIn } from '../src/http/excerpt.ts'
import { parseQuery } from '../src/mail/query/parse-query.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { until } from './support/wait.ts'

let server: EmbeddedMail
let daemon: Daemon
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, smtp: server.smtp })
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

let minute = 0
async function receive(inbox: Json, ...mails: Parameters<typeof mail>[0][]): Promise<void> {
  for (const fields of mails) {
    minute += 1
    await server.append('INBOX', mail({ to: inbox.email_address, ...fields }), {
      date: new Date(Date.UTC(2026, 0, 1, 0, minute)),
    })
  }
  await daemon.api.sync(inbox.id)
}

const search = (inbox: Json, query: string, more: object = {}) =>
  level(() => daemon.api.post('/v1/search', { query, inbox_id: inbox.id, ...more }))

/** The first answer that lacks nothing: on a busy machine the index may be behind, and the answer says so. */
function level(ask: () => Promise<Json>): Promise<Json> {
  return until(async () => {
    const answer = await ask()
    return answer.body.total_is_lower_bound !== true && answer
  })
}

/** The subjects of what both ways of searching find, which must be the same. */
async function found(inbox: Json, query: string): Promise<string[]> {
  const posted = await search(inbox, query)
  expect(posted.status, query).toBe(200)
  const path = `/v1/messages?inbox_id=${inbox.id}&limit=100&q=${encodeURIComponent(query)}`
  const listed = await level(() => daemon.api.get(path))
  expect(listed.status, query).toBe(200)
  const ids = (answer: Json) => answer.body.items.map((item: Json) => item.id)
  expect(ids(listed), query).toEqual(ids(posted))
  expect(listed.body.total).toBe(posted.body.total)
  return posted.body.items.map((item: Json) => item.subject)
}

describe('what is found', () => {
  let inbox: Json
  beforeAll(async () => {
    inbox = await daemon.api.inbox('finds')
    await receive(
      inbox,
      { subject: 'html', html: '<p>the <b>zebra</b> invoice</p><p style="display:none">hidden giraffe</p>', text: '' },
      { subject: 'accents', text: 'Café Zürich naïve ŁÓDŹ' },
      { subject: 'numbers', text: 'INV-2024-001, 10.5 % off, a_b C++ foo@bar' },
      { subject: 'japanese', text: '東京都に行きました。メールを送ってください' },
      { subject: 'chinese', text: '请在明天之前回复这封邮件' },
      { subject: 'korean', text: '안녕하세요 회의를 내일로 미룹니다' },
      { subject: 'thai', text: 'สวัสดีครับ' },
      { subject: 'emoji', text: 'party 🎉 tonight 🇩🇪' },
      { subject: 'people', from: 'Søren Kierkegaard <soren@copenhagen.test>', cc: 'Regine <regine@olsen.test>' },
      { subject: 'hosts', cc: 'Jorg <jorg@xn--bcher-kva.test>, mir@xn--h1ahn.test' },
      { subject: 'file', attachments: [{ filename: 'quarterly-report.pdf', content: 'x' }] },
      { subject: 'phrase right', text: 'the quick brown fox' },
      { subject: 'phrase wrong', text: 'the brown quick fox' },
    )
  })

  test.each<[string, string[]]>([
    ['zebra', ['html']],
    ['ZEBRA invoice', ['html']],
    ['invoice zebra', ['html']],
    ['zeb', ['html']],
    ['zeb invoice', []],
    ['giraffe', []],
    ['cafe', ['accents']],
    ['zurich', ['accents']],
    ['ZÜRICH', ['accents']],
    ['INV-2024-001', ['numbers']],
    ['inv-2024', ['numbers']],
    ['2024', ['numbers']],
    ['foo@bar', ['numbers']],
    ['a_b', ['numbers']],
    ['10.5', ['numbers']],
    ['東京', ['japanese']],
    ['京都', ['japanese']],
    ['東', ['japanese']],
    ['メール', ['japanese']],
    ['ください', ['japanese']],
    ['大阪', []],
    ['明天', ['chinese']],
    ['邮件', ['chinese']],
    ['件', ['chinese']],
    ['회의', ['korean']],
    ['내일', ['korean']],
    ['สวัส', ['thai']],
    ['🎉', ['emoji']],
    ['party 🎉', ['emoji']],
    ['🇩🇪', ['emoji']],
    ['🦓', []],
    ['soren@copenhagen.test', ['people']],
    ['kierke', ['people']],
    ['cc:bücher', ['hosts']],
    ['jorg@bücher.test', ['hosts']],
    ['xn--bcher-kva.test', ['hosts']],
    ['мир.test', ['hosts']],
    ['regine', ['people']],
    ['quarterly-report.pdf', ['file']],
    ['report', ['file']],
    ['"quick brown"', ['phrase right']],
    ['"brown quick" fox', ['phrase wrong']],
    ['quick brown', ['phrase wrong', 'phrase right']],
    ['"quick bro"', []],
  ])('%s', async (query, subjects) => {
    expect(await found(inbox, query)).toEqual(subjects)
  })

  test('a domain in its other form says where it stands', async () => {
    for (const query of ['cc:bücher', 'jorg@bücher.test', 'xn--bcher-kva.test']) {
      const { items } = (await search(inbox, query)).body
      expect(items.map(({ matched_in }: Json) => matched_in)).toEqual([['cc']])
    }
  })

  test('by address of the inbox itself: everything that names it', async () => {
    expect(await found(inbox, inbox.email_address)).toHaveLength(13)
  })

  test('with a snippet around the first match', async () => {
    const long = `${'before '.repeat(100)}the needle is here${' after'.repeat(100)}`
    await receive(inbox, { subject: 'long', text: long })
    const [item] = (await search(inbox, 'needle')).body.items
    expect(item.snippet).toMatch(/^… .*the needle is here.* …$/)
    expect(item.snippet.length).toBeLessThan(220)
    expect(item).toMatchObject({
      inbox_id: inbox.id,
      direction: 'inbound',
      from_address: 'ann@elsewhere.test',
      content_clean: expect.stringContaining('needle'),
      metadata: { Subject: 'long' },
    })
  })
})

test('the snippet is around the first match as the index compares, whatever letters are around it', async () => {
  const inbox = await daemon.api.inbox('snippet-rows')
  const filler = 'swordfish,\n'.repeat(30)
  const rows = [
    { query: 'word', text: `${filler}Wording ${filler}`, shows: 'Wording' },
    { query: 'uber', text: `İstanbul ${filler}über ${filler}uber`, shows: 'über' },
    { query: 'Über', text: `${filler}uberall ${filler}über`, shows: 'uberall' },
    { query: 'nightfall creme', text: `${filler}crème ${'é '.repeat(99)}nightfall ${filler}`, shows: 'crème' },
    { query: '会議', text: `${filler}来週の会議は ${filler}`, shows: '会議' },
    { query: '🦉', text: `${filler}🦭 🦉 ${filler}`, shows: '🦉' },
    { query: 'arger', text: `${filler}🎉Ärger ${filler}`, shows: '🎉Ärger' },
    { query: 'elan', text: `${filler}abc😀élan ${filler}`, shows: 'abc😀élan' },
    { query: 'spider', text: `${filler}🕷\ufe0fSpider ${filler}`, shows: '🕷\ufe0fSpider' },
  ]
  for (const { query, text, shows } of rows) {
    await receive(inbox, { subject: 'row', text })
    const [item] = (await search(inbox, query)).body.items
    expect(item.snippet, query).toMatch(/^… /)
    expect(item.snippet, query).toContain(shows)
  }
})

test('a match is shown however far down it stands in what is searched', async () => {
  const inbox = await daemon.api.inbox('snippet-deep')
  const many = (word: string, count: number) => `${word}\n`.repeat(count)
  const rows = [
    { query: 'needleten', text: `${many('w', 10_000)}needleten here ${many('w', 500)}` },
    { query: 'needleninety', text: `${many('w', 90_000)}needleninety here ${many('w', 500)}` },
    { query: 'nadelneunzig', text: `${many('für', 45_000)}Nädelneunzig here ${many('w', 500)}` },
    { query: '"deep needle"', text: `needle deep ${many('深い', 9_998)}deep needle here ${many('w', 500)}` },
  ]
  for (const { query, text } of rows) {
    await receive(inbox, { subject: 'deep', text })
    const [item] = (await search(inbox, query)).body.items
    expect(item, query).toMatchObject({
      matched_in: ['text'],
      snippet: expect.stringMatching(/^… .*needle|^… .*Nädel/),
    })
    expect(item.snippet, query).toContain(' here ')
  }
  await receive(inbox, { subject: 'deepest', text: `begins ${many('w', 100_000)}needlebehind` })
  expect((await search(inbox, 'needlebehind')).body.items).toEqual([])
})

test('what costs much to look for in mail made for that is shown by its beginning', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxy']
  const queries = [
    '"a a a a a a a z" '.repeat(28),
    letters.map((letter) => `"a a a a a a ${letter}z"`).join(' '),
    letters.map((letter) => `漢漢${letter}漢`).join(' '),
  ]
  for (const [at, word] of ['a', 'ä', '漢'].entries()) {
    const all = `${word} `.repeat(100_000)
    for (const query of queries) {
      const sought = soughtIn(parseQuery(query, 0))
      const start = performance.now()
      for (let number = 0; number < 20; number += 1) {
        const { snippet } = explainMatch(
          { body: all, all, subject: all, from: all, to: '', cc: '', filename: '' },
          sought,
        )
        expect(snippet.startsWith(word)).toBe(true)
      }
      expect(performance.now() - start, `${at} ${query}`).toBeLessThan(1_000)
    }
  }
})

test('words of one term are shown where they follow one another, as they are found', async () => {
  const inbox = await daemon.api.inbox('phrases')
  const filler = 'swordfish\n'.repeat(30)
  await receive(
    inbox,
    {
      subject: 'address',
      from: 'Quarter Master <q@m.test>',
      text: `questions only here, a test of m, ${filler}`,
    },
    {
      subject: 'whole words',
      from: 'Annabel <a@b.test>',
      text: `${filler}announced, ann; lee ${filler}Ann-Lee\n${filler}`,
    },
    {
      subject: 'foreign',
      from: 'Jörg <j@m.test>',
      text: `${filler}über, große Müller ${filler} GROẞE ÜBERSICHT der Größe ${filler}`,
    },
    { subject: 'mixed', text: `${filler}東京ABC会社 ${filler}` },
  )
  const rows: [query: string, places: string[], snippet: RegExp][] = [
    ['q@m.test', ['from'], /^questions only/],
    ['"q@m.test"', ['from'], /^questions only/],
    ['q@m.test questions', ['from', 'text'], /^questions only/],
    ['"only here"', ['text'], /^questions only/],
    ['from:quarter', ['from'], /^questions only/],
    ['announced', ['text'], /^… .*announced/],
    ['body:"ann lee"', ['text'], /^… .*ann; lee/],
    ['body:ann', ['text'], /^… .*announced, ann/],
    ['grosse uber*', ['text'], /^… .*über, große/],
    ['"grosse uber*"', [], /^$/],
    ['"große übersicht"', ['text'], /^… .*GROẞE ÜBERSICHT/],
    ['grosse-uebersicht', [], /^$/],
    ['body:"übersicht der grösse"', ['text'], /^… .*GROẞE ÜBERSICHT/],
    ['from:j@m.test', ['from'], /^swordfish/],
    ['subject:mixed abc', ['subject', 'text'], /^… .*東京ABC/],
    ['subject:mixed 会社', ['subject', 'text'], /^… .*ABC会社/],
  ]
  for (const [query, places, snippet] of rows) {
    const [item] = (await search(inbox, query)).body.items
    expect(item?.matched_in ?? [], query).toEqual(places)
    expect(item?.snippet ?? '', query).toMatch(snippet)
  }
})

test('what nobody sees is no part of a word, wherever it stands', async () => {
  const inbox = await daemon.api.inbox('invisible')
  await receive(
    inbox,
    { subject: '=?utf-8?Q?Rech=C2=ADnung?= 17', text: 'one' },
    { subject: 'name', from: '=?utf-8?Q?Marga=E2=80=8Bret?= <m@m.test>', text: 'two' },
    { subject: 'text', text: 'Zah\u00adlung und zwei\u200bmal' },
    { subject: 'file', attachments: [{ filename: 'Lie\u00adferung.pdf', content: 'x' }] },
  )
  await daemon.api.post('/v1/messages', {
    inbox_id: inbox.id,
    to: ['ann@elsewhere.test'],
    subject: 'Mah\u00adnung',
    body: 'letzte Auf\u00adforderung',
  })
  const rows: [query: string, subject: string, places: string[]][] = [
    ['rechnung', 'Rech\u00adnung 17', ['subject']],
    ['"Rech\u00adnung 17"', 'Rech\u00adnung 17', ['subject']],
    ['subject:rech\u200bnung', 'Rech\u00adnung 17', ['subject']],
    ['fr\u00adom:margaret', 'name', ['from']],
    ['zahlung', 'text', ['text']],
    ['Zah\u00adlung', 'text', ['text']],
    ['zweimal', 'text', ['text']],
    ['lieferung.pdf', 'file', ['attachments']],
    ['mahnung', 'Mah\u00adnung', ['subject']],
    ['aufforderung', 'Mah\u00adnung', ['text']],
  ]
  for (const [query, subject, places] of rows) {
    expect(await found(inbox, query), query).toEqual([subject])
    expect((await search(inbox, query)).body.items[0].matched_in, query).toEqual(places)
  }
  expect(await found(inbox, 'nung')).toEqual([])
})

test('the signs of trade names and of notes are no part of a word', async () => {
  const inbox = await daemon.api.inbox('marks')
  const filler = 'swordfish\n'.repeat(30)
  await receive(
    inbox,
    { subject: 'Acme\u2122 phones', text: `${filler} Widget\u00ae tools are here ${filler}` },
    { subject: 'notes', text: `${filler} quarterly\u00b9 report\u00b2\u2077: 75 m\u00b2, H\u2082O ${filler}` },
  )
  const rows: [query: string, subject: string, places: string[]][] = [
    ['subject:acme', 'Acme\u2122 phones', ['subject']],
    ['"acme phones"', 'Acme\u2122 phones', ['subject']],
    ['"Acme\u2122 phones"', 'Acme\u2122 phones', ['subject']],
    ['"widget tools"', 'Acme\u2122 phones', ['text']],
    ['widget\u00ae', 'Acme\u2122 phones', ['text']],
    ['body:quarterly', 'notes', ['text']],
    ['"quarterly report"', 'notes', ['text']],
    ['"quarterly\u00b9 report"', 'notes', ['text']],
    ['body:report', 'notes', ['text']],
    ['body:m2', 'notes', ['text']],
    ['"75 m\u00b2"', 'notes', ['text']],
    ['body:h2o', 'notes', ['text']],
  ]
  for (const [query, subject, places] of rows) {
    expect(await found(inbox, query), query).toEqual([subject])
    const [item] = (await search(inbox, query)).body.items
    expect(item.matched_in, query).toEqual(places)
    if (places[0] === 'text') expect(item.snippet, query).toMatch(/Widget\u00ae|quarterly\u00b9/)
  }
})

test('no phrase goes on from one person to the next, nor from one file', async () => {
  const inbox = await daemon.api.inbox('borders')
  await receive(inbox, {
    from: 'Ann Lee <bob@x.test>',
    to: `Carl One <carl@x.test>, Dora Two <dora@y.test>, ${inbox.email_address}`,
    subject: 'several',
    attachments: [
      { filename: 'first plan.pdf', content: 'x' },
      { filename: 'second.txt', content: 'y' },
    ],
  })
  for (const query of ['to:"x.test dora"', '"x.test dora two"', 'filename:"pdf second"', '\ue001', 'to:\ue001']) {
    expect(await found(inbox, query), query).toEqual([])
  }
  const known = ['to:"dora two"', 'to:"Dora Two <dora@y.test>"', 'from:"lee bob"', 'filename:"first plan.pdf"']
  for (const query of [...known, 'filename:second', 'to:(x.test dora)', 'to:"dora\ue001two"']) {
    expect(await found(inbox, query), query).toEqual(['several'])
  }
  const [item] = (await search(inbox, '"lee bob" "two dora"')).body.items
  expect(item.matched_in).toEqual(['from', 'to'])
})

test('a query without anything in it finds nothing, and an empty q is none', async () => {
  const inbox = await daemon.api.inbox('blank')
  await receive(inbox, { subject: 'one' }, { subject: 'two' })
  const listed = async (path: string) => (await daemon.api.get(`/v1/${path}&inbox_id=${inbox.id}`)).body.total
  for (const query of ['   ', '\t', '-', '()', '\u200b']) {
    const asked = encodeURIComponent(query)
    const totals = [await listed(`messages?q=${asked}`), await listed(`threads?q=${asked}`)]
    expect([(await search(inbox, query)).body.total, ...totals], query).toEqual([0, 0, 0])
  }
  expect([await listed('messages?q='), await listed('threads?q=')]).toEqual([2, 2])
  const long = 'x'.repeat(10_001)
  expect((await daemon.api.get(`/v1/messages?inbox_id=${inbox.id}&q=${long}`)).status).toBe(422)
  expect((await daemon.api.get(`/v1/threads?inbox_id=${inbox.id}&q=${long}`)).status).toBe(422)
})

test('a snippet begins and ends with whole characters', async () => {
  const inbox = await daemon.api.inbox('snippet-cuts')
  const family = '👩\u200d👩\u200d👧'
  const rows: [name: string, char: string, around?: string][] = [
    ['smiles', '😀'],
    ['smilesodd', '😀', 'x'],
    ['families', family],
    ['shades', '👍🏽'],
    ['flags', '🇩🇪'],
    ['flagsodd', '🇩🇪', 'xx'],
    ['accents', 'e\u0301\u0323'],
    ['hangul', '\u1112\u1161\u11ab'],
    ['thai', 'ทำที่'],
  ]
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const [name, char, around = ''] of rows) {
    const side = char.repeat(301)
    await receive(inbox, { subject: name, text: `${around}${side} find${name} ${side}` })
    const known = new Set([...segmenter.segment(`${around}${char} … find${name}`)].map(({ segment }) => segment))
    for (const query of [`find${name}`, `subject:${name}`]) {
      const [{ snippet }] = (await search(inbox, query)).body.items
      const foreign = [...segmenter.segment(snippet)].filter(({ segment }) => !known.has(segment))
      expect(foreign, query).toEqual([])
      expect(snippet.length, query).toBeLessThan(260)
    }
  }
  await receive(inbox, { subject: 'zalgo', text: `a${'\u0301'.repeat(500)} findzalgo e${'\u0301'.repeat(500)}` })
  const [{ snippet }] = (await search(inbox, 'findzalgo')).body.items
  expect(snippet.length).toBeLessThan(260)
})

test('where it matches is the same whatever was looked at before', async () => {
  const inbox = await daemon.api.inbox('one-by-one')
  await receive(inbox, { subject: 'deneme İstanbul', text: 'baska' })
  await receive(inbox, { subject: 'row', text: `${'baska '.repeat(40)}güzel deneme` })
  const { items } = (await search(inbox, 'deneme')).body
  expect(items.map((item: { matched_in: string[] }) => item.matched_in)).toEqual([['text'], ['subject']])
})

test('one inbox, or one of its threads; another inbox is never looked into', async () => {
  const ours = await daemon.api.inbox('ours')
  const theirs = await daemon.api.inbox('theirs')
  await receive(theirs, { subject: 'secret', text: 'aardvark' })
  await receive(
    ours,
    { subject: 'in it', text: 'aardvark', messageId: '<a@elsewhere.test>' },
    { subject: 'answer', text: 'aardvark again', inReplyTo: '<a@elsewhere.test>' },
    { subject: 'apart', text: 'aardvark' },
  )
  expect(await found(ours, 'aardvark')).toEqual(['apart', 'answer', 'in it'])
  expect(await found(ours, theirs.id)).toEqual([])
  const thread = (await daemon.api.messages(ours.id)).find((message) => message.subject === 'answer')?.thread_id
  const inThread = (await search(ours, 'aardvark', { thread_id: thread })).body
  expect(inThread).toMatchObject({ count: 2, total: 2, query: 'aardvark' })
  expect(inThread.items.map((item: Json) => item.subject)).toEqual(['answer', 'in it'])
  expect((await search(theirs, 'aardvark', { thread_id: thread })).body.items).toEqual([])
  const filtered = await daemon.api.get(`/v1/messages?inbox_id=${ours.id}&q=aardvark&direction=outbound`)
  expect(filtered.body).toMatchObject({ items: [], total: 0 })
})

test('what was sent is found at once, what was deleted no more', async () => {
  const inbox = await daemon.api.inbox('fresh')
  const { body: sent } = await daemon.api.post('/v1/messages', {
    inbox_id: inbox.id,
    to: ['ann@elsewhere.test'],
    bcc: ['hidden@elsewhere.test'],
    subject: 'Sent pangolin',
    body: 'now',
  })
  expect(await found(inbox, 'pangolin')).toEqual(['Sent pangolin'])
  expect(await found(inbox, 'hidden')).toEqual([])
  await receive(inbox, { subject: 'Received pangolin' })
  expect(await found(inbox, 'pangolin')).toEqual(['Sent pangolin', 'Received pangolin'])
  await daemon.api.delete(`/v1/messages/${sent.id}`)
  expect(await found(inbox, 'pangolin')).toEqual(['Received pangolin'])
})

test('pages meet every message once, newest first by arrival, whatever the order of storing', async () => {
  const inbox = await daemon.api.inbox('paged')
  const at = (n: number) => ({ date: new Date(Date.UTC(2026, 1, 1, 0, 0, n)) })
  for (const n of [3, 1, 4, 0, 2]) {
    await server.append('INBOX', mail({ to: inbox.email_address, subject: `o${n}`, text: 'ocelot' }), at(n))
  }
  await daemon.api.sync(inbox.id)
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Json = (await search(inbox, 'ocelot', { limit: 2, cursor })).body
    expect(page).toMatchObject({ total: 5, count: page.items.length })
    seen.push(...page.items.map((item: Json) => item.subject))
    cursor = page.next_cursor
  }
  expect(seen).toEqual(['o4', 'o3', 'o2', 'o1', 'o0'])
  const third = (await search(inbox, 'ocelot', { limit: 1, offset: 2 })).body
  expect(third.items.map((item: Json) => item.subject)).toEqual(['o2'])
})

describe('odd input', () => {
  let inbox: Json
  beforeAll(async () => {
    inbox = await daemon.api.inbox('odd')
    await receive(inbox, { subject: 'plain', text: 'hello world' })
  })

  test.each([
    '*',
    '"',
    '""',
    '"unclosed hello',
    'hello"world',
    "'; DROP TABLE messages; --",
    'hello*',
    '(((',
    'NEAR(hello world)',
    'NEAR',
    'AND',
    'hello AND',
    'OR NOT',
    'inbox : x',
    'words:hello',
    '{words} : hello',
    '^hello',
    'hello + world',
    '-hello',
    '%',
    '_',
    '\\',
    'hello\u0000world',
    '\u0000',
    '\u200b\u202e',
    '🏳️‍🌈👩‍👩‍👧‍👦',
    '\u0301',
    'ﷺ',
    'x'.repeat(10_000),
    'x '.repeat(5_000),
    '"x '.repeat(3_000),
    '東'.repeat(10_000),
    '🎉'.repeat(5_000),
    '   ',
    '-',
    '-()',
    'from:',
    'label:"',
    'from:(((',
    'subject:-"x',
    'before:99999d after:0d on:0000',
    'label:\u0000 in:\ud83d\udc7b',
    '-'.repeat(10_000),
    `from:${'('.repeat(5_000)}x`,
    `${'-('.repeat(3_000)}x`,
    'a OR '.repeat(2_000),
    'label:x OR '.repeat(900),
    '-label:x from:a OR is:read '.repeat(350),
    '(from:a OR label:b) '.repeat(450),
    ' '.repeat(9_999).concat('x'),
  ])('%j is only input', async (query) => {
    const answer = await search(inbox, query)
    expect(answer).toMatchObject({ status: 200, body: { query, items: expect.any(Array) } })
    expect(
      (await daemon.api.get(`/v1/messages?inbox_id=${inbox.id}&q=${encodeURIComponent(query.slice(0, 900))}`)).status,
    ).toBe(200)
  })

  test('finds what is in it', async () => {
    for (const query of ['hello*', '- hello', '"unclosed hello', 'hello\u0000world', '^hello', '(hello)', '((hello']) {
      const expected = query.includes('unclosed') ? [] : ['plain']
      expect(await found(inbox, query), query).toEqual(expected)
    }
  })

  test('that cannot be a query is refused with what to fix', async () => {
    for (const body of [
      {},
      { query: '', inbox_id: inbox.id },
      { query: 'x' },
      { query: 'x'.repeat(10_001), inbox_id: inbox.id },
      { query: '\ud800', inbox_id: inbox.id },
      { query: ['x'], inbox_id: inbox.id },
      { query: 'x', inbox_id: inbox.id, limit: 101 },
      { query: 'x', inbox_id: inbox.id, limit: 0 },
      { query: 'x', inbox_id: inbox.id, limit: 1.5 },
      { query: 'x', inbox_id: inbox.id, sort: 'old' },
    ]) {
      expect(await daemon.api.post('/v1/search', body)).toMatchObject({
        status: 422,
        body: { fix: expect.any(String) },
      })
    }
    const { detail } = (await search(inbox, 'x', { limit: '5' })).body
    expect(detail).toMatchObject([{ type: 'int_type', loc: ['body', 'limit'], msg: 'Input should be a valid integer' }])
    expect((await search({ id: 'inb_x' }, 'x')).status).toBe(404)
    expect((await search(inbox, 'x', { thread_id: 'thr_x' })).status).toBe(404)
    expect((await search(inbox, 'x', { cursor: 'x' })).body.code).toBe('invalid_cursor')
  })
})

/** Of the index. */
const PAGE_BYTES = 8_192

/** Overwrites the page where the words themselves begin: that is seen by the first search only. */
function damageData(file: string): void {
  const sqlite = openSqlite(file, { busyMs: 0 })
  const page = Number(sqlite.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'mail_0_data'").pluck().get())
  sqlite.close()
  writeFileSync(file, readFileSync(file).fill(0xff, (page - 1) * PAGE_BYTES, page * PAGE_BYTES))
}

describe('the index is derived data', () => {
  const damages: [string, (file: string) => void][] = [
    ['missing', (file) => ['', '-wal', '-shm'].forEach((end) => void rmSync(`${file}${end}`, { force: true }))],
    ['not a database', (file) => writeFileSync(file, 'this is no database')],
    ['empty', (file) => truncateSync(file)],
    ['cut short', (file) => truncateSync(file, 2 * PAGE_BYTES)],
    ['damaged', (file) => writeFileSync(file, readFileSync(file).fill(0xff, 2 * PAGE_BYTES))],
    ['damaged within', damageData],
  ]
  test.each(damages)('and made anew when it is %s', async (name, damage) => {
    await using one = await startEmbeddedMail()
    await using fresh = await startDaemon({ mail: one })
    const inbox = await fresh.api.inbox('support')
    await one.append('INBOX', mail({ to: 'support@example.test', subject: 'before', text: 'walrus' }))
    await fresh.api.sync(inbox.id)
    const ask = () => level(() => fresh.api.post('/v1/search', { query: 'walrus', inbox_id: inbox.id }))
    expect((await ask()).body.count).toBe(1)
    await fresh.stop()
    damage(join(fresh.dataDir, 'search.sqlite'))
    await fresh.restart()
    expect((await ask()).body).toMatchObject({ count: 1, items: [{ subject: 'before' }] })
    expect(fresh.log.join('\n')).toContain(
      name.startsWith('damaged') ? 'the search index is damaged' : 'is being made anew',
    )
    await one.append('INBOX', mail({ to: 'support@example.test', subject: 'after', text: 'walrus' }))
    await fresh.api.sync(inbox.id)
    expect((await ask()).body.count).toBe(2)
  })

  test('and of its own database: it does not outlive it', async () => {
    await using one = await startEmbeddedMail()
    await using fresh = await startDaemon({ mail: one })
    const old = await fresh.api.inbox('old')
    for (const n of [1, 2, 3])
      await one.append('INBOX', mail({ to: 'old@example.test', subject: `n${n}`, text: 'walrus' }))
    await fresh.api.sync(old.id)
    const asks = (id: string) => level(() => fresh.api.post('/v1/search', { query: 'walrus', inbox_id: id }))
    expect((await asks(old.id)).body.count).toBe(3)
    const database = fresh.config.databaseFile
    await fresh.stop()
    for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true })
    await fresh.restart()
    const inbox = await fresh.api.inbox('support')
    await one.append('INBOX', mail({ to: 'support@example.test', subject: 'new', text: 'walrus' }))
    await fresh.api.sync(inbox.id)
    const { body } = await asks(inbox.id)
    expect(body).toMatchObject({ count: 1, total: 1, items: [{ subject: 'new' }] })
  })
})
