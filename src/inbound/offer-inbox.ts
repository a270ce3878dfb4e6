/** The command that would create the missing inbox, for the log line of a mail that matched none. */
import { addressKey, splitTag } from '../mail/address/address.ts'

export interface OfferRule {
  addressing: 'domain' | 'plus'
  /** the mailbox's own address, lower-case */
  ownAddress: string
  /** the domain of new inboxes, lower-case */
  domain: string
  /** of the API: `http://localhost:8000` */
  apiUrl: string
  /** does the API ask for a key? */
  needsKey: boolean
}

export interface Offer {
  address: string
  curl: string
}

/** Addresses are hostile: only what needs no quoting anywhere ever stands in a command. */
const PLAIN = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*$/

/** For the first address that could be an inbox here, the mailbox's own last; null when there is none. */
export function offerInbox(addresses: readonly string[], rule: OfferRule): Offer | null {
  const own = addressKey(rule.ownAddress)
  const keys = addresses.map(addressKey)
  for (const key of [...keys.filter((one) => one !== own), ...keys.filter((one) => one === own)]) {
    const username = usernameOf(key, own, rule)
    if (username === null || username.length > 64 || !PLAIN.test(username)) continue
    const auth = rule.needsKey ? ' -H "X-API-Key: $API_KEY"' : ''
    const body = `{"name": "${username}", "email_username": "${username}"}`
    const curl = `curl -X POST ${rule.apiUrl}/v1/inboxes${auth} -H "Content-Type: application/json" -d '${body}'`
    return { address: key, curl }
  }
  return null
}

function usernameOf(key: string, own: string, rule: OfferRule): string | null {
  const { base, tag } = splitTag(key)
  const local = base.slice(0, base.lastIndexOf('@'))
  if (rule.addressing === 'plus') return base !== own ? null : (tag ?? local)
  return base.slice(base.lastIndexOf('@') + 1) === rule.domain ? local : null
}
