/** Accepting a send: everything that may be said against it is said first, then one transaction makes it a message that leaves, is held, or is a draft. */
import { randomUUID } from 'node:crypto'
import { AppError, notFound } from '../lib/errors.ts'
import { type MessageId, newId, type ThreadId } from '../lib/ids.ts'
import { step } from '../lib/steps.ts'
import { addressKey, domainOf } from '../mail/address/address.ts'
import { subjectInThread, type ThreadHeaders, threadHeaders } from '../mail/reply.ts'
import { baseSubject } from '../mail/subject.ts'
import { type DomainLists, isAllowed } from '../mail/trust/policy.ts'
import type { Part } from '../mail/types.ts'
import { type BlobFolder, holdBlobs } from '../store/blob-files.ts'
import { insertContents } from '../store/contents.ts'
import { type Db, transact } from '../store/db.ts'
import type { DraftExtra } from '../store/drafts.ts'
import { keepKey } from '../store/idempotency.ts'
import { getInbox, type Inbox } from '../store/inboxes.ts'
import { insertMessage } from '../store/messages.ts'
import { insertOutgoing } from '../store/outbox.ts'
import { parentInThread, placeBehind, type StoredParent, threadById } from '../store/parents.ts'
import type { NewRecipient } from '../store/recipients.ts'
import { limitReached, type SendLimit } from '../store/send-limit.ts'
import { extendThread, joinThread, resolveThread, type ThreadClues } from '../store/threads.ts'
import { decodeAttachments, keepAttachments } from './attachments.ts'
import { answersAutomatic, automaticHeaders, isAutomatic } from './automatic.ts'
import { contentOf } from './content.ts'
import { type LetGoDeps, letGo } from './let-go.ts'
import { placeOf, recipientList, type SendRequest } from './send-request.ts'
import { refuseSuppressed } from './suppressed.ts'

export interface SubmitDeps extends LetGoDeps {
  blobs: BlobFolder
  policy: DomainLists
  limit: SendLimit
  /** what all attachments of one send may weigh, in bytes */
  attachmentLimit: number
}

/** The Idempotency-Key of the request, kept in the transaction that accepts it. */
export interface SendKey {
  key: string
  requestHash: Buffer
}

export interface Accepting {
  /** the Idempotency-Key of the request */
  key?: SendKey | null
  /** called in the transaction that accepts it: what has to be true together with the message */
  alongside?: (id: MessageId) => void
}

/** A send that nothing speaks against at this moment. */
interface Checked {
  inbox: Inbox
  recipients: NewRecipient[]
  thread: { id: ThreadId; subject: string; parent: StoredParent | undefined } | null
}

/**
 * Accepts the send and returns the id of its message; then wake the sender. Throws, in NornWeave's order: 404 inbox, 403
 * domain, 429 limit, 422 suppressed recipients, 404 thread, 413 and 400 attachments. When it throws, nothing has been written.
 */
export async function submit(deps: SubmitDeps, request: SendRequest, more: Accepting = {}): Promise<MessageId> {
  check(deps, request)
  const decoded = decodeAttachments(request.attachments, deps.attachmentLimit)
  using _held = holdBlobs(deps.blobs)
  const parts = await keepAttachments(deps.blobs.dir, decoded)
  const id = transact(deps.db, () => accept(deps, request, { ...check(deps, request), parts, ...more }))
  step('out.accepted')
  return id
}

function check(deps: SubmitDeps, request: SendRequest): Checked {
  const inbox = getInbox(deps.db, request.inbox)
  const recipients = recipientList(request)
  refuseDomains(recipients, deps.policy)
  if (!request.draft) {
    refuseOverLimit(deps, recipients.length)
    if (!request.ignoreSuppressions) refuseSuppressed(deps.db, recipients, (one) => placeOf(request, one))
  }
  return { inbox, recipients, thread: threadOf(deps.db, request, inbox) }
}

/** Throws 403. */
export function refuseDomains(recipients: readonly NewRecipient[], policy: DomainLists): void {
  const refused = recipients.filter(({ address }) => !isAllowed(address, policy))
  if (refused.length === 0) return
  const domains = [...new Set(refused.map(({ address }) => domainOf(address)))].slice(0, 5).join(', ')
  throw new AppError('forbidden', 'recipient_domain_blocked', `Recipient domain is not allowed: ${domains}`, {
    fix: 'leave these recipients out; OUTBOUND_DOMAIN_ALLOWLIST and OUTBOUND_DOMAIN_BLOCKLIST say which domains may get mail',
  })
}

