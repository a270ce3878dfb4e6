/** Undoes a Content-Transfer-Encoding (RFC 2045 §6) for a body that is wholly in memory and well made. */

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d
const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/

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
  const text = bytes.toString('latin1')
  return BASE64.test(text) ? Buffer.from(text, 'base64') : null
}

/** RFC 2045 §6.7: blanks at the end of a line came on the way and are dropped. */
function decodeQuotedPrintable(bytes: Buffer): Buffer | null {
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  /** what is written up to here stays, even when nothing but blanks follows on the line */
  let solid = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (byte === EQUALS) {
      const value = ((HEX[bytes[at + 1] ?? 0] as number) << 4) | (HEX[bytes[at + 2] ?? 0] as number)
      if (value >= 0) {
        out[length++] = value
        at += 2
      } else {
        // a soft line break, which may be the last thing in the body
        const isLast = at + 1 === bytes.length
        at += bytes[at + 1] === CR ? 2 : 1
        if (!isLast && bytes[at] !== LF) return null
      }
      solid = length
    } else if (byte === LF || (byte === CR && bytes[at + 1] === LF)) {
      length = solid
      out[length++] = byte
      solid = length
    } else if (byte === CR) {
      return null
    } else {
      out[length++] = byte
      if (byte !== 0x20 && byte !== 0x09) solid = length
    }
  }
  return out.subarray(0, solid)
}

/** The value of a hexadecimal digit by its character code; -1 for any other. */
const HEX = Int8Array.from({ length: 256 }, (_, code) => {
  const digit = String.fromCharCode(code)
  return /[0-9a-f]/i.test(digit) ? Number.parseInt(digit, 16) : -1
})
