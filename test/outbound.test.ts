/** Sending: what the caller asked for is what the other side gets, once, and nothing that policy forbids. */
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { mail } from './support/mails.ts'
import { readSent } from './support/sent-mail.ts'
import { ALL_SERVERS, describeWithServers } from './support/servers.ts'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink.ts'
import { until } from './support/wait.ts'

let sink: SmtpSink
let daemon: Daemon
let inbox: Json

beforeAll(async () => {
  sink = await startSmtpSink()
  daemon = await startDaemon({ smtp: sink, env: { OUTBOUND_DOMAIN_BLOCKLIST: String.raw`(.+\.)?evil\.test` } })
  inbox = await daemon.api.inbox('support', { name: 'Säles "Team"', aliases: ['help@brand.test'] })
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await sink?.[Symbol.asyncDispose]()
})
afterEach(() => {
  sink.transactions.length = 0
})

const send = (more: object = {}) =>
  daemon.api.post('/v1/messages', {
    inbox_id: inbox.id,
    to: ['ann@other.test'],
    subject: 'Hello',
    body: 'Hi.',
    ...more,
  })

async function sent(more: object = {}) {
  const answer = await send(more)
  expect(answer).toMatchObject({ status: 201, body: { status: 'sent', error: null, state: 'sent' } })
  const taken = sink.mails().at(-1)
  if (taken === undefined) throw new Error('the server has taken no mail')
  return { answer: answer.body, envelope: taken, mail: await readSent(taken.raw) }
}

