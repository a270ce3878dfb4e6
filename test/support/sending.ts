/** A daemon that sends to a sink, and the books of both sides compared: the check that every fault of the road out ends with. */
import { expect } from 'vitest'
import { systemClock } from '../../src/lib/clock.ts'
import { all, openDb, sql } from '../../src/store/db.ts'
import type { Api, Json } from './api.ts'
import { type Daemon, type DaemonOptions, startDaemon } from './daemon.ts'
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts'
import { until } from './wait.ts'

export const LOGIN = { username: 'agents', password: 'correct horse' }
export const WITH_LOGIN = { SMTP_USERNAME: LOGIN.username, SMTP_PASSWORD: LOGIN.password }

/** The first retry of a minute comes after 60 ms, the first look in Sent after 10 ms. */
export const HURRIED = systemClock(0.001)

export interface Sending extends AsyncDisposable {
  sink: SmtpSink
  daemon: Daemon
  inboxId: string
  /** Sends a mail from the inbox; throws unless it is accepted. */
  send(more?: object): Promise<Json>
  /** Waits until the message is in `state` and returns it as the outbox shows it. */
  become(id: string, state: string): Promise<Json>
  item(id: string): Promise<Json>
  /** the types of the events about one message, in order */
  events(id: string): string[]
  /** the accepted recipients of each transaction in which the sink took this message */
  arrived(message: Json): string[][]
  /** Waits until nothing is on its way any more, then compares what was accepted, what arrived and what the events say. */
  check(): Promise<void>
}

/** Its own sink with a login, unless `options` name another place to send to. */
export async function startSending(options: DaemonOptions & { sink?: SmtpSink } = {}): Promise<Sending> {
  await using cleanup = new AsyncDisposableStack()
  const { sink: shared, ...more } = options
  const sink = shared ?? cleanup.use(await startSmtpSink({ login: LOGIN }))
  const env = { ...WITH_LOGIN, ...more.env }
  const daemon = cleanup.use(await startDaemon({ smtp: sink, seams: { clock: HURRIED }, ...more, env }))
  const inbox = await daemon.api.inbox('support')
  const life = cleanup.move()
  return {
    sink,
    daemon,
    inboxId: inbox.id,
    async send(more = {}) {
      const { status, body } = await postMail(daemon.api, inbox.id, more)
      expect(status).toBe(201)
      return body
    },
    become: (id, state) => become(daemon.api, id, state),
    item: (id) => itemOf(daemon.api, id),
    events: (id) => eventsOf(daemon.config.databaseFile, id),
    arrived: ({ provider_message_id }) =>
      sink.mails().flatMap(({ raw, to }) => (messageIdOf(raw) === provider_message_id ? [to] : [])),
    check: () => checkBooks(daemon, sink),
    [Symbol.asyncDispose]: () => life.disposeAsync(),
  }
}

export const postMail = (api: Api, inboxId: string, more: object = {}) =>
  api.post('/v1/messages', { inbox_id: inboxId, to: ['ann@other.test'], subject: 'Hello', body: 'Hi.', ...more })

export const reply = (text: string) => ({ kind: 'reply', reply: text }) as const

/** Address, outcome and code of each recipient. */
export const outcomes = ({ recipients }: Json) => recipients.map((one: Json) => [one.address, one.outcome, one.code])

export async function outboxOf(api: Api): Promise<Json[]> {
  return (await api.get('/v1/outbox?limit=1000')).body.items
}

async function itemOf(api: Api, id: string): Promise<Json> {
  return (await outboxOf(api)).find((one) => one.id === id)
}

export function become(api: Api, id: string, state: string): Promise<Json> {
  const reached = async () => {
    const item = await itemOf(api, id)
    if (item?.state === state) return item
    throw new Error(`${id} is ${item?.state}: ${item?.last_error}`)
  }
  return until(reached, { what: `${id} is ${state}` })
}

export function eventsOf(databaseFile: string, id: string): string[] {
  using db = openDb(databaseFile)
  return all(db, sql.selectFrom('events').select(['type', 'data']).orderBy('sequence'))
    .filter(({ data }) => JSON.parse(data).message_id === id)
    .map(({ type }) => type)
}

/**
 * Nothing accepted is lost: each recipient of each message has the mail once, or the daemon says `rejected`, `unknown` or
 * `cancelled`. Nothing is sent twice, unless a person said so. Events tell each change once, the present state last.
 */
export async function checkBooks(daemon: Daemon, sink: SmtpSink): Promise<void> {
  const items = await until(async () => {
    const all = await outboxOf(daemon.api)
    const open = all.filter(({ state }) => state === 'queued' || state === 'sending')
    if (open.length === 0) return all
    throw new Error(`still under way: ${open.map(({ id, state, last_error }) => `${id} ${state} ${last_error}`)}`)
  })
  const arrivals = Map.groupBy(sink.mails(), ({ raw }) => messageIdOf(raw))
  const told: Record<string, string> = { sent: 'message.sent', rejected: 'message.failed', unknown: 'message.unknown' }
  for (const item of items) {
    const taken = arrivals.get(item.provider_message_id) ?? []
    arrivals.delete(item.provider_message_id)
    const events = eventsOf(daemon.config.databaseFile, item.id)
    const doubts = events.filter((type) => type === 'message.unknown').length
    const letGoAgain = events.filter((type) => type === 'message.queued').length - 1
    const most = 1 + Math.min(doubts, letGoAgain)
    for (const { address, outcome } of item.recipients) {
      const times = taken.filter(({ to }) => to.includes(address)).length
      const who = `${address} of ${item.id}, ${outcome}, got it ${times} times`
      if (outcome === 'sent' && doubts === 0) expect(times, who).toBe(1)
      else if (outcome === 'rejected' && doubts === 0) expect(times, who).toBe(0)
      else expect(times, who).toBeLessThanOrEqual(outcome === 'cancelled' ? 0 : most)
    }
    expect(new Set(taken.map(({ raw }) => raw.toString('latin1'))).size).toBeLessThanOrEqual(1)
    expect(events[0]).toBe('message.queued')
    expect(
      events.filter((type, i) => type === events[i - 1]),
      `${events}`,
    ).toEqual([])
    if (told[item.state] !== undefined) expect(events.at(-1)).toBe(told[item.state])
  }
  expect([...arrivals.keys()], 'mails that no message knows of').toEqual([])
}

function messageIdOf(raw: Buffer): string | undefined {
  return /^message-id: *(\S+)/im.exec(raw.toString('latin1'))?.[1]
}
