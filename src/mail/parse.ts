/** A mail's bytes as a ParsedMail. mailparser splits the MIME tree as a stream; what the parts mean is decided here. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type AttachmentStream, MailParser, type MessageText } from 'mailparser'
import { parseAddressList } from './address.ts'
import { type Splitter, spareBareCr } from './bare-cr.ts'
import { type BodyPart, readBody } from './body.ts'
import { LONGEST_BODY, LONGEST_SUBJECT, LONGEST_VALUE, MOST_ADDRESSES, MOST_FIELDS, MOST_REFERENCES } from './bounds.ts'
import { cutText, decodeText } from './charset.ts'
import { classify } from './classify.ts'
import { readDate } from './date.ts'
import { readEvidence } from './evidence.ts'
import { unwrapFlowed } from './flowed.ts'
import { allValues, type Field, firstValue, readFields, shownHeaders } from './headers.ts'
import { readMessageId, readMessageIds, trimReferences } from './message-ids.ts'
import { describePart, type Node } from './part.ts'
import type { Address, Blob, ParsedMail, Part, PartHead } from './types.ts'
import { decodeWords } from './words.ts'

/** Hashes and keeps the bytes of one attachment; whoever gives it decides where. It is called for one at a time. */
export type KeepPart = (head: PartHead, bytes: Readable) => Promise<Blob>

/** What mailparser keeps to itself (docs/decisions/0008-one-parser.md). */
interface Internals {
  /** the types that are no attachments */
  textTypes: string[]
  /** makes what it calls headers of the lines of one part */
  processHeaders: (lines: readonly { key: string; line: string }[]) => Node['headers']
  /** where it is in the tree */
  curnode: Node
  splitter: Splitter
}

/**
 * Reads one mail; a large one may come as a stream and is never in memory whole. Throws when it cannot be parsed
 * (headers above 1 MB, more than 1,000 parts, an error of `source` or `keep`).
 */
export async function parseMail(source: Buffer | Readable, keep: KeepPart): Promise<ParsedMail> {
  const parser = createParser()
  const inside = parser as unknown as Internals
  const body: BodyPart[] = []
  const parts: Part[] = []
  const room = { 'text/plain': LONGEST_BODY, 'text/html': LONGEST_BODY }
  let isCut = false
  let lines: string[] = []
  let open: Readable | null = null
  parser.on('headerLines', (all: { line: string }[]) => {
    lines = all.map(({ line }) => line)
  })
  // A part whose mail breaks off would wait for its end for ever.
  parser.on('error', (error: Error) => open?.destroy(error))

  const take = async (item: AttachmentStream, bytes: Readable) => {
    const { head, textType } = describePart(inside.curnode, item.cid)
    if (textType === null) {
      parts.push({ ...head, blob: await keep(head, bytes) })
      return
    }
    const { kept, size } = await collect(bytes, room[textType])
    room[textType] -= kept.length
    isCut ||= kept.length < size
    if (kept.length > 0) body.push(readText(inside.curnode, textType, kept))
  }
  await pipeline(
    Buffer.isBuffer(source) ? Readable.from([source]) : source,
    parser,
    async (items: AsyncIterable<AttachmentStream | MessageText>) => {
      for await (const item of items) {
        if (item.type !== 'attachment') continue
        open = item.content as Readable
        open.on('error', () => {}) // whoever reads it is told; nobody may be reading it
        await take(item, open)
        open.resume()
        open = null
        item.release()
      }
    },
  )
  const fields = readFields(lines)
  isCut ||= fields.length === MOST_FIELDS && lines.length > MOST_FIELDS
  const mail = describeMail(fields, body, parts)
  return { ...mail, truncated: mail.truncated || isCut }
}

/** A parser that gives every part that is no multipart as a stream: it decodes base64 and quoted-printable, no charset. */
function createParser(): MailParser {
  const options = {
    ignoreEmbedded: true, // an attached mail stays whole (an option of its splitter)
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  }
  const inside: Pick<Internals, 'textTypes' | 'processHeaders'> = { textTypes: [], processHeaders: readPartHeaders }
  const parser = new MailParser(options)
  spareBareCr((parser as unknown as Internals).splitter)
  return Object.assign(parser, inside)
}

/** Only what mailparser itself asks for: reading all of them again would take seconds where they are hostile. */
function readPartHeaders(lines: readonly { key: string; line: string }[]): Map<string, string> {
  const wanted = readFields(
    lines.filter(({ key }) => key === 'content-id' || key === 'content-type').map(({ line }) => line),
  )
  return new Map(wanted.map(({ key, value }) => [key, value]))
}

async function collect(bytes: Readable, most: number): Promise<{ kept: Buffer; size: number }> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    if (size < most) chunks.push(chunk.subarray(0, most - size))
    size += chunk.length
  }
  return { kept: Buffer.concat(chunks), size }
}

function readText(node: Node, type: BodyPart['type'], bytes: Buffer): BodyPart {
  const declared = type === 'text/html' ? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i : null
  const charset = node.charset || (declared?.exec(bytes.toString('latin1', 0, 2_048))?.[1] ?? null)
  const text = decodeText(bytes, charset).replace(/\r\n?/g, '\n')
  let alternative: object | null = null
  for (let up = node.parent; up !== undefined; up = up.parent) {
    if (up.contentType === 'multipart/alternative') alternative = up
  }
  return {
    type,
    text: node.node.flowed && type === 'text/plain' ? unwrapFlowed(text, node.node.delSp) : text,
    alternative,
  }
}

function describeMail(fields: readonly Field[], body: readonly BodyPart[], parts: Part[]): ParsedMail {
  let isCut = fields.some(({ value }) => value.length > LONGEST_VALUE)
  const first = <T>(list: readonly T[], most: number): T[] => {
    isCut ||= list.length > most
    return list.slice(0, most)
  }
  const addresses = (key: string): Address[] =>
    first(
      allValues(fields, key).flatMap((value) => parseAddressList(value)),
      MOST_ADDRESSES,
    )
  const ids = (key: string) => {
    const all = [...new Set(allValues(fields, key).flatMap(readMessageIds))]
    isCut ||= all.length > MOST_REFERENCES
    return trimReferences(all, MOST_REFERENCES)
  }
  const date = firstValue(fields, 'date')
  // A second From is no part of any mail program's view (RFC 5322 §3.6 allows one).
  const from = first(parseAddressList(firstValue(fields, 'from') ?? ''), MOST_ADDRESSES)
  const subject = decodeWords(cutText(firstValue(fields, 'subject') ?? '', LONGEST_VALUE)).trim()
  isCut ||= subject.length > LONGEST_SUBJECT
  const { truncated, ...content } = readBody(body)
  const types = parts.map((part) => part.contentType)
  return {
    messageId: readMessageId(firstValue(fields, 'message-id') ?? ''),
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
    subject: cutText(subject, LONGEST_SUBJECT),
    // mailparser makes the present time of a date that it cannot read.
    date: date === null ? null : readDate(date),
    from,
    sender: addresses('sender'),
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    ...content,
    headers: shownHeaders(fields),
    evidence: readEvidence(fields),
    kind: classify(fields, from, types),
    parts,
    truncated: truncated || isCut,
  }
}