describe('a mail', () => {
  test('is answered with its ids and with what became of every recipient', async () => {
    const { answer, mail, envelope } = await sent({ to: ['Ann <ann@other.test>'], cc: ['bob@other.test'] })
    const noBounce = { status: null, diagnostic: null, hard: null, bounced_at: null }
    expect(answer).toEqual({
      id: expect.stringMatching(/^msg_/),
      thread_id: expect.stringMatching(/^thr_/),
      provider_message_id: mail.messageId,
      status: 'sent',
      error: null,
      state: 'sent',
      recipients: [
        {
          address: 'ann@other.test',
          field: 'to',
          outcome: 'sent',
          code: 250,
          response: expect.any(String),
          ...noBounce,
        },
        {
          address: 'bob@other.test',
          field: 'cc',
          outcome: 'sent',
          code: 250,
          response: expect.any(String),
          ...noBounce,
        },
      ],
    })
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@example\.test>$/)
    expect(envelope.from).toBe('support@example.test')
  })
  test('carries the name of the inbox, the text as written, and its HTML', async () => {
    const body = '| a | b |\n|---|---|\n| 1 | **2** |\n\nGrüße,\nAnna 😀'
    const { mail } = await sent({ body, to: ['山田 <yamada@other.test>'] })
    expect(mail.from).toEqual([{ name: 'Säles "Team"', address: 'support@example.test' }])
    expect(mail.to).toEqual([{ name: '山田', address: 'yamada@other.test' }])
    expect(mail.text.trimEnd()).toBe(body)
    expect(mail.html).toMatch(/<td[^>]*><strong>2<\/strong><\/td>[\s\S]*Grüße,<br>\s*Anna 😀/)
    expect(mail.date).toBeGreaterThan(Date.now() - 60_000)
  })
  test('goes to Bcc without a word about it in the mail', async () => {
    const { envelope, mail } = await sent({ bcc: ['Secret <secret@other.test>'] })
    expect(envelope.to).toEqual(['ann@other.test', 'secret@other.test'])
    expect(envelope.raw.toString()).not.toMatch(/secret|^bcc:/im)
    expect(mail.to.map(({ address }) => address)).toEqual(['ann@other.test'])
  })
  test('goes once to whoever is named twice', async () => {
    const { envelope, mail } = await sent({ to: ['ann@other.test', 'Ann <ANN@Other.Test>'], cc: ['bob@other.test'], bcc: ['BOB@other.test'] }) // biome-ignore format: one call
    expect(envelope.to).toEqual(['ann@other.test', 'bob@other.test'])
    expect(mail.to).toHaveLength(1)
  })
  test('may bring its own HTML, and then says the same in plain text', async () => {
    const { mail } = await sent({ body: '', html: '<p>Hi <b>Ann</b></p>' })
    expect(mail.html?.trim()).toBe('<p>Hi <b>Ann</b></p>')
    expect(mail.text.trim()).toBe('Hi **Ann**')
  })
  test('may be empty', async () => {
    const { mail } = await sent({ body: '' })
    expect(mail.text).toBe('')
    expect(mail.html).toBeNull()
  })
  test('carries further header fields and an address for answers', async () => {
    const headers = { 'X-Case': 'größer', 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': '<https://x.test/u>' }
    const { mail } = await sent({ headers, reply_to: ['Desk <desk@example.test>'] })
    expect(Object.keys(headers).map((name) => mail.header(name))).toEqual(
      Object.values(headers).map((value) => [value]),
    )
    expect(mail.replyTo).toEqual([{ name: 'Desk', address: 'desk@example.test' }])
  })
  test('to domains in other scripts goes out in ASCII', async () => {
    expect((await sent({ to: ['ann@bücher.test'] })).envelope.to).toEqual(['ann@xn--bcher-kva.test'])
  })
  test('carries attachments byte for byte, inline images with the HTML', async () => {
    const bytes = randomBytes(300_000)
    const file = (filename: string, content: Buffer, more = {}) => ({
      filename,
      content_type: 'application/octet-stream',
      content_base64: content.toString('base64'),
      ...more,
    })
    const { mail, answer } = await sent({
      body: '![logo](cid:logo@1)',
      attachments: [
        file('Übersicht 日本.bin', bytes),
        file('empty', Buffer.alloc(0)),
        file('lines.txt', Buffer.from('a\r\nb\n')),
        file('logo.png', Buffer.from('png'), {
          content_type: 'image/png',
          disposition: 'inline',
          content_id: '<logo@1>',
        }),
      ],
    })
    expect(mail.html).toContain('src="cid:logo@1"')
    const arrived = new Map(mail.files.map((one) => [one.filename, one]))
    expect(arrived.get('Übersicht 日本.bin')?.bytes.equals(bytes)).toBe(true)
    expect(arrived.get('empty')?.bytes).toHaveLength(0)
    expect(arrived.get('lines.txt')?.bytes.toString()).toBe('a\r\nb\n')
    expect(arrived.get('logo.png')).toMatchObject({ contentId: 'logo@1', disposition: 'inline' })
    const stored = await daemon.api.get(`/v1/attachments?message_id=${answer.id}`)
    expect(stored.body.items.map((one: Json) => [one.filename, one.size])).toEqual([
      ['Übersicht 日本.bin', 300_000],
      ['empty', 0],
      ['lines.txt', 5],
      ['logo.png', 3],
    ])
  })
  test('is shown and found like any other message', async () => {
    const { answer, mail } = await sent({ subject: 'Quarterly zebra', cc: ['bob@other.test'], bcc: ['eve@other.test'], labels: ['vip'], body: '**okapi**' }) // biome-ignore format: one call
    const shown = (await daemon.api.get(`/v1/messages/${answer.id}`)).body
    expect(shown).toMatchObject({
      id: answer.id,
      direction: 'outbound',
      subject: 'Quarterly zebra',
      from_address: 'support@example.test',
      to_addresses: ['ann@other.test'],
      cc_addresses: ['bob@other.test'],
      bcc_addresses: ['eve@other.test'],
      text: '**okapi**',
      content_clean: '**okapi**',
      preview: '**okapi**',
      labels: ['vip'],
      provider_message_id: mail.messageId,
      state: 'sent',
      status: 'sent',
      metadata: { Subject: 'Quarterly zebra', To: 'ann@other.test' },
    })
    expect(JSON.stringify(shown.metadata)).not.toContain('eve@')
    for (const q of ['zebra', 'okapi', 'bob@other.test']) {
      const { body } = await daemon.api.get(`/v1/messages?inbox_id=${inbox.id}&q=${encodeURIComponent(q)}`)
      expect(body.items.map((one: Json) => one.id)).toContain(answer.id)
    }
  })
})

