/** The connection ends, closes or falls silent anywhere in a mail's bytes: no mail is stored in part, none is lost, none comes twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DovecotServer, startDovecot } from '../support/dovecot.ts'
import { kindOf, MODES, syncThrough } from '../support/faulty-sync.ts'
import type { Blow, Strike } from '../support/imap-faults.ts'
import { mail } from '../support/mails.ts'
import { until } from '../support/wait.ts'

interface Literal {
  start: number
  end: number
}
type Place = (literal: Literal) => number

let server: DovecotServer

beforeAll(async () => {
  server = await startDovecot()
})
afterAll(() => server[Symbol.asyncDispose]())

const PLACES: readonly [where: string, place: Place][] = [
  ['before its first byte', ({ start }) => start],
  ['after its first byte', ({ start }) => start + 1],
  ['inside a header', ({ start }) => start + 25],
  ['in its middle', ({ start, end }) => Math.floor((start + end) / 2)],
  ['before its last byte', ({ end }) => end - 1],
  ['between its last byte and the parenthesis', ({ end }) => end],
]
const middle: Place = ({ start, end }) => Math.floor((start + end) / 2)

const strikeAt = (place: Place, blow: Blow): Strike => ({
  at: (command) => kindOf(command) === 'UID FETCH (BODY)',
  after: (answer) => place(lastLiteral(answer)),
  blow,
})
const hasFallenSilent = (log: readonly string[]) => log.some((line) => line.includes('stopped answering'))

describe.each(MODES)('a body, $what,', ({ afterFetch }) => {
  test.each(PLACES)('ends %s: by a reset, then by a clean close', async (_, place) => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [strikeAt(place, 'reset'), strikeAt(place, 'close')],
    })
    await sync.settles()
  })

  test('ends with the answer cut off behind it', async () => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [strikeAt(({ end }) => end + ' MODSEQ (1))\r\n'.length, 'close')],
    })
    await sync.settles()
  })

  test('stalls in its middle: the dead peer is noticed', async () => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [strikeAt(middle, 'stall')],
      seams: { imapSilenceMs: 400 },
    })
    await until(() => hasFallenSilent(sync.daemon.log))
    await sync.settles()
  })

  test('of a mail too large for memory ends and closes in its pieces', async () => {
    const attachments = [{ filename: 'large.bin', content: Buffer.alloc(1_700_000, 'large') }]
    const large = mail({ to: 'support@example.test', subject: 'large', attachments })
    const second = (command: string) => /BODY\.PEEK\[\]<1048576\./.test(command)
    await using sync = await syncThrough(server, {
      afterFetch,
      routed: [large, mail({ to: 'support@example.test', subject: 'behind it' })],
      strikes: [
        { ...strikeAt(middle, 'reset'), at: second },
        { ...strikeAt(({ end }) => end - 1, 'close'), at: second },
      ],
    })
    await sync.settles()
  })
})

test('a server that dies while we wait for mail is noticed', async () => {
  await using sync = await syncThrough(server, {
    afterFetch: 'mark_read',
    strikes: [{ at: (command) => command === 'IDLE', after: (answer) => answer.length, blow: 'stall' }],
    seams: { imapSilenceMs: 400 },
    env: { IMAP_POLL_INTERVAL: '3600' },
  })
  await until(() => hasFallenSilent(sync.daemon.log))
  await sync.settles()
  expect(sync.proxy.connections).toBeGreaterThan(1)
})

/** Where the last body of an answer lies in it. */
function lastLiteral(answer: Buffer): Literal {
  const last = [...answer.toString('latin1').matchAll(/\{(\d+)\}\r\n/g)].at(-1)
  if (last === undefined) throw new Error('there is no body in this answer')
  const start = last.index + last[0].length
  return { start, end: start + Number(last[1]) }
}
