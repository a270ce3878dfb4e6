/** Undoes a Content-Transfer-Encoding (RFC 2045 §6) for a body that is wholly in memory and well made. */
import { hexValue } from './hex.ts'

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d
const SPACE = 0x20
const TAB = 0x09
const LONG = 1024 * 1024
const PIECE = 64 * 1024
const NO_BASE64 = /[^A-Za-z0-9+/\r\n]/

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

function decodeBase64(bytes: Buffer): Buffer | null {
  const padding = bytes.indexOf(EQUALS)
  if (padding !== -1 && !/^={1,2}[\r\n]*$/.test(bytes.toString('latin1', padding))) return null
  const body = padding === -1 ? bytes : bytes.subarray(0, padding)
  if (body.length > LONG) return decodeLongBase64(body)
  const text = body.toString('latin1')
  return NO_BASE64.test(text) ? null : Buffer.from(text, 'base64')
}

/** Piece by piece: a text as long as a large attachment would take its memory twice more. */
function decodeLongBase64(body: Buffer): Buffer | null {
  // as long as it gets: whoever is done with it can give all of it back
  const out = Buffer.allocUnsafeSlow(Math.floor((countDigits(body) * 3) / 4))
  let length = 0
  let rest = ''
  for (let at = 0; at < body.length; at += PIECE) {
    const text = body.toString('latin1', at, at + PIECE)
    if (NO_BASE64.test(text)) return null
    const digits = rest + text.replace(/[\r\n]+/g, '')
    const whole = digits.length - (digits.length % 4)
    length += out.write(digits.slice(0, whole), length, 'base64')
    rest = digits.slice(whole)
  }
  out.write(rest, length, 'base64')
  return out
}

function countDigits(body: Buffer): number {
  let digits = 0
  for (let at = 0; at < body.length; at += 1) if (body[at] !== CR && body[at] !== LF) digits += 1
  return digits
}

/** RFC 2045 §6.7: blanks at the end of a line came on the way and are dropped. */
function decodeQuotedPrintable(bytes: Buffer): Buffer | null {
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  /** behind what stays on this line, whatever follows */
  let solid = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (byte === EQUALS) {
      const value = hexValue(bytes, at + 1)
      if (value !== -1) {
        out[length++] = value
        at += 2
      } else {
        // a soft line break, which may be the last thing in the body
        const isLast = at + 1 === bytes.length
        at += bytes[at + 1] === CR ? 2 : 1
        if (!isLast && bytes[at] !== LF) return null
      }
      solid = length
    } else if (byte > CR) {
      out[length++] = byte
    } else {
      if (byte === CR && bytes[at + 1] !== LF) return null
      const endsLine = byte === CR || (byte === LF && bytes[at - 1] !== CR)
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
