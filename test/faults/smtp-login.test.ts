/** The password is refused, from the start or in the middle: the queue is held, nothing is thrown away, and it flows again. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { all, openDb, sql } from '../../src/store/db.ts'
import { LOGIN, reply, type Sending, startSending } from '../support/sending.ts'
import { until } from '../support/wait.ts'

let sending: Sending

beforeEach(async () => {
  sending = await startSending()
})
afterEach(async () => {
  await sending?.check()
  await sending?.[Symbol.asyncDispose]()
})

/** What was said about sending as a whole. */
const accountEvents = () => {
  using db = openDb(sending.daemon.config.databaseFile)
  return all(
    db,
    sql.selectFrom('events').select(['type', 'data']).where('type', 'like', 'account.%').orderBy('sequence'),
  )
    .filter(({ data }) => JSON.parse(data).side === 'smtp')
    .map(({ type }) => type)
}

describe('a refused password', () => {
  test('holds the queue, says why, costs no attempt, and mail flows again with the right one', async () => {
    const { sink, send, item, become, daemon } = sending
    sink.setPassword('another')
    const first = await send()
    const second = await send()
    for (const body of [first, second]) {
      expect(body).toMatchObject({ status: 'pending', state: 'queued', error: expect.stringMatching(/refused the user name or password/) }) // biome-ignore format: one value
      expect(await item(body.id)).toMatchObject({ attempts: 0, last_error: body.error })
    }
    expect((await daemon.api.get('/readyz')).body.checks.smtp).toMatchObject({ ok: false, error: first.error, fix: expect.stringContaining('SMTP_PASSWORD') }) // biome-ignore format: one value
    expect(daemon.log.filter((line) => line.includes('nothing can be sent'))).toHaveLength(1)
    expect(daemon.log.join('\n')).not.toContain(LOGIN.password)
    sink.setPassword(LOGIN.password)
    await become(first.id, 'sent')
    await become(second.id, 'sent')
    expect((await daemon.api.get('/readyz')).body.checks.smtp).toEqual({ ok: true, error: null, fix: null })
    expect(accountEvents()).toEqual(['account.error', 'account.recovered'])
  })

  test('is not tried again for every message that waits', async () => {
    const { sink, send, item } = sending
    sink.setPassword('another')
    // each send may try once, since somebody may have put the password right; no other login is asked for
    const ids = []
    for (const subject of ['one', 'two', 'three', 'four']) ids.push((await send({ subject })).id)
    const asked = sink.logins
    expect(asked).toBeLessThanOrEqual(8)
    sink.setPassword(LOGIN.password)
    for (const id of ids) await until(async () => (await item(id)).state === 'sent')
  })

  test('a new send tries at once', async () => {
    const { sink, send } = sending
    sink.setPassword('another')
    expect((await send()).state).toBe('queued')
    sink.setPassword(LOGIN.password)
    expect((await send()).state).toBe('sent')
    await until(() => sink.mails().length === 2)
  })
})

describe('a password that is changed in the middle', () => {
  test('of a retry: the attempts so far and the bytes are kept, and it leaves once', async () => {
    const { sink, send, item, become, arrived, events } = sending
    const grey = sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('451 4.7.1 Greylisted') })
    const body = await send({ to: ['ann@other.test', 'slow@other.test'] })
    expect(body.state).toBe('queued')
    sink.setPassword('another')
    await until(async () => /user name or password/.test((await item(body.id)).last_error))
    expect((await item(body.id)).attempts).toBe(grey.hits)
    grey.clear()
    sink.setPassword(LOGIN.password)
    await become(body.id, 'sent')
    expect(arrived(body)).toEqual([['ann@other.test'], ['slow@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })

  test('while two mails are on the wire: those end, the third waits', async () => {
    const { sink, send, become } = sending
    const held = sink.fault({ at: 'dot', do: { kind: 'hold' }, times: 2 })
    const running = [send({ subject: 'one' }), send({ subject: 'two' })]
    await until(() => held.hits === 2)
    sink.setPassword('another')
    const third = await send({ subject: 'three' })
    expect(third.state).toBe('queued')
    held.clear()
    for (const one of running) await become((await one).id, 'sent')
    sink.setPassword(LOGIN.password)
    await become(third.id, 'sent')
  })

  test.each([
    ['mail', '530 5.7.0 Authentication required'],
    ['rcpt', '530 5.7.0 Authentication required'],
    ['data', '530 5.7.0 Authentication required'],
  ] as const)('of a session, told at %s (530): not the mail is refused, and it leaves once', async (at, text) => {
    const { sink, send, become, arrived, events } = sending
    sink.fault({ at, do: reply(text), times: 1 })
    const body = await send()
    expect(body.state).toBe('queued')
    await become(body.id, 'sent')
    expect(arrived(body)).toEqual([['ann@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })

  test('and a connection lost after AUTH says nothing about the password', async () => {
    const { sink, send, become } = sending
    sink.fault({ at: 'auth', do: { kind: 'drop' }, times: 1 })
    const body = await send()
    expect(body).toMatchObject({ state: 'queued', error: expect.not.stringMatching(/password/) })
    await become(body.id, 'sent')
    expect(accountEvents()).toEqual([])
  })
})
