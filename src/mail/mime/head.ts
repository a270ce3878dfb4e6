/** Where the header fields of an entity end and its body begins, also where no empty line says so. */
import { lineAt, nextLine } from './byte-lines.ts'

/** The header fields as they stand there. */
export interface HeadLines {
  /** raw, folded lines joined with CRLF, one byte per character */
  lines: string[]
  /**
   * Is there a line among them, or behind the last, that belongs to none, or what ends a line for others? They may go on where this reader
   * ends, or end where it goes on.
   */
  isBroken: boolean
}

export interface Head extends HeadLines {
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
const COLON = 0x3a
const DELETE = 0x7f
/** Begins a byte order mark. */
const MARK = 0xef
const FIELD = /^[!-9;-~]+[ \t]*:/
/** As an mbox file has it, and what is left of one. */
const MBOX = /^>?From [^:\s]/
const KNOWN =
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|content-type|delivered-to|x-[\w-]+) ?:/i
/** A fold of nothing, or a name with something strange in front of it. */
const MANGLED = /^[^!-~]+[!-9;-~]+[ \t]*:/
const PARAMETER = /^(?:boundary|charset|(?:file)?name|format|type)(?:\*\d{0,3}\*?)?[ \t]*=/i
const HAS_PARAMETERS = /^content-(?:type|disposition)[ \t]*:/i
/** What some readers take for the end of a line, as Python's does: it is one or two, and what follows is no fold. */
const LONE_RETURN = /\r(?:[^\r\n\t ]|\r+[^\r\n])/
/** Of those, beneath a line of blanks, where the header ends for Ruby's Mail, a reader that goes on learns something. */
const TELLS_AUTHOR = /^(?:from|authentication-results)[ \t]*:/i
/** What UUCP wrote beneath the first line of an mbox file: one for each host that it came by. */
const BY_UUCP = /^>From \S.* remote from \S/
const OPEN_ADDRESS = /<[^<>]*$/
/** The rest of an address in brackets. */
const END_OF_ADDRESS = /^[^\s:<>]+>/
/** Lines in front of the first field that belong to something else. */
const MOST_IN_FRONT = 10
/** How much of one is taken for a text at first. */
const USUAL = 4 * 1024
const USUAL_IN_PART = 512
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
  const most = Math.min(bytes.length - start, longestHead(isRoot))
  const isMarked = isRoot && bytes[start] === MARK
  let plain: PlainHead = isMarked ? 'odd' : 'more'
  let length = 0
  while (plain === 'more' && length < most) {
    length = Math.min(most, length === 0 ? (isRoot ? USUAL : USUAL_IN_PART) : 8 * length)
    plain = readPlainHead(bytes.toString('latin1', start, start + length), isRoot)
  }
  return typeof plain === 'string' ? readOddHead(bytes, place) : { ...plain, body: start + plain.body }
}

/** 'odd': there is something else than fields; 'more': they go on behind `text`. */
type PlainHead = Head | 'odd' | 'more'

function readPlainHead(text: string, isRoot: boolean): PlainHead {
  const lines: string[] = []
  let nextReturn = text.indexOf('\r')
  for (let start = 0; start < text.length; ) {
    const body = behindEmptyLine(text, start)
    if (body !== null) return isRoot && start === 0 ? 'odd' : { lines, isBroken: false, body }
    /** do its folds end with LF alone? */
    let isBare = false
    let end = text.indexOf('\n', start)
    let hasReturn = false
    while (end !== -1) {
      hasReturn = nextReturn === end - 1
      if (hasReturn) nextReturn = text.indexOf('\r', end)
      else if (nextReturn !== -1 && nextReturn < end) return 'odd'
      if (!isBlank(text.charCodeAt(end + 1))) break
      if (isBlankLine(text, end + 1)) return 'odd'
      isBare ||= !hasReturn
      end = text.indexOf('\n', end + 1)
    }
    if (end === -1) return 'more'
    const line = text.slice(start, hasReturn ? end - 1 : end)
    if (!hasName(line)) return 'odd'
    lines.push(isBare ? line.replace(/\r?\n/g, '\r\n') : line)
    start = end + 1
  }
  return 'more'
}

/** Null when there is none at `at`. */
function behindEmptyLine(text: string, at: number): number | null {
  const code = text.charCodeAt(at)
  if (code === LF) return at + 1
  return code === CR && text.charCodeAt(at + 1) === LF ? at + 2 : null
}

/** Does a line that begins with a blank hold nothing else? */
function isBlankLine(text: string, start: number): boolean {
  let at = start + 1
  while (isBlank(text.charCodeAt(at))) at += 1
  return text.charCodeAt(at) === LF || (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF)
}

