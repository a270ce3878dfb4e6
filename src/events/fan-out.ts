/** From the log to deliveries: each webhook's cursor moves on, a page at a time, and only so far ahead of what was delivered. */
import { step } from '../lib/steps.ts'
import { type Db, transactSoftly } from '../store/db.ts'
import { isFor, makeDeliveries, readNews, type Waiting } from '../store/deliveries.ts'
import { moveCursor } from '../store/webhook-health.ts'
import type { Receiver } from './receiver.ts'

const PAGE = 100
/** Fewer wait: there may be more. An endpoint that is down holds no more than this, and a page, in memory and as rows. */
export const ENOUGH = 150
/** A cursor that passes events for others is written only now and then: looking at them again costs nothing. */
const UNWRITTEN = 2_000

/** Makes deliveries for whom there are news up to the sequence `last`, with `ms` of work at most; are there more? */
export function fanOut(
  db: Db,
  receivers: Iterable<Receiver>,
  { last, now, ms }: { last: number; now: number; ms: number },
): boolean {
  const behind = [...receivers].filter(({ cursor, endpoint }) => cursor < last && endpoint.size < ENOUGH)
  if (behind.length === 0) return false
  const pages = new Map<number, ReturnType<typeof readNews>>()
  const read = (cursor: number) => {
    const page = pages.get(cursor) ?? readNews(db, cursor, PAGE)
    pages.set(cursor, page)
    return page
  }
  const made: { receiver: Receiver; waiting: Waiting[]; reached: number; isWritten: boolean }[] = []
  // what a power cut takes away is made from the log again
  transactSoftly(db, () => {
    const end = performance.now() + ms
    for (const receiver of behind) {
      const { webhook, cursor } = receiver
      const { news, reached } = read(cursor)
      const mine = news.filter((one) => isFor(webhook, one))
      const isWritten = mine.length > 0 || reached - webhook.cursor > UNWRITTEN
      if (mine.length === 0 && isWritten) moveCursor(db, webhook.id, reached)
      const waiting = mine.length === 0 ? [] : makeDeliveries(db, webhook, { news: mine, reached, at: now })
      made.push({ receiver, waiting, reached, isWritten })
      if (performance.now() > end) break
    }
    step('hook.made')
  })
  for (const { receiver, waiting, reached, isWritten } of made) {
    receiver.endpoint.add(waiting)
    receiver.cursor = reached
    if (isWritten) receiver.webhook.cursor = reached
  }
  return behind.length > made.length || made.some(({ receiver }) => receiver.cursor < last)
}
