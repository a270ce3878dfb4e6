/** Messages of a list as JSON. What an agent looks at again and again is written once: what a mail says never changes. */
import { recent } from '../lib/recent.ts'
import type { Db } from '../store/db.ts'
import { type FullMessage, readMessages } from '../store/message-list.ts'
import { readState } from '../store/message-state.ts'
import { type HalfWritten, halfWritten, writeMembers } from './answer-list.ts'
import { shapeContent, shapeState } from './message-shape.ts'

interface Kept extends Pick<FullMessage, 'codes' | 'addresses'> {
  json: Buffer
}

/** Some hundred messages. */
const MOST_BYTES = 4 * 1024 * 1024

/** Makes the item for the message with a `seq`; none when it is gone by now. */
export function messageItems(db: Db): (seq: number) => HalfWritten[] {
  // no message ever gets the `seq` of another one
  const known = recent<number, Kept>({ most: MOST_BYTES, sizeOf: ({ json }) => json.length })
  return (seq) => {
    const kept = known.get(seq)
    if (kept !== undefined) {
      const state = readState(db, seq)
      return state === undefined ? [] : [halfWritten(shapeState(state, kept), kept.json)]
    }
    return readMessages(db, [seq]).map((message) => {
      const json = writeMembers(shapeContent(message))
      // a message of ours is written anew while it is a draft
      if (message.direction === 'inbound') known.set(seq, { json, codes: message.codes, addresses: message.addresses })
      return halfWritten(shapeState(message, message), json)
    })
  }
}
