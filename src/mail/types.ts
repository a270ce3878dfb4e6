/** What a mail is once it is understood: the plain data that every floor above shares. */

/** `address` is as written in the header, without brackets; it may lack a domain, and is '' when the header held none. */
export interface Address {
  name: string
  address: string
}

/** A header that may say for whom the mail was delivered; `header` is lower-case. */
export type EvidenceHeader =
  | 'delivered-to'
  | 'x-original-to'
  | 'x-envelope-to'
  | 'envelope-to'
  | 'received'
  | 'to'
  | 'cc'

/** One header field that names recipients, in the order of the mail: the topmost first. Addresses keep their case. */
export interface Evidence {
  header: EvidenceHeader
  addresses: string[]
}

/** Who or what wrote the mail (RFC 3834, RFC 3464, RFC 2369). */
export type Kind = 'human' | 'auto_reply' | 'bounce' | 'bulk'

/** What is known of an attachment before its bytes are read. */
export interface PartHead {
  filename: string | null
  contentType: string
  disposition: 'attachment' | 'inline'
  /** without angle brackets */
  contentId: string | null
}

/** Bytes that have been kept: in memory for the next transaction, or already durable in a file named by their hash. */
export interface Blob {
  /** SHA-256 */
  hash: Buffer
  size: number
  /** null: the bytes are in the blob folder */
  data: Buffer | null
}

export interface Part extends PartHead {
  blob: Blob
}

export interface ParsedMail {
  /** with angle brackets, as in the header; null when there is none that could be used */
  messageId: string | null
  /** message ids with angle brackets, in header order, without duplicates */
  inReplyTo: string[]
  references: string[]
  subject: string
  /** the Date header in ms since the epoch; null when there is none or it cannot be read */
  date: number | null
  from: Address[]
  sender: Address[]
  replyTo: Address[]
  to: Address[]
  cc: Address[]
  bcc: Address[]
  /** the text/plain parts; '' when there are none */
  text: string
  html: string | null
  /** Markdown of what a reader can see */
  contentClean: string
  /** at most 200 characters of `contentClean` on one line */
  preview: string
  /** every header field as decoded text, in order, names as written */
  headers: [name: string, value: string][]
  evidence: Evidence[]
  kind: Kind
  parts: Part[]
  /** does the mail say more than is kept (mail/bounds.ts)? */
  truncated: boolean
}
