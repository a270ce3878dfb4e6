/** A proxy in front of an IMAP server that lists some mails and does not give their bodies, as servers with a damaged mail do. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { HOST } from './mail-server.ts'

export interface WithholdingProxy extends AsyncDisposable {
  host: string
  port: number
  /** UIDs whose bodies are withheld; change it at any time */
  withheld: Set<number>
  /** UIDs at which the connection is cut instead */
  deadly: Set<number>
  /** UIDs that the server cannot even describe: every list with one of them is refused */
  damaged: Set<number>
  /** how often the body of each withheld or deadly UID was asked for */
  asked: Map<number, number>
}

/** Works on clients that send one command at a time in one piece, as ours does. */
export async function startWithholdingProxy(target: { host: string; port: number }): Promise<WithholdingProxy> {
  const sockets = new Set<Socket>()
  const withheld = new Set<number>()
  const deadly = new Set<number>()
  const damaged = new Set<number>()
  const asked = new Map<number, number>()

  const server = createServer((client) => {
    const upstream = connect(target)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    upstream.pipe(client)
    client.on('data', (chunk: Buffer) => {
      const command = /^(\S+) UID FETCH (\S+) (.*)\r\n$/i.exec(chunk.toString('latin1'))
      if (command === null) {
        upstream.write(chunk)
        return
      }
      const [, tag, set = '', items = ''] = command
      if (!items.includes('BODY.PEEK[]')) {
        if (holds(set, damaged)) client.write(`${tag} NO [SERVERBUG] Internal error occurred.\r\n`)
        else upstream.write(chunk)
        return
      }
      const uids = expand(set)
      for (const uid of uids) {
        if (withheld.has(uid) || deadly.has(uid)) asked.set(uid, (asked.get(uid) ?? 0) + 1)
      }
      if (uids.some((uid) => deadly.has(uid))) {
        client.resetAndDestroy()
        return
      }
      const given = uids.filter((uid) => !withheld.has(uid))
      if (given.length === 0) client.write(`${tag} OK Fetch completed.\r\n`)
      else upstream.write(`${tag} UID FETCH ${given.join(',')} ${items}\r\n`)
    })
  })
  server.listen(0, HOST)
  await once(server, 'listening')
  return {
    host: HOST,
    port: (server.address() as AddressInfo).port,
    withheld,
    deadly,
    damaged,
    asked,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function expand(set: string): number[] {
  return set.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split(':').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

function holds(set: string, uids: ReadonlySet<number>): boolean {
  return set.split(',').some((range) => {
    const [from = 0, to = from] = range.split(':').map(Number)
    return [...uids].some((uid) => uid >= from && uid <= to)
  })
}
