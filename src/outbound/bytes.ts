/** The bytes of a message: composed at its first attempt, kept, and the same for every retry and for the copy in Sent. */
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { MessageId } from '../lib/ids.ts'
import { compose, type DraftPart } from '../mail/compose.ts'
import { type BlobFolder, holdBlobs, writeBlob } from '../store/blob-files.ts'
import { type OpenBlob, openBlob } from '../store/blobs.ts'
import type { Db } from '../store/db.ts'
import { draftById, type StoredDraft } from '../store/drafts.ts'
import { fixBytes } from '../store/outbox-attempts.ts'

export interface BytesDeps {
  db: Db
  blobs: BlobFolder
}

/** Composes them where that has not been done. Throws when the message or a blob is gone, or the disk takes no more. */
export async function bytesOf(deps: BytesDeps, message: { id: MessageId; rawBlob: number | null }): Promise<OpenBlob> {
  const { db, blobs } = deps
  if (message.rawBlob !== null) return openKept(deps, message.rawBlob)
  const draft = draftById(db, message.id)
  if (draft === undefined) throw new Error(`there is no draft of ${message.id}`)
  using _held = holdBlobs(blobs)
  const blob = await writeBlob(blobs.dir, await composeDraft(deps, draft))
  const rawBlob = fixBytes(db, message.id, blob)
  if (rawBlob === undefined) throw new Error(`${message.id} was deleted while it was composed`)
  return openKept(deps, rawBlob)
}

/** Opens a blob that a row names; throws when row or file is missing. */
function openKept({ db, blobs }: BytesDeps, id: number): OpenBlob {
  const blob = openBlob(db, blobs, id)
  if (blob === undefined) throw new Error(`there is no blob ${id}`)
  return blob
}

async function composeDraft(deps: BytesDeps, draft: StoredDraft): Promise<Readable> {
  const { addresses } = draft
  const attachments: DraftPart[] = []
  for (const { blobId, ...head } of draft.parts) {
    const content = openKept(deps, blobId).read()
    attachments.push({ ...head, content: head.contentType.startsWith('message/') ? await buffer(content) : content })
  }
  return compose({
    messageId: draft.messageId,
    date: draft.date,
    from: addresses.from[0] ?? { name: '', address: '' },
    replyTo: addresses.reply_to,
    to: addresses.to,
    cc: addresses.cc,
    subject: draft.subject,
    // a mail with nothing but HTML still says something to whoever reads plain text
    text: draft.text.trim() === '' ? draft.contentClean : draft.text,
    html: draft.html,
    inReplyTo: draft.inReplyTo[0] ?? null,
    references: draft.references,
    headers: draft.extra.headers,
    attachments,
  })
}
