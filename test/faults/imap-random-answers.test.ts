/** A server that gives wrong answers to anything, by chance, and loses connections: when it comes to its senses, each mail is there once and whole. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startDovecot } from '../support/dovecot.ts'
import { expectExactlyOnce, expectServerCopies } from '../support/exactly-once.ts'
import { type FaultySync, MODES, syncThrough } from '../support/faulty-sync.ts'
import { mail } from '../support/mails.ts'
import { oddAnswers } from '../support/odd-answers.ts'
import { until } from '../support/wait.ts'
import { type Random, randomOf } from '../torture/random.ts'

const SEED = 20_261_121
const MAILS_BEFORE = 40
const MAILS_MEANWHILE = 25

describe.each(MODES)('a server, $what, that answers at random', ({ afterFetch }) => {
  test('loses no mail, doubles none and damages none', { timeout: 120_000 }, async () => {
    const random = randomOf(SEED, afterFetch)
    await using server = await startDovecot()
    const routed = Array.from({ length: MAILS_BEFORE }, (_, nth) => someMail(random, `before ${nth}`))
    await using sync = await syncThrough(server, {
      afterFetch,
      routed,
      alter: oddAnswers(random, 0.3),
      seams: { imapSilenceMs: 500 },
    })
    for (let nth = 0; nth < MAILS_MEANWHILE; nth += 1) {
      // not for anything to happen: this is the pace at which mail comes and lines break
      await sleep(random.between(10, 300))
      const raw = someMail(random, `meanwhile ${nth}`)
      routed.push(raw)
      await server.append(sync.folder, raw)
      if (random.chance(0.15)) sync.proxy.cut()
      if (random.chance(0.3)) void sync.proxy.strike([strike(random)])
    }
    void sync.proxy.strike([])
    sync.proxy.alter = undefined
    sync.proxy.cut()
    const delivered = { ...sync.delivered, routed }
    await until(() => isComplete(sync, routed.length), { within: 30_000, every: 200 })
    await expectExactlyOnce(sync.daemon, sync.inboxId, delivered)
    await expectServerCopies(server, sync.folder, delivered, afterFetch)
    expect(sync.daemon.log.filter((line) => line.includes('internal error'))).toEqual([])
  })
})

/** Some are too large for memory. */
function someMail(random: Random, subject: string): string {
  const large = () => [{ filename: 'large.bin', content: Buffer.alloc(random.between(800_000, 1_700_000), subject) }]
  return mail({ to: 'support@example.test', subject, ...(random.chance(0.1) ? { attachments: large() } : {}) })
}

function strike(random: Random) {
  return {
    at: () => random.chance(0.2),
    after: (answer: Buffer) => random.between(0, answer.length),
    blow: random.pick(['reset', 'close', 'stall'] as const),
  }
}

/** What was withheld too often, perhaps by the last cut only, would be asked for in an hour: it is asked for now. */
async function isComplete({ daemon, inboxId }: FaultySync, mails: number): Promise<boolean> {
  const { items } = (await daemon.api.get('/v1/quarantine?limit=1000')).body
  for (const { id } of items) await daemon.api.post(`/v1/quarantine/${id}/retry`)
  return items.length === 0 && (await daemon.api.messages(inboxId)).length >= mails
}
