/** What an S/MIME mail says that is signed in the opaque way (RFC 8551 §3.5.2): the entity inside a CMS SignedData (RFC 5652 §5), not verified. */
import type { Entity } from './entity.ts'

const OBJECT_ID = 0x06
const OCTETS = 0x04
const OCTETS_IN_PIECES = 0x24
const SEQUENCE = 0x30
const CONTEXT_0 = 0xa0
/** id-signedData (1.2.840.113549.1.7.2) and id-data (… .1) */
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex')
const DATA = Buffer.from('2a864886f70d010701', 'hex')
/** RFC 8551 §3.5.2, and what older programs write. */
const TYPE = /^application\/(?:x-)?pkcs7-mime$/
const NAME = /\.p7m\s{0,4}$/i
const MAIL_NAME = /^smime\.p7m\s{0,4}$/i
const FIELD = /^\s{0,20}[!-9;-~]+:/
const DEEPEST = 8

interface Value {
  tag: number
  bytes: Buffer
  /** behind it */
  end: number
}

/** Gateways retype it as any other file; the name stays. */
export function mayBeSignedData({ type, filename }: Entity): boolean {
  return (type !== null && TYPE.test(type)) || (filename !== null && NAME.test(filename))
}

/**
 * The entity that is signed, head and body; null when `bytes` are anything else, such as an encrypted mail. A file may be signed in the
 * same way: what has a name of its own has to begin as an entity does.
 */
export function readSignedEntity({ filename }: Entity, bytes: Buffer): Buffer | null {
  let inside = readSignedData(bytes)
  for (let depth = 0; inside !== null && depth < DEEPEST; depth += 1) {
    const deeper = readSignedData(inside)
    if (deeper === null) break
    inside = deeper
  }
  const isMail = filename === null || MAIL_NAME.test(filename) || FIELD.test(inside?.toString('latin1', 0, 200) ?? '')
  return isMail ? inside : null
}

function readSignedData(bytes: Buffer): Buffer | null {
  const [type, wrapped] = childrenOf(child([readValue(bytes, 0, 0)], SEQUENCE))
  if (type?.tag !== OBJECT_ID || !type.bytes.equals(SIGNED_DATA)) return null
  const signed = child(childrenOf(wrapped?.tag === CONTEXT_0 ? wrapped : null), SEQUENCE)
  const [contentType, content] = childrenOf(child(childrenOf(signed), SEQUENCE))
  if (contentType?.tag !== OBJECT_ID || !contentType.bytes.equals(DATA) || content?.tag !== CONTEXT_0) return null
  const pieces = childrenOf(content).flatMap((value) => octetsOf(value, 0))
  return pieces.length === 0 ? null : Buffer.concat(pieces)
}

function child(values: readonly (Value | null)[], tag: number): Value | null {
  return values.find((value) => value?.tag === tag) ?? null
}

function childrenOf(value: Value | null): Value[] {
  const values: Value[] = []
  const bytes = value?.bytes ?? Buffer.alloc(0)
  for (let next = readValue(bytes, 0, 0); next !== null; next = readValue(bytes, next.end, 0)) values.push(next)
  return values
}

function octetsOf(value: Value, depth: number): Buffer[] {
  if (value.tag === OCTETS) return [value.bytes]
  if (value.tag !== OCTETS_IN_PIECES || depth === DEEPEST) return []
  return childrenOf(value).flatMap((piece) => octetsOf(piece, depth + 1))
}

/** The value at `at` in BER (X.690 §8.1), of a definite length or of one that two zeros end; null when none is there. */
function readValue(bytes: Buffer, at: number, depth: number): Value | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || (tag === 0 && first === 0) || depth > DEEPEST) return null
  const start = at + 2
  if (first === 0x80) {
    let end = start
    for (let next = readValue(bytes, end, depth + 1); next !== null; next = readValue(bytes, end, depth + 1))
      end = next.end
    return { tag, bytes: bytes.subarray(start, end), end: end + 2 }
  }
  const width = first < 0x80 ? 0 : first - 0x80
  if (width > 4 || start + width > bytes.length) return null
  const length = width === 0 ? first : bytes.readUIntBE(start, width)
  const from = start + width
  return { tag, bytes: bytes.subarray(from, from + length), end: from + length }
}
