/** Mails: one row for each mail that the server holds or held, whatever the number of its copies and inboxes. */
import { createHash } from 'node:crypto'
import type { MailId } from '../lib/ids.ts'
import type { Evidence } from '../mail/types.ts'
import { all, type Db, first, hot, hotInsert, run, sql } from './db.ts'
import type { MailState } from './schema.ts'

export interface MailRow {
  id: MailId
  state: MailState
  fingerprint: Buffer | null
  content_id: number | null
  raw_blob: number | null
  size: number
  received_at: number
  backfill: 0 | 1
  /** JSON: one list of header fields per copy; its hash only when the mail was removed since */
  evidence: string
  error: string | null
  attempts: number
  /** Trust as JSON; null: nothing is known of where it comes from */
  trust: string | null
}

export interface NewMail {
  id: MailId
  state: MailState
  fingerprint: Buffer | null
  rfcMessageId: string | null
  contentId: number | null
  rawBlob: number | null
  size: number
  /** INTERNALDATE, ms since the epoch */
  receivedAt: number
  storedAt: number
  backfill: boolean
  evidence: readonly (readonly Evidence[])[]
  error: string | null
  /** Trust as JSON; absent or null: nothing is known */
  trust?: string | null
}

const COLUMNS = [
  'id',
  'state',
  'fingerprint',
  'content_id',
  'raw_blob',
  'size',
  'received_at',
  'backfill',
  'evidence',
  'error',
  'attempts',
  'trust',
] as const

const findByFingerprint = hot<{ fingerprint: Buffer }, MailRow>((p) =>
  sql.selectFrom('mails').select(COLUMNS).where('fingerprint', '=', p('fingerprint')),
)
const insertRow = hotInsert('mails', [
  'id',
  'state',
  'fingerprint',
  'rfc_message_id',
  'content_id',
  'raw_blob',
  'size',
  'received_at',
  'stored_at',
  'backfill',
  'evidence',
  'error',
  'trust',
])

/** The mail with these bytes, trace headers aside. */
export function mailByFingerprint(db: Db, fingerprint: Buffer): MailRow | undefined {
  return findByFingerprint.first(db, { fingerprint })
}

/** The mail with this id, tombstones too. */
export function readMail(db: Db, id: MailId): MailRow | undefined {
  return first(db, sql.selectFrom('mails').select(COLUMNS).where('id', '=', id))
}

export function insertMail(db: Db, mail: NewMail): void {
  insertRow.run(db, {
    id: mail.id,
    state: mail.state,
    fingerprint: mail.fingerprint,
    rfc_message_id: mail.rfcMessageId,
    content_id: mail.contentId,
    raw_blob: mail.rawBlob,
    size: mail.size,
    received_at: mail.receivedAt,
    stored_at: mail.storedAt,
    backfill: mail.backfill ? 1 : 0,
    evidence: JSON.stringify(mail.evidence),
    error: mail.error,
    trust: mail.trust ?? null,
  })
}

const settleRow = hot<{
  id: MailId
  state: MailState
  rfc_message_id: string | null
  content_id: number
  evidence: string
  error: string | null
  trust: string | null
}>((p) =>
  sql
    .updateTable('mails')
    .set({
      state: p('state'),
      rfc_message_id: p('rfc_message_id'),
      content_id: p('content_id'),
      evidence: p('evidence'),
      error: p('error'),
      trust: p('trust'),
    })
    .where('id', '=', p('id')),
)

/** Gives a mail what was read of it. */
export function settleMail(
  db: Db,
  id: MailId,
  mail: Pick<NewMail, 'state' | 'rfcMessageId' | 'evidence' | 'error' | 'trust'> & { contentId: number },
): void {
  settleRow.run(db, {
    id,
    state: mail.state,
    rfc_message_id: mail.rfcMessageId,
    content_id: mail.contentId,
    evidence: JSON.stringify(mail.evidence),
    error: mail.error,
    trust: mail.trust ?? null,
  })
}

export interface MailChanges {
  state?: MailState
  fingerprint?: Buffer
  raw_blob?: number
  size?: number
  received_at?: number
  evidence?: string
  error?: string | null
  trust?: string
  attempts?: number
}

export function updateMail(db: Db, id: MailId, changes: MailChanges): void {
  run(db, sql.updateTable('mails').set(changes).where('id', '=', id))
}

/** Many copies of one mail, each with evidence of its own, are a loop somewhere: the first ones tell enough. */
const MOST_EVIDENCE = 50

/** Adds a copy's header fields to those known; false when the very same are known already, also of a removed mail. */
export function addEvidence(db: Db, mail: MailRow, fields: readonly Evidence[]): boolean {
  const text = JSON.stringify(fields)
  const known = JSON.parse(mail.evidence) as unknown[]
  if (known.some((list) => list === digestOf(text) || JSON.stringify(list) === text)) return false
  if (known.length < MOST_EVIDENCE) {
    mail.evidence = JSON.stringify([...known, fields])
    updateMail(db, mail.id, { evidence: mail.evidence })
  }
  return true
}

/** The header fields of each copy of a mail, of those that came after it was removed if it was. */
export function evidenceOf(mail: Pick<MailRow, 'evidence'>): Evidence[][] {
  const known = JSON.parse(mail.evidence) as (Evidence[] | string)[]
  return known.filter((list) => typeof list !== 'string')
}

/** What a tombstone keeps of `evidence`: enough to know each copy again, and no address. */
export function hashEvidence(evidence: string): string {
  const known = JSON.parse(evidence) as unknown[]
  return JSON.stringify(known.map((list) => (typeof list === 'string' ? list : digestOf(JSON.stringify(list)))))
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

const CLAIMABLE = COLUMNS.map((column) => `mails.${column}` as const)

/** Up to `limit` stored mails after `after` that may be for `address`: a key without its tag, or null for all unrouted mail. */
export function mailsToClaim(db: Db, address: string | null, after: string, limit: number): MailRow[] {
  if (address === null) {
    return all(
      db,
      sql
        .selectFrom('mails')
        .select(COLUMNS)
        .where('state', '=', 'unrouted')
        .where('id', '>', after as MailId)
        .orderBy('id')
        .limit(limit),
    )
  }
  return all(
    db,
    sql
      .selectFrom('mail_recipients')
      .innerJoin('mails', 'mails.id', 'mail_recipients.mail_id')
      .select(CLAIMABLE)
      .where('mail_recipients.address', '=', address)
      .where('mail_recipients.mail_id', '>', after as MailId)
      .where('mails.state', 'in', ['routed', 'unrouted'])
      .orderBy('mail_recipients.mail_id')
      .limit(limit),
  )
}
