/** Lets a daemon read hostile mail from a real server, each with an ordinary mail behind it, and looks at what everybody sees of both. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './api.ts'
import { type Bomb, TO } from './bombs/bomb.ts'
import { type Daemon, startDaemon } from './daemon.ts'
import { type DovecotServer, startDovecot } from './dovecot.ts'
import { mail } from './mails.ts'
import { until } from './wait.ts'

const KEY = 'a-key-that-nobody-guesses'
const PASSWORD = 'correct horse'
/** No answer about a mail or two is longer, whatever they say. */
const LARGEST_ANSWER = 16 * 1024 * 1024
const LONGEST_LOG_LINE = 2_000
/** ms: the parser's own deadline comes first. */
const WITHIN = 60_000

/** A test for each of `bombs`, all against one daemon, and one for what the daemon logged meanwhile. */
export function testBombs(bombs: readonly Bomb[]): void {
  let server: DovecotServer
  let daemon: Daemon
  let inbox: Json
  beforeAll(async () => {
    server = await startDovecot({ password: PASSWORD })
    daemon = await startDaemon({ mail: server, env: { API_KEY: KEY } })
    inbox = await daemon.api.inbox('hostile', { catch_all: true })
  })
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]()
    await server?.[Symbol.asyncDispose]()
  })

  let serial = 0
  test.each(bombs)('$what', { timeout: 2 * WITHIN }, async ({ raw, error, says }) => {
    serial += 1
    const bytes = raw()
    const behind = `behind ${serial}`
    await server.put(bytes)
    await server.deliver(mail({ to: TO, subject: behind, text: 'ordinary words\n' }))
    await whileHealthy(daemon, () => daemon.api.sync(inbox.id))
    const newest = await until(
      async () => {
        const { items } = await ask(daemon, `/v1/messages?inbox_id=${inbox.id}&limit=2`)
        return items.some((message: Json) => message.subject === behind) && items
      },
      { what: 'the mail behind it is there', within: WITHIN, every: 50 },
    )
    const size = served(bytes).length
    if (error !== undefined) {
      const setAside = await until(
        async () => (await ask(daemon, '/v1/quarantine')).items.find((one: Json) => one.size === size),
        { what: 'it is set aside', within: WITHIN },
      )
      expect(setAside).toMatchObject({ error: expect.stringMatching(error), has_raw: size > 0 })
      if (size > 0) await expectBytes(daemon, `/v1/quarantine/${setAside.id}/raw`, bytes)
      return
    }
    const message = newest.find((one: Json) => one.subject !== behind)
    expect(message?.size, 'it is stored').toBe(size)
    await expectBytes(daemon, `/v1/messages/${message.id}/raw`, bytes)
    await expectAnswers(daemon, message)
    if (says !== undefined) expect(message).toMatchObject(says)
  })

  test('the log of it is short, on lines, and tells no secret', () => {
    expect(daemon.log.length).toBeGreaterThan(bombs.length)
    for (const line of daemon.log) {
      expect(line.length, line.slice(0, 200)).toBeLessThan(LONGEST_LOG_LINE)
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/)
      expect(line).not.toContain(KEY)
      expect(line).not.toContain(PASSWORD)
    }
  })
}

/** Does `work` while somebody asks all the time whether the daemon is well: each call is answered. */
async function whileHealthy(daemon: Daemon, work: () => Promise<unknown>): Promise<void> {
  let done = false
  const working = work().finally(() => {
    done = true
  })
  const answers = new Set<number>()
  const isDone = async () => {
    answers.add((await daemon.api.get('/healthz')).status)
    return done
  }
  await until(isDone, { what: 'the mailbox is read', within: WITHIN })
  await working
  expect([...answers]).toEqual([200])
}

/** What Dovecot makes of a file: IMAP knows no other line end than CRLF, and a literal holds no NUL. */
function served(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replace(/\r?\n/g, '\r\n').replaceAll('\0', '\x80')
  return Buffer.from(text, 'latin1')
}

async function expectBytes(daemon: Daemon, path: string, bytes: Buffer): Promise<void> {
  const answer = await fetch(`${daemon.url}${path}`, { headers: { 'x-api-key': KEY } })
  expect(answer.status).toBe(200)
  const got = Buffer.from(await answer.arrayBuffer())
  expect(got.equals(served(bytes)), `${got.length} of ${served(bytes).length} bytes`).toBe(true)
}

/** Whatever shows the message answers, in bounds. */
async function expectAnswers(daemon: Daemon, message: Json): Promise<void> {
  const attachments = `/v1/attachments?message_id=${message.id}&limit=500`
  for (const path of [
    `/v1/messages/${message.id}`,
    `/v1/messages/${message.id}/route`,
    `/v1/messages?thread_id=${message.thread_id}&limit=1`,
    `/v1/threads?inbox_id=${message.inbox_id}&limit=1`,
    `/v1/threads/${message.thread_id}?limit=1`,
    attachments,
  ]) {
    await ask(daemon, path)
  }
  const found = await daemon.api.post('/v1/search', { query: 'hostile', inbox_id: message.inbox_id, limit: 2 })
  expect(found.status).toBe(200)
  const { items } = await ask(daemon, attachments)
  expect(items).toHaveLength(Math.min(message.attachments.length, 500))
  for (const { id, size } of [items[0], items.at(-1)].filter((one) => one !== undefined)) {
    const answer = await fetch(`${daemon.url}/v1/attachments/${id}/content`, { headers: { 'x-api-key': KEY } })
    expect(answer.status).toBe(200)
    expect((await answer.arrayBuffer()).byteLength).toBe(size)
  }
}

async function ask(daemon: Daemon, path: string): Promise<Json> {
  const answer = await fetch(`${daemon.url}${path}`, { headers: { 'x-api-key': KEY } })
  const text = await answer.text()
  expect(answer.status, `${path}: ${text.slice(0, 500)}`).toBe(200)
  expect(text.length, path).toBeLessThan(LARGEST_ANSWER)
  return JSON.parse(text)
}
