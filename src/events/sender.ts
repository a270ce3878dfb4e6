/** Whose mail is waited for: an address, or a domain with all that is beneath it. */
import { addressKey, domainOf, parseAddressList } from '../mail/address/address.ts'

/** Is this address meant? */
export type SenderTest = (address: string) => boolean

/** Lenient, as mail has other domains than host names. */
const DOMAIN = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[^\]]+\])$/

/** Of `ann@x.test`, `Ann <ann@x.test>`, `x.test` or `@x.test`; null when it is none of these, or several. */
export function parseSender(text: string): SenderTest | null {
  const [one, ...others] = parseAddressList(text)
  if (one === undefined || others.length > 0) return null
  const at = one.address.lastIndexOf('@')
  const local = one.address.slice(0, Math.max(0, at))
  const wanted = domainOf(at === -1 ? `@${one.address}` : one.address)
  const isOne = !local.includes('*') && (!local.includes('@') || local.startsWith('"'))
  if (wanted === null || !DOMAIN.test(wanted) || !isOne) return null
  if (local !== '') {
    const key = addressKey(one.address)
    return (address) => addressKey(address) === key
  }
  return (address) => {
    const domain = domainOf(address)
    return domain === wanted || domain?.endsWith(`.${wanted}`) === true
  }
}
