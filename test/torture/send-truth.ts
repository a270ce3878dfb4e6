/** Sends: what was asked for, what the daemon says became of it, what the sink has seen, and what lies in Sent. */
import type { Json } from '../support/api.ts'
import type { SmtpTransaction } from '../support/smtp-sink.ts'
import type { Holdings } from './holdings.ts'
import { type Fault, findToken, type Ledger, type Send } from './ledger.ts'
import type { ServerCopy } from './server-copies.ts'
import type { StoredEvent } from './store.ts'

export interface SendTruth {
  ledger: Ledger
  holdings: Holdings
  events: readonly StoredEvent[]
  transactions: readonly SmtpTransaction[]
  inSent: readonly ServerCopy[]
}

/** Adds to the ledger's findings whatever is not as it should be; returns how many sends were accepted, and how many nobody knows of. */
export function compareSends(truth: SendTruth): { accepted: number; unknown: number } {
  const { ledger, holdings } = truth
  const items = Map.groupBy(holdings.outbox, ({ subject }) => findToken(subject) ?? '')
  const transactions = Map.groupBy(
    truth.transactions,
    ({ to, refused }) => findToken([...to, ...refused].join(' ')) ?? '',
  )
  const inSent = Map.groupBy(truth.inSent, ({ token }) => token ?? '')
  const events = Map.groupBy(truth.events, ({ data }) => data.message_id ?? '')
  let unknown = 0
  let accepted = 0

  for (const send of ledger.sends.values()) {
    const { token } = send
    const found: Report = (fault, what) => void ledger.findings.push({ fault, token, what })
    const mine = items.get(token) ?? []
    const seen = transactions.get(token) ?? []
    const [item] = mine
    if (send.outcome === 'asking') found('trouble', 'it has had no answer, not even in peace')
    if (mine.length > 1) found('duplicated', `it was accepted ${mine.length} times`)
    if (item === undefined) {
      if (send.outcome === 'accepted') found('lost', 'it was accepted, and the outbox does not know it')
      if (seen.some(({ taken }) => taken)) found('lost', 'it was sent, and the outbox does not know it')
      continue
    }
    accepted += 1
    if (item.state === 'unknown') unknown += 1
    if (send.ids.size > 1 || (send.ids.size === 1 && !send.ids.has(item.id))) {
      found('duplicated', `its ids are ${[...send.ids, item.id].join(', ')}`)
    }
    compareRecipients(send, item, seen, found)
    compareBytes(send, holdings.sent.get(item.id), seen, found)
    compareEvents(item, events.get(item.id) ?? [], found)
    const copies = inSent.get(token) ?? []
    if (copies.length > 1) found('duplicated', `it is ${copies.length} times in Sent`)
    if (copies.length === 0 && item.state === 'sent') found('lost', 'it was sent, and no copy is in Sent')
    for (const { raw } of copies) {
      if (raw === null || !holdings.sent.get(item.id)?.equals(raw)) found('damaged', 'its copy in Sent has other bytes')
    }
  }
  return { accepted, unknown }
}

type Report = (fault: Fault, what: string) => void

function compareRecipients(send: Send, item: Json, seen: readonly SmtpTransaction[], found: Report): void {
  if (!['sent', 'rejected', 'unknown'].includes(item.state))
    found('lost', `it has been left in the state ${item.state}`)
  for (const address of send.recipients) {
    const recipient = item.recipients.find((one: Json) => one.address === address)
    const offered = seen.filter(({ to, begun }) => begun && to.includes(address))
    const taken = offered.filter((transaction) => transaction.taken).length
    if (taken > 1) found('duplicated', `${address} got it ${taken} times`)
    for (const earlier of offered.slice(0, -1)) {
      // only a server that has said no leaves no doubt
      if (!/^[45]/.test(earlier.verdict ?? '')) found('resent', `to ${address} after ${earlier.verdict ?? 'no answer'}`)
    }
    const outcome = recipient?.outcome ?? 'missing'
    if (!['sent', 'rejected', 'unknown'].includes(outcome)) found('lost', `${address} has been left ${outcome}`)
    if (outcome === 'sent' && taken === 0) found('lost', `it is said to be sent to ${address}, and did not arrive`)
    if (outcome === 'rejected' && taken > 0) found('damaged', `it is said to be refused for ${address}, and arrived`)
    if (outcome === 'rejected' && !seen.some((transaction) => hasRefused(transaction, address)))
      found('lost', `it is said to be refused for ${address}, and no server has said so`)
  }
}

/** Has the server said for good that it does not want this for `address`? */
function hasRefused({ to, refusals }: SmtpTransaction, address: string): boolean {
  return refusals.some(({ recipient, reply }) => {
    const isMeant = recipient === null ? to.includes(address) : recipient === address
    return isMeant && /^5(?!03)/.test(reply)
  })
}

/** Every attempt says the same, it is what the API shows, and it is what was asked for. */
function compareBytes(send: Send, kept: Buffer | undefined, seen: readonly SmtpTransaction[], found: Report): void {
  for (const { raw } of seen) {
    if (raw === null) continue
    if (!kept?.equals(raw)) found('damaged', 'the sink has other bytes than the daemon')
    if (!says(raw, send.wanted)) found('damaged', 'the sink has not got what was asked for')
  }
}

/** Text is quoted-printable at most, files are base64: without the line ends of both, all but the padding can be read. */
function says(raw: Buffer, { phrases, words }: Send['wanted']): boolean {
  const text = raw.toString('latin1').replaceAll('=\r\n', '')
  const flat = text.replaceAll('\r\n', '')
  return phrases.every((phrase) => flat.includes(phrase)) && [...text.matchAll(/\bword\b/g)].length === words
}

const FINAL = { sent: 'message.sent', rejected: 'message.failed', unknown: 'message.unknown' }

function compareEvents(item: Json, events: readonly StoredEvent[], found: Report): void {
  const types = events.map(({ type }) => type)
  const count = (type: string) => types.filter((one) => one === type).length
  if (count('message.queued') !== 1) found('duplicated', `${count('message.queued')} message.queued`)
  for (const type of Object.values(FINAL)) {
    if (count(type) > 1) found('duplicated', `${count(type)} ${type}`)
  }
  const wanted = FINAL[item.state as keyof typeof FINAL]
  if (types.at(-1) !== wanted) found('lost', `its last event is ${types.at(-1)}, not ${wanted}`)
  // what was in doubt may be found in Sent later; nothing else is taken back
  const ended = types.filter((type) => type === 'message.sent' || type === 'message.failed').length
  if (ended > 1) found('duplicated', `its events are ${types.join(', ')}`)
}
