/** Messages that were found, as JSON; what they say is read and written once for a while, as in message-items.ts. */
import { z } from '@hono/zod-openapi'
import { recent } from '../lib/recent.ts'
import type { Field } from '../mail/query/query.ts'
import { newWords } from '../mail/segments.ts'
import type { Address } from '../mail/types.ts'
import type { Db } from '../store/db.ts'
import {
  type FoundContent,
  type FoundMessage,
  readFound,
  readFoundContent,
  threadOfFound,
} from '../store/found-message.ts'
import { type HalfWritten, halfWritten, writeMembers } from './answer-list.ts'
import { explainMatch, type Said, type Sought } from './excerpt.ts'
import { metadataOf, Sender, senderOf } from './message-shape.ts'
import { moment, said } from './schemas.ts'

/** As the API calls them; `text` is its `content_clean`. */
const PLACE_OF = {
  subject: 'subject',
  from: 'from',
  to: 'to',
  cc: 'cc',
  filename: 'attachments',
  body: 'text',
} as const satisfies Record<Field, string>
const PLACES = ['subject', 'from', 'to', 'cc', 'attachments', 'text'] as const

export const SearchItem = z
  .object({
    id: z.string(),
    thread_id: z.string(),
    inbox_id: z.string(),
    direction: z.enum(['inbound', 'outbound']),
    subject: z.string(),
    from_address: z.string().nullable(),
    from: Sender.nullable(),
    snippet: z.string().openapi({ description: 'the text around the first word that was found' }),
    matched_in: z.array(z.enum(PLACES)).openapi({ description: 'where words of the query stand' }),
    content_clean: z.string(),
    timestamp: moment('when it was said'),
    created_at: moment('when Postern stored it'),
    metadata: z.record(z.string(), z.string()),
  })
  .openapi('SearchItem')

/** Makes the item for the message with a `seq` that a search has found; none when it is gone by now. */
export function foundItems(db: Db): (seq: number, sought: Sought) => HalfWritten[] {
  // no message ever gets the `seq` of another one
  const known = recent<number, Kept>({ most: MOST_BYTES, sizeOf })
  const read = (seq: number) => {
    const message = readFound(db, seq)
    if (message === undefined) return undefined
    const kept = keptOf(message, readFoundContent(db, message))
    // a message of ours is written anew while it is a draft
    if (message.direction === 'inbound') known.set(seq, kept)
    return { kept, threadId: message.thread_id }
  }
  const recall = (seq: number, kept: Kept) => {
    const threadId = threadOfFound(db, seq)
    return threadId === undefined ? undefined : { kept, threadId }
  }
  return (seq, sought) => {
    const before = known.get(seq)
    const found = before === undefined ? read(seq) : recall(seq, before)
    if (found === undefined) return []
    const { id, texts, json } = found.kept
    const { fields, snippet } = explainMatch(texts, sought)
    const matched = fields.map((field) => PLACE_OF[field])
    return [halfWritten({ id, thread_id: found.threadId, snippet, matched_in: matched }, json)]
  }
}

/** What never changes of a message that came in: all but its thread. */
interface Kept {
  id: string
  texts: Said
  json: Buffer
}

/** Some hundred messages. */
const MOST_BYTES = 4 * 1024 * 1024

function sizeOf({ texts, json }: Kept): number {
  return json.length + 2 * texts.all.length
}

function keptOf(message: FoundMessage, content: FoundContent): Kept {
  const { content_clean, segments, subject, addresses, files } = content
  const from = senderOf(content)
  const json = writeMembers({
    inbox_id: message.inbox_id,
    direction: message.direction,
    timestamp: said(message.said_at),
    created_at: said(message.created_at),
    subject,
    from_address: from?.address || null,
    from,
    content_clean,
    metadata: metadataOf(content),
  })
  const texts = {
    body: newWords(content_clean, segments),
    all: content_clean,
    subject,
    from: people(addresses.from),
    to: people(addresses.to),
    cc: people(addresses.cc),
    filename: files.join('\n'),
  }
  return { id: message.id, texts, json }
}

function people(list: readonly Address[]): string {
  return list.map(({ name, address }) => `${name} ${address}`).join('\n')
}
