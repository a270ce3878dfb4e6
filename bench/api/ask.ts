/** A request that costs the caller little: the callers share the machine's cores with what is measured. */
import { Agent, request } from 'node:http'

export interface Answer {
  status: number
  bytes: Buffer
}

export interface Question {
  method?: string
  headers?: Record<string, string>
  body?: string
}

const agent = new Agent({ keepAlive: true })

/** Resolves when the last byte of the answer is there. */
export function ask(url: string, { method = 'GET', headers = {}, body = '' }: Question = {}): Promise<Answer> {
  const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(pieces) }))
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
