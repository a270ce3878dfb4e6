/** A domain in the form that DNS and every mail server know. */
import { domainToASCII } from 'node:url'

/**
 * `domain` in lower-case ASCII (RFC 5891), '' when it cannot be one. Node reads the host of a URL: it ends it at a slash or a
 * question mark, drops tabs and takes %41 for a letter, so that what is no domain would become another one.
 */
export function asciiDomain(domain: string): string {
  return /[\s\u0000-\u001f\u007f/\\?#%@:<>[\]^|]/.test(domain) ? '' : domainToASCII(domain)
}
