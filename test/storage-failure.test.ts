/** A data folder that takes nothing is not the mail's fault: nothing is set aside, nothing is lost, and it goes on when the folder does. */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { mail } from './support/mails.ts'
import { until } from './support/wait.ts'

test('mail waits on the server while the disk does not take it', async () => {
  await using server = await startDovecot()
  await using daemon = await startDaemon({ mail: server })
  const inbox = await daemon.api.inbox('support')
  await daemon.api.sync(inbox.id)
  const room = join(daemon.dataDir, 'blobs', 'tmp')
  await rename(room, `${room}-away`)
  const attachments = [{ filename: 'large.bin', content: Buffer.alloc(400_000, 3) }]
  await server.deliver(mail({ to: 'support@example.test', subject: 'small' }))
  await server.deliver(mail({ to: 'support@example.test', subject: 'large', attachments }))
  await server.deliver(mail({ to: 'support@example.test', subject: 'behind' }))
  const { error } = await until(async () => {
    const { mailbox } = (await daemon.api.get('/readyz')).body.checks
    return mailbox.error?.includes('could not be stored') ? mailbox : null
  })
  expect(error).toContain('ENOENT')
  expect((await daemon.api.messages(inbox.id)).map((message) => message.subject)).toEqual(['small'])
  await rename(`${room}-away`, room)
  await until(async () => (await daemon.api.messages(inbox.id)).length === 3)
  expect((await daemon.api.get('/v1/quarantine')).body.items).toEqual([])
  await until(async () => (await daemon.api.get('/readyz')).status === 200)
  await until(async () => (await server.list()).every((copy) => copy.flags.includes('\\Seen')))
})
