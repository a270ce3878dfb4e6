/** Which domains belong to one organisation, by the Public Suffix List: what DMARC calls relaxed alignment (RFC 7489 §3.1). */
import { createRequire } from 'node:module'
import type { getDomain } from 'tldts'

/** Private suffixes count: two customers of one hoster are strangers. */
const OPTIONS = { allowPrivateDomains: true, validateHostname: false }

const require = createRequire(import.meta.url)
let read: typeof getDomain | undefined

/** Are these domains (lower-case ASCII) of one organisation? A domain is always of its own. */
export function isSameOrganisation(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  if (one === other) return true
  // an organisation's domain has two labels at least
  if (lastTwo(one) !== lastTwo(other)) return false
  const organisation = organisationOf(one)
  return organisation !== null && organisation === organisationOf(other)
}

/** `b.co.uk` of `a.b.co.uk`; null of a public suffix, and of what is no domain. */
function organisationOf(domain: string): string | null {
  // the list is large, and most mail is judged without it
  read ??= (require('tldts') as { getDomain: typeof getDomain }).getDomain
  return read(domain, OPTIONS)
}

function lastTwo(domain: string): string {
  return domain.slice(domain.lastIndexOf('.', domain.lastIndexOf('.') - 1) + 1)
}
