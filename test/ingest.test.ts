/** Every kind of ordinary mail is stored, once, in the right inbox, with every attachment; mail that cannot be understood is set aside. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { senderOf } from './support/deliver.ts'
import type { MailServer } from './support/mail-server.ts'
import { crlf, mail } from './support/mails.ts'
import { ALL_SERVERS, describeWithServers } from './support/servers.ts'
import { until } from './support/wait.ts'

const SUPPORT = 'support@example.test'
const SALES = 'sales@example.test'
const PDF = Buffer.from('%PDF-1.4\nnot much of a document\n%%EOF\n')

/** Together they are more than one mail may put into the database. */
const photos = Array.from({ length: 12 }, (_, n) => ({ name: `${n}.jpg`, bytes: Buffer.alloc(200_000 + n, `${n}`) }))

interface Ordinary {
  what: string
  raw: string
  /** envelope recipients; default: the mailbox's own address, so that the headers decide */
  envelope?: string[]
  /** inboxes by their names */
  inboxes: ('support' | 'sales')[]
  from?: string
  attachments?: { filename?: string; content_type: string; size?: number }[]
  clean?: string
}

const ordinary: Ordinary[] = [
  { what: 'two To addresses', raw: mail({ to: `${SUPPORT}, ${SALES}` }), inboxes: ['support', 'sales'] },
  { what: 'Cc only', raw: mail({ to: 'someone@elsewhere.test', cc: SUPPORT }), inboxes: ['support'] },
  { what: 'upper case', raw: mail({ to: 'SUPPORT@Example.TEST' }), inboxes: ['support'] },
  { what: 'a tag', raw: mail({ to: 'support+ticket-7@example.test' }), inboxes: ['support'] },
  {
    what: 'two To header fields',
    raw: mail({ headers: { To: [SUPPORT, SALES] } }),
    inboxes: ['support', 'sales'],
  },
  {
    what: 'Bcc: only the envelope tells',
    raw: mail({ to: 'undisclosed-recipients:;' }),
    envelope: [SUPPORT],
    inboxes: ['support'],
  },
  {
    what: 'an unknown charset',
    raw: crlf(
      `From: a@elsewhere.test\nTo: ${SUPPORT}\nMessage-ID: <charset@x.test>\nSubject: SUBJECT\nContent-Type: text/plain; charset=x-klingon\n\nplain words\n`,
    ),
    inboxes: ['support'],
    clean: 'plain words',
  },
  {
    what: 'From without a domain',
    raw: mail({ from: 'MAILER-DAEMON', to: SUPPORT }),
    inboxes: ['support'],
    from: 'MAILER-DAEMON',
  },
  {
    what: 'an unquoted comma in From',
    raw: mail({ from: 'Doe, John <john@elsewhere.test>', to: SUPPORT }),
    inboxes: ['support'],
    from: 'john@elsewhere.test',
  },
  {
    what: 'a PDF and nothing else',
    raw: crlf(
      `From: a@elsewhere.test\nTo: ${SUPPORT}\nMessage-ID: <pdf@x.test>\nSubject: SUBJECT\nMIME-Version: 1.0\nContent-Type: application/pdf; name="scan.pdf"\nContent-Transfer-Encoding: base64\n\n${PDF.toString('base64')}\n`,
    ),
    inboxes: ['support'],
    attachments: [{ filename: 'scan.pdf', content_type: 'application/pdf', size: PDF.length }],
  },
  { what: 'no Message-ID', raw: mail({ to: SUPPORT, messageId: null }), inboxes: ['support'] },
  {
    what: 'an attached mail',
    raw: crlf(
      `From: a@elsewhere.test\nTo: ${SUPPORT}\nMessage-ID: <attached@x.test>\nSubject: SUBJECT\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nlook at this\n--b\nContent-Type: message/rfc822\n\nFrom: b@elsewhere.test\nTo: ${SALES}\nSubject: inner\n\ninner words\n--b--\n`,
    ),
    inboxes: ['support'],
    attachments: [{ content_type: 'message/rfc822' }],
    clean: 'look at this',
  },
  {
    what: 'an inline image',
    raw: mail({
      to: SUPPORT,
      html: '<p>Our logo</p><img src="cid:logo@x">',
      text: 'Our logo\n',
      attachments: [{ filename: 'logo.png', type: 'image/png', content: 'PNG', contentId: 'logo@x' }],
    }),
    inboxes: ['support'],
    attachments: [{ filename: 'logo.png', content_type: 'image/png', size: 3 }],
  },
  {
    what: 'a bounce',
    raw: crlf(
      `From: MAILER-DAEMON@mx.elsewhere.test\nTo: ${SUPPORT}\nMessage-ID: <bounce@x.test>\nSubject: SUBJECT\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt did not arrive.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.elsewhere.test\n\nFinal-Recipient: rfc822; nobody@elsewhere.test\nAction: failed\nStatus: 5.1.1\n--b--\n`,
    ),
    inboxes: ['support'],
    attachments: [{ content_type: 'message/delivery-status' }],
    clean: 'It did not arrive.',
  },
  { what: 'an empty body', raw: mail({ to: SUPPORT, text: '' }), inboxes: ['support'], clean: '' },
  {
    what: 'three attachments, two of one name',
    raw: mail({
      to: SALES,
      attachments: [
        { filename: 'a.txt', type: 'text/plain', content: 'one' },
        { filename: 'a.txt', type: 'text/plain', content: 'two!' },
        { filename: 'big.bin', content: Buffer.alloc(400_000, 7) },
      ],
    }),
    inboxes: ['sales'],
    attachments: [
      { filename: 'a.txt', content_type: 'text/plain', size: 3 },
      { filename: 'a.txt', content_type: 'text/plain', size: 4 },
      { filename: 'big.bin', content_type: 'application/octet-stream', size: 400_000 },
    ],
  },
  {
    what: 'many attachments, each of them small',
    raw: mail({ to: SALES, attachments: photos.map(({ name, bytes }) => ({ filename: name, content: bytes })) }),
    inboxes: ['sales'],
    attachments: photos.map(({ name, bytes }) => ({
      filename: name,
      content_type: 'application/octet-stream',
      size: bytes.length,
    })),
  },
  {
    what: 'larger than is kept in memory',
    raw: mail({ to: SALES, attachments: [{ filename: 'huge.bin', content: Buffer.alloc(3_000_000, 'huge') }] }),
    inboxes: ['sales'],
    attachments: [{ filename: 'huge.bin', content_type: 'application/octet-stream', size: 3_000_000 }],
  },
  {
    what: 'two delivered copies for two inboxes',
    raw: mail({ to: 'list@elsewhere.test' }),
    envelope: [SUPPORT, SALES],
    inboxes: ['support', 'sales'],
  },
  {
    what: 'the same mail delivered twice to one inbox',
    raw: mail({ to: SUPPORT }),
    envelope: [SUPPORT, SUPPORT],
    inboxes: ['support'],
  },
]

