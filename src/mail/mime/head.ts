/** Where the header fields of an entity end and its body begins, also where no empty line says so. */
import { findHeadEnd } from './head-end.ts'

export interface Head {
  /** the header fields: raw, folded lines joined with CRLF, one byte per character */
  lines: string[]
  /** where the body begins */
  body: number
}

interface Place {
  start: number
  isRoot: boolean
  /** does a delimiter of a multipart stand at this offset, where two dashes are? */
  isDelimiter: (at: number) => boolean
}

const LF = 0x0a
const CR = 0x0d
const TAB = 0x09
const SPACE = 0x20
const DASH = 0x2d
const BARE_CR = /\r(?!\n)/
const NO_NAME = /[^!-~]/
const FIELD = /^[!-9;-~]+[ \t]*:/
/** As an mbox file has it, and what is left of one. */
const MBOX = /^>?From [^:\s]/
const KNOWN =
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|content-type|delivered-to|x-[\w-]+) ?:/i
const LONGEST_HEAD = 1024 * 1024
/** Of a part, and of what may stand in front of a mail. */
const LONGEST_PART_HEAD = 64 * 1024

/** How much is looked at: 1 MB of a mail, 64 KB of a part. */
export function longestHead(isRoot: boolean): number {
  return isRoot ? LONGEST_HEAD : LONGEST_PART_HEAD
}

/** `bytes` hold all of the head, or as much as is looked at. Throws when that of a mail is longer; what is longer in a part is its body. */
export function readHead(bytes: Buffer, place: Place): Head {
  const { start, isRoot } = place
  const found = findHeadEnd(bytes.subarray(start, start + longestHead(isRoot)))
  const isPlain = found !== null && !(isRoot && (found.end === 0 || bytes[start] === 0xef))
  const lines = isPlain ? readLines(bytes.toString('latin1', start, start + found.end)) : null
  return lines === null || !isPlain ? readOddHead(bytes, place) : { lines, body: start + found.body }
}

/** Null when there is anything but fields. */
function readLines(head: string): string[] | null {
  if (BARE_CR.test(head)) return null
  const lines: string[] = []
  for (let start = 0; start < head.length; ) {
    let isFolded = false
    let end = head.indexOf('\n', start)
    while (end !== -1 && isBlank(head.charCodeAt(end + 1))) {
      isFolded = true
      end = head.indexOf('\n', end + 1)
    }
    const next = end === -1 ? head.length : end + 1
    const last = end === -1 ? next : head.charCodeAt(end - 1) === CR ? end - 1 : end
    const line = head.slice(start, last)
    const colon = line.indexOf(':')
    if (colon < 1 || NO_NAME.test(line.slice(0, colon)) || line.startsWith('--')) return null
    lines.push(isFolded ? line.replace(/\r?\n/g, '\r\n') : line)
    start = next
  }
  return lines
}

/**
 * Line by line. What is neither field nor fold is passed over when a field comes next, as where a gateway broke a long line;
 * else it is the beginning of the body, and so is the delimiter of a multipart.
 */
function readOddHead(bytes: Buffer, { start, isRoot, isDelimiter }: Place): Head {
  const lines: string[][] = []
  const done = (body: number): Head => ({ lines: lines.map((folds) => folds.join('\r\n')), body })
  let at = isRoot ? skipToFields(bytes, start) : start
  while (at < bytes.length && at - start < longestHead(isRoot)) {
    const next = nextLine(bytes, at)
    if (bytes[at] === DASH && bytes[at + 1] === DASH && isDelimiter(at)) return done(at)
    const line = lineAt(bytes, at)
    if (line === '') return done(next)
    const last = lines.at(-1)
    if (isBlank(line.charCodeAt(0)) && last !== undefined) last.push(line)
    else if (FIELD.test(line)) lines.push([line])
    // dashes are the first delimiter, and the empty line has got lost
    else if (last === undefined || line.startsWith('--') || !FIELD.test(lineAt(bytes, next))) return done(at)
    at = next
  }
  if (isRoot && at < bytes.length) throw new Error(`the header size is above ${LONGEST_HEAD} bytes`)
  return done(at)
}

/** Past a byte order mark, the line that an mbox file has before each mail, and empty lines, if header fields follow. */
function skipToFields(bytes: Buffer, start: number): number {
  const isMarked = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf
  const from = isMarked ? start + 3 : start
  let at = from
  while (at < bytes.length && at - from < LONGEST_PART_HEAD && lineAt(bytes, at).trim() === '') at = nextLine(bytes, at)
  if (MBOX.test(lineAt(bytes, at))) return nextLine(bytes, at)
  return KNOWN.test(lineAt(bytes, at)) ? at : from
}

/** Without the carriage returns at its end; one elsewhere is a blank, as readers take it. */
function lineAt(bytes: Buffer, at: number): string {
  let end = bytes.indexOf(LF, at)
  if (end === -1) end = bytes.length
  while (end > at && bytes[end - 1] === CR) end -= 1
  return bytes.toString('latin1', at, Math.min(end, at + LONGEST_HEAD)).replaceAll('\r', ' ')
}

function nextLine(bytes: Buffer, at: number): number {
  return bytes.indexOf(LF, at) + 1 || bytes.length
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}
