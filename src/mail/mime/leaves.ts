/** The leaves of a mail's MIME tree, one after another: texts are read within bounds, attachments go to whoever keeps them. */
import { isAscii, isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import type { BodyPart } from '../body.ts'
import { LONGEST_BODY } from '../bounds.ts'
import type { Blob, Part, PartHead } from '../types.ts'
import { isCharset } from './charset.ts'
import type { Entity } from './entity.ts'
import { typeOfFile } from './file-types.ts'
import { unwrapFlowed } from './flowed.ts'
import { type Collected, collect, gather, listenIn } from './gather.ts'
import { decodeRaw } from './headers.ts'
import { takeInlineFiles } from './inline-files.ts'
import { decodeLines } from './line-ends.ts'
import { cleanName, describePart, isForPeople, nameOfMail } from './part.ts'
import { readRtf } from './rtf.ts'
import { isTnef, readTnef, type Tnef } from './tnef.ts'
import { isStatus, mayTell, mostTold, typeOfTold } from './told.ts'
import { decodeForNow } from './transfer.ts'

/**
 * Hashes and keeps the bytes of one attachment; whoever gives it decides where. It is called for one at a time, and `bytes` may be
 * overwritten when it has resolved, or when another mail is read in the same thread.
 */
export type KeepPart = (head: PartHead, bytes: Buffer | Readable) => Promise<Blob>

export interface Leaves {
  body: BodyPart[]
  parts: Part[]
  /** of the parts that tell of another mail, or of a date: how they begin */
  told: ToldPart[]
  /** that of the first text which names one */
  charset: string | null
  /** do the texts, or a report, say more than was read? */
  isCut: boolean
}

export interface ToldPart {
  /** the one that it should have had */
  contentType: string
  /** decoded, as far as they are looked at (mime/told.ts) */
  bytes: Buffer
}

const MOST_TOLD = 20
const META = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i
const UTF8 = /^utf-?8$/i
const WIDE = /^(?:cs)?(?:utf-?(?:16|32)|ucs-?[24]|unicode(?!.*utf-8)|iso-10646)/i
const MAIL = /^message\/(?:rfc822|global)$/
/** A larger winmail.dat is kept and not opened: it has to be in memory whole. */
const LARGEST_TNEF = 32 * 1024 * 1024

export interface LeafReader extends Leaves {
  /** Reads `bytes`, decoded from base64 or quoted-printable, to their end; at once, or until the promise resolves. */
  take(leaf: { entity: Entity; bytes: Buffer | Readable }): Promise<void> | undefined
  /** Reads a whole body that is still encoded; else the same. */
  takeEncoded(leaf: { entity: Entity; body: Buffer }): Promise<void> | undefined
  /** Says that there are no more. */
  end(): void
}

export function createLeafReader(keep: KeepPart): LeafReader {
  const room = { ...LONGEST_BODY }
  /** the first text that is shown and has a name: a file, but if nothing else can be read, read */
  let spare: BodyPart | null = null
  /** names of files in bytes: their charset may be known when all texts are */
  const rawNames: { at: number; raw: string }[] = []
  const reader: LeafReader = {
    body: [],
    parts: [],
    told: [],
    charset: null,
    isCut: false,
    take({ entity, bytes }) {
      const { head, textType } = describePart(entity)
      if (textType === null) return takeFileOf(entity, head, bytes)
      if (Buffer.isBuffer(bytes)) return takeText(entity, textType, start(textType, bytes))
      return collect(bytes, room[textType]).then((text) => takeText(entity, textType, text))
    },
    takeEncoded({ entity, body }) {
      const { head, textType } = describePart(entity)
      if (textType === null) return takeFileOf(entity, head, decodeForNow(body, entity.encoding))
      return takeText(entity, textType, start(textType, decodeForNow(body, entity.encoding)))
    },
    end() {
      if (spare !== null && !hasText()) reader.body.push(spare)
      for (const { at, raw } of rawNames) {
        const part = reader.parts[at]
        if (part !== undefined) reader.parts[at] = { ...part, filename: cleanName(decodeRaw(raw, reader.charset)) }
      }
    },
  }
  const start = (type: BodyPart['type'], bytes: Buffer): Collected => ({
    kept: bytes.length <= room[type] ? bytes : bytes.subarray(0, room[type]),
    size: bytes.length,
  })
  const hasText = () => reader.body.some(({ text }) => /\S/.test(text))
  const takeFileOf = (entity: Entity, head: PartHead, bytes: Buffer | Readable) => {
    if (entity.rawFilename !== null) rawNames.push({ at: reader.parts.length, raw: entity.rawFilename })
    if (isTnef(head)) return takeTnef(head, bytes)
    return isShownText(entity, head) ? takeShownText(entity, head, bytes) : takePart(head, bytes)
  }
  const takePart = async (head: PartHead, bytes: Buffer | Readable) => {
    const told = mayTell(head) && reader.told.length < MOST_TOLD ? { bytes: NO_BYTES } : null
    const name = () => (MAIL.test(head.contentType) && told !== null ? nameOfMail(told.bytes) : null)
    const most = mostTold(head.contentType)
    const blob = await keep(head, told === null ? bytes : listenIn(bytes, told, most))
    reader.isCut ||= isStatus(head.contentType) && blob.size > most
    reader.parts.push({ ...head, filename: head.filename ?? name(), blob })
    const contentType = told === null ? null : typeOfTold(head, told.bytes)
    if (told !== null && contentType !== null) reader.told.push({ contentType, bytes: told.bytes })
  }
  const takeShownText = async (entity: Entity, head: PartHead, bytes: Buffer | Readable) => {
    const isWanted = spare === null && !hasText()
    // RTF has pictures in it, as HTML may
    const most = LONGEST_BODY[head.contentType === 'text/plain' ? 'text/plain' : 'text/html']
    const whole = isWanted && !Buffer.isBuffer(bytes) ? await gather(bytes, most) : bytes
    if (isWanted && Buffer.isBuffer(whole)) spare = readSpare(entity, head, whole.subarray(0, most))
    await takePart(head, whole)
  }
  const takeFile = (
    name: string | null,
    bytes: Buffer,
    contentType: string | null,
    contentId: string | null = null,
  ) => {
    const filename = cleanName(name ?? '')
    const isType = contentType !== null && /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(contentType)
    return takePart(
      {
        filename,
        contentType: isType ? contentType.toLowerCase() : typeOfFile(filename ?? ''),
        disposition: contentId === null ? 'attachment' : 'inline',
        contentId,
      },
      bytes,
    )
  }
  const takeTnef = async (head: PartHead, bytes: Buffer | Readable) => {
    const whole = Buffer.isBuffer(bytes) ? bytes : await gather(bytes, LARGEST_TNEF)
    const tnef = Buffer.isBuffer(whole) && whole.length <= LARGEST_TNEF ? readTnef(whole) : null
    // copies, since whoever keeps a part need not leave it as it is
    const files = tnef?.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes) })) ?? []
    await takePart(head, whole)
    for (const file of files) await takeFile(file.name, file.bytes, file.contentType, file.contentId)
    if (tnef !== null && !hasText()) reader.body.push(...bodyOf(tnef))
  }
  const takeText = (entity: Entity, type: BodyPart['type'], { kept, size }: Collected) => {
    room[type] -= kept.length
    reader.isCut ||= kept.length < size
    const charset = charsetOf(entity, type, kept)
    reader.charset ??= charset
    const inline = type === 'text/plain' ? takeInlineFiles(kept) : null
    const bytes = inline?.rest ?? kept
    if (bytes.length > 0) reader.body.push(readText(entity, type, { bytes, charset }))
    return inline === null ? undefined : takeFiles(inline.files)
  }
  const takeFiles = async (files: readonly { name: string; bytes: Buffer }[]) => {
    for (const { name, bytes } of files) await takeFile(name, bytes, null)
  }
  return reader
}

