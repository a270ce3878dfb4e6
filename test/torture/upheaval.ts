/** What happens on the mail server meanwhile: it restarts, numbers its mails anew, and other clients remove what we have. */
import { setTimeout as sleep } from 'node:timers/promises'
import { deliverSome } from './generator.ts'
import type { Ledger } from './ledger.ts'
import { createMailMaker } from './mail-kinds.ts'
import { type Random, randomOf } from './random.ts'
import { expungeCopies } from './server-copies.ts'
import type { World } from './world.ts'

/** Far from the generator's own. */
const FIRST_GAP_MAIL = 800_000

export interface UpheavalOptions {
  world: World
  ledger: Ledger
  /** for so long mails are numbered anew now and then: later nothing may hide that one was passed over */
  renumberForMs: number
  signal: AbortSignal
}

/** Resolves when the signal aborts. */
export async function upset({ world, ledger, renumberForMs, signal }: UpheavalOptions): Promise<void> {
  const start = performance.now()
  const random = randomOf(ledger.seed, 'upheaval')
  const deeds = deedsOf(world, ledger, random)
  const weights = () => {
    // GreenMail forgets all mail when it stops, and cannot number it anew
    if (world.server.kind !== 'dovecot') return { expunge: 1, restart: 0, renumber: 0 }
    return { expunge: 70, restart: 12, renumber: performance.now() - start < renumberForMs ? 16 : 0 }
  }
  for (;;) {
    const pause = sleep(random.between(600, 2_600), undefined, { signal })
    if (await pause.then(nothing, () => signal.aborted)) return
    await deeds[random.weigh(weights())]()
  }
}

function deedsOf(world: World, ledger: Ledger, random: Random) {
  const { server, gate, imapLine } = world
  const maker = createMailMaker(random)
  let gapMails = 0
  const nextToken = () => {
    gapMails += 1
    return `m${FIRST_GAP_MAIL + gapMails}`
  }
  return {
    async expunge() {
      const mail = pickHeld(ledger, random)
      if (mail === undefined) return
      const removed = await gate.pass(() => expungeCopies(server, mail.token))
      mail.expunged += removed
      ledger.expunged += removed
    },
    async restart() {
      await gate.close(server.restart)
      ledger.restarts += 1
    },
    async renumber() {
      const times = random.chance(0.2) ? 2 : 1
      const withMail = random.chance(0.6)
      await gate.close(async () => {
        // what comes now is in the gap: the daemon sees it under the new numbers only
        if (withMail) await imapLine.refuse()
        for (let time = 0; time < times; time += 1) {
          if (withMail) await deliverSome(world, ledger, maker.make(nextToken, null))
          await server.resetUidValidity()
          ledger.uidValidityChanges += 1
        }
        if (withMail) await imapLine.pass()
      })
    },
  }
}

/** Another client may remove a mail for good only when the daemon was seen to hold it, in every inbox that it is for. */
function pickHeld(ledger: Ledger, random: Random) {
  const seen = [...new Set([...ledger.seen.values()].map(({ token }) => token))]
  for (let attempt = 0; attempt < 10 && seen.length > 0; attempt += 1) {
    const mail = ledger.mails.get(random.pick(seen))
    if (mail === undefined || mail.expunged > 0 || mail.inboxes.length === 0) continue
    const holders = new Set(
      [...ledger.seen.values()].filter(({ token }) => token === mail.token).map(({ inbox }) => inbox),
    )
    if (mail.inboxes.every((inbox) => holders.has(inbox))) return mail
  }
  return undefined
}

function nothing(): void {}
