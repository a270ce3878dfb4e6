/** Which inboxes a mail is for: the evidence in its headers against the addresses that inboxes answer to. Pure. */
import type { InboxId } from '../lib/ids.ts'
import { addressKey, splitTag } from '../mail/address/address.ts'
import type { Level } from '../mail/trust/trust.ts'
import type { Evidence, EvidenceHeader } from '../mail/types.ts'
import type { Owner, Owners } from '../store/inbox-addresses.ts'

/** `exact`, `alias` and `tag` say how the address matched; `own` is the account's own address, the last resort before `catch_all`. */
export type Rule = 'exact' | 'alias' | 'tag' | 'own' | 'catch_all' | 'assigned'

/** Why a message is in an inbox: stored with it. */
export interface Route {
  /** null: no header decided */
  header: EvidenceHeader | null
  /** as written in that header */
  address: string | null
  rule: Rule
  /** what stood behind the + of an address that was matched without it */
  tag: string | null
}

export interface Destination {
  inboxId: InboxId
  inboxAddress: string
  /** beneath which level of trust it holds what comes; null: it holds nothing */
  holdBelow: Level | null
  route: Route
}

export interface Match {
  inboxId: InboxId
  inboxAddress: string
  holdBelow: Level | null
  rule: 'exact' | 'alias' | 'tag'
  tag: string | null
  /** is it the account's own address, under which every mail of the mailbox may be delivered? */
  own: boolean
}

/** Headers that a delivering server writes, in the order in which they are believed. */
const ENVELOPE: readonly (readonly EvidenceHeader[])[] = [
  ['delivered-to'],
  ['x-original-to'],
  ['x-envelope-to', 'envelope-to'],
  ['received'],
]

/** The inboxes of a mail with these header fields, each once; none: it is unrouted. */
export function route(evidence: readonly Evidence[], owners: Owners, ownAddress: string): Destination[] {
  const own = addressKey(ownAddress)
  /** each is a question to the database, a hostile mail names a thousand, and any mail the same one in several fields */
  const known = new Map<string, Match | null>()
  const matchOf = (address: string) => {
    const earlier = known.get(address)
    if (earlier !== undefined) return earlier
    const match = matchAddress(address, owners, own) ?? null
    known.set(address, match)
    return match
  }
  const matchesOf = (field: Evidence) => destinations(field, matchOf)

  for (const headers of ENVELOPE) {
    for (const field of evidence) {
      if (!headers.includes(field.header)) continue
      const others = matchesOf(field).filter((one) => !one.own)
      if (others.length > 0) return once(others)
    }
  }
  const named = evidence.filter((field) => field.header === 'to' || field.header === 'cc').flatMap(matchesOf)
  if (named.length > 0) return once(named)

  const toOwn = evidence.flatMap(matchesOf)[0]
  if (toOwn !== undefined) return once([{ ...toOwn, route: { ...toOwn.route, rule: 'own' } }])

  const catchAll = owners.catchAll()
  if (catchAll === undefined) return []
  const nothing: Route = { header: null, address: null, rule: 'catch_all', tag: null }
  return [{ ...ownerOf(catchAll), route: nothing }]
}

/** The inbox that answers to `address`: an exact one first, then the one that takes `user+anything@`. */
export function matchAddress(address: string, owners: Owners, own: string): Match | undefined {
  const key = addressKey(address)
  const exact = owners.byAddress(key)
  if (exact !== undefined) {
    const rule = exact.alias === 1 ? 'alias' : 'exact'
    return { ...ownerOf(exact), rule, tag: null, own: key === own }
  }
  const { base, tag } = splitTag(key)
  if (tag === null) return undefined
  const owner = owners.byAddress(base)
  if (owner === undefined) return undefined
  // the tag keeps the case in which it was written
  const written = splitTag(address).tag ?? tag
  return { ...ownerOf(owner), rule: 'tag', tag: written, own: base === own }
}

function ownerOf({ id, email_address, hold_below }: Owner): Pick<Match, 'inboxId' | 'inboxAddress' | 'holdBelow'> {
  return { inboxId: id, inboxAddress: email_address, holdBelow: hold_below }
}

function destinations(field: Evidence, matchOf: (address: string) => Match | null): (Destination & { own: boolean })[] {
  const found: (Destination & { own: boolean })[] = []
  for (const address of field.addresses) {
    const match = matchOf(address)
    if (match === null) continue
    const why: Route = { header: field.header, address, rule: match.rule, tag: match.tag }
    const { inboxId, inboxAddress, holdBelow, own } = match
    found.push({ inboxId, inboxAddress, holdBelow, route: why, own })
  }
  return found
}

function once(found: readonly Destination[]): Destination[] {
  const inboxes = new Map<InboxId, Destination>()
  for (const { inboxId, inboxAddress, holdBelow, route: why } of found) {
    if (!inboxes.has(inboxId)) inboxes.set(inboxId, { inboxId, inboxAddress, holdBelow, route: why })
  }
  return [...inboxes.values()]
}
