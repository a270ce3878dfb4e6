/** Signatures by Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, which any of its libraries verifies. */
import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
/** Standard Webhooks asks for 24 to 64 bytes. */
const SECRET_BYTES = 32

/** A new secret, such as `whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw…`. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`
}

export interface Signing {
  /** `webhook-id` */
  id: string
  /** `webhook-timestamp`, seconds since the epoch */
  timestamp: number
  body: string
  /** a signature for each, the newest first: while a secret is replaced, either of them verifies */
  secrets: readonly string[]
}

/** The headers that a receiver verifies. */
export function signedHeaders({ id, timestamp, body, secrets }: Signing): Record<string, string> {
  const signatures = secrets.map((secret) => {
    return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  }
}

/** Making a key costs as much as a signature. */
const keys = new Map<string, KeyObject>()
const MOST_KEYS = 1_000

function keyOf(secret: string): KeyObject {
  const known = keys.get(secret)
  if (known !== undefined) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = createSecretKey(secret.slice(PREFIX.length), 'base64')
  keys.set(secret, key)
  return key
}
