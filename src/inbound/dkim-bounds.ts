/** Which mails have their DKIM signatures checked: what is made to be costly costs us nothing. */

/** A long line takes the verifier quadratic time; RFC 5322 §2.1.1 allows 998 characters. */
const LONGEST_LINE = 1024 * 1024
export const LARGEST = 64 * 1024 * 1024
const LARGEST_HEAD = 128 * 1024
const MOST_HEAD_LINES = 2_000
/** Each costs a microsecond; 64 MB of base64 have 850,000. */
const MOST_LINES = 1_000_000
const LF = 10
const CR = 13

/** Is the mail such as programs write it? */
export function isCheckable(raw: Buffer): boolean {
  if (raw.length > LARGEST) return false
  let start = 0
  let lines = 0
  let inHead = true
  for (;;) {
    const end = raw.indexOf(LF, start)
    if ((end === -1 ? raw.length : end) - start > LONGEST_LINE) return false
    if (end === -1) return true
    lines += 1
    if (lines > MOST_LINES) return false
    if (inHead) {
      if (lines > MOST_HEAD_LINES || end > LARGEST_HEAD) return false
      // a character of its own on a line, in front of a bare line feed, ends nothing
      inHead = end > start && !(end === start + 1 && raw[start] === CR)
    }
    start = end + 1
  }
}
