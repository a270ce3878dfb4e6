/** The tables of who may write, who has written, and whose signatures are still to be checked. */
import type { Generated } from 'kysely'
import type { InboxId, MailId, SenderEntryId } from '../lib/ids.ts'

export interface TrustTables {
  dkim_checks: { mail_id: MailId; backfill: 0 | 1; attempts: Generated<number>; due_at: number }
  senders: { inbox_id: InboxId; address: string; first_at: number; messages: number }
  sender_entries: {
    id: SenderEntryId
    inbox_id: InboxId | null
    action: 'allow' | 'block'
    kind: 'address' | 'domain' | 'pattern'
    value: string
    created_at: number
  }
}
