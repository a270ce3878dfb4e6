/** Keeps from mailsplit and libqp what takes them time by the square: runs of carriage returns (mailsplit 5.4: `/[\r\n]+$/` over all headers), runs of blanks. */
import type { Transform } from 'node:stream'
import { createQuotedPrintableDecoder } from './quoted-printable.ts'

/** mailsplit's splitter, as far as it is used: the node that it is at. */
export interface Splitter {
  node: {
    encoding: string | false
    addHeaderChunk(line: Buffer | false): void
    getDecoder(): Transform
  }
  newNode(parent?: unknown): void
}

/**
 * From now on every node of `splitter` gets header lines in which a CR that ends no line is a blank, as readers take it, and decodes
 * quoted-printable by `createQuotedPrintableDecoder`.
 */
export function tameSplitter(splitter: Splitter): void {
  const { newNode } = splitter
  const tame = () => {
    const { node } = splitter
    const { addHeaderChunk, getDecoder } = node
    node.addHeaderChunk = (line) => addHeaderChunk.call(node, line && withoutBareCr(line))
    node.getDecoder = () =>
      node.encoding === 'quoted-printable' ? createQuotedPrintableDecoder() : getDecoder.call(node)
  }
  splitter.newNode = (parent) => {
    newNode.call(splitter, parent)
    tame()
  }
  tame()
}

function withoutBareCr(line: Buffer): Buffer {
  const end = line.at(-1) === 0x0a && line.at(-2) === 0x0d ? line.length - 2 : line.length
  if (!line.subarray(0, end).includes(0x0d)) return line
  return Buffer.from(line.map((byte, at) => (byte === 0x0d && at < end ? 0x20 : byte)))
}
