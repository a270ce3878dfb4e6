/** Addresses: read leniently from mail (RFC 5322 §3.4 and what mailers make of it), strictly from callers. */
import { isIPv4, isIPv6 } from 'node:net'
import { asciiDomain } from '../../lib/ascii-domain.ts'
import { cutText } from '../mime/charset.ts'
import { endOfQuote } from '../mime/headers.ts'
import { decodeWords } from '../mime/words.ts'
import type { Address } from '../types.ts'
import { type Entry, readEntries, unquote } from './address-list.ts'
import { findAddresses, LONGEST_ADDRESS, otherReadings, piecesOf, type Word, type Written } from './address-pieces.ts'
import { displayName } from './display-name.ts'
import { readPlainAddresses } from './plain-addresses.ts'

/** RFC 5322 §3.2.3, and what RFC 6532 adds: anything beyond ASCII but blanks and invisible characters. */
const ATOM = String.raw`(?:[A-Za-z0-9!#$%&'*+\-/=?^_\x60{|}~]|(?![\p{Z}\p{C}])[^\x00-\x7f])+`
const DOT_ATOM = new RegExp(String.raw`^${ATOM}(?:\.${ATOM})*$`, 'u')
const QUOTED = /^"(?:[^"\\]|\\.)*"$/
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/** No field is read beyond this many addresses. */
const MOST_ADDRESSES = 10_000
const LONGEST_NAME = 1_000

/**
 * Every address of `text`, an unfolded header value, with decoded names: groups flattened, missing brackets guessed,
 * `Doe, John <j@x.test>` taken for one. An entry without a domain stays; one without an address has '', one without a name, too, is none.
 */
export function parseAddressList(text: string): Address[] {
  return readPlainAddresses(text) ?? readAddresses(text)
}

/** What other programs may take an address of `text` for, because of blanks or comments within, and we do not. */
export function otherAddresses(text: string): string[] {
  if (readPlainAddresses(text) !== null) return []
  const others = new Set<string>()
  const known = readAddresses(text, others)
  for (const { address } of known) others.delete(address)
  return [...others]
}

/** The same as parseAddressList without the shortcut for plain lists. `others`: what else its addresses may be read as. */
export function readAddresses(text: string, others: Set<string> | null = null): Address[] {
  const found: Address[] = []
  /** Entries that hold no address: the start of a name with an unquoted comma, or local users. */
  let waiting: Entry[] = []
  const settle = () => {
    for (const entry of waiting) found.push(withoutAddress(entry, others))
    waiting = []
  }
  for (const entry of readEntries(text)) {
    if (found.length + waiting.length >= MOST_ADDRESSES) break
    if (entry.endsGroup) settle()
    const { addresses, name } = splitEntry(entry)
    // `<>`: nobody
    if (entry.bracketed === '' && name === '' && entry.comment === '') continue
    if (addresses.length === 0) {
      // a group without anybody, and without its semicolon
      if (entry.words.length > 0 && entry.words.at(-1)?.text.endsWith(':') !== true) waiting.push(entry)
      continue
    }
    const continues = name !== '' && !entry.words.some((word) => word.quoted !== null)
    if (!continues) settle()
    const start = waiting.map((part) => `${joinWords(part.words)}, `).join('')
    waiting = []
    // of several the first has the name: repeating it would multiply what a stranger wrote
    for (const [at, written] of addresses.entries()) {
      found.push(clean(at === 0 ? start + name || entry.comment : '', written.pieces.join('')))
      if (others !== null) addOthers(others, written)
    }
  }
  settle()
  return found.slice(0, MOST_ADDRESSES)
}

/**
 * Exactly one address as a caller gives it, `a@b.test` or `Name <a@b.test>`; null when it is none or more than one.
 * A domain in another script comes back as ASCII (RFC 5891), the rest as written. A local part is at most 64 octets.
 */
export function parseRecipient(text: string): Address | null {
  if (text.length > 2_000 || !text.isWellFormed() || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)) return null
  const whole = text.trim()
  if (!whole.endsWith('>')) {
    const address = strictAddress(whole)
    return address === null ? null : { name: '', address }
  }
  const open = whole.lastIndexOf('<')
  const name = open === -1 ? null : strictName(whole.slice(0, open).trim())
  const address = open === -1 ? null : strictAddress(whole.slice(open + 1, -1).trim())
  return name === null || address === null ? null : { name, address }
}

