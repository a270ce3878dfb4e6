/** A mail's texts on the way between threads: a long one goes as UTF-8 that is handed over, so that it is in memory once. */
import type { ParsedMail } from '../mail/types.ts'

type Texts = 'text' | 'html' | 'contentClean'
type Text = string | Uint8Array<ArrayBuffer>

/** What a mail says, a long text as its UTF-8. */
export type ReadMail = Omit<ParsedMail, Texts> & { text: Text; html: Text | null; contentClean: Text }

/** Below this a copy costs less than handing over. */
const LONG = 64 * 1024

/** Gives `mail` its long texts as bytes; `buffers` are what a message that carries it has to transfer. */
export function packTexts(mail: ParsedMail): { mail: ReadMail; buffers: ArrayBuffer[] } {
  const buffers: ArrayBuffer[] = []
  const pack = (text: string): Text => {
    if (text.length < LONG) return text
    const bytes = new TextEncoder().encode(text)
    buffers.push(bytes.buffer)
    return bytes
  }
  const html = mail.html === null ? null : pack(mail.html)
  return { mail: { ...mail, text: pack(mail.text), html, contentClean: pack(mail.contentClean) }, buffers }
}

/** Gives back what the long texts of a stored mail take: the collector is in no hurry for memory that is not on its heap. */
export function dropTexts({ text, html, contentClean }: ReadMail): void {
  for (const one of [text, html, contentClean]) if (one instanceof Uint8Array) one.buffer.transfer(0)
}
