/** Takes every webhook that comes, and notes when. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { listenOn } from '../../test/support/free-port.ts'
import { HOST } from '../../test/support/mail-server.ts'

export interface Receiver extends AsyncDisposable {
  url: string
  /** how many calls have come */
  readonly count: number
  /** The moment (performance.now) in which the next call with `word` in it has begun to arrive. */
  next(word: string): Promise<number>
}

export async function startReceiver(): Promise<Receiver> {
  let count = 0
  let waiting: { word: string; tell: (at: number) => void }[] = []
  const server = createServer((request, response) => {
    const at = performance.now()
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      count += 1
      response.writeHead(204).end()
      if (waiting.length === 0) return
      const text = Buffer.concat(chunks).toString()
      const [told, others] = [waiting, waiting].map((list, nth) =>
        list.filter(({ word }) => text.includes(word) === (nth === 0)),
      )
      waiting = others ?? []
      for (const { tell } of told ?? []) tell(at)
    })
  })
  const port = await listenOn(server, 0)
  return {
    url: `http://${HOST}:${port}`,
    get count() {
      return count
    },
    next: (word) => new Promise((tell) => waiting.push({ word, tell })),
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
