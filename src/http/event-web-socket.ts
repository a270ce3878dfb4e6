/** Events over a WebSocket: the same stream, for clients that prefer it. */
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'
import { eventCursor } from './event-query.ts'
import { inPieces, STALLED_TEXT, type StreamOptions } from './event-stream.ts'
import type { WebSocketOffer } from './web-socket.ts'

/** Takes the offer: each event is a text message `{"cursor": …, "event": …}`, silence is broken by pings. */
export function answerWebSocket(c: Context<ApiEnv>, offer: WebSocketOffer, options: StreamOptions): Response {
  offer.take({
    stalledMs: options.stalledMs,
    onStalled: () => options.log.info(STALLED_TEXT),
    async run(peer) {
      for await (const { told } of options.batches(peer.gone)) {
        const texts = told.map(({ event, text }) => `{"cursor":"${eventCursor(event.sequence)}","event":${text()}}`)
        for (const piece of inPieces(texts)) await peer.send(piece)
        if (texts.length === 0) await peer.ping()
      }
    },
  })
  return c.body(null, 200)
}
