/** What a person reads in an address that no mail server would take: a list must not be passed by a sign too many. */
import { asciiDomain } from '../../lib/ascii-domain.ts'
import { decodeWords } from '../mime/words.ts'

const PLAIN = /^[\w.+=%-]*@[a-z0-9._-]*$/i
/** Controls, what turns the direction of writing, blanks, what became of a NUL; and what stands around an address or in front of a sign. */
const UNSEEN = /[\p{C}\p{Z}\u115f\u1160\u2800\u3164\ufffd\\"'()<>[\]{}]/gu
/** What may follow a host, as in a URL. */
const BEHIND = /[:;,/?#|&=^%!].*$/su

/** Of so many parts of an address that has more than one @. */
const MOST_PARTS = 4

/**
 * Whose an address may be taken to be: its own as it stands, as a person reads it, and of `a@b.test@c.test` that of each host in it. A
 * list that keeps out goes by any of them, one that lets in by all.
 */
export function readingsOf(address: string): readonly string[] {
  const read = legible(address)
  if (read === null) return [address]
  const parts = read.split('@')
  if (parts.length < 3) return [address, read]
  const others = parts.slice(0, MOST_PARTS).flatMap((local, at, some) => {
    const domain = some[at + 1]?.replace(BEHIND, '')
    return domain === undefined ? [] : [`${local}@${asciiDomain(domain) || domain}`]
  })
  return [address, read, ...others]
}

/** The address (its domain alone, behind an @, where there is no more) without what is not seen; null: it is as it reads. */
export function legible(address: string): string | null {
  if (PLAIN.test(address)) return null
  // ＠ is an @ to whoever reads it
  const whole = (address.includes('=?') ? decodeWords(address) : address).normalize('NFKC')
  const at = whole.lastIndexOf('@')
  if (at === -1) return null
  const domain = whole
    .slice(at + 1)
    .replace(UNSEEN, '')
    .replace(BEHIND, '')
  return `${whole.slice(0, at).replace(UNSEEN, '')}@${asciiDomain(domain) || domain}`
}
