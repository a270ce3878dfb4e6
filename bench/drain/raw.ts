/** The limit: a client that asks for every mail and throws away what comes, so that only Dovecot and the wire cost anything. */
import { connect } from 'node:net'

export interface RawDrain {
  mails: number
  /** that came over the wire, with the protocol's own */
  bytes: number
  seconds: number
}

export interface ImapLogin {
  host: string
  port: number
  username: string
  password: string
}

/** One FETCH over all of INBOX, `\Seen` untouched. Rejects with the server's words when it refuses. */
export async function drainRaw({ host, port, username, password }: ImapLogin): Promise<RawDrain> {
  const start = performance.now()
  const connection = openConnection(host, port)
  try {
    await connection.greeting
    await connection.command('a1', `LOGIN "${username}" "${password}"`)
    const { tail } = await connection.command('a2', 'EXAMINE INBOX')
    const mails = Number(/^\* (\d+) EXISTS/m.exec(tail)?.[1])
    const { bytes } = await connection.command('a3', 'UID FETCH 1:* (UID FLAGS INTERNALDATE BODY.PEEK[])')
    return { mails, bytes, seconds: (performance.now() - start) / 1_000 }
  } finally {
    connection.close()
  }
}

interface Answer {
  bytes: number
  /** the end of it */
  tail: string
}

/** The tagged answer is the last thing that a server says, so its end is all that is looked at. */
const TAIL = 2_048

function openConnection(host: string, port: number) {
  let bytes = 0
  let tail = ''
  let awaited: { tag: string; done(answer: Answer): void; fail(error: Error): void } | null = null
  const expect = (tag: string) =>
    new Promise<Answer>((done, fail) => {
      bytes = 0
      tail = ''
      awaited = { tag, done, fail }
    })
  const take = (size: number, chunk: Uint8Array) => {
    bytes += size
    const end = Buffer.from(chunk.buffer, chunk.byteOffset + Math.max(0, size - TAIL), Math.min(size, TAIL))
    tail = (tail + end.toString('latin1')).slice(-TAIL)
    if (awaited === null || !tail.endsWith('\r\n')) return true
    const last = tail.slice(tail.lastIndexOf('\r\n', tail.length - 3) + 1).trim()
    if (!last.startsWith(`${awaited.tag} `)) return true
    if (last.startsWith(`${awaited.tag} OK`)) awaited.done({ bytes, tail })
    else awaited.fail(new Error(last))
    return true
  }
  const greeting = expect('*')
  const buffer = Buffer.alloc(1024 * 1024)
  const socket = connect({ host, port, noDelay: true, onread: { buffer, callback: take } })
  const lost = (error?: Error) => awaited?.fail(error ?? new Error('the connection was closed'))
  socket.on('error', lost)
  socket.on('close', () => lost())
  return {
    greeting,
    command(tag: string, text: string): Promise<Answer> {
      const answer = expect(tag)
      socket.write(`${tag} ${text}\r\n`)
      return answer
    },
    close: () => socket.destroy(),
  }
}
