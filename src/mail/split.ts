/** The MIME tree of an ordinary mail, cut out of its bytes without a stream, as mailparser would give it (docs/decisions/0013-a-fast-path-for-ordinary-mail.md). */
import { type Entity, readEntity } from './entity.ts'
import type { Node } from './part.ts'
import { decodeTransfer } from './transfer.ts'

export interface SplitMail {
  /** the header fields of the mail itself: raw, folded lines joined with CRLF, one byte per character */
  lines: string[]
  /** what is no multipart, in the order of the mail */
  leaves: Leaf[]
}

export interface Leaf {
  node: Node
  cid: string | undefined
  /** decoded; may share memory with the mail */
  bytes: Buffer
}

const LF = 0x0a
const CR = 0x0d
const DASH = 0x2d
const MOST_LEAVES = 100
const DEEPEST = 10
/** Places in one body that only look like a delimiter: an ordinary mail has next to none. */
const MOST_ALIKE = 1_000
const DASHES = Buffer.from('--')

/** `raw` is the whole mail. Null when anything in it is out of the ordinary: mailparser decides then. */
export function splitMail(raw: Buffer): SplitMail | null {
  const root = readEntity(raw, undefined)
  if (root === null) return null
  if (root.boundary !== undefined && hasOddDelimiter(raw)) return null
  const leaves: Leaf[] = []
  return addLeaves(leaves, { entity: root, bytes: raw, depth: 0 }) ? { lines: root.lines, leaves } : null
}

/** Is there a line that begins with a carriage return and two dashes? mailparser takes it for a delimiter. */
function hasOddDelimiter(raw: Buffer): boolean {
  // from its dashes on, too; where there are many, as in a picture of letters, the search goes at its usual speed
  let at = raw.indexOf(DASHES)
  for (let alike = 0; at !== -1 && alike < MOST_ALIKE; alike += 1) {
    if (raw[at - 1] === CR && raw[at - 2] === LF) return true
    while (raw[at] === DASH) at += 1
    at = raw.indexOf(DASHES, at)
  }
  return at !== -1 && raw.includes('\n\r--', at - 2)
}

/** Adds those of `entity`, which `bytes` begin with; false when something in it is out of the ordinary. */
function addLeaves(
  leaves: Leaf[],
  { entity, bytes, depth }: { entity: Entity; bytes: Buffer; depth: number },
): boolean {
  const { node, cid, boundary, encoding, headLength } = entity
  if (boundary === undefined) {
    const decoded = decodeTransfer(bytes.subarray(headLength), encoding)
    if (decoded === null || leaves.length === MOST_LEAVES) return false
    leaves.push({ node, cid, bytes: decoded })
    return true
  }
  // the line end of the head may be that of the first delimiter
  const parts = depth === DEEPEST ? null : cutParts(bytes.subarray(headLength - 1), boundary)
  if (parts === null) return false
  return parts.every((part) => {
    const child = readEntity(part, node)
    // of an empty body mailparser makes a line end
    if (child === null || child.headLength >= part.length) return false
    return addLeaves(leaves, { entity: child, bytes: part, depth: depth + 1 })
  })
}

/** What stands between the delimiters (RFC 2046 §5.1.1); null when one has company on its line or the last does not close. */
function cutParts(body: Buffer, boundary: string): Buffer[] | null {
  // from its dashes on: those are rare in base64, line ends are not
  const delimiter = Buffer.from(`--${boundary}`, 'latin1')
  const parts: Buffer[] = []
  let start = -1
  let alike = 0
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + 1)) {
    let after = at + delimiter.length
    if (body[at - 1] !== LF || goesOn(body[after])) {
      alike += 1
      if (alike > MOST_ALIKE) return null
      continue
    }
    const closes = body[after] === DASH && body[after + 1] === DASH
    if (closes) after += 2
    if (body[after] === CR) after += 1
    if (body[after] !== LF && !(closes && after >= body.length)) return null
    if (parts.length === MOST_LEAVES) return null
    // the line end in front of a delimiter belongs to it
    if (start !== -1) parts.push(body.subarray(start, body[at - 2] === CR ? at - 2 : at - 1))
    else if (closes) return null
    if (closes) return body.indexOf(`\n--${boundary}`, after, 'latin1') === -1 ? parts : null
    start = after + 1
  }
  return null
}

/** Does a line go on behind what begins like a delimiter? Then it is none: boundaries begin with one another. */
function goesOn(byte: number | undefined): boolean {
  return byte !== undefined && byte !== LF && byte !== CR && byte !== DASH
}
