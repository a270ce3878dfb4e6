/** base64 (RFC 2045 §6.8) that is wholly in memory and well made, at the speed of Node's own decoder. */

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d
const DASH = 0x2d
const UNDERSCORE = 0x5f
/** As a text of its own this costs no more than a copy; ten times as much costs three times more for each byte. */
const PIECE = 64 * 1024
const NO_BASE64 = /[^A-Za-z0-9+/\r\n]/

/** Null when there is anything but digits and line ends, and one `=` or two at the end. */
export function decodeBase64(bytes: Buffer): Buffer | null {
  const padding = bytes.indexOf(EQUALS)
  if (padding !== -1 && !/^={1,2}[\r\n]*$/.test(bytes.toString('latin1', padding))) return null
  const body = padding === -1 ? bytes : bytes.subarray(0, padding)
  // digits for Node (RFC 4648 §5), none in mail
  if (body.includes(DASH) || body.includes(UNDERSCORE)) return null
  return decodeEvenLines(body) ?? decodeAnyLines(body)
}

/**
 * Lines of one length, as nearly all mailers write them. Null when it is anything else: Node passes over what is no digit,
 * and less comes out than there is room for.
 */
function decodeEvenLines(body: Buffer): Buffer | null {
  const lineEnd = body.indexOf(LF)
  const isOne = lineEnd === -1
  const line = isOne ? PIECE : lineEnd + 1
  const end = body[lineEnd - 1] === CR ? 2 : 1
  const width = isOne ? line : line - end
  if (width === 0 || width % 4 !== 0 || line > PIECE) return null
  const endsLine = (at: number) => body[at] === LF && (end === 1 || body[at - 1] === CR)
  let lines = 0
  while (!isOne && endsLine((lines + 1) * line - 1)) lines += 1
  let last = body.length
  while (last > lines * line && (body[last - 1] === LF || body[last - 1] === CR)) last -= 1
  const digits = last - lines * end
  // one digit too many says nothing, and neither would one less
  if (digits % 4 === 1) return null
  const out = Buffer.allocUnsafe(Math.floor((digits * 3) / 4))
  const step = Math.floor(PIECE / line) * line
  let length = 0
  for (let at = 0; at < last; at += step) {
    length += out.write(body.toString('latin1', at, Math.min(at + step, last)), length, 'base64')
  }
  return length === out.length ? out : null
}

/** Piece by piece: a text as long as a large attachment would take its memory twice more. */
function decodeAnyLines(body: Buffer): Buffer | null {
  const out = Buffer.allocUnsafe(Math.floor((countDigits(body) * 3) / 4))
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
