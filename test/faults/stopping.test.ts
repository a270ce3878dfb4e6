/** SIGTERM under load: whoever waits is answered, what is on the wire gets its time, all is over in 10 s, and nothing is half done. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite.ts'
import { apiOf, type Json } from '../support/api.ts'
import { daemonEnv, startDaemon } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { expectExactlyOnce } from '../support/exactly-once.ts'
import { startFaultProxy } from '../support/fault-proxy.ts'
import { mail } from '../support/mails.ts'
import { type Postern, runPostern } from '../support/postern.ts'
import {
  checkBooks,
  eventsOf,
  HURRIED,
  LOGIN,
  outboxOf,
  postMail,
  reply,
  startSending,
  WITH_LOGIN,
} from '../support/sending.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { runSteered } from '../support/steered.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'

const DRAINED_WITHIN = 10_000
const HURRY = { seams: { clock: HURRIED } }

test('a mail on the wire ends, and its caller is answered at once', async () => {
  await using sending = await startSending()
  const { sink, send, daemon } = sending
  const held = sink.fault({ at: 'dot', do: { kind: 'hold' }, times: 1 })
  const call = send()
  await until(() => held.hits === 1)
  const stopped = daemon.stop()
  expect(await call).toMatchObject({ status: 'pending', state: 'sending' })
  held.clear()
  await stopped
  await daemon.restart()
  expect(await outboxOf(daemon.api)).toMatchObject([{ state: 'sent', attempts: 1 }])
  await sending.check()
})

test.each([30, 100])('under load, with %d mails of a backlog read: all mail once, all sends once', async (enough) => {
  await using server = await startDovecot()
  const file = { filename: 'a.bin', content: Buffer.alloc(400_000, 'x') }
  const backlog = Array.from({ length: 200 }, (_, i) =>
    mail({ to: 'support@example.test', subject: `${i}`, attachments: i % 15 === 0 ? [file] : [] }),
  )
  await server.appendAll('INBOX', backlog)
  await using sink = await startSmtpSink({ login: LOGIN })
  await using folder = await tempFolder('stopped')
  const options = { mail: server, smtp: sink, dataDir: folder.path, ...HURRY }
  const env = { ...WITH_LOGIN, IMAP_DELETE_AFTER_FETCH: 'true' }
  const receiving = await makeInboxes(folder.path)
  // the program itself with shorter delays
  await using postern = runSteered({ ...daemonEnv({ ...options, env }), PORT: '0' }, folder.path, { scale: 0.001 })
  const api = apiOf(await postern.url())

  const slow = sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('450 4.2.1 Greylisted'), times: 1 })
  const onTheWire = sink.fault({ at: 'dot', do: { kind: 'hold' }, times: 2 })
  const calls = ['ann', 'bob', 'slow', 'eve', 'joe'].map((name) =>
    status(postMail(api, 'sender@example.test', { to: [`${name}@other.test`] })),
  )
  const syncing = status(api.post(`/v1/inboxes/${receiving}/sync`))
  await until(() => onTheWire.hits === 2 && countIn(folder.path, 'messages') >= enough, { every: 3 })
  const { took, code } = await terminate(postern, () => onTheWire.clear())

  expect(code, postern.stderr()).toBe(0)
  expect(took).toBeLessThan(DRAINED_WITHIN)
  expect(postern.stdout()).not.toMatch(/ (ERROR|FATAL) /)
  for (const answered of await Promise.all(calls)) expect(answered).toBe(201)
  expect(await syncing).toBe(200)
  expectNothingHalfDone(folder.path)
  slow.clear()

  await using daemon = await startDaemon({ ...options, env })
  await checkBooks(daemon, sink)
  expect((await outboxOf(daemon.api)).map(({ state }) => state)).toEqual(Array(5).fill('sent'))
  await expectExactlyOnce(daemon, receiving, { routed: backlog })
  await until(async () => (await server.list()).length === 0)
})

test('when nothing answers any more: over in 10 s all the same, and each send says how it is', async () => {
  await using server = await startDovecot()
  await server.append('INBOX', mail({ to: 'support@example.test' }))
  await using proxy = await startFaultProxy(server.imap)
  await using sink = await startSmtpSink({ login: LOGIN })
  await using folder = await tempFolder('hanging')
  await makeInboxes(folder.path)
  const behind = { ...server, imap: { ...server.imap, port: proxy.port } }
  const options = { mail: behind, smtp: sink, dataDir: folder.path, env: WITH_LOGIN }
  await using postern = runPostern(['serve'], { ...daemonEnv(options), PORT: '0' }, folder.path)
  const url = await postern.url()
  const api = apiOf(url)
  await until(() => postern.stdout().includes('marked read on the server'))

  const faults = [
    sink.fault({ at: 'mail', do: { kind: 'hold' }, times: 1 }),
    sink.fault({ at: 'dot', do: { kind: 'hold' }, taken: false, times: 2 }),
  ]
  const calls = ['ann', 'bob', 'eve', 'joe'].map((name) =>
    status(postMail(api, 'sender@example.test', { to: [`${name}@other.test`] })),
  )
  await until(() => faults.every(({ hits }, i) => hits === i + 1))
  proxy.stall()
  const syncing = status(api.post('/v1/inboxes/support@example.test/sync'))
  const upload = await halfARequest(url)
  const { took, code } = await terminate(postern)

  expect(code, postern.stderr()).toBe(0)
  expect(took).toBeLessThan(DRAINED_WITHIN)
  expect(postern.stdout()).not.toMatch(/ (ERROR|FATAL) /)
  for (const answered of await Promise.all(calls)) expect(answered).toBe(201)
  expect(await syncing).toBe(200)
  await upload.ended
  expectNothingHalfDone(folder.path)
  for (const fault of faults) fault.clear()

  await using daemon = await startDaemon({ ...options, mail: server, ...HURRY })
  await checkBooks(daemon, sink)
  const items = await outboxOf(daemon.api)
  expect(items.map(({ state }) => state).sort()).toEqual(['sent', 'sent', 'unknown', 'unknown'])
  const { databaseFile } = daemon.config
  for (const { id, state } of items) expect(eventsOf(databaseFile, id)).toEqual(['message.queued', `message.${state}`])
}, 60_000)

test('a request that reached the machine before the signal is answered, though nobody had looked at it', async () => {
  await using folder = await tempFolder('unread')
  await using postern = runPostern(['serve'], { ...daemonEnv({ dataDir: folder.path }), PORT: '0' }, folder.path)
  const { hostname, port } = new URL(await postern.url())
  const kept = connect({ host: hostname, port: Number(port) })
  await once(kept, 'connect')
  postern.kill('SIGSTOP')
  const fresh = connect({ host: hostname, port: Number(port) })
  await once(fresh, 'connect')
  const answers = [kept, fresh].map(async (socket) => {
    const chunks: Buffer[] = []
    socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n')
    for await (const chunk of socket) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  })
  postern.kill('SIGTERM')
  postern.kill('SIGCONT')
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  expect(await postern.ended).toBe(0)
})

/** Returns the id of the one that gets mail; `sender@example.test` is the other. */
async function makeInboxes(dataDir: string): Promise<string> {
  await using daemon = await startDaemon({ dataDir })
  await daemon.api.inbox('sender')
  return (await daemon.api.inbox('support')).id
}

