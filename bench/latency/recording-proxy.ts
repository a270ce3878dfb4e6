/** A proxy in front of an IMAP server that notes when the server says by itself that there is another mail (`* 7 EXISTS`). */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { listenOn } from '../../test/support/free-port.ts'
import { HOST } from '../../test/support/mail-server.ts'

export interface RecordingProxy extends AsyncDisposable {
  host: string
  port: number
  /** The moment (performance.now) of the next EXISTS on any connection, noted before it is passed on. */
  nextExists(): Promise<number>
}

export async function startRecordingProxy(target: { host: string; port: number }): Promise<RecordingProxy> {
  const sockets = new Set<Socket>()
  let waiting: ((at: number) => void)[] = []
  const server = createServer((client) => {
    const upstream = connect(target)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    let line = ''
    client.pipe(upstream)
    upstream.on('data', (chunk: Buffer) => {
      const at = performance.now()
      const lines = (line + chunk.toString('latin1')).split('\r\n')
      line = (lines.pop() ?? '').slice(0, 100)
      if (lines.some((one) => /^\* \d+ EXISTS$/.test(one))) {
        for (const tell of waiting) tell(at)
        waiting = []
      }
      client.write(chunk)
    })
  })
  const port = await listenOn(server, 0)
  return {
    host: HOST,
    port,
    nextExists: () => new Promise((resolve) => waiting.push(resolve)),
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
