/** Reading messages, whole: by id, or many at once. */
import type { InferResult } from 'kysely'
import { SECOND } from '../lib/clock.ts'
import type { AttachmentId, MessageId, ThreadId } from '../lib/ids.ts'
import type { Trust } from '../mail/trust/trust.ts'
import type { Code, Report, Segment } from '../mail/types.ts'
import { withoutBlanks } from './clean-text.ts'
import { type AddressFields, bytesOf } from './contents.ts'
import { type Db, first, hot, sql } from './db.ts'
import { valuesOf } from './json-each.ts'
import type { OutboxRecipient } from './outbox-list.ts'
import { firstSeen } from './senders.ts'
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
  > {
  /** of one that came in; null: nothing came that says anything */
  trust: Trust | null
  /** when the inbox first got mail from its author, ms since the epoch; null for a message of ours */
  firstSeen: number | null
  /** did its thread begin with a message of ours? */
  threadStartedByUs: boolean
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
  const rows = messagesBySeq.all(db, { seqs: JSON.stringify(seqs) })
  const attached = rows.filter((row) => row.has_attachments === 1)
  const attachments = byMessage(attached, (ids) => attachmentsOf.all(db, { ids }))
  const sent = rows.filter((row) => row.direction === 'outbound')
  const recipients = byMessage(sent, (ids) => recipientsOf.all(db, { ids }))
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  return seqs.flatMap((seq) => {
    const found = bySeq.get(seq)
    if (found === undefined) return []
    const { own_clean: clean, ...row } = found
    const text = row.text.toString()
    return [
      {
        ...row,
        text,
        html: row.html?.toString() ?? null,
        content_clean: clean?.toString() ?? withoutBlanks(text),
        labels: JSON.parse(row.labels),
        addresses: JSON.parse(row.addresses),
        headers: JSON.parse(row.headers),
        in_reply_to: JSON.parse(row.in_reply_to),
        refs: JSON.parse(row.refs),
        is_read: row.is_read === 1,
        backfill: row.backfill === 1,
        truncated: row.truncated === 1,
        segments: JSON.parse(row.segments ?? '[]'),
        reasons: JSON.parse(row.reasons ?? '[]'),
        report: JSON.parse(row.report ?? 'null'),
        codes: JSON.parse(row.codes ?? '[]'),
        trust: JSON.parse(row.trust ?? 'null'),
        ...acquaintance(db, row),
        attachments: attachments.get(row.id) ?? [],
        recipients: (recipients.get(row.id) ?? []).map(({ message_id: _, ...recipient }) => recipient),
      },
    ]
  })
}

/** Asks for what belongs to `rows`; most messages have nothing of the kind. */
function byMessage<T extends { message_id: MessageId }>(
  rows: readonly Row[],
  ask: (ids: string) => T[],
): Map<MessageId, T[]> {
  const found = rows.length === 0 ? [] : ask(JSON.stringify(rows.map((row) => row.id)))
  return Map.groupBy(found, (one) => one.message_id)
}

/** How well its author is known here. */
function acquaintance(db: Db, row: Omit<Row, 'own_clean'>): Pick<FullMessage, 'firstSeen' | 'threadStartedByUs'> {
  if (row.direction === 'outbound') return { firstSeen: null, threadStartedByUs: false }
  const from = row.from_address ?? ''
  return {
    firstSeen: from === '' ? null : firstSeen(db, { inboxId: row.inbox_id, from }),
    threadStartedByUs: wasStartedByUs(db, row.thread_id),
  }
}

/** A mail server tells whole seconds: of the messages of the first one, that which was stored first is the first. */
function wasStartedByUs(db: Db, threadId: ThreadId): boolean {
  const start = threadStart.first(db, { threadId })?.at ?? 0
  const end = (Math.floor(start / SECOND) + 1) * SECOND
  return firstBefore.first(db, { threadId, end })?.direction === 'outbound'
}

const threadStart = hot<{ threadId: ThreadId }, { at: number | null }>((p) =>
  sql
    .selectFrom('messages')
    .select((row) => row.fn.min('arrived_at').as('at'))
    .where('thread_id', '=', p('threadId')),
)
const firstBefore = hot<{ threadId: ThreadId; end: number }, { direction: 'inbound' | 'outbound' }>((p) =>
  sql
    .selectFrom('messages')
    .select('direction')
    .where('thread_id', '=', p('threadId'))
    .where('arrived_at', '<', p('end'))
    .orderBy('seq')
    .limit(1),
)

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

const messagesBySeq = hot<{ seqs: string }, Row>((p) =>
  selectMessages().where('messages.seq', 'in', valuesOf<number>(p('seqs'))),
)
const attachmentsOf = hot<{ ids: string }, ListedAttachment & { message_id: MessageId }>((p) =>
  sql
    .selectFrom('attachments')
    .innerJoin('parts', 'parts.id', 'attachments.part_id')
    .select([
      'attachments.message_id',
      'attachments.id',
      'parts.filename',
      'parts.content_type',
      'parts.size',
      'parts.disposition',
      'parts.cid',
      'parts.position',
    ])
    .where('attachments.message_id', 'in', valuesOf<MessageId>(p('ids')))
    .orderBy('parts.position'),
)
const recipientsOf = hot<{ ids: string }, ListedRecipient & { message_id: MessageId }>((p) =>
  shownRecipients()
    .where('recipients.message_id', 'in', valuesOf<MessageId>(p('ids')))
    .orderBy('recipients.position'),
)
