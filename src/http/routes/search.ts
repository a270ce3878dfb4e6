/** Full-text search over HTTP: the same engine as `q` of the list of messages. */
import { createRoute, z } from '@hono/zod-openapi'
import { parseQuery } from '../../mail/query/parse-query.ts'
import type { Db } from '../../store/db.ts'
import { getInbox } from '../../store/inboxes.ts'
import type { Search } from '../../store/search.ts'
import { answerList, totals } from '../answer-list.ts'
import type { Api } from '../api.ts'
import { soughtIn } from '../excerpt.ts'
import { getThread } from '../found.ts'
import { foundItems, SearchItem } from '../found-items.ts'
import { find } from '../message-page.ts'
import { json, jsonBody, listOf, problems } from '../schemas.ts'

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
  const loadItem = foundItems(db)

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
      load: (seq) => loadItem(seq, sought),
      tail: (count) => ({ ...tail(count), query }),
    })
  })
}
