/** Where the header fields of a mail, or of a part of one, end: at the first empty line (RFC 5322 §2.1). */

const LF = 0x0a
const CR = 0x0d
const EMPTY_LINE = Buffer.from('\n\r\n')
const BARE_EMPTY_LINE = Buffer.from('\n\n')

/** Offsets of the empty line and of what comes behind it; null when there is none. */
export function findHeadEnd(bytes: Buffer): { end: number; body: number } | null {
  if (bytes[0] === LF) return { end: 0, body: 1 }
  if (bytes[0] === CR && bytes[1] === LF) return { end: 0, body: 2 }
  const before = bytes.indexOf(EMPTY_LINE)
  const bareBefore = (before === -1 ? bytes : bytes.subarray(0, before)).indexOf(BARE_EMPTY_LINE)
  if (bareBefore !== -1) return { end: bareBefore + 1, body: bareBefore + 2 }
  return before === -1 ? null : { end: before + 1, body: before + 3 }
}
