/** What the header of a mail says of where it comes from, as it stands there: mail/trust/trust.ts decides what of it is believed. */
import { domainOf, otherAddresses, parseAddressList } from '../address/address.ts'
import { LONGEST_ADDRESS } from '../address/address-pieces.ts'
import { MOST_ADDRESSES, MOST_FIELDS } from '../bounds.ts'
import { dropComments, type Field } from '../mime/headers.ts'
import type { Address } from '../types.ts'
import { isSameOrganisation } from './organisation.ts'
import { hasRepeated } from './single-fields.ts'

/** An Authentication-Results field as it stands there. */
export interface Testimony {
  value: string
  /** the Received fields above it, topmost first */
  above: readonly string[]
}

/** What deceives a reader, whoever wrote it. */
export type Disguise = 'several_from' | 'name_is_address' | 'reply_to_elsewhere' | 'repeated_fields' | 'broken_header'

export interface AuthFacts {
  /** topmost first */
  testimonies: Testimony[]
  /** how many DKIM-Signature fields it has */
  signatures: number
  /** does one of them say that it may cover the beginning of the body alone, l= (RFC 6376 §3.5)? */
  isLimited: boolean
  disguises: Disguise[]
  /** the addresses of all From fields, what else they may be read as, and what can be read of those that are none; null: they are those of the first */
  authors: string[] | null
}

/** Servers add a few; those that a sender wrote stand beneath. */
const MOST_TESTIMONIES = 6
const MOST_RECEIVED = 20
const LIMITED = /(?:^|;)\s*l\s*=/i

/** Null when there is nothing of the sort, as in mail that nobody signed and no server judged. */
export function readAuthFacts(
  fields: readonly Field[],
  { from, replyTo, isBroken = false }: { from: readonly Address[]; replyTo: readonly Address[]; isBroken?: boolean },
): AuthFacts | null {
  const testimonies: Testimony[] = []
  const received: string[] = []
  let signatures = 0
  let isLimited = false
  let author: string | null = null
  let isAmbiguous = false
  for (const { key, value } of fields) {
    if (key === 'received') {
      if (received.length < MOST_RECEIVED) received.push(value)
    } else if (key === 'dkim-signature') {
      signatures += 1
      isLimited ||= LIMITED.test(value)
    } else if (key === 'from') {
      // the same one twice deceives nobody
      isAmbiguous ||= author !== null && author !== value
      author = value
    } else if (key === 'authentication-results' && testimonies.length < MOST_TESTIMONIES) {
      testimonies.push({ value, above: received.slice() })
    }
  }
  const others = author === null ? [] : otherAddresses(author)
  const disguises = readDisguises(from, { others, replyTo })
  if (isAmbiguous) disguises.push('several_from')
  // what stands behind the last that is read may be what was signed
  if (fields.length === MOST_FIELDS || hasRepeated(fields)) disguises.push('repeated_fields')
  if (isBroken) disguises.push('broken_header')
  const authors =
    isAmbiguous || others.length > 0 || from.some(isCutOff)
      ? readAuthors(fields, isAmbiguous || others.length > 0)
      : null
  if (testimonies.length + signatures + disguises.length === 0 && authors === null) return null
  return { testimonies, signatures, isLimited, disguises, authors }
}

/** The host behind `by` in a Received field (RFC 5321 §4.4), lower-case; '' when there is none. */
export function takenBy(received: string): string {
  const clause = /(?:^|\s)by\s+([^\s;()<>,]{1,255})/i.exec(dropComments(received.slice(0, 4_000)))
  return clause?.[1]?.toLowerCase().replace(/\.$/, '') ?? ''
}

/** Of an address that is too long to be one, or cut off by a quote, the domain; null: there is nobody but whom the first field names. */
function readAuthors(fields: readonly Field[], isAmbiguous: boolean): string[] | null {
  const authors: string[] = []
  let isMore = isAmbiguous
  for (const { key, value } of fields) {
    if (key !== 'from' || authors.length >= MOST_ADDRESSES) continue
    const people = parseAddressList(value)
    for (const { address } of people) authors.push(address)
    authors.push(...otherAddresses(value))
    const isHidden = people.some((one) => isCutOff(one) && (one.address !== '' || value.length > LONGEST_ADDRESS))
    if (!isHidden) continue
    for (const [, domain] of value.matchAll(/@["\s]*([^\s<>,;:()"@]+)/g)) authors.push(`@${domain}`)
    isMore = true
  }
  return isMore ? authors.slice(0, MOST_ADDRESSES) : null
}

function isCutOff({ address }: Address): boolean {
  return address === '' || address.endsWith('@')
}

/** `others`: what else the addresses of From may be read as. */
function readDisguises(
  from: readonly Address[],
  { others, replyTo }: { others: readonly string[]; replyTo: readonly Address[] },
): Disguise[] {
  const disguises: Disguise[] = []
  const domains = from.map(({ address }) => domainOf(address) ?? '')
  const isOther = (address: string) => domains.every((domain) => isElsewhere(domainOf(address) ?? '', domain))
  if (from.some(hasOtherInName) || others.some(isOther)) disguises.push('name_is_address')
  const author = domains[0] ?? ''
  if (author !== '' && replyTo.some(({ address }) => isElsewhere(domainOf(address) ?? '', author))) {
    disguises.push('reply_to_elsewhere')
  }
  return disguises
}

/** `"boss@example.com" <x@elsewhere.test>`: many programs show the name alone; of `boss@example.com@elsewhere.test` a reader sees the first. */
function hasOtherInName({ name, address }: Address): boolean {
  const local = address.slice(0, Math.max(address.lastIndexOf('@'), 0))
  const own = domainOf(address) ?? ''
  // apart: what a name ends with is no address of what stands behind it
  return namesOther(name, own) || namesOther(local, own)
}

function namesOther(shown: string, own: string): boolean {
  if (!/[@＠﹫]/.test(shown)) return false
  const plain = shown.normalize('NFKC').replaceAll('。', '.')
  // `Ann @ St. Mary` names a place
  const read = plain.replace(/[()<>[\]{},;:"'|\\]/g, ' ').replace(/\.\s+(?=\p{Lu})/gu, ' ')
  const addresses = [...parseAddressList(read).map(({ address }) => address), ...otherAddresses(read)]
  return addresses.some((address) => {
    const domain = domainOf(address) ?? ''
    // no initials
    return /\.[^.]{2,}$/.test(domain) && isElsewhere(domain, own)
  })
}

function isElsewhere(domain: string, own: string): boolean {
  return domain !== '' && domain !== own && !isSameOrganisation(domain, own)
}
