/** Download URLs that carry their own permission until they expire, as NornWeave signs them. */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** The path of an attachment's content, good until `expires` (seconds since the epoch). */
export function signedPath(key: Buffer, id: string, expires: number): string {
  return `/v1/attachments/${id}/content?token=${tokenFor(key, id, String(expires))}&expires=${expires}`
}

/** Was `token` made for this attachment and moment, and is that moment still to come (`now` in ms since the epoch)? */
export function isSigned(
  key: Buffer,
  given: { id: string; token: string | undefined; expires: string | undefined; now: number },
): boolean {
  const { id, token = '', expires = '', now } = given
  if (!/^[0-9a-f]{32}$/.test(token) || !/^[0-9]{1,12}$/.test(expires)) return false
  return timingSafeEqual(Buffer.from(token), Buffer.from(tokenFor(key, id, expires))) && Number(expires) * 1_000 > now
}

/** HMAC-SHA256 over `{id}:{expires}`, the first 32 hex digits. */
function tokenFor(key: Buffer, id: string, expires: string): string {
  return createHmac('sha256', key).update(`${id}:${expires}`).digest('hex').slice(0, 32)
}
