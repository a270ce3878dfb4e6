/** Files that stand in the lines of a text, as they did before MIME: uuencode and yEnc (http://www.yenc.org/yenc-draft.1.3.txt). */
import { readUuFile, type UuFile } from './uuencode.ts'

export interface InlineFiles {
  /** the text without them */
  rest: Buffer
  files: { name: string; bytes: Buffer }[]
}

const LF = 0x0a
const CR = 0x0d
const EQUALS = 0x3d
const BEGIN = Buffer.from('begin')
const YEND = Buffer.from('\n=yend')
const LONGEST_LINE = 1_000
const MOST_FILES = 100

/** Null for nearly every text: it has none. */
export function takeInlineFiles(text: Buffer): InlineFiles | null {
  const first = text.indexOf('begin')
  if (first === -1) return null
  const files: InlineFiles['files'] = []
  const rest: Buffer[] = []
  let from = 0
  let lastYend: number | null = null
  for (let at = first; at !== -1 && files.length < MOST_FILES; at = text.indexOf(BEGIN, at + 1)) {
    const isYenc = text[at - 2] === EQUALS && text[at - 1] === 0x79
    const start = isYenc ? at - 2 : at
    if (start < from || (start > 0 && text[start - 1] !== LF)) continue
    if (isYenc) lastYend ??= text.lastIndexOf(YEND)
    const file = isYenc ? readYencFile(text, start, lastYend ?? -1) : readUuFile(text, start)
    if (file === null) continue
    rest.push(text.subarray(from, start))
    files.push({ name: file.name, bytes: file.bytes })
    from = file.end
    at = from - 1
  }
  if (files.length === 0) return null
  rest.push(text.subarray(from))
  return { rest: Buffer.concat(rest), files }
}

/** A file in one part; null when the line at `start` begins none. `lastYend`: where the last one ends. */
function readYencFile(text: Buffer, start: number, lastYend: number): UuFile | null {
  const lineEnd = text.indexOf(LF, start)
  if (lineEnd === -1 || lineEnd > lastYend || lineEnd > start + LONGEST_LINE) return null
  const name = /^=ybegin .*? name=(\S.{0,500})$/.exec(text.toString('latin1', start, lineEnd).trimEnd())?.[1]
  if (name === undefined) return null
  const end = text.indexOf(YEND, lineEnd)
  const isPart = text.toString('latin1', lineEnd + 1, lineEnd + 8) === '=ypart '
  const data = isPart ? text.indexOf(LF, lineEnd + 1) : lineEnd
  const bytes = Buffer.allocUnsafe(Math.max(end - data, 0))
  let length = 0
  for (let at = data + 1; at < end; at += 1) {
    const byte = text[at] as number
    if (byte === LF || byte === CR) continue
    // escaped: 64 more; everything: 42 more
    bytes[length++] = byte === EQUALS ? (text[++at] as number) - 106 : byte - 42
  }
  return { name: name.trim(), bytes: bytes.subarray(0, length), end: text.indexOf(LF, end + 1) + 1 || text.length }
}
