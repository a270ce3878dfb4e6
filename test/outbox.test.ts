/** The outbox as a list: what was sent, newest first, by state and by inbox, in pages. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { postMail, type Sending, startSending } from './support/sending.ts'

let sending: Sending

beforeAll(async () => {
  sending = await startSending()
})
afterAll(() => sending?.[Symbol.asyncDispose]())

test('the outbox lists what was sent, newest first, by state and by inbox, page by page', async () => {
  const other = await sending.daemon.api.inbox('lister')
  for (const subject of ['1', '2', '3']) await postMail(sending.daemon.api, other.id, { subject })
  const list = async (query: string): Promise<Json> =>
    (await sending.daemon.api.get(`/v1/outbox?inbox_id=${other.id}&${query}`)).body
  const first = await list('limit=2')
  expect(first).toMatchObject({ count: 2, total: 3, items: [{ subject: '3' }, { subject: '2' }] })
  const second = await list(`limit=2&cursor=${first.next_cursor}`)
  expect(second).toMatchObject({ count: 1, total: 3, next_cursor: null, items: [{ subject: '1' }] })
  expect(await list('state=sent')).toMatchObject({ total: 3 })
  expect(await list('state=unknown')).toMatchObject({ total: 0, items: [] })
  expect(await sending.daemon.api.get('/v1/outbox?state=lost')).toMatchObject({ status: 422 })
  expect(await sending.daemon.api.get('/v1/outbox?inbox_id=inb_none')).toMatchObject({ status: 404 })
  expect(await sending.daemon.api.get(`/v1/outbox?cursor=${first.next_cursor}`)).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } }) // biome-ignore format: one value
})

test('an outbox of mails to a thousand each is answered whole, in pieces', async () => {
  const bulk = await sending.daemon.api.inbox('bulk')
  const to = Array.from({ length: 1_000 }, (_, i) => `reader${i}@other.test`)
  const subjects = ['one', 'two', 'three', 'four', 'five', 'six']
  for (const subject of subjects) await postMail(sending.daemon.api, bulk.id, { subject, to })
  const { body, headers } = await sending.daemon.api.get(`/v1/outbox?inbox_id=${bulk.id}`)
  expect(body).toMatchObject({ count: 6, total: 6, next_cursor: null })
  const expected = subjects.toReversed().map((subject) => [subject, to])
  expect(body.items.map((item: Json) => [item.subject, item.to_addresses])).toEqual(expected)
  // its length is not known beforehand: it was never in memory as a whole
  expect(headers.get('content-length')).toBeNull()
})
