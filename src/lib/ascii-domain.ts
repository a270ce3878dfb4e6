/** A domain in the form that DNS and every mail server know, and in letters. */
import { domainToASCII, domainToUnicode } from 'node:url'

/** What Node takes out of a domain, though no server does (RFC 5892 §2.6); joiners it judges by their place. */
const UNSEEN = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/u

/**
 * `domain` in lower-case ASCII (RFC 5891), '' when it cannot be one. Node reads the host of a URL: it ends it at a slash or a
 * question mark, drops tabs and takes %41 for a letter, so that what is no domain would become another one.
 */
export function asciiDomain(domain: string): string {
  const isNone = /[\s\u0000-\u001f\u007f/\\?#%@:<>[\]^|]/.test(domain) || UNSEEN.test(domain)
  return isNone ? '' : domainToASCII(domain)
}

/** `domain` as its owner writes it, `xn--…` in its letters; '' when it cannot be one. */
export function unicodeDomain(domain: string): string {
  return domainToUnicode(asciiDomain(domain))
}

/** `address` with its domain in the other form, in letters or as `xn--…`; null when there is none, as for most. */
export function otherForm(address: string): string | null {
  const at = address.lastIndexOf('@') + 1
  const domain = address.slice(at)
  // what is asked of Node for each address would cost as much as to read a row
  if (!/xn--|[^\0-\x7f]/i.test(domain)) return null
  const other = /[^\0-\x7f]/.test(domain) ? asciiDomain(domain) : unicodeDomain(domain)
  return other === '' || other === domain ? null : address.slice(0, at) + other
}
