/** Quoted-printable (RFC 2045 §6.7) as mailers write it, in one pass: what encodes nothing stands for itself. */
import { hexValue } from './hex.ts'

const TAB = 0x09
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const EQUALS = 0x3d
/** Blanks beyond this are no trailing ones. */
const MOST_HELD = 1024 * 1024

/** Takes the bytes in pieces, cut anywhere, and gives what they stand for. */
export function createQuotedPrintableDecoder(): (bytes: Buffer, isLast: boolean) => Buffer {
  let held: Buffer = Buffer.alloc(0)
  return (bytes, isLast) => {
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes])
    const end = isLast || all.length - bytes.length > MOST_HELD ? all.length : endOfCertain(all)
    held = all.subarray(end)
    return decodeQuotedPrintable(all.subarray(0, end), isLast)
  }
}

/** Where `bytes` end without what the next ones may give another meaning: blanks, and what follows a `=`. */
function endOfCertain(bytes: Buffer): number {
  let end = bytes.length
  while (end > 0 && isOpen(bytes, end)) end -= 1
  return end
}

function isOpen(bytes: Buffer, end: number): boolean {
  const last = bytes[end - 1]
  if (last === SPACE || last === TAB || last === CR || last === EQUALS) return true
  return bytes[end - 2] === EQUALS && last !== LF
}

/**
 * Blanks at the end of a line came on the way and are dropped, those at the very end only if it is one. Byte by byte: calls that
 * look for the next `=` or copy what is before it cost more than the few bytes between two of them.
 */
export function decodeQuotedPrintable(
  bytes: Buffer,
  endsThere: boolean,
  out: Buffer = Buffer.allocUnsafe(bytes.length),
): Buffer {
  const end = bytes.length
  let length = 0
  /** behind what stays on this line, whatever follows */
  let solid = 0
  let at = 0
  while (at < end) {
    let byte = bytes[at] as number
    while (byte !== EQUALS && byte !== LF) {
      out[length++] = byte
      at += 1
      if (at === end) break
      byte = bytes[at] as number
    }
    if (at === end) break
    if (byte === EQUALS) {
      const value = at + 2 < end ? hexValue(bytes, at + 1) : -1
      const next = value === -1 ? endOfSoftBreak(bytes, at + 1) : at + 3
      if (value !== -1) out[length++] = value
      else if (next === -1) out[length++] = EQUALS
      at = next === -1 ? at + 1 : next
    } else {
      const hasReturn = length > solid && out[length - 1] === CR
      length = withoutBlanks(out, solid, hasReturn ? length - 1 : length)
      if (hasReturn) out[length++] = CR
      out[length++] = LF
      at += 1
    }
    solid = length
  }
  return out.subarray(0, endsThere ? withoutBlanks(out, solid, length) : length)
}

/** Behind the line end that `=` and the blanks at `start` take with them; -1 when there is none. It may be the end of all. */
function endOfSoftBreak(bytes: Buffer, start: number): number {
  let at = start
  while (bytes[at] === SPACE || bytes[at] === TAB) at += 1
  if (at >= bytes.length) return bytes.length
  if (bytes[at] === LF) return at + 1
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : -1
}

/** Where `bytes` from `start` to `end` end without the blanks behind them. */
function withoutBlanks(bytes: Buffer, start: number, end: number): number {
  let last = end
  while (last > start && (bytes[last - 1] === SPACE || bytes[last - 1] === TAB)) last -= 1
  return last
}
