/** Lists whose items may be large: written item by item, so that a page of a thousand mails neither fills memory nor holds others up. */
import { setImmediate } from 'node:timers/promises'
import type { Context, TypedResponse } from 'hono'
import { EXACT_TOTAL } from './pagination.ts'

/** An object of which some members are JSON already, as `writeMembers` makes it. */
export interface HalfWritten {
  /** one member at the least */
  first: object
  [REST]: Uint8Array
}
const REST = Symbol('rest')

/** The object with what `first` has and what was written before. */
export function halfWritten(first: object, rest: Uint8Array): HalfWritten {
  return { first, [REST]: rest }
}

/** The members of an object, one at the least, as the end of a JSON object; in memory of its own, for it is kept. */
export function writeMembers(rest: object): Uint8Array {
  const text = JSON.stringify(rest).slice(1)
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}

export interface LongList<T> {
  /** members before the list */
  head?: Record<string, unknown>
  /** the name of the list */
  name: string
  /** what is read one by one: ten large mails at once would keep the thread for a quarter of a second */
  keys: readonly T[]
  /** the item; none when it is gone by now */
  load: (key: T) => readonly (object | HalfWritten)[]
  /** members after the list */
  tail: (count: number) => Record<string, unknown>
}

export interface Totals {
  /** as counted, at most EXACT_TOTAL + 1 */
  total: number
  /** it is known that not everything was counted */
  behind?: boolean
  /** null on the last page */
  nextCursor: string | null
}

/** The members after the items of every list. */
export function totals({ total, behind = false, nextCursor }: Totals): (count: number) => Record<string, unknown> {
  const more = behind || total > EXACT_TOTAL
  return (count) => ({
    count,
    total: Math.min(total, EXACT_TOTAL),
    ...(more ? { total_is_lower_bound: true } : {}),
    next_cursor: nextCursor,
  })
}

/** Others get their turn after so much work. */
const LONGEST_MS = 10
/** An answer up to here is sent whole, with its length: each piece of a longer one waits for a turn of the event loop. */
const WHOLE = 512 * 1024
const PIECE = 128 * 1024
/** Most lists are shorter. */
const SHORT = 16 * 1024
/** in UTF-8, of one unit of UTF-16 */
const MOST_BYTES_OF_A_UNIT = 3

/** A response that fits whatever list its route describes. */
type Streamed = Response & TypedResponse<never, 200, 'json'>

/** Answers 200 with the list. A failure in its first part is an error like any other; a later one cuts the connection. */
export async function answerList<T>(c: Context, list: LongList<T>): Promise<Streamed> {
  const respond = (body: Uint8Array<ArrayBuffer> | ReadableStream) =>
    c.body(body, 200, { 'Content-Type': 'application/json' }) as Response as Streamed
  const pieces = encode(write(list))
  const first: Buffer<ArrayBuffer>[] = []
  for (let size = 0; size < WHOLE; ) {
    const { value, done } = await pieces.next()
    if (done) return respond(Buffer.concat(first))
    first.push(value)
    size += value.length
  }
  return respond(ReadableStream.from(chain(first, pieces)))
}

async function* write<T>({
  head = {},
  name,
  keys,
  load,
  tail,
}: LongList<T>): AsyncGenerator<string | Uint8Array, undefined> {
  let count = 0
  yield `{${[...members(head), `${JSON.stringify(name)}:[`].join()}`
  let end = performance.now() + LONGEST_MS
  for (const key of keys) {
    for (const item of load(key)) {
      const comma = count === 0 ? '' : ','
      if (REST in item) {
        yield `${comma}${JSON.stringify(item.first).slice(0, -1)},`
        yield item[REST]
      } else yield `${comma}${JSON.stringify(item)}`
      count += 1
    }
    if (performance.now() < end) continue
    await setImmediate()
    end = performance.now() + LONGEST_MS
  }
  yield `${[']', ...members(tail(count))].join()}}`
}

/**
 * Bytes are off the heap, where a large string would stay until all of it is collected; and each text by itself, since V8 takes
 * several times as long for one that is joined from others.
 */
async function* encode(texts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer<ArrayBuffer>, undefined> {
  let piece = Buffer.allocUnsafeSlow(SHORT)
  let end = 0
  for await (const text of texts) {
    const room = piece.length - end
    // how long a text becomes is asked for where it may not fit: that takes half as long as writing it
    const most = text.length * MOST_BYTES_OF_A_UNIT <= room ? room : Buffer.byteLength(text)
    if (most > room) {
      if (end > 0) yield piece.subarray(0, end)
      piece = Buffer.allocUnsafeSlow(Math.max(PIECE, most))
      end = 0
    }
    if (typeof text === 'string') end += piece.write(text, end)
    else {
      piece.set(text, end)
      end += text.length
    }
  }
  yield piece.subarray(0, end)
}

async function* chain<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first
  yield* rest
}

function members(object: Record<string, unknown>): string[] {
  return Object.entries(object).flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}:${JSON.stringify(value)}`],
  )
}
