/** Waiting for a message: nothing that comes is missed, and whoever waits is told once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { until } from './support/wait.ts'

let server: EmbeddedMail
let daemon: Daemon
let inbox: Json
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, smtp: server.smtp })
  inbox = await daemon.api.inbox('support')
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

const wait = async (query: Record<string, string | number>, of = daemon) => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const answer = await of.api.get(`/v1/wait?${search}`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
/** The place behind all that is there. */
const now = async () => (await wait({ timeout: 0, from: 'nobody.at.all' })).cursor
const receive = async (fields: Parameters<typeof mail>[0] = {}) => {
  await server.append('INBOX', mail({ to: inbox.email_address, ...fields }))
}
const subjectOf = (waited: Json) => waited.message?.subject ?? null

test('what comes ends the waiting, with the message as the API shows it', async () => {
  const waiting = wait({ inbox: inbox.id, after: await now() })
  await receive({ subject: 'Your code is 4711', text: 'use 4711' })
  const { timed_out, cursor, event, message } = await waiting
  expect(timed_out).toBe(false)
  expect(event).toMatchObject({ type: 'message.received', inbox_id: inbox.id, data: { message_id: message.id } })
  expect(message).toEqual((await daemon.api.get(`/v1/messages/${message.id}`)).body)
  expect(await wait({ inbox: inbox.id, after: cursor, timeout: 0 })).toMatchObject({ timed_out: true, message: null })
})

test('what came in the last ten minutes is there at once, and `since` changes that', async () => {
  await receive({ subject: 'just now' })
  await until(async () => (await wait({ subject: 'just now', timeout: 0 })).timed_out === false)
  expect(subjectOf(await wait({ subject: 'just now', since: 600, timeout: 0 }))).toBe('just now')
  expect(subjectOf(await wait({ subject: 'just now', since: new Date(0).toISOString(), timeout: 0 }))).toBe('just now')
  const later = new Date(Date.now() + 60_000).toISOString()
  expect(await wait({ subject: 'just now', since: later, timeout: 0 })).toMatchObject({ timed_out: true, event: null })
  expect((await wait({ subject: 'just now', since: 0, timeout: 0 })).timed_out).toBe(true)
})

test('in vain: it says so after the timeout, and how far it looked', async () => {
  const after = await now()
  const { timed_out, cursor, event, message } = await wait({ after, timeout: 1 })
  expect({ timed_out, event, message }).toEqual({ timed_out: true, event: null, message: null })
  expect(cursor).toMatch(/^cur_/)
})

test('call after call, nothing that comes in between is missed or told twice', async () => {
  let after = await now()
  const sent = Array.from({ length: 30 }, (_, i) => `no. ${i}`)
  const sending = server.appendAll(
    'INBOX',
    sent.map((subject) => mail({ to: inbox.email_address, subject })),
  )
  const seen: string[] = []
  while (seen.length < sent.length) {
    const waited = await wait({ inbox: inbox.id, after, timeout: 20 })
    expect(waited.timed_out).toBe(false)
    seen.push(waited.message.subject)
    after = waited.cursor
    // all that comes now comes between two calls
    if (seen.length % 10 === 0) await daemon.api.sync(inbox.id)
  }
  await sending
  expect(seen).toEqual(sent)
})

describe('filters', () => {
  const from = (address: string) => ({ from: `Somebody <${address}>`, subject: 'filtered' })

  test.each([
    ['Ann@Elsewhere.test', 'ann@elsewhere.test', true],
    ['ann@elsewhere.test', 'ann@mail.elsewhere.test', false],
    ['Ann <ann@ELSEWHERE.test>', 'ann@elsewhere.test', true],
    ['bücher.test', 'ann@shop.xn--bcher-kva.test', true],
    ['elsewhere.test', 'ann@elsewhere.test', true],
    ['@elsewhere.test', 'ann@mail.elsewhere.test', true],
    ['elsewhere.test', 'ann@notelsewhere.test', false],
    ['ann', 'ann@elsewhere.test', false],
  ])('from %s: %s', async (wanted, address, fits) => {
    const after = await now()
    const waiting = wait({ from: wanted, after, timeout: 20 })
    await receive(from(address))
    if (!fits) await receive({ from: wanted.includes('@') ? wanted.replace(/^@/, 'x@') : `x@${wanted}` })
    const { data } = (await waiting).event
    expect(data.from[0].address === address).toBe(fits)
  })

  test('subject: a part of it, in any case and script', async () => {
    const after = await now()
    const waiting = ['übergröße', 'ΔΙΣ'].map((subject) => wait({ subject, after }))
    await receive({ subject: 'Uebergroesse' })
    await receive({ subject: '=?utf-8?q?Re:_Die_=C3=9CBERGR=C3=96SSE?=' })
    await receive({ subject: '=?utf-8?q?=CE=B4=CE=AF=CF=82_=CE=B4=CE=B9=CF=82?=' })
    expect((await Promise.all(waiting)).map(subjectOf)).toEqual(['Re: Die ÜBERGRÖSSE', 'δίς δις'])
  })

  test('inbox: not what comes for another', async () => {
    const other = await daemon.api.inbox('other')
    const waiting = wait({ inbox: 'other@example.test', after: await now() })
    await receive({ subject: 'for support' })
    await receive({ to: other.email_address, subject: 'for other' })
    expect(subjectOf(await waiting)).toBe('for other')
  })

  test('thread, also by the name that it had before it was merged', async () => {
    const [one, two] = ['<one@elsewhere.test>', '<two@elsewhere.test>']
    await receive({ messageId: one, subject: 'first half' })
    await receive({ messageId: two, subject: 'second half' })
    const found = async (subject: string) =>
      (await daemon.api.messages(inbox.id)).find((message) => message.subject === subject)
    const halves = await until(async () => {
      const both = [await found('first half'), await found('second half')]
      return both.every((half) => half !== undefined) && both
    })
    const after = await now()
    const waiting = halves.map((half) => wait({ thread: half.thread_id, after, timeout: 20 }))
    await receive({ subject: 'of neither' })
    await receive({ subject: 'of both', inReplyTo: one, references: `${one} ${two}` })
    expect((await Promise.all(waiting)).map(subjectOf)).toEqual(['of both', 'of both'])
    const elsewhere = await daemon.api.get(`/v1/wait?thread=${halves[0].thread_id}&inbox=other@example.test`)
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'thread_not_found' } })
  })

  test('kind=reply: an answer to us, not a first word, and not the next of a stranger’s own thread', async () => {
    const after = await now()
    const waiting = wait({ kind: 'reply', inbox: inbox.id, after, timeout: 20 })
    await receive({ messageId: '<strange@elsewhere.test>', subject: 'a first word' })
    await receive({ inReplyTo: '<strange@elsewhere.test>', subject: 'Re: a first word' })
    const send = { inbox_id: inbox.id, to: ['ann@elsewhere.test'], subject: 'out', body: 'x' }
    const sent = (await daemon.api.post('/v1/messages', send)).body
    expect(sent.status, JSON.stringify(sent)).toBe('sent')
    await receive({ inReplyTo: sent.provider_message_id, subject: 'Re: out' })
    expect(subjectOf(await waiting)).toBe('Re: out')
  })

  test.each([
    ['inbox=gone@example.test', 404],
    ['thread=thr_gone', 404],
    ['after=gone', 400],
    ['timeout=61', 422],
    ['kind=letter', 422],
    ['since=yesterday', 422],
    ['from=ann@', 422],
    ['from=%20', 422],
    ['from=*@x.test', 422],
    ['from=a@b@x.test', 422],
    ['from=*.x.test', 422],
    ['from=a@x.test,b@x.test', 422],
  ])('%s is refused at once', async (query, status) => {
    const answer = await daemon.api.get(`/v1/wait?${query}`)
    expect(answer.status).toBe(status)
    expect(answer.body.fix).toMatch(/\w/)
  })
})

