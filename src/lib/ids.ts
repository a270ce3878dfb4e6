/** Prefixed, sortable ids: UUIDv7 (RFC 9562), strictly ascending within one process. */
import { hash, randomFillSync } from 'node:crypto'

export type InboxId = `inb_${string}`
export type MailId = `mail_${string}`
export type MessageId = `msg_${string}`
export type ThreadId = `thr_${string}`
export type AttachmentId = `att_${string}`
export type EventId = `evt_${string}`
export type RunId = `run_${string}`
export type WebhookId = `whk_${string}`
export type DeliveryId = `dlv_${string}`
export type SenderEntryId = `lst_${string}`
export type Prefix = 'inb' | 'mail' | 'msg' | 'thr' | 'att' | 'evt' | 'run' | 'whk' | 'dlv' | 'lst' | 'req'

let lastTime = 0
let lastCount = 0

/** A new id such as `msg_019a5c3e-…`; ids made later sort later, also within one millisecond and when the clock steps back. */
export function newId<P extends Prefix>(prefix: P, now: number = Date.now()): `${P}_${string}` {
  if (now > lastTime) {
    lastTime = now
    lastCount = nextRandom()[0] ?? 0
  } else {
    lastCount += 1
    if (lastCount > 0xfff) {
      lastTime += 1
      lastCount = 0
    }
  }
  const bytes = nextRandom()
  bytes.writeUIntBE(lastTime, 0, 6)
  bytes.writeUInt16BE(0x7000 | lastCount, 6)
  return `${prefix}_${format(bytes)}`
}

/** Random bytes are drawn for many ids at once: asking costs 5 µs, whatever the number. */
const drawn = Buffer.alloc(16 * 256)
let used = drawn.length

/** 16 random bytes, to be used before the next call. */
function nextRandom(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += 16
  return drawn.subarray(used - 16, used)
}

/** The same id for the same name and moment, so that a retry or a replay says the same thing. */
export function namedId<P extends Prefix>(prefix: P, at: number, ...name: (string | number)[]): `${P}_${string}` {
  const digits = hash('sha256', name.join('\n'), 'hex')
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0')
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const random = `7${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`
  return `${prefix}_${time.slice(0, 8)}-${time.slice(8)}-${random}`
}

function format(bytes: Buffer): string {
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
