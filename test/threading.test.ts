/** A conversation is one thread, in whatever order its mails arrive. */

import { expect, test } from 'vitest'
import { type InboxId, newId } from '../src/lib/ids.ts'
import { type Db, openDb, run, sql } from '../src/store/db.ts'
import { joinThread, resolveThread, type ThreadClues } from '../src/store/threads.ts'
import { fc } from './support/property.ts'

const INBOX: InboxId = 'inb_one'
const DAY = 86_400_000

function openWithInbox(): ReturnType<typeof openDb> {
  const db = openDb(':memory:')
  addInbox(db, INBOX)
  return db
}

function addInbox(db: Db, id: InboxId): void {
  const inbox = { id, email_address: `${id}@x.test`, name: 'A', catch_all: 0, created_at: 0, updated_at: 0 } as const
  run(db, sql.insertInto('inboxes').values(inbox))
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

/** Mails that name earlier ones or none, about two things, of two people, within a few weeks; and an order in which they arrive. */
const mailbox = fc
  .array(
    fc.record({
      answers: fc.option(fc.nat({ max: 7 }), { nil: null, freq: 2 }),
      subjectKey: fc.constantFrom('s', 't'),
      who: fc.constantFrom('p@x.test', 'q@x.test'),
      day: fc.nat({ max: 30 }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((mails) =>
    mails.map(({ answers, subjectKey, who, day }, n) => ({
      ids: [`<${n}@x>`, ...(answers === null || answers === n ? [] : [`<${answers}@x>`])],
      subjectKey,
      participants: [who],
      at: day * DAY,
    })),
  )
  .chain((mails) => fc.shuffledSubarray(mails, { minLength: mails.length, maxLength: mails.length }))

type MailboxMail = { ids: string[]; subjectKey: string; participants: string[]; at: number }

/** Do these two belong together, whatever else there is? */
function areLinked(a: MailboxMail, b: MailboxMail): boolean {
  if (a.ids.some((id) => b.ids.includes(id))) return true
  if (a.ids.length > 1 || b.ids.length > 1) return false
  return a.subjectKey === b.subjectKey && a.participants[0] === b.participants[0] && Math.abs(a.at - b.at) <= 7 * DAY
}

/** For each mail the least place of those that it is linked to, by others too. */
function linked(mails: readonly MailboxMail[]): number[] {
  const least = mails.map((_, n) => n)
  for (const _ of mails) {
    for (const [n, a] of mails.entries()) {
      for (const [m, b] of mails.entries()) {
        if (areLinked(a, b)) least[n] = least[m] = Math.min(least[n] ?? 0, least[m] ?? 0)
      }
    }
  }
  return least
}

test('mails with and without references are in the same threads in any order of arrival', () => {
  using db = openWithInbox()
  const alive = db.sqlite
    .prepare('SELECT sum(message_count) FROM threads WHERE merged_into IS NULL AND inbox_id = ?')
    .pluck()
  fc.assert(
    fc.property(mailbox, (mails) => {
      const inboxId = newId('inb')
      addInbox(db, inboxId)
      const joined = mails.map((clues) => join(db, { inboxId, ...clues }))
      const given = joined.map((id) => resolveThread(db, id))
      expect(given.map((id) => given.indexOf(id))).toEqual(linked(mails))
      expect(alive.get(inboxId)).toBe(mails.length)
    }),
    { numRuns: 1_000 },
  )
})

test('a mail without references is found by its subject where the thread has gone on with references', () => {
  using db = openWithInbox()
  const first = join(db, { ids: ['<1@x>'] })
  join(db, { ids: ['<2@x>', '<1@x>'], at: 20 * DAY })
  expect(join(db, { ids: ['<3@x>'], at: 5 * DAY })).toBe(first)
  expect(join(db, { ids: ['<4@x>'], at: 21 * DAY }), 'a week after the last one without').not.toBe(first)
})

test('of mails of ours that say the same, the last one is answered by one without references', () => {
  using db = openWithInbox()
  const ours = [0, 1, 2].map((day) => join(db, { ids: [`<${day}@us>`], at: day * DAY, bySubject: false }))
  expect(new Set(ours).size).toBe(3)
  expect(join(db, { ids: ['<1@x>'], at: 3 * DAY })).toBe(ours[2])
  expect(join(db, { ids: ['<2@x>'], at: 4 * DAY })).toBe(ours[2])
})
