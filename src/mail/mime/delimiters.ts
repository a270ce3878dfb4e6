/** The lines that part the entities of open multiparts (RFC 2046 §5.1.1), found among bytes that may not all be there yet. */
import { nextLine } from './byte-lines.ts'

export interface Delimiter {
  /** of the multipart that it belongs to: 0 is the outermost */
  level: number
  /** is it the last of its multipart? */
  closes: boolean
  /** behind its line */
  end: number
}

export interface Found {
  delimiter: Delimiter | null
  /** what comes before is body, whatever follows */
  safe: number
}

export interface Delimiters {
  push(boundary: string): void
  /** Forgets those from this level on. */
  cutTo(level: number): void
  /** Its end has come, and that of those in it. More parts may follow, unless the boundary is that of a multipart around it, too. */
  close(level: number): void
  depth(): number
  /** Is there one at `at`, where two dashes stand? All of its line is there. */
  isAt(bytes: Buffer, at: number): boolean
  /** The first one from `from` on. `startsLine`: it may begin right there; `ended`: nothing comes behind `bytes`. */
  find(bytes: Buffer, place: { from: number; startsLine: boolean; ended: boolean }): Found
}

const LF = 0x0a
const CR = 0x0d
const DASH = 0x2d
const DASHES = Buffer.from('--')
const LINE_WITH_DASHES = Buffer.from('\n--')
/** Places that only look like a delimiter, before they are looked for with their line end: an ordinary mail has next to none. */
const MANY_ALIKE = 1_000
/** A line that is longer is none. */
const LONGEST_LINE = 16 * 1024

export function createDelimiters(): Delimiters {
  const open: string[] = []
  /** the levels of each boundary: an inner multipart may have that of the outside again */
  const levels = new Map<string, number[]>()
  /** how many begin with each byte; most mails have none */
  let firsts: Uint16Array | null = null
  const matchAt = (bytes: Buffer, at: number): Delimiter | null => {
    if (firsts === null || firsts[bytes[at + DASHES.length] ?? 0] === 0) return null
    const next = nextLine(bytes, at)
    const line = lineOf(bytes, at + DASHES.length, next)
    for (const text of formsOf(line)) {
      const level = levels.get(text)?.at(-1)
      if (level !== undefined) return { level, closes: false, end: next }
      const closed = text.endsWith('--') ? levels.get(text.slice(0, -2))?.at(-1) : undefined
      if (closed !== undefined) return { level: closed, closes: true, end: next }
    }
    return null
  }
  const count = (boundary: string, by: number) => {
    const first = boundary.charCodeAt(0) & 0xff
    firsts ??= new Uint16Array(256)
    firsts[first] = (firsts[first] ?? 0) + by
  }
  const cutTo = (level: number) => {
    for (const boundary of open.splice(level)) {
      levels.get(boundary)?.pop()
      count(boundary, -1)
    }
  }
  return {
    push(boundary) {
      const same = levels.get(boundary)
      if (same === undefined) levels.set(boundary, [open.length])
      else same.push(open.length)
      open.push(boundary)
      count(boundary, 1)
    },
    cutTo,
    close(level) {
      const isTwice = levels.get(open[level] ?? '')?.[0] !== level
      cutTo(isTwice ? level : level + 1)
    },
    depth: () => open.length,
    isAt: (bytes, at) => matchAt(bytes, at) !== null,
    find(bytes, { from, startsLine, ended }) {
      if (open.length === 0) return { delimiter: null, safe: bytes.length }
      const last = ended ? bytes.length : startOfOpenLine(bytes, from)
      // from the dashes on: they are rare in base64, line ends are not
      let at = bytes.indexOf(DASHES, from)
      for (let alike = 0; at !== -1 && at < last; alike += 1) {
        const delimiter = (at === from ? startsLine : bytes[at - 1] === LF) ? matchAt(bytes, at) : null
        if (delimiter !== null) return { delimiter, safe: beforeLineEnd(bytes, from, at) }
        while (bytes[at] === DASH) at += 1
        if (alike < MANY_ALIKE) at = bytes.indexOf(DASHES, at)
        else at = bytes.indexOf(LINE_WITH_DASHES, at) + 1 || -1
      }
      return { delimiter: null, safe: ended ? bytes.length : beforeLineEnd(bytes, from, last) }
    },
  }
}

/** Without its line end, and not more of it than can matter. */
function lineOf(bytes: Buffer, start: number, next: number): string {
  let end = next
  while (end > start && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end -= 1
  return bytes.toString('latin1', start, Math.min(end, start + LONGEST_LINE))
}

/** As it is; without the blanks that gateways add; without the words that some do (RFC 2046 §5.1.1 allows neither in a boundary's end). */
function formsOf(line: string): string[] {
  const blank = line.search(/[ \t]/)
  return blank === -1 ? [line] : [line, line.trimEnd(), line.slice(0, blank)]
}

/** Where the last line begins, which may go on and be a delimiter. */
function startOfOpenLine(bytes: Buffer, from: number): number {
  const start = bytes.lastIndexOf(LF) + 1
  return Math.max(start, from) > bytes.length - LONGEST_LINE ? Math.max(start, from) : bytes.length
}

/** `at` without the line end in front of it, but not before `from`. */
function beforeLineEnd(bytes: Buffer, from: number, at: number): number {
  let end = at
  if (end > from && bytes[end - 1] === LF) end -= 1
  if (end > from && end < at && bytes[end - 1] === CR) end -= 1
  // a CR at the end of what has come may be half of one
  else if (end > from && end === at && bytes[end - 1] === CR) end -= 1
  return end
}
