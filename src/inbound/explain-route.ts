/** Why a message is in its inbox: the evidence of every copy, and what each address matches today. */
import type { InboxId, MailId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import type { EvidenceHeader } from '../mail/types.ts'
import type { Db } from '../store/db.ts'
import { knownOwners } from '../store/inbox-addresses.ts'
import { evidenceOf, readMail } from '../store/mails.ts'
import { matchAddress, type Rule, route } from './route.ts'

export interface Explanation {
  /** one list per copy of the mail, in the order of its headers */
  copies: {
    evidence: { header: EvidenceHeader; addresses: TriedAddress[] }[]
    /** where a mail with this evidence would go today */
    destinations: {
      inboxId: InboxId
      header: EvidenceHeader | null
      address: string | null
      rule: Rule
      tag: string | null
    }[]
  }[]
}

export interface TriedAddress {
  address: string
  /** the inbox that answers to it today; null: none */
  inboxId: InboxId | null
  rule: 'exact' | 'alias' | 'tag' | null
  tag: string | null
  /** is it the account's own address? */
  own: boolean
}

/** Everything that routing looked at; undefined when there is no such mail. The route that was taken is stored with the message. */
export function explainRoute(db: Db, options: { mailId: MailId; ownAddress: string }): Explanation | undefined {
  const mail = readMail(db, options.mailId)
  if (mail === undefined) return undefined
  const owners = knownOwners(db)
  const own = addressKey(options.ownAddress)
  const tried = (address: string): TriedAddress => {
    const match = matchAddress(address, owners, own)
    if (match === undefined) return { address, inboxId: null, rule: null, tag: null, own: addressKey(address) === own }
    return { address, inboxId: match.inboxId, rule: match.rule, tag: match.tag, own: match.own }
  }
  const copies = evidenceOf(mail).map((fields) => ({
    evidence: fields.map(({ header, addresses }) => ({ header, addresses: addresses.map(tried) })),
    destinations: route(fields, owners, own).map((one) => ({ inboxId: one.inboxId, ...one.route })),
  }))
  return { copies }
}
