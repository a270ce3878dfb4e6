/** Storing a mail is the road on which statements count: none of them may be written or planned at each use (docs/decisions/0015-where-a-backlog-s-time-goes.md). */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { packMail, unpackMail } from '../src/inbound/packed-mail.ts'
import { storeArrival } from '../src/inbound/store-mail.ts'
import { systemClock } from '../src/lib/clock.ts'
import type { MailId } from '../src/lib/ids.ts'
import { parseMail } from '../src/mail/parse.ts'
import { presentCopies } from '../src/store/copies.ts'
import { openDb, transact } from '../src/store/db.ts'
import { beginFolder, moveCursor, openFolder } from '../src/store/folders.ts'
import { createInbox } from '../src/store/inboxes.ts'
import { mail } from './support/mails.ts'

const at = Date.UTC(2026, 0, 1)
const rules = {
  ownAddress: 'agents@example.test',
  policy: { allow: [], block: [] },
  afterFetch: 'mark_read' as const,
  clock: systemClock(),
}
const digest = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

test('a new mail is stored by statements that are planned once', async () => {
  using db = openDb(':memory:')
  createInbox(db, { name: 'Support', emailAddress: 'support@example.test', aliases: [], catchAll: true, at })
  const folder = openFolder(db, { account: 'a', name: 'INBOX', horizon: null, at })
  const one = mail({ to: 'support@example.test', subject: 'one', messageId: '<1@x.test>' })
  const two = mail({ to: 'nobody@example.test', subject: 'two', messageId: '<2@x.test>' })
  const joined = mail({
    to: 'support@example.test',
    subject: 'Re: one',
    references: '<1@x.test> <2@x.test>',
  })
  const readings = await Promise.all([one, two, joined].map(readingOf))
  db.statements.clear()
  for (const [index, reading] of readings.entries()) {
    const place = { folderId: folder.id, uidValidity: 1, uid: index + 1 }
    const arrival = { place, receivedAt: at, read: false, old: false, reread: false, reading }
    transact(db, () => {
      expect(storeArrival(db, rules, arrival).outcome).toBe('routed')
      moveCursor(db, folder.id, place.uid)
    })
  }
  const texts = [...db.statements.keys()]
  expect(texts.length).toBeGreaterThan(15)
  expect(db.sqlite.prepare('SELECT count(*) FROM threads WHERE merged_into IS NOT NULL').pluck().get()).toBe(1)
  // a value that the planner may look at, or a statement that Kysely wrote for this one use
  expect(texts.filter((text) => /(?<!\+)\?/.test(text))).toEqual([])
})

test('what may be there already: a UID that the server gives away anew, a sender who wrote before', async () => {
  using db = openDb(':memory:')
  createInbox(db, { name: 'Support', emailAddress: 'support@example.test', aliases: [], catchAll: false, at })
  const folder = openFolder(db, { account: 'a', name: 'INBOX', horizon: null, at })
  beginFolder(db, folder.id, { uidValidity: 1, backfillUid: 0 })
  const place = { folderId: folder.id, uidValidity: 1, uid: 1 }
  const ids: MailId[] = []
  for (const [index, subject] of ['newer', 'older'].entries()) {
    const reading = await readingOf(mail({ from: 'ann@x.test', to: 'support@example.test', subject }))
    const arrival = { place, receivedAt: at - index * 1_000, read: false, old: false, reread: false, reading }
    ids.push(transact(db, () => storeArrival(db, rules, arrival)).mailId)
  }
  expect(ids.map((id) => presentCopies(db, id))).toEqual([[], [place]])
  expect(db.sqlite.prepare('SELECT address, first_at, messages FROM senders').all()).toEqual([
    { address: 'ann@x.test', first_at: at - 1_000, messages: 2 },
  ])
})

async function readingOf(text: string) {
  const bytes = Buffer.from(text)
  const keep = async () => ({ hash: digest(''), size: 0, data: null })
  const raw = { hash: digest(bytes), size: bytes.length, data: bytes }
  const packed = unpackMail(packMail(await parseMail(bytes, keep)))
  return { kind: 'understood' as const, fingerprint: digest(bytes), raw, mail: packed }
}
