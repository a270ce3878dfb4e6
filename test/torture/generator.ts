/** Delivers mail at a steady pace and writes down what the server has taken. */
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DeliveredMail, type Ledger, tokenOf } from './ledger.ts'
import { createMailMaker, type MadeMail } from './mail-kinds.ts'
import { randomOf } from './random.ts'
import type { World } from './world.ts'

export interface GeneratorOptions {
  world: World
  ledger: Ledger
  perSecond: number
  /** the address of an inbox that comes or goes; null: none does at present */
  passing: () => string | null
  signal: AbortSignal
}

const AT_ONCE = 3

/** Resolves when the signal aborts and everything begun is delivered. */
export async function deliverMail({ world, ledger, perSecond, passing, signal }: GeneratorOptions): Promise<void> {
  const maker = createMailMaker(randomOf(ledger.seed, 'mails'))
  const start = performance.now()
  let made = 0
  const nextToken = () => {
    made += 1
    return tokenOf('m', made)
  }
  const work = async () => {
    while (!signal.aborted) {
      const due = start + (made / perSecond) * 1_000
      const wait = due - performance.now()
      if (wait > 0) {
        await sleep(wait, undefined, { signal }).catch(() => undefined)
        continue
      }
      for (const one of maker.make(nextToken, passing())) await world.gate.pass(() => hand(world, ledger, one))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** Delivers some ordinary mails at once, as in the gap of a UIDVALIDITY change. The caller holds the gate. */
export async function deliverSome(world: World, ledger: Ledger, made: readonly MadeMail[]): Promise<void> {
  for (const one of made) await hand(world, ledger, one)
}

async function hand({ server }: World, ledger: Ledger, made: MadeMail): Promise<void> {
  const { token, kind, inboxes, files, said, via } = made
  const raw = via === 'delivery' && server.kind === 'greenmail' ? withoutLastLineEnd(made.raw) : made.raw
  // it may be seen by the daemon before the server has answered us
  const mail: DeliveredMail = {
    token,
    kind,
    hash: createHash('sha256').update(raw).digest('hex'),
    size: raw.length,
    inboxes,
    files,
    said,
    ...(made.passing === undefined ? {} : { passing: made.passing }),
    copies: 0,
    expunged: 0,
  }
  ledger.mails.set(token, mail)
  const take =
    via === 'append'
      ? [() => server.append('INBOX', raw)]
      : made.to.map((recipient) => () => server.deliver(raw, [recipient]))
  try {
    for (const one of take) {
      await one()
      mail.copies += 1
    }
  } catch (error) {
    ledger.findings.push({ fault: 'trouble', token, what: `the server did not take it: ${String(error)}` })
  }
}

/** GreenMail takes the last line end for a part of the dot's line. */
function withoutLastLineEnd(raw: Buffer): Buffer {
  return raw.subarray(-2).toString() === '\r\n' ? raw.subarray(0, -2) : raw
}
