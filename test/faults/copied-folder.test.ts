/** A data folder that was copied after a kill, or from a stopped process, and one that has lost a piece: what starts on it comes up by itself and goes on. */
import { randomBytes } from 'node:crypto'
import { cp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Step } from '../../src/lib/steps.ts'
import { apiOf, type Json } from '../support/api.ts'
import { type Daemon, daemonEnv, startDaemon } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import type { MailServer } from '../support/mail-server.ts'
import { mail } from '../support/mails.ts'
import { DEAD_HOSTS, runPostern } from '../support/postern.ts'
import { outcomes, reply, startSending } from '../support/sending.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { runSteered } from '../support/steered.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index}`)
const toSupport = (subject: string, more: object = {}) => mail({ to: 'support@example.test', subject, ...more })
const subjectsOf = async (daemon: Pick<Daemon, 'api'>) =>
  (await daemon.api.messages('support@example.test', '&direction=inbound')).map((message) => message.subject).sort()
const attachments = () => [{ filename: 'large.bin', content: randomBytes(300_000) }]
const MAILS = 12

/** A folder with an inbox, and mail on the server that is not read yet: every fourth has a file of its own. */
async function prepare(server: MailServer, dataDir: string) {
  {
    await using daemon = await startDaemon({ dataDir })
    await daemon.api.inbox('support')
  }
  const raws = numbered(MAILS).map((subject, n) =>
    toSupport(subject, n % 4 === 0 ? { attachments: attachments() } : {}),
  )
  await server.appendAll('INBOX', raws)
}

/** Starts on a copy: it has all mail once and whole, and the send became something, once. */
async function expectContinues(copy: string, { server, sink }: { server: MailServer; sink: SmtpSink }) {
  await using daemon = await startDaemon({
    mail: server,
    smtp: sink,
    dataDir: copy,
    env: { IMAP_DELETE_AFTER_FETCH: 'true' },
  })
  await until(async () => (await server.list()).length === 0, { what: 'all mail is taken' })
  expect(await subjectsOf(daemon)).toEqual(numbered(MAILS).sort())
  for (const { id } of await daemon.api.messages('support@example.test', '&direction=inbound')) {
    expect((await fetch(`${daemon.url}/v1/messages/${id}/raw`)).status).toBe(200)
  }
  const outbox = async (): Promise<Json[]> => (await daemon.api.get('/v1/outbox')).body.items
  await until(async () => (await outbox()).every(({ state }) => ['sent', 'unknown'].includes(state)))
  for (const { state } of await outbox()) {
    if (state === 'sent') expect(sink.mails()).toHaveLength(1)
  }
  expect(sink.mails().length).toBeLessThanOrEqual(1)
  await until(async () => (await daemon.api.get('/readyz')).status === 200)
}

describe('kill -9, then a copy of the folder, then a start on the copy', () => {
  const CASES: [Step, number][] = [
    ['in.moved', 1],
    // a fast machine stores all of it in one transaction
    ['in.committed', 1],
    ['after.expunged', 1],
    ['out.entered', 1],
    ['out.settling', 1],
  ]
  test.each(CASES)('at %s, %i', async (step, nth) => {
    await using server = await startDovecot()
    await using sink = await startSmtpSink()
    await using folder = await tempFolder('copied')
    const dataDir = join(folder.path, 'data')
    await prepare(server, dataDir)
    const env = {
      ...daemonEnv({ mail: server, smtp: sink, dataDir, env: { IMAP_DELETE_AFTER_FETCH: 'true' } }),
      PORT: '0',
    }
    await using daemon = runSteered(env, folder.path, { dieAt: { step, nth } })
    if (step.startsWith('out.')) {
      const url = await daemon.url()
      const send = { inbox_id: 'support@example.test', to: ['ann@other.test'], subject: 'Hello', body: 'Hi.' }
      await apiOf(url)
        .post('/v1/messages', send)
        .catch(() => 'it died')
    }
    expect(await daemon.ended).toBe('SIGKILL')
    expect(daemon.stderr()).toContain(`killed at ${step}`)
    const copy = join(folder.path, 'copy')
    await cp(dataDir, copy, { recursive: true })
    await rm(dataDir, { recursive: true })
    await expectContinues(copy, { server, sink })
  })

  test('or stopped by SIGSTOP at any moment of a first read, copied, killed', async () => {
    await using server = await startDovecot()
    await using sink = await startSmtpSink()
    await using folder = await tempFolder('copied')
    const dataDir = join(folder.path, 'data')
    await prepare(server, dataDir)
    const env = {
      ...daemonEnv({ mail: server, smtp: sink, dataDir, env: { IMAP_DELETE_AFTER_FETCH: 'true' } }),
      PORT: '0',
    }
    await using daemon = runPostern(['serve'], env, folder.path)
    const copy = join(folder.path, 'copy')
    await until(() => /mail from .* -> /.test(daemon.stdout()), { what: 'it has stored something', every: 1 })
    daemon.kill('SIGSTOP')
    await cp(dataDir, copy, { recursive: true })
    daemon.kill('SIGKILL')
    await daemon.ended
    await expectContinues(copy, { server, sink })
  })
})

describe('a folder that has lost a piece', () => {
  test('finds everything again when its search index is gone, is no database, or is damaged in its middle', async () => {
    await using server = await startDovecot()
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    await server.appendAll(
      'INBOX',
      numbered(MAILS).map((subject) => toSupport(`rhubarb ${subject}`)),
    )
    const found = async () => (await daemon.api.post('/v1/search', { query: 'rhubarb', inbox_id: inbox.id })).body.total
    await until(async () => (await found()) === MAILS)
    const index = join(daemon.dataDir, 'search.sqlite')
    const remade = () => daemon.log.filter((line) => /the search index is (being made anew|damaged)/.test(line)).length
    for (const harm of [rm, (file: string) => writeFile(file, 'this is not an index'), damage]) {
      await daemon.stop()
      for (const suffix of ['-wal', '-shm']) await rm(`${index}${suffix}`, { force: true })
      await harm(index)
      const before = remade()
      await daemon.restart()
      await until(async () => (await found()) === MAILS)
      expect(remade()).toBeGreaterThan(before)
    }
  })

  test('lists a mail whose file is missing, and says which file its bytes want; the others are as they were', async () => {
    await using server = await startDovecot()
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    for (const subject of ['hurt', 'whole'])
      await server.append('INBOX', toSupport(subject, { attachments: attachments() }))
    const messages = await until(async () => {
      const all = await daemon.api.messages(inbox.id)
      return all.length === 2 && all
    })
    const [hurt, whole] = ['hurt', 'whole'].map((name) => messages.find(({ subject }) => subject === name))
    const hashOf = async ({ id }: Json) => {
      const answer = await fetch(`${daemon.url}/v1/messages/${id}/raw`)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
    }
    const hash = await hashOf(hurt)
    const file = join('blobs', hash.slice(0, 2), hash)
    await rename(join(daemon.dataDir, file), join(daemon.dataDir, 'away'))
    await daemon.restart()
    expect((await daemon.api.messages(inbox.id)).map(({ subject }) => subject).sort()).toEqual(['hurt', 'whole'])
    const refused = await daemon.api.get(`/v1/messages/${hurt.id}/raw`)
    expect(refused).toMatchObject({
      status: 503,
      body: {
        code: 'file_missing',
        detail: expect.stringContaining(file),
        fix: expect.stringContaining('from a backup'),
      },
    })
    expect(await hashOf(whole)).not.toBe(hash)
    expect((await fetch(`${daemon.url}/v1/messages/${whole.id}/raw`)).status).toBe(200)
    // put back, it is as if nothing had been
    await rename(join(daemon.dataDir, 'away'), join(daemon.dataDir, file))
    expect(await hashOf(hurt)).toBe(hash)
  })

  test('keeps a send whose file is missing, with the reason, and files the copies of all others', async () => {
    await using server = await startDovecot()
    await server.createFolder('Sent')
    await using sink = await startSmtpSink()
    await using daemon = await startDaemon({ mail: server, smtp: sink })
    const inbox = await daemon.api.inbox('support')
    const content = randomBytes(300_000).toString('base64')
    const files = [{ filename: 'a.bin', content_type: 'application/octet-stream', content_base64: content }]
    const send = async (subject: string, more: object = {}): Promise<Json> => {
      const body = { inbox_id: inbox.id, to: ['ann@other.test'], subject, body: 'Hi.', ...more }
      return (await daemon.api.post('/v1/messages', body)).body
    }
    const itemOf = async ({ id }: Json): Promise<Json> =>
      (await daemon.api.get('/v1/outbox')).body.items.find((item: Json) => item.id === id)
    await server.stop()
    const left = await send('its copy lacks the file', { attachments: files })
    expect(left.state).toBe('sent')
    const busy = sink.fault({ at: 'connect', do: { kind: 'reply', reply: '421 4.3.2 later' } })
    const waits = await send('lacks the file', { attachments: files })
    for (const file of await blobFiles(daemon.dataDir)) await rm(join(daemon.dataDir, file))
    busy.clear()
    await until(async () => /the bytes are gone .* is missing/.test((await itemOf(waits)).last_error))
    const whole = await send('whole')
    expect(whole.state).toBe('sent')
    await server.start()
    const [copy] = await until(async () => {
      const copies = await server.list('Sent')
      return copies.length > 0 && copies
    })
    expect(copy?.raw.toString()).toContain('Subject: whole')
    expect((await itemOf(waits)).state).toBe('queued')
    expect(sink.mails()).toHaveLength(2)
  })

  test('a file that goes while its mail is handed over: nobody has it, and who was refused for good stays so', async () => {
    await using sending = await startSending()
    const { daemon, sink, send, item, become, arrived } = sending
    const gone = 'gone@other.test'
    sink.fault({ at: 'rcpt', recipient: gone, do: reply('550 5.1.1 No such user') })
    const held = sink.fault({ at: 'data', do: { kind: 'hold' }, times: 1 })
    const sent = send({ to: ['ann@other.test', gone], body: 'x'.repeat(300_000) })
    await until(() => held.hits === 1)
    const [file = ''] = await blobFiles(daemon.dataDir)
    await rename(join(daemon.dataDir, file), join(daemon.dataDir, 'away'))
    held.clear()
    const { id } = await sent
    await until(async () => (await item(id)).attempts > 0 && (await item(id)).state === 'queued')
    expect(outcomes(await item(id))).toEqual([
      ['ann@other.test', 'deferred', null],
      [gone, 'rejected', 550],
    ])
    await rename(join(daemon.dataDir, 'away'), join(daemon.dataDir, file))
    expect(arrived(await become(id, 'sent'))).toEqual([['ann@other.test']])
    expect(sink.transactions.map(({ refused }) => refused.length)).toEqual([1, 0])
    await sending.check()
  })

  test.each([
    ['no database', (file: string) => writeFile(file, randomBytes(8_192))],
    ['cut off', (file: string) => cutOff(file)],
  ])('does not start when postern.db is %s, says what to do, and touches nothing', async (_what, harm) => {
    await using server = await startDovecot()
    await using folder = await tempFolder('damaged')
    const dataDir = join(folder.path, 'data')
    await prepare(server, dataDir)
    {
      await using daemon = await startDaemon({ mail: server, dataDir })
      await until(async () => (await subjectsOf(daemon)).length === MAILS)
    }
    const file = join(dataDir, 'postern.db')
    await cp(file, join(folder.path, 'good.db'))
    const blobs = await blobFiles(dataDir)
    await harm(file)
    await using refused = runPostern(['serve'], { ...DEAD_HOSTS, DATA_DIR: dataDir }, folder.path)
    expect(await refused.ended).toBe(1)
    expect(refused.stderr()).toMatch(
      /^postern: the database is damaged: .*\n {2}fix: stop Postern, keep the data folder/,
    )
    expect(await blobFiles(dataDir)).toEqual(blobs)

    // somebody starts anew beside it, then finds the good one: its files are still there
    await rm(file)
    await using daemon = await startDaemon({ dataDir })
    expect(await blobFiles(dataDir)).toEqual(blobs)
    await daemon.stop()
    await rm(file)
    await cp(join(folder.path, 'good.db'), file)
    await daemon.restart()
    for (const { id } of await daemon.api.messages('support@example.test')) {
      expect((await fetch(`${daemon.url}/v1/messages/${id}/raw`)).status).toBe(200)
    }
  })
})

/** Relative to the data folder, sorted. */
async function blobFiles(dataDir: string): Promise<string[]> {
  const files = await readdir(dataDir, { recursive: true })
  return files.filter((file) => /[0-9a-f]{64}$/.test(file)).sort()
}

async function damage(file: string): Promise<void> {
  await using handle = await open(file, 'r+')
  const { size } = await handle.stat()
  await handle.write(randomBytes(size - 4_096), 0, size - 4_096, 4_096)
}

async function cutOff(file: string): Promise<void> {
  await using handle = await open(file, 'r+')
  await handle.truncate(Math.floor((await stat(file)).size / 2))
}
