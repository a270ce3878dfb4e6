/** A mail's bytes as a ParsedMail. An ordinary mail is split in memory, any other by mailparser; what its parts mean is decided here. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AttachmentStream, MailParser, MessageText } from 'mailparser'
import { describeMail } from './describe-mail.ts'
import { readFields } from './headers.ts'
import { createLeafReader, type KeepPart, type LeafReader } from './leaves.ts'
import type { Node } from './part.ts'
import { splitMail } from './split.ts'
import { type Splitter, tameSplitter } from './tame-splitter.ts'
import type { ParsedMail } from './types.ts'

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

const PIECE = 64 * 1024

/**
 * Reads one mail; a large one may come as a stream and is never in memory whole. Throws when it cannot be parsed
 * (headers above 1 MB, more than 1,000 parts, an error of `source` or `keep`).
 */
export async function parseMail(source: Buffer | Readable, keep: KeepPart): Promise<ParsedMail> {
  const reader = createLeafReader(keep)
  if (!Buffer.isBuffer(source)) return describeMail(await readStream(source, reader), reader)
  const split = splitMail(source)
  if (split === null) return describeMail(await readStream(Readable.from(piecesOf(source)), reader), reader)
  for (const leaf of split.leaves) {
    const taken = reader.take(leaf)
    if (taken !== undefined) await taken
  }
  return describeMail(split.lines, reader)
}

/** mailparser takes each apart at once, and a large mail would be in its queues whole. */
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** Resolves to the header fields of the mail: raw, still folded, one byte per character. */
async function readStream(source: Readable, reader: LeafReader): Promise<string[]> {
  const parser = await createParser()
  const inside = parser as unknown as Internals
  let lines: string[] = []
  let open: Readable | null = null
  parser.on('headerLines', (all: { line: string }[]) => {
    lines = all.map(({ line }) => line)
  })
  // A part whose mail breaks off would wait for its end for ever.
  parser.on('error', (error: Error) => open?.destroy(error))

  await pipeline(source, parser, async (items: AsyncIterable<AttachmentStream | MessageText>) => {
    for await (const item of items) {
      if (item.type !== 'attachment') continue
      open = item.content as Readable
      open.on('error', () => {}) // whoever reads it is told; nobody may be reading it
      await reader.take({ node: inside.curnode, cid: item.cid, bytes: open })
      open.resume()
      open = null
      item.release()
    }
  })
  return lines
}

/** A parser that gives every part that is no multipart as a stream: it decodes base64 and quoted-printable, no charset. */
async function createParser(): Promise<MailParser> {
  // it takes a thread as long to load as a hundred mails, and most threads never need it
  const { MailParser } = await import('mailparser')
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
  tameSplitter((parser as unknown as Internals).splitter)
  return Object.assign(parser, inside)
}

/** Only what mailparser itself asks for: reading all of them again would take seconds where they are hostile. */
function readPartHeaders(lines: readonly { key: string; line: string }[]): Map<string, string> {
  const wanted = readFields(
    lines.filter(({ key }) => key === 'content-id' || key === 'content-type').map(({ line }) => line),
  )
  // an empty Content-ID breaks mailparser (3.9.31)
  return new Map(wanted.flatMap(({ key, value }) => (key === 'content-id' && value === '' ? [] : [[key, value]])))
}
