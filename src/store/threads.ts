/** Threads inside an inbox: every id of a mail is kept with its thread and threads are merged (union-find), so the order of arrival does not matter. */
import type { Selectable } from 'kysely'
import { DAY } from '../lib/clock.ts'
import { type InboxId, newId, type ThreadId } from '../lib/ids.ts'
import { type Db, first, hot, hotInsert, run, sql } from './db.ts'
import { forgetFullLists } from './full-lists.ts'
import type { Schema } from './schema.ts'

/** Subjects alone join two mails only within this time. */
const SUBJECT_WINDOW = 7 * DAY

export interface ThreadClues {
  inboxId: InboxId
  /** Message-ID, In-Reply-To and References, with angle brackets */
  ids: readonly string[]
  /** does the mail refer to another at all? */
  hasReferences: boolean
  subject: string
  /** the subject without Re: and the like, folded; '' joins nothing */
  subjectKey: string
  /** address keys of everyone but the inbox */
  participants: readonly string[]
  /** when the mail arrived, ms since the epoch */
  at: number
  /** may the subject alone decide? A new mail of ours starts its own thread. */
  bySubject: boolean
}

const findById = hot<{ inboxId: InboxId; id: string }, { thread_id: ThreadId }>((p) =>
  sql
    .selectFrom('thread_ids')
    .select('thread_id')
    .where('inbox_id', '=', p('inboxId'))
    .where('rfc_message_id', '=', p('id')),
)
const keepId = hot<{ inboxId: InboxId; id: string; threadId: ThreadId }>((p) =>
  sql
    .insertInto('thread_ids')
    .values({ inbox_id: p('inboxId'), rfc_message_id: p('id'), thread_id: p('threadId') })
    .onConflict((conflict) => conflict.doNothing()),
)
const insertThread = hotInsert(
  'threads',
  ['id', 'inbox_id', 'subject', 'subject_key', 'participants', 'has_references', 'last_message_at'],
  { message_count: 1 },
)
const newestWithSubject = hot<
  { inboxId: InboxId; subjectKey: string; from: number; to: number; participants: string },
  { id: ThreadId }
>((p) =>
  sql
    .selectFrom('threads')
    .select('id')
    .where('inbox_id', '=', p('inboxId'))
    .where('subject_key', '=', p('subjectKey'))
    .where('last_message_at', '>=', p('from'))
    .where('last_message_at', '<=', p('to'))
    .where('has_references', '=', 0)
    .where('merged_into', 'is', null)
    .where('participants', '=', p('participants'))
    .orderBy('last_message_at', 'desc')
    .limit(1),
)
const readParticipants = hot<{ id: ThreadId }, { participants: string }>((p) =>
  sql.selectFrom('threads').select('participants').where('id', '=', p('id')),
)
const readThread = hot<{ id: ThreadId }, Selectable<Schema['threads']>>((p) =>
  sql.selectFrom('threads').selectAll().where('id', '=', p('id')),
)
const growThread = hot<{ id: ThreadId; participants: string; hasReferences: 0 | 1; at: number }>((p) =>
  sql
    .updateTable('threads')
    .set((row) => ({
      participants: p('participants'),
      has_references: row.fn<0 | 1>('max', ['has_references', row.val(p('hasReferences'))]),
      last_message_at: row.fn<number>('max', ['last_message_at', row.val(p('at'))]),
      message_count: row('message_count', '+', 1),
    }))
    .where('id', '=', p('id')),
)
type Move = { from: ThreadId; to: ThreadId }
const moveMessages = hot<Move>((p) =>
  sql
    .updateTable('messages')
    .set({ thread_id: p('to') })
    .where('thread_id', '=', p('from')),
)
const moveIds = hot<Move>((p) =>
  sql
    .updateTable('thread_ids')
    .set({ thread_id: p('to') })
    .where('thread_id', '=', p('from')),
)
const moveAliases = hot<Move>((p) =>
  sql
    .updateTable('threads')
    .set({ merged_into: p('to') })
    .where('merged_into', '=', p('from')),
)
const makeAlias = hot<Move>((p) =>
  sql
    .updateTable('threads')
    .set({ merged_into: p('to'), message_count: 0 })
    .where('id', '=', p('from')),
)
const absorbThread = hot<{ id: ThreadId; count: number; last: number; participants: string }>((p) =>
  sql
    .updateTable('threads')
    .set({
      message_count: p('count'),
      last_message_at: p('last'),
      has_references: 1,
      participants: p('participants'),
    })
    .where('id', '=', p('id')),
)

