/** Copies in Sent of messages that are deleted meanwhile: they are not filed, and hold up no other. */
import { expect, test } from 'vitest'
import { startDaemon } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { startFaultProxy } from './support/fault-proxy.ts'
import { postMail } from './support/sending.ts'
import { until } from './support/wait.ts'

const FILE = { filename: 'a.txt', content_type: 'text/plain', content_base64: 'c2VjcmV0' }

// the file of a draft gets the number that the bytes of the deleted message had
test.each([
  ['nothing else is stored', false],
  ['other bytes are stored', true],
])('a message that is deleted while its copy is on the way gets none, also when %s meanwhile', async (_what, other) => {
  await using server = await startEmbeddedMail()
  await using proxy = await startFaultProxy(server.imap)
  const mailbox = { ...server, imap: { ...server.imap, port: proxy.port } }
  await using daemon = await startDaemon({ mail: mailbox, smtp: server.smtp })
  const { api, log } = daemon
  const inbox = await api.inbox('support')
  await until(async () => (await api.get('/readyz')).status === 200)
  proxy.stallAt('SEARCH HEADER')
  const { body: gone } = await postMail(api, inbox.id, { subject: 'Gone' })
  await until(() => proxy.struck === 1, { what: 'it looks into Sent' })
  expect(await api.delete(`/v1/messages/${gone.id}`)).toMatchObject({ status: 204 })
  if (other) await postMail(api, inbox.id, { draft: true, attachments: [FILE] })
  await proxy.pass()
  proxy.forget()
  const { body: kept } = await postMail(api, inbox.id, { subject: 'Kept' })
  await until(() => proxy.said().includes(kept.provider_message_id))
  const filed = await until(async () => {
    const copies = await server.list('Sent')
    return copies.length > 0 && copies
  })
  expect(filed.map(({ raw }) => /^Subject: (.*)$/m.exec(raw.toString())?.[1]?.trim())).toEqual(['Kept'])
  expect(log.filter((line) => /ERROR|copies of sent mail/.test(line))).toEqual([])
})
