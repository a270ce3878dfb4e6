/** A mail on the way from the parser's thread into the tables: what is only written there comes as UTF-8, in one piece that is handed over. */
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

/** Gives back what the texts of a stored mail take: the collector is in no hurry for memory that is not on its heap. */
export function dropTexts({ text }: PackedMail): void {
  text.buffer.transfer(0)
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

/** Bytes that are a slice of the mail would take the whole of it along. */
function packPart(part: Part, buffers: ArrayBuffer[]): Part {
  if (part.blob.data === null) return part
  const { buffer } = new Uint8Array(part.blob.data)
  buffers.push(buffer)
  return { ...part, blob: { ...part.blob, data: Buffer.from(buffer) } }
}
