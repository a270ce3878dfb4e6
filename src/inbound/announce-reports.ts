/** The log of mail that came back: a line for each message of ours that a report speaks of, and one for whom it puts on the suppression list. */
import { type Log, printable } from '../lib/log.ts'
import type { Reported } from './reports.ts'

const MOST_NAMED = 3

export function announceReport(log: Log, reported: readonly Reported[]): void {
  for (const [id, those] of Map.groupBy(reported, ({ messageId }) => messageId)) {
    const what = printable(`${id} ${JSON.stringify(those[0]?.subject)}`)
    const isComplaint = those[0]?.kind === 'complaint'
    const whom = list(those.map(isComplaint ? nameOf : describe))
    if (isComplaint) log.info(`unwelcome ${what} to ${whom}`)
    else log.info(`came back ${what} from ${whom}`)
  }
  const suppressed = reported.filter((one) => one.suppressed).map(nameOf)
  if (suppressed.length > 0) log.info(`suppressed ${list(suppressed)}: see GET /v1/suppressions`)
}

function nameOf({ address }: Reported): string {
  return address
}

function describe({ address, status, hard }: Reported): string {
  return `${address} (${status === null ? '' : `${status}, `}${hard ? 'hard' : 'soft'})`
}

function list(those: readonly string[]): string {
  const more = those.length - MOST_NAMED
  return printable(those.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : ''))
}
