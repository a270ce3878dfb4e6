/** A data folder that takes nothing is not the mail's fault: nothing is set aside, nothing is lost, and it goes on when the folder does. */
import { randomBytes } from 'node:crypto'
import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Daemon, startDaemon } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { mail } from '../support/mails.ts'
import { DEAD_HOSTS, runPostern } from '../support/postern.ts'
import { canMount, smallDisk } from '../support/small-disk.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'

test('mail waits on the server while the disk does not take it', async () => {
  await using server = await startDovecot()
  await using daemon = await startDaemon({ mail: server })
  const inbox = await daemon.api.inbox('support')
  await daemon.api.sync(inbox.id)
  const room = join(daemon.dataDir, 'blobs', 'tmp')
  await rename(room, `${room}-away`)
  const attachments = [{ filename: 'large.bin', content: Buffer.alloc(400_000, 3) }]
  await server.deliver(mail({ to: 'support@example.test', subject: 'small' }))
  await server.deliver(mail({ to: 'support@example.test', subject: 'large', attachments }))
  await server.deliver(mail({ to: 'support@example.test', subject: 'behind' }))
  const { error } = await until(async () => {
    const { mailbox } = (await daemon.api.get('/readyz')).body.checks
    return mailbox.error?.includes('could not be stored') ? mailbox : null
  })
  expect(error).toContain('ENOENT')
  expect((await daemon.api.messages(inbox.id)).map((message) => message.subject)).toEqual(['small'])
  await rename(`${room}-away`, room)
  await until(async () => (await daemon.api.messages(inbox.id)).length === 3)
  expect((await daemon.api.get('/v1/quarantine')).body.items).toEqual([])
  await until(async () => (await daemon.api.get('/readyz')).status === 200)
  await until(async () => (await server.list()).every((copy) => copy.flags.includes('\\Seen')))
})

test('a file that the disk takes in part only is no stored mail', async () => {
  await using server = await startDovecot()
  await using folder = await tempFolder('full')
  const attachments = [{ filename: 'large.bin', content: randomBytes(1_700_000) }]
  await server.deliver(mail({ to: 'support@example.test', attachments }))
  const env = {
    IMAP_HOST: server.imap.host,
    IMAP_PORT: String(server.imap.port),
    IMAP_USE_SSL: 'false',
    IMAP_USERNAME: server.username,
    IMAP_PASSWORD: server.password,
    EMAIL_ADDRESS: server.address,
    SMTP_HOST: '127.0.0.1',
    SMTP_USE_TLS: 'false',
    DATA_DIR: folder.path,
    PORT: '0',
  }
  {
    // the last piece of the mail is the one that does not fit
    await using postern = runPostern(['serve'], env, folder.path, 2_200_000)
    await until(() => /could not be stored: EFBIG|mail from/.test(postern.stdout()), { what: 'the mail was tried' })
  }
  await using daemon = await startDaemon({ mail: server, dataDir: folder.path })
  const inbox = await daemon.api.inbox('support')
  const [message] = await until(async () => {
    const messages = await daemon.api.messages(inbox.id)
    return messages.length > 0 ? messages : null
  })
  const answer = await fetch(`${daemon.url}/v1/messages/${message.id}/raw`)
  const [copy] = await server.list()
  expect(Buffer.from(await answer.arrayBuffer()).equals(copy?.raw ?? Buffer.alloc(0))).toBe(true)
})

const toSupport = (subject: string, more: object = {}) => mail({ to: 'support@example.test', subject, ...more })
const sendFrom = (daemon: Daemon, inbox: string, more: object = {}, headers: Record<string, string> = {}) =>
  daemon.api.post(
    '/v1/messages',
    { inbox_id: inbox, to: ['ann@other.test'], subject: 'Hello', body: 'Hi.', ...more },
    headers,
  )
const MEGABYTES = 12

