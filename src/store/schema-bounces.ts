/** The tables of mail that came back, as Kysely knows them (migrations/0009-bounces.ts, 0013-sure-bounces.ts). */
import type { MailId, MessageId } from '../lib/ids.ts'

export interface BounceTables {
  bounces: {
    message_id: MessageId
    position: number
    action: 'failed' | 'delayed'
    status: string | null
    diagnostic: string | null
    hard: 0 | 1
    sure: 0 | 1
    mail_id: MailId | null
    at: number
  }
  suppressions: {
    address: string
    reason: 'hard_bounce' | 'complaint' | 'manual'
    status: string | null
    diagnostic: string | null
    message_id: MessageId | null
    created_at: number
  }
}
