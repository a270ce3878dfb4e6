/** Cuts a mail into the leaves of its MIME tree (RFC 2046 §5.1), in one pass over its bytes as they come, whatever is wrong with it. */
import { createDelimiters, type Delimiter, type Delimiters } from './delimiters.ts'
import { type Entity, isMultipart, readEntity } from './entity.ts'
import { type HeadLines, longestHead, readHead } from './head.ts'
import { findHeadEnd } from './head-end.ts'

export type Cut =
  /** the header fields of the mail itself; once, before all else */
  | { kind: 'head'; head: HeadLines }
  /** what is no multipart begins; its body follows, in pieces, still encoded, and then its end */
  | { kind: 'leaf'; entity: Entity }
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'end' }
  /** to be answered with the next bytes, or with null when there are none */
  | { kind: 'more' }

type Cutting<T> = Generator<Cut, T, Buffer | null | undefined>

interface Window {
  /** what has come and may still matter */
  bytes: Buffer
  /** where we are in it */
  at: number
  /** has all come? */
  ended: boolean
  /** do carriage returns alone end its lines, as they once did on a Macintosh? */
  isMac: boolean
}

/** Leaves and multiparts. */
export const MOST_PARTS = 1_000
/** How far a boundary is looked for that no header field names, and a line end. */
const FAR = 64 * 1024
/** What is read of a multipart whose boundary is never used. */
const LONGEST_PREAMBLE = 1024 * 1024
/** The same of an inner one: there may be hundreds, each in the other. */
const USUAL_PREAMBLE = 4 * 1024
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const STARTS_WITH_PART = /^\s*--([^\s-][^\r\n]{0,200}?)[ \t]{0,20}\r?\n(?=[!-9;-~]+:|\r?\n)/
const BEFORE_PART = /^--([^\s][^\r\n]{0,200}?)[ \t]{0,20}\r?\n(?=content-)/im
const NO_BYTES = Buffer.alloc(0)

/** `all` is the whole mail; without it `more` asks for it. Throws when there are more than 1,000 parts, or more than 1 MB of header fields. */
export function* cutMail(all: Buffer | null): Cutting<void> {
  const window: Window = { bytes: all ?? NO_BYTES, at: 0, ended: all !== null, isMac: false }
  yield* lookAtLineEnds(window)
  const delimiters = createDelimiters()
  const head = yield* takeHead(window, delimiters.isAt, true)
  yield { kind: 'head', head }
  let entity = readEntity(head.lines, null)
  /** the multiparts that are open, outermost first */
  const open: Entity[] = []
  const parents = new Set<Entity>()
  let parts = 0

  for (;;) {
    parts += 1
    if (parts > MOST_PARTS) throw new Error(`there are more than ${MOST_PARTS} parts`)
    let found: Delimiter | null
    const first = isMultipart(entity.type) ? yield* enterMultipart(entity, window, delimiters) : 'no boundary'
    if (first !== 'no boundary') {
      open.push(entity)
      found = first
    } else {
      yield { kind: 'leaf', entity: isMultipart(entity.type) ? { ...entity, type: 'text/plain' } : entity }
      found = yield* passBody(window, delimiters.find, true)
      yield { kind: 'end' }
    }
    // what stands behind the end of a multipart is no part, unless another delimiter says so
    while (found !== null) {
      if (found.closes) delimiters.close(found.level)
      else delimiters.cutTo(found.level + 1)
      open.length = delimiters.depth()
      if (!found.closes || open.length === 0) break
      found = yield* passBody(window, delimiters.find, false)
    }
    const parent = open.at(-1)
    if (found === null || parent === undefined) return
    entity = readEntity((yield* takeHead(window, delimiters.isAt, false)).lines, parent)
    entity.isFirst = !parents.has(parent)
    parents.add(parent)
  }
}

/**
 * Up to and with the delimiter in front of the first part. A boundary that is never used may be misread, or mistaken: then it is the line
 * that looks like one. A multipart without parts still says something: that is read as text.
 */
