/** How many searches of a mixed mailbox find exactly what was meant, beside the substring that a plain SQL LIKE finds. */
import { expect, test } from 'vitest'
import type { Json } from '../support/api.ts'
import { startDaemon } from '../support/daemon.ts'
import { startEmbeddedMail } from '../support/embedded-mail.ts'
import { until } from '../support/wait.ts'
import { cases } from './search/cases.ts'
import { mails } from './search/mails.ts'

const FLOOR = 0.98

test('searches find what was meant', async () => {
  await using server = await startEmbeddedMail()
  await using daemon = await startDaemon({ mail: server })
  const inbox = await daemon.api.inbox('desk')
  for (const { raw } of mails) await server.append('INBOX', raw, { date: dateOf(raw) })
  await daemon.api.sync(inbox.id)
  const messages = await until(async () => {
    const all = await daemon.api.messages(inbox.id)
    return all.length === mails.length && all
  })
  const marks = new Map(mails.map(({ name, ...rest }) => [name, rest]))
  for (const message of messages) {
    const { labels = [], read = false } = marks.get(nameOf(message.provider_message_id)) ?? {}
    await daemon.api.patch(`/v1/messages/${message.id}`, { add_labels: labels, read })
  }
  const wrong: string[] = []
  let like = 0
  for (const [query, expected] of cases) {
    const found = await until(async () => {
      const { status, body } = await daemon.api.post('/v1/search', { query, inbox_id: inbox.id, limit: 100 })
      expect(status, query).toBe(200)
      return body.total_is_lower_bound !== true && body.items
    })
    const names = found.map((item: Json) => nameOf(item.metadata['Message-ID'])).join(' ')
    if (names !== expected) wrong.push(`${query}: ${names || 'nothing'}, not ${expected || 'nothing'}`)
    if (byLike(messages, query) === expected) like += 1
  }
  console.log(`search: ${cases.length - wrong.length} of ${cases.length}`)
  console.log(`search, LIKE '%…%' over subject, text and sender: ${like} of ${cases.length}`)
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.floor(cases.length * (1 - FLOOR)))
})

function byLike(messages: Json[], query: string): string {
  const has = ({ subject, text, from_address }: Json) =>
    [subject, text, from_address].some((field) => String(field).toLowerCase().includes(query.toLowerCase()))
  return messages
    .filter(has)
    .map((message) => nameOf(message.provider_message_id))
    .join(' ')
}

function nameOf(messageId: string): string {
  return messageId.slice(1, messageId.indexOf('@'))
}

function dateOf(raw: string | Buffer): Date {
  return new Date(/^Date: (.*)\r$/m.exec(String(raw))?.[1] ?? Number.NaN)
}
