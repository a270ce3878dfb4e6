/** Reading messages, whole: by id, or many at once. */
import type { InferResult } from 'kysely'
import type { AttachmentId, MessageId } from '../lib/ids.ts'
import type { Trust } from '../mail/trust/trust.ts'
import type { Code, Report, Segment } from '../mail/types.ts'
import { type Acquaintance, acquaintance } from './acquaintance.ts'
import { withoutBlanks } from './clean-text.ts'
import { type AddressFields, bytesOf } from './contents.ts'
import { type Db, first, hot, sql } from './db.ts'
import { listOf, objectOf } from './json-columns.ts'
import type { OutboxRecipient } from './outbox-list.ts'
import { shownRecipients } from './shown-recipients.ts'

export interface ListedAttachment {
  id: AttachmentId
  filename: string | null
  content_type: string
  size: number
  disposition: 'attachment' | 'inline'
  cid: string | null
  position: number
}

export type ListedRecipient = Omit<OutboxRecipient, 'name'>

type Row = InferResult<ReturnType<typeof selectMessages>>[number]

/** A message with everything that it says. */
export interface FullMessage
  extends Omit<
      Row,
      | 'text'
      | 'html'
      | 'own_clean'
      | 'labels'
      | 'addresses'
      | 'headers'
      | 'in_reply_to'
      | 'refs'
      | 'is_read'
      | 'backfill'
      | 'truncated'
      | 'segments'
      | 'reasons'
      | 'report'
      | 'codes'
      | 'trust'
    >,
    Acquaintance {
  /** of one that came in; null: nothing came that says anything */
  trust: Trust | null
  text: string
  html: string | null
  content_clean: string
  /** of `content_clean` */
  segments: Segment[]
  /** why it is of its kind */
  reasons: string[]
  report: Report | null
  codes: Code[]
  labels: string[]
  addresses: AddressFields
  headers: [name: string, value: string][]
  in_reply_to: string[]
  refs: string[]
  is_read: boolean
  backfill: boolean
  /** does the mail say more than is kept? */
  truncated: boolean
  attachments: ListedAttachment[]
  /** of one that goes out */
  recipients: ListedRecipient[]
}

/** The messages with these `seqs`, in their order; one that is gone by now is left out. */
export function readMessages(db: Db, seqs: readonly number[]): FullMessage[] {
  return seqs.flatMap((seq) => {
    const row = messageBySeq.first(db, { seq })
    return row === undefined ? [] : [fullMessage(db, row)]
  })
}

/** Named one by one: V8 takes three times as long where forty members are spread and half of them written again. */
function fullMessage(db: Db, row: Row): FullMessage {
  const text = row.text.toString()
  const { firstSeen, threadStartedByUs } = row.direction === 'inbound' ? acquaintance(db, row) : OURS
  return {
    seq: row.seq,
    id: row.id,
    inbox_id: row.inbox_id,
    thread_id: row.thread_id,
    direction: row.direction,
    mail_id: row.mail_id,
    content_id: row.content_id,
    state: row.state,
    said_at: row.said_at,
    arrived_at: row.arrived_at,
    created_at: row.created_at,
    labels: listOf(row.labels),
    is_read: row.is_read === 1,
    backfill: row.backfill === 1,
    route: row.route,
    held: row.held,
    has_attachments: row.has_attachments,
    trust: objectOf(row.trust),
    firstSeen,
    threadStartedByUs,
    from_address: row.from_address,
    rfc_message_id: row.rfc_message_id,
    in_reply_to: listOf(row.in_reply_to),
    refs: listOf(row.refs),
    subject: row.subject,
    addresses: JSON.parse(row.addresses),
    text,
    html: row.html?.toString() ?? null,
    content_clean: row.own_clean?.toString() ?? withoutBlanks(text),
    preview: row.preview,
    headers: JSON.parse(row.headers),
    kind: row.kind,
    size: row.size,
    truncated: row.truncated === 1,
    segments: listOf(row.segments),
    reasons: listOf(row.reasons),
    report: objectOf(row.report),
    codes: listOf(row.codes),
    error: row.error,
    outgoing_raw: row.outgoing_raw,
    attachments: row.has_attachments === 1 ? attachmentsOf.all(db, { id: row.id }) : [],
    recipients: row.direction === 'outbound' ? sentTo(db, row.id) : [],
  }
}

/** Of a message of ours. */
const OURS = { firstSeen: null, threadStartedByUs: false }

function sentTo(db: Db, id: MessageId): ListedRecipient[] {
  return recipientsOf.all(db, { id }).map(({ message_id: _, ...recipient }) => recipient)
}

/** The message with this id; undefined when there is none, or its inbox was deleted. */
export function readMessage(db: Db, id: string): FullMessage | undefined {
  const found = first(
    db,
    sql
      .selectFrom('messages')
      .innerJoin('inboxes', 'inboxes.id', 'messages.inbox_id')
      .select('messages.seq')
      .where('messages.id', '=', id as MessageId)
      .where('inboxes.deleted_at', 'is', null),
  )
  return found === undefined ? undefined : readMessages(db, [found.seq])[0]
}

function selectMessages() {
  return sql
    .selectFrom('messages')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .leftJoin('outbox', 'outbox.message_id', 'messages.id')
    .leftJoin('mails', 'mails.id', 'messages.mail_id')
    .select([
      'messages.seq',
      'messages.id',
      'messages.inbox_id',
      'messages.thread_id',
      'messages.direction',
      'messages.mail_id',
      'messages.content_id',
      'messages.state',
      'messages.said_at',
      'messages.arrived_at',
      'messages.created_at',
      'messages.labels',
      'messages.is_read',
      'messages.backfill',
      'messages.route',
      'messages.held',
      'messages.has_attachments',
      'mails.trust',
      'contents.from_address',
      'contents.rfc_message_id',
      'contents.in_reply_to',
      'contents.refs',
      'contents.subject',
      'contents.addresses',
      bytesOf<Buffer>('text').as('text'),
      bytesOf<Buffer | null>('html').as('html'),
      bytesOf<Buffer | null>('own_clean').as('own_clean'),
      'contents.preview',
      'contents.headers',
      'contents.kind',
      'contents.size',
      'contents.truncated',
      'contents.segments',
      'contents.reasons',
      'contents.report',
      'contents.codes',
      'outbox.error',
      'outbox.raw_blob as outgoing_raw',
    ])
}

const messageBySeq = hot<{ seq: number }, Row>((p) => selectMessages().where('messages.seq', '=', p('seq')))
const attachmentsOf = hot<{ id: MessageId }, ListedAttachment>((p) =>
  sql
    .selectFrom('attachments')
    .innerJoin('parts', 'parts.id', 'attachments.part_id')
    .select([
      'attachments.id',
      'parts.filename',
      'parts.content_type',
      'parts.size',
      'parts.disposition',
      'parts.cid',
      'parts.position',
    ])
    .where('attachments.message_id', '=', p('id'))
    .orderBy('parts.position'),
)
const recipientsOf = hot<{ id: MessageId }, ListedRecipient & { message_id: MessageId }>((p) =>
  shownRecipients().where('recipients.message_id', '=', p('id')).orderBy('recipients.position'),
)
