/** What a mail is once it is understood: the plain data that every floor above shares. */
import type { AuthFacts } from './trust/auth-facts.ts'

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

/** Who or what wrote the mail: a person, a program that answers (RFC 3834), a mail server (RFC 3464), a reader who complains (RFC 5965), a list (RFC 2369), a calendar (RFC 6047). */
export const KINDS = ['human', 'auto_reply', 'bounce', 'complaint', 'bulk', 'calendar'] as const
export type Kind = (typeof KINDS)[number]

/** A piece of `contentClean` that its sender did not write now. */
export interface Segment {
  kind: 'quote' | 'signature'
  /** in UTF-16 units; the end is behind the last one */
  start: number
  end: number
}

/** What a mail server says of a mail of ours that it could not deliver (RFC 3464), or of one that its reader does not want (RFC 5965). */
export interface Report {
  /** `delivery`: nobody was refused */
  kind: 'bounce' | 'delivery' | 'complaint'
  /** the Message-ID of the mail that is spoken of, with angle brackets */
  originalMessageId: string | null
  recipients: ReportedRecipient[]
}

export interface ReportedRecipient {
  address: string
  /** what we wrote, where a server says that it made another of it (RFC 3464 §2.3.1) */
  originalAddress?: string
  /** RFC 3463 */
  status: string | null
  /** the words of the server that refused it */
  diagnostic: string | null
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | null
  /** will it be the same tomorrow? */
  hard: boolean
}

/** Something in the new words that a program may wait for. */
export interface Code {
  kind: 'code' | 'link'
  value: string
  /** 0 to 1, by the words around it alone: who wrote them is not known yet */
  confidence: number
}

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
  /** why it is of this kind, as short words such as `auto-submitted`; [] for `human` */
  reasons: string[]
  /** what is quoted, and signatures, in order and apart; all else are new words */
  segments: Segment[]
  /** what a bounce or a complaint says */
  report: Report | null
  /** one-time codes and links that confirm something */
  codes: Code[]
  parts: Part[]
  /** does the mail say more than is kept (mail/bounds.ts)? */
  truncated: boolean
  /** what its header says of where it comes from; null: nothing */
  auth: AuthFacts | null
}
