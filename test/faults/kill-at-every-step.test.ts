/** `kill -9` at every named step of the two roads, with and without deletion after the fetch: whatever was under way is there once afterwards. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/lib/clock.ts'
import { STEPS, type Step } from '../../src/lib/steps.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { type Api, apiOf, type Json } from '../support/api.ts'
import { type Daemon, type DaemonOptions, daemonEnv, startDaemon } from '../support/daemon.ts'
import { type DovecotServer, startDovecot } from '../support/dovecot.ts'
import { mail } from '../support/mails.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { runSteered } from '../support/steered.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'
import { startWithholdingProxy, type WithholdingProxy } from '../support/withholding-proxy.ts'

type Env = Record<string, string>

const SETTINGS: Record<string, Env> = {
  'mail stays on the server': { IMAP_DELETE_AFTER_FETCH: 'false' },
  'mail is deleted after the fetch': { IMAP_DELETE_AFTER_FETCH: 'true' },
}

/** A transaction in which something has been written before. */
const NTH: Partial<Record<Step, number>> = { 'in.stored': 3 }

/** What a step decides about the send; at any other it may just have been on the wire. */
const OUTCOME: Partial<Record<Step, 'sent' | 'unknown'>> = {
  'out.accepting': 'sent',
  'out.accepted': 'sent',
  'out.claimed': 'sent',
  'out.composed': 'sent',
  'out.agreed': 'sent',
  'out.entered': 'unknown',
  'out.answered': 'unknown',
  'out.settling': 'unknown',
  'out.settled': 'sent',
  'sent.absent': 'sent',
  'sent.appended': 'sent',
  'sent.recorded': 'sent',
  'sent.found': 'sent',
}

/** What makes the road reach a step beyond new mail and a send, which every life has. */
interface Bait {
  before?: (token: string, env: Env) => Promise<void>
  during?: (token: string, api: Api) => Promise<void>
}
const BAITS: Partial<Record<Step, Bait>> = {
  'in.withheld-stored': { before: withhold, during: give },
  'in.claim-filed': { during: claim },
  'in.claim-committed': { during: claim },
  'out.recovering': { before: (token, env) => killAt('out.entered', `${token} before`, env) },
  'sent.found': { before: dropAfterDot, during: fileInSent },
  'removal.removed': { during: removeInbox },
}

const FILE = Buffer.alloc(300_000, 'postern')

let server: DovecotServer
let proxy: WithholdingProxy
let sink: SmtpSink
let folder: Awaited<ReturnType<typeof tempFolder>>

beforeAll(async () => {
  server = await startDovecot()
  await server.createFolder('Sent')
  proxy = await startWithholdingProxy(server.imap)
  sink = await startSmtpSink()
  folder = await tempFolder('killed')
  await using daemon = await startDaemon(options({}))
  for (const name of ['support', 'sales']) await daemon.api.inbox(name)
})
afterAll(async () => {
  for (const one of [sink, proxy, server, folder]) await one?.[Symbol.asyncDispose]()
})

describe.each(Object.entries(SETTINGS))('%s', (_name, env) => {
  const isDeleting = env.IMAP_DELETE_AFTER_FETCH === 'true'
  const steps = STEPS.filter((step) => (isDeleting ? /^(in|after)/.test(step) : step !== 'after.expunged'))

  test.each(steps)('killed at %s', async (step) => {
    const token = `${step.replace('.', '-')}-${isDeleting ? 'deleting' : 'keeping'}`
    const claimed = BAITS[step]?.during === claim
    const expected = await deliver(token, claimed)
    await killAt(step, token, env)

    await using daemon = await startDaemon({ ...options(env), seams: { clock: systemClock(0.001) } })
    const id = await send(daemon.api, token)
    await until(async () => (await held(daemon, token)).length === expected.length, { what: 'all mail is there' })
    const item = await until(() => settled(daemon.api, id), { what: 'the send has an outcome' })
    await until(() => hasNothingToDo(daemon), { what: 'nothing is left to do' })

    expect(await held(daemon, token)).toEqual(expected)
    const routed = expected.filter(({ inbox }) => inbox !== 'unrouted')
    expect(events(daemon, 'message.received', token)).toBe(routed.length)
    const onServer = (await server.list()).map(({ raw }) => raw.toString('latin1'))
    const left = onServer.filter((raw) => raw.includes(`Subject: ${token} `))
    expect(left).toHaveLength(isDeleting ? expected.length - routed.length : 5)

    expect(['sent', 'unknown']).toContain(item.state)
    if (OUTCOME[step] !== undefined) expect(item.state).toBe(OUTCOME[step])
    expect(events(daemon, `message.${item.state}`, id)).toBe(1)
    const taken = sink.mails().filter(({ raw }) => raw.includes(`Subject: ${token} send\r\n`)).length
    if (item.state === 'sent') {
      expect(taken).toBe(1)
      const copies = (await server.list('Sent')).filter(({ raw }) => raw.includes(`Subject: ${token} send\r\n`))
      expect(copies).toHaveLength(1)
    } else expect(taken).toBeLessThanOrEqual(1)
  })
})

function options(env: Env): DaemonOptions & { dataDir: string } {
  return { mail: { ...server, imap: { ...server.imap, ...proxy } }, smtp: sink, dataDir: folder.path, env }
}

/** Starts the daemon and does what makes it die at `step`. */
async function killAt(step: Step, token: string, env: Env): Promise<void> {
  const { before, during } = BAITS[step] ?? {}
  await before?.(token, env)
  const settings = { ...daemonEnv(options(env)), PORT: '0' }
  await using postern = runSteered(settings, folder.path, { dieAt: { step, nth: NTH[step] ?? 1 } })
  const work = async () => {
    const api = apiOf(await postern.url())
    await Promise.all([send(api, token), during?.(token, api)])
  }
  // the call of which the process dies gets no answer
  void work().catch(() => {})
  expect(await postern.ended, postern.stderr() + postern.stdout()).toBe('SIGKILL')
  expect(postern.stderr()).toContain(`killed at ${step}\n`)
}

