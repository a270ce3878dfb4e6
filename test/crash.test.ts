/** `kill -9` in the middle of a first read that deletes what it has stored: every mail is kept, once, with its one event. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../src/store/sqlite.ts'
import { startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { freePort } from './support/free-port.ts'
import type { MailServer } from './support/mail-server.ts'
import { mail } from './support/mails.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

const MAILS = 400

test('mail is neither lost nor doubled by any number of crashes', async () => {
  await using server = await startDovecot()
  await using folder = await tempFolder('crash')
  for (let i = 0; i < MAILS; i += 1) {
    const attachments = i % 10 === 0 ? [{ filename: 'file.bin', content: Buffer.alloc(300_000, `${i}`) }] : []
    await server.append('INBOX', mail({ to: 'support@example.test', subject: `${i}`, attachments }))
  }
  const file = await createInbox(folder.path)
  const stored = () => countIn(file, 'messages')
  for (const enough of [1, 90, 210]) {
    const { pid } = await startProcess(server, folder.path)
    try {
      await until(() => stored() >= enough, { what: `${enough} messages are stored`, within: 30_000, every: 5 })
    } finally {
      process.kill(pid, 'SIGKILL')
      await until(() => !isAlive(pid))
    }
  }
  await using daemon = await startDaemon({
    mail: server,
    dataDir: folder.path,
    env: { IMAP_DELETE_AFTER_FETCH: 'true' },
  })
  await until(async () => (await server.list()).length === 0, { within: 30_000 })
  const messages = await daemon.api.messages('support@example.test')
  expect(messages.map((message) => Number(message.subject)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: MAILS }, (_, index) => index),
  )
  expect(messages.filter((message) => message.attachments.length === 1)).toHaveLength(MAILS / 10)
  expect(countIn(file, "events WHERE type = 'message.received'")).toBe(MAILS)
}, 120_000)

/** Returns the database's file. */
async function createInbox(dataDir: string): Promise<string> {
  await using daemon = await startDaemon({ dataDir })
  await daemon.api.inbox('support')
  return daemon.config.databaseFile
}

async function startProcess(server: MailServer, dataDir: string): Promise<{ pid: number }> {
  const main = join(import.meta.dirname, '../src/main.ts')
  const child = spawn(process.execPath, [main, 'serve'], {
    cwd: dataDir,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      IMAP_HOST: server.imap.host,
      IMAP_PORT: String(server.imap.port),
      IMAP_USE_SSL: 'false',
      IMAP_USERNAME: server.username,
      IMAP_PASSWORD: server.password,
      IMAP_DELETE_AFTER_FETCH: 'true',
      EMAIL_ADDRESS: server.address,
      SMTP_HOST: '127.0.0.1',
      SMTP_USE_TLS: 'false',
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
    },
  })
  await once(child, 'spawn')
  return { pid: child.pid as number }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function countIn(file: string, table: string): number {
  const db = openSqlite(file, { busyMs: 1_000 })
  try {
    return db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  } finally {
    db.close()
  }
}
