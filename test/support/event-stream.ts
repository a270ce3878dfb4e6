/** A reader of text/event-stream as the standard has it: ids are kept, comments passed over, an event ends with an empty line. */
import { request } from 'node:http'
import type { Json } from './api.ts'

export interface EventReader extends AsyncDisposable {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** every event so far */
  events: Json[]
  /** of the last block that had one; what an EventSource would send when it comes back */
  lastId: () => string | undefined
  /** how many comments came */
  comments: () => number
  /** resolves when the stream ends; true when it ended as it should, and was not cut */
  ended: Promise<boolean>
  /** Takes nothing more from the wire. */
  pause: () => void
  resume: () => void
}

/** Opens the stream, and resolves when the server has answered. `onEvent` sees each event before the next one. */
export async function readEvents(
  url: string,
  options: { lastId?: string | undefined; headers?: Record<string, string>; onEvent?: (event: Json) => void } = {},
): Promise<EventReader> {
  const { lastId: from, headers = {}, onEvent = () => {} } = options
  const events: Json[] = []
  let rest = ''
  let comments = 0
  let lastId = from
  const call = request(url, { agent: false, headers: { ...headers, ...(from ? { 'last-event-id': from } : {}) } })
  call.end()
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    call.once('response', resolve)
    call.once('error', reject)
  })
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    const blocks = `${rest}${chunk}`.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split('\n')
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      comments += lines.filter((line) => line.startsWith(':')).length
      lastId = field('id') ?? lastId
      const data = field('data')
      if (data === undefined) continue
      const event = JSON.parse(data)
      events.push(event)
      onEvent(event)
    }
  })
  const ended = new Promise<boolean>((resolve) => {
    response.once('end', () => resolve(true))
    response.once('close', () => resolve(false))
    response.on('error', () => resolve(false))
    call.on('error', () => resolve(false))
  })
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    lastId: () => lastId,
    comments: () => comments,
    ended,
    pause: () => void response.pause(),
    resume: () => void response.resume(),
    async [Symbol.asyncDispose]() {
      call.destroy()
      await ended
    },
  }
}
