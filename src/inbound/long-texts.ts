/** A mail on the way between threads: a long text goes as UTF-8 that is handed over, so that it is in memory once, and so do attachments. */
import type { ParsedMail, Part } from '../mail/types.ts'

type Texts = 'text' | 'html' | 'contentClean'
type Text = string | Uint8Array<ArrayBuffer>

/** What a mail says, a long text as its UTF-8. */
export type ReadMail = Omit<ParsedMail, Texts> & { text: Text; html: Text | null; contentClean: Text }

/** Below this a copy costs less than handing over. */
const LONG = 64 * 1024

/** Gives `mail` its long texts as bytes, and its attachments bytes of their own; `buffers` are what a message that carries it has to transfer. */
export function packTexts(mail: ParsedMail): { mail: ReadMail; buffers: ArrayBuffer[] } {
  const buffers: ArrayBuffer[] = []
  const pack = (text: string): Text => {
    if (text.length < LONG) return text
    const bytes = new TextEncoder().encode(text)
    buffers.push(bytes.buffer)
    return bytes
  }
  const html = mail.html === null ? null : pack(mail.html)
  const parts = mail.parts.map((part) => packPart(part, buffers))
  return { mail: { ...mail, text: pack(mail.text), html, contentClean: pack(mail.contentClean), parts }, buffers }
}

/** Bytes that are a slice of the mail would take the whole of it along. */
function packPart(part: Part, buffers: ArrayBuffer[]): Part {
  if (part.blob.data === null) return part
  const { buffer } = new Uint8Array(part.blob.data)
  buffers.push(buffer)
  return { ...part, blob: { ...part.blob, data: Buffer.from(buffer) } }
}

/** Gives back what the long texts of a stored mail take: the collector is in no hurry for memory that is not on its heap. */
export function dropTexts({ text, html, contentClean }: ReadMail): void {
  for (const one of [text, html, contentClean]) if (one instanceof Uint8Array) one.buffer.transfer(0)
}