/** SIGTERM, then `meanwhile` once the daemon says that it stops; ms until the process is gone, and its exit code. */
async function terminate(postern: Postern, meanwhile = () => {}): Promise<{ took: number; code: Json }> {
  const start = performance.now()
  postern.kill('SIGTERM')
  await until(() => postern.stdout().includes('stopping'))
  meanwhile()
  const code = await postern.ended
  return { took: performance.now() - start, code }
}

/** The status, or why there was none. */
const status = (call: Promise<{ status: number }>): Promise<number | string> =>
  call.then(
    (answer) => answer.status,
    (error) => String(error.cause ?? error),
  )

/** A caller who never sends the rest; resolves when the connection stands, to the end of it. */
async function halfARequest(url: string): Promise<{ ended: Promise<unknown> }> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  await once(socket, 'connect')
  socket.on('error', () => {})
  socket.write(
    'POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
  )
  return { ended: new Promise((done) => void socket.once('close', done)) }
}

function countIn(dataDir: string, table: string): number {
  const db = openSqlite(join(dataDir, 'postern.db'), { busyMs: 1_000 })
  try {
    return db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  } finally {
    db.close()
  }
}

/** What a stopped daemon must never leave behind, each as a query that finds it. */
const HALF_DONE = {
  'a message still on the wire': `SELECT message_id FROM outbox WHERE phase != 'idle'`,
  'a message that says it is being sent': `SELECT id FROM messages WHERE state = 'sending'`,
  'an attempt without an end': 'SELECT id FROM attempts WHERE ended_at IS NULL',
  'a due time that does not fit the state': `
    SELECT message_id FROM outbox JOIN messages ON id = message_id WHERE (state = 'queued') != (due_at IS NOT NULL)`,
  'a message without its event': `
    SELECT id FROM messages WHERE NOT EXISTS (SELECT 1 FROM events WHERE data ->> 'message_id' = messages.id)`,
  'a mail beyond the cursor': 'SELECT uid FROM copies JOIN folders ON id = folder_id WHERE uid > last_uid',
}

function expectNothingHalfDone(dataDir: string): void {
  const db = openSqlite(join(dataDir, 'postern.db'), { busyMs: 1_000 })
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    for (const [what, query] of Object.entries(HALF_DONE)) expect(db.prepare(query).all(), what).toEqual([])
  } finally {
    db.close()
  }
}
