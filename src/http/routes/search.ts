/** Full-text search over HTTP: the same engine as `q` of the list of messages. */
import { createRoute, z } from '@hono/zod-openapi'
import { parseQuery } from '../../mail/query/parse-query.ts'
import type { Field } from '../../mail/query/query.ts'
import { newWords } from '../../mail/segments.ts'
import type { Address } from '../../mail/types.ts'
import type { Db } from '../../store/db.ts'
import { type FoundMessage, readFound } from '../../store/found-message.ts'
import { getInbox } from '../../store/inboxes.ts'
import type { Search } from '../../store/search.ts'
import { answerList, totals } from '../answer-list.ts'
import type { Api } from '../api.ts'
import { explainMatch, type Sought, soughtIn } from '../excerpt.ts'
import { getThread } from '../found.ts'
import { find } from '../message-page.ts'
import { metadataOf, Sender, senderOf } from '../message-shape.ts'
import { json, jsonBody, listOf, moment, problems, said } from '../schemas.ts'

export interface SearchDeps {
  db: Db
  search: Search
}

const SearchRequest = z
  .strictObject({
    query: z
      .string()
      .min(1)
      .max(10_000)
      .refine((text) => text.isWellFormed(), { message: 'Input should be valid Unicode (half of a surrogate pair)' })
      .openapi({
        description:
          'every word has to be there, the last may be unfinished, "quotes" hold words together, `OR`, `-not`; operators such as `from:` `subject:` `has:attachment` `before:` (docs/search.md)',
      }),
    inbox_id: z.string().openapi({ description: 'id or address of the inbox' }),
    thread_id: z.string().optional().openapi({ description: 'only this thread of the inbox' }),
    limit: z.int().min(1).max(100).default(50),
    offset: z.int().min(0).max(1_000_000_000).default(0),
    cursor: z.string().max(1000).optional().openapi({ description: '`next_cursor` of the page before' }),
  })
  .openapi('SearchRequest', { example: { query: 'invoice zeb', inbox_id: 'support@example.com' } })

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

const SearchItem = z
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

const SearchResult = listOf('SearchResult', SearchItem).extend({ query: z.string() })

const run = createRoute({
  method: 'post',
  path: '/v1/search',
  tags: ['Search'],
  summary: 'Search an inbox',
  description:
    'Newest first, in subject, new text, names and addresses, and file names. Case and accents make no difference; Chinese, Japanese, Korean and Thai are found by any two characters that follow one another. No query is an error.',
  request: { body: jsonBody(SearchRequest) },
  responses: { 200: json('what was found', SearchResult), ...problems(400, 404, 413, 415, 422) },
})

export function addSearch(api: Api, deps: SearchDeps): void {
  const { db } = deps

  api.openapi(run, async (c) => {
    const { query, inbox_id, thread_id, ...paging } = c.req.valid('json')
    const { id: inboxId } = getInbox(db, inbox_id)
    const threadId = thread_id === undefined ? undefined : getThread(db, thread_id).id
    const page = await find(deps, { inboxId, threadId }, { query, ...paging })
    const tail = totals(page)
    const sought = soughtIn(parseQuery(query, 0))
    return answerList(c, {
      name: 'items',
      keys: page.seqs,
      load: (seq) => readFound(db, seq).map((message) => shape(message, sought)),
      tail: (count) => ({ ...tail(count), query }),
    })
  })
}

function shape(message: FoundMessage, sought: readonly Sought[]): z.infer<typeof SearchItem> {
  const from = senderOf(message)
  const { fields, snippet } = explainMatch(saidBy(message), sought)
  return {
    id: message.id,
    thread_id: message.thread_id,
    inbox_id: message.inbox_id,
    direction: message.direction,
    subject: message.subject,
    from_address: from?.address || null,
    from,
    snippet,
    matched_in: fields.map((field) => PLACE_OF[field]),
    content_clean: message.content_clean,
    timestamp: said(message.said_at),
    created_at: said(message.created_at),
    metadata: metadataOf(message),
  }
}

function saidBy({ content_clean, segments, subject, addresses, files }: FoundMessage) {
  return {
    body: newWords(content_clean, segments),
    all: content_clean,
    subject,
    from: people(addresses.from),
    to: people(addresses.to),
    cc: people(addresses.cc),
    filename: files.join('\n'),
  }
}

function people(list: readonly Address[]): string {
  return list.map(({ name, address }) => `${name} ${address}`).join('\n')
}
