/** The head of one entity of a MIME tree (RFC 2045), read strictly: what is out of the ordinary is null. */
import { findHeadEnd } from './head-end.ts'
import { readStructured } from './parameters.ts'
import type { Node } from './part.ts'

export interface Entity {
  node: Node
  /** the header fields: raw, folded lines joined with CRLF, one byte per character */
  lines: string[]
  /** lower-case; '' when the head names none */
  encoding: string
  cid: string | undefined
  /** set for every multipart, and for nothing else */
  boundary: string | undefined
  /** what comes before the body, with the empty line */
  headLength: number
}

const LONGEST_HEAD = 64 * 1024
/** RFC 2046 §5.1.1 has 70. */
const LONGEST_BOUNDARY = 200

const CR = 0x0d
const TAB = 0x09
const SPACE = 0x20
const NO_NAME = /[^!-~]/
/** What says what the entity is. */
const NAME = /^content-(?:type|disposition|transfer-encoding|id):/i
const BARE_CR = /\r(?!\n)/

/** `bytes` begin with the head. */
export function readEntity(bytes: Buffer, parent: Node | undefined): Entity | null {
  const head = findHeadEnd(bytes.subarray(0, LONGEST_HEAD))
  const lines = head === null ? null : readLines(bytes.toString('latin1', 0, head.end))
  if (head === null || lines === null) return null
  const fields = readContentFields(lines)
  const type = readStructured(fields?.get('content-type'))
  const disposition = readStructured(fields?.get('content-disposition'))
  if (fields === null || type === null || disposition === null) return null
  const encoding = fields.get('content-transfer-encoding')
  const cid = fields.get('content-id')
  if (encoding?.includes('=?') || cid?.includes('=?')) return null
  // mailparser guesses the type from the name
  if (type === undefined && disposition !== undefined) return null
  const isMultipart = type?.value.startsWith('multipart/') ?? false
  const boundary = type?.parameters.get('boundary')
  if (isMultipart !== (boundary !== undefined)) return null
  if (boundary === '' || (boundary?.length ?? 0) > LONGEST_BOUNDARY) return null

  const filename = disposition?.parameters.get('filename') || type?.parameters.get('name') || false
  const flowed = type?.parameters.get('format')?.toLowerCase().trim() === 'flowed'
  const node: Node = {
    contentType: type?.value ?? 'text/plain',
    charset: type?.parameters.get('charset') ?? false,
    headers: type === undefined ? new Map() : new Map([['content-type', type.value]]),
    ...(parent === undefined ? {} : { parent }),
    node: {
      disposition: disposition?.value ?? false,
      filename,
      flowed,
      delSp: flowed && type?.parameters.get('delsp')?.toLowerCase().trim() === 'yes',
    },
  }
  return {
    node,
    lines,
    encoding: encoding?.toLowerCase() ?? '',
    cid: cid?.replace(/^<|>$/g, '').trim(),
    boundary,
    headLength: head.body,
  }
}

/** Null when there is anything but fields, or a carriage return that ends no line. */
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
    if (colon < 1 || NO_NAME.test(line.slice(0, colon))) return null
    lines.push(isFolded ? line.replace(/\r?\n/g, '\r\n') : line)
    start = next
  }
  return lines
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}

/** The values of the fields that say what the entity is, each on one line; null when there is one twice or it is not plain ASCII. */
function readContentFields(lines: readonly string[]): Map<string, string> | null {
  const fields = new Map<string, string>()
  for (const line of lines) {
    if (!NAME.test(line)) continue
    const name = line.slice(0, line.indexOf(':')).toLowerCase()
    const value = line
      .slice(name.length + 1)
      .replace(/\r\n[ \t]*/g, ' ')
      .trim()
    if (fields.has(name) || /[^\t -~]|\\/.test(value)) return null
    fields.set(name, value)
  }
  return fields
}
