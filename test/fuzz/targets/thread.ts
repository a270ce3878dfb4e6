/** Threads in a real database: whatever the order in which mails arrive, the same ones belong together. */
import type { InboxId, ThreadId } from '../../../src/lib/ids.ts'
import { type Db, openDb } from '../../../src/store/db.ts'
import { createInbox } from '../../../src/store/inboxes.ts'
import { joinThread, resolveThread } from '../../../src/store/threads.ts'
import { createRandom } from '../random.ts'
import { holds, same, type Target } from '../target.ts'

/** What the four bytes of a mail say: its own id, up to two others that it names, a subject. */
interface Clue {
  ids: string[]
  refers: boolean
  subject: string
}

const MOST_MAILS = 30
const AT = Date.UTC(2026, 10, 21)

let db: (Db & Disposable) | undefined
let inboxes = 0

export const thread: Target = {
  name: 'thread',
  seeds: () => [Buffer.from('A...BA..CB..'), Buffer.from('A..aB..aCAB.')],
  words: ['A...', 'BA..', 'CAB.', '.AB.', '...a', 'A.'],
  make: (random) => random.bytes(4 * (2 + random.below(20))),
  run(input) {
    db ??= openDb(':memory:')
    const mails = cluesIn(input)
    const random = createRandom(input.toString('latin1'))
    const expected = partition(mails, (mail) => mail.ids)
    for (let turn = 0; turn < 3; turn += 1) {
      const order = turn === 0 ? mails : [...mails].sort(() => random.below(3) - 1)
      same('ids alone decide, in any order', arrive(db, order, false, mails), expected)
    }
    const most = partition(mails, ({ ids, subject }) => [...ids, ` ${subject}`])
    const found = arrive(db, mails, true, mails)
    holds('ids join also where subjects may', isWithin(expected, found), { expected, found })
    holds('only ids and subjects join', isWithin(found, most), { found, most })
  },
}

function cluesIn(input: Buffer): Clue[] {
  const id = (byte: number) => (byte % 16 === 14 ? [] : [`<${byte % 16}@x.test>`])
  const clues: Clue[] = []
  for (let at = 0; at + 4 <= input.length && clues.length < MOST_MAILS; at += 4) {
    const [own = 0, first = 0, second = 0, subject = 0] = input.subarray(at, at + 4)
    const others = [...id(first), ...id(second)]
    clues.push({ ids: [...new Set([...id(own), ...others])], refers: others.length > 0, subject: `s${subject % 4}` })
  }
  return clues
}

/** Stores `order` in a new inbox; for each of `mails` the first one that is in its thread. */
function arrive(db: Db, order: readonly Clue[], bySubject: boolean, mails: readonly Clue[]): number[] {
  inboxes += 1
  const name = `inbox-${inboxes}`
  const { id: inboxId } = createInbox(db, {
    name,
    emailAddress: `${name}@x.test`,
    aliases: [],
    catchAll: false,
    at: AT,
  })
  const given = new Map(order.map((mail) => [mail, join(db, inboxId, mail, bySubject)]))
  const threads = mails.map((mail) => resolveThread(db, given.get(mail) ?? ''))
  for (const [index, one] of threads.entries()) {
    holds('the thread of a mail is known', one !== undefined, index)
    const count = threads.filter((other) => other === one).length
    same('a thread counts its mails', countIn(db, one as ThreadId), count)
  }
  return threads.map((one) => threads.indexOf(one))
}

function join(db: Db, inboxId: InboxId, { ids, refers, subject }: Clue, bySubject: boolean): ThreadId {
  const participants = ['ann@x.test']
  return joinThread(db, {
    inboxId,
    ids,
    hasReferences: refers,
    subject,
    subjectKey: subject,
    participants,
    at: AT,
    bySubject,
  })
}

function countIn(db: Db, id: ThreadId): unknown {
  return db.sqlite.prepare('SELECT message_count FROM threads WHERE id = ?').pluck().get(id)
}

/** Each mail by the first one that it hangs together with through common keys. */
function partition(mails: readonly Clue[], keysOf: (mail: Clue) => string[]): number[] {
  const group = mails.map((_, index) => index)
  const firstWith = new Map<string, number>()
  for (const [index, mail] of mails.entries()) {
    for (const key of keysOf(mail)) {
      const [one = 0, other = 0] = [group[firstWith.get(key) ?? index], group[index]]
      firstWith.set(key, index)
      for (const [at, of] of group.entries()) if (of === one || of === other) group[at] = Math.min(one, other)
    }
  }
  return group
}

/** Does whatever is together in `fine` stay together in `coarse`? */
function isWithin(fine: readonly number[], coarse: readonly number[]): boolean {
  return fine.every((first, index) => coarse[first] === coarse[index])
}
