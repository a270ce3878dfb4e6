/** Addresses that get no more mail: they refused it for good, complained, or were put here by hand. */
import { type AppError, notFound } from '../lib/errors.ts'
import type { MessageId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import { all, count, type Db, first, run, sql } from './db.ts'
import { valuesOf } from './json-each.ts'

export const SUPPRESSION_REASONS = ['hard_bounce', 'complaint', 'manual'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

export interface Suppression {
  /** as addresses are compared */
  address: string
  reason: SuppressionReason
  /** RFC 3463, of a bounce */
  status: string | null
  diagnostic: string | null
  /** the message of ours that came back */
  messageId: MessageId | null
  /** ms since the epoch */
  createdAt: number
}

export type NewSuppression = Omit<Suppression, 'createdAt'> & { at: number }

/** Puts an address on the list; true unless it is there, and then its first reason stays. */
export function suppress(db: Db, { messageId, at, ...entry }: NewSuppression): boolean {
  const values = { ...entry, address: addressKey(entry.address), message_id: messageId, created_at: at }
  const { changes } = run(
    db,
    sql
      .insertInto('suppressions')
      .values(values)
      .onConflict((one) => one.doNothing()),
  )
  return changes > 0
}

/** Takes an address off the list. Throws 404. */
export function liftSuppression(db: Db, address: string): void {
  const { changes } = run(db, sql.deleteFrom('suppressions').where('address', '=', addressKey(address)))
  if (changes === 0) throw unknown(address)
}

/** Throws 404. */
export function getSuppression(db: Db, address: string): Suppression {
  const row = first(db, sql.selectFrom('suppressions').selectAll().where('address', '=', addressKey(address)))
  if (row === undefined) throw unknown(address)
  return shape(row)
}

function unknown(address: string): AppError {
  return notFound('Suppression', address, 'GET /v1/suppressions has every address that gets no mail')
}

/** Those of `addresses` that are on the list, as they are given. */
export function suppressedOf(db: Db, addresses: readonly string[]): string[] {
  const keys = addresses.map(addressKey)
  const found = all(
    db,
    sql
      .selectFrom('suppressions')
      .select('address')
      .where('address', 'in', valuesOf<string>(JSON.stringify(keys))),
  )
  const listed = new Set(found.map(({ address }) => address))
  return addresses.filter((_, at) => listed.has(keys[at] as string))
}

/** A page in the order of the addresses. */
export function listSuppressions(
  db: Db,
  reason: SuppressionReason | null,
  page: { limit: number; offset: number; after: string | null },
): Suppression[] {
  const rows = matching(reason)
    .selectAll()
    .$if(page.after !== null, (query) => query.where('address', '>', page.after ?? ''))
    .orderBy('address')
    .limit(page.limit)
    .offset(page.offset)
  return all(db, rows).map(shape)
}

/** How many there are, counted up to `most`. */
export function countSuppressions(db: Db, reason: SuppressionReason | null, most: number): number {
  return count(db, matching(reason).select('address').limit(most))
}

function matching(reason: SuppressionReason | null) {
  const query = sql.selectFrom('suppressions')
  return reason === null ? query : query.where('reason', '=', reason)
}

type Row = Omit<Suppression, 'messageId' | 'createdAt'> & { message_id: MessageId | null; created_at: number }

function shape({ message_id: messageId, created_at: createdAt, ...row }: Row): Suppression {
  return { ...row, messageId, createdAt }
}
