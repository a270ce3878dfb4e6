/** A name server on the loopback that knows the TXT records of a test (RFC 1035 §4.1). */
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'

export interface NameServer extends AsyncDisposable {
  /** such as 127.0.0.1:5353 */
  address: string
  /** by name, lower-case */
  records: Map<string, string>
  /** the names that were asked for, in order */
  asked: string[]
  /** `silent`: no answer; `failing`: SERVFAIL */
  mood: 'well' | 'silent' | 'failing'
}

const SERVFAIL = 2
const NXDOMAIN = 3

export async function startNameServer(records: Record<string, string> = {}): Promise<NameServer> {
  const socket: Socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const server: NameServer = {
    address: `127.0.0.1:${socket.address().port}`,
    records: new Map(Object.entries(records)),
    asked: [],
    mood: 'well',
    async [Symbol.asyncDispose]() {
      socket.close()
      await once(socket, 'close')
    },
  }
  socket.on('message', (question, { port, address }) => {
    const { name, end } = readName(question)
    server.asked.push(name)
    if (server.mood === 'silent') return
    const text = server.records.get(name)
    const code = server.mood === 'failing' ? SERVFAIL : text === undefined ? NXDOMAIN : 0
    const answers = code === 0 && text !== undefined ? [txtRecord(text)] : []
    const head = Buffer.from([...question.subarray(0, 2), 0x81, 0x80 | code, 0, 1, 0, answers.length, 0, 0, 0, 0])
    socket.send(Buffer.concat([head, question.subarray(12, end + 4), ...answers]), port, address)
  })
  return server
}

function readName(question: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

/** Its name is that of the question; a string of it has 255 bytes at most. */
function txtRecord(text: string): Buffer {
  const strings = text.match(/.{1,255}/gs) ?? ['']
  const data = Buffer.concat(strings.map((one) => Buffer.from([one.length, ...Buffer.from(one, 'latin1')])))
  const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 0xff])
  return Buffer.concat([head, data])
}