describeWithServers('ordinary mail', ALL_SERVERS, (choice) => {
  let server: MailServer
  let daemon: Daemon
  const inboxes: Record<string, Json> = {}
  const messages: Record<string, Json[]> = {}
  const delivered = ordinary
    .map((one, index) => ({ ...one, subject: `mail ${index}` }))
    // GreenMail takes no mail from the null sender
    .filter((one) => choice.kind !== 'greenmail' || senderOf(one.raw) !== '')
  beforeAll(async () => {
    server = await choice.start()
    for (const { raw, envelope, subject } of delivered) {
      await server.deliver(raw.replace(/^Subject: .*?\r$/m, `Subject: ${subject}\r`), envelope)
    }
    daemon = await startDaemon({ mail: server })
    for (const name of ['support', 'sales']) inboxes[name] = await daemon.api.inbox(name)
    await daemon.api.sync(inboxes.support.id)
    const expected = delivered.flatMap((one) => one.inboxes).length
    await until(
      async () => {
        for (const name of ['support', 'sales']) messages[name] = await daemon.api.messages(inboxes[name].id)
        return Object.values(messages).flat().length >= expected
      },
      { what: 'every mail is in its inbox' },
    )
  })
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]()
    await server?.[Symbol.asyncDispose]()
  })

  test.each(delivered)(
    '$what: once in each of $inboxes, whole',
    async ({ subject, inboxes: wanted, from, attachments = [], clean }) => {
      for (const name of ['support', 'sales'] as const) {
        const found = messages[name]?.filter((message) => message.subject === subject) ?? []
        expect(found, name).toHaveLength(wanted.includes(name) ? 1 : 0)
        for (const message of found) {
          if (from !== undefined) expect(message.from_address).toBe(from)
          if (clean !== undefined) expect(message.content_clean).toBe(clean)
          expect(message.attachments).toEqual(attachments.map((one) => expect.objectContaining(one)))
        }
      }
    },
  )

  test('the bytes of a mail come back as they were delivered', async () => {
    for (const message of messages.sales ?? []) {
      const answer = await fetch(`${daemon.url}/v1/messages/${message.id}/raw`)
      const raw = Buffer.from(await answer.arrayBuffer())
      const copies = (await server.list()).map((copy) => copy.raw)
      expect(copies.some((copy) => copy.equals(raw))).toBe(true)
    }
  })

  test('so do the bytes of every attachment', async () => {
    const message = messages.sales?.find((one) => one.attachments.length === photos.length)
    for (const [index, { id }] of message.attachments.entries()) {
      const answer = await fetch(`${daemon.url}/v1/attachments/${id}/content`)
      expect(Buffer.from(await answer.arrayBuffer()).equals(photos[index]?.bytes ?? Buffer.alloc(0))).toBe(true)
    }
  })

  test('nothing is left over: no unrouted mail, nothing set aside', async () => {
    expect((await daemon.api.get('/v1/unrouted')).body.items).toEqual([])
    expect((await daemon.api.get('/v1/quarantine')).body.items).toEqual([])
  })
})