interface Held {
  inbox: string
  subject: string
  /** of its attachments, together */
  bytes: number
}

/** Delivers four mails in five copies; returns what is to come of them, in the order of `held`. */
async function deliver(token: string, claimed: boolean): Promise<Held[]> {
  const nobody = addressOf(token)
  const mailTo = (to: string, what: string, more = {}) => mail({ to, subject: `${token} ${what}`, ...more })
  await server.deliver(mailTo('support@example.test', 'plain'), ['support@example.test'])
  const attachments = [{ filename: 'large.bin', content: FILE }]
  await server.deliver(mailTo('support@example.test', 'large', { attachments }), ['support@example.test'])
  await server.deliver(mailTo('all@elsewhere.test', 'both'), ['support@example.test', 'sales@example.test'])
  await server.deliver(mailTo(nobody, 'stray'), [nobody])
  return [
    ['sales@example.test', 'both', 0] as const,
    [claimed ? nobody : 'unrouted', 'stray', 0] as const,
    ['support@example.test', 'both', 0] as const,
    ['support@example.test', 'large', FILE.length] as const,
    ['support@example.test', 'plain', 0] as const,
  ]
    .map(([inbox, what, bytes]) => ({ inbox, subject: `${token} ${what}`, bytes }))
    .sort(byPlace)
}

/** What the daemon has of a life, wherever it is. */
async function held({ api }: Daemon, token: string): Promise<Held[]> {
  const { body: inboxes } = await api.get('/v1/inboxes?limit=1000')
  const lists = inboxes.items.map(async ({ id, email_address: inbox }: Json) => {
    const messages = await api.messages(id)
    return messages.map(({ subject, attachments }) => {
      return { inbox, subject, bytes: attachments.reduce((sum: number, one: Json) => sum + one.size, 0) }
    })
  })
  const { body: unrouted } = await api.get('/v1/unrouted?limit=1000')
  const strays = unrouted.items.map(({ subject }: Json) => ({ inbox: 'unrouted', subject, bytes: 0 }))
  const all: Held[] = [...(await Promise.all(lists)).flat(), ...strays]
  return all.filter(({ subject }) => subject.startsWith(`${token} `) && !subject.endsWith(' send')).sort(byPlace)
}

function byPlace(a: Held, b: Held): number {
  return `${a.inbox} ${a.subject}` < `${b.inbox} ${b.subject}` ? -1 : 1
}

/** Returns the id of the one message, however often it is asked for. */
async function send(api: Api, token: string): Promise<string> {
  const draft = { inbox_id: 'support@example.test', to: ['ann@other.test'], subject: `${token} send`, body: 'Hi.' }
  const { status, body } = await api.post('/v1/messages', draft, { 'idempotency-key': token })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id
}

async function settled(api: Api, id: string): Promise<Json> {
  const { body } = await api.get('/v1/outbox?limit=1000')
  const item = body.items.find((one: Json) => one.id === id)
  return item?.state !== 'queued' && item?.state !== 'sending' && item
}

function hasNothingToDo(daemon: Daemon): boolean {
  const left = [
    'SELECT count(*) FROM afterwards',
    'SELECT count(*) FROM misses',
    'SELECT count(*) FROM claims',
    "SELECT count(*) FROM outbox WHERE due_at IS NOT NULL OR sent_copy = 'due'",
  ]
  return left.every((query) => numberOf(daemon, query) === 0)
}

function events(daemon: Daemon, type: string, what: string): number {
  return numberOf(daemon, `SELECT count(*) FROM events WHERE type = '${type}' AND instr(data, '"${what}')`)
}

function numberOf(daemon: Daemon, query: string): number {
  const db = openSqlite(daemon.config.databaseFile, { busyMs: 1_000 })
  try {
    return db.prepare(query).pluck().get() as number
  } finally {
    db.close()
  }
}

function addressOf(token: string): string {
  return `nobody-${token}@example.test`
}

async function withhold(token: string): Promise<void> {
  const mails = await server.list()
  const { uid = 0 } = mails.find(({ raw }) => raw.includes(`Subject: ${token} plain`)) ?? {}
  proxy.withheld.add(uid)
}

async function give(): Promise<void> {
  // once with the others, once alone
  await until(() => [...proxy.asked.values()].some((times) => times > 1))
  proxy.withheld.clear()
  proxy.asked.clear()
}

async function claim(token: string, api: Api): Promise<void> {
  await until(async () => JSON.stringify((await api.get('/v1/unrouted?limit=1000')).body).includes(`${token} stray`))
  await api.inbox(addressOf(token).split('@')[0] ?? '')
}

async function dropAfterDot(): Promise<void> {
  sink.fault({ at: 'dot', do: { kind: 'drop' }, times: 1 })
}

/** As a provider does, a moment after it has taken the mail. */
async function fileInSent(token: string): Promise<void> {
  const taken = await until(() => sink.mails().find(({ raw }) => raw.includes(`Subject: ${token} send\r\n`)))
  await server.append('Sent', taken.raw)
}

async function removeInbox(token: string, api: Api): Promise<void> {
  const { id } = await api.inbox(`gone-${token}`)
  await server.deliver(mail({ subject: `gone ${token}` }), [`gone-${token}@example.test`])
  await until(async () => (await api.messages(id)).length === 1)
  await api.delete(`/v1/inboxes/${id}`)
}
