/** A mail on the way from the parser's thread into the tables: what is only written there comes as UTF-8, in one piece that is handed over. */
import { freeBuffer, freeBytes } from '../lib/garbage.ts'
import type { Blob, ParsedMail } from '../mail/types.ts'
import { withoutBlanks } from '../store/clean-text.ts'
import type { AddressFields } from '../store/contents.ts'

type Written = 'text' | 'html' | 'contentClean' | 'headers'

/** Where a mail comes from, as it was judged when it was read. */
export interface Origin {
  /** Trust as JSON; null: nothing is known */
  trust: string | null
  /** are its signatures to be checked by us? */
  wantsCheck: boolean
  /** whom all its From fields name, for lists; null: whom `from` does */
  authors: string[] | null
}

/** What a mail says: its texts as UTF-8, and as JSON in UTF-8 what the store keeps as such. */
export interface PackedMail extends Omit<ParsedMail, Written | 'sender' | 'replyTo' | 'bcc' | 'auth'>, Origin {
  text: Uint8Array<ArrayBuffer>
  html: Uint8Array<ArrayBuffer> | null
  /** null: `text` without the blanks at its ends */
  contentClean: Uint8Array<ArrayBuffer> | null
  /** [[name, value]] */
  headers: Uint8Array<ArrayBuffer>
  /** AddressFields */
  addresses: Uint8Array<ArrayBuffer>
}

/** How a mail crosses: as values that can become JSON, since cloning objects costs ten times as much, and bytes that are handed over. */
export interface Crossing {
  /** PackedMail with the lengths of the texts in their place, and in place of an attachment's bytes their number in `buffers` */
  values: Record<string, unknown>
  /** first the texts, one behind the other, then attachments */
  buffers: ArrayBuffer[]
}

/** In the order in which they lie in their buffer. */
const TEXTS = ['text', 'contentClean', 'headers', 'addresses', 'html'] as const

const NOT_JUDGED: Origin = { trust: null, wantsCheck: false, authors: null }

/** Gives a mail the form in which it crosses. */
export function packMail(mail: ParsedMail, origin: Origin = NOT_JUDGED): Crossing {
  const { from, to, cc } = mail
  const fields: AddressFields = { from, sender: mail.sender, reply_to: mail.replyTo, to, cc, bcc: mail.bcc }
  if (origin.authors !== null) fields.authors = origin.authors
  const texts = [
    mail.text,
    isTextItself(mail) ? null : mail.contentClean,
    JSON.stringify(mail.headers),
    JSON.stringify(fields),
    mail.html,
  ]
  const { lengths, buffer } = encodeTogether(texts)
  const [text, contentClean, headers, addresses, html] = lengths
  const buffers = [buffer]
  const parts = mail.parts.map((part) => ({ ...part, blob: packBlob(part.blob, buffers) }))
  const { messageId, inReplyTo, references, subject, date, preview, evidence, truncated } = mail
  const { kind, reasons, segments, report, codes } = mail
  const said = { messageId, inReplyTo, references, subject, date, from, to, cc, preview, evidence, truncated }
  const understood = { kind, reasons, segments, report, codes }
  const values = {
    ...said,
    ...understood,
    ...origin,
    parts,
    text,
    contentClean,
    headers,
    addresses,
    html,
  } satisfies Record<keyof PackedMail, unknown>
  return { values, buffers }
}

/** Is `contentClean` the text without the blanks at its ends, as in most mails? The store then keeps it once. */
function isTextItself({ text, contentClean }: ParsedMail): boolean {
  return withoutBlanks(text) === contentClean
}

/** The other side of `packMail`; `values` may have been JSON meanwhile, and become the mail. */
export function unpackMail({ values, buffers }: Crossing): PackedMail {
  const [texts = new ArrayBuffer(0)] = buffers
  let end = 0
  for (const name of TEXTS) {
    const length = values[name] as number | null
    if (length === null) continue
    values[name] = new Uint8Array(texts, end, length)
    end += length
  }
  for (const part of values.parts as { blob: unknown }[]) part.blob = unpackBlob(part.blob as PackedBlob, buffers)
  return values as unknown as PackedMail
}

/** Gives back what the texts and attachments of a stored mail take. */
export function dropContents({ text, parts }: PackedMail): void {
  // the others share its buffer
  freeBuffer(text.buffer)
  for (const { blob } of parts) if (blob.data !== null) freeBytes(blob.data)
}

/** Where texts are written before they are copied to a piece of their size: to ask how long a text will be costs as much as writing it. */
const scratch = Buffer.allocUnsafeSlow(256 * 1024)
const MOST_BYTES_OF_A_CHARACTER = 3

function encodeTogether(texts: readonly (string | null)[]): { lengths: (number | null)[]; buffer: ArrayBuffer } {
  let most = 0
  for (const text of texts) most += (text?.length ?? 0) * MOST_BYTES_OF_A_CHARACTER
  const isShort = most <= scratch.length
  const bytes = isShort ? scratch : Buffer.from(new ArrayBuffer(sizeOf(texts)))
  let end = 0
  const lengths = texts.map((text) => {
    if (text === null) return null
    const length = bytes.write(text, end)
    end += length
    return length
  })
  const buffer = bytes.buffer as ArrayBuffer
  return { lengths, buffer: isShort ? buffer.slice(0, end) : buffer }
}

function sizeOf(texts: readonly (string | null)[]): number {
  return texts.reduce((sum, text) => sum + (text === null ? 0 : Buffer.byteLength(text)), 0)
}

interface PackedBlob {
  /** in hexadecimal digits */
  hash: string
  size: number
  /** which of the buffers holds the bytes; null: they are in the blob folder */
  data: number | null
}

function packBlob({ hash, size, data }: Blob, buffers: ArrayBuffer[]): PackedBlob {
  if (data === null) return { hash: hash.toString('hex'), size, data }
  // bytes that are a slice of the mail would take the whole of it along
  const { buffer } = data.buffer.byteLength === data.length ? data : new Uint8Array(data)
  return { hash: hash.toString('hex'), size, data: buffers.push(buffer as ArrayBuffer) - 1 }
}

function unpackBlob({ hash, size, data }: PackedBlob, buffers: readonly ArrayBuffer[]): Blob {
  const bytes = data === null ? undefined : buffers[data]
  return { hash: Buffer.from(hash, 'hex'), size, data: bytes === undefined ? null : Buffer.from(bytes) }
}