function isShownText({ disposition }: Entity, { contentType }: PartHead): boolean {
  return disposition !== 'attachment' && isForPeople(contentType)
}

/** Null: it is not what it says. */
function readSpare(entity: Entity, { contentType }: PartHead, bytes: Buffer): BodyPart | null {
  const rtf = readRtf(bytes)
  if (rtf !== null) return { ...rtf, alternative: null }
  if (!contentType.startsWith('text/')) return null
  const type = contentType === 'text/html' ? 'text/html' : 'text/plain'
  return readText(entity, type, { bytes, charset: charsetOf(entity, type, bytes) })
}

const NO_BYTES = Buffer.alloc(0)

function bodyOf({ text, html }: Tnef): BodyPart[] {
  const alternative = {}
  const parts: [BodyPart['type'], string | null][] = [
    ['text/plain', text],
    ['text/html', html],
  ]
  return parts.flatMap(([type, content]) =>
    content === null ? [] : [{ type, text: content.slice(0, LONGEST_BODY[type]).replace(/\r\n?/g, '\n'), alternative }],
  )
}

/** What the head names; else, of HTML, what it says of itself; so, too, where that is UTF-8 and the bytes are. */
function charsetOf({ charset }: Entity, type: BodyPart['type'], bytes: Buffer): string | null {
  if (type === 'text/plain' || (charset !== null && UTF8.test(charset))) return charset
  const isNamed = charset !== null && isCharset(charset)
  if (isNamed && (isAscii(bytes) || !isUtf8(bytes))) return charset
  const meta = META.exec(bytes.toString('latin1', 0, 2_048))?.[1] ?? null
  // who can read it in bytes reads no UTF-16 (HTML standard, "prescan a byte stream")
  const own = meta !== null && WIDE.test(meta) ? 'utf-8' : meta
  return isNamed && !UTF8.test(own ?? '') ? charset : (own ?? charset)
}

function readText(
  entity: Entity,
  type: BodyPart['type'],
  { bytes, charset }: { bytes: Buffer; charset: string | null },
): BodyPart {
  const text = decodeLines(bytes, charset)
  let alternative: object | null = null
  for (let up = entity.parent; up !== null; up = up.parent) {
    if (up.type === 'multipart/alternative') alternative = up
  }
  if (!entity.flowed || type !== 'text/plain') return { type, text, alternative }
  return { type, ...unwrapFlowed(text, entity.delSp), alternative }
}
