/** What a case of the scored suite of reading mail is made of. */

export interface Case {
  what: string
  raw: Buffer
  says: Said
}

/** What a mail says, as far as a case asks. */
export interface Said {
  subject?: string
  from?: string[]
  to?: string[]
  cc?: string[]
  replyTo?: string[]
  /** RFC 3339; null when there is none */
  date?: string | null
  /** without blanks at its ends */
  text?: string
  html?: string
  /** `name|type|bytes`; a name that is none is '', bytes that are no ASCII stand as `<12 bytes>` */
  files?: string[]
}

/** A mail with CRLF line ends, one byte for each character of `text`. */
export function mail(text: string): Buffer {
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1')
}

/** The same in UTF-8. */
export function utf8Mail(text: string): Buffer {
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'))
}

/** A multipart/mixed of a text and these parts. */
export function mixed(...parts: string[]): Buffer {
  const all = ['Content-Type: text/plain\n\nwords', ...parts]
  return mail(
    `From: ann@x.test\nContent-Type: multipart/mixed; boundary="=_b"\n\n${all.map((part) => `--=_b\n${part}\n`).join('')}--=_b--\n`,
  )
}

/** A file of one line with these header fields. */
export function file(head: string): string {
  return `${head}\n\ndata`
}