/** An address that is its own key, as most are. */
const KEY = /^[a-z0-9_%=-]+(?:[.+][a-z0-9_%=-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*$/

/** What two spellings of one mailbox share: lower-case, the domain in ASCII. Any text gives a key. */
export function addressKey(address: string): string {
  if (KEY.test(address)) return address
  const { local, domain } = splitAt(address.trim())
  const plain = QUOTED.test(local) ? unquote(local) : local
  const folded = (DOT_ATOM.test(plain) ? plain : local).normalize('NFC').toLowerCase()
  return domain === null ? folded : `${folded}@${foldDomain(domain)}`
}

/** `user+tag@host` gives `user@host` and `tag`; without a tag `base` is the address itself. */
export function splitTag(address: string): { base: string; tag: string | null } {
  if (!address.includes('+')) return { base: address, tag: null }
  const { local, domain } = splitAt(address)
  const plus = local.indexOf('+')
  if (plus < 1 || local.startsWith('"')) return { base: address, tag: null }
  return { base: local.slice(0, plus) + (domain === null ? '' : `@${domain}`), tag: local.slice(plus + 1) }
}

/** The domain in lower-case ASCII; null when the address has none. */
export function domainOf(address: string): string | null {
  const { domain } = splitAt(address.trim())
  return domain === null || domain === '' ? null : foldDomain(domain)
}

function splitAt(address: string): { local: string; domain: string | null } {
  const at = address.lastIndexOf('@')
  return at === -1 ? { local: address, domain: null } : { local: address.slice(0, at), domain: address.slice(at + 1) }
}

function foldDomain(domain: string): string {
  // "123" would become an IPv4 address: only what needs it is changed.
  const plain = withoutEnd(domain)
  const ascii = /[^\x00-\x7f]/.test(plain) ? asciiDomain(plain) : ''
  return withoutEnd(ascii || plain.toLowerCase())
}

/** The dot of the root, and what else says nothing. */
function withoutEnd(domain: string): string {
  return domain.replace(/(?<![\s.])[\s.]+$/, '')
}

function strictName(phrase: string): string | null {
  if (phrase.startsWith('"')) return endOfQuote(phrase, 0) === phrase.length - 1 ? unquote(phrase) : null
  return /[<>()@,;:"\\]/.test(phrase) ? null : phrase
}

function strictAddress(spec: string): string | null {
  const { local, domain } = splitAt(spec)
  if (domain === null || Buffer.byteLength(local) > 64 || !(DOT_ATOM.test(local) || QUOTED.test(local))) return null
  const ascii = strictDomain(domain)
  return ascii === null || local.length + ascii.length > 253 ? null : `${local}@${ascii}`
}

function strictDomain(domain: string): string | null {
  if (domain.startsWith('[') && domain.endsWith(']')) {
    const literal = domain.slice(1, -1)
    return isIPv4(literal) || (/^ipv6:/i.test(literal) && isIPv6(literal.slice(5))) ? domain : null
  }
  const ascii = /[^\x00-\x7f]/.test(domain) ? asciiDomain(domain) : domain
  const labels = ascii.split('.')
  const named = labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '')
  return named && ascii.length <= 253 ? ascii : null
}

function joinWords(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ')
}

function splitEntry({ bracketed, words }: Entry): ReturnType<typeof findAddresses> {
  if (bracketed === null) return findAddresses(words)
  return { addresses: [{ before: [], pieces: piecesOf(bracketed) }], name: joinWords(words) }
}

/** One bare word is a user of the server itself (`MAILER-DAEMON`), several are a name; some mailers quote or encode all of it. */
function withoutAddress(entry: Entry, others: Set<string> | null): Address {
  const [first, second] = entry.words
  const whole = joinWords(entry.words)
  if (first?.quoted != null || whole.includes('=?')) {
    const decoded = decodeWords(cutText(whole, LONGEST_NAME)).trim()
    const hidden = decoded.includes('=?') || !decoded.includes('@') ? [] : readAddresses(decoded, others)
    if (hidden.length === 1 && hidden[0]?.address.includes('@')) return hidden[0]
    return clean(whole, '')
  }
  if (first !== undefined && second === undefined) return clean(entry.comment, first.text)
  return clean(whole || entry.comment, '')
}

function addOthers(others: Set<string>, written: Written): void {
  for (const reading of otherReadings(written)) {
    if (others.size >= MOST_ADDRESSES) return
    others.add(clean('', reading).address)
  }
}

/** The dot of the root, or the end of a sentence. */
function withoutRoot(address: string): string {
  return address.endsWith('.') && !address.endsWith('..') && address.includes('@') ? address.slice(0, -1) : address
}

function clean(name: string, address: string): Address {
  const bare = piecesOf(address)
    .join('')
    .replace(/^@[^:]*:/, '')
    .replace(/^[a-z][\w.-]{0,40}:(?=[^@]+@)/i, '')
    .replace(/^'([^']+)'$|^\[(?:mailto:)?([^[\]@]+@[^[\]@]+)\]$/i, '$1$2')
  const shown = displayName(name)
  // Many mailers repeat the address as its name.
  return { name: shown === bare ? '' : shown, address: bare.length > LONGEST_ADDRESS ? '' : withoutRoot(bare) }
}
