/** Bodies come byte for byte however the network cuts them, and keep their place among the lines around them. */
import { connect, createServer, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connectImap } from '../src/accounts/imap.ts'
import { startDovecot } from './support/dovecot.ts'
import { mail } from './support/mails.ts'
import { type Random, randomOf } from './torture/random.ts'

/** Around the size from which a body is gathered as it comes, and beyond that of a piece. */
const SIZES = [1, 65_000, 65_300, 65_600, 66_000, 131_072, 400_000, 1_500_000]

test.each([1, 2, 3])('cut anywhere (%i)', async (seed) => {
  const random = randomOf(seed, 'literals')
  await using server = await startDovecot()
  const sent = new Map<number, string>()
  for (const size of SIZES) {
    const raw = mail({ subject: `${size}`, text: textOf(random, size) })
    sent.set(await server.append('INBOX', raw), raw)
  }
  await using relay = await startRelay(server.imap, random)
  const opened = await connectImap(
    {
      ...{ host: '127.0.0.1', port: relay.port, tls: 'opportunistic', tlsCa: null, folder: 'INBOX', idle: false },
      credentials: { kind: 'password', username: server.username, password: server.password },
    },
    new AbortController().signal,
  )
  if (opened.kind === 'failed') throw new Error(opened.trouble.text)
  await using mailbox = opened.mailbox

  const whole = new Map<number, string>()
  for await (const { uid, raw } of mailbox.fetch([...sent.keys()])) whole.set(uid, raw.toString('latin1'))
  expect(whole.size).toBe(sent.size)
  for (const [uid, raw] of sent) {
    expect(whole.get(uid) === raw, `the mail of ${raw.length} bytes`).toBe(true)
    const pieces: Buffer[] = []
    for await (const piece of (await mailbox.download(uid)) ?? []) pieces.push(piece)
    expect(Buffer.concat(pieces).toString('latin1') === raw, `the mail of ${raw.length} bytes in pieces`).toBe(true)
  }
})

function textOf(random: Random, size: number): string {
  const line = () => `${'abc{20}def '.repeat(random.between(1, 7))}\r\n`
  let text = ''
  while (text.length < size) text += line()
  return text.slice(0, size)
}

/** Passes on what the server says in pieces of any length. */
async function startRelay(server: { host: string; port: number }, random: Random) {
  const sockets = new Set<Socket>()
  const relay = createServer((client) => {
    const upstream = connect(server)
    for (const socket of [client.setNoDelay(), upstream]) sockets.add(socket.on('error', () => {}))
    client.pipe(upstream)
    void passOn(upstream, client, random)
  })
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done))
  return {
    port: (relay.address() as { port: number }).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => relay.close(done))
    },
  }
}

async function passOn(from: Socket, to: Socket, random: Random): Promise<void> {
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      for (let at = 0; at < chunk.length; ) {
        const end = at + random.spread(1, 60_000)
        to.write(chunk.subarray(at, end))
        at = end
        await turn()
      }
    }
    to.end()
  } catch {
    to.destroy()
  }
}
