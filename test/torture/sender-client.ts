/** The client that sends, as several would at once, and repeats what got no answer. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../support/api.ts'
import { type Asking, askOnce } from './asking.ts'
import { type Ledger, type Send, tokenOf } from './ledger.ts'
import { INBOXES } from './mail-kinds.ts'
import { type Random, randomOf } from './random.ts'
import type { World } from './world.ts'

export interface ClientOptions extends Asking {
  world: World
  ledger: Ledger
}

const SENDERS = 6

export interface SenderClient {
  /** Sends until its signal aborts. */
  run(): Promise<void>
  /** Repeats the calls that had no answer when it ended. */
  finish(signal: AbortSignal): Promise<void>
}

export function createSenderClient(options: ClientOptions & { perSecond: number }): SenderClient {
  const { ledger, perSecond, signal } = options
  const random = randomOf(ledger.seed, 'sends')
  const unfinished: Asked[] = []
  let made = 0
  const work = async (start: number) => {
    while (!signal.aborted) {
      const due = start + (made / perSecond) * 1_000
      const wait = due - performance.now()
      if (wait > 0) {
        await sleep(wait, undefined, { signal }).catch(() => undefined)
        continue
      }
      made += 1
      const asked = draft(tokenOf('s', made), random)
      ledger.sends.set(asked.send.token, asked.send)
      troubleRecipients(options.world, asked.send, random)
      await ask(options, asked)
      if (asked.send.outcome === 'asking') unfinished.push(asked)
      // a careful caller asks again though it was answered
      else if (asked.send.key !== null && random.chance(0.2)) await ask(options, asked)
    }
  }
  return {
    async run() {
      const start = performance.now()
      await Promise.all(Array.from({ length: SENDERS }, () => work(start)))
    },
    async finish(until) {
      await Promise.all(unfinished.map((asked) => ask({ ...options, signal: until }, asked)))
    },
  }
}

interface Asked {
  send: Send
  body: object
}

function draft(token: string, random: Random): Asked {
  const recipients = ['a', 'b', 'c']
    .slice(0, Number(random.weigh({ 1: 70, 2: 20, 3: 10 })))
    .map((name) => `${name}.${token}@elsewhere.test`)
  const size = random.chance(0.15) ? random.spread(10, 20_000) : random.chance(0.04) ? 300_000 : 0
  const attachments =
    size === 0
      ? []
      : [
          {
            filename: 'a.bin',
            content_type: 'application/octet-stream',
            content_base64: randomBytes(size).toString('base64'),
          },
        ]
  const words = random.spread(1, 500)
  return {
    send: {
      token,
      key: random.chance(0.8) ? `key-${token}` : null,
      recipients,
      wanted: {
        phrases: [`**this** is ${token}.`, ...attachments.map((file) => file.content_base64.replace(/=+$/, ''))],
        words: 2 * words,
      },
      outcome: 'asking',
      ids: new Set(),
    },
    body: {
      inbox_id: random.pick(INBOXES),
      to: recipients.slice(0, 1),
      cc: recipients.slice(1),
      subject: `Sent ${token}`,
      body: `Hello,\n\n**this** is ${token}.\n.\n${'word '.repeat(words)}`,
      attachments,
    },
  }
}

/** Some recipients are greylisted, some are refused for good. */
function troubleRecipients({ sink }: World, { recipients }: Send, random: Random): void {
  for (const recipient of recipients) {
    const fate = random.weigh({ well: 80, greylisted: 13, refused: 7 })
    if (fate === 'greylisted') {
      sink.fault({
        at: 'rcpt',
        recipient,
        times: random.between(1, 2),
        do: { kind: 'reply', reply: '451 4.7.1 Greylisted' },
      })
    } else if (fate === 'refused') {
      sink.fault({ at: 'rcpt', recipient, do: { kind: 'reply', reply: '550 5.1.1 No such user' } })
    }
  }
}

/** Posts until the caller knows. Without a key nothing is repeated that may have been accepted. */
async function ask(options: ClientOptions, { send, body }: Asked): Promise<void> {
  const { ledger, signal } = options
  const headers: Record<string, string> = send.key === null ? {} : { 'idempotency-key': send.key }
  while (!signal.aborted) {
    const answer = await askOnce(options, (api) => api.post('/v1/messages', body, headers))
    if (answer === 'broken' && send.key === null) {
      send.outcome = 'silent'
      return
    }
    if (typeof answer !== 'string' && isFinal(ledger, send, answer)) return
    await sleep(150, undefined, { signal }).catch(() => undefined)
  }
}

function isFinal(ledger: Ledger, send: Send, { status, body }: Answer): boolean {
  if (status === 201) {
    send.outcome = 'accepted'
    send.ids.add(body.id)
    return true
  }
  if (status === 409 && body.code === 'idempotency_in_flight') return false
  ledger.findings.push({
    fault: 'trouble',
    token: send.token,
    what: `POST /v1/messages: ${status} ${JSON.stringify(body)}`,
  })
  if (status >= 500 && send.key !== null) return false
  send.outcome = status >= 500 ? 'silent' : 'refused'
  return true
}