describe('refused, and nothing is sent or stored', () => {
  const total = async () => (await daemon.api.get('/v1/outbox')).body.total
  const refused = async (more: object) => {
    const before = await total()
    const answer = await send(more)
    expect(sink.transactions).toEqual([])
    expect(await total()).toBe(before)
    expect(answer.body).toMatchObject({ code: expect.any(String), fix: expect.any(String), status: answer.status })
    return answer
  }
  const base64 = (content_base64: string) => ({
    attachments: [{ filename: 'a', content_type: 'text/plain', content_base64 }],
  })

  test.each<[string, object, (string | number)[]]>([
    ['a line end in the subject', { subject: 'a\r\nBcc: v@other.test' }, ['subject']],
    ['a line end in an address', { to: ['ann@other.test\r\nRCPT TO:<v@other.test>'] }, ['to', 0]],
    ['a line end in a name', { to: ['"Ann\nBcc: v@other.test" <ann@other.test>'] }, ['to', 0]],
    [
      'a line end in a file name',
      { attachments: [{ filename: 'a\r\nX: y', content_type: 'a/b', content_base64: '' }] },
      ['attachments', 0, 'filename'],
    ],
    [
      'a line end in a content type',
      { attachments: [{ filename: 'a', content_type: 'a/b\r\nX: y', content_base64: '' }] },
      ['attachments', 0, 'content_type'],
    ],
    [
      'a line end in a content id',
      { attachments: [{ filename: 'a', content_type: 'a/b', content_base64: '', content_id: 'a>\r\nX: y' }] },
      ['attachments', 0, 'content_id'],
    ],
    ['a line end in a header', { headers: { 'X-A': 'a\r\nBcc: v@other.test' } }, ['headers', 'X-A']],
    ['a header that is ours', { headers: { bcc: 'v@other.test' } }, ['headers', 'bcc']],
    ['a header of the body', { headers: { 'Content-Type': 'text/html' } }, ['headers', 'Content-Type']],
    ['a header name that is none', { headers: { 'X A': 'b' } }, ['headers', 'X A']],
    ['a header name with a colon', { headers: { 'X-A: b\r\nBcc': 'v@other.test' } }, ['headers', 'X-A: b\r\nBcc']],
    ['NUL in the body', { body: 'a\0b' }, ['body']],
    ['the second of two addresses', { to: ['ann@other.test', 'bob'] }, ['to', 1]],
    ['two addresses in one', { to: ['ann@other.test, bob@other.test'] }, ['to', 0]],
    ['nobody', { to: [] }, ['to']],
    [
      '1,001 recipients',
      {
        to: Array.from({ length: 600 }, (_, i) => `a${i}@other.test`),
        cc: Array.from({ length: 401 }, (_, i) => `b${i}@other.test`),
      },
      ['to'],
    ],
    ['no subject', { subject: '' }, ['subject']],
    ['a label twice', { labels: ['a', 'a'] }, ['labels']],
    ['an unknown field', { cC: [] }, ['cC']],
    [
      'an unknown field of an attachment',
      { attachments: [{ filename: 'a', content_type: 'a/b', content: '' }] },
      ['attachments', 0, 'content'],
    ],
    [
      'a multipart attachment',
      { attachments: [{ filename: 'a', content_type: 'multipart/mixed', content_base64: '' }] },
      ['attachments', 0, 'content_type'],
    ],
  ])('%s: 422 that names the field', async (_what, more, loc) => {
    const { status, body } = await refused(more)
    expect(status).toBe(422)
    expect(body.detail.map((one: Json) => one.loc)).toContainEqual(['body', ...loc])
  })

  test("a header without a value: 422 in FastAPI's words", async () => {
    const { body } = await refused({ headers: { 'X-A': '' } })
    const msg = 'String should have at least 1 character'
    expect(body.detail).toMatchObject([{ loc: ['body', 'headers', 'X-A'], msg }])
  })
  test.each(['@@@@', 'YQ', 'YQ===', 'Y=Q=', 'YW-_', 'YQ==YQ==', 'Y Q=', '"'])('%j is no base64: 400', async (text) => {
    expect(await refused(base64(text))).toMatchObject({ status: 400, body: { code: 'invalid_base64' } })
  })
  test('attachments of more than 25 MB together: 413', async () => {
    const half = Buffer.alloc(13 * 1024 * 1024).toString('base64')
    const file = { filename: 'a', content_type: 'a/b', content_base64: half }
    const answer = await refused({ attachments: [file, file] })
    expect(answer).toMatchObject({
      status: 413,
      body: { code: 'attachments_too_large', detail: expect.stringContaining('26.0 MB') },
    })
  })
  test.each([
    ['v@evil.test'],
    ['V <v@evil.test>'],
    ['"ok@fine.test" <v@evil.test>'],
    ['v@EVIL.test'],
    ['v@mail.evil.test'],
    ['"v@fine.test"@evil.test'],
  ])('%s on a blocked domain: 403, also for the others', async (address) => {
    for (const field of ['to', 'cc', 'bcc']) {
      const answer = await refused({ to: ['ann@other.test'], [field]: ['bob@fine.test', address] })
      expect(answer).toMatchObject({ status: 403, body: { code: 'recipient_domain_blocked', detail: expect.stringContaining('evil.test') } }) // biome-ignore format: one value
    }
  })
  test('in the order of NornWeave: inbox, domain, thread, attachments', async () => {
    const wrong = { inbox_id: 'inb_none', to: ['v@evil.test'], reply_to_thread_id: 'thr_none', ...base64('@') }
    expect(await refused(wrong)).toMatchObject({ status: 404, body: { code: 'inbox_not_found' } })
    expect((await refused({ ...wrong, inbox_id: inbox.id })).status).toBe(403)
    const thread = await refused({ ...wrong, inbox_id: inbox.id, to: ['ann@other.test'] })
    expect(thread).toMatchObject({ status: 404, body: { code: 'thread_not_found' } })
    expect((await refused(base64('@'))).status).toBe(400)
  })
  test('an answer in a thread of another inbox: 404', async () => {
    const other = await daemon.api.inbox('other')
    const { answer } = await sent()
    sink.transactions.length = 0
    expect(await refused({ inbox_id: other.id, reply_to_thread_id: answer.thread_id })).toMatchObject({ status: 404 })
  })
})

