/** Postern dies while it sends: what had not left is sent once, what may have left is `unknown`, and nothing is sent twice. */
import { expect, test } from 'vitest'
import { openDb, run, sql } from '../../src/store/db.ts'
import { apiOf } from '../support/api.ts'
import { daemonEnv, startDaemon } from '../support/daemon.ts'
import { freePort } from '../support/free-port.ts'
import { runPostern } from '../support/postern.ts'
import { become, checkBooks, HURRIED, LOGIN, outboxOf, postMail, WITH_LOGIN } from '../support/sending.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'

const HURRY = { seams: { clock: HURRIED } }

test.each([
  ['connecting', 'sent', 1],
  ['data', 'unknown', 0],
] as const)('a row that was left in phase %s becomes %s', async (phase, state, mails) => {
  await using sink = await startSmtpSink({ login: LOGIN })
  await using daemon = await startDaemon({ smtp: { host: '127.0.0.1', port: await freePort() }, ...HURRY })
  const { id } = await daemon.api.inbox('support')
  const { body } = await postMail(daemon.api, id)
  const { databaseFile } = daemon.config
  await daemon.stop()
  {
    using db = openDb(databaseFile)
    run(db, sql.updateTable('outbox').set({ phase, due_at: null }).where('message_id', '=', body.id))
    run(db, sql.updateTable('messages').set({ state: 'sending' }).where('id', '=', body.id))
  }
  await daemon.restart({ smtp: sink, env: WITH_LOGIN })
  await become(daemon.api, body.id, state)
  expect(sink.mails()).toHaveLength(mails)
  await checkBooks(daemon, sink)
})

test.each([
  ['connect', 'sent', 1],
  ['auth', 'sent', 1],
  ['rcpt', 'sent', 1],
  ['data', 'sent', 1],
  ['dot', 'unknown', 1],
] as const)('kill -9 while the server thinks at %s: %s, and taken %d times', async (at, state, mails) => {
  await using sink = await startSmtpSink({ login: LOGIN })
  await using folder = await tempFolder('killed')
  const held = sink.fault({ at, do: { kind: 'hold' }, times: 1 })
  const env = daemonEnv({ smtp: sink, dataDir: folder.path, env: WITH_LOGIN })
  await using killed = runPostern(['serve'], { ...env, PORT: '0' }, folder.path)
  const api = apiOf(await killed.url())
  const { id } = await api.inbox('support')
  const call = postMail(api, id).catch(() => undefined)
  await until(() => held.hits === 1)
  killed.kill('SIGKILL')
  await Promise.all([killed.ended, call])
  held.clear()
  await using daemon = await startDaemon({ smtp: sink, env: WITH_LOGIN, dataDir: folder.path, ...HURRY })
  const [item] = await outboxOf(daemon.api)
  await become(daemon.api, item.id, state)
  await checkBooks(daemon, sink)
  expect(sink.mails()).toHaveLength(mails)
})
