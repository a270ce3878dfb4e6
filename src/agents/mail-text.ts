/** A stored message, or a whole conversation, as text for a language model: fresh marks each time, the newest kept where it must be cut. */
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { InboxId, ThreadId } from '../lib/ids.ts'
import type { NumberedLink } from '../mail/agent-text/agent-links.ts'
import { type AgentText, type AgentTextOptions, noticeFor, writeForAgent } from '../mail/agent-text/agent-text.ts'
import { readSeenBody } from '../mail/agent-text/seen-body.ts'
import { estimateTokens, type Limits } from '../mail/agent-text/tokens.ts'
import { headFacts } from '../mail/head-facts.ts'
import type { Db } from '../store/db.ts'
import { type MessagePlace, pageMessages } from '../store/message-filter.ts'
import { type FullMessage, readMessages } from '../store/message-list.ts'

export interface ReadingOptions extends Pick<AgentTextOptions, 'include' | 'datamark'> {
  limits: Limits
}

export interface MessageText {
  text: string
  links: NumberedLink[]
  truncated: { omitted_chars: number; next: number } | null
}

/** One message with the notice before it; `offset` is `next` of the answer before. */
export function writeMessage(message: FullMessage, options: ReadingOptions & { offset?: number }): MessageText {
  const { limits, ...rest } = options
  const notice = message.direction === 'inbound' ? noticeFor(options) + GAP : ''
  const links: NumberedLink[] = []
  const written = write(message, { ...rest, limits: without(limits, notice), links })
  const { omittedChars: omitted_chars, next } = written
  return { text: notice + written.text, links, truncated: next === null ? null : { omitted_chars, next } }
}

export interface Thread {
  inboxId: InboxId
  threadId: ThreadId
}

export interface Told {
  message: FullMessage
  /** UTF-16 units of what is told of it, and of its words that did not fit */
  chars: number
  omittedChars: number
  /** where reading the message by itself goes on */
  next: number | null
}

export interface Conversation {
  text: string
  links: NumberedLink[]
  /** oldest first */
  told: Told[]
  /** the oldest that is told, when there are older ones */
  older: MessagePlace | null
  /** how many these are, counted up to 1,000 */
  omitted: number
}

/** What is shorter tells nothing of an older message. */
const LEAST = 400
/** How much of the limits the newest may take when there are others. */
const SHARE_OF_NEWEST = 0.75
const PAGE = 20
/** The HTML of a large message takes some ms to be compared with its text. */
const LONGEST_MS = 10
const GAP = '\n\n'
const MOST_COUNTED = 1_000

/** The newest messages of a thread that fit, oldest first. `before`: only those that are older. Others get their turn in between. */
export async function writeConversation(
  db: Db,
  thread: Thread & { before: MessagePlace | null },
  options: ReadingOptions,
): Promise<Conversation> {
  const notice = noticeFor(options)
  const links: NumberedLink[] = []
  const blocks: string[] = []
  const told: Told[] = []
  let left = without(options.limits, notice)
  let last: MessagePlace | null = null
  let end = performance.now() + LONGEST_MS
  for (const place of placesOf(db, thread)) {
    if (performance.now() > end) {
      await setImmediate()
      end = performance.now() + LONGEST_MS
    }
    const [message] = readMessages(db, [place.seq])
    if (message === undefined) continue
    const known = links.length
    const isOnly = told.length > 0 || olderThan(db, thread, place, 1) === 0
    const room = without(left, GAP)
    const limits = isOnly ? room : share(room, SHARE_OF_NEWEST)
    const written = write(message, { ...options, limits, links })
    const isPiece = written.omittedChars > 0 && (limits.chars < LEAST || limits.tokens < LEAST / 4)
    if (told.length > 0 && (isPiece || !fits(written.text, room))) {
      links.length = known
      const omitted = olderThan(db, thread, last, MOST_COUNTED)
      return { text: join(notice, blocks), links, told: told.reverse(), older: last, omitted }
    }
    blocks.push(written.text)
    told.push({ message, chars: written.text.length, omittedChars: written.omittedChars, next: written.next })
    left = without(room, written.text)
    last = place
  }
  return { text: join(notice, blocks), links, told: told.reverse(), older: null, omitted: 0 }
}

/** What is held waits for a person, and no agent reads it. */
const filterOf = ({ inboxId, threadId }: Thread) => ({ inboxId, threadId, held: false })

function* placesOf(db: Db, thread: Thread & { before: MessagePlace | null }): Generator<MessagePlace> {
  let before = thread.before
  for (;;) {
    const page = pageMessages(db, filterOf(thread), { limit: PAGE, offset: 0, before })
    yield* page
    before = page.at(-1) ?? null
    if (page.length < PAGE) return
  }
}

function olderThan(db: Db, thread: Thread, before: MessagePlace | null, most: number): number {
  return pageMessages(db, filterOf(thread), { limit: most, offset: 0, before }).length
}

function write(message: FullMessage, options: Omit<AgentTextOptions, 'nonce'>): AgentText {
  const { addresses, attachments, trust } = message
  const isOurs = message.direction === 'outbound'
  const { content_clean: clean, segments, text, html } = message
  const seen = isOurs
    ? { text: clean, segments, note: null }
    : readSeenBody({ clean, segments, text, html, head: headFacts({ ...message, from: addresses.from[0] }) })
  const facts = isOurs ? [`${message.state ?? 'sent'}`] : [`kind ${message.kind}`, `trust ${trust?.level ?? 'unknown'}`]
  return writeForAgent(
    {
      isOurs,
      from: addresses.from[0] ?? null,
      to: addresses.to,
      date: message.said_at,
      subject: message.subject,
      text: seen.text,
      segments: seen.segments,
      attachments: attachments.map(({ filename, ...rest }) => ({ ...rest, filename: filename || 'without a name' })),
      facts: [message.id, ...facts, ...(seen.note === null ? [] : [seen.note])],
    },
    { ...options, nonce: randomBytes(8).toString('hex') },
  )
}

function join(notice: string, blocks: readonly string[]): string {
  return [notice, ...blocks.toReversed()].join(GAP)
}

function without({ chars, tokens }: Limits, text: string): Limits {
  return { chars: Math.max(0, chars - text.length), tokens: Math.max(0, tokens - estimateTokens(text)) }
}

function share({ chars, tokens }: Limits, part: number): Limits {
  return { chars: Math.floor(chars * part), tokens: Math.floor(tokens * part) }
}

function fits(text: string, { chars, tokens }: Limits): boolean {
  return text.length <= chars && estimateTokens(text) <= tokens
}
