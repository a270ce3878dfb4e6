/** Another program holds the database for a while: reads go on, changes wait a moment or are refused in words, mail and sends follow. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Daemon, startDaemon } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { mail } from '../support/mails.ts'
import { DEAD_HOSTS, runPostern } from '../support/postern.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'

const LIBRARY = fileURLToPath(import.meta.resolve('better-sqlite3'))
/** Says `held`, and lets go when its input ends. */
const HOLDER = `
  const [library, file] = process.argv.slice(1)
  const db = new (require(library))(file)
  db.exec('BEGIN EXCLUSIVE')
  process.stdout.write('held')
  process.stdin.on('end', () => db.close()).resume()
`

/** A process that holds the database from now until it is disposed. */
async function holdDatabase(file: string): Promise<AsyncDisposable> {
  const child = spawn(process.execPath, ['-e', HOLDER, LIBRARY, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return {
    async [Symbol.asyncDispose]() {
      child.stdin.end()
      await once(child, 'close')
    },
  }
}

const toSupport = (subject: string) => mail({ to: 'support@example.test', subject })
const subjectsOf = async (daemon: Daemon, inbox: string) =>
  (await daemon.api.messages(inbox, '&direction=inbound')).map((message) => message.subject)
const sendFrom = (daemon: Daemon, inbox: string, subject: string) =>
  daemon.api.post('/v1/messages', { inbox_id: inbox, to: ['ann@other.test'], subject, body: 'Hi.' })

test('mail waits on the server, reads go on, a send is refused in words; then mail and sends flow without a restart', async () => {
  await using server = await startDovecot()
  await using sink = await startSmtpSink()
  await using daemon = await startDaemon({ mail: server, smtp: sink })
  const inbox = await daemon.api.inbox('support')
  await server.deliver(toSupport('before'))
  await until(async () => (await subjectsOf(daemon, inbox.id)).length === 1)
  {
    await using _held = await holdDatabase(daemon.config.databaseFile)
    await server.deliver(toSupport('meanwhile'))
    await until(async () => {
      const { mailbox } = (await daemon.api.get('/readyz')).body.checks
      return mailbox.error?.includes('database is locked') && /^Close what has it open/.test(mailbox.fix)
    })
    const refusing = sendFrom(daemon, inbox.id, 'refused')
    let refused = false
    const answered = refusing.then(() => {
      refused = true
    })
    // reads are answered while the change waits for its turn
    let reads = 0
    for (; !refused; reads += 1) {
      expect(await subjectsOf(daemon, inbox.id)).toEqual(['before'])
      expect((await daemon.api.post('/v1/search', { query: 'before', inbox_id: inbox.id })).body.total).toBe(1)
    }
    await answered
    expect(reads).toBeGreaterThan(10)
    expect((await refusing).headers.get('retry-after')).toBe('5')
    expect(await refusing).toMatchObject({
      status: 503,
      body: {
        code: 'database_locked',
        detail: 'another program holds the database',
        fix: expect.stringMatching(/try again$/),
      },
    })
  }
  await until(async () => (await subjectsOf(daemon, inbox.id)).length === 2)
  expect((await daemon.api.get('/v1/quarantine')).body.items).toEqual([])
  expect((await daemon.api.get('/v1/outbox')).body.items).toEqual([])
  expect(await sendFrom(daemon, inbox.id, 'accepted')).toMatchObject({ status: 201, body: { status: 'sent' } })
  expect(sink.mails()).toHaveLength(1)
})

test('a change that comes while the database is held for a moment is made when it is free', async () => {
  await using daemon = await startDaemon()
  const held = await holdDatabase(daemon.config.databaseFile)
  const creating = daemon.api.call('/v1/inboxes', {
    method: 'POST',
    body: { name: 'Support', email_username: 'support' },
  })
  expect((await daemon.api.get('/v1/inboxes')).body.items).toEqual([])
  await held[Symbol.asyncDispose]()
  expect((await creating).status).toBe(201)
})

test('what the server said of a send is recorded when the database is free, and nothing is sent twice', async () => {
  await using sink = await startSmtpSink()
  await using daemon = await startDaemon({ smtp: sink })
  const inbox = await daemon.api.inbox('support')
  const slow = sink.fault({ at: 'dot', do: { kind: 'hold' }, times: 1 })
  const sending = sendFrom(daemon, inbox.id, 'slow')
  await until(() => slow.hits === 1)
  {
    await using _held = await holdDatabase(daemon.config.databaseFile)
    slow.clear()
    await until(() => daemon.log.some((line) => line.includes('cannot be stored: database is locked; trying again')))
    const [item] = (await daemon.api.get('/v1/outbox')).body.items
    expect(item).toMatchObject({ state: 'sending' })
  }
  expect(await sending).toMatchObject({ status: 201, body: { state: 'sent' } })
  expect((await daemon.api.get('/v1/outbox')).body.items).toMatchObject([{ attempts: 1 }])
  expect(sink.mails()).toHaveLength(1)
})

test('a send that is due while the database is held leaves once it is free', async () => {
  await using sink = await startSmtpSink()
  await using daemon = await startDaemon({ smtp: sink })
  const inbox = await daemon.api.inbox('support')
  const busy = sink.fault({ at: 'rcpt', do: { kind: 'reply', reply: '450 4.2.0 busy' }, times: 1 })
  {
    const { body } = await sendFrom(daemon, inbox.id, 'put off')
    expect(body).toMatchObject({ state: 'queued' })
    await using _held = await holdDatabase(daemon.config.databaseFile)
    await until(() => daemon.log.some((line) => line.includes('sending: database is locked; trying again')))
    expect(busy.hits).toBe(1)
  }
  await until(() => sink.mails().length === 1)
})

test('a start waits some seconds, then says who has to let go and ends with 1', async () => {
  await using folder = await tempFolder('locked')
  const env = { ...DEAD_HOSTS, DATA_DIR: folder.path }
  {
    await using daemon = await startDaemon({ dataDir: folder.path })
    expect((await daemon.api.get('/healthz')).status).toBe(200)
  }
  const file = join(folder.path, 'postern.db')
  const held = await holdDatabase(file)
  await using refused = runPostern(['serve'], env, folder.path)
  expect(await refused.ended).toBe(1)
  expect(refused.stderr()).toBe(
    'postern: another program holds the database: database is locked\n  fix: close what has it open for writing, such as a database browser\n',
  )
  await using patient = runPostern(['serve'], env, folder.path)
  await until(() => hasOpen(patient.pid, file), { what: 'it meets the lock' })
  await held[Symbol.asyncDispose]()
  expect(await patient.url()).toMatch(/^http:/)
})

/** Always, where there is no /proc to tell. */
async function hasOpen(pid: number, file: string): Promise<boolean> {
  const open = `/proc/${pid}/fd`
  if (!existsSync(open)) return true
  const targets = (await readdir(open)).map((name) => readlink(join(open, name)).catch(() => ''))
  return (await Promise.all(targets)).includes(file)
}
