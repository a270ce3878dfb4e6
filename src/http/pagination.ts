/** Opaque cursors: where a page ended, bound to the list that it belongs to. */
import { createHash } from 'node:crypto'
import { AppError } from '../lib/errors.ts'

export type Place = (string | number)[]

/** A total is counted up to here; beyond it is said to be a lower bound. */
export const EXACT_TOTAL = 10_000

/** `list` names the list with its filters: a cursor works only with the list that it came from. */
export function writeCursor(list: string, place: Place): string {
  return Buffer.from(JSON.stringify([digest(list), ...place])).toString('base64url')
}

/** The place in a cursor, whose values have the types in `shape`; null without a cursor. Throws 400 `invalid_cursor`. */
export function readCursor(list: string, cursor: string | undefined, shape: ('string' | 'number')[]): Place | null {
  if (cursor === undefined) return null
  const [of, ...place] = parse(cursor)
  if (of === digest(list) && place.length === shape.length && place.every((value, i) => isOf(value, shape[i]))) {
    return place as Place
  }
  throw new AppError('bad_request', 'invalid_cursor', 'the cursor does not belong to this list', {
    fix: 'repeat the call with the same filters and the next_cursor of its last page, or without a cursor',
  })
}

/** The id, or other text, at which the page before ended; null without a cursor. Throws as `readCursor`. */
export function readTextCursor(list: string, cursor: string | undefined): string | null {
  const place = readCursor(list, cursor, ['string'])
  return place === null ? null : String(place[0])
}

/** The page in `rows`, of which one more than `limit` was asked for; `last` is where it ends when there is another page. */
export function cutPage<T>(rows: readonly T[], limit: number): { page: T[]; last: T | undefined } {
  const page = rows.slice(0, limit)
  return { page, last: rows.length > limit ? page.at(-1) : undefined }
}

export interface Page<T> {
  items: T[]
  /** as counted, at most EXACT_TOTAL + 1 */
  total: number
  /** null on the last page */
  nextCursor: string | null
}

/** The envelope of every list. */
export function envelope<T>(page: Page<T>) {
  const { items, total, nextCursor } = page
  const list = { items, count: items.length, total: Math.min(total, EXACT_TOTAL), next_cursor: nextCursor }
  return total > EXACT_TOTAL ? { ...list, total_is_lower_bound: true as const } : list
}

function isOf(value: unknown, type: string | undefined): boolean {
  return type === 'number' ? Number.isSafeInteger(value) : typeof value === type
}

function digest(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 8)
}

function parse(cursor: string): unknown[] {
  const bytes = Buffer.from(cursor, 'base64url')
  // Node passes over what is none of its letters, and over a last one that is too many
  if (bytes.toString('base64url') !== cursor) return []
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
