/** The gateway's events, one after the other, for as long as one wants: a lost connection is made again where it ended. */
import { setTimeout as sleep } from 'node:timers/promises'
import { doubling, SECOND } from '../lib/clock.ts'
import { AppError } from '../lib/errors.ts'
import type { Event } from '../mail/event.ts'
import { type RunningApi, UNREACHABLE } from './ask-api.ts'

export interface EventSourceOptions {
  api: RunningApi
  query: URLSearchParams
  signal: AbortSignal
  /** the connection was lost, and is tried again */
  onLost: (why: string) => void
}

/** Throws an AppError when nobody answers the first call, and whenever the gateway refuses. Ends when the signal aborts. */
export async function* eventSource({ api, query, signal, onLost }: EventSourceOptions): AsyncGenerator<Event> {
  let lastId: string | undefined
  let hasAnswered = false
  for (let failures = 0; !signal.aborted; ) {
    try {
      const headers: Record<string, string> = lastId === undefined ? {} : { 'Last-Event-ID': lastId }
      const stream = await api.open({ path: '/v1/events/stream', query, signal, headers })
      hasAnswered = true
      failures = 0
      for await (const block of blocksOf(stream)) {
        lastId = block.id ?? lastId
        if (block.data !== null) yield JSON.parse(block.data)
      }
    } catch (error) {
      if (signal.aborted) return
      const isOver = error instanceof AppError && (error.code !== UNREACHABLE || !hasAnswered)
      if (isOver) throw error
      // anything else is a connection that broke
    }
    if (signal.aborted) return
    failures += 1
    if (failures === 1) onLost('the connection was lost; trying again')
    await sleep(doubling(failures, SECOND, 10 * SECOND), undefined, { signal }).catch(() => {})
  }
}

interface Block {
  id: string | null
  data: string | null
}

/** The blocks of a text/event-stream as this gateway writes it: a field stands on one line. */
async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Block> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    const blocks = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split('\n')
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null
      yield { id: field('id'), data: field('data') }
    }
  }
}
