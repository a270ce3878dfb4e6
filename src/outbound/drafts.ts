/** A message that has not been let go: changed, sent, released or turned down. */
import { AppError } from '../lib/errors.ts'
import type { MessageId } from '../lib/ids.ts'
import type { Address, Part } from '../mail/types.ts'
import { holdBlobs } from '../store/blob-files.ts'
import { type Db, transact } from '../store/db.ts'
import { draftById, rewriteDraft, type StoredDraft } from '../store/drafts.ts'
import { keepKey } from '../store/idempotency.ts'
import { getInbox } from '../store/inboxes.ts'
import { type Outgoing, turnDown } from '../store/outbox.ts'
import { type NewRecipient, recipientsOf } from '../store/recipients.ts'
import type { OutboundState } from '../store/schema.ts'
import { getOutgoing, type Wanted } from './actions.ts'
import { announce } from './announce.ts'
import { decodeAttachments, type GivenAttachment, keepAttachments } from './attachments.ts'
import { contentOf } from './content.ts'
import { letGo, putInQueue } from './let-go.ts'
import { MOST_RECIPIENTS, recipientList } from './send-request.ts'
import { refuseDomains, refuseOverLimit, type SendKey, type SubmitDeps } from './submit.ts'
import { refuseSuppressed } from './suppressed.ts'

/** What is left out stays as it is. */
export interface DraftChanges {
  to?: readonly Address[] | undefined
  cc?: readonly Address[] | undefined
  bcc?: readonly Address[] | undefined
  replyTo?: readonly Address[] | undefined
  subject?: string | undefined
  /** Markdown; without `html` it makes the HTML anew */
  text?: string | undefined
  /** null: what the Markdown gives */
  html?: string | null | undefined
  headers?: readonly [name: string, value: string][] | undefined
  attachments?: readonly GivenAttachment[] | undefined
}

/** Changes a draft, or a message that is held, in one transaction with what is done `alongside`. Throws 404, 403 domain, 409 in any other state, 413 and 400 attachments, 422. */
export async function editDraft(
  deps: SubmitDeps,
  id: MessageId,
  changes: DraftChanges,
  alongside: () => void,
): Promise<void> {
  const { db } = deps
  getOpen(db, id)
  const decoded = changes.attachments && decodeAttachments(changes.attachments, deps.attachmentLimit)
  using _held = holdBlobs(deps.blobs)
  const parts = decoded === undefined ? null : await keepAttachments(deps.blobs.dir, decoded)
  transact(db, () => {
    const message = getOpen(db, id)
    rewrite(deps, message, { changes, parts, at: deps.clock.now() })
    alongside()
  })
}

export interface LetOut {
  /** the Idempotency-Key of the request */
  key: SendKey | null
  /** does it go to addresses that are suppressed? What it was written with counts too */
  ignoreSuppressions: boolean
}

/** Sends a draft: it is queued, or held; then wake the sender. Throws 404, 409 unless it is a draft, 403 domain, 422 suppressed, 429. */
export function sendDraft(deps: SubmitDeps, id: string, asked: LetOut): Outgoing {
  return letOut(deps, id, { from: 'draft', code: 'not_a_draft', rule: 'only a draft is sent', ...asked })
}

/** Lets a held message go, whatever it was held for; then wake the sender. Throws 404, 409 unless it is held, 403 domain, 422 suppressed, 429. */
export function releaseHeld(deps: SubmitDeps, id: string, asked: LetOut): Outgoing {
  return letOut(deps, id, { from: 'held', code: 'not_held', rule: 'only a held message is released', ...asked })
}

const TURNED_DOWN = 'a person has decided that it is not sent (POST …/reject)'

/** Ends a held message: nobody gets it. Throws 404, 409 unless it is held. */
export function rejectHeld({ db, clock }: SubmitDeps, id: string): Outgoing {
  return transact(db, () => {
    const message = getOutgoing(db, id, {
      states: ['held'],
      code: 'not_held',
      rule: 'only a held message is rejected',
    })
    const at = clock.now()
    turnDown(db, message.id, { reason: TURNED_DOWN, at })
    announce(db, { type: 'message.failed', id: message.id, nth: 'turned-down', at })
    return message
  })
}

