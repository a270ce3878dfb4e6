/** Where a webhook must not lead: addresses that are not on the public internet (IANA's special-purpose registries, RFC 6890). */
import { BlockList, isIP, isIPv4 } from 'node:net'

const V4 = [
  '0.0.0.0/8', // this network (RFC 791)
  '10.0.0.0/8', // private (RFC 1918)
  '100.64.0.0/10', // shared by carrier-grade NAT (RFC 6598)
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local, where clouds keep their metadata (RFC 3927)
  '172.16.0.0/12', // private (RFC 1918)
  '192.0.0.0/24', // protocol assignments (RFC 6890)
  '192.0.2.0/24', // documentation (RFC 5737)
  '192.88.99.0/24', // 6to4 relays (RFC 7526)
  '192.168.0.0/16', // private (RFC 1918)
  '198.18.0.0/15', // benchmarks (RFC 2544)
  '198.51.100.0/24', // documentation (RFC 5737)
  '203.0.113.0/24', // documentation (RFC 5737)
  '224.0.0.0/4', // multicast (RFC 5771)
  '240.0.0.0/4', // reserved, and broadcast (RFC 1112)
]

/** Global unicast is 2000::/3: whatever is outside of it is not the internet, and these inside are not either. */
const V6 = [
  '2001::/23', // protocol assignments, with Teredo, which wraps IPv4 (RFC 2928, 4380)
  '2001:db8::/32', // documentation (RFC 3849)
  '2002::/16', // 6to4, which wraps IPv4 (RFC 3056)
  '3fff::/20', // documentation (RFC 9637)
]

const special = listOf(V4, 'ipv4')
const specialV6 = listOf(V6, 'ipv6')
const globalUnicast = listOf(['2000::/3'], 'ipv6')
const wrapping = listOf(['::ffff:0:0/96', '64:ff9b::/96'], 'ipv6')

/** Is `address` (an IP address, as Node writes it) on the public internet? IPv4 in IPv6 (mapped, NAT64) is judged by what it wraps. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  if (isIP(address) !== 6 || address.includes('%')) return false
  const wrapped = wrapping.check(address, 'ipv6') ? wrappedIn(address) : null
  if (wrapped !== null) return isPublic(wrapped)
  return globalUnicast.check(address, 'ipv6') && !specialV6.check(address, 'ipv6')
}

/** The IPv4 address in the last 32 bits. */
function wrappedIn(address: string): string {
  // URL writes every IPv6 address in one way: in hexadecimal, zeros shortened
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':')
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16))
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}

function listOf(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/')
    list.addSubnet(net, Number(prefix), family)
  }
  return list
}

/** Does the URL itself say that it leads to a private address? What its host name leads to is known when it is looked up. */
export function namesPrivate(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(host) === 0 ? /(^|\.)localhost\.?$/.test(host) : !isPublic(host)
}
