/** The leaves of a mail's MIME tree, one after another: texts are read within bounds, attachments go to whoever keeps them. */
import { Readable } from 'node:stream'
import type { BodyPart } from './body.ts'
import { LONGEST_BODY } from './bounds.ts'
import { unwrapFlowed } from './flowed.ts'
import { decodeLines } from './line-ends.ts'
import { describePart, type Node } from './part.ts'
import type { Blob, Part, PartHead } from './types.ts'

/** Hashes and keeps the bytes of one attachment; whoever gives it decides where. It is called for one at a time. */
export type KeepPart = (head: PartHead, bytes: Buffer | Readable) => Promise<Blob>

export interface Leaves {
  body: BodyPart[]
  parts: Part[]
  /** of the parts that tell of another mail, or of a date: how they begin */
  told: ToldPart[]
  /** do the texts say more than was read? */
  isCut: boolean
}

export interface ToldPart {
  contentType: string
  /** decoded, at most 64 KB; may share memory with the mail */
  bytes: Buffer
}

/** RFC 3464, RFC 6533, RFC 5965, RFC 8098, the mail that they speak of, and calendars; bad servers give a text a name. */
const TELLS =
  /^(?:message\/(?:(?:global-)?(?:delivery-status|disposition-notification|headers)|feedback-report|rfc822|global|partial|x-[\w-]+)|text\/(?:rfc822(?:-headers)?|plain|calendar)|application\/ics)$/
const MOST_TOLD = 20
const LONGEST_TOLD = 64 * 1024

export interface LeafReader extends Leaves {
  /** Reads `bytes`, decoded from base64 or quoted-printable, to their end; at once, or until the promise resolves. */
  take(leaf: { node: Node; cid: string | undefined; bytes: Buffer | Readable }): Promise<void> | undefined
}

export function createLeafReader(keep: KeepPart): LeafReader {
  const room = { ...LONGEST_BODY }
  const reader: LeafReader = {
    body: [],
    parts: [],
    told: [],
    isCut: false,
    take({ node, cid, bytes }) {
      const { head, textType } = describePart(node, cid)
      if (textType === null) return takePart(head, bytes)
      if (!Buffer.isBuffer(bytes)) return collect(bytes, room[textType]).then((text) => takeText(node, textType, text))
      takeText(node, textType, { kept: bytes.subarray(0, room[textType]), size: bytes.length })
      return undefined
    },
  }
  const takePart = async (head: PartHead, bytes: Buffer | Readable) => {
    let whole = bytes
    if (TELLS.test(head.contentType) && reader.told.length < MOST_TOLD) {
      const told: ToldPart = { contentType: head.contentType, bytes: NO_BYTES }
      reader.told.push(told)
      if (Buffer.isBuffer(bytes)) told.bytes = bytes.subarray(0, LONGEST_TOLD)
      else whole = Readable.from(listenIn(bytes, told), { objectMode: false })
    }
    reader.parts.push({ ...head, blob: await keep(head, whole) })
  }
  const takeText = (node: Node, type: BodyPart['type'], { kept, size }: Collected) => {
    room[type] -= kept.length
    reader.isCut ||= kept.length < size
    if (kept.length > 0) reader.body.push(readText(node, type, kept))
  }
  return reader
}

const NO_BYTES = Buffer.alloc(0)

/** `bytes` as they come; their beginning is left in `told`. */
async function* listenIn(bytes: Readable, told: ToldPart): AsyncGenerator<Buffer> {
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const room = LONGEST_TOLD - told.bytes.length
    if (room > 0) told.bytes = Buffer.concat([told.bytes, chunk.subarray(0, room)])
    yield chunk
  }
}

interface Collected {
  kept: Buffer
  /** of all there was */
  size: number
}

async function collect(bytes: Readable, most: number): Promise<Collected> {
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
  const text = decodeLines(bytes, charset)
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
