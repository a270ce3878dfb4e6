/** Mails without references that are about the same: same subject, same people, in one inbox, within a week; whichever comes first, they are together. */
import { hash } from 'node:crypto'
import { DAY } from '../lib/clock.ts'
import { type InboxId, newId, type ThreadId } from '../lib/ids.ts'
import { type Db, hot, hotInsert, sql } from './db.ts'

/** Subjects alone join two mails only within this time. */
const WINDOW = 7 * DAY
/** As many bytes of SHA-256 as nobody finds twice by chance. */
const BYTES = 16

/** What a mail is about, as far as that joins it to others. */
export interface About {
  inboxId: InboxId
  /** the subject without Re: and the like, folded */
  subjectKey: string
  /** sorted address keys of everyone but the inbox, JSON */
  participants: string
}

/** A run of mails that are about the same. Each row of `threads` may say of one from when to when it goes; no two rows have runs that touch. */
export interface Run {
  /** the row that it stands in, which may be an alias */
  id: ThreadId
  /** that these mails are in */
  threadId: ThreadId
  from: number
  to: number
}

/** By what mails that came in find each other; a mail of ours is found by them, but finds none. */
export function clueTo(from: 'received' | 'ours', { subjectKey, participants }: About): Buffer {
  return hash('sha256', [from, subjectKey, participants].join('\n'), 'buffer').subarray(0, BYTES)
}

/** Runs stand apart by more than the window: no more than three can be within it of one moment. */
const MOST_RUNS = 3
const newestRuns = hot<
  { inboxId: InboxId; received: Buffer; ours: Buffer; after: number; before: number },
  Run & { isOurs: 0 | 1 }
>((p) => {
  const newest = (clue: Buffer, most: number, isOurs: 0 | 1) =>
    sql
      .selectFrom(
        sql
          .selectFrom('threads')
          .select(['id', 'merged_into', 'clue_from', 'clue_to'])
          .where('inbox_id', '=', p('inboxId'))
          .where('clue', '=', clue)
          .where('clue_from', '<=', p('before'))
          .orderBy('clue_from', 'desc')
          .limit(most)
          .as('run'),
      )
      .select((run) => [
        'id',
        run.fn.coalesce('merged_into', 'id').as('threadId'),
        run.fn.coalesce('clue_from', run.lit(0)).as('from'),
        run.fn.coalesce('clue_to', run.lit(0)).as('to'),
        run.lit(isOurs).as('isOurs'),
      ])
      .where('clue_to', '>=', p('after'))
  return newest(p('received'), MOST_RUNS, 0).unionAll(newest(p('ours'), 1, 1))
})

/** The runs of mails to which one that came in at `at` belongs; of mails of ours that all say the same the last one, until somebody answers. */
export function findRuns(db: Db, about: About, at: number): Run[] {
  const [received, ours] = [clueTo('received', about), clueTo('ours', about)]
  const { inboxId } = about
  const runs = newestRuns.all(db, { inboxId, received, ours, after: at - WINDOW, before: at + WINDOW })
  const answered = Math.max(...runs.filter(({ isOurs }) => isOurs === 0).map(({ to }) => to))
  return runs.filter(({ isOurs, to }) => isOurs === 0 || to > answered)
}

const setClue = hot<{ id: ThreadId; clue: Buffer | null; from: number | null; to: number | null }>((p) =>
  sql
    .updateTable('threads')
    .set({ clue: p('clue'), clue_from: p('from'), clue_to: p('to') })
    .where('id', '=', p('id')),
)
const readClue = hot<{ id: ThreadId }, { clue: Buffer | null }>((p) =>
  sql.selectFrom('threads').select('clue').where('id', '=', p('id')),
)
const insertAlias = hotInsert(
  'threads',
  ['id', 'inbox_id', 'subject', 'participants', 'last_message_at', 'merged_into', 'clue', 'clue_from', 'clue_to'],
  { message_count: 0 },
)

/** A mail that came in at `at` is in `threadId` now, as those of `runs` are: one run goes on, or one begins. */
export function noteRun(
  db: Db,
  { about, runs, threadId, at }: { about: About; runs: readonly Run[]; threadId: ThreadId; at: number },
): void {
  const clue = clueTo('received', about)
  const from = Math.min(at, ...runs.map((run) => run.from))
  const to = Math.max(at, ...runs.map((run) => run.to))
  const [kept, ...others] = runs
  for (const { id } of others) setClue.run(db, { id, clue: null, from: null, to: null })
  if (kept !== undefined) return void setClue.run(db, { id: kept.id, clue, from, to })
  if (readClue.first(db, { id: threadId })?.clue === null) return void setClue.run(db, { id: threadId, clue, from, to })
  insertAlias.run(db, {
    id: newId('thr'),
    inbox_id: about.inboxId,
    subject: '',
    participants: '[]',
    last_message_at: at,
    merged_into: threadId,
    clue,
    clue_from: from,
    clue_to: to,
  })
}
