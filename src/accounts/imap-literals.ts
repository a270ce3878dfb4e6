/** Long literals (RFC 9051 §4.3) go into one piece of memory as they come. imapflow keeps what it read in a list, to copy it when all is there: twice the memory, and rubbish. */
import { freeBytes } from '../lib/garbage.ts'
import type { Session } from './imap.ts'

/** What imapflow's reader of the connection keeps to itself. */
interface Reader {
  state: number
  /** of the literal that is being read, how many bytes are to come */
  literalWaiting: number
  literalBuffer: Buffer[]
  literals: Buffer[]
  destroyed: boolean
  /** takes `chunk` from `start` on, up to the end of a line or a literal; where it goes on, null at the end of `chunk` */
  processChunkSegment?: (chunk: Buffer, start: number) => Promise<number | null>
}

const LINE = 1
const LITERAL = 2
/** A shorter one comes with others in one read. */
const LONG = 64 * 1024

/** From now on `client` gives back what it read of a literal as soon as it is copied. */
export function gatherLiterals(client: Session['client']): void {
  const { streamer: reader } = client as unknown as { streamer?: Reader }
  const segment = reader?.processChunkSegment?.bind(reader)
  if (reader === undefined || segment === undefined) return
  let literal: Buffer | null = null
  reader.processChunkSegment = async (chunk, start) => {
    const { literalWaiting } = reader
    const begins = reader.state === LITERAL && literalWaiting >= LONG && reader.literalBuffer.length === 0
    if (reader.destroyed || (literal === null && !begins)) return segment(chunk, start)
    literal ??= Buffer.allocUnsafeSlow(literalWaiting)
    const taken = chunk.copy(literal, literal.length - literalWaiting, start, start + literalWaiting)
    reader.literalWaiting -= taken
    if (taken === chunk.length) freeBytes(chunk)
    if (reader.literalWaiting > 0) return null
    reader.literals.push(literal)
    reader.state = LINE
    literal = null
    return start + taken
  }
}
