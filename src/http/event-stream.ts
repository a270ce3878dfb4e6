/** Events as a stream of text/event-stream (WHATWG HTML §9.2): each as it is committed, at the pace of its reader. */
import type { Context } from 'hono'
import type { Batch } from '../events/follow.ts'
import type { Log } from '../lib/log.ts'
import type { ApiEnv } from './api.ts'
import { eventCursor } from './event-query.ts'

export interface StreamOptions {
  /** everything from a place on, with an empty batch from time to time */
  batches: (signal: AbortSignal) => AsyncGenerator<Batch, void>
  /** ms without a word after which a sign of life is sent */
  heartbeatMs: number
  /** ms after which a reader who takes nothing of what waits is dropped */
  stalledMs: number
  log: Log
}

/** Said of a reader who is dropped. */
export const STALLED_TEXT = 'a reader of events takes nothing any more: its stream is ended'

/** What an EventSource waits before it connects again, in ms. */
const RETRY = 1_000

/**
 * Answers with what the generator yields until it ends. Nothing is asked for before the reader has taken what came before, so
 * that of a slow one no more than a batch is in memory; one who takes nothing is dropped, and goes on from its last id later.
 */
export function answerStream(c: Context<ApiEnv>, options: StreamOptions): Response {
  const over = new AbortController()
  const texts = textsOf(options.batches(over.signal), options.heartbeatMs)
  let stalled: NodeJS.Timeout | undefined
  const close = async () => {
    clearTimeout(stalled)
    over.abort()
    await texts.return()
  }
  const drop = () => {
    options.log.info(STALLED_TEXT)
    c.env.outgoing.destroy()
  }
  /** Null at the end. */
  const nextText = async () => {
    try {
      const { value, done } = await texts.next()
      return done ? null : value
    } catch (error) {
      options.log.error({ err: error }, 'a stream of events has ended with an error')
      return null
    }
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(stalled)
        const text = await nextText()
        if (over.signal.aborted) return
        if (text === null) return controller.close()
        controller.enqueue(Buffer.from(text))
        stalled = setTimeout(drop, options.stalledMs)
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  )
  // a proxy must neither keep nor collect what passes
  return c.body(body, 200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
}

/** So much is written at once: whoever takes it in half a minute takes something. */
const PIECE = 64 * 1024

/** The same texts, some at a time: no more than a piece, unless one alone is longer. */
export function* inPieces(texts: readonly string[]): Generator<string[], void> {
  let piece: string[] = []
  let size = 0
  for (const text of texts) {
    if (size > 0 && size + text.length > PIECE) {
      yield piece
      piece = []
      size = 0
    }
    piece.push(text)
    size += text.length
  }
  if (piece.length > 0) yield piece
}

async function* textsOf(batches: AsyncGenerator<Batch, void>, heartbeatMs: number): AsyncGenerator<string, void> {
  const write = createWriter(heartbeatMs)
  for await (const batch of batches) for (const piece of inPieces(write(batch))) yield piece.join('')
}

/** A function that writes a batch down; nothing for an empty one that nobody has to hear of yet. */
function createWriter(heartbeatMs: number): (batch: Batch) => string[] {
  let writtenAt = Number.NEGATIVE_INFINITY
  let last = -1
  return ({ told, reached }) => {
    const now = performance.now()
    // a timer may be a little early
    if (told.length === 0 && now - writtenAt < heartbeatMs * 0.9) return []
    const begins = last === -1 ? `retry: ${RETRY}\n` : ''
    writtenAt = now
    const events = told.map(({ event, text }) => `id: ${eventCursor(event.sequence)}\ndata: ${text()}\n\n`)
    if (told.length > 0) {
      last = told.at(-1)?.event.sequence ?? reached
      return [begins, ...events]
    }
    // an id without data moves the reader's place past what was not for it
    const place = reached === last ? '' : `id: ${eventCursor(reached)}\n`
    last = reached
    return [`${begins}: nothing new\n${place}\n`]
  }
}