describe.skipIf(!canMount())('a disk without a free block (needs the right to mount a tmpfs)', () => {
  test('leaves mail on the server, answers reads, and goes on without a restart once there is room', async () => {
    await using server = await startDovecot()
    await using disk = await smallDisk(MEGABYTES)
    await using daemon = await startDaemon({
      mail: server,
      dataDir: disk.path,
      env: { IMAP_DELETE_AFTER_FETCH: 'true' },
    })
    const inbox = await daemon.api.inbox('support')
    await server.deliver(toSupport('before'))
    await until(async () => (await server.list()).length === 0)
    disk.fill()
    const attachments = [{ filename: 'large.bin', content: randomBytes(400_000) }]
    for (const more of [{}, { attachments }, {}]) await server.deliver(toSupport('meanwhile', more))
    const { fix } = await until(async () => {
      const { mailbox } = (await daemon.api.get('/readyz')).body.checks
      return mailbox.error?.includes('could not be stored') && mailbox
    })
    expect(fix).toBe('Look at the disk that DATA_DIR is on, for room and for who may write.')
    expect((await daemon.api.messages(inbox.id)).map((message) => message.subject)).toEqual(['before'])
    expect(await server.list()).toHaveLength(3)
    await disk.free()
    await until(async () => (await daemon.api.messages(inbox.id)).length === 4)
    await until(async () => (await server.list()).length === 0)
    expect((await daemon.api.get('/v1/quarantine')).body.items).toEqual([])
    await until(async () => (await daemon.api.get('/readyz')).status === 200)
  })

  test('takes a send whole or not at all, and the same request with the same key afterwards', async () => {
    await using sink = await startSmtpSink()
    await using disk = await smallDisk(MEGABYTES)
    await using daemon = await startDaemon({ smtp: sink, dataDir: disk.path })
    const inbox = await daemon.api.inbox('support')
    disk.fill()
    const content = randomBytes(400_000).toString('base64')
    const sends = [
      ['small', {}],
      [
        'large',
        { attachments: [{ filename: 'a.bin', content_base64: content, content_type: 'application/octet-stream' }] },
      ],
    ] as const
    for (const [key, more] of sends) {
      const refused = await sendFrom(daemon, inbox.id, more, { 'idempotency-key': key })
      expect(refused).toMatchObject({ status: 503, body: { code: 'storage_unavailable' } })
    }
    expect((await daemon.api.get('/v1/outbox')).body.items).toEqual([])
    expect((await daemon.api.get('/v1/threads?inbox_id=support@example.test')).body.items).toEqual([])
    await disk.free()
    for (const [key, more] of sends) {
      const taken = await sendFrom(daemon, inbox.id, more, { 'idempotency-key': key })
      expect(taken).toMatchObject({ status: 201, body: { state: 'sent' } })
    }
    expect(sink.mails()).toHaveLength(2)
  })

  test.each([
    ['data', 'before its content leaves: it is not handed over then, and later once'],
    ['dot', 'before the answer is recorded: the answer is kept until there is room'],
  ] as const)('fills up while a send is under way, at %s, %s', async (at, _what) => {
    await using sink = await startSmtpSink()
    await using disk = await smallDisk(MEGABYTES)
    await using daemon = await startDaemon({ smtp: sink, dataDir: disk.path })
    const inbox = await daemon.api.inbox('support')
    const slow = sink.fault({ at, do: { kind: 'hold' }, times: 1 })
    const sending = sendFrom(daemon, inbox.id)
    await until(() => slow.hits === 1)
    disk.fill()
    slow.clear()
    await until(() => daemon.log.some((line) => /what became of msg_\S+ cannot be stored: .*full/.test(line)))
    const [item] = (await daemon.api.get('/v1/outbox')).body.items
    expect(item).toMatchObject({ state: 'sending' })
    await disk.free()
    const { body } = await sending
    await until(async () => (await daemon.api.get('/v1/outbox?state=sent')).body.total === 1)
    expect(body.status).not.toBe('failed')
    expect(sink.mails()).toHaveLength(1)
  })

  test('refuses a start and a backup in words, and keeps nothing of either', async () => {
    await using disk = await smallDisk(MEGABYTES)
    {
      await using daemon = await startDaemon({ dataDir: disk.path })
      await daemon.api.inbox('support')
    }
    disk.fill()
    const env = { ...DEAD_HOSTS, DATA_DIR: disk.path }
    await using start = runPostern(['serve'], env, disk.path)
    expect(await start.ended).toBe(1)
    expect(start.stderr()).toMatch(/^postern: the data folder takes nothing at present: .*\n {2}fix: look at the disk/)
    const copy = join(disk.path, 'copy')
    await using backup = runPostern(['backup', copy], env, disk.path)
    expect(await backup.ended).toBe(1)
    expect(backup.stderr()).toMatch(/^postern: the backup in \S+ failed: .*\n {2}fix: look at the disks/)
    expect((await readdir(disk.path)).filter((name) => name.startsWith('copy'))).toEqual([])
    await disk.free()
    await using again = runPostern(['serve'], env, disk.path)
    expect(await again.url()).toMatch(/^http:/)
  })
})