function* enterMultipart(
  entity: Entity,
  window: Window,
  delimiters: Delimiters,
): Cutting<Delimiter | null | 'no boundary'> {
  const level = delimiters.depth()
  const most = level === 0 ? LONGEST_PREAMBLE : USUAL_PREAMBLE
  yield* widenTo(window, most)
  const { at } = window
  const bytes = window.bytes.subarray(0, at + most)
  const ended = window.ended && bytes.length === window.bytes.length
  if (entity.boundary !== null) delimiters.push(entity.boundary)
  const { delimiter, safe } = delimiters.find(bytes, { from: at, startsLine: true, ended })
  const isOwn = delimiter?.level === level
  if (isOwn && !delimiter.closes) {
    window.at = delimiter.end
    return delimiter
  }
  const end = delimiter === null ? bytes.length : safe
  const guess = isOwn ? null : guessBoundary(bytes.toString('latin1', at, Math.min(end, at + FAR)))
  if (guess === null && entity.boundary === null) return 'no boundary'
  if (guess !== null) {
    delimiters.cutTo(level)
    delimiters.push(guess)
  }
  const found = yield* passBody(window, delimiters.find, false)
  if (found?.level !== level || found.closes) yield* takeAll(entity, bytes.subarray(at, end))
  return found
}

/** As plain text, still encoded. */
function* takeAll(entity: Entity, bytes: Buffer): Cutting<void> {
  if (!bytes.some((byte) => byte > SPACE)) return
  yield { kind: 'leaf', entity: { ...entity, type: 'text/plain', boundary: null } }
  yield { kind: 'bytes', bytes }
  yield { kind: 'end' }
}

function* widen(window: Window): Cutting<void> {
  const come = yield { kind: 'more' }
  if (come === null || come === undefined) window.ended = true
  else {
    const next = window.isMac ? withLineFeeds(come) : come
    window.bytes = window.at === window.bytes.length ? next : Buffer.concat([window.bytes.subarray(window.at), next])
    window.at = 0
  }
}

function* widenTo(window: Window, length: number): Cutting<void> {
  while (!window.ended && window.bytes.length - window.at < length) yield* widen(window)
}

function* lookAtLineEnds(window: Window): Cutting<void> {
  while (!window.ended && window.bytes.length < FAR && !window.bytes.includes(LF)) yield* widen(window)
  const start = window.bytes.subarray(0, FAR)
  window.isMac = !start.includes(LF) && start.includes(CR)
  if (window.isMac) window.bytes = withLineFeeds(window.bytes)
}

function withLineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte === CR ? LF : byte)))
}

function* takeHead(
  window: Window,
  isDelimiter: (bytes: Buffer, at: number) => boolean,
  isRoot: boolean,
): Cutting<HeadLines> {
  const isWhole = () => {
    const bytes = window.bytes.subarray(window.at)
    const end = findHeadEnd(bytes)?.end ?? -1
    // empty lines in front of a mail end nothing
    return bytes.length > 2 * longestHead(isRoot) || (isRoot ? end > 0 : end !== -1)
  }
  while (!window.ended && !isWhole()) yield* widen(window)
  const { bytes } = window
  const head = readHead(bytes, { start: window.at, isRoot, isDelimiter: (at) => isDelimiter(bytes, at) })
  window.at = head.body
  return head
}

/** Up to and with the next delimiter, or to the end: then null. The line end in front of a delimiter belongs to it. */
function* passBody(
  window: Window,
  find: ReturnType<typeof createDelimiters>['find'],
  isWanted: boolean,
): Cutting<Delimiter | null> {
  /** may a delimiter begin right here? */
  let startsLine = true
  for (;;) {
    const { bytes, at, ended } = window
    const found = find(bytes, { from: at, startsLine, ended })
    if (isWanted && found.safe > at) yield { kind: 'bytes', bytes: bytes.subarray(at, found.safe) }
    if (found.delimiter !== null) {
      window.at = found.delimiter.end
      return found.delimiter
    }
    startsLine &&= found.safe === at
    window.at = found.safe
    if (ended) return null
    yield* widen(window)
  }
}

/** What the first line has that looks like a delimiter with a part behind it; nothing that may be words stands in front of it. */
function guessBoundary(text: string): string | null {
  return (STARTS_WITH_PART.exec(text) ?? BEFORE_PART.exec(text))?.[1] ?? null
}
