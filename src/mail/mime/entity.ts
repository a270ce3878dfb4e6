/** What the head of one entity of a MIME tree says of its body (RFC 2045, RFC 2183). */
import { dropComments } from './headers.ts'
import { readStructured, type Structured } from './parameters.ts'

export interface Entity {
  /** lower-case; null when the mail names none */
  type: string | null
  charset: string | null
  /** lower-case; null when the mail names none */
  disposition: string | null
  filename: string | null
  /** the same in bytes, each as a character, where it may be in the charset of the text */
  rawFilename: string | null
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

const NAME = /^content-(type|disposition|transfer-encoding|id)[ \t]*:/i
const DASH = 0x2d
/** As nearly all mails write them. */
const ENCODINGS: ReadonlyMap<string, Encoding> = new Map([
  ['7bit', 'none'],
  ['8bit', 'none'],
  ['base64', 'base64'],
  ['quoted-printable', 'quoted-printable'],
])

/** `lines` are the header fields: raw, one byte per character. */
export function readEntity(lines: readonly string[], parent: Entity | null): Entity {
  const fields = readContentFields(lines)
  const type = readStructured(fields.type)
  const disposition = readStructured(fields.disposition)
  const parameter = (key: string) => type.parameters.get(key)?.trim() || null
  // Outlook has written `name` where `filename` belongs
  const name = textOf(disposition, 'filename') ?? textOf(type, 'name') ?? textOf(disposition, 'name')
  const flowed = parameter('format')?.toLowerCase() === 'flowed'
  return {
    type: type.value || null,
    charset: parameter('charset'),
    disposition: disposition.value || null,
    filename: name?.text ?? null,
    rawFilename: name?.raw ?? null,
    flowed,
    delSp: flowed && parameter('delsp')?.toLowerCase() === 'yes',
    contentId: fields.id.replace(/^<|>$/g, '').trim() || null,
    encoding: readEncoding(fields['transfer-encoding']),
    boundary: isMultipart(type.value) ? type.parameters.get('boundary') || null : null,
    parent,
    isFirst: true,
  }
}

function textOf({ parameters, raw }: Structured, key: string): { text: string; raw: string | null } | null {
  const text = parameters.get(key)
  return text ? { text, raw: raw.get(key) ?? null } : null
}

export function isMultipart(type: string | null): boolean {
  return type?.startsWith('multipart') ?? false
}

/** The values of the fields that say what the entity is, each on one line. Of a field that is there twice the first that says something counts. */
function readContentFields(lines: readonly string[]) {
  const fields = { type: '', disposition: '', 'transfer-encoding': '', id: '' }
  for (const line of lines) {
    // the dash of `content-` tells most fields from it
    const named = line.charCodeAt(7) === DASH ? NAME.exec(line) : null
    if (named === null) continue
    const name = named[1]?.toLowerCase() as keyof typeof fields
    fields[name] ||= line
      .slice(named[0].length)
      .replace(/\r?\n[ \t]*|[\r\n]/g, ' ')
      .trim()
  }
  return fields
}

function readEncoding(value: string): Encoding {
  const known = ENCODINGS.get(value)
  if (known !== undefined || value === '') return known ?? 'none'
  const name = dropComments(value)
    .trim()
    .toLowerCase()
    .replace(/^["']+/, '')
  if (/^base-?64/.test(name)) return 'base64'
  if (/^quoted/.test(name)) return 'quoted-printable'
  return /^(?:x-)?uu(?:e|encode|encoded)?\b/.test(name) ? 'uuencode' : 'none'
}
