/** A mail that comes back: its recipient says so, it is told, and who refused for good gets no more; who forges a report reaches nothing. */
import { afterAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { startDaemon } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { startFaultProxy } from './support/fault-proxy.ts'
import { mail } from './support/mails.ts'
import { postMail } from './support/sending.ts'
import { until } from './support/wait.ts'

interface Told {
  to: string | string[]
  /** of what came back; null: the report does not say */
  messageId: string | null
  status?: string
  action?: string
  original?: string
  diagnostic?: string
  from?: string
}

const DAEMON = 'Mail Delivery System <MAILER-DAEMON@mx.elsewhere.test>'

/** RFC 3464, as Postfix writes it. */
function bounceOf(told: Told): string {
  const { to, messageId, status = '5.1.1', action = 'failed', original, diagnostic, from = DAEMON } = told
  const lines = [
    'Return-Path: <>',
    `From: ${from}`,
    'To: agent@example.test',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${Math.random().toString(36).slice(2)}@mx.elsewhere.test>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'This is the mail system at host mx.elsewhere.test.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.elsewhere.test',
    '',
    ...[to]
      .flat()
      .flatMap((one) => [
        ...(original === undefined ? [] : [`Original-Recipient: rfc822; ${original}`]),
        `Final-Recipient: rfc822; ${one}`,
        `Action: ${action}`,
        `Status: ${status}`,
        `Diagnostic-Code: smtp; ${diagnostic ?? `550 ${status} user unknown`}`,
        '',
      ]),
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    ...(messageId === null ? ['Subject: Hello'] : [`Message-ID: ${messageId}`, 'Subject: Hello']),
    '',
    '--b--',
    '',
  ]
  return lines.join('\r\n')
}

/** RFC 5965. */
function complaintOf({
  messageId,
  from,
  reader,
  to = 'redacted',
}: Record<'messageId' | 'from', string> & {
  reader?: string
  /** of the mail that comes back with it */
  to?: string
}): string {
  const named = reader === undefined ? '' : `Original-Rcpt-To: ${reader}\r\n`
  return [
    `From: ${from}`,
    'To: agent@example.test',
    'Subject: FW: Hello',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
    '',
    '--b\r\nContent-Type: text/plain\r\n\r\nAn abuse report.',
    `--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n${named}`,
    `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${messageId}\r\nTo: ${to}\r\n\r\nHello`,
    '--b--\r\n',
  ].join('\r\n')
}

describe('one gateway', async () => {
  const server = await startEmbeddedMail()
  const daemon = await startDaemon({ mail: server, smtp: server.smtp })
  const { api } = daemon
  const inbox = await api.inbox('agent')
  afterAll(async () => {
    await daemon[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  const post = (to: string[], more: object = {}) =>
    api.post('/v1/messages', { inbox_id: inbox.id, to, subject: 'Hello', body: 'Hello.', ...more })
  const send = async (...to: string[]): Promise<Json> => (await post(to)).body
  const hear = async (raw: string) => {
    await server.append('INBOX', raw)
    await api.sync(inbox.id)
  }
  const recipientsOf = async ({ id }: Json): Promise<Json[]> => (await api.get(`/v1/messages/${id}`)).body.recipients
  const eventsOf = async (type: string, { id }: Json): Promise<Json[]> =>
    (await api.get(`/v1/events?types=${type}`)).body.items.filter(({ data }: Json) => data.message_id === id)
  const suppressed = async (): Promise<string[]> =>
    (await api.get('/v1/suppressions?limit=1000')).body.items.map(({ address }: Json) => address)

  test('a recipient that is unknown has bounced, the others have not; it is told once and gets no more', async () => {
    const sent = await send('gone@one.test', 'ann@one.test')
    await hear(bounceOf({ to: 'Gone@one.test', messageId: sent.provider_message_id }))
    await hear(bounceOf({ to: 'gone@one.test', messageId: sent.provider_message_id }))
    expect(await recipientsOf(sent)).toMatchObject([
      {
        address: 'gone@one.test',
        outcome: 'bounced',
        status: '5.1.1',
        hard: true,
        diagnostic: '550 5.1.1 user unknown',
      },
      { address: 'ann@one.test', outcome: 'sent', status: null, hard: null, bounced_at: null },
    ])
    expect((await api.get(`/v1/messages/${sent.id}`)).body).toMatchObject({ state: 'sent', status: 'sent' })
    expect(await eventsOf('message.bounced', sent)).toMatchObject([
      { inbox_id: inbox.id, data: { recipient: 'gone@one.test', status: '5.1.1', hard: true, suppressed: true } },
    ])
    expect((await api.get('/v1/suppressions/GONE@one.test')).body).toMatchObject({
      ...{ address: 'gone@one.test', reason: 'hard_bounce', status: '5.1.1', message_id: sent.id },
    })
    const [report] = await api.messages(inbox.id, '&direction=inbound')
    expect((await api.get(`/v1/messages/${report?.id}`)).body).toMatchObject({
      kind: 'bounce',
      report: { kind: 'bounce', original_message_id: sent.provider_message_id, recipients: [{ status: '5.1.1' }] },
    })
  })

  test('sending respects the list: nobody gets anything, unless the caller says so', async () => {
    await api.post('/v1/suppressions', { address: 'Never@Two.test' })
    const before = server.relayed.length
    const refused = await post(['ann@two.test', 'never@two.test'])
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'recipient_suppressed', errors: [{ input: 'never@two.test' }] },
    })
    expect(server.relayed.length).toBe(before)
    expect(await post(['never@two.test'], { ignore_suppressions: true })).toMatchObject({ status: 201 })
    await api.delete('/v1/suppressions/never@two.test')
    expect(await post(['never@two.test'])).toMatchObject({ status: 201, body: { state: 'sent' } })
  })

  test('a draft is refused when it is to be sent, not when it is written, and may be told to go', async () => {
    await api.post('/v1/suppressions', { address: 'draft@three.test' })
    const { body: draft } = await post(['draft@three.test'], { draft: true })
    const refused = await api.post(`/v1/messages/${draft.id}/send`)
    expect(refused).toMatchObject({ status: 422, body: { code: 'recipient_suppressed' } })
    expect((await api.get(`/v1/messages/${draft.id}`)).body.state).toBe('draft')
    expect((await api.post(`/v1/messages/${draft.id}/send?ignore_suppressions=true`)).body.state).toBe('sent')
    const { body: bold } = await post(['draft@three.test'], { draft: true, ignore_suppressions: true })
    expect((await api.post(`/v1/messages/${bold.id}/send`)).body.state).toBe('sent')
  })

  test('a refusal names the field in which each address stands', async () => {
    const users = ['to', 'cc', 'bcc', 'asks']
    for (const user of users) await api.post('/v1/suppressions', { address: `${user}@thirteen.test` })
    const places = ({ status, body }: Json) => [
      status,
      body.errors.map(({ loc, input }: Json) => [loc.join('.'), input]),
    ]
    const fields = { cc: ['Cc <cc@thirteen.test>'], bcc: ['bcc@thirteen.test'] }
    const inFields = [
      ['body.to', 'to@thirteen.test'],
      ['body.cc', 'cc@thirteen.test'],
      ['body.bcc', 'bcc@thirteen.test'],
    ]
    expect(places(await post(['to@thirteen.test'], fields))).toEqual([422, inFields])
    const { body: draft } = await post(['ann@thirteen.test'], { ...fields, draft: true })
    const unsent = await api.post(`/v1/messages/${draft.id}/send`)
    expect(places(unsent)).toEqual([422, inFields.slice(1).map(([, address]) => ['path.id', address])])
    expect(unsent.body.errors[0].msg).toBe('cc@thirteen.test is suppressed (in cc of the message)')

    const to = `${inbox.email_address}, cc@thirteen.test`
    await server.append('INBOX', mail({ from: 'asks@thirteen.test', to, subject: 'Two of them' }))
    await api.sync(inbox.id)
    const question = (await api.messages(inbox.id)).find(({ subject }) => subject === 'Two of them')
    const reply = (more: object) => api.post(`/v1/messages/${question?.id}/reply`, { body: 'Yes.', ...more })
    expect(places(await reply({ bcc: ['bcc@thirteen.test'] }))).toEqual([
      422,
      [
        ['path.id', 'asks@thirteen.test'],
        ['body.bcc', 'bcc@thirteen.test'],
      ],
    ])
    expect(places(await reply({ to: ['to@thirteen.test'], reply_all: true }))).toEqual([
      422,
      [
        ['body.to', 'to@thirteen.test'],
        ['body.reply_all', 'cc@thirteen.test'],
      ],
    ])
  })

  test('an answer to who is suppressed is refused', async () => {
    await server.append('INBOX', mail({ from: 'asks@three.test', to: inbox.email_address, subject: 'A question' }))
    await api.sync(inbox.id)
    const question = (await api.messages(inbox.id)).find(({ subject }) => subject === 'A question')
    await api.post('/v1/suppressions', { address: 'asks@three.test' })
    const refused = await api.post(`/v1/messages/${question?.id}/reply`, { body: 'Yes.' })
    expect(refused).toMatchObject({ status: 422, body: { code: 'recipient_suppressed' } })
  })

  test('a full mailbox and a soft bounce are told, and suppress nobody; a delay is no bounce', async () => {
    const sent = await send('full@four.test', 'soft@four.test', 'late@four.test')
    const of = (to: string, more: Partial<Told>) => bounceOf({ to, messageId: sent.provider_message_id, ...more })
    await hear(of('full@four.test', { status: '5.2.2' }))
    await hear(of('soft@four.test', { status: '4.4.7' }))
    await hear(of('late@four.test', { status: '4.4.1', action: 'delayed' }))
    expect(await recipientsOf(sent)).toMatchObject([
      { outcome: 'bounced', status: '5.2.2', hard: false },
      { outcome: 'bounced', status: '4.4.7', hard: false },
      { outcome: 'sent', status: '4.4.1', hard: false },
    ])
    expect((await eventsOf('message.bounced', sent)).map(({ data }) => data.suppressed)).toEqual([false, false])
    expect((await suppressed()).filter((address) => address.endsWith('@four.test'))).toEqual([])
    // it is given up in the end
    await hear(of('late@four.test', { status: '5.4.7' }))
    expect((await recipientsOf(sent))[2]).toMatchObject({ outcome: 'bounced', status: '5.4.7', hard: true })
  })

  test('a report about a mail that we never sent, or about somebody whom it was not sent to, changes nothing', async () => {
    const sent = await send('ann@five.test')
    await hear(bounceOf({ to: 'ann@five.test', messageId: '<never@example.test>' }))
    await hear(bounceOf({ to: 'bob@five.test', messageId: sent.provider_message_id }))
    expect(await recipientsOf(sent)).toMatchObject([{ outcome: 'sent', status: null }])
    expect(await eventsOf('message.bounced', sent)).toEqual([])
    expect((await suppressed()).filter((address) => address.endsWith('@five.test'))).toEqual([])
  })

  test('a report without the Message-ID is matched by its address, and proves too little to suppress it', async () => {
    const sent = await send('ann@six.test')
    await hear(bounceOf({ to: 'ann@six.test', messageId: null }))
    expect(await recipientsOf(sent)).toMatchObject([{ outcome: 'bounced', hard: true }])
    expect(await eventsOf('message.bounced', sent)).toMatchObject([{ data: { suppressed: false } }])
    expect((await suppressed()).includes('ann@six.test')).toBe(false)
  })

  test('where a server has forwarded the mail, the address that we wrote has bounced', async () => {
    const sent = await send('ann@seven.test')
    const messageId = sent.provider_message_id
    await hear(bounceOf({ to: 'ann.private@seven-mail.test', original: 'ann@seven.test', messageId }))
    expect(await recipientsOf(sent)).toMatchObject([{ address: 'ann@seven.test', outcome: 'bounced' }])
  })

  test('a complaint is told, and its reader gets no more', async () => {
    const sent = await send('tired@eight.test')
    await hear(complaintOf({ messageId: sent.provider_message_id, from: 'Feedback <fbl@eight.test>' }))
    expect(await eventsOf('message.complained', sent)).toMatchObject([
      { data: { recipient: 'tired@eight.test', suppressed: true } },
    ])
    expect((await api.get('/v1/suppressions?reason=complaint')).body).toMatchObject({
      ...{ count: 1, total: 1, items: [{ address: 'tired@eight.test', reason: 'complaint' }] },
    })
    expect(await recipientsOf(sent)).toMatchObject([{ outcome: 'sent' }])
  })

  test('of several to whom a mail went nobody is taken for the one who complains', async () => {
    const sent = await send('tired@nine.test', 'glad@nine.test')
    const to = 'tired@nine.test, glad@nine.test'
    await hear(complaintOf({ messageId: sent.provider_message_id, from: 'fbl@nine.test', to }))
    expect(await eventsOf('message.complained', sent)).toEqual([])
    expect((await suppressed()).filter((address) => address.endsWith('@nine.test'))).toEqual([])
  })

  test('what is said first does not stand for ever: a graver report counts, and a surer one; one that says no more changes nothing', async () => {
    const sent = await send('full@ten.test', 'unsure@ten.test')
    const messageId = sent.provider_message_id
    const told = async () =>
      (await eventsOf('message.bounced', sent)).map(({ data }) => [data.recipient, data.status, data.suppressed])
    await hear(bounceOf({ to: 'full@ten.test', messageId, status: '4.2.2' }))
    await hear(bounceOf({ to: 'unsure@ten.test', messageId: null }))
    expect(await told()).toEqual([
      ['full@ten.test', '4.2.2', false],
      ['unsure@ten.test', '5.1.1', false],
    ])
    for (let times = 0; times < 2; times += 1) {
      await hear(bounceOf({ to: 'full@ten.test', messageId }))
      await hear(bounceOf({ to: 'unsure@ten.test', messageId }))
    }
    await hear(bounceOf({ to: 'full@ten.test', messageId, status: '4.2.2' }))
    await hear(bounceOf({ to: 'unsure@ten.test', messageId: null }))
    expect((await told()).slice(2)).toEqual([
      ['full@ten.test', '5.1.1', true],
      ['unsure@ten.test', '5.1.1', true],
    ])
    expect(await recipientsOf(sent)).toMatchObject([
      { outcome: 'bounced', status: '5.1.1', hard: true },
      { outcome: 'bounced', status: '5.1.1', hard: true },
    ])
    expect((await suppressed()).filter((address) => address.endsWith('@ten.test'))).toHaveLength(2)
  })

  test('a report that names a recipient for each mailbox behind it is one piece of news, the gravest', async () => {
    const sent = await send('team@sixteen.test')
    const part = (status: string) => ({ to: 'team@sixteen.test', messageId: sent.provider_message_id, status })
    const of = (status: string) => /Final-Recipient.*?user unknown\r\n\r\n/s.exec(bounceOf(part(status)))?.[0] ?? ''
    await hear(bounceOf(part('4.2.2')).replace(of('4.2.2'), ['4.2.2', '5.7.1', '5.1.1', '4.4.1'].map(of).join('')))
    expect((await api.messages(inbox.id, '&direction=inbound'))[0]?.report.recipients).toHaveLength(4)
    expect((await eventsOf('message.bounced', sent)).map(({ data }) => [data.status, data.suppressed])).toEqual([
      ['5.1.1', true],
    ])
    expect(await recipientsOf(sent)).toMatchObject([{ outcome: 'bounced', status: '5.1.1', hard: true }])
  })

  test('who got the mail reports for himself alone, whatever Message-ID he knows', async () => {
    const sent = await send('mallory@eleven.test', 'victim@eleven.test', 'other@eleven.test', 'postmaster@eleven.test')
    const messageId = sent.provider_message_id
    const from = '"Mail Delivery System" <Mallory@eleven.test>'
    await hear(bounceOf({ to: 'victim@eleven.test', messageId, from }))
    await hear(complaintOf({ messageId, from, reader: 'victim@eleven.test' }))
    await hear(bounceOf({ to: 'victim@eleven.test', messageId: null, from }))
    expect(await eventsOf('message.bounced', sent)).toEqual([])
    expect(await eventsOf('message.complained', sent)).toEqual([])
    await hear(bounceOf({ to: 'mallory@eleven.test', messageId, from }))
    await hear(bounceOf({ to: 'other@eleven.test', messageId, from: 'postmaster@eleven.test' }))
    expect((await recipientsOf(sent)).map(({ outcome }) => outcome)).toEqual(['bounced', 'sent', 'bounced', 'sent'])
    const listed = (await suppressed()).filter((address) => address.endsWith('@eleven.test'))
    expect(listed).toEqual(['mallory@eleven.test', 'other@eleven.test'])
  })

  test('a report is read for as many recipients as a mail of ours can have; one that names more says so', async () => {
    const crowd = Array.from({ length: 1_000 }, (_, nth) => `user${nth}@fifteen.test`)
    const sent = await send(...crowd)
    const messageId = sent.provider_message_id
    // as long as such reports are
    const diagnostic = `550 5.1.1 ${'user unknown '.repeat(20)}`
    const read = async () => {
      const [report] = await api.messages(inbox.id, '&direction=inbound')
      return [report?.report.recipients.length, report?.truncated]
    }
    await hear(bounceOf({ to: crowd, messageId, diagnostic }))
    expect(await read()).toEqual([1_000, false])
    expect((await recipientsOf(sent)).filter(({ outcome }) => outcome !== 'bounced')).toEqual([])
    expect((await api.get('/v1/suppressions?reason=hard_bounce')).body.total).toBeGreaterThanOrEqual(1_000)
    await hear(bounceOf({ to: [...crowd, 'one.more@fifteen.test'], messageId }))
    expect(await read()).toEqual([1_000, true])
  })

  test('what can be done with a mail of ours is a conflict with one that came in', async () => {
    await server.append('INBOX', mail({ from: 'ann@fourteen.test', to: inbox.email_address, subject: 'It came in' }))
    await api.sync(inbox.id)
    const came = (await api.messages(inbox.id)).find(({ subject }) => subject === 'It came in')
    const path = `/v1/messages/${came?.id}`
    const answers = {
      not_a_draft: [await api.patch(path, { subject: 'x', read: true }), await api.post(`${path}/send`)],
      not_held: [await api.post(`${path}/reject`), await api.post(`${path}/release`)],
      not_rejected: [await api.post(`${path}/retry`)],
      not_queued: [await api.post(`${path}/cancel`)],
      not_unknown: [await api.post(`${path}/resolve`, { as: 'sent' })],
    }
    for (const [code, all] of Object.entries(answers)) {
      for (const answer of all) expect(answer).toMatchObject({ status: 409, body: { code } })
    }
    expect(answers.not_a_draft[0]?.body).toMatchObject({
      detail: expect.stringMatching(/; this one came in$/),
      fix: expect.stringContaining('/reply answers it'),
    })
    expect((await api.get(path)).body).toMatchObject({ subject: 'It came in', read: false })
    expect(await api.post('/v1/messages/msg_none/cancel')).toMatchObject({ status: 404 })
  })

  test('the log says what came back, who complains, and who gets no more', async () => {
    const sent = await send('gone@twelve.test', 'tired@twelve.test')
    const messageId = sent.provider_message_id
    await hear(bounceOf({ to: 'gone@twelve.test', messageId, diagnostic: '550 5.1.1 words of a stranger' }))
    await hear(complaintOf({ messageId, from: 'fbl@twelve.test', reader: 'tired@twelve.test' }))
    const lines = daemon.log.filter((line) => /(?:came back|unwelcome|suppressed) .*@twelve\.test/.test(line))
    expect(lines.map((line) => line.replace(/^.* INFO +/, ''))).toEqual([
      `came back ${sent.id} "Hello" from gone@twelve.test (5.1.1, hard)`,
      'suppressed gone@twelve.test: see GET /v1/suppressions',
      `unwelcome ${sent.id} "Hello" to tired@twelve.test`,
      'suppressed tired@twelve.test: see GET /v1/suppressions',
    ])
  })

  test('the list is read page by page, and what is not on it is not found', async () => {
    for (const user of ['a', 'b', 'c']) await api.post('/v1/suppressions', { address: `${user}@nine.test` })
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const { body } = await api.get(`/v1/suppressions?limit=2${cursor}`)
      seen.push(...body.items.map(({ address }: Json) => address))
      if (body.next_cursor === null) break
      cursor = `&cursor=${body.next_cursor}`
    }
    expect(seen).toEqual([...new Set(seen)].sort())
    expect(seen).toEqual(expect.arrayContaining(['a@nine.test', 'b@nine.test', 'c@nine.test']))
    expect(await api.delete('/v1/suppressions/x@nine.test')).toMatchObject({ status: 404 })
    expect(await api.post('/v1/suppressions', { address: 'no address' })).toMatchObject({ status: 422 })
  })
})

test('a report that is there before the mail server has answered counts', async () => {
  await using server = await startEmbeddedMail()
  await using proxy = await startFaultProxy(server.smtp)
  await using daemon = await startDaemon({ mail: server, smtp: { ...server.smtp, port: proxy.port } })
  const { api } = daemon
  const inbox = await api.inbox('agent')
  proxy.stallAt('Words on the wire')
  const sending = postMail(api, inbox.id, { to: ['gone@quick.test'], body: 'Words on the wire' })
  await until(() => proxy.struck === 1, { what: 'the content leaves' })
  const { id } = (await api.get('/v1/outbox')).body.items[0]
  const { provider_message_id: messageId } = (await api.get(`/v1/messages/${id}`)).body
  await server.append('INBOX', bounceOf({ to: 'gone@quick.test', messageId }))
  await api.sync(inbox.id)
  await proxy.pass()
  expect((await sending).body).toMatchObject({
    state: 'sent',
    recipients: [{ outcome: 'bounced', status: '5.1.1', hard: true }],
  })
  expect((await api.get('/v1/suppressions')).body.items).toMatchObject([{ address: 'gone@quick.test' }])
})
