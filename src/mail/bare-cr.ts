/** Keeps runs of carriage returns away from mailsplit, which takes time by the square of their length (5.4: `/[\r\n]+$/` over all headers). */

/** mailsplit's splitter, as far as it is used: the node whose header lines it reads. */
export interface Splitter {
  node: { addHeaderChunk(line: Buffer | false): void }
  newNode(parent?: unknown): void
}

/** From now on every node of `splitter` gets header lines in which a CR that ends no line is a blank, as readers take it. */
export function spareBareCr(splitter: Splitter): void {
  const { newNode } = splitter
  const guard = () => {
    const { node } = splitter
    const { addHeaderChunk } = node
    node.addHeaderChunk = (line) => addHeaderChunk.call(node, line && withoutBareCr(line))
  }
  splitter.newNode = (parent) => {
    newNode.call(splitter, parent)
    guard()
  }
  guard()
}

function withoutBareCr(line: Buffer): Buffer {
  const end = line.at(-1) === 0x0a && line.at(-2) === 0x0d ? line.length - 2 : line.length
  if (!line.subarray(0, end).includes(0x0d)) return line
  return Buffer.from(line.map((byte, at) => (byte === 0x0d && at < end ? 0x20 : byte)))
}
