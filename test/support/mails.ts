/** Builders of raw mails (RFC 5322, CRLF) for tests: everything is given its place as written, nothing is corrected. */
import { randomUUID } from 'node:crypto'

export interface MailFields {
  from?: string
  to?: string
  cc?: string
  subject?: string
  /** with angle brackets; null: none at all; default: a new one */
  messageId?: string | null
  inReplyTo?: string
  references?: string
  /** default: now */
  date?: Date | string
  text?: string
  html?: string
  attachments?: MailAttachment[]
  /** any other header lines, in front of the usual ones */
  headers?: Record<string, string | string[]>
}

export interface MailAttachment {
  filename: string
  /** default `application/octet-stream` */
  type?: string
  content: string | Buffer
  /** makes it an inline part that the HTML names as `cid:…` */
  contentId?: string
}

/** A raw mail from its fields. Header values go in as they are, so that a test may write what no program should. */
export function mail(fields: MailFields = {}): string {
  const lines: string[] = []
  for (const [name, value] of Object.entries(fields.headers ?? {})) {
    for (const one of [value].flat()) lines.push(`${name}: ${one}`)
  }
  const add = (name: string, value: string | null | undefined) => {
    if (value !== undefined && value !== null) lines.push(`${name}: ${value}`)
  }
  const date = fields.date ?? new Date()
  add('From', fields.from ?? 'Ann Example <ann@elsewhere.test>')
  add('To', fields.to)
  add('Cc', fields.cc)
  add('Subject', fields.subject ?? 'Hello')
  add('Date', typeof date === 'string' ? date : date.toUTCString().replace('GMT', '+0000'))
  add('Message-ID', fields.messageId === undefined ? newMessageId() : fields.messageId)
  add('In-Reply-To', fields.inReplyTo)
  add('References', fields.references)
  add('MIME-Version', '1.0')
  return `${lines.join('\r\n')}\r\n${crlf(content(fields))}`
}

/** `<…@elsewhere.test>`, never the same twice. */
export function newMessageId(): string {
  return `<${randomUUID()}@elsewhere.test>`
}

/** `text` with every line end as CRLF. */
export function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n')
}

function content(fields: MailFields): string {
  const bodies: string[] = []
  if (fields.text !== undefined || fields.html === undefined) bodies.push(textPart('plain', fields.text ?? 'Hello.\n'))
  if (fields.html !== undefined) bodies.push(textPart('html', fields.html))
  const body = bodies.length === 1 ? (bodies[0] ?? '') : multipart('alternative', bodies)
  const inline = fields.attachments?.filter((one) => one.contentId !== undefined) ?? []
  const attached = fields.attachments?.filter((one) => one.contentId === undefined) ?? []
  const related = inline.length === 0 ? body : multipart('related', [body, ...inline.map(filePart)])
  return attached.length === 0 ? related : multipart('mixed', [related, ...attached.map(filePart)])
}

function textPart(subtype: string, text: string): string {
  return `Content-Type: text/${subtype}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}`
}

function filePart(file: MailAttachment): string {
  const base64 = Buffer.from(file.content)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\n')
  const where = file.contentId === undefined ? 'attachment' : `inline`
  const id = file.contentId === undefined ? '' : `Content-ID: <${file.contentId}>\n`
  return `Content-Type: ${file.type ?? 'application/octet-stream'}; name="${file.filename}"
Content-Disposition: ${where}; filename="${file.filename}"
${id}Content-Transfer-Encoding: base64

${base64}
`
}

function multipart(subtype: string, parts: string[]): string {
  const boundary = `part-${randomUUID()}`
  const inside = parts.map((part) => `--${boundary}\n${part}\n`).join('')
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\n\n${inside}--${boundary}--\n`
}
