/** base64 (RFC 2045 §6.8): in memory and well made at the speed of Node's own decoder, any other in pieces, with what strays in it passed over. */

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d
const DASH = 0x2d
const UNDERSCORE = 0x5f
/** As a text of its own this costs no more than a copy; ten times as much costs three times more for each byte. */
const PIECE = 64 * 1024
const NO_DIGITS = /[^A-Za-z0-9+/]+/g
/** Behind padding a line with anything else is no base64 any more: lists put their footers there. */
const NO_BASE64 = /[^A-Za-z0-9+/=\s]|\S[ \t]+\S/
/** A line is looked at in pieces of this length. */
const LONGEST_LINE = 1_024

/**
 * Lines of one length, digits and line ends alone, and one `=` or two at the end; null when there is anything else. What comes is in
 * `room`, if that is given: it has to be as long as `bytes`.
 */
export function decodeTidyBase64(bytes: Buffer, room: Buffer | null = null): Buffer | null {
  const padding = bytes.indexOf(EQUALS)
  if (padding !== -1 && !/^={1,2}[\r\n]*$/.test(bytes.toString('latin1', padding))) return null
  const body = padding === -1 ? bytes : bytes.subarray(0, padding)
  // digits for Node (RFC 4648 §5), none in mail
  if (body.includes(DASH) || body.includes(UNDERSCORE)) return null
  return decodeEvenLines(body, room)
}

/**
 * Lines of one length, as nearly all mailers write them. Null when it is anything else: Node passes over what is no digit,
 * and less comes out than there is room for.
 */
function decodeEvenLines(body: Buffer, room: Buffer | null): Buffer | null {
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
  const size = Math.floor((digits * 3) / 4)
  const out = room?.subarray(0, size) ?? Buffer.allocUnsafe(size)
  const step = Math.floor(PIECE / line) * line
  let length = 0
  for (let at = 0; at < last; at += step) {
    length += out.write(body.toString('latin1', at, Math.min(at + step, last)), length, 'base64')
  }
  return length === out.length ? out : null
}

/** Takes the bytes in pieces, cut anywhere, and gives what they stand for. */
export function createBase64Decoder(): (bytes: Buffer, isLast: boolean) => Buffer {
  /** digits that make no whole byte yet */
  let rest = ''
  let isPadded = false
  let isOver = false
  /** behind padding: a line that is not known whole */
  let line = ''
  const takeDigits = (text: string): Buffer => {
    const digits = rest + text.replace(NO_DIGITS, '')
    const whole = digits.length - (digits.length % 4)
    rest = digits.slice(whole)
    return Buffer.from(digits.slice(0, whole), 'base64')
  }
  /** Whoever puts pieces of base64 together leaves the padding of each; and there may be thousands. */
  const takePadded = (text: string): Buffer => {
    const out = Buffer.allocUnsafe(text.length + 3)
    let length = 0
    let digits = rest
    for (const character of text) {
      const isPadding = character === '='
      if (!isPadding && character <= ' ') continue
      if (!isPadding) digits += character
      if (digits.length < 4 && !isPadding) continue
      length += out.write(digits, length, 'base64')
      digits = ''
    }
    rest = digits
    return out.subarray(0, length)
  }
  const takeRest = (): Buffer => {
    const bytes = Buffer.from(rest, 'base64')
    rest = ''
    return bytes
  }
  const takeLines = (text: string, isLast: boolean): Buffer[] => {
    line += text
    const out: Buffer[] = []
    let at = 0
    while (at < line.length && !isOver) {
      const end = line.indexOf('\n', at) + 1 || line.length + 1
      const next = Math.min(end, at + LONGEST_LINE)
      if (next > line.length && !isLast) break
      const piece = line.slice(at, next)
      isOver = NO_BASE64.test(piece)
      if (!isOver) out.push(takePadded(piece))
      at = next
    }
    line = isOver ? '' : line.slice(at)
    return out
  }
  return (bytes, isLast) => {
    const out: Buffer[] = []
    for (let at = 0; at < bytes.length && !isOver; at += PIECE) {
      const text = bytes.toString('latin1', at, at + PIECE)
      const padding = isPadded ? 0 : text.indexOf('=')
      if (padding === -1) {
        out.push(takeDigits(text))
        continue
      }
      if (!isPadded) out.push(takeDigits(text.slice(0, padding)), takeRest())
      isPadded = true
      out.push(...takeLines(text.slice(padding), false))
    }
    if (isLast) out.push(...takeLines('', true), takeRest())
    return Buffer.concat(out)
  }
}
