/** Large requests are in memory one at a time, wait for each other in files, and hold up no small one. */
import { randomBytes } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink.ts'
import { until } from './support/wait.ts'

let sink: SmtpSink
let daemon: Daemon
let inbox: Json

/** how many large bodies are in memory, were at most, and have been */
let now = 0
let most = 0
let taken = 0
const count = (change: unknown) => {
  if (change === 'taken') taken += 1
  now += change === 'taken' ? 1 : -1
  most = Math.max(most, now)
}

beforeAll(async () => {
  sink = await startSmtpSink()
  daemon = await startDaemon({ smtp: sink })
  inbox = await daemon.api.inbox('support')
  subscribe('postern:large-body', count)
})
beforeEach(() => {
  now = most = taken = 0
  sink.transactions.length = 0
})
afterEach(() => {
  expect(now).toBe(0)
  expect(waitingFiles()).toEqual([])
})
afterAll(async () => {
  unsubscribe('postern:large-body', count)
  await daemon?.[Symbol.asyncDispose]()
  await sink?.[Symbol.asyncDispose]()
})

const waitingFiles = () => readdirSync(join(daemon.dataDir, 'blobs', 'tmp'))

const MB = 1024 * 1024
const letter = (megabytes: number) => ({
  inbox_id: inbox.id,
  to: ['ann@other.test'],
  subject: 'The file',
  body: 'See the file.',
  attachments: [
    {
      filename: 'file.bin',
      content_type: 'application/octet-stream',
      content_base64: randomBytes(megabytes * MB).toString('base64'),
    },
  ],
})
const send = (megabytes: number, signal?: AbortSignal) =>
  fetch(`${daemon.url}/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(letter(megabytes)),
    ...(signal === undefined ? {} : { signal }),
  })

/** While another program holds the database, a send that it is the turn of waits with its body in memory. */
function holdDatabase(): Disposable {
  const sqlite = openSqlite(daemon.config.databaseFile, { busyMs: 1_000 })
  sqlite.exec('BEGIN IMMEDIATE')
  return { [Symbol.dispose]: () => void sqlite.close() }
}

test('six at once are taken one after another, and each is sent whole', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => send(3)))
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201))
  expect({ taken, most }).toEqual({ taken: 6, most: 1 })
  expect(sink.mails()).toHaveLength(6)
  for (const { raw } of sink.mails()) expect(raw.length).toBeGreaterThan(4 * MB)
})

test('a small request waits for no large one', async () => {
  const held = holdDatabase()
  const large = [send(2), send(2)]
  await until(() => taken === 1 && waitingFiles().length === 1, { what: 'one is in memory, one in a file' })
  expect(await daemon.api.post('/v1/search', { inbox_id: inbox.id, query: 'file' })).toMatchObject({ status: 200 })
  expect({ now, taken }).toEqual({ now: 1, taken: 1 })
  held[Symbol.dispose]()
  expect((await Promise.all(large)).map(({ status }) => status)).toEqual([201, 201])
  expect(most).toBe(1)
})

test('a client that goes away while it waits gives up its turn', async () => {
  const held = holdDatabase()
  const first = send(2)
  await until(() => taken === 1, { what: 'the first is in memory' })
  const gone = new AbortController()
  const second = send(2, gone.signal).catch(() => 'gone')
  await until(() => waitingFiles().length === 1, { what: 'the second waits' })
  const third = send(2)
  await until(() => waitingFiles().length === 2, { what: 'the third waits' })
  gone.abort()
  expect(await second).toBe('gone')
  await until(() => waitingFiles().length === 1, { what: 'the file of the second is removed' })
  held[Symbol.dispose]()
  expect([(await first).status, (await third).status]).toEqual([201, 201])
  expect(taken).toBe(2)
})

test('while the mail server lets a large send wait, the next is let in', async () => {
  const held = sink.fault({ at: 'mail', do: { kind: 'hold' } })
  const large = [send(2), send(2)]
  await until(() => taken === 2 && now === 0, { what: 'both are committed' })
  held.clear()
  expect((await Promise.all(large)).map(({ status }) => status)).toEqual([201, 201])
  expect(most).toBe(1)
})

test('a large body that is refused makes room', async () => {
  const answer = await daemon.api.call('/v1/messages', {
    method: 'POST',
    raw: `{"subject": "${'x'.repeat(2 * MB)}"`,
    headers: { 'content-type': 'application/json' },
  })
  expect(answer).toMatchObject({ status: 422 })
  expect((await send(2)).status).toBe(201)
  expect({ taken, most }).toEqual({ taken: 2, most: 1 })
})