test('25 MB of attachments arrive', async () => {
  const bytes = randomBytes(25 * 1024 * 1024)
  const { mail } = await sent({
    attachments: [{ filename: 'large.bin', content_type: 'application/zip', content_base64: bytes.toString('base64') }],
  })
  expect(mail.files[0]?.bytes.equals(bytes)).toBe(true)
})

test('more recipients than the server takes at once get their mail in the next transaction', async () => {
  const full = sink.fault({ at: 'rcpt', recipient: 'b@other.test', do: { kind: 'reply', reply: '452 4.5.3 Too many recipients' }, times: 1 }) // biome-ignore format: one value
  const { body } = await send({ to: ['a@other.test', 'b@other.test'] })
  await until(async () => (await daemon.api.get('/v1/outbox?limit=1')).body.items[0].state === 'sent')
  full.clear()
  expect(sink.mails().map(({ to }) => to)).toEqual([['a@other.test'], ['b@other.test']])
  const [first, second] = sink.mails().map(({ raw }) => raw.toString())
  expect(first).toBe(second)
  expect(body.status).toBe('pending')
})

describe('the send limit', () => {
  test('is exact under concurrency, counts recipients, and outlives a restart', async () => {
    await using limited = await startDaemon({ smtp: sink, env: { GLOBAL_SEND_RATE_LIMIT_PER_MINUTE: '2' } })
    const { id } = await limited.api.inbox('limited')
    const one = (to = ['ann@other.test']) =>
      limited.api.post('/v1/messages', { inbox_id: id, to, subject: 'Hello', body: 'Hi.' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => one()))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, ...Array(8).fill(429)])
    expect(sink.mails()).toHaveLength(2)
    await limited.restart()
    const late = await one()
    expect(late).toMatchObject({ status: 429, body: { detail: 'Rate limit exceeded: per-minute limit reached (2/2)' } })
    const seconds = Number(late.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(30)
    expect(seconds).toBeLessThanOrEqual(60)
    expect((await one(['a@other.test', 'b@other.test', 'c@other.test'])).body.code).toBe('recipients_over_limit')
  })
})

