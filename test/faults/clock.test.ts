/** The machine's clock is set, forward or back, while Postern runs or between two starts: everything that waits still comes in its time. */
import { describe, expect, test } from 'vitest'
import { type Clock, DAY, HOUR, systemClock } from '../../src/lib/clock.ts'
import { all, openDb, sql } from '../../src/store/db.ts'
import type { Daemon } from '../support/daemon.ts'
import { daemonEnv, startDaemon } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { mail } from '../support/mails.ts'
import { LOGIN, postMail, reply, startSending } from '../support/sending.ts'
import { runSteered } from '../support/steered.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'
import { startWithholdingProxy } from '../support/withholding-proxy.ts'

interface Machine extends Clock {
  set(ms: number): void
  /** a delay of an hour lasts so many ms */
  hour: number
}

/** A machine whose clock can be set; its delays last a thousandth. */
function machine(): Machine {
  const clock = systemClock(0.001)
  let offset = 0
  return {
    hour: 3_600,
    now: () => clock.now() + offset,
    in(ms) {
      return ms === HOUR ? this.now() + this.hour : clock.in(ms) + offset
    },
    set(ms) {
      offset += ms
    },
  }
}

const STEPS = [
  ['an hour back', -HOUR],
  ['a year back', -365 * DAY],
  ['an hour forward', HOUR],
  ['a year forward', 365 * DAY],
] as const

/** Waits until the daemon has seen that its clock was set. */
const noticed = (daemon: Daemon) => until(() => daemon.log.some((line) => line.includes('clock was set')))

/** The events in their one order, without those about the account. */
function eventsIn(daemon: Daemon): { type: string; at: number }[] {
  using db = openDb(daemon.config.databaseFile)
  return all(db, sql.selectFrom('events').select(['type', 'at']).where('type', 'like', 'message.%').orderBy('sequence'))
}

describe.each(STEPS)('set %s while it runs', (_name, by) => {
  test('a retry comes when it was due and is not the last one, and a held queue is tried again', async () => {
    const clock = machine()
    await using sending = await startSending({ seams: { clock } })
    const { sink, send, become, daemon, events } = sending
    const grey = sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('451 4.7.1 Greylisted') })
    const held = sink.fault({ at: 'mail', do: { kind: 'hold' }, times: 1 })
    // one is on the wire when the clock is set, one waits for its retry, one for a password
    const onTheWire = send({ to: ['slow@other.test'] })
    await until(() => held.hits === 1)
    const deferred = await send({ to: ['slow@other.test'] })
    sink.setPassword('another')
    const unsent = await send()
    clock.set(by)
    await noticed(daemon)
    const told = await until(async () => (await sending.item(unsent.id)).next_attempt_at, { every: 1 })
    expect(Math.abs(Date.parse(told) - clock.now())).toBeLessThan(60_000)
    held.clear()
    sink.setPassword(LOGIN.password)
    const before = grey.hits
    await until(() => grey.hits >= before + 2)
    grey.clear()
    for (const { id } of [await onTheWire, deferred, unsent]) {
      await become(id, 'sent')
      expect(events(id)).toEqual(['message.queued', 'message.sent'])
    }
    await sending.check()
  })

  test('windows of the send limit and keys of requests stay as long as they are', async () => {
    const clock = machine()
    await using sending = await startSending({ seams: { clock }, env: { GLOBAL_SEND_RATE_LIMIT_PER_HOUR: '2' } })
    const { daemon, inboxId } = sending
    const request = { inbox_id: inboxId, to: ['ann@other.test'], subject: 'once', body: '' }
    const once = () => daemon.api.post('/v1/messages', request, { 'idempotency-key': 'one' })
    const first = await once()
    await sending.send()
    clock.set(by)
    await noticed(daemon)
    const repeated = await once()
    expect([repeated.headers.get('idempotency-replayed'), repeated.body]).toEqual(['true', first.body])
    const third = await postMail(daemon.api, inboxId)
    expect(third.status).toBe(429)
    const wait = Number(third.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(3_500)
    expect(wait).toBeLessThanOrEqual(3_600)
    await sending.check()
  })
})

