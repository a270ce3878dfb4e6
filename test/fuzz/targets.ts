/** Everything that `npm run fuzz` and test/fuzz.test.ts know how to fuzz. */
import type { Target } from './target.ts'
import { address } from './targets/address.ts'
import { agentText } from './targets/agent-text.ts'
import { classify } from './targets/classify.ts'
import { compose } from './targets/compose.ts'
import { config } from './targets/config.ts'
import { fingerprint } from './targets/fingerprint.ts'
import { headers } from './targets/headers.ts'
import { html } from './targets/html.ts'
import { log } from './targets/log.ts'
import { markdown } from './targets/markdown.ts'
import { parse } from './targets/parse.ts'
import { policy } from './targets/policy.ts'
import { query } from './targets/query.ts'
import { reply } from './targets/reply.ts'
import { replyText } from './targets/reply-text.ts'
import { report } from './targets/report.ts'
import { route } from './targets/route.ts'
import { search } from './targets/search.ts'
import { thread } from './targets/thread.ts'
import { tokens } from './targets/tokens.ts'
import { trust } from './targets/trust.ts'
import { words } from './targets/words.ts'

export const targets: readonly Target[] = [
  parse,
  address,
  trust,
  words,
  headers,
  thread,
  reply,
  replyText,
  route,
  html,
  agentText,
  markdown,
  fingerprint,
  classify,
  report,
  compose,
  policy,
  search,
  query,
  log,
  tokens,
  config,
]