describe('an answer to a message of ours', () => {
  test('goes to its recipients, in its thread, with its ids', async () => {
    const first = await sent({ to: ['ann@other.test'], cc: ['bob@other.test', 'help@brand.test'], subject: 'Invoice' })
    const answer = await daemon.api.post(`/v1/messages/${first.answer.id}/reply`, { body: 'And?', reply_all: true })
    expect(answer).toMatchObject({ status: 201, body: { status: 'sent', thread_id: first.answer.thread_id } })
    const mail = await readSent(sink.mails().at(-1)?.raw ?? Buffer.alloc(0))
    expect(mail).toMatchObject({ subject: 'Re: Invoice', inReplyTo: [first.mail.messageId], references: [first.mail.messageId] }) // biome-ignore format: one value
    expect(mail.to.map(({ address }) => address)).toEqual(['ann@other.test'])
  })
  test('in a thread the caller names: Re: once for its subject, another subject as it is', async () => {
    const first = await sent({ subject: 'Invoice' })
    const thread = { reply_to_thread_id: first.answer.thread_id }
    const second = await sent({ ...thread, subject: 'invoice' })
    expect(second.mail).toMatchObject({ subject: 'Re: invoice', references: [first.mail.messageId] })
    const third = await sent({ ...thread, subject: 'Reminder' })
    expect(third.mail).toMatchObject({
      subject: 'Reminder',
      inReplyTo: [second.mail.messageId],
      references: [first.mail.messageId, second.mail.messageId],
    })
    expect(third.answer.thread_id).toBe(first.answer.thread_id)
  })
  test('a new mail with the same subject is a new thread', async () => {
    const first = await sent({ subject: 'News' })
    expect((await sent({ subject: 'News' })).answer.thread_id).not.toBe(first.answer.thread_id)
  })
  test('may name an address for answers', async () => {
    const first = await sent()
    await daemon.api.post(`/v1/messages/${first.answer.id}/reply`, { body: 'x', reply_to: ['desk@other.test'] })
    const mail = await readSent(sink.mails().at(-1)?.raw ?? Buffer.alloc(0))
    expect(mail.header('reply-to')).toEqual(['desk@other.test'])
  })
  test('to more than 1,000 is refused', async () => {
    const cc = Array.from({ length: 999 }, (_, i) => `reader${i}@other.test`)
    const first = await sent({ cc })
    sink.transactions.length = 0
    const reply = { body: 'x', reply_all: true, cc: ['one@more.test'] }
    const answer = await daemon.api.post(`/v1/messages/${first.answer.id}/reply`, reply)
    expect(answer).toMatchObject({ status: 422, body: { code: 'too_many_recipients', fix: expect.stringContaining('reply_all') } }) // biome-ignore format: one value
    expect(answer.body.detail).toMatchObject([{ loc: ['body', 'reply_all'] }])
    expect(sink.transactions).toEqual([])
  })
  test('to no message is 404', async () => {
    expect(await daemon.api.post('/v1/messages/msg_none/reply', { body: 'x' })).toMatchObject({ status: 404, body: { code: 'message_not_found' } }) // biome-ignore format: one value
  })
})

describeWithServers('with a mailbox', ALL_SERVERS, (choice) => {
  test('an answer joins the thread, and the copy in Sent is there once', async () => {
    await using server = await choice.start()
    await using daemon = await startDaemon({ mail: server, smtp: sink })
    const { id } = await daemon.api.inbox('support')
    await server.deliver(
      mail({
        from: 'Ann <ann@other.test>',
        to: 'support@example.test, bob@other.test, agents@example.test',
        subject: 'Question',
        messageId: '<q2@other.test>',
        inReplyTo: '<q1@example.test>',
        references: '<q0@other.test> <q1@example.test>',
        headers: { 'Reply-To': 'desk@other.test' },
      }),
      ['support@example.test'],
    )
    const [question] = await until(async () => {
      await daemon.api.sync(id)
      const found = await daemon.api.messages(id)
      return found.length > 0 && found
    })
    const reply = await daemon.api.post(`/v1/messages/${question.id}/reply`, { body: 'Yes.', reply_all: true })
    expect(reply).toMatchObject({ status: 201, body: { status: 'sent', thread_id: question.thread_id } })
    const taken = sink.mails().at(-1)
    const answer = await readSent(taken?.raw ?? Buffer.alloc(0))
    expect(taken?.to).toEqual(['desk@other.test', 'bob@other.test'])
    expect(answer).toMatchObject({
      subject: 'Re: Question',
      inReplyTo: ['<q2@other.test>'],
      references: ['<q0@other.test>', '<q1@example.test>', '<q2@other.test>'],
    })

    const later = await daemon.api.post('/v1/messages', {
      inbox_id: id,
      to: ['ann@other.test'],
      subject: 'Question',
      body: 'And one more thing.',
      reply_to_thread_id: question.thread_id,
    })
    expect(later.body.thread_id).toBe(question.thread_id)
    const second = await readSent(sink.mails().at(-1)?.raw ?? Buffer.alloc(0))
    expect(second).toMatchObject({ subject: 'Re: Question', inReplyTo: ['<q2@other.test>'] })

    const copies = async () => (await server.list('Sent').catch(() => [])).map(({ raw }) => raw)
    await until(async () => (await copies()).length === 2)
    await daemon.restart()
    await daemon.api.sync(id)
    const filed = await Promise.all((await copies()).map(readSent))
    expect(filed.map(({ messageId }) => messageId)).toEqual([answer.messageId, second.messageId])
    const [copy] = await server.list('Sent')
    expect(copy?.flags).toEqual(['\\Seen'])
    expect(copy?.raw.toString().trimEnd()).toBe(taken?.raw.toString().trimEnd())
  })
})
