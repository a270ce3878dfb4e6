/** What a path or a filter names, or a 404 that says so. */
import { notFound } from '../lib/errors.ts'
import type { Db } from '../store/db.ts'
import { type FullMessage, readMessage } from '../store/message-list.ts'
import { type OutboxItem, outboxItem } from '../store/outbox-list.ts'
import { readThread, type Thread } from '../store/thread-list.ts'

/** Throws 404 `message_not_found`. */
export function getMessage(db: Db, id: string): FullMessage {
  const message = readMessage(db, id)
  if (message === undefined) throw notFound('Message', id, 'GET /v1/messages?inbox_id=… lists the messages of an inbox')
  return message
}

/** A message of ours that was there when the call began. */
export function getOutboxItem(db: Db, id: string): OutboxItem {
  const item = outboxItem(db, id)
  if (item === undefined)
    throw notFound(
      'Message',
      id,
      'it was deleted meanwhile; to send it again make a new call with a new Idempotency-Key',
    )
  return item
}

/** Also by the id of a thread that was merged into it. */
export function getThread(db: Db, id: string): Thread {
  const thread = readThread(db, id)
  if (thread === undefined) throw notFound('Thread', id, 'GET /v1/threads?inbox_id=… lists the threads of an inbox')
  return thread
}
