/** The bytes of one part that come as a stream, as far as they have to be in memory. */
import { Readable } from 'node:stream'

/** `bytes` as they come; the first `most` of them are left in `told`. */
export function listenIn(bytes: Buffer | Readable, told: { bytes: Buffer }, most: number): Buffer | Readable {
  if (!Buffer.isBuffer(bytes)) return Readable.from(passOn(bytes, told, most), { objectMode: false })
  // their memory may be used again
  told.bytes = Buffer.from(bytes.subarray(0, most))
  return bytes
}

async function* passOn(bytes: Readable, told: { bytes: Buffer }, most: number): AsyncGenerator<Buffer> {
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const room = most - told.bytes.length
    if (room > 0) told.bytes = Buffer.concat([told.bytes, chunk.subarray(0, room)])
    yield chunk
  }
}

/** All of `bytes` up to `most`; what is longer comes as it would have come. */
export async function gather(bytes: Readable, most: number): Promise<Buffer | Readable> {
  const chunks: Buffer[] = []
  let size = 0
  const rest = bytes[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    chunks.push(next.value)
    size += next.value.length
    if (size > most) return Readable.from(goOn(chunks, rest), { objectMode: false })
  }
  return Buffer.concat(chunks)
}

async function* goOn(chunks: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

export interface Collected {
  kept: Buffer
  /** of all there was */
  size: number
}

/** The first `most` of all of `bytes`. */
export async function collect(bytes: Readable, most: number): Promise<Collected> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    if (size < most) chunks.push(chunk.subarray(0, most - size))
    size += chunk.length
  }
  return { kept: Buffer.concat(chunks), size }
}
