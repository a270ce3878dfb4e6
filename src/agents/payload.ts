/** What an agent is told: the message that woke it, in full, with its inbox and the latest of its thread. */
import { newWords } from '../mail/segments.ts'
import type { Db } from '../store/db.ts'
import { getInbox } from '../store/inboxes.ts'
import { pageMessages } from '../store/message-filter.ts'
import { type FullMessage, readMessage, readMessages } from '../store/message-list.ts'
import { threadById } from '../store/parents.ts'
import type { Run } from '../store/runs.ts'
import { writeConversation, writeMessage } from './mail-text.ts'

/** The newest messages of the thread, and of each what a reader sees, cut here. */
const MOST_MESSAGES = 20
const MOST_TEXT = 10_000
const TEXT_LIMITS = { chars: 100_000, tokens: 8_000 }
const CONTEXT_LIMITS = { chars: 200_000, tokens: 16_000 }

/** JSON; null when the message is gone. `shapeMessage` says it as the API does. */
export async function describeRun(
  db: Db,
  run: Run,
  shapeMessage: (message: FullMessage) => object,
): Promise<string | null> {
  const message = readMessage(db, run.messageId)
  if (message === undefined) return null
  const { id, emailAddress: email_address, name } = getInbox(db, run.inboxId)
  // what is held waits for a person, and no agent reads it
  const filter = { inboxId: run.inboxId, threadId: run.threadId, held: false }
  const places = pageMessages(db, filter, { limit: MOST_MESSAGES, offset: 0, before: null })
  const seqs = places.map(({ seq }) => seq).reverse()
  const { text: agent_text, links, truncated } = writeMessage(message, { limits: TEXT_LIMITS })
  const thread = { inboxId: run.inboxId, threadId: run.threadId, before: null }
  const conversation = await writeConversation(db, thread, { limits: CONTEXT_LIMITS })
  return JSON.stringify({
    run: { id: run.id, agent: run.agent, attempt: run.attempts },
    inbox: { id, email_address, name },
    message: shapeMessage(message),
    agent_text,
    links,
    truncated,
    thread: {
      id: run.threadId,
      subject: threadById(db, run.threadId)?.subject ?? '',
      messages: readMessages(db, seqs).map(shapeBriefly),
      context: conversation.text,
      context_links: conversation.links,
      omitted_messages: conversation.omitted,
    },
  })
}

function shapeBriefly(message: FullMessage): object {
  return {
    id: message.id,
    direction: message.direction,
    state: message.state,
    from: message.addresses.from[0] ?? null,
    subject: message.subject,
    timestamp: new Date(message.said_at).toISOString(),
    content_clean: message.content_clean.slice(0, MOST_TEXT),
    extracted_text: newWords(message.content_clean, message.segments).slice(0, MOST_TEXT),
  }
}
