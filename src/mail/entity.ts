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

/** One field with its continuations, and the line end behind it. */
const FIELD = /[!-9;-~]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(\r?\n|$)/y

/** `bytes` begin with the head. */
export function readEntity(bytes: Buffer, parent: Node | undefined): Entity | null {
  const head = findHeadEnd(bytes.subarray(0, LONGEST_HEAD))
  const lines = head === null ? null : readLines(bytes.toString('latin1', 0, head.end))
  if (head === null || lines === null) return null
  const type = readStructured(plainValue(lines, 'content-type'))
  const disposition = readStructured(plainValue(lines, 'content-disposition'))
  const encoding = plainValue(lines, 'content-transfer-encoding')
  const cid = plainValue(lines, 'content-id')
  if (type === null || disposition === null || encoding === null || cid === null) return null
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
  const lines: string[] = []
  for (let at = 0; at < head.length; at = FIELD.lastIndex) {
    FIELD.lastIndex = at
    const found = FIELD.exec(head)
    if (found === null) return null
    const line = head.slice(at, FIELD.lastIndex - (found[1] ?? '').length)
    lines.push(line.includes('\n') ? line.replace(/\r?\n/g, '\r\n') : line)
  }
  return lines
}

/** The value of the one field of that name on one line; undefined when there is none, null when there are several or it is not plain ASCII. */
function plainValue(lines: readonly string[], key: string): string | undefined | null {
  let value: string | undefined
  for (const line of lines) {
    if (line[key.length] !== ':' || line.slice(0, key.length).toLowerCase() !== key) continue
    if (value !== undefined) return null
    value = line
      .slice(key.length + 1)
      .replace(/\r\n[ \t]*/g, ' ')
      .trim()
  }
  return value === undefined || !/[^\t -~]|\\/.test(value) ? value : null
}