function letOut(
  deps: SubmitDeps,
  id: string,
  { from, code, rule, key, ignoreSuppressions }: LetOut & { from: OutboundState; code: string; rule: string },
): Outgoing {
  const { db } = deps
  return transact(db, () => {
    const message = getOutgoing(db, id, { states: [from], code, rule })
    const recipients = recipientsOf(db, message.id)
    refuseDomains(recipients, deps.policy)
    refuseOverLimit(deps, recipients.length)
    const ignores = ignoreSuppressions || storedDraft(db, message.id).extra.ignoreSuppressions === true
    if (!ignores)
      refuseSuppressed(db, recipients, ({ field }) => ({ loc: ['path', 'id'], how: `in ${field} of the message` }))
    const at = deps.clock.now()
    const { automatic } = rewrite(deps, message, { changes: {}, parts: null, at })
    if (from === 'held') {
      putInQueue(deps, { id: message.id, recipients }, at)
      announce(db, { type: 'message.released', id: message.id, nth: 0, at })
    } else {
      const { inboxId, threadId } = message
      letGo(deps, { id: message.id, inboxId, threadId, recipients, automatic, answersAutomatic: false }, at)
    }
    if (key !== null) keepKey(db, { ...key, messageId: message.id, at })
    return message
  })
}

/** Writes it anew as of `at`, which its Date says. */
function rewrite(
  deps: SubmitDeps,
  { id, inboxId }: Outgoing,
  { changes, parts, at }: { changes: DraftChanges; parts: Part[] | null; at: number },
): { automatic: boolean } {
  const { db } = deps
  const draft = storedDraft(db, id)
  const fields = {
    to: changes.to ?? draft.addresses.to,
    cc: changes.cc ?? draft.addresses.cc,
    bcc: changes.bcc ?? draft.addresses.bcc,
  }
  const recipients = recipientList(fields)
  if (changes.to ?? changes.cc ?? changes.bcc) refuseRecipients(deps, recipients)
  const { automatic = false } = draft.extra
  const headers = changes.headers ?? draft.extra.headers
  const html = changes.html === undefined && changes.text === undefined ? draft.html : (changes.html ?? null)
  const said = {
    text: changes.text ?? draft.text,
    html,
    replyTo: changes.replyTo ?? draft.addresses.reply_to,
    headers,
    automatic,
  }
  const content = contentOf(said, {
    inbox: getInbox(db, inboxId),
    recipients,
    messageId: draft.messageId,
    subject: changes.subject ?? draft.subject,
    ids: { inReplyTo: draft.inReplyTo[0] ?? null, references: [...draft.references] },
    parts: parts ?? [],
    otherParts: parts === null ? draft.parts.reduce((sum, { size }) => sum + size, 0) : 0,
    at,
  })
  rewriteDraft(db, id, { content, parts, extra: { ...draft.extra, headers: [...headers] }, recipients, at })
  return { automatic }
}

function refuseRecipients({ policy }: SubmitDeps, recipients: readonly NewRecipient[]): void {
  refuseDomains(recipients, policy)
  if (recipients.length <= MOST_RECIPIENTS) return
  const msg = `At most ${MOST_RECIPIENTS} recipients in to, cc and bcc together, not ${recipients.length}`
  throw new AppError('invalid', 'too_many_recipients', msg, {
    fix: 'name fewer of them',
    errors: [{ type: 'too_long', loc: ['body', 'to'], msg }],
  })
}

function storedDraft(db: Db, id: MessageId): StoredDraft {
  const draft = draftById(db, id)
  if (draft === undefined) throw new Error(`there is no draft of ${id}`)
  return draft
}

const OPEN: Wanted = {
  states: ['draft', 'held'],
  code: 'not_a_draft',
  rule: 'only a draft, or a message that is held, can be changed',
}

function getOpen(db: Db, id: string): Outgoing {
  return getOutgoing(db, id, OPEN)
}