/** The thread that a mail belongs to, made, grown or merged as the clues demand; the mail is counted in it. */
export function joinThread(db: Db, clues: ThreadClues): ThreadId {
  const { inboxId } = clues
  const named = new Set<ThreadId>()
  const unknown: string[] = []
  for (const id of clues.ids) {
    const found = findById.first(db, { inboxId, id })
    if (found === undefined) unknown.push(id)
    else named.add(found.thread_id)
  }
  const [oldest, ...others] = [...named].sort()
  const threadId = oldest ?? joinBySubject(db, clues)
  for (const other of others) mergeThread(db, other, threadId)
  if (oldest !== undefined) growWith(db, threadId, clues)
  for (const id of unknown) keepId.run(db, { inboxId, id, threadId })
  return threadId
}

/** Puts a mail of ours into a thread that the caller named. */
export function extendThread(db: Db, threadId: ThreadId, clues: ThreadClues): void {
  growWith(db, threadId, clues)
  for (const id of clues.ids) keepId.run(db, { inboxId: clues.inboxId, id, threadId })
}

/** The id that a thread has now: itself, or the thread that it was merged into. */
export function resolveThread(db: Db, id: string): ThreadId | undefined {
  const row = first(
    db,
    sql
      .selectFrom('threads')
      .select(['id', 'merged_into'])
      .where('id', '=', id as ThreadId),
  )
  return row === undefined ? undefined : (row.merged_into ?? row.id)
}

/** A message has left the thread: it is counted out, and the thread goes with its last message. */
export function shrinkThread(db: Db, threadId: ThreadId): void {
  forgetFullLists(db)
  const left = first(
    db,
    sql
      .selectFrom('messages')
      .select((row) => [row.fn.countAll<number>().as('count'), row.fn.max('arrived_at').as('last')])
      .where('thread_id', '=', threadId),
  )
  if (left === undefined || left.count === 0) {
    run(db, sql.deleteFrom('threads').where('id', '=', threadId))
    return
  }
  run(
    db,
    sql
      .updateTable('threads')
      .set({ message_count: left.count, last_message_at: left.last ?? 0 })
      .where('id', '=', threadId),
  )
}

/** A thread that has one message alone is about what that says now. */
export function renameThread(
  db: Db,
  id: ThreadId,
  now: Pick<ThreadClues, 'subject' | 'subjectKey' | 'participants'>,
): void {
  const set = { subject: now.subject, subject_key: now.subjectKey, participants: participantsOf(now.participants) }
  run(db, sql.updateTable('threads').set(set).where('id', '=', id).where('message_count', '=', 1))
}

/** A mail that no known id speaks of: the thread about the same, or one of its own. */
function joinBySubject(db: Db, clues: ThreadClues): ThreadId {
  const participants = participantsOf(clues.participants)
  const found = clues.bySubject && !clues.hasReferences ? findBySubject(db, clues, participants) : undefined
  if (found === undefined) return createThread(db, clues, participants)
  growWith(db, found, clues)
  return found
}

function createThread(db: Db, clues: ThreadClues, participants: string): ThreadId {
  const id = newId('thr')
  insertThread.run(db, {
    id,
    inbox_id: clues.inboxId,
    subject: clues.subject,
    subject_key: clues.subjectKey,
    participants,
    has_references: clues.hasReferences ? 1 : 0,
    last_message_at: clues.at,
  })
  return id
}

function findBySubject(db: Db, clues: ThreadClues, participants: string): ThreadId | undefined {
  if (clues.subjectKey === '' || clues.participants.length === 0) return undefined
  return newestWithSubject.first(db, {
    inboxId: clues.inboxId,
    subjectKey: clues.subjectKey,
    from: clues.at - SUBJECT_WINDOW,
    to: clues.at + SUBJECT_WINDOW,
    participants,
  })?.id
}

function growWith(db: Db, id: ThreadId, clues: ThreadClues): void {
  const known = readParticipants.first(db, { id })?.participants ?? '[]'
  const participants = participantsOf([...JSON.parse(known), ...clues.participants])
  growThread.run(db, { id, participants, hasReferences: clues.hasReferences ? 1 : 0, at: clues.at })
}

/** Moves everything of `from` into `to`; `from` stays as an alias, and so do those that were merged into it before. */
function mergeThread(db: Db, from: ThreadId, to: ThreadId): void {
  const lost = readThread.first(db, { id: from })
  const kept = readThread.first(db, { id: to })
  if (lost === undefined || kept === undefined) return
  forgetFullLists(db)
  moveMessages.run(db, { from, to })
  moveIds.run(db, { from, to })
  moveAliases.run(db, { from, to })
  makeAlias.run(db, { from, to })
  absorbThread.run(db, {
    id: to,
    count: kept.message_count + lost.message_count,
    last: Math.max(kept.last_message_at, lost.last_message_at),
    participants: participantsOf([...JSON.parse(kept.participants), ...JSON.parse(lost.participants)]),
  })
}

/** A thread with very many correspondents is a list: the fallback by subject is not for it. */
const MOST_PARTICIPANTS = 100

function participantsOf(keys: readonly string[]): string {
  return JSON.stringify([...new Set(keys)].sort().slice(0, MOST_PARTICIPANTS))
}
