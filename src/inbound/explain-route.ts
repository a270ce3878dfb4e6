/** Why a message is in its inbox: the evidence of every copy, and what each address matches today. */
import type { InboxId, MailId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import type { EvidenceHeader } from '../mail/types.ts'
import type { Db } from '../store/db.ts'
import { readEnvelope } from '../store/filed.ts'
import { knownOwners } from '../store/inbox-addresses.ts'
import { evidenceOf, readMail } from '../store/mails.ts'
import { type DecisionRules, decide } from './decide.ts'
import { matchAddress, type Rule } from './route.ts'

export interface Explanation {
  /** one list per copy of the mail, in the order of its headers */
  copies: {
    evidence: { header: EvidenceHeader; addresses: TriedAddress[] }[]
    /** where a mail with this evidence would go today, or is kept out */
    destinations: {
      inboxId: InboxId
      header: EvidenceHeader | null
      address: string | null
      rule: Rule
      tag: string | null
      /** why the inbox would not take it; null: it would */
      refused: string | null
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

const NOBODY = { from: [], authors: null }

/** Everything that routing looked at; undefined when there is no such mail. The route that was taken is stored with the message. */
export function explainRoute(db: Db, rules: DecisionRules, mailId: MailId): Explanation | undefined {
  const mail = readMail(db, mailId)
  if (mail === undefined) return undefined
  const owners = knownOwners(db)
  const own = addressKey(rules.ownAddress)
  const tried = (address: string): TriedAddress => {
    const match = matchAddress(address, owners, own)
    if (match === undefined) return { address, inboxId: null, rule: null, tag: null, own: addressKey(address) === own }
    return { address, inboxId: match.inboxId, rule: match.rule, tag: match.tag, own: match.own }
  }
  const { from, authors = null } = mail.content_id === null ? NOBODY : readEnvelope(db, mail.content_id).addresses
  const copies = evidenceOf(mail).map((fields) => {
    const { destinations, refused } = decide(db, rules, { from, authors, evidence: fields })
    const took = destinations.map((one) => ({ inboxId: one.inboxId, ...one.route, refused: null }))
    const not = refused.map(({ destination: one, error }) => ({ inboxId: one.inboxId, ...one.route, refused: error }))
    return {
      evidence: fields.map(({ header, addresses }) => ({ header, addresses: addresses.map(tried) })),
      destinations: [...took, ...not],
    }
  })
  return { copies }
}
