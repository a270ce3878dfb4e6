/** JSON that is kept for a while, since agents look at the same lists and searches again and again. */
import { type Recent, recent } from '../lib/recent.ts'

export interface Written {
  json: Uint8Array
  /** kept beside it */
  texts: readonly string[]
}

const MOST_BYTES = 4 * 1024 * 1024
/** What V8 takes for the objects around it. */
const AROUND = 1_024
/** A longer text is written each time: few of them would be kept, and written first they are in memory twice. */
const LONGEST = 64 * 1024

/** By `messages.seq`, which no other message ever gets; as much as fits into 4 MB. */
export function recentlyWritten<T extends Written>(): Recent<number, T> {
  const sizeOf = ({ json, texts }: T) => texts.reduce((sum, text) => sum + 2 * text.length, json.length + AROUND)
  return recent({ most: MOST_BYTES, sizeOf })
}

/** Is what these texts are part of to be written once and kept? */
export function isShort(...texts: readonly (string | null)[]): boolean {
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0) <= LONGEST
}
