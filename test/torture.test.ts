/** The torture in short: a fixed seed on Dovecot; and that its comparison notices whatever a daemon could do wrong. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { describeWithServers } from './support/servers.ts'
import type { SmtpTransaction } from './support/smtp-sink.ts'
import type { Holdings } from './torture/holdings.ts'
import { createLedger, type DeliveredMail, type Ledger } from './torture/ledger.ts'
import { compareMails, isIntact } from './torture/mail-truth.ts'
import { livesOf } from './torture/plan.ts'
import { compareSends } from './torture/send-truth.ts'
import type { ServerCopy } from './torture/server-copies.ts'
import type { StoredEvent } from './torture/store.ts'
import { runTorture } from './torture/torture.ts'

const SEED = 20_260_101

describeWithServers('a daemon that is killed and cut off', ['dovecot'], () => {
  test.each([false, true])(
    'keeps every mail and every send once (delete after fetch: %s)',
    async (deleteAfterFetch) => {
      const result = await runTorture({ ms: 5_000, seed: SEED, server: 'dovecot', deleteAfterFetch })
      expect(result.ledger.findings).toEqual([])
      expect(result.faults).toEqual({ lost: 0, duplicated: 0, damaged: 0, resent: 0, trouble: 0 })
      expect(result.ledger.mails.size).toBeGreaterThan(20)
      expect(result.ledger.kills + result.cuts).toBeGreaterThan(0)
      expect(result.sends.accepted).toBeGreaterThan(0)
    },
    120_000,
  )
})

test('a seed gives the same lives again, and another seed gives others', () => {
  const first = (seed: number) => livesOf(seed).take(100).toArray()
  expect(first(SEED)).toEqual(first(SEED))
  expect(first(SEED)).not.toEqual(first(SEED + 1))
})

describe('the comparison finds nothing in a good world, and', () => {
  test('nothing at all there', () => expect(faultsIn(() => {})).toEqual([]))

  const cases: [string, string, (world: Books) => void][] = [
    ['a mail that is not held', 'lost', ({ holdings }) => void holdings.messages.shift()],
    [
      'a message that is there twice',
      'duplicated',
      ({ holdings }) => holdings.messages.push({ ...held(), id: 'msg_9' }),
    ],
    ['a message in the wrong inbox', 'damaged', ({ holdings }) => Object.assign(held(holdings), { inbox: 'sales@x' })],
    ['bytes that changed', 'damaged', ({ holdings }) => Object.assign(held(holdings), { isIntact: false })],
    ['an attachment cut short', 'damaged', ({ holdings }) => held(holdings).files.push('3 bytes')],
    ['a text that changed', 'damaged', ({ holdings }) => Object.assign(held(holdings), { said: 'other' })],
    ['new mail that is told as old', 'trouble', ({ holdings }) => Object.assign(held(holdings), { backfill: true })],
    ['mail for nobody that is gone', 'lost', ({ holdings }) => void holdings.unrouted.pop()],
    ['mail for nobody that is there twice', 'duplicated', ({ holdings }) => holdings.unrouted.push('m000002')],
    ['an event that was never written', 'lost', ({ events }) => void events.shift()],
    [
      'an event that was written twice',
      'duplicated',
      ({ events }) => events.push({ ...event('message.received'), id: 'x' }),
    ],
    ['a copy that is gone from the server', 'lost', ({ onServer }) => void onServer.shift()],
    ['mail for nobody that was marked read', 'damaged', ({ onServer }) => onServer[1]?.flags.add('\\Seen')],
    ['routed mail that was not marked read', 'trouble', ({ onServer }) => void onServer[0]?.flags.clear()],
    ['what the API has shown and holds no more', 'lost', ({ ledger }) => ledger.seen.set('msg_8', SEEN)],
    ['an accepted send that nobody knows', 'lost', ({ holdings }) => void holdings.outbox.pop()],
    ['a send that was accepted twice', 'duplicated', ({ holdings }) => holdings.outbox.push(outgoing('msg_7'))],
    ['a send that still waits', 'lost', ({ holdings }) => Object.assign(holdings.outbox[0], { state: 'queued' })],
    ['a send that is said to have left', 'lost', ({ transactions }) => void transactions.pop()],
    ['a send that arrived twice', 'duplicated', ({ transactions }) => transactions.push(handover())],
    [
      'content sent again after silence',
      'resent',
      ({ transactions }) => transactions.unshift(handover({ verdict: null })),
    ],
    [
      'other bytes on the wire',
      'damaged',
      ({ transactions }) => Object.assign(transactions[0] ?? {}, { raw: Buffer.from('?') }),
    ],
    [
      'a send that does not say what was asked for',
      'damaged',
      ({ ledger }) => Object.assign(ledger.sends.get('s000001') ?? {}, { wanted: { phrases: ['a file'], words: 1 } }),
    ],
    [
      'a send that is said to be refused, by nobody',
      'lost',
      ({ holdings, transactions }) => {
        transactions.pop()
        Object.assign(holdings.outbox[0]?.recipients[0], { outcome: 'rejected' })
      },
    ],
    [
      'a copy in Sent cut short',
      'damaged',
      ({ inSent }) => Object.assign(inSent[0] ?? {}, { raw: CONTENT.subarray(3) }),
    ],
    ['two copies in Sent', 'duplicated', ({ inSent }) => inSent.push(copy(2, 's000001'))],
    ['no copy in Sent', 'lost', ({ inSent }) => void inSent.pop()],
    ['a send without its last event', 'lost', ({ events }) => void events.splice(-1)],
  ]
  test.each(cases)('%s: %s', (_, fault, spoil) => {
    expect(faultsIn(spoil)).toContain(fault)
  })

  test('a retry after a refusal is no blind one', () => {
    const refused = handover({ verdict: '451 4.3.0 Try again later', taken: false })
    expect(faultsIn(({ transactions }) => transactions.unshift(refused))).toEqual([])
  })

  test('bytes below the trace of a delivery are intact, and no others', () => {
    const trace = 'Return-Path: <a@b>\r\nReceived: from a\r\n\tby b; now\r\n'
    expect(isIntact(mail(), Buffer.from(`${trace}${RAW}`))).toBe(true)
    expect(isIntact(mail(), Buffer.from(`X-Other: 1\r\n${RAW}`))).toBe(false)
    expect(isIntact(mail(), Buffer.from(`${trace}${RAW}`.slice(0, -1)))).toBe(false)
  })
})

interface Books {
  ledger: Ledger
  holdings: Holdings
  events: StoredEvent[]
  onServer: ServerCopy[]
  inSent: ServerCopy[]
  transactions: SmtpTransaction[]
}

const RAW = 'Subject: m000001\r\n\r\nHello\r\n'
const INBOX = 'support@x'
const SEEN = { token: 'm000001', inbox: INBOX }
const CONTENT = Buffer.from('Sent s000001, one word')
const RECIPIENT = 'a.s000001@elsewhere.test'

/** The kinds of faults that are found when `spoil` has changed books that agree. */
function faultsIn(spoil: (world: Books) => void): string[] {
  const books = goodBooks()
  spoil(books)
  const { ledger, holdings, events, onServer, inSent, transactions } = books
  compareMails({ ledger, holdings, events, onServer, unroutedRaw: [], deleteAfterFetch: false })
  compareSends({ ledger, holdings, events, transactions, inSent })
  return ledger.findings.map(({ fault }) => fault)
}

