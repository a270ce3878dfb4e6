/** Undoes a Content-Transfer-Encoding (RFC 2045 §6), of a whole body or of one that comes in pieces. */
import { createRoom } from '../../lib/room.ts'
import { createBase64Decoder, decodeTidyBase64 } from './base64.ts'
import type { Encoding } from './entity.ts'
import { createQuotedPrintableDecoder, decodeQuotedPrintable } from './quoted-printable.ts'
import { decodeUuBody } from './uuencode.ts'

/** Takes the bytes in pieces, cut anywhere, the last one too, and gives what they stand for. */
export type Decoder = (bytes: Buffer, isLast: boolean) => Buffer

/** May give `bytes` themselves. */
export function decodeTransfer(bytes: Buffer, encoding: Encoding): Buffer {
  return decodeWhole(bytes, encoding, () => null)
}

const LARGEST_IN_ROOM = 16 * 1024 * 1024
const reused = createRoom()

/** As `decodeTransfer`, but what comes is good until the next call only: most texts are read once, most attachments kept at once. */
export function decodeForNow(bytes: Buffer, encoding: Encoding): Buffer {
  return decodeWhole(bytes, encoding, (size) => (size <= LARGEST_IN_ROOM ? reused(size) : null))
}

/** `roomFor`: where an answer of up to so many bytes may be put; null: nowhere. */
function decodeWhole(bytes: Buffer, encoding: Encoding, roomFor: (size: number) => Buffer | null): Buffer {
  switch (encoding) {
    case 'none':
      return bytes
    case 'base64':
      return (
        decodeTidyBase64(bytes, roomFor(bytes.length)) ?? (isPlain(bytes) ? bytes : createBase64Decoder()(bytes, true))
      )
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes, true, roomFor(bytes.length) ?? undefined)
    case 'uuencode':
      return decodeUuBody(bytes)
  }
}

export function createDecoder(encoding: Encoding): Decoder {
  switch (encoding) {
    case 'none':
      return (bytes) => bytes
    case 'base64':
      return lookThen((start) => (isPlain(start) ? (bytes) => bytes : createBase64Decoder()))
    case 'quoted-printable':
      return createQuotedPrintableDecoder()
    case 'uuencode':
      return collectThen(decodeUuBody)
  }
}

/** How much is looked at before it is decoded. */
const START = 512
/** Three words in a row, a header field, or a tag. */
const PLAIN =
  /^(?:[^\n]*(?<![^\s,.])[A-Za-z]?[a-z]{2,}[,.:;!?]* [a-z]{2,}[,.:;!?]* [a-z]{2,}|[A-Z][\w-]{1,40}: \S|<[!a-zA-Z])/

/** Does the first line say that nothing has been encoded, whatever the head does? Some programs forget. */
function isPlain(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, START).trimStart()
  if (PLAIN.test(start)) return true
  const line = /^[^\r\n]*/.exec(start)?.[0] ?? ''
  return line.replace(/[\x00-\x7f]+/g, '').length > line.length / 3
}

/** `choose` is given the first bytes; what it gives decodes them all. */
function lookThen(choose: (start: Buffer) => Decoder): Decoder {
  let held: Buffer = Buffer.alloc(0)
  let decoder: Decoder | null = null
  return (bytes, isLast) => {
    if (decoder !== null) return decoder(bytes, isLast)
    held = Buffer.concat([held, bytes])
    if (held.length < START && !isLast) return held.subarray(0, 0)
    decoder = choose(held)
    return decoder(held, isLast)
  }
}

/** For what nobody sends in great size any more. */
function collectThen(decode: (bytes: Buffer) => Buffer): Decoder {
  const pieces: Buffer[] = []
  return (bytes, isLast) => {
    pieces.push(bytes)
    return isLast ? decode(Buffer.concat(pieces)) : Buffer.alloc(0)
  }
}
