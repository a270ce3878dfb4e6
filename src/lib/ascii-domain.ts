/** A domain in the form that DNS and every mail server know, and in letters. */
import { domainToASCII, domainToUnicode } from 'node:url'

/**
 * `domain` in lower-case ASCII (RFC 5891), '' when it cannot be one. Node reads the host of a URL: it ends it at a slash or a
 * question mark, drops tabs and takes %41 for a letter, so that what is no domain would become another one.
 */
export function asciiDomain(domain: string): string {
  return /[\s\u0000-\u001f\u007f/\\?#%@:<>[\]^|]/.test(domain) ? '' : domainToASCII(domain)
}

/** `domain` as its owner writes it, `xn--…` in its letters; '' when it cannot be one. */
export function unicodeDomain(domain: string): string {
  return domainToUnicode(asciiDomain(domain))
}