describeWithServers('mail that cannot be understood', ['dovecot', 'embedded'], (choice) => {
  /** More parts within parts than the parser follows. */
  const poison = () => {
    let body = 'Content-Type: text/plain\n\ndeep\n'
    for (let i = 0; i < 1_000; i += 1)
      body = `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n${body}--b${i}--\n`
    return crlf(`From: a@elsewhere.test\nTo: ${SUPPORT}\nMessage-ID: <poison@x.test>\nSubject: poison\n${body}`)
  }

  test('is set aside with its bytes, told, and stops nothing', async () => {
    await using server = await choice.start()
    await server.deliver(mail({ to: SUPPORT, subject: 'before' }))
    await server.deliver(poison())
    await server.deliver(mail({ to: SUPPORT, subject: 'after' }))
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    const subjects = (await daemon.api.messages(inbox.id)).map((message) => message.subject)
    expect(subjects.sort()).toEqual(['after', 'before'])

    const { items } = (await daemon.api.get('/v1/quarantine')).body
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ has_raw: true, error: expect.stringMatching(/\w/) })
    const raw = await daemon.api.get(`/v1/quarantine/${items[0].id}/raw`)
    expect(raw.body).toContain('Message-ID: <poison@x.test>')
    expect(daemon.log.join('\n')).toMatch(/a mail is set aside: .*GET \/v1\/quarantine/)

    const retried = await daemon.api.post(`/v1/quarantine/${items[0].id}/retry`)
    expect(retried.body).toMatchObject({ state: 'quarantined', error: items[0].error, message_ids: [] })
    const poisoned = (await server.list()).find((one) => one.raw.includes('<poison@x.test>'))
    expect(poisoned?.flags).toEqual([])
  })
})
