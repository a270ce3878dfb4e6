/** The log of the road in: a line for each mail while they are few, a line for each thousand in a backlog. */
import { type Log, printable } from '../lib/log.ts'
import { announceReport } from './announce-reports.ts'
import type { Refusal } from './decide.ts'
import type { Filed } from './filing.ts'
import { type OfferRule, offerInbox } from './offer-inbox.ts'
import type { Stored } from './store-mail.ts'

export interface Announcer {
  /** after each commit */
  stored(stored: readonly Stored[]): void
  /** at the end of a turn, also of one that failed */
  turnEnds(): void
}

const MOST_LINES = 20
const SUMMARY_EVERY = 1_000
const MOST_OFFERS = 10
/** Hostile mail can name any number of addresses. */
const MOST_GROUPS = 1_000

export function createAnnouncer(log: Log, rule: OfferRule): Announcer {
  let counts = { mails: 0, routed: 0, unrouted: 0, quarantined: 0 }
  /** mails for no inbox in a backlog, by the addresses that they name */
  const groups = new Map<string, { mails: number; example: Stored }>()

  const one = (mail: Stored) => {
    const what = `mail from ${short(mail.from)} "${short(mail.subject)}"`
    if (mail.outcome === 'quarantined')
      log.warn(`a mail is set aside: ${printable(mail.error ?? '')}; see GET /v1/quarantine`)
    else if (mail.outcome === 'unrouted') log.info(`${what} ${whyUnrouted(mail, rule)}`)
    else if (mail.filed.length + mail.refused.length > 0)
      log.info(`${what} -> ${[...mail.filed.map(whither), ...mail.refused.map(whyNot)].join(', ')}`)
    else log.debug(`another copy of mail ${mail.mailId}: nothing new`)
  }
  const group = (mail: Stored) => {
    const key = mail.error ?? mail.addresses.slice(0, 5).join(' ')
    const known = groups.get(key)
    if (known !== undefined) known.mails += 1
    else if (groups.size < MOST_GROUPS) groups.set(key, { mails: 1, example: mail })
  }
  const summary = () =>
    `${counts.mails} mails: ${counts.routed} routed, ${counts.unrouted} for no inbox, ${counts.quarantined} set aside, ${counts.mails - counts.routed - counts.unrouted - counts.quarantined} known`

  return {
    stored(stored) {
      for (const mail of stored) {
        counts.mails += 1
        if (mail.outcome !== 'known') counts[mail.outcome] += 1
        if (counts.mails === MOST_LINES + 1) log.info(`many mails: one line for each ${SUMMARY_EVERY} from here`)
        if (counts.mails <= MOST_LINES) one(mail)
        else if (mail.outcome === 'unrouted') group(mail)
        else if (mail.outcome === 'quarantined') one(mail)
        if (mail.reported.length > 0) announceReport(log, mail.reported)
        if (counts.mails % SUMMARY_EVERY === 0) log.info(`${summary()}, so far`)
      }
    },
    turnEnds() {
      if (counts.mails > MOST_LINES) log.info(summary())
      const largest = [...groups.values()].sort((a, b) => b.mails - a.mails)
      for (const { mails, example } of largest.slice(0, MOST_OFFERS)) {
        log.info(`${mails} ${mails === 1 ? 'mail' : 'mails'} ${whyUnrouted(example, rule)}`)
      }
      if (largest.length > MOST_OFFERS) log.info('more mail matches no inbox; see GET /v1/unrouted')
      counts = { mails: 0, routed: 0, unrouted: 0, quarantined: 0 }
      groups.clear()
    },
  }
}

function whither({ inboxAddress, held }: Filed): string {
  return held === null ? inboxAddress : `${inboxAddress} (held: ${held})`
}

function whyNot({ destination, error }: Refusal): string {
  return `not ${destination.inboxAddress} (${short(error)})`
}

function whyUnrouted(mail: Stored, rule: OfferRule): string {
  if (mail.error !== null) return `not let in: ${short(mail.error)}`
  const named = mail.addresses.length === 0 ? 'no address at all' : mail.addresses.slice(0, 5).map(short).join(', ')
  const offer = offerInbox(mail.addresses, rule)
  const help = offer === null ? 'see GET /v1/unrouted' : `to create ${offer.address}: ${offer.curl}`
  return `for ${named}: no inbox has that address; ${help}`
}

function short(text: string): string {
  return printable(text.length > 100 ? `${text.slice(0, 100)}…` : text)
}
