/** The leaves of a mail's MIME tree, one after another: texts are read within bounds, attachments go to whoever keeps them. */
import type { Readable } from 'node:stream'
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
  /** do the texts say more than was read? */
  isCut: boolean
}

export interface LeafReader extends Leaves {
  /** Resolves when `bytes`, decoded from base64 or quoted-printable, have been read to their end. */
  take(leaf: { node: Node; cid: string | undefined; bytes: Buffer | Readable }): Promise<void>
}

export function createLeafReader(keep: KeepPart): LeafReader {
  const room = { ...LONGEST_BODY }
  const reader: LeafReader = {
    body: [],
    parts: [],
    isCut: false,
    async take({ node, cid, bytes }) {
      const { head, textType } = describePart(node, cid)
      if (textType === null) {
        reader.parts.push({ ...head, blob: await keep(head, bytes) })
        return
      }
      const { kept, size } = await collect(bytes, room[textType])
      room[textType] -= kept.length
      reader.isCut ||= kept.length < size
      if (kept.length > 0) reader.body.push(readText(node, textType, kept))
    },
  }
  return reader
}

async function collect(bytes: Buffer | Readable, most: number): Promise<{ kept: Buffer; size: number }> {
  if (Buffer.isBuffer(bytes)) return { kept: bytes.subarray(0, most), size: bytes.length }
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
