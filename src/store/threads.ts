/** Threads inside an inbox: every id of a mail is kept with its thread and threads are merged (union-find), so the order of arrival does not matter. */
import type { Selectable } from 'kysely'
import { type InboxId, newId, type ThreadId } from '../lib/ids.ts'
import { type Db, first, hot, hotInsert, run, sql } from './db.ts'
import { forgetFullLists } from './full-lists.ts'
import type { Schema } from './schema.ts'
import { type About, clueTo, findRuns, noteRun } from './thread-clues.ts'

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
  /** did it come in? Then the subject alone may decide; a new mail of ours starts its own thread. */
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
  ['id', 'inbox_id', 'subject', 'participants', 'last_message_at', 'clue', 'clue_from', 'clue_to'],
  { message_count: 1 },
)
const readParticipants = hot<{ id: ThreadId }, { participants: string }>((p) =>
  sql.selectFrom('threads').select('participants').where('id', '=', p('id')),
)
const readThread = hot<{ id: ThreadId }, Selectable<Schema['threads']>>((p) =>
  sql.selectFrom('threads').selectAll().where('id', '=', p('id')),
)
const growThread = hot<{ id: ThreadId; participants: string; at: number }>((p) =>
  sql
    .updateTable('threads')
    .set((row) => ({
      participants: p('participants'),
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
      participants: p('participants'),
    })
    .where('id', '=', p('id')),
)

/** The thread that a mail belongs to, made, grown or merged as the clues demand; the mail is counted in it. */
export function joinThread(db: Db, clues: ThreadClues): ThreadId {
  const { inboxId, at } = clues
  const named = new Set<ThreadId>()
  const unknown: string[] = []
  for (const id of clues.ids) {
    const found = findById.first(db, { inboxId, id })
    if (found === undefined) unknown.push(id)
    else named.add(found.thread_id)
  }
  const about = aboutOf(clues)
  const runs = about === null || !clues.bySubject ? [] : findRuns(db, about, at)
  for (const run of runs) named.add(run.threadId)
  const [oldest, ...others] = [...named].sort()
  const threadId = oldest ?? createThread(db, clues, about)
  for (const other of others) mergeThread(db, other, threadId)
  if (oldest !== undefined) {
    growWith(db, threadId, clues)
    if (about !== null && clues.bySubject) noteRun(db, { about, runs, threadId, at })
  }
  for (const id of unknown) keepId.run(db, { inboxId, id, threadId })
  return threadId
}

/** What the mail is about, if it may be joined to others by that alone. */
function aboutOf({ inboxId, subjectKey, participants, hasReferences }: ThreadClues): About | null {
  if (hasReferences || subjectKey === '' || participants.length === 0) return null
  return { inboxId, subjectKey, participants: participantsOf(participants) }
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

/** A thread that has one message of ours alone is about what that says now. */
export function renameThread(
  db: Db,
  id: ThreadId,
  now: Pick<ThreadClues, 'inboxId' | 'subject' | 'subjectKey' | 'participants' | 'hasReferences' | 'at'>,
): void {
  const about = aboutOf({ ...now, ids: [], bySubject: false })
  const set = {
    subject: now.subject,
    participants: participantsOf(now.participants),
    clue: about === null ? null : clueTo('ours', about),
    clue_from: about === null ? null : now.at,
    clue_to: about === null ? null : now.at,
  }
  run(db, sql.updateTable('threads').set(set).where('id', '=', id).where('message_count', '=', 1))
}

function createThread(db: Db, clues: ThreadClues, about: About | null): ThreadId {
  const id = newId('thr')
  insertThread.run(db, {
    id,
    inbox_id: clues.inboxId,
    subject: clues.subject,
    participants: about?.participants ?? participantsOf(clues.participants),
    last_message_at: clues.at,
    clue: about === null ? null : clueTo(clues.bySubject ? 'received' : 'ours', about),
    clue_from: about === null ? null : clues.at,
    clue_to: about === null ? null : clues.at,
  })
  return id
}

function growWith(db: Db, id: ThreadId, clues: ThreadClues): void {
  const known = readParticipants.first(db, { id })?.participants ?? '[]'
  const participants = participantsOf([...JSON.parse(known), ...clues.participants])
  growThread.run(db, { id, participants, at: clues.at })
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
