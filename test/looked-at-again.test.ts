/** What a mail says is written once for the lists that agents look at again and again; what has changed since is told all the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { soughtIn } from '../src/http/excerpt.ts'
import { foundItems } from '../src/http/found-items.ts'
import { messageItems } from '../src/http/message-items.ts'
import { recentlyWritten } from '../src/http/recently-written.ts'
import { recent } from '../src/lib/recent.ts'
import { parseQuery } from '../src/mail/query/parse-query.ts'
import { openDb } from '../src/store/db.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'

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

let hour = 0
async function receive(inbox: Json, ...mails: Parameters<typeof mail>[0][]): Promise<void> {
  for (const fields of mails) {
    const date = new Date(Date.UTC(2026, 0, 1, hour++))
    await server.append('INBOX', mail({ to: inbox.email_address, ...fields }), { date })
  }
  await daemon.api.sync(inbox.id)
}

const get = async (path: string) => (await daemon.api.get(path)).body
const search = async (inbox: Json, query: string) =>
  (await daemon.api.post('/v1/search', { query, inbox_id: inbox.id })).body.items
const code = {
  subject: 'Code',
  text: 'Your Grüße verification code is 482913 – apricot.',
  html: '<p>apricot <b>482913</b></p>',
}
const file = { filename: 'Ärger.pdf', type: 'application/pdf', content: 'PDF' }

test('a list says the same again, and the same as each message by itself', async () => {
  const inbox = await daemon.api.inbox('again')
  await receive(inbox, { subject: 'One', text: 'apricot' }, code, { subject: 'File', text: '', attachments: [file] })
  await daemon.api.post('/v1/messages', {
    inbox_id: inbox.id,
    to: ['ann@elsewhere.test'],
    subject: 'Ours',
    body: 'apricot',
  })
  const list = await daemon.api.messages(inbox.id)
  expect(list.map(({ subject }: Json) => subject).sort()).toEqual(['Code', 'File', 'One', 'Ours'])
  expect(await daemon.api.messages(inbox.id)).toEqual(list)
  for (const message of list) expect(await get(`/v1/messages/${message.id}`)).toEqual(message)
  const found = await search(inbox, 'apricot')
  expect(found).toHaveLength(3)
  expect(await search(inbox, 'apricot')).toEqual(found)
})

describe('what has changed since is told', () => {
  test('labels, and that it was read', async () => {
    const inbox = await daemon.api.inbox('marks')
    await receive(inbox, code)
    const [before] = await daemon.api.messages(inbox.id)
    await daemon.api.patch(`/v1/messages/${before.id}`, { add_labels: ['billing'], read: true })
    expect(await daemon.api.messages(inbox.id)).toEqual([{ ...before, labels: ['billing'], read: true }])
  })

  test('its thread', async () => {
    const inbox = await daemon.api.inbox('joined')
    const middle = { messageId: '<2@joined.test>', inReplyTo: '<1@joined.test>' }
    await receive(
      inbox,
      { subject: 'one', messageId: '<1@joined.test>', text: 'apricot' },
      { subject: 'other', messageId: '<3@joined.test>', inReplyTo: '<2@joined.test>', text: 'apricot' },
    )
    const threads = (list: Json[]) => new Set(list.map(({ thread_id }) => thread_id)).size
    expect(threads(await daemon.api.messages(inbox.id))).toBe(2)
    expect(threads(await search(inbox, 'apricot'))).toBe(2)
    await receive(inbox, { subject: 'two', ...middle, text: 'apricot' })
    expect(threads(await daemon.api.messages(inbox.id))).toBe(1)
    expect(threads(await search(inbox, 'apricot'))).toBe(1)
  })

  test('that it is gone', async () => {
    const inbox = await daemon.api.inbox('gone')
    await receive(inbox, { subject: 'stays', text: 'apricot' }, { subject: 'goes', text: 'apricot' })
    const [last] = await daemon.api.messages(inbox.id)
    expect(await search(inbox, 'apricot')).toHaveLength(2)
    await daemon.api.delete(`/v1/messages/${last.id}`)
    const subjects = (list: Json[]) => list.map(({ subject }) => subject)
    expect(subjects(await daemon.api.messages(inbox.id))).toEqual(['stays'])
    expect(subjects(await search(inbox, 'apricot'))).toEqual(['stays'])
  })

  test('that it went while its list was written', async () => {
    const inbox = await daemon.api.inbox('meanwhile')
    await receive(inbox, { subject: 'goes', text: 'apricot' })
    const [message] = await daemon.api.messages(inbox.id)
    using db = openDb(daemon.config.databaseFile)
    const seq = db.sqlite.prepare('SELECT seq FROM messages WHERE id = ?').pluck().get(message.id) as number
    const [list, search] = [messageItems(db), foundItems(db)]
    const sought = soughtIn(parseQuery('apricot', 0))
    for (const count of [1, 1]) expect([list(seq).length, search(seq, sought).length]).toEqual([count, count])
    await daemon.api.delete(`/v1/messages/${message.id}`)
    expect([list(seq), search(seq, sought)]).toEqual([[], []])
  })
})

test('each query has its own snippet of what was found before', async () => {
  const inbox = await daemon.api.inbox('snippets')
  const text = `apricot ${'and so on '.repeat(100)} plum`
  await receive(inbox, { subject: 'Fruit', text })
  expect((await search(inbox, 'apricot'))[0]?.snippet).toMatch(/^apricot and so on/)
  expect((await search(inbox, 'plum'))[0]?.snippet).toMatch(/^… .* plum$/)
  expect((await search(inbox, 'fruit'))[0]).toMatchObject({ matched_in: ['subject'] })
})

test('what was asked for last is kept, within bounds', () => {
  const known = recent<number, string>({ most: 32, sizeOf: (value) => value.length })
  for (let nth = 0; nth < 16; nth += 1) known.set(nth, 'xx')
  expect(known.get(0)).toBe('xx')
  known.set(16, 'yy')
  expect([known.get(0), known.get(1), known.get(2), known.get(16)]).toEqual(['xx', undefined, 'xx', 'yy'])
  known.set(17, 'larger than a sixteenth')
  expect([known.get(17), known.get(16)]).toEqual([undefined, 'yy'])
  known.set(16, 'y')
  known.set(18, 'z')
  expect([known.get(16), known.get(18), known.get(3)]).toEqual(['y', 'z', 'xx'])
})

test('what is kept is counted with all its texts', () => {
  const known = recentlyWritten()
  const large = { json: new Uint8Array(10), texts: ['x'.repeat(60_000)] }
  for (let nth = 0; nth < 100; nth += 1) known.set(nth, large)
  const kept = Array.from({ length: 100 }, (_, nth) => known.get(nth)).filter((one) => one !== undefined)
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.length).toBeLessThan(36)
})
