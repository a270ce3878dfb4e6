/** The content hash by which a mail is known again wherever it is delivered, moved or seen (docs/decisions/0003-when-two-mails-are-one.md). */
import { createHash, hash } from 'node:crypto'
import { findHeadEnd } from './mime/head-end.ts'

/** Fields that each delivery puts on top of the mail; further down they belong to its content. */
const TRACE = new Set([
  'return-path',
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'received',
  'x-received',
  'x-google-smtp-source',
  'received-spf',
  'authentication-results',
])
/** Longer than every name above; a line is not held back beyond it. */
const LONGEST_NAME = 64

export interface Fingerprint {
  /** The next bytes of the mail, cut anywhere. */
  update(chunk: Buffer): void
  /** The SHA-256, once, at the end. */
  digest(): Buffer
}

/**
 * Hashes a mail without its leading trace headers. A mail without a Message-ID is hashed whole, since two deliveries of
 * it differ only there. Which it is shows late, so both hashes run until the headers end; no line is kept.
 */
export function createFingerprint(): Fingerprint {
  const whole = createHash('sha256')
  const content = createHash('sha256')
  /** where we are: before the colon of a line, behind it, or past the headers */
  let place: 'name' | 'value' | 'body' = 'name'
  /** the bytes of the line so far, while its name is not known */
  let line: Buffer[] = []
  let length = 0
  let field = ''
  let leading = true
  let hasMessageId = false

  /** Takes bytes of one line, up to and with its end if `ends`. */
  const takeLine = (bytes: Buffer, ends: boolean) => {
    if (place === 'name') {
      line.push(bytes)
      length += bytes.length
      const known = bytes.includes(0x3a) || length > LONGEST_NAME
      if (!known && !ends) return
      const start = Buffer.concat(line)
      line = []
      length = 0
      startLine(start, ends)
    } else takeValue(bytes)
    if (ends && place === 'value') place = 'name'
  }
  const startLine = (start: Buffer, ends: boolean) => {
    const folded = start[0] === 0x20 || start[0] === 0x09
    place = 'value'
    const named = !folded && start.subarray(0, LONGEST_NAME + 1).includes(0x3a)
    const colon = named ? start.indexOf(0x3a) : -1
    if (ends && /^\r?\n$/.test(start.toString('latin1'))) place = 'body'
    if (!folded) field = start.toString('latin1', 0, Math.max(colon, 0)).trim().toLowerCase()
    leading &&= isTrace(field)
    takeValue(start, colon + 1)
  }
  const takeValue = (bytes: Buffer, from = 0) => {
    if (!leading) content.update(bytes)
    // An empty Message-ID tells no mail from another.
    if (field === 'message-id' && !hasMessageId) hasMessageId = bytes.subarray(from).some((byte) => !EMPTY.has(byte))
  }

  return {
    update(chunk) {
      let at = 0
      while (at < chunk.length && place !== 'body') {
        const end = chunk.indexOf(0x0a, at)
        const next = end === -1 ? chunk.length : end + 1
        takeLine(chunk.subarray(at, next), end !== -1)
        at = next
      }
      whole.update(chunk.subarray(0, at))
      if (at < chunk.length) (hasMessageId ? content : whole).update(chunk.subarray(at))
    },
    digest() {
      if (line.length > 0) startLine(Buffer.concat(line), true)
      return (hasMessageId ? content : whole).digest()
    },
  }
}

const EMPTY = new Set(Buffer.from('<> \t\r\n'))

/** The fingerprint of a mail that is in memory, without the care that pieces of one need. */
export function fingerprintOf(raw: Buffer): Buffer {
  const head = raw.toString('latin1', 0, findHeadEnd(raw)?.end)
  /** where the content begins */
  let content = 0
  let field = ''
  let leading = true
  let hasMessageId = false
  for (let at = 0; at < head.length && (leading || !hasMessageId); ) {
    const next = head.indexOf('\n', at) + 1 || head.length
    const line = head.slice(at, next)
    const folded = line.startsWith(' ') || line.startsWith('\t')
    const colon = folded ? -1 : line.slice(0, LONGEST_NAME + 1).indexOf(':')
    if (!folded) field = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    leading &&= isTrace(field)
    if (leading) content = next
    if (field === 'message-id') hasMessageId ||= /[^<> \t\r\n]/.test(line.slice(colon + 1))
    at = next
  }
  return hash('sha256', hasMessageId ? raw.subarray(content) : raw, 'buffer')
}

function isTrace(field: string): boolean {
  return TRACE.has(field) || field.startsWith('arc-')
}
