/** What the head of one entity of a MIME tree says of its body (RFC 2045, RFC 2183). */
import { dropComments } from './headers.ts'
import { readStructured } from './parameters.ts'

export interface Entity {
  /** lower-case; null when the mail names none */
  type: string | null
  charset: string | null
  /** lower-case; null when the mail names none */
  disposition: string | null
  filename: string | null
  /** format=flowed (RFC 3676), and its DelSp */
  flowed: boolean
  delSp: boolean
  /** without angle brackets */
  contentId: string | null
  encoding: Encoding
  /** of a multipart, if it names one */
  boundary: string | null
  parent: Entity | null
  /** of the parts of its parent? */
  isFirst: boolean
}

export type Encoding = 'none' | 'base64' | 'quoted-printable' | 'uuencode'

const NAME = /^content-(?:type|disposition|transfer-encoding|id)[ \t]*:/i

/** `lines` are the header fields: raw, one byte per character. */
export function readEntity(lines: readonly string[], parent: Entity | null): Entity {
  const fields = readContentFields(lines)
  const type = readStructured(fields.get('content-type') ?? '')
  const disposition = readStructured(fields.get('content-disposition') ?? '')
  const parameter = (key: string) => type.parameters.get(key)?.trim() || null
  const flowed = parameter('format')?.toLowerCase() === 'flowed'
  return {
    type: type.value || null,
    charset: parameter('charset'),
    disposition: disposition.value || null,
    // Outlook has written `name` where `filename` belongs
    filename:
      disposition.parameters.get('filename') ||
      type.parameters.get('name') ||
      disposition.parameters.get('name') ||
      null,
    flowed,
    delSp: flowed && parameter('delsp')?.toLowerCase() === 'yes',
    contentId: fields.get('content-id')?.replace(/^<|>$/g, '').trim() || null,
    encoding: readEncoding(fields.get('content-transfer-encoding')),
    boundary: isMultipart(type.value) ? type.parameters.get('boundary') || null : null,
    parent,
    isFirst: true,
  }
}

export function isMultipart(type: string | null): boolean {
  return type?.startsWith('multipart') ?? false
}

/** The values of the fields that say what the entity is, each on one line. Of a field that is there twice the first that says something counts. */
function readContentFields(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of lines) {
    if (!NAME.test(line)) continue
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trimEnd().toLowerCase()
    const value = line
      .slice(colon + 1)
      .replace(/\r?\n[ \t]*|[\r\n]/g, ' ')
      .trim()
    if (!fields.get(name)) fields.set(name, value)
  }
  return fields
}

function readEncoding(value: string | undefined): Encoding {
  if (value === undefined) return 'none'
  const name = dropComments(value)
    .trim()
    .toLowerCase()
    .replace(/^["']+/, '')
  if (/^base-?64/.test(name)) return 'base64'
  if (/^quoted/.test(name)) return 'quoted-printable'
  return /^(?:x-)?uu(?:e|encode|encoded)?\b/.test(name) ? 'uuencode' : 'none'
}
