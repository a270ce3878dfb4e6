/** Closing the API: who waits for an answer gets it, and nobody else is waited for. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { startDaemon } from './support/daemon.ts'

const BODY = JSON.stringify({ name: 'Late', email_username: 'late' })
const HEAD = [
  'POST /v1/inboxes HTTP/1.1',
  'Host: localhost',
  'Content-Type: application/json',
  `Content-Length: ${BODY.length}`,
  '',
  '',
].join('\r\n')

async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) }).setEncoding('utf8')
  await once(socket, 'connect')
  return socket
}

const ask = async (socket: Socket): Promise<string> => {
  socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n')
  const [answer] = await once(socket, 'data')
  return answer
}

test('a connection without a request ends at once, a request that came before is answered', async () => {
  await using daemon = await startDaemon()
  const running = await open(daemon.url)
  running.write(HEAD)
  const [keptAlive, silent] = [await open(daemon.url), await open(daemon.url)]
  expect(await ask(keptAlive)).toContain('200 OK')

  const idleEnded = Promise.all([once(keptAlive, 'close'), once(silent, 'close')])
  const stopped = daemon.stop()
  await idleEnded
  // had they ended with the server's patience, this one would have been cut off too
  const ended = once(running, 'close')
  running.write(BODY)
  const [answer] = await once(running, 'data')
  expect(answer).toContain('201 Created')
  await ended
  await stopped
})
