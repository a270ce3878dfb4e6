/** A page of messages, by browsing or by searching: both in the same order and with the same cursors. */
import type { Db } from '../store/db.ts'
import {
  countMessages,
  type ListFilter,
  type MessageFilter,
  type MessagePlace,
  pageMessages,
} from '../store/message-filter.ts'
import type { Search } from '../store/search.ts'
import type { Totals } from './answer-list.ts'
import { cutPage, EXACT_TOTAL, readCursor, writeCursor } from './pagination.ts'

export interface PageQuery {
  limit: number
  offset: number
  cursor?: string | undefined
}

export interface MessagePage extends Totals {
  seqs: number[]
}

/** Everything that the filter lets through, newest first. */
export function browse(db: Db, filter: ListFilter, query: PageQuery): MessagePage {
  const { limit, offset, cursor } = query
  const list = `messages ${JSON.stringify(filter)}`
  const before = placeIn(list, cursor)
  const places = pageMessages(db, filter, { limit: limit + 1, offset, before })
  return { ...pageOf(list, places, limit), total: countMessages(db, filter, EXACT_TOTAL + 1) }
}

/** What the search finds in it, newest first. */
export async function find(
  { search }: { search: Search },
  filter: MessageFilter,
  query: PageQuery & { query: string },
): Promise<MessagePage> {
  const { limit, offset, cursor } = query
  const list = `search ${JSON.stringify([filter, query.query])}`
  const before = placeIn(list, cursor)
  const ask = { query: query.query, filter, limit, offset, before, countTo: EXACT_TOTAL + 1 }
  const { places, total, behind } = await search.find(ask)
  return { ...pageOf(list, places, limit), total, behind }
}

/** `places` is one longer than the page when there is another page. */
function pageOf(
  list: string,
  places: readonly MessagePlace[],
  limit: number,
): Pick<MessagePage, 'seqs' | 'nextCursor'> {
  const { page, last } = cutPage(places, limit)
  return {
    seqs: page.map((place) => place.seq),
    nextCursor: last === undefined ? null : writeCursor(list, [last.arrived_at, last.seq]),
  }
}

function placeIn(list: string, cursor: string | undefined): MessagePlace | null {
  const place = readCursor(list, cursor, ['number', 'number'])
  return place === null ? null : { arrived_at: Number(place[0]), seq: Number(place[1]) }
}
