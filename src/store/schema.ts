/** The tables as Kysely sees them; `docs/schema.sql` is the commented original in migrations/. */
import type { Generated, GeneratedAlways } from 'kysely'
import type {
  AttachmentId,
  DeliveryId,
  EventId,
  InboxId,
  MailId,
  MessageId,
  RunId,
  ThreadId,
  WebhookId,
} from '../lib/ids.ts'
import type { BounceTables } from './schema-bounces.ts'
import type { TrustTables } from './schema-trust.ts'

export type OutboundState = 'draft' | 'held' | 'queued' | 'sending' | 'sent' | 'rejected' | 'unknown' | 'cancelled'
export type RecipientOutcome = 'pending' | 'sent' | 'deferred' | 'rejected' | 'unknown' | 'cancelled'
export type MailState = 'routed' | 'unrouted' | 'quarantined' | 'removed'
export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
export type Pace = 'quick' | 'prompt' | 'slow' | 'none'
export type DeliveryState = 'pending' | 'aside' | 'delivered' | 'failed'
export type HoldBelow = 'unknown' | 'authenticated' | 'verified'
export type Flag = 0 | 1

export interface Schema extends TrustTables, BounceTables {
  inboxes: {
    id: InboxId
    email_address: string
    name: string
    catch_all: Flag
    created_at: number
    updated_at: number
    deleted_at: Generated<number | null>
    agent: Generated<string | null>
    hold_below: Generated<HoldBelow | null>
  }
  inbox_addresses: { address: string; inbox_id: InboxId; alias: Flag }
  folders: {
    id: Generated<number>
    account: string
    name: string
    uidvalidity: Generated<number>
    last_uid: Generated<number>
    horizon: number | null
    backfill_uid: Generated<number>
    reread_uid: Generated<number>
    created_at: number
    synced_at: number | null
  }
  blobs: { id: Generated<number>; hash: Buffer; size: number; data: Buffer | null }
  blob_garbage: { hash: Buffer }
  contents: {
    id: Generated<number>
    rfc_message_id: string | null
    in_reply_to: string
    refs: string
    subject: string
    sent_at: number | null
    from_name: string
    from_address: string | null
    addresses: string
    text: string
    html: string | null
    own_clean: string | null
    content_clean: GeneratedAlways<string>
    preview: string
    headers: string
    kind: string
    size: number
    truncated: Generated<0 | 1>
    segments: Generated<string | null>
    reasons: Generated<string | null>
    report: Generated<string | null>
    codes: Generated<string | null>
  }
  parts: {
    id: Generated<number>
    content_id: number
    position: number
    filename: string | null
    content_type: string
    disposition: 'attachment' | 'inline'
    cid: string | null
    size: number
    blob_id: number
  }
  mails: {
    id: MailId
    state: MailState
    fingerprint: Buffer | null
    rfc_message_id: string | null
    content_id: number | null
    raw_blob: number | null
    size: number
    received_at: number
    stored_at: number
    backfill: Flag
    evidence: string
    error: string | null
    attempts: Generated<number>
    trust: Generated<string | null>
  }
  copies: { folder_id: number; uidvalidity: number; uid: number; mail_id: MailId }
  misses: {
    folder_id: number
    uidvalidity: number
    uid: number
    attempts: number
    due_at: number
    error: string
    mail_id: MailId | null
  }
  mail_recipients: { address: string; mail_id: MailId }
  claims: {
    id: Generated<number>
    inbox_id: InboxId
    address: string | null
    after_mail: Generated<string>
    created_at: number
  }
  afterwards: {
    folder_id: number
    uidvalidity: number
    uid: number
    action: 'mark_read' | 'delete'
    attempts: Generated<number>
    due_at: number
    error: string | null
  }
  threads: {
    id: ThreadId
    inbox_id: InboxId
    subject: string
    participants: string
    last_message_at: number
    message_count: number
    merged_into: ThreadId | null
    clue: Buffer | null
    clue_from: number | null
    clue_to: number | null
  }
  thread_ids: { inbox_id: InboxId; rfc_message_id: string; thread_id: ThreadId }
  messages: {
    seq: Generated<number>
    id: MessageId
    inbox_id: InboxId
    thread_id: ThreadId
    direction: 'inbound' | 'outbound'
    mail_id: MailId | null
    content_id: number
    state: OutboundState | null
    said_at: number
    arrived_at: number
    created_at: number
    labels: Generated<string>
    is_read: Generated<Flag>
    backfill: Generated<Flag>
    route: string | null
    has_attachments: Generated<Flag>
    held: Generated<string | null>
  }
  attachments: { id: AttachmentId; message_id: MessageId; part_id: number; created_at: number }
  removals: { mail_id: MailId; inbox_id: InboxId }
  outbox: {
    message_id: MessageId
    phase: Generated<'idle' | 'connecting' | 'data'>
    attempts: Generated<number>
    due_at: number | null
    give_up_at: number
    envelope_from: string
    draft: string
    raw_blob: number | null
    error: string | null
    sent_copy: Generated<'none' | 'due' | 'done'>
    sent_copy_due_at: number | null
    sent_copy_attempts: Generated<number>
    rfc_message_id: Generated<string | null>
    created_at: number
    updated_at: number
  }
  recipients: {
    message_id: MessageId
    position: number
    field: 'to' | 'cc' | 'bcc'
    name: string
    address: string
    outcome: Generated<RecipientOutcome>
    code: number | null
    response: string | null
    accepted_at: number
    updated_at: number
  }
  send_counts: { at: number; recipients: number }
  attempts: {
    id: Generated<number>
    message_id: MessageId
    nth: number
    started_at: number
    ended_at: number | null
    outcome: string | null
    code: number | null
    response: string | null
  }
  idempotency: {
    key: string
    request_hash: Buffer
    message_id: MessageId | null
    status: number | null
    body: string | null
    created_at: number
  }
  events: {
    sequence: Generated<number>
    id: EventId
    type: string
    inbox_id: InboxId | null
    at: number
    data: string
  }
  forgotten_events: { sequence: number; at: number }
  settings: { name: string; value: string; updated_at: number }
  exchanges: {
    message_id: MessageId
    peer: string
    inbox_id: InboxId
    thread_id: ThreadId
    at: number
    pace: Pace
    held: Flag
  }
  agent_cursor: { sequence: number }
  runs: {
    id: RunId
    agent: string
    inbox_id: InboxId
    message_id: MessageId
    state: RunState
    attempts: Generated<number>
    due_at: number | null
    started_at: Generated<number | null>
    ended_at: Generated<number | null>
    pid: Generated<number | null>
    exit_code: Generated<number | null>
    status: Generated<number | null>
    stdout: Generated<string>
    stderr: Generated<string>
    error: Generated<string | null>
    reply_id: Generated<MessageId | null>
    created_at: number
  }
  webhooks: {
    id: WebhookId
    url: string
    event_types: string
    inbox_ids: string
    payload: 'thin' | 'full'
    type_names: 'postern' | 'nornweave'
    include_backfill: Flag
    source: 'api' | 'env'
    secret: string
    old_secret: Generated<string | null>
    old_secret_until: Generated<number | null>
    state: 'enabled' | 'disabled' | 'removed'
    reason: Generated<string | null>
    cursor: number
    failures: Generated<number>
    failing_since: Generated<number | null>
    due_at: Generated<number>
    created_at: number
    updated_at: number
  }
  deliveries: {
    id: DeliveryId
    webhook_id: WebhookId
    sequence: number
    event_id: EventId
    event_type: string
    lane: string
    state: DeliveryState
    attempts: Generated<number>
    retries: Generated<number>
    due_at: number
    created_at: number
    ended_at: Generated<number | null>
  }
  delivery_attempts: {
    delivery_id: DeliveryId
    nth: number
    at: number
    ms: number
    status: number | null
    answer: string
    error: string | null
  }
  search_removals: { seq: number; arrived_at: number }
}
