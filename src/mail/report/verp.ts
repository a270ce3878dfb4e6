/** Variable envelope return paths: `bounces+ann=example.org@ours.test` names who was refused. */

/** The address that is written into `address`; null when there is none. */
export function verpRecipient(address: string): string | null {
  const at = address.lastIndexOf('@')
  const local = at === -1 ? '' : address.slice(0, at)
  // SRS (`SRS0=hash=tt=domain=user@`) names a sender
  if (/^srs[01][=+-]/i.test(local)) return null
  const equals = local.lastIndexOf('=')
  const domain = local.slice(equals + 1)
  if (equals === -1 || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain)) return null
  const before = local.slice(0, equals)
  const user = before.slice(Math.max(before.indexOf('+') + 1, 0))
  return user === '' ? null : `${user}@${domain}`
}
