/** Undoes a Content-Transfer-Encoding (RFC 2045 §6) for a body that is wholly in memory and well made. */
import { decodeBase64 } from './base64.ts'
import { hexValue } from './hex.ts'

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d
const SPACE = 0x20
const TAB = 0x09

/** `encoding` is lower-case. Null when it is an unknown one, or when `bytes` hold what it does not allow. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer | null {
  switch (encoding) {
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return bytes
    case 'base64':
      return decodeBase64(bytes)
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes)
    default:
      return null
  }
}

/** RFC 2045 §6.7: blanks at the end of a line came on the way and are dropped. */
function decodeQuotedPrintable(bytes: Buffer): Buffer | null {
  const end = bytes.length
  const out = Buffer.allocUnsafe(end)
  let length = 0
  /** behind what stays on this line, whatever follows */
  let solid = 0
  let at = 0
  while (at < end) {
    const byte = bytes[at++] as number
    if (byte > CR && byte !== EQUALS) {
      out[length++] = byte
    } else if (byte === EQUALS) {
      const value = at + 1 < end ? hexValue(bytes, at) : -1
      if (value !== -1) {
        out[length++] = value
        at += 2
      } else if (at < end) {
        // a soft line break, which may be the last thing in the body
        if (bytes[at] === CR) at += 1
        if (bytes[at++] !== LF) return null
      }
      solid = length
    } else {
      if (byte === CR && bytes[at] !== LF) return null
      const endsLine = byte === CR || (byte === LF && bytes[at - 2] !== CR)
      if (endsLine) length = withoutBlanks(out, solid, length)
      out[length++] = byte
      if (byte === LF) solid = length
    }
  }
  return out.subarray(0, withoutBlanks(out, solid, length))
}

/** Where `bytes` from `start` to `end` end without the blanks behind them. */
function withoutBlanks(bytes: Buffer, start: number, end: number): number {
  let last = end
  while (last > start && (bytes[last - 1] === SPACE || bytes[last - 1] === TAB)) last -= 1
  return last
}
