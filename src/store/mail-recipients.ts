/** For whom a mail may be, so that a new inbox finds what it claims: addresses without their tag. */
import type { MailId } from '../lib/ids.ts'
import { type Db, hot, sql } from './db.ts'

const insertRow = hot<{ address: string; mailId: MailId }>((p) =>
  sql
    .insertInto('mail_recipients')
    .values({ address: p('address'), mail_id: p('mailId') })
    .onConflict((conflict) => conflict.doNothing()),
)

/** Adds address keys without tags; those known already are left. */
export function insertMailRecipients(db: Db, mailId: MailId, addresses: ReadonlySet<string>): void {
  for (const address of addresses) insertRow.run(db, { address, mailId })
}
