/** The client's end of an SMTP connection as a server sees it: lines, content up to the lone dot, TLS on the way. */
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

export interface SmtpPeer {
  /** The next command without its CRLF; null when the connection is gone. */
  line(): Promise<string | null>
  /**
   * The mail's bytes up to the lone dot, without dot-stuffing (RFC 5321 §4.5.2); null when the connection is gone, or
   * as soon as `enough` bytes are there. `onFirst` is told when the first of them has come.
   */
  content(enough?: number, onFirst?: () => void): Promise<Buffer | null>
  say(...lines: string[]): void
  /** Says one last thing, or nothing, and closes. */
  hangUp(line?: string): void
  /** Closes in the middle of a line, of which only `beginning` was said. */
  breakOff(beginning: string): void
  /** False when the handshake failed. */
  secure(certificate: { key: string; cert: string }): Promise<boolean>
  isSecure(): boolean
  /** Resolves when the connection is gone. */
  gone: Promise<void>
}

const END = Buffer.from('\r\n.\r\n')

export function smtpPeer(first: Socket): SmtpPeer {
  let socket = first
  let chunks: Buffer[] = []
  let over = false
  let arrived = () => {}
  let markGone = () => {}
  const gone = new Promise<void>((resolve) => {
    markGone = resolve
  })

  const listen = (to: Socket) => {
    to.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      arrived()
    })
    to.on('error', () => {})
    to.on('close', () => {
      over = true
      arrived()
      markGone()
    })
  }
  listen(socket)

  /** False when nothing more will come. */
  const more = async () => {
    if (over) return false
    await new Promise<void>((resolve) => {
      arrived = resolve
    })
    return true
  }

  return {
    gone,
    isSecure: () => socket instanceof TLSSocket,
    async line() {
      for (;;) {
        const text = Buffer.concat(chunks)
        const end = text.indexOf('\n')
        if (end >= 0) {
          chunks = [text.subarray(end + 1)]
          return text.toString('utf8', 0, end).replace(/\r$/, '')
        }
        if (!(await more())) return null
      }
    },
    async content(enough = Infinity, onFirst = () => {}) {
      for (;;) {
        const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
        if (length > 0) onFirst()
        if (length >= enough) return null
        // nobody speaks on before the answer to the dot, so the end is the end of what is there
        if (endsWithDot(chunks)) {
          const text = Buffer.concat(chunks).toString('latin1')
          chunks = []
          return Buffer.from(text.replace(/\.\r\n$/, '').replace(/(^|\r\n)\./g, '$1'), 'latin1')
        }
        if (!(await more())) return null
      }
    },
    say: (...lines) => void socket.write(lines.map((line) => `${line}\r\n`).join('')),
    hangUp: (line) => void socket.end(line === undefined ? '' : `${line}\r\n`, () => socket.destroy()),
    breakOff: (beginning) => void socket.end(beginning, () => socket.destroy()),
    secure(certificate) {
      first.removeAllListeners('data')
      socket = new TLSSocket(first, { isServer: true, ...certificate })
      chunks = []
      return new Promise((resolve) => {
        socket.once('secure', () => resolve(true))
        socket.once('close', () => resolve(false))
        listen(socket)
      })
    },
  }
}

function endsWithDot(chunks: Buffer[]): boolean {
  let tail = Buffer.alloc(0)
  for (let at = chunks.length - 1; at >= 0 && tail.length < END.length; at -= 1) {
    tail = Buffer.concat([chunks[at] ?? Buffer.alloc(0), tail])
  }
  return tail.subarray(-END.length).equals(END) || tail.toString('latin1') === '.\r\n'
}
