/** A conversation is one thread, in whatever order its mails arrive. */

import { expect, test } from 'vitest'
import type { InboxId } from '../src/lib/ids.ts'
import { type Db, openDb, run, sql } from '../src/store/db.ts'
import { joinThread, resolveThread, type ThreadClues } from '../src/store/threads.ts'
import { fc } from './support/property.ts'

const INBOX: InboxId = 'inb_one'
const DAY = 86_400_000

function openWithInbox(): ReturnType<typeof openDb> {
  const db = openDb(':memory:')
  const inbox = { id: INBOX, email_address: 'a@x.test', name: 'A', catch_all: 0, created_at: 0, updated_at: 0 } as const
  run(db, sql.insertInto('inboxes').values(inbox))
  return db
}

function join(db: Db, clues: Partial<ThreadClues> & { ids: string[] }) {
  const hasReferences = clues.ids.length > 1
  const rest = { subject: 's', subjectKey: 's', participants: ['p@x.test'], at: 0, bySubject: true }
  return joinThread(db, { inboxId: INBOX, hasReferences, ...rest, ...clues })
}

/** A tree of replies: mail n answers an earlier mail, and names only that one or its whole ancestry, as mail programs do. */
const conversation = fc
  .array(fc.record({ answers: fc.nat(), wholeAncestry: fc.boolean() }), { minLength: 1, maxLength: 12 })
  .chain((replies) => {
    const ancestry: string[][] = [[]]
    const mails = [['<0@x>']]
    for (const [index, reply] of replies.entries()) {
      const parent = reply.answers % (index + 1)
      const above = [...(ancestry[parent] ?? []), `<${parent}@x>`]
      ancestry.push(above)
      mails.push([`<${index + 1}@x>`, ...(reply.wholeAncestry ? above : above.slice(-1))])
    }
    return fc.shuffledSubarray(mails, { minLength: mails.length, maxLength: mails.length })
  })

test('replies end in one thread, in any order of arrival, and every id a thread ever had finds it', () => {
  fc.assert(
    fc.property(conversation, (mails) => {
      using db = openWithInbox()
      const given = mails.map((ids) => join(db, { ids, bySubject: false }))
      expect(new Set(given.map((id) => resolveThread(db, id))).size).toBe(1)
      const alive = db.sqlite.prepare('SELECT message_count FROM threads WHERE merged_into IS NULL').all()
      expect(alive).toEqual([{ message_count: mails.length }])
    }),
    { numRuns: 200 },
  )
})

test.each([
  { why: 'the same people within a week', later: { at: 6 * DAY }, together: true },
  { why: 'the same people after a week', later: { at: 8 * DAY }, together: false },
  { why: 'other people', later: { participants: ['q@x.test'] }, together: false },
  { why: 'another subject', later: { subjectKey: 't' }, together: false },
  { why: 'an empty subject', later: { subjectKey: '' }, earlier: { subjectKey: '' }, together: false },
  { why: 'a mail that refers to one we do not have', later: { ids: ['<2@x>', '<9@x>'] }, together: false },
  { why: 'a new mail of ours', later: { bySubject: false }, together: false },
])('the subject alone decides only where nothing better is known: $why', ({ earlier = {}, later, together }) => {
  using db = openWithInbox()
  const first = join(db, { ids: ['<1@x>'], ...earlier })
  const second = join(db, { ids: ['<2@x>'], ...later })
  expect(second === first).toBe(together)
})