/** Does it begin with what may be the name of a field, and a colon? */
function hasName(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    if (code === COLON) return at > 0 && !line.startsWith('--')
    if (code <= SPACE || code >= DELETE) return false
  }
  return false
}

/**
 * Line by line. What is neither field nor fold is passed over when a field comes next, as where a gateway broke a long line;
 * else it is the beginning of the body, and so is the delimiter of a multipart.
 */
function readOddHead(bytes: Buffer, { start, isRoot, isDelimiter }: Place): Head {
  const lines: string[][] = []
  const done = (body: number, isBroken: boolean): Head => {
    return { lines: lines.map((folds) => folds.join('\r\n')), isBroken, body }
  }
  let { at, isBroken } = isRoot ? skipToFields(bytes, start) : { at: start, isBroken: false }
  /** has there been a line of blanks, and no fold behind it? */
  let mayHaveEnded = false
  while (at < bytes.length && at - start < longestHead(isRoot)) {
    const next = nextLine(bytes, at)
    if (bytes[at] === DASH && bytes[at + 1] === DASH && isDelimiter(at)) return done(at, true)
    const raw = lineAt(bytes, at, LONGEST_HEAD)
    const line = withoutReturns(raw)
    if (line === '') return done(next, isBroken)
    const last = lines.at(-1)
    const isFold = isBlank(line.charCodeAt(0)) && last !== undefined
    const isField = !isFold && FIELD.test(line)
    mayHaveEnded ||= isField && last !== undefined && last.length > 1 && last.at(-1)?.trim() === ''
    isBroken ||= (!isFold && !isField) || (mayHaveEnded && TELLS_AUTHOR.test(line)) || LONE_RETURN.test(raw)
    if (isFold) last.push(line)
    else if (isField) lines.push([line])
    else if (last !== undefined && isUnfolded(line, last)) last.push(` ${line}`)
    else if (!isPassedOver(line, { next: readLine(bytes, next), isFirst: last === undefined })) return done(at, true)
    at = next
  }
  if (isRoot && at < bytes.length) throw new Error(`the header size is above ${LONGEST_HEAD} bytes`)
  return done(at, isBroken)
}

/** Does the line belong to the field before it, and the blank of the fold has got lost? */
function isUnfolded(line: string, field: string[]): boolean {
  if (PARAMETER.test(line)) return HAS_PARAMETERS.test(field[0] ?? '')
  return END_OF_ADDRESS.test(line) && OPEN_ADDRESS.test(field.at(-1) ?? '')
}

function isPassedOver(line: string, { next, isFirst }: { next: string; isFirst: boolean }): boolean {
  // dashes are the first delimiter, and the empty line has got lost
  return !line.startsWith('--') && FIELD.test(next) && (!isFirst || MANGLED.test(line))
}

/** Past a byte order mark, the line that an mbox file has before each mail, empty lines, and a few of another log or mail, if header fields follow. */
function skipToFields(bytes: Buffer, start: number): { at: number; isBroken: boolean } {
  const isMarked = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf
  const from = isMarked ? start + 3 : start
  let at = from
  while (at < bytes.length && at - from < LONGEST_PART_HEAD && readLine(bytes, at).trim() === '')
    at = nextLine(bytes, at)
  const line = readLine(bytes, at)
  if (MBOX.test(line)) {
    const first = nextLine(bytes, at)
    const behind = skipLines(bytes, first, BY_UUCP)
    return { at: behind, isBroken: behind > first }
  }
  if (FIELD.test(line)) return { at: KNOWN.test(line) ? at : from, isBroken: false }
  const known = findKnown(bytes, at)
  return { at: known ?? from, isBroken: known !== null }
}

/** Past the lines at `start` that are such, a few at most. */
function skipLines(bytes: Buffer, start: number, such: RegExp): number {
  let at = start
  for (let lines = 0; lines < MOST_IN_FRONT && such.test(readLine(bytes, at)); lines += 1) at = nextLine(bytes, at)
  return at
}

/** The first line with a field that every mail has, among a few without an empty one. */
function findKnown(bytes: Buffer, start: number): number | null {
  let at = start
  for (let lines = 0; lines < MOST_IN_FRONT && at < bytes.length; lines += 1) {
    const line = readLine(bytes, at)
    if (KNOWN.test(line)) return at
    if (line.trim() === '') return null
    at = nextLine(bytes, at)
  }
  return null
}

function readLine(bytes: Buffer, at: number): string {
  return withoutReturns(lineAt(bytes, at, LONGEST_HEAD))
}

/** A carriage return that ends no line is a blank, as most readers take it. */
function withoutReturns(line: string): string {
  return line.replaceAll('\r', ' ')
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}
