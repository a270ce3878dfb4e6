/** Hostile mail for nobody waits like any other: it is listed in bounds, assigned, and claimed by the inbox that comes later. */
import { expect, test } from 'vitest'
import { openDb } from '../../src/store/db.ts'
import { HEADERS } from '../support/bombs/headers.ts'
import { startDaemon } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { mail } from '../support/mails.ts'
import { describeWithServers } from '../support/servers.ts'
import { until } from '../support/wait.ts'

const CROWDS = ['50,000 recipients', '50,000 groups', '40,000 authors', 'fields that are nothing but at signs']

describeWithServers('hostile mail for nobody', ['dovecot'], () => {
  test('is listed, assigned and claimed', async () => {
    await using server = await startDovecot()
    await using daemon = await startDaemon({ mail: server })
    const { api } = daemon
    const inbox = await api.inbox('ordinary')
    for (const what of CROWDS) {
      const bomb = HEADERS.find((one) => one.what === what)
      if (bomb === undefined) throw new Error(`no bomb ${what}`)
      await server.put(bomb.raw())
    }
    await server.deliver(mail({ to: 'ordinary@example.test', subject: 'behind' }))
    await api.sync(inbox.id)
    await until(async () => (await api.messages(inbox.id))[0]?.subject === 'behind')

    const { body } = await api.get('/v1/unrouted?limit=1000')
    expect(body).toMatchObject({ count: CROWDS.length, total: CROWDS.length })
    expect(JSON.stringify(body).length).toBeLessThan(CROWDS.length * 1_000_000)
    for (const { id } of body.items) expect((await api.get(`/v1/unrouted/${id}`)).status).toBe(200)
    using db = openDb(daemon.config.databaseFile)
    const longest = db.sqlite.prepare('SELECT max(length(data)) FROM events').pluck().get()
    expect(longest).toBeLessThan(200_000)

    const assigned = await api.post(`/v1/unrouted/${body.items[0].id}/assign`, { inbox_id: inbox.id })
    expect(assigned.status).toBe(200)
    const later = await api.inbox('hostile')
    const claimed = await until(async () => {
      const found = await api.messages(later.id)
      return found.length > 0 && found
    })
    expect(claimed.every((message) => message.backfill && message.truncated)).toBe(true)
  })
})
