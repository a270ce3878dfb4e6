/** Looking through stored mail for a new inbox or alias: one row until its last batch is done. */
import type { InboxId } from '../lib/ids.ts'
import { type Db, first, run, sql } from './db.ts'

export interface Claim {
  id: number
  inbox_id: InboxId
  /** the new address as a key; null: a new catch-all, which claims every unrouted mail */
  address: string | null
  /** the last mail that was looked at; '' at the start */
  after_mail: string
}

/** Asks for a look through stored mail. Call it in the transaction that makes the inbox or the alias, then wake the claims. */
export function insertClaim(db: Db, claim: { inboxId: InboxId; address: string | null; at: number }): void {
  run(db, sql.insertInto('claims').values({ inbox_id: claim.inboxId, address: claim.address, created_at: claim.at }))
}

/** The claim that has waited longest. */
export function nextClaim(db: Db): Claim | undefined {
  return first(db, sql.selectFrom('claims').select(['id', 'inbox_id', 'address', 'after_mail']).orderBy('id').limit(1))
}

/** Remembers how far a claim has come. */
export function advanceClaim(db: Db, id: number, afterMail: string): void {
  run(db, sql.updateTable('claims').set({ after_mail: afterMail }).where('id', '=', id))
}

/** A claim that has looked at everything goes. */
export function finishClaim(db: Db, id: number): void {
  run(db, sql.deleteFrom('claims').where('id', '=', id))
}
