/** Where a mail goes: the inboxes that its headers name, without those whose lists keep its sender out. */
import { MOST_ADDRESSES } from '../mail/bounds.ts'
import { type DomainLists, refusedDomain } from '../mail/trust/policy.ts'
import { type RefusedSender, refusedSender, type WhyRefused } from '../mail/trust/sender-rules.ts'
import type { Address, Evidence } from '../mail/types.ts'
import type { Db } from '../store/db.ts'
import { knownOwners } from '../store/inbox-addresses.ts'
import { hasRules, rulesFor } from '../store/sender-entries.ts'
import { type Destination, route } from './route.ts'

export interface DecisionRules {
  /** the mailbox's own address */
  ownAddress: string
  /** which senders' domains are let in */
  policy: DomainLists
}

/** An inbox that the mail is for and that does not take it. */
export interface Refusal {
  destination: Destination
  /** why, in a sentence */
  error: string
}

export interface Decision {
  destinations: Destination[]
  refused: Refusal[]
  /** why it goes nowhere; null: it goes somewhere, or is for no inbox */
  error: string | null
}

/** Refused by the operator's lists it goes nowhere, by those of the API not where they hold. */
export function decide(
  db: Db,
  { ownAddress, policy }: DecisionRules,
  mail: { from: readonly Address[]; authors: readonly string[] | null; evidence: readonly Evidence[] },
): Decision {
  const from = mail.authors ?? mail.from.map(({ address }) => address)
  const forAll = whyNowhere(from, policy)
  const isChosen = forAll === null && hasRules(db)
  const destinations: Destination[] = []
  const refused: Refusal[] = []
  for (const destination of route(mail.evidence, knownOwners(db), ownAddress)) {
    const error = isChosen ? whyNot(refusedSender(from, rulesFor(db, destination.inboxId))) : forAll
    if (error === null) destinations.push(destination)
    else refused.push({ destination, error })
  }
  const error = forAll ?? (destinations.length === 0 ? (refused[0]?.error ?? null) : null)
  return { destinations, refused, error }
}

const WORDS: Record<WhyRefused, string> = {
  blocked: 'is blocked',
  not_allowed: 'is not on the allow list',
  too_many: 'is not let in: From names more than is looked at',
}

/** Why the sender's domain is refused anywhere; null when it is not. A From without a domain is refused by an allow list only. */
function whyNowhere(from: readonly string[], policy: DomainLists): string | null {
  if (policy.allow.length === 0 && policy.block.length === 0) return null
  const authors = from.length > 0 ? from : ['']
  for (const author of authors) {
    const refused = refusedDomain(author, policy)
    if (refused !== null) return `sender domain ${refused.domain || '(none)'} ${WORDS[refused.why]}`
  }
  return authors.length < MOST_ADDRESSES ? null : `sender ${authors[0] || '(none)'} ${WORDS.too_many}`
}

function whyNot(refused: RefusedSender | null): string | null {
  return refused === null ? null : `sender ${refused.author || '(none)'} ${WORDS[refused.why]}`
}
