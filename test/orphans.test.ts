/** Files in the blob folder that no mail names are removed some time after a start, and no others. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockBlobs } from '../src/store/lock.ts'
import { startDaemon } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { until } from './support/wait.ts'

function leaveFile(dataDir: string, text: string, age = 0): string {
  const hash = createHash('sha256').update(text).digest('hex')
  const folder = join(dataDir, 'blobs', hash.slice(0, 2))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, hash), text)
  const at = Date.now() / 1_000 - age
  utimesSync(join(folder, hash), at, at)
  return join(folder, hash)
}

test('what a crash has left goes; what a mail names, what is older than the database, and what has another name stays', async () => {
  await using server = await startEmbeddedMail()
  await using daemon = await startDaemon({ mail: server })
  const inbox = await daemon.api.inbox('support')
  const attachments = [{ filename: 'large.bin', content: Buffer.alloc(300_000, 'x') }]
  await server.append('INBOX', mail({ to: inbox.email_address, attachments }))
  await daemon.api.sync(inbox.id)
  const [message] = await daemon.api.messages(inbox.id)
  await daemon.stop()
  const left = Array.from({ length: 450 }, (_, n) => leaveFile(daemon.dataDir, `left ${n}`))
  const older = leaveFile(daemon.dataDir, 'older', 86_400)
  const other = join(daemon.dataDir, 'blobs', 'ab', 'notes.txt')
  mkdirSync(join(other, '..'), { recursive: true })
  writeFileSync(other, 'a person put it here')
  await daemon.restart()
  await until(() => daemon.log.some((line) => line.includes('removed 450 files')), { what: 'they are removed' })
  expect(left.filter(existsSync)).toEqual([])
  expect([older, other].filter(existsSync)).toHaveLength(2)
  expect((await fetch(`${daemon.url}/v1/messages/${message?.id}/raw`)).status).toBe(200)
})

test('while a backup copies, nothing goes; then it does', async () => {
  await using daemon = await startDaemon()
  await daemon.stop()
  const left = leaveFile(daemon.dataDir, 'left')
  {
    using _backup = lockBlobs(join(daemon.dataDir, 'blobs'), 0)
    await daemon.restart()
    await daemon.api.inbox('support')
    expect(existsSync(left)).toBe(true)
  }
  await until(() => !existsSync(left), { what: 'it is removed' })
})
