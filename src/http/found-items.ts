/** Messages that a search has found: what they say is read and written as JSON once for a while. */
import { z } from '@hono/zod-openapi'
import { dropInvisible } from '../mail/html/visible.ts'
import type { Field } from '../mail/query/query.ts'
import { newWords } from '../mail/segments.ts'
import type { Db } from '../store/db.ts'
import {
  type FoundContent,
  type FoundMessage,
  readFound,
  readFoundContent,
  threadOfFound,
} from '../store/found-message.ts'
import { listFiles, listPeople } from '../store/search-lists.ts'
import { type HalfWritten, halfWritten, writeMembers } from './answer-list.ts'
import { explainMatch, type Said, type Sought } from './excerpt.ts'
import { metadataOf, Sender, senderOf } from './message-shape.ts'
import { isShort, recentlyWritten, type Written } from './recently-written.ts'
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

type Item = z.infer<typeof SearchItem>
type Place = Pick<Item, 'id' | 'thread_id' | 'snippet' | 'matched_in'>

/** Makes the item for the message with a `seq` that a search has found; none when it is gone by now. */
export function foundItems(db: Db): (seq: number, sought: Sought) => (Item | HalfWritten)[] {
  const known = recentlyWritten<Kept>()
  const recall = (seq: number, { id, said, json }: Kept, sought: Sought) => {
    const threadId = threadOfFound(db, seq)
    return threadId === undefined ? [] : [halfWritten(shapePlace({ id, thread_id: threadId }, said, sought), json)]
  }
  return (seq, sought) => {
    const kept = known.get(seq)
    if (kept !== undefined) return recall(seq, kept, sought)
    const message = readFound(db, seq)
    if (message === undefined) return []
    const content = readFoundContent(db, message)
    const said = saidBy(content)
    const place = shapePlace(message, said, sought)
    const rest = shapeRest(message, content)
    if (!isShort(content.content_clean)) return [{ ...place, ...rest }]
    const json = writeMembers(rest)
    // whoever writes a message of ours anew gives it another `seq`
    known.set(seq, { id: message.id, said, json, texts: textsOf(said) })
    return [halfWritten(place, json)]
  }
}

/** All but its thread. */
interface Kept extends Written {
  id: FoundMessage['id']
  said: Said
}

function shapePlace({ id, thread_id }: Pick<FoundMessage, 'id' | 'thread_id'>, said: Said, sought: Sought): Place {
  const { fields, snippet } = explainMatch(said, sought)
  return { id, thread_id, snippet, matched_in: fields.map((field) => PLACE_OF[field]) }
}

function shapeRest(message: FoundMessage, content: FoundContent): Omit<Item, keyof Place> {
  const from = senderOf(content)
  return {
    inbox_id: message.inbox_id,
    direction: message.direction,
    timestamp: said(message.said_at),
    created_at: said(message.created_at),
    subject: content.subject,
    from_address: from?.address || null,
    from,
    content_clean: content.content_clean,
    metadata: metadataOf(content),
  }
}

function saidBy({ content_clean, segments, subject, addresses, files }: FoundContent): Said {
  return {
    body: newWords(content_clean, segments),
    all: content_clean,
    subject: dropInvisible(subject),
    from: listPeople(addresses.from),
    to: listPeople(addresses.to),
    cc: listPeople(addresses.cc),
    filename: listFiles(files),
  }
}

/** What of it is in memory, once. */
function textsOf({ body, ...rest }: Said): string[] {
  return body === rest.all ? Object.values(rest) : [body, ...Object.values(rest)]
}
