/** winmail.dat: the files and the text inside what Outlook sends to Exchange (MS-OXTNEF). */
import { decodeText, safeText } from './charset.ts'
import { unpackRtf } from './compressed-rtf.ts'
import { type MapiValue, readMapi } from './mapi.ts'
import { readRtf } from './rtf.ts'

export interface Tnef {
  files: TnefFile[]
  text: string | null
  html: string | null
}

export interface TnefFile {
  name: string | null
  contentType: string | null
  contentId: string | null
  bytes: Buffer
}

const SIGNATURE = 0x223e9f78
const ATTRIBUTE = {
  codepage: 0x9007,
  body: 0x800c,
  props: 0x9003,
  start: 0x9002,
  title: 0x8010,
  data: 0x800f,
  fileProps: 0x9005,
}
/** MS-OXPROPS */
const PROPERTY = {
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  data: 0x3701,
  shortName: 0x3704,
  name: 0x3707,
  type: 0x370e,
  contentId: 0x3712,
}
const TYPE_OBJECT = 0x0d
/** An object begins with the id of its interface. */
const INTERFACE = 16
const MOST_FILES = 200
const DEEPEST = 3

export function isTnef(head: { contentType: string; filename: string | null }): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/.test(head.contentType) || head.filename?.toLowerCase() === 'winmail.dat'
}

/** Null when `bytes` are none; one that breaks off gives what it holds so far. Files of mails inside are among the files. */
export function readTnef(bytes: Buffer, depth = 0): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return null
  const tnef: Tnef = { files: [], text: null, html: null }
  let charset = 'windows-1252'
  let file: TnefFile | null = null
  let rtf: Buffer | null = null
  for (const { id, data } of readAttributes(bytes)) {
    if (id === ATTRIBUTE.codepage && data.length >= 4) charset = charsetOf(data.readUInt32LE(0))
    else if (id === ATTRIBUTE.body) tnef.text ??= textOf(data, charset)
    else if (id === ATTRIBUTE.props) rtf = readBody(tnef, data, charset) ?? rtf
    else if (id === ATTRIBUTE.start) {
      if (tnef.files.length === MOST_FILES) break
      file = { name: null, contentType: null, contentId: null, bytes: Buffer.alloc(0) }
      tnef.files.push(file)
    } else if (file === null) continue
    else if (id === ATTRIBUTE.title) file.name ??= textOf(data, charset)
    else if (id === ATTRIBUTE.data) file.bytes = data
    else if (id === ATTRIBUTE.fileProps) readFile({ tnef, file, depth }, data, charset)
  }
  tnef.files = tnef.files.filter(({ bytes }) => bytes.length > 0)
  if (rtf !== null && !/\S/.test(tnef.text ?? '') && tnef.html === null) readRtfBody(tnef, rtf)
  return tnef
}

/** Outlook often sends no other: where it does, that says the same. */
function readRtfBody(tnef: Tnef, rtf: Buffer): void {
  const read = readRtf(unpackRtf(rtf))
  if (read?.type === 'text/plain') tnef.text = read.text || tnef.text
  else if (read !== null) tnef.html = read.text || null
}

function* readAttributes(bytes: Buffer): Generator<{ id: number; data: Buffer }> {
  // level, id, type, length; then the data and a checksum
  for (let at = 6; at + 9 <= bytes.length; ) {
    const start = at + 9
    const end = start + bytes.readUInt32LE(at + 5)
    yield { id: bytes.readUInt16LE(at + 1), data: bytes.subarray(start, end) }
    at = end + 2
  }
}

/** Returns the RTF, if there is any. */
function readBody(tnef: Tnef, data: Buffer, charset: string): Buffer | null {
  let rtf: Buffer | null = null
  for (const { id, value } of readMapi(data)) {
    if (id === PROPERTY.body) tnef.text = valueText(value, charset) || tnef.text
    else if (id === PROPERTY.html) tnef.html = valueText(value, charset) || tnef.html
    else if (id === PROPERTY.rtf && Buffer.isBuffer(value)) rtf = value
  }
  return rtf
}

function readFile(
  { tnef, file, depth }: { tnef: Tnef; file: TnefFile; depth: number },
  data: Buffer,
  charset: string,
): void {
  let shortName = file.name
  let longName: string | null = null
  for (const { id, type, value } of readMapi(data)) {
    if (id === PROPERTY.shortName) shortName = valueText(value, charset) || shortName
    else if (id === PROPERTY.name) longName = valueText(value, charset)
    else if (id === PROPERTY.type) file.contentType ??= valueText(value, charset)
    else if (id === PROPERTY.contentId) file.contentId = valueText(value, charset)
    else if (id === PROPERTY.data && Buffer.isBuffer(value)) {
      const inner = type === TYPE_OBJECT ? value.subarray(INTERFACE) : value
      const mail = depth < DEEPEST ? readTnef(inner, depth + 1) : null
      if (mail === null) file.bytes = inner
      else {
        // a mail inside: its words as a file, and its files
        file.bytes = Buffer.from(mail.text ?? mail.html ?? '')
        file.contentType = mail.text === null ? 'text/html' : 'text/plain'
        tnef.files.push(...mail.files.slice(0, MOST_FILES - tnef.files.length))
      }
    }
  }
  file.name = longName || shortName
}

function valueText(value: MapiValue, charset: string): string | null {
  return typeof value === 'string' ? safeText(value) : value === null ? null : textOf(value, charset)
}

/** Strings end with a NUL. */
function textOf(bytes: Buffer, charset: string): string | null {
  const end = bytes.indexOf(0)
  return decodeText(end === -1 ? bytes : bytes.subarray(0, end), charset) || null
}

function charsetOf(codepage: number): string {
  return codepage === 65001 ? 'utf-8' : codepage === 20127 || codepage === 0 ? 'windows-1252' : `cp${codepage}`
}
