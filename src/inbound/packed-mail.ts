/** A mail on the way from the parser's thread into the tables: what is only written there comes as UTF-8, in one piece that is handed over. */
import { freeBytes } from '../lib/garbage.ts'
import type { ParsedMail, Part } from '../mail/types.ts'
import type { AddressFields } from '../store/contents.ts'

type Written = 'text' | 'html' | 'contentClean' | 'headers'

/** What a mail says: its texts as UTF-8, and as JSON in UTF-8 what the store keeps as such. */
export interface PackedMail extends Omit<ParsedMail, Written | 'sender' | 'replyTo' | 'bcc'> {
  text: Uint8Array<ArrayBuffer>
  html: Uint8Array<ArrayBuffer> | null
  contentClean: Uint8Array<ArrayBuffer>
  /** [[name, value]] */
  headers: Uint8Array<ArrayBuffer>
  /** AddressFields */
  addresses: Uint8Array<ArrayBuffer>
}

/** Gives a mail the form in which it crosses; `buffers` are what a message that carries it has to transfer. */
export function packMail(mail: ParsedMail): { mail: PackedMail; buffers: ArrayBuffer[] } {
  const { sender, replyTo, bcc, ...rest } = mail
  const { from, to, cc } = mail
  const fields: AddressFields = { from, sender, reply_to: replyTo, to, cc, bcc }
  const texts = [mail.text, mail.contentClean, JSON.stringify(mail.headers), JSON.stringify(fields), mail.html ?? '']
  const [text, contentClean, headers, addresses, html] = encodeTogether(texts) as [Bytes, Bytes, Bytes, Bytes, Bytes]
  const buffers = [text.buffer]
  const parts = mail.parts.map((part) => packPart(part, buffers))
  const packed = { ...rest, text, contentClean, headers, addresses, html: mail.html === null ? null : html, parts }
  return { mail: packed, buffers }
}

/** Gives back what the texts and attachments of a stored mail take. */
export function dropContents({ text, parts }: PackedMail): void {
  // the others share its buffer
  text.buffer.transfer(0)
  for (const { blob } of parts) if (blob.data !== null) freeBytes(blob.data)
}

type Bytes = Uint8Array<ArrayBuffer>

/** Each as UTF-8 in a buffer that they share and nothing else does. */
function encodeTogether(texts: readonly string[]): Bytes[] {
  const bytes = Buffer.from(new ArrayBuffer(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)))
  let end = 0
  return texts.map((text) => {
    const start = end
    end += bytes.write(text, start)
    return new Uint8Array(bytes.buffer, start, end - start)
  })
}

function packPart(part: Part, buffers: ArrayBuffer[]): Part {
  const { data } = part.blob
  if (data === null) return part
  // bytes that are a slice of the mail would take the whole of it along
  const { buffer } = data.buffer.byteLength === data.length ? data : new Uint8Array(data)
  buffers.push(buffer as ArrayBuffer)
  return { ...part, blob: { ...part.blob, data: Buffer.from(buffer) } }
}
