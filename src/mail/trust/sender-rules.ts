/** Allow and block lists: which senders an inbox takes mail from (docs/lists.md). Addresses are compared as parsed ones, never as text of a header. */
import { asciiDomain } from '../../lib/ascii-domain.ts'
import { matchesGlob } from '../../lib/glob.ts'
import { addressKey, domainOf, parseRecipient } from '../address/address.ts'
import { MOST_ADDRESSES } from '../bounds.ts'
import { readingsOf } from './legible.ts'

/** `domain` is that domain alone; a `pattern` is of domains, or with an @ of whole addresses, and its `*` stands for any text. */
export type EntryKind = 'address' | 'domain' | 'pattern'

export interface SenderEntry {
  action: 'allow' | 'block'
  kind: EntryKind
  /** lower case, the domain in ASCII */
  value: string
}

export interface SenderRules {
  allow: EntrySet
  block: EntrySet
}

export interface EntrySet {
  addresses: ReadonlySet<string>
  domains: ReadonlySet<string>
  patterns: readonly string[]
}

/** What stands in `text`, as a caller gives it; null when it is neither address, domain nor pattern. */
export function readEntry(text: string): Pick<SenderEntry, 'kind' | 'value'> | null {
  const value = text.trim()
  if (value.includes('*')) return readPattern(value.normalize('NFC').toLowerCase())
  if (!value.includes('@')) {
    const domain = asciiDomain(value)
    return isDomain(domain) ? { kind: 'domain', value: domain } : null
  }
  const address = parseRecipient(value)
  return address === null || address.name !== '' || value.includes('<')
    ? null
    : { kind: 'address', value: addressKey(address.address) }
}

/** The rules that these entries make. */
export function senderRules(entries: readonly SenderEntry[]): SenderRules {
  const setOf = (action: SenderEntry['action']): EntrySet => {
    const values = (kind: EntryKind) =>
      entries.filter((entry) => entry.action === action && entry.kind === kind).map(({ value }) => value)
    return {
      addresses: new Set(values('address')),
      domains: new Set(values('domain')),
      patterns: values('pattern'),
    }
  }
  return { allow: setOf('allow'), block: setOf('block') }
}

/** `too_many`: authors, or hosts in one address, to look at. */
export type WhyRefused = 'blocked' | 'not_allowed' | 'too_many'

export interface RefusedSender {
  author: string
  why: WhyRefused
}

/**
 * The author because of whom a mail is not let in; null: it is. All `rules` hold together, those of the inbox and those of all. One
 * author who is blocked is enough, and where anything is allowed all have to be. An address that is allowed itself beats a domain or
 * pattern that is blocked. A mail without an author is of ''.
 */
export function refusedSender(from: readonly string[], rules: readonly SenderRules[]): RefusedSender | null {
  if (rules.length === 0) return null
  const authors = from.length === 0 ? [''] : from
  for (const author of authors) {
    const why = whyRefused(author, rules)
    if (why !== null) return { author, why }
  }
  // there may be more, whom nobody has read
  return authors.length < MOST_ADDRESSES ? null : { author: authors[0] ?? '', why: 'too_many' }
}

function whyRefused(author: string, rules: readonly SenderRules[]): WhyRefused | null {
  const readings = readingsOf(author)
  if (readings === null) return 'too_many'
  const any = readings.any.map(addressKey)
  if (rules.some(({ block }) => any.some((key) => block.addresses.has(key)))) return 'blocked'
  if (rules.some(({ allow }) => allow.addresses.has(addressKey(author)))) return null
  if (rules.some(({ block }) => any.some((key) => matchesWidely(key, block)))) return 'blocked'
  const allowing = rules.map(({ allow }) => allow).filter((set) => !isEmpty(set))
  const all = readings.all.map(addressKey)
  const isAllowed = all.every((key) => allowing.some((set) => matchesWidely(key, set)))
  return allowing.length === 0 || isAllowed ? null : 'not_allowed'
}

function matchesWidely(author: string, { domains, patterns }: EntrySet): boolean {
  const domain = domainOf(author) ?? ''
  if (domains.has(domain)) return true
  return patterns.some((pattern) => matchesGlob(pattern, pattern.includes('@') ? author : domain))
}

function isEmpty({ addresses, domains, patterns }: EntrySet): boolean {
  return addresses.size + domains.size + patterns.length === 0
}

/** `*` alone would let in or block everybody: that is never meant. */
function readPattern(value: string): Pick<SenderEntry, 'kind' | 'value'> | null {
  const at = value.lastIndexOf('@')
  const local = at === -1 ? '' : value.slice(0, at)
  const domain = asciiPattern(value.slice(at + 1))
  const whole = at === -1 ? domain : `${local}@${domain}`
  const isSound = /^[a-z0-9.*_-]+$/.test(domain) && /^[^\s"(),:;<>@[\]\\]*$/.test(local) && whole.length <= 320
  return isSound && /[a-z0-9]/.test(whole) && at !== 0 ? { kind: 'pattern', value: whole } : null
}

/** Label by label: what stands beside a `*` in another script has no form in ASCII, and comes back as it is. */
function asciiPattern(domain: string): string {
  if (!/[^\x00-\x7f]/.test(domain)) return domain
  const labels = domain.split(/[.\u3002\uff0e\uff61]/)
  const isOdd = (label: string) => /[^\x00-\x7f]/.test(label) && !label.includes('*')
  return labels.map((label) => (isOdd(label) ? asciiDomain(label) || label : label)).join('.')
}

function isDomain(domain: string): boolean {
  return (
    domain.length <= 253 && /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/.test(domain)
  )
}
