/** Which lists are known to have more than is counted of a list, so that they are not walked through again for each page. */
import type { Db } from './db.ts'

const known = new WeakMap<Db, Set<string>>()

/**
 * As `count` says, which counts up to `most` and is not asked while the list, by its name, is known to be as long. Only for lists
 * from which nothing goes but where `forgetFullLists` is called.
 */
export function countList(db: Db, list: string, most: number, count: () => number): number {
  const name = `${most} ${list}`
  if (known.get(db)?.has(name)) return most
  const found = count()
  // what a transaction sees may be taken back
  if (found < most || db.sqlite.inTransaction) return found
  const full = known.get(db) ?? new Set()
  known.set(db, full.add(name))
  return found
}

/** A message or a thread goes from its list: all lists are counted anew, since that is seldom. */
export function forgetFullLists(db: Db): void {
  known.delete(db)
}
