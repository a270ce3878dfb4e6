/** What a send says, as it is stored: shown, found and composed from the same row as mail that comes in. */
import { previewOf } from '../mail/body.ts'
import { htmlToMarkdown } from '../mail/html/markdown.ts'
import { markdownToHtml } from '../mail/markdown-body.ts'
import type { ThreadHeaders } from '../mail/reply.ts'
import type { Address, Part } from '../mail/types.ts'
import type { AddressFields, NewContent } from '../store/contents.ts'
import type { Inbox } from '../store/inboxes.ts'
import type { NewRecipient } from '../store/recipients.ts'
import type { SendRequest } from './send-request.ts'

/** What a caller says of it. */
export type Said = Pick<SendRequest, 'text' | 'html' | 'replyTo' | 'headers' | 'automatic'>

export interface ContentParts {
  inbox: Inbox
  recipients: readonly NewRecipient[]
  messageId: string
  subject: string
  ids: ThreadHeaders
  parts: Part[]
  /** bytes of parts that it has besides these */
  otherParts?: number
  at: number
}

/** The content of a send, with the header fields that a reader of the message is shown. */
export function contentOf(
  request: Said,
  { inbox, recipients, messageId, subject, ids, parts, otherParts = 0, at }: ContentParts,
): NewContent {
  const { text, replyTo } = request
  const html = request.html ?? markdownToHtml(text)
  const contentClean = text.trim() === '' && html !== null ? htmlToMarkdown(html) : text.trim()
  const listed = (field: NewRecipient['field']): Address[] =>
    recipients.filter((one) => one.field === field).map(({ name, address }) => ({ name, address }))
  const from = [{ name: inbox.name, address: inbox.emailAddress }]
  const addresses: AddressFields = {
    from,
    sender: [],
    reply_to: [...replyTo],
    to: listed('to'),
    cc: listed('cc'),
    bcc: listed('bcc'),
  }
  const fields: [string, string][] = [
    ['From', written(from)],
    ['Reply-To', written(replyTo)],
    ['To', written(addresses.to)],
    ['Cc', written(addresses.cc)],
    ['Subject', subject],
    ['Date', new Date(at).toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageId],
    ['In-Reply-To', ids.inReplyTo ?? ''],
    ['References', ids.references.join(' ')],
  ]
  return {
    messageId,
    inReplyTo: ids.inReplyTo === null ? [] : [ids.inReplyTo],
    references: ids.references,
    subject,
    date: at,
    author: from[0],
    addresses: JSON.stringify(addresses),
    text,
    html,
    contentClean,
    preview: previewOf(contentClean),
    headers: JSON.stringify([...fields.filter(([, value]) => value !== ''), ...request.headers]),
    kind: request.automatic ? 'auto_reply' : 'human',
    size:
      Buffer.byteLength(text) +
      Buffer.byteLength(html ?? '') +
      parts.reduce((sum, { blob }) => sum + blob.size, otherParts),
    parts,
    truncated: false,
  }
}

function written(list: readonly Address[]): string {
  return list.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ')
}
