/** Charsets of seven bits that shift to another table and back: HZ (RFC 1843), ISO-2022-KR (RFC 1557), ISO-2022-CN (RFC 1922), UTF-7 (RFC 2152). */

const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f
const ESCAPE = 0x1b
const LF = 0x0a
const TILDE = 0x7e
const BRACE_OPEN = 0x7b
const BRACE_CLOSE = 0x7d

/** `decode` reads a charset in which the shifted bytes are those with their high bit set. */
export function decodeShifting(
  bytes: Buffer,
  encoding: string,
  decode: (bytes: Buffer, encoding: string) => string,
): string {
  if (encoding === 'utf-7') return decodeUtf7(bytes)
  if (encoding === 'hz') return decode(raiseHz(bytes), 'gbk')
  return decode(raiseShifted(bytes), bytes.includes('\x1b$)C') ? 'euc-kr' : 'gbk')
}

/** Bytes that are no ASCII have no place here, and are taken for what gateways add: Latin. */
function decodeUtf7(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, digits: string) => {
    if (digits === '') return whole === '+-' ? '+' : whole
    return Buffer.from(digits, 'base64')
      .subarray(0, Math.floor((digits.length * 6) / 16) * 2)
      .swap16()
      .toString('utf16le')
  })
}

/** Shifted between SO and SI, and never beyond a line; the escapes that name the table go. */
function raiseShifted(bytes: Buffer): Buffer {
  const out: number[] = []
  let isShifted = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (byte === SHIFT_OUT || byte === SHIFT_IN) isShifted = byte === SHIFT_OUT
    else if (byte === ESCAPE && bytes[at + 1] === 0x24) at += 3
    else {
      if (byte === LF) isShifted = false
      out.push(isShifted && byte > 0x20 ? byte | 0x80 : byte)
    }
  }
  return Buffer.from(out)
}

/** Shifted between `~{` and `~}`; `~~` is a tilde, and one at the end of a line joins it with the next. */
function raiseHz(bytes: Buffer): Buffer {
  const out: number[] = []
  let isShifted = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    const next = bytes[at + 1]
    if (byte === TILDE && (next === BRACE_OPEN || next === BRACE_CLOSE)) {
      isShifted = next === BRACE_OPEN
      at += 1
    } else if (byte === TILDE && !isShifted && (next === TILDE || next === LF)) {
      if (next === TILDE) out.push(TILDE)
      at += 1
    } else {
      if (byte === LF) isShifted = false
      out.push(isShifted && byte > 0x20 ? byte | 0x80 : byte)
    }
  }
  return Buffer.from(out)
}
