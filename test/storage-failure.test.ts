/** A data folder that takes nothing is not the mail's fault: nothing is set aside, nothing is lost, and it goes on when the folder does. */
import { randomBytes } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { mail } from './support/mails.ts'
import { runPostern } from './support/postern.ts'
import { tempFolder } from './support/temp-folder.ts'
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

test('a file that the disk takes in part only is no stored mail', async () => {
  await using server = await startDovecot()
  await using folder = await tempFolder('full')
  const attachments = [{ filename: 'large.bin', content: randomBytes(1_700_000) }]
  await server.deliver(mail({ to: 'support@example.test', attachments }))
  const env = {
    IMAP_HOST: server.imap.host,
    IMAP_PORT: String(server.imap.port),
    IMAP_USE_SSL: 'false',
    IMAP_USERNAME: server.username,
    IMAP_PASSWORD: server.password,
    EMAIL_ADDRESS: server.address,
    SMTP_HOST: '127.0.0.1',
    SMTP_USE_TLS: 'false',
    DATA_DIR: folder.path,
    PORT: '0',
  }
  {
    // the last piece of the mail is the one that does not fit
    await using postern = runPostern(['serve'], env, folder.path, 2_200_000)
    await until(() => /could not be stored: EFBIG|mail from/.test(postern.stdout()), { what: 'the mail was tried' })
  }
  await using daemon = await startDaemon({ mail: server, dataDir: folder.path })
  const inbox = await daemon.api.inbox('support')
  const [message] = await until(async () => {
    const messages = await daemon.api.messages(inbox.id)
    return messages.length > 0 ? messages : null
  })
  const answer = await fetch(`${daemon.url}/v1/messages/${message.id}/raw`)
  const [copy] = await server.list()
  expect(Buffer.from(await answer.arrayBuffer()).equals(copy?.raw ?? Buffer.alloc(0))).toBe(true)
})
