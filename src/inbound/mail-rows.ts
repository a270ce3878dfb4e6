/** What the parser's thread said of a mail, as the store takes it: name by name, since to spread what was JSON costs as much as to write a row. */
import type { NewContent } from '../store/contents.ts'
import type { Envelope } from '../store/filed.ts'
import type { PackedMail } from './packed-mail.ts'

/** The content of a mail of `size` bytes. */
export function contentOf(said: PackedMail, size: number): NewContent {
  return {
    messageId: said.messageId,
    inReplyTo: said.inReplyTo,
    references: said.references,
    subject: said.subject,
    date: said.date,
    author: said.from[0],
    addresses: said.addresses,
    text: said.text,
    html: said.html,
    contentClean: said.contentClean,
    preview: said.preview,
    headers: said.headers,
    kind: said.kind,
    size,
    parts: said.parts,
    truncated: said.truncated,
    understood: said,
  }
}

/** What of it threads, events and log lines speak of. */
export function envelopeOf(said: PackedMail): Envelope {
  return {
    messageId: said.messageId,
    inReplyTo: said.inReplyTo,
    references: said.references,
    subject: said.subject,
    date: said.date,
    addresses: { from: said.from, to: said.to, cc: said.cc },
    preview: said.preview,
    kind: said.kind,
    codes: said.codes,
  }
}
