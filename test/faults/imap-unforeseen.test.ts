/** What nobody foresaw in our own house, a mail that breaks its transaction or a table that is not there, costs no mail and does not end the reading. */
import { describe, expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite.ts'
import { type Daemon, startDaemon } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { expectExactlyOnce, expectServerCopies } from '../support/exactly-once.ts'
import { MODES, syncThrough } from '../support/faulty-sync.ts'
import { mail } from '../support/mails.ts'
import { until } from '../support/wait.ts'
import { startWithholdingProxy } from '../support/withholding-proxy.ts'

const toSupport = (subject: string) => mail({ to: 'support@example.test', subject })

/** From now on a mail with the subject `poison` breaks the transaction that would store it. */
const REFUSE_POISON = `CREATE TRIGGER refuse BEFORE INSERT ON contents WHEN NEW.subject = 'poison'
  BEGIN SELECT RAISE(ABORT, 'refused by a trigger'); END`

/** Does something to the database behind the daemon's back. */
function meddle(daemon: Daemon, sql: string): void {
  const db = openSqlite(daemon.config.databaseFile, { busyMs: 2_000 })
  try {
    db.exec(sql)
  } finally {
    db.close()
  }
}

describe.each(MODES)('$what,', ({ afterFetch }) => {
  test('a mail that breaks the transaction is set aside, told, and left on the server; those around it are stored', async () => {
    await using server = await startDovecot()
    await using sync = await syncThrough(server, { afterFetch, routed: [toSupport('first')] })
    await sync.settles()
    await sync.proxy.refuse()
    meddle(sync.daemon, REFUSE_POISON)
    const others = [toSupport('before'), toSupport('behind')]
    const poison = toSupport('poison')
    await server.appendAll(sync.folder, [others[0] ?? '', poison, others[1] ?? ''])
    await sync.proxy.pass()
    const delivered = { ...sync.delivered, routed: [...sync.delivered.routed, ...others] }
    await expectExactlyOnce(sync.daemon, sync.inboxId, delivered)
    expect((await sync.daemon.api.get('/v1/quarantine')).body.items).toMatchObject([
      { has_raw: true, error: expect.stringContaining('refused by a trigger') },
    ])
    expect(sync.daemon.log.filter((line) => /WARN .*stored one by one: refused by a trigger/.test(line))).toHaveLength(
      1,
    )
    const unrouted = [...(delivered.unrouted ?? []), poison]
    await expectServerCopies(server, sync.folder, { ...delivered, unrouted }, afterFetch)
  })

  test('so is one that the server gave late, and what is to be done to other mail is done', async () => {
    await using server = await startDovecot()
    await using proxy = await startWithholdingProxy(server.imap)
    const poison = toSupport('poison')
    await server.append('INBOX', poison)
    proxy.withheld.add(1)
    await using daemon = await startDaemon({
      mail: { ...server, imap: { ...server.imap, port: proxy.port } },
      env: { IMAP_DELETE_AFTER_FETCH: String(afterFetch === 'delete') },
    })
    const inbox = await daemon.api.inbox('support')
    await until(() => (proxy.asked.get(1) ?? 0) >= 2)
    meddle(daemon, REFUSE_POISON)
    proxy.withheld.clear()
    const routed = [toSupport('behind')]
    await server.append('INBOX', routed[0] ?? '')
    await expectExactlyOnce(daemon, inbox.id, { routed })
    await expectServerCopies(server, 'INBOX', { routed, unrouted: [poison] }, afterFetch)
    const quarantined = async () => (await daemon.api.get('/v1/quarantine')).body.items
    await until(async () => (await quarantined())[0]?.has_raw)
    expect(await quarantined()).toMatchObject([{ error: expect.stringContaining('refused by a trigger') }])
    expect((await daemon.api.get('/readyz')).status).toBe(200)
  })

  test('trouble that cannot even be recorded is over when its cause is', async () => {
    await using server = await startDovecot()
    await using sync = await syncThrough(server, { afterFetch })
    await sync.settles()
    meddle(sync.daemon, 'ALTER TABLE events RENAME TO events_away')
    const more = toSupport('while nothing can be recorded')
    await server.append(sync.folder, more)
    const lines = (words: string) => sync.daemon.log.filter((line) => line.includes(words)).length
    await until(() => lines('could not record what is wrong') > 0 && lines('met an internal error') > 1)
    meddle(sync.daemon, 'ALTER TABLE events_away RENAME TO events')
    const delivered = { ...sync.delivered, routed: [...sync.delivered.routed, more] }
    await expectExactlyOnce(sync.daemon, sync.inboxId, delivered)
    await expectServerCopies(server, sync.folder, delivered, afterFetch)
    await until(async () => (await sync.daemon.api.get('/readyz')).status === 200)
  })
})
