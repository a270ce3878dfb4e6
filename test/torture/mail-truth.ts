/** Mail: what was delivered, what the daemon holds, what its events say, and what is left on the server. */
import { createHash } from 'node:crypto'
import type { HeldMessage, Holdings } from './holdings.ts'
import { type DeliveredMail, type Fault, findToken, type Ledger } from './ledger.ts'
import type { ServerCopy } from './server-copies.ts'
import type { StoredEvent } from './store.ts'

export interface MailTruth {
  ledger: Ledger
  holdings: Holdings
  /** the bytes of mail for no inbox */
  unroutedRaw: Iterable<Buffer>
  events: readonly StoredEvent[]
  onServer: readonly ServerCopy[]
  deleteAfterFetch: boolean
}

/** What a delivering server puts on top of a mail. */
const TRACE = /^(?:(?:return-path|delivered-to|received|x-original-to):[^\n]*\n(?:[ \t][^\n]*\n)*)*$/i

/** Is this what was delivered, apart from the trace of its way? */
export function isIntact(mail: DeliveredMail, raw: Buffer): boolean {
  const above = raw.length - mail.size
  if (above < 0 || !TRACE.test(raw.toString('latin1', 0, above))) return false
  return createHash('sha256').update(raw.subarray(above)).digest('hex') === mail.hash
}

/** Adds to the ledger's findings whatever is not as it should be. */
export function compareMails(truth: MailTruth): void {
  const { ledger, holdings } = truth
  const found = (fault: Fault, token: string, what: string) => void ledger.findings.push({ fault, token, what })
  const messages = Map.groupBy(holdings.messages, ({ token }) => token)
  const unrouted = Map.groupBy(holdings.unrouted, (token) => token)
  const aside = Map.groupBy(holdings.quarantined, ({ token }) => token)
  const received = Map.groupBy(truth.events.filter(isReceived), ({ data }) => findToken(data.subject ?? '') ?? '')
  const copies = Map.groupBy(truth.onServer, ({ token }) => token ?? '')

  for (const mail of ledger.mails.values()) {
    const { token } = mail
    const held = messages.get(token) ?? []
    const counts = { unrouted: unrouted.get(token)?.length ?? 0, aside: aside.get(token)?.length ?? 0 }
    const events = received.get(token)?.length ?? 0
    const state = compareHeld(mail, { held, ...counts, events, inboxes: holdings.inboxes }, (fault, what) =>
      found(fault, token, what),
    )
    for (const { isIntact: intact, files, said, backfill, id } of held) {
      if (!intact) found('damaged', token, `the bytes of ${id} are not those that were delivered`)
      if (files.join() !== mail.files.join())
        found('damaged', token, `its attachments are ${files.join(', ')}, not ${mail.files.join(', ')}`)
      if (mail.said !== null && said !== mail.said) found('damaged', token, `${id} says something else`)
      // a second copy may bring it to one more inbox while the folder is read again
      if (backfill && mail.passing === undefined && mail.copies === 1) found('trouble', token, `${id} is told as old`)
    }
    if (aside.get(token)?.some((one) => !one.isIntact)) found('damaged', token, 'its bytes in quarantine')
    compareCopies(mail, copies.get(token) ?? [], state, truth.deleteAfterFetch, (fault, what) =>
      found(fault, token, what),
    )
  }
  for (const token of new Set([...messages.keys(), ...unrouted.keys(), ...aside.keys()])) {
    if (!ledger.mails.has(token)) found('damaged', token, 'the daemon holds a mail that was never delivered')
  }
  for (const raw of truth.unroutedRaw) {
    const token = findToken(raw.toString('latin1')) ?? ''
    const mail = ledger.mails.get(token)
    if (mail === undefined || !isIntact(mail, raw)) found('damaged', token, 'its bytes among unrouted mail')
  }
  compareEvents(truth, found)
  const ids = new Set(holdings.messages.map(({ id }) => id))
  for (const [id, { token }] of ledger.seen) {
    if (!ids.has(id)) found('lost', token, `${id} was shown by the API and is there no more`)
  }
}