test('old mail that an inbox claims is no news, unless the server got it just now', async () => {
  await server.append('INBOX', mail({ to: 'late@example.test', subject: 'years old' }), {
    date: new Date('2020-01-01'),
  })
  await server.append('INBOX', mail({ to: 'late@example.test', subject: 'a minute old' }))
  await until(async () => (await daemon.api.get('/v1/unrouted')).body.total >= 2)
  const after = await now()
  const late = await daemon.api.inbox('late')
  const waited = await wait({ inbox: late.id, after, timeout: 20 })
  expect(waited).toMatchObject({ event: { backfill: true }, message: { subject: 'a minute old' } })
  await until(async () => (await daemon.api.messages(late.id)).length === 2)
  const rest = { inbox: late.id, subject: 'years old', timeout: 0 }
  expect((await wait(rest)).timed_out).toBe(true)
  expect(subjectOf(await wait({ ...rest, since: '2019-12-31T00:00:00Z' }))).toBe('years old')
})

test('a message that is deleted by then is not told', async () => {
  await receive({ subject: 'short-lived' })
  const { message } = await wait({ subject: 'short-lived' })
  await daemon.api.delete(`/v1/messages/${message.id}`)
  expect((await wait({ subject: 'short-lived', timeout: 0 })).timed_out).toBe(true)
})

test('a thousand wait, each for their own, and each gets it', async () => {
  const after = await now()
  const waiting = Array.from({ length: 1_000 }, (_, i) =>
    wait({ subject: `<${i}>`, inbox: inbox.id, after, timeout: 60 }),
  )
  await server.appendAll(
    'INBOX',
    Array.from({ length: 100 }, (_, i) =>
      mail({ to: inbox.email_address, subject: Array.from({ length: 10 }, (_, j) => `<${i * 10 + j}>`).join(' ') }),
    ),
  )
  const subjects = (await Promise.all(waiting)).map(subjectOf)
  expect(subjects.filter((subject, i) => !subject?.includes(`<${i}>`))).toEqual([])
}, 60_000)

test('a caller who goes away is let go at once', async () => {
  const caller = new AbortController()
  const call = fetch(`${daemon.url}/v1/wait?from=nobody.at.all&timeout=60`, { signal: caller.signal })
  const waiting = wait({ subject: 'they wait', after: await now() })
  await receive({ subject: 'they wait' })
  await waiting
  const before = daemon.log.length
  caller.abort()
  await expect(call).rejects.toThrow()
  await until(() => daemon.log.slice(before).some((line) => line.includes('GET /v1/wait 200')))
})

test('when the daemon stops, whoever waits is answered at once, and can go on afterwards', async () => {
  const subject = 'while it was away'
  const after = await now()
  const waiting = Array.from({ length: 20 }, () => wait({ subject, after, timeout: 60 }))
  await receive({ subject: 'by now they wait' })
  expect((await wait({ subject: 'by now they wait', after })).timed_out).toBe(false)
  const begin = performance.now()
  await daemon.stop()
  expect(performance.now() - begin).toBeLessThan(2_000)
  const [first, ...others] = await Promise.all(waiting)
  for (const waited of [first, ...others]) expect(waited).toMatchObject({ timed_out: true, message: null })
  await receive({ subject })
  await daemon.restart()
  expect(subjectOf(await wait({ subject, after: first.cursor, timeout: 20 }))).toBe(subject)
})