/** Throws 429, and 422 where no waiting helps. */
export function refuseOverLimit({ db, clock, limit }: SubmitDeps, recipients: number): void {
  const reached = limitReached(db, limit, recipients, clock.now())
  if (reached === null) return
  const { window, used, limit: most, retryAfter } = reached
  if (recipients > most) {
    throw new AppError('invalid', 'recipients_over_limit', `${recipients} recipients are over the limit of ${most}`, {
      fix: `send to at most ${most} recipients per ${window}`,
      errors: [{ type: 'too_long', loc: ['body', 'to'], msg: `At most ${most} recipients per ${window} are allowed` }],
    })
  }
  throw new AppError(
    'rate_limited',
    'rate_limit_exceeded',
    `Rate limit exceeded: per-${window} limit reached (${used}/${most})`,
    { retryAfter, fix: `try again in ${retryAfter} s; recipients are counted` },
  )
}

function threadOf(db: Db, { answers }: SendRequest, inbox: Inbox): Checked['thread'] {
  if (answers.kind === 'nothing') return null
  const id = resolveThread(db, answers.kind === 'thread' ? answers.id : answers.threadId)
  const thread = id === undefined ? undefined : threadById(db, id)
  // a thread of another inbox is none of the caller's business
  if (id === undefined || thread?.inboxId !== inbox.id) {
    const named = answers.kind === 'thread' ? answers.id : answers.threadId
    throw notFound('Thread', named, 'GET /v1/threads?inbox_id=… lists the threads of the sending inbox')
  }
  const parent = answers.kind === 'message' ? answers.parent : parentInThread(db, id)
  return { id, subject: thread.subject, parent }
}

function accept(deps: SubmitDeps, asked: SendRequest, checked: Checked & { parts: Part[] } & Accepting): MessageId {
  const { db, clock } = deps
  const { inbox, recipients, thread, parts, key = null, alongside } = checked
  const at = clock.now()
  const id = newId('msg')
  const messageId = `<${randomUUID()}@${domainOf(inbox.emailAddress) ?? 'localhost'}>`
  const request = withAutomaticHeaders(asked, checked)
  const subject =
    thread === null || request.answers.kind === 'message'
      ? request.subject
      : subjectInThread(request.subject, thread.subject)
  const ids: ThreadHeaders =
    thread?.parent === undefined ? { inReplyTo: null, references: [] } : threadHeaders(thread.parent)
  const contentId = insertContents(db, contentOf(request, { inbox, recipients, messageId, subject, ids, parts, at }))
  const clues: ThreadClues = {
    inboxId: inbox.id,
    ids: [...new Set([messageId, ...(ids.inReplyTo === null ? [] : [ids.inReplyTo]), ...ids.references])],
    hasReferences: ids.references.length > 0,
    subject,
    subjectKey: baseSubject(subject),
    participants: recipients.map(({ address }) => addressKey(address)),
    at,
    bySubject: false,
  }
  if (thread !== null) extendThread(db, thread.id, clues)
  const threadId = thread?.id ?? joinThread(db, clues)
  insertMessage(db, {
    id,
    inboxId: inbox.id,
    threadId,
    contentId,
    saidAt: at,
    arrivedAt: placeBehind(db, threadId, {
      ids: ids.inReplyTo === null ? [] : [ids.inReplyTo],
      at,
      direction: 'outbound',
    }),
    createdAt: at,
    backfill: false,
    labels: request.labels,
    from: { direction: 'outbound', state: 'draft' },
  })
  const { automatic, ignoreSuppressions } = request
  const extra: DraftExtra = {
    headers: [...request.headers],
    ...(automatic ? { automatic } : {}),
    ...(ignoreSuppressions ? { ignoreSuppressions } : {}),
  }
  insertOutgoing(db, {
    messageId: id,
    rfcMessageId: messageId,
    envelopeFrom: inbox.emailAddress,
    draft: JSON.stringify(extra),
    recipients,
    at,
  })
  if (!request.draft) {
    const answers = answersAutomatic(thread?.parent) && isAutomatic(asked, undefined)
    letGo(deps, { id, inboxId: inbox.id, threadId, recipients, automatic, answersAutomatic: answers }, at)
  }
  if (key !== null) keepKey(db, { ...key, messageId: id, at })
  alongside?.(id)
  step('out.accepting')
  return id
}

function withAutomaticHeaders(request: SendRequest, { inbox, thread }: Checked): SendRequest {
  if (!isAutomatic(request, thread?.parent)) return request
  const headers = automaticHeaders(request.headers, { isAnswer: thread !== null, inbox: inbox.emailAddress })
  return { ...request, automatic: true, headers }
}