type Report = (fault: Fault, what: string) => void
type State = 'routed' | 'untouched' | 'left'

interface Held {
  held: readonly HeldMessage[]
  unrouted: number
  aside: number
  /** how many `message.received` there were */
  events: number
  inboxes: ReadonlySet<string>
}

/** Is it where it belongs, once? */
function compareHeld(mail: DeliveredMail, there: Held, report: Report): State {
  const { held, unrouted, aside, events } = there
  const wanted = mail.passing === undefined ? mail.inboxes : there.inboxes.has(mail.passing) ? [mail.passing] : []
  for (const inbox of wanted) {
    const count = held.filter((message) => message.inbox === inbox).length
    if (count > 1) report('duplicated', `it is ${count} times in ${inbox}`)
    if (count === 0 && aside === 0) report('lost', `it is not in ${inbox}${unrouted > 0 ? ', but unrouted' : ''}`)
  }
  const strays = held.filter(({ inbox }) => !wanted.includes(inbox))
  for (const { inbox } of strays) report('damaged', `it is in ${inbox}, which it is not for`)
  if (unrouted > 1 || aside > 1) report('duplicated', `it is ${unrouted} times unrouted, ${aside} times in quarantine`)
  if (aside > 0 && mail.kind !== 'unreadable') report('damaged', 'it is in quarantine')
  if (wanted.length > 0) {
    if (unrouted + aside > 0 && held.length > 0) report('duplicated', 'it is routed, and set aside as well')
    if (events !== held.length)
      report(events > held.length ? 'duplicated' : 'lost', `${events} message.received for ${held.length} messages`)
    return aside > 0 ? 'untouched' : 'routed'
  }
  if (mail.passing !== undefined && events > 0) {
    // it was in an inbox that was deleted with all its mail
    if (events > 1) report('duplicated', `${events} message.received in an inbox that is gone`)
    if (unrouted + aside > 0) report('duplicated', 'it came back though its inbox was deleted')
    return 'left'
  }
  if (unrouted + aside === 0) report('lost', 'it is for no inbox, and not among unrouted mail')
  if (events > 0) report('damaged', 'it is for no inbox, and was announced as received')
  return 'untouched'
}

/** Does the server still have what it should have, as it should be? */
function compareCopies(
  mail: DeliveredMail,
  copies: readonly ServerCopy[],
  state: State,
  deleteAfterFetch: boolean,
  report: Report,
): void {
  if (state === 'left') return
  const wanted = state === 'routed' && deleteAfterFetch ? 0 : mail.copies - mail.expunged
  if (copies.length < wanted) report('lost', `the server has ${copies.length} copies, not ${wanted}`)
  if (copies.length > wanted) report('trouble', `the server has ${copies.length} copies, not ${wanted}`)
  const isTouched = ({ flags }: ServerCopy) => [...flags].some((flag) => flag !== '\\Recent')
  if (state === 'untouched' && copies.some(isTouched)) report('damaged', 'its flags on the server were changed')
  if (state === 'routed' && copies.some(({ flags }) => !flags.has('\\Seen'))) report('trouble', 'it is not marked read')
}

function compareEvents(
  { events, holdings }: MailTruth,
  found: (fault: Fault, token: string, what: string) => void,
): void {
  const announced = Map.groupBy(events.filter(isReceived), ({ data }) => data.message_id)
  for (const { id, token } of holdings.messages) {
    const count = announced.get(id)?.length ?? 0
    if (count !== 1) found(count === 0 ? 'lost' : 'duplicated', token, `${count} message.received for ${id}`)
  }
  const aside = Map.groupBy(
    events.filter(({ type }) => type === 'message.unrouted'),
    ({ data }) => data.mail_id,
  )
  for (const [, told] of aside) {
    if (told.length > 1)
      found('duplicated', findToken(told[0]?.data.subject ?? '') ?? '', `${told.length} message.unrouted`)
  }
}

function isReceived({ type }: StoredEvent): boolean {
  return type === 'message.received'
}
