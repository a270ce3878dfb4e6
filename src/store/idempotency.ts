/** Sends by their Idempotency-Key: the row is written with the message itself, so a key never outlives a crash without its message. */
import type { MessageId } from '../lib/ids.ts'
import { type Db, first, run, sql } from './db.ts'

export interface KeptAnswer {
  requestHash: Buffer
  messageId: MessageId
  /** null: the answer was never given, since we were stopped after the commit */
  answer: { status: number; body: unknown } | null
}

/** What was answered to the first request with this key since `since`. */
export function findAnswer(db: Db, key: string, since: number): KeptAnswer | undefined {
  const row = first(
    db,
    sql.selectFrom('idempotency').selectAll().where('key', '=', key).where('created_at', '>', since),
  )
  if (row === undefined || row.message_id === null) return undefined
  return {
    requestHash: row.request_hash,
    messageId: row.message_id,
    answer: row.status === null || row.body === null ? null : { status: row.status, body: JSON.parse(row.body) },
  }
}

/** Ties a key to the message that it made; belongs into the transaction that makes it. */
export function keepKey(db: Db, key: { key: string; requestHash: Buffer; messageId: MessageId; at: number }): void {
  run(
    db,
    sql.replaceInto('idempotency').values({
      key: key.key,
      request_hash: key.requestHash,
      message_id: key.messageId,
      status: null,
      body: null,
      created_at: key.at,
    }),
  )
}

/** Keeps the answer for whoever repeats the request; the key must be kept already. */
export function keepAnswer(db: Db, key: string, answer: { status: number; body: unknown }): void {
  run(
    db,
    sql
      .updateTable('idempotency')
      .set({ status: answer.status, body: JSON.stringify(answer.body) })
      .where('key', '=', key),
  )
}

/** Forgets keys that were first used before `before`. */
export function forgetKeys(db: Db, before: number): void {
  run(db, sql.deleteFrom('idempotency').where('created_at', '<=', before))
}
