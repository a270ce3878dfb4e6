/** Requests as bytes, for what no HTTP client would send. */
import { once } from 'node:events'
import { connect } from 'node:net'

export interface RawAnswer {
  status: number
  /** names in lower case */
  headers: Map<string, string>
  body: string
}

/** Sends `request` as it is and reads until the server closes; say `Connection: close` in it. */
export async function exchange(url: string, request: string | Uint8Array): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  // a server that refuses early may reset while we still write; its answer has been read by then
  socket.on('error', () => undefined)
  socket.write(request)
  await once(socket, 'close')
  const [head = '', ...rest] = Buffer.concat(chunks).toString().split('\r\n\r\n')
  const [start = '', ...fields] = head.split('\r\n')
  const headers = fields.map((field) => field.split(/: ?(.*)/s))
  return {
    status: Number(start.split(' ')[1]),
    headers: new Map(headers.map(([name = '', value = '']) => [name.toLowerCase(), value])),
    body: rest.join('\r\n\r\n'),
  }
}

/** A GET with exactly these header fields, in this order. */
export function get(url: string, path: string, fields: readonly string[]): Promise<RawAnswer> {
  return exchange(url, [`GET ${path} HTTP/1.1`, ...fields, 'Connection: close', '', ''].join('\r\n'))
}
