/** An event as a line for a person. */
import { printable } from '../lib/log.ts'
import type { Event, SendFacts } from '../mail/event.ts'
import type { Address } from '../mail/types.ts'

/** `2026-11-21 08:03:06.404 message.received    ann@elsewhere.test to support@example.test: "Hello"`, without its end. */
export function describeEvent(event: Event): string {
  const moment = event.timestamp.replace('T', ' ').replace('Z', '')
  const old = event.backfill === true ? ' (old news)' : ''
  return printable(`${moment} ${event.type.padEnd(19)} ${tellData(event)}${old}`)
}

function tellData(event: Event): string {
  switch (event.type) {
    case 'message.received':
      return `${authors(event.data.from)} to ${list(event.data.to)}: ${quote(event.data.subject)}`
    case 'message.withheld': {
      const { from, to, subject, reason } = event.data
      return `${authors(from)} to ${list(to)}: ${quote(subject)}; ${reason}`
    }
    case 'message.code_found': {
      const { from, to, codes } = event.data
      const kinds = [...new Set(codes.map(({ kind }) => kind))].join(' and ')
      return `${authors(from)} to ${list(to)}: a ${kinds}`
    }
    case 'message.unrouted': {
      const { from, addresses, subject, error } = event.data
      return `${authors(from)} to ${list(addresses)}: ${quote(subject)}${error === null ? '' : `; ${error}`}`
    }
    case 'message.quarantined':
      return event.data.error
    case 'message.queued':
    case 'message.sent':
    case 'message.failed':
    case 'message.unknown':
    case 'message.released':
      return tellSend(event.data)
    case 'message.bounced': {
      const { recipient, diagnostic, status, suppressed } = event.data
      const why = diagnostic ?? status
      return `${tellSend(event.data)}; ${recipient}${why === null ? '' : `: ${why}`}${suppressed ? '; it gets no more mail' : ''}`
    }
    case 'message.complained':
      return `${tellSend(event.data)}; ${event.data.recipient}${event.data.suppressed ? '; it gets no more mail' : ''}`
    case 'message.held':
      return `${tellSend(event.data)}; ${event.data.reason}`
    case 'inbox.created':
    case 'inbox.updated':
    case 'inbox.deleted':
      return event.data.email_address
    case 'account.connected':
    case 'account.recovered':
      return event.data.side
    case 'account.error':
      return `${event.data.side}: ${event.data.error}. ${event.data.fix}`
    case 'webhook.disabled':
      return `${event.data.url}: ${event.data.reason}`
    case 'loop.tripped':
      return `${event.data.peer}: ${event.data.reason}`
    // a newer gateway may tell of more
    default:
      return JSON.stringify((event as Event).data)
  }
}

function tellSend({ from, to, cc, bcc, subject, error }: SendFacts): string {
  return `${authors(from)} to ${list([...to, ...cc, ...bcc])}: ${quote(subject)}${error === null ? '' : `; ${error}`}`
}

const authors = (from: readonly Address[]) => list(from.map(({ address, name }) => address || name))

function list(addresses: readonly string[]): string {
  const [first = '(nobody)', ...more] = addresses
  return more.length === 0 ? first : `${first} and ${more.length} more`
}

const quote = (subject: string) => `"${subject}"`
