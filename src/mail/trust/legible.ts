/** What a person reads in an address that no mail server would take: a list must not be passed by a sign too many. */
import { asciiDomain } from '../../lib/ascii-domain.ts'
import { decodeWords } from '../mime/words.ts'

const PLAIN = /^[\w.+=%-]*@[a-z0-9._-]*$/i
/** Controls, what turns the direction of writing, blanks, what became of a NUL; and what stands around an address or in front of a sign. */
const UNSEEN = /[\p{C}\p{Z}\u115f\u1160\u2800\u3164\ufffd\\"'()<>[\]{}]/gu
/** What may follow a host, as in a URL. */
const BEHIND = /[:;,/?#|&=^%!].*$/su

/** `[192.0.2.1]` is a host as it stands (RFC 5321 §4.1.3). */
const LITERAL = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|ipv6:[\da-f:.]+)\]$/i
/** No person writes an address with more than one. */
const MOST_SIGNS = 4

/** Whose an address may be taken to be. */
export interface Readings {
  /** as it stands, as a person reads it, and of `a@b.test@c.test` that of each host in it: a list that keeps out goes by any of them */
  any: readonly string[]
  /** those of another host than the one it ends in, too: a list that lets in goes by all of them */
  all: readonly string[]
}

/** Null: it has more hosts than are looked at, and may be taken to be anybody's. */
export function readingsOf(address: string): Readings | null {
  const read = legible(address)
  if (read === null) return { any: [address], all: [address] }
  const parts = read.split('@')
  if (parts.length - 1 > MOST_SIGNS) return null
  const hosts = parts.length < 3 ? [] : parts.slice(1).map((host, at) => `${parts[at]}@${hostOf(host)}`)
  const end = Math.max(address.lastIndexOf('@'), 0)
  // what a local part is read without may be all that a pattern goes by
  const own = LITERAL.test(address.slice(end + 1)) ? [] : [address.slice(0, end) + read.slice(read.lastIndexOf('@'))]
  return { any: [address, read, ...hosts], all: [address, ...own, ...hosts] }
}

function hostOf(part: string): string {
  const domain = part.replace(BEHIND, '')
  return asciiDomain(domain) || domain
}

/** The address (its domain alone, behind an @, where there is no more) without what is not seen; null: it is as it reads. */
function legible(address: string): string | null {
  if (PLAIN.test(address)) return null
  // ＠ is an @ to whoever reads it
  const whole = (address.includes('=?') ? decodeWords(address) : address).normalize('NFKC')
  const at = whole.lastIndexOf('@')
  if (at === -1) return null
  return `${whole.slice(0, at).replace(UNSEEN, '')}@${hostOf(whole.slice(at + 1).replace(UNSEEN, ''))}`
}
