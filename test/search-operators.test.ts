/** Search operators through the API: where words stand, what a message is, when it came; and, or, not of all of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { type MailFields, mail } from './support/mails.ts'
import { until } from './support/wait.ts'

let server: EmbeddedMail
let daemon: Daemon
let inbox: Json
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, smtp: server.smtp })
  inbox = await daemon.api.inbox('finds')
  const mails: [day: number, fields: MailFields][] = [
    [1, { subject: 'Offer', from: 'Ann Lee <ann@acme.test>', text: 'the zebra invoice', messageId: '<1@acme.test>' }],
    [2, { subject: 'invoice', from: 'Bob <bob@other.test>', cc: 'Ann Lee <ann@acme.test>', text: 'nothing' }],
    [
      3,
      { subject: 'Files', from: 'Bob <bob@other.test>', attachments: [{ filename: 'zebra plan.pdf', content: 'x' }] },
    ],
    [4, { subject: 'News', from: 'News <news@list.test>', text: 'zebra', headers: { 'List-Id': '<news.list.test>' } }],
    [5, { subject: 'Re: Offer', from: 'Bob <bob@other.test>', inReplyTo: '<1@acme.test>', text: answered }],
    [
      6,
      { subject: 'Fwd: old', from: 'Bob <bob@other.test>', text: 'look\n\nOn 1 May 2020, Eve wrote:\n> the giraffe\n' },
    ],
    [7, { subject: '見積書', from: '山田 <yamada@acme.test>', text: '会議 zebras' }],
  ]
  for (const [day, fields] of mails) {
    const date = new Date(Date.UTC(2026, 0, day, 12))
    await server.append('INBOX', mail({ to: inbox.email_address, date, ...fields }), { date })
  }
  await daemon.api.sync(inbox.id)
  const { status } = await daemon.api.post('/v1/messages', {
    inbox_id: inbox.id,
    to: ['Ann Lee <ann@acme.test>'],
    subject: 'Draft zebra',
    body: 'not sent',
    draft: true,
  })
  expect(status).toBe(201)
  for (const message of await daemon.api.messages(inbox.id)) {
    if (message.subject === 'invoice')
      await change(message, { read: true, add_labels: ['Pay', 'two words', 'ÜBERWEISUNG', 'Оплата'] })
    if (message.subject === 'News') await change(message, { add_labels: ['later'] })
  }
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

const answered = 'fine by me\n\nOn Thu, 1 Jan 2026 at 12:00, Ann Lee <ann@acme.test> wrote:\n> the zebra invoice\n'

async function change({ id }: Json, changes: object): Promise<void> {
  expect((await daemon.api.patch(`/v1/messages/${id}`, changes)).status).toBe(200)
}

/** The items of all three ways of searching, which must find the same messages. */
async function found(query: string): Promise<Json[]> {
  const ask = (): Promise<Json> => daemon.api.post('/v1/search', { query, inbox_id: inbox.id })
  const posted = await until(async () => {
    const { status, body } = await ask()
    expect(status, query).toBe(200)
    return body.total_is_lower_bound !== true && body
  })
  const asked = `inbox_id=${inbox.id}&q=${encodeURIComponent(query)}`
  const listed = (await daemon.api.get(`/v1/messages?${asked}`)).body
  const ids = (body: Json) => body.items.map((item: Json) => item.id)
  expect(ids(listed), query).toEqual(ids(posted))
  expect([posted.total, listed.total], query).toEqual([posted.count, posted.count])
  const threads = (await daemon.api.get(`/v1/threads?${asked}`)).body
  const inThreads = new Set(posted.items.map((item: Json) => item.thread_id))
  expect(new Set(ids(threads)), query).toEqual(inThreads)
  expect(threads.total, query).toBe(inThreads.size)
  return posted.items
}