function goodBooks(): Books {
  const ledger = createLedger(1)
  ledger.mails.set('m000001', mail())
  ledger.mails.set('m000002', { ...mail(), token: 'm000002', inboxes: [] })
  ledger.seen.set('msg_1', SEEN)
  const send = {
    token: 's000001',
    key: 'k',
    recipients: [RECIPIENT],
    wanted: { phrases: ['Sent'], words: 1 },
    outcome: 'accepted' as const,
    ids: new Set(['msg_2']),
  }
  ledger.sends.set(send.token, send)
  const sent = new Map([['msg_2', CONTENT]])
  const holdings = {
    messages: [held()],
    unrouted: ['m000002'],
    quarantined: [],
    outbox: [outgoing()],
    sent,
    inboxes: new Set([INBOX]),
  }
  return {
    ledger,
    holdings,
    events: [
      event('message.received'),
      event('message.queued', 'msg_2', 'Sent s000001'),
      event('message.sent', 'msg_2', 'Sent s000001'),
    ],
    onServer: [copy(1, 'm000001', '\\Seen'), copy(2, 'm000002')],
    inSent: [copy(1, 's000001')],
    transactions: [handover()],
  }
}

function mail(): DeliveredMail {
  const hash = createHash('sha256').update(RAW).digest('hex')
  return {
    token: 'm000001',
    kind: 'plain',
    hash,
    size: RAW.length,
    inboxes: [INBOX],
    files: [],
    said: 'hello',
    copies: 1,
    expunged: 0,
  }
}

/** The one message of good books, or that of `holdings`. */
function held(holdings?: Holdings) {
  return (
    holdings?.messages[0] ?? {
      id: 'msg_1',
      token: 'm000001',
      inbox: INBOX,
      files: [],
      said: 'hello',
      backfill: false,
      isIntact: true,
    }
  )
}

function event(type: string, message_id = 'msg_1', subject = 'm000001'): StoredEvent {
  return { sequence: 1, id: `evt_${type}_${message_id}`, type, data: { message_id, subject } }
}

function copy(uid: number, token: string, ...flags: string[]): ServerCopy {
  return { uid, token, flags: new Set(flags), raw: CONTENT }
}

function outgoing(id = 'msg_2') {
  return { id, subject: 'Sent s000001', state: 'sent', recipients: [{ address: RECIPIENT, outcome: 'sent' }] }
}

function handover(more: Partial<SmtpTransaction> = {}): SmtpTransaction {
  const usual = { connection: 1, username: null, from: INBOX, to: [RECIPIENT], refused: [], begun: true, taken: true }
  return { ...usual, refusals: [], raw: CONTENT, verdict: '250 2.0.0 Ok', ...more }
}
