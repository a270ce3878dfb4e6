/** A mail of ours as bytes: text and HTML, inline images, attachments, headers that no value can break out of. */
import type { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Address, PartHead } from './types.ts'

export interface Draft {
  /** with angle brackets; the same on every retry */
  messageId: string
  /** ms since the epoch */
  date: number
  from: Address
  replyTo: readonly Address[]
  to: readonly Address[]
  cc: readonly Address[]
  subject: string
  /** the plain text part */
  text: string
  html: string | null
  /** message ids with angle brackets */
  inReplyTo: string | null
  references: readonly string[]
  /** further header fields, names and values already checked */
  headers: readonly (readonly [name: string, value: string])[]
  attachments: readonly DraftPart[]
}

export interface DraftPart extends PartHead {
  /** a Buffer for `message/*`, which goes as it is; a stream for what may be large */
  content: Buffer | Readable
}

/** The bytes, CRLF throughout. Bcc is no field of a draft: it is the envelope's business alone. */
export function compose(draft: Draft): Readable {
  const composer = new MailComposer({
    messageId: draft.messageId,
    date: new Date(draft.date),
    from: draft.from,
    replyTo: [...draft.replyTo],
    to: [...draft.to],
    cc: [...draft.cc],
    subject: draft.subject,
    ...(draft.inReplyTo === null ? {} : { inReplyTo: draft.inReplyTo }),
    references: [...draft.references],
    text: endLines(draft.text),
    ...(draft.html === null ? {} : { html: endLines(draft.html) }),
    headers: draft.headers.map(([key, value]) => ({ key, value })),
    attachments: draft.attachments.map((part) => attach(part, draft.html !== null)),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().createReadStream() as Readable
}

/** A bare CR must not be sent (RFC 5321 §2.3.8), and encoding keeps it as it is. */
function endLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function attach(part: DraftPart, beside: boolean) {
  const whole = /^message\//i.test(part.contentType)
  // A message part cannot be encoded (RFC 2046 §5.2.1), and not every server takes 8-bit lines.
  const asItIs = whole && Buffer.isBuffer(part.content) && isSevenBit(part.content)
  return {
    content: part.content,
    contentType: whole && !asItIs ? 'application/octet-stream' : part.contentType,
    contentDisposition: part.disposition,
    contentTransferEncoding: asItIs ? '7bit' : 'base64',
    filename: part.filename ?? (false as const),
    // only the HTML can refer to it
    ...(part.disposition === 'inline' && part.contentId !== null && beside ? { cid: part.contentId } : {}),
  }
}

function isSevenBit(content: Buffer): boolean {
  let line = 0
  for (const [at, byte] of content.entries()) {
    if (byte === 0 || byte > 0x7f || (byte === 0x0d && content[at + 1] !== 0x0a)) return false
    line = byte === 0x0a ? 0 : line + 1
    if (line > 998) return false
  }
  return true
}
