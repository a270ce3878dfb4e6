/** What is asked of the thread of the search index, and what it answers; both sides of the thread import this. */

/** What it begins with. */
export interface IndexTask {
  /** the file of the database, which it reads */
  database: string
  /** the file of the index, which it writes */
  file: string
  /** the database that an index made by it is made from */
  source: string
  /** is what lies in the file to be deleted? */
  anew: boolean
}

/**
 * `take`: forget and take in what is committed, for a short while; `merge`: one step of tidying up; `copy`: the log of the database
 * into it (checkpoint.ts); `end`: close everything.
 */
export type IndexRequest = 'take' | 'merge' | 'copy' | 'end'

export type IndexAnswer =
  | { kind: 'ready' }
  /** `more`: it ended before its work did; `forgotten` are the `seq` of removals that are in the index now */
  | { kind: 'done'; more: boolean; forgotten: number[] }
  /** the thread is of no use any more */
  | { kind: 'failed'; code: string; error: string }