describe.each([STEPS[1], STEPS[2]])('set %s while it reads the mailbox', (_name, by) => {
  test('mail comes and is found, what was withheld is asked for, copies are filed, and events keep their order', async () => {
    await using server = await startDovecot()
    await using proxy = await startWithholdingProxy(server.imap)
    const clock = machine()
    const behind = { ...server, imap: { ...server.imap, port: proxy.port } }
    await using sending = await startSending({ mail: behind, seams: { clock } })
    const { daemon, inboxId, send } = sending
    const append = (subject: string) => server.append('INBOX', mail({ to: 'support@example.test', subject }))
    const received = async () =>
      (await daemon.api.messages(inboxId, '&direction=inbound')).map(({ subject }) => subject).sort()
    const withheld = (await append('before')) + 1
    proxy.withheld.add(withheld)
    await append('withheld')
    await until(async () => (await received()).length === 1 && proxy.asked.get(withheld))
    clock.set(by)
    await noticed(daemon)
    await append('after')
    await until(async () => (await received()).includes('after'))
    proxy.withheld.clear()
    await until(async () => (await received()).length === 3)
    expect((await daemon.api.get('/readyz')).status).toBe(200)
    const found = await daemon.api.get(`/v1/messages?inbox_id=${inboxId}&q=after`)
    expect(found.body.items).toHaveLength(1)
    await server.createFolder('Sent')
    expect((await send()).state).toBe('sent')
    await until(async () => (await server.list('Sent')).length === 1)
    await until(async () => (await server.list()).every(({ flags }) => flags.includes('\\Seen')))
    // by the time that was believed, in the order in which things happened
    const told = eventsIn(daemon).filter(({ type }) => type !== 'message.quarantined')
    expect(told.map(({ type }) => type)).toEqual([
      ...Array(3).fill('message.received'),
      'message.queued',
      'message.sent',
    ])
    expect(told.map(({ at }) => Math.abs(at - clock.now()) < 60_000)).toEqual([false, true, true, true, true])
    await sending.check()
  })
})

describe.each(STEPS)('set %s between two starts', (_name, by) => {
  test('what is queued leaves, the limit ends, and a repeated request sends nothing', async () => {
    const clock = machine()
    await using sending = await startSending({ seams: { clock }, env: { GLOBAL_SEND_RATE_LIMIT_PER_HOUR: '3' } })
    const { sink, daemon, inboxId, become } = sending
    const grey = sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('451 4.7.1 Greylisted') })
    const request = { inbox_id: inboxId, to: ['slow@other.test'], subject: 'once', body: '' }
    const once = () => daemon.api.post('/v1/messages', request, { 'idempotency-key': 'one' })
    const first = await once()
    expect(first.body.state).toBe('queued')
    await daemon.stop()
    clock.set(by)
    const before = grey.hits
    await daemon.restart()
    // a day that nobody has seen go by costs no message its retries
    await until(() => grey.hits >= before + 2)
    // a clock that jumps by more than the two days that a key lives cannot be told from a stop of that time
    if (by < 2 * DAY) expect((await once()).headers.get('idempotency-replayed')).toBe('true')
    grey.clear()
    await become(first.body.id, 'sent')
    const more = []
    while (more.length < 4) more.push(await postMail(daemon.api, inboxId))
    const limited = more.filter(({ status }) => status === 429)
    expect(limited.length).toBe(by < 0 ? 2 : 1)
    for (const { headers } of limited) expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(3_600)
    await sending.check()
  })
})

test('RETENTION_DAYS removes nothing by a clock that is years ahead, at the start or for a while', async () => {
  await using server = await startDovecot()
  const clock = machine()
  await using daemon = await startDaemon({ mail: server, seams: { clock }, env: { RETENTION_DAYS: '30' } })
  await daemon.api.inbox('support')
  const subjects = async () =>
    (await daemon.api.messages('support@example.test')).map((message) => message.subject).sort()
  const append = (subject: string, days: number) =>
    server.append('INBOX', mail({ to: 'support@example.test', subject }), { date: new Date(Date.now() - days * DAY) })
  const receive = async (subject: string) => {
    await append(subject, 1)
    await until(async () => (await subjects()).includes(subject))
  }
  /** With an hour that is soon over what is old goes, which shows that the rest has been looked at. */
  const lookAtAll = async () => {
    clock.hour = 50
    await daemon.restart()
    const removals = () => daemon.log.filter((line) => line.includes('removed 1 mails older than 30 days')).length
    const before = removals()
    await append('old', 40)
    await until(() => removals() > before)
  }
  await receive('one')
  clock.set(10 * 365 * DAY)
  clock.hour = DAY
  await daemon.restart()
  await receive('two')
  clock.set(-10 * 365 * DAY)
  await lookAtAll()
  expect(await subjects()).toEqual(['one', 'two'])

  clock.hour = DAY
  clock.set(10 * 365 * DAY)
  await receive('three')
  clock.set(-10 * 365 * DAY)
  await lookAtAll()
  expect(await subjects()).toEqual(['one', 'three', 'two'])
})

test('what was to be done on the server when the clock was a year ahead is done after the next start', async () => {
  await using server = await startDovecot()
  await server.append('INBOX', mail({ to: 'support@example.test' }))
  await using folder = await tempFolder('ahead')
  {
    await using daemon = await startDaemon({ dataDir: folder.path })
    await daemon.api.inbox('support')
  }
  const options = { mail: server, dataDir: folder.path }
  await using ahead = runSteered({ ...daemonEnv(options), PORT: '0' }, folder.path, {
    clockOffset: 365 * DAY,
    dieAt: { step: 'after.due', nth: 1 },
  })
  expect(await ahead.ended).toBe('SIGKILL')
  expect((await server.list())[0]?.flags).toEqual([])
  await using _daemon = await startDaemon(options)
  await until(async () => (await server.list())[0]?.flags.includes('\\Seen'))
})
