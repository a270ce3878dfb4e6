/** Reading the mail that is in no inbox: what matched none, and what could not be read. */
import { type InferResult, sql as raw } from 'kysely'
import type { MailId } from '../lib/ids.ts'
import type { Evidence } from '../mail/types.ts'
import type { AddressFields } from './contents.ts'
import { all, count, type Db, first, sql } from './db.ts'
import { evidenceOf } from './mails.ts'

export type WaitingState = 'unrouted' | 'quarantined'

/** A page, newest first in the order of storing; `before` is the mail that ended the page before. */
export interface WaitingPage {
  limit: number
  offset: number
  before: string | null
}

/** In these words, since SQLite takes the partial index `mails_state` for no others. */
const isWaiting = raw<boolean>`mails.state IN ('unrouted', 'quarantined')`

type UnroutedRow = InferResult<ReturnType<typeof selectUnrouted>>[number]

export interface UnroutedMail extends Omit<UnroutedRow, 'addresses' | 'evidence'> {
  addresses: AddressFields
  /** the header fields of every copy, one after the other */
  evidence: Evidence[]
}

export type QuarantinedMail = InferResult<ReturnType<typeof selectQuarantined>>[number]

/** A page of the mail that matched no inbox. */
export function pageUnrouted(db: Db, page: WaitingPage): { id: MailId }[] {
  const rows = sql
    .selectFrom('mails')
    .select('id')
    .where(isWaiting)
    .where('state', '=', 'unrouted')
    .$if(page.before !== null, (query) => query.where('id', '<', page.before as MailId))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
  return all(db, rows)
}

/** One unrouted mail; undefined when there is none with this id. */
export function readUnrouted(db: Db, id: string): UnroutedMail | undefined {
  const row = first(
    db,
    selectUnrouted()
      .where('mails.state', '=', 'unrouted')
      .where('mails.id', '=', id as MailId),
  )
  return row === undefined ? undefined : parse(row)
}

/** A page of the mail that could not be read. */
export function listQuarantined(db: Db, page: WaitingPage): QuarantinedMail[] {
  const rows = selectQuarantined()
    .$if(page.before !== null, (query) => query.where('id', '<', page.before as MailId))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
  return all(db, rows)
}

/** One quarantined mail; undefined when there is none with this id. */
export function readQuarantined(db: Db, id: string): QuarantinedMail | undefined {
  return first(db, selectQuarantined().where('id', '=', id as MailId))
}

/** How many mails wait in this state, counted up to `most`. */
export function countWaiting(db: Db, state: WaitingState, most: number): number {
  return count(db, sql.selectFrom('mails').select('id').where(isWaiting).where('state', '=', state).limit(most))
}

function selectUnrouted() {
  return sql
    .selectFrom('mails')
    .innerJoin('contents', 'contents.id', 'mails.content_id')
    .select([
      'mails.id',
      'mails.received_at',
      'mails.size',
      'mails.evidence',
      'mails.error',
      'contents.subject',
      'contents.addresses',
      'contents.preview',
      'contents.content_clean',
      'contents.kind',
    ])
}

function selectQuarantined() {
  return sql
    .selectFrom('mails')
    .select(['id', 'error', 'received_at', 'size', 'raw_blob', 'attempts'])
    .where(isWaiting)
    .where('state', '=', 'quarantined')
}

function parse(row: UnroutedRow): UnroutedMail {
  return { ...row, addresses: JSON.parse(row.addresses), evidence: evidenceOf(row).flat() }
}
