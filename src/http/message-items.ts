/** Messages of a list: what one says that came in is written as JSON once for a while, what may change is read each time. */
import type { Address, Code } from '../mail/types.ts'
import type { Db } from '../store/db.ts'
import { readMessages } from '../store/message-list.ts'
import { readState } from '../store/message-state.ts'
import { type HalfWritten, halfWritten, writeMembers } from './answer-list.ts'
import { type MessageJson, shapeContent, shapeMessage, shapeState } from './message-shape.ts'
import { isShort, recentlyWritten, type Written } from './recently-written.ts'

interface Kept extends Written {
  codes: Code[]
  author: Address | undefined
}

/** Makes the item for the message with a `seq`; none when it is gone by now. */
export function messageItems(db: Db): (seq: number) => (MessageJson | HalfWritten)[] {
  const known = recentlyWritten<Kept>()
  return (seq) => {
    const kept = known.get(seq)
    if (kept !== undefined) {
      const state = readState(db, seq)
      return state === undefined ? [] : [halfWritten(shapeState(state, kept), kept.json)]
    }
    return readMessages(db, [seq]).map((message) => {
      const { direction, codes, addresses, text, html } = message
      // the size of a message of ours is known when it is composed
      if (direction === 'outbound' || !isShort(text, html)) return shapeMessage(message)
      const author = addresses.from[0]
      const written = {
        json: writeMembers(shapeContent(message)),
        texts: codes.map(({ value }) => value),
        codes,
        author,
      }
      known.set(seq, written)
      return halfWritten(shapeState(message, written), written.json)
    })
  }
}