describe('what is found', () => {
  test.each<[string, string[]]>([
    ['from:ann', ['Offer']],
    ['from:"Ann Lee"', ['Offer']],
    ['from:ann@acme.test', ['Offer']],
    ['from:@acme.test', ['見積書', 'Offer']],
    ['from:acme', ['見積書', 'Offer']],
    ['from:山田', ['見積書']],
    ['to:ann', ['Draft zebra', 'invoice']],
    ['cc:ann', ['invoice']],
    ['from:me', ['Draft zebra']],
    ['subject:invoice', ['invoice']],
    ['subject:見積', ['見積書']],
    ['subject:"invoice zebra"', []],
    ['body:invoice', ['Offer']],
    ['invoice', ['invoice', 'Offer']],
    ['filename:zebra', ['Files']],
    ['filename:pdf', ['Files']],
    ['filename:"plan.pdf"', ['Files']],
    ['has:attachment', ['Files']],
    ['has:attachment -filename:pdf', []],
    ['label:pay', ['invoice']],
    ['label:"two words"', ['invoice']],
    ['label:überweisung', ['invoice']],
    ['label:(U\u0308berweisung оплата)', ['invoice']],
    ['-label:Überweisung label:later', ['News']],
    ['in:later', ['News']],
    ['label:nothing', []],
    ['is:read', ['Draft zebra', 'invoice']],
    ['is:unread from:bob', ['Fwd: old', 'Re: Offer', 'Files']],
    ['is:draft', ['Draft zebra']],
    ['in:sent', []],
    ['is:held', []],
    ['kind:bulk', ['News']],
    ['-kind:human', ['News']],
    ['before:2026-01-02', ['Offer']],
    ['after:2026-01-07 in:inbox', ['見積書']],
    ['on:2026/01/03', ['Files']],
    ['after:2026-01-02 before:2026-01-04', ['Files', 'invoice']],
    ['-after:2026-01-02', ['Offer']],
    ['newer_than:1h', ['Draft zebra']],
    ['before:2026-01-04 after:2026-01-04', []],
    ['zebra -invoice', ['Draft zebra', 'News', 'Files']],
    ['zebr', ['Draft zebra', '見積書', 'News', 'Files', 'Offer']],
    ['zebr* invoice', ['Offer']],
    ['zebra -in:drafts -has:attachment', ['News', 'Offer']],
    ['-zebra in:inbox', ['見積書', 'Fwd: old', 'Re: Offer', 'invoice']],
    ['from:ann OR from:news', ['News', 'Offer']],
    ['from:ann OR label:pay', ['invoice', 'Offer']],
    ['-(from:ann OR label:pay) on:2026-01', ['見積書', 'Fwd: old', 'Re: Offer', 'News', 'Files']],
    ['(from:bob has:attachment) OR (from:ann is:unread)', ['Files', 'Offer']],
    ['label:later OR (zebra -is:unread)', ['Draft zebra', 'News']],
    ['in:anywhere -in:inbox', ['Draft zebra']],
    ['is:unread is:read', []],
    ['% has:attachment', ['Files']],
  ])('%s', async (query, subjects) => {
    expect((await found(query)).map(({ subject }) => subject)).toEqual(subjects)
  })

  test('what an answer quotes is found where it was said first; what only a forwarded mail has, there', async () => {
    expect((await found('zebra invoice')).map(({ subject }) => subject)).toEqual(['Offer'])
    expect((await found('giraffe')).map(({ subject }) => subject)).toEqual(['Fwd: old'])
  })
})

test.each<[string, string[], RegExp]>([
  ['zebra invoice', ['text'], /the zebra invoice/],
  ['from:ann', ['from'], /^the zebra invoice$/],
  ['subject:offer zebra', ['subject', 'text'], /zebra/],
  ['filename:zebra', ['attachments'], /./],
  ['cc:lee', ['cc'], /^nothing$/],
  ['giraffe', ['text'], /giraffe/],
  ['会議', ['text'], /会議/],
  ['label:pay', [], /^nothing$/],
])('%s says where it was found', async (query, places, snippet) => {
  const [item] = await found(query)
  expect(item?.matched_in).toEqual(places)
  expect(item?.snippet).toMatch(snippet)
})

test('pages of threads meet each once, and a cursor belongs to its query', async () => {
  const path = `/v1/threads?inbox_id=${inbox.id}&q=from:bob&limit=2`
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const { body } = await daemon.api.get(`${path}${next && `&cursor=${next}`}`)
    seen.push(...body.items.map((item: Json) => item.subject))
    next = body.next_cursor
  }
  expect(seen).toEqual(['Fwd: old', 'Offer', 'Files', 'invoice'])
  const { next_cursor: cursor } = (await daemon.api.get(path)).body
  const other = await daemon.api.get(`/v1/threads?inbox_id=${inbox.id}&q=zebra&cursor=${cursor}`)
  expect(other).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } })
})
