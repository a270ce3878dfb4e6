/** Recipients as they are shown: with what a bounce has said since. */
import { sql as raw } from 'kysely'
import type { ShownOutcome } from './bounces.ts'
import { sql } from './db.ts'

/** A delay changes nothing: the mail may still arrive. */
export function shownRecipients() {
  return sql
    .selectFrom('recipients')
    .leftJoin('bounces', (join) =>
      join
        .onRef('bounces.message_id', '=', 'recipients.message_id')
        .onRef('bounces.position', '=', 'recipients.position'),
    )
    .select([
      'recipients.message_id',
      'recipients.field',
      'recipients.name',
      'recipients.address',
      raw<ShownOutcome>`CASE bounces.action WHEN 'failed' THEN 'bounced' ELSE recipients.outcome END`.as('outcome'),
      'recipients.code',
      'recipients.response',
      'bounces.status',
      'bounces.diagnostic',
      'bounces.hard',
      'bounces.at as bouncedAt',
    ])
}
