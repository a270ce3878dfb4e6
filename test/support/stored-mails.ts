/** Many stored mails at once, written by the store's own functions into a running daemon's database. */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type InboxId, newId } from '../../src/lib/ids.ts'
import { openBlobFolder, writeBlob } from '../../src/store/blob-files.ts'
import { insertContents } from '../../src/store/contents.ts'
import { type Db, openDb, run, sql, transact } from '../../src/store/db.ts'
import { insertMessage } from '../../src/store/messages.ts'
import { joinThread } from '../../src/store/threads.ts'
import type { Daemon } from './daemon.ts'

export interface StoredMails {
  /** the blob files of the daemon, as they are now */
  files(): string[]
}

/** Files `count` mails in each of `inboxes`; all of them carry one attachment of `attachmentBytes` when that is given. */
export async function storeMails(
  daemon: Daemon,
  options: { inboxes: readonly InboxId[]; count: number; attachmentBytes?: number },
): Promise<StoredMails> {
  const dir = join(daemon.dataDir, 'blobs')
  const blob =
    options.attachmentBytes === undefined
      ? null
      : await writeBlob(openBlobFolder(dir).dir, randomBytes(options.attachmentBytes))
  const parts =
    blob === null
      ? []
      : [
          {
            filename: 'a.bin',
            contentType: 'application/octet-stream',
            disposition: 'attachment' as const,
            contentId: null,
            blob,
          },
        ]
  using db = openDb(daemon.config.databaseFile)
  transact(db, () => {
    for (let n = 0; n < options.count; n++) storeOne(db, options.inboxes, parts)
  })
  return {
    files: () => readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => /[0-9a-f]{64}$/.test(file)),
  }
}

function storeOne(db: Db, inboxes: readonly InboxId[], parts: Parameters<typeof insertContents>[1]['parts']): void {
  const at = Date.now()
  const mailId = newId('mail')
  const messageId = `<${mailId}@example.test>`
  const from = { name: 'Ann', address: 'ann@example.test' }
  const contentId = insertContents(db, {
    messageId,
    inReplyTo: [],
    references: [],
    subject: `mail ${mailId}`,
    date: at,
    author: from,
    addresses: JSON.stringify({ from: [from], sender: [], reply_to: [], to: [], cc: [], bcc: [] }),
    text: 'text',
    html: null,
    contentClean: 'text',
    preview: 'text',
    headers: '[]',
    kind: 'human',
    size: 100,
    parts,
    truncated: false,
  })
  run(
    db,
    sql.insertInto('mails').values({
      id: mailId,
      state: 'routed',
      fingerprint: createHash('sha256').update(mailId).digest(),
      rfc_message_id: messageId,
      content_id: contentId,
      raw_blob: null,
      size: 100,
      received_at: at,
      stored_at: at,
      backfill: 0,
      evidence: '[]',
      error: null,
    }),
  )
  for (const inboxId of inboxes) {
    const clues = {
      inboxId,
      ids: [messageId],
      hasReferences: false,
      subject: 'mail',
      subjectKey: '',
      participants: [],
      at,
    }
    const threadId = joinThread(db, { ...clues, bySubject: false })
    insertMessage(db, {
      id: newId('msg'),
      inboxId,
      threadId,
      contentId,
      saidAt: at,
      arrivedAt: at,
      createdAt: at,
      backfill: false,
      from: { direction: 'inbound', mailId, route: {} },
    })
  }
}
