/** Postern dies while it sends: what had not left is sent once, what may have left is `unknown`, and nothing is sent twice. */
import { expect, test } from 'vitest'
import { openDb, run, sql } from '../../src/store/db.ts'
import { apiOf } from '../support/api.ts'
import { daemonEnv, startDaemon } from '../support/daemon.ts'
import { freePort } from '../support/free-port.ts'
import {
  become,
  checkBooks,
  eventsOf,
  HURRIED,
  LOGIN,
  outboxOf,
  outcomes,
  postMail,
  reply,
  WITH_LOGIN,
} from '../support/sending.ts'
import type { SmtpStep } from '../support/smtp-faults.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { runSteered } from '../support/steered.ts'
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
    run(db, sql.updateTable('recipients').set({ outcome: 'pending' }).where('message_id', '=', body.id))
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
  await killWhileHeld(sink, folder.path, at)
  await using daemon = await startDaemon({ smtp: sink, env: WITH_LOGIN, dataDir: folder.path, ...HURRY })
  const [item] = await outboxOf(daemon.api)
  await become(daemon.api, item.id, state)
  await checkBooks(daemon, sink)
  expect(sink.mails()).toHaveLength(mails)
})

test('killed at the final dot: whom the server had refused in this attempt is not in doubt, whom only in an earlier one is', async () => {
  await using sink = await startSmtpSink({ login: LOGIN })
  await using folder = await tempFolder('killed')
  const says = (recipient: string, text: string, times: number) =>
    sink.fault({ at: 'rcpt', recipient, do: reply(text), times })
  // all are put off at first
  says('ann@other.test', '450 4.2.1 Greylisted', 1)
  says('late@other.test', '450 4.2.1 Greylisted', 2)
  says('gone@other.test', '450 4.2.1 Greylisted', 1)
  says('gone@other.test', '550 5.1.1 No such user', 1)
  await killWhileHeld(sink, folder.path, 'dot', ['ann@other.test', 'late@other.test', 'gone@other.test'])
  await using daemon = await startDaemon({ smtp: sink, env: WITH_LOGIN, dataDir: folder.path, ...HURRY })
  const [{ id }] = await outboxOf(daemon.api)
  const item = await become(daemon.api, id, 'unknown')
  expect(outcomes(item)).toEqual([
    ['ann@other.test', 'unknown', null],
    ['late@other.test', 'sent', 250],
    ['gone@other.test', 'rejected', 550],
  ])
  expect(item.last_error).toMatch(/^Postern was stopped .*; refused by the mail server: gone@other\.test \(550/)
  expect(sink.mails().map(({ to }) => to)).toEqual([['ann@other.test'], ['late@other.test']])
  expect(eventsOf(daemon.config.databaseFile, id)).toEqual(['message.queued', 'message.unknown'])
  await checkBooks(daemon, sink)
})

/** Kills the program when the server owes it an answer at `at`; the server then goes on, and has taken what was whole. */
async function killWhileHeld(sink: SmtpSink, dataDir: string, at: SmtpStep, to = ['ann@other.test']): Promise<void> {
  const held = sink.fault({ at, do: { kind: 'hold' }, times: 1 })
  const env = daemonEnv({ smtp: sink, dataDir, env: WITH_LOGIN })
  await using killed = runSteered({ ...env, PORT: '0' }, dataDir, { scale: 0.001 })
  const api = apiOf(await killed.url())
  const { id } = await api.inbox('support')
  const call = postMail(api, id, { to }).catch(() => undefined)
  await until(() => held.hits === 1)
  killed.kill('SIGKILL')
  await Promise.all([killed.ended, call])
  held.clear()
}
