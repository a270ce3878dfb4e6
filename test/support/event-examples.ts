/** One event of each type, as the API says it: what test/golden/events freezes. */
import type { Event, EventData, EventType, InboxFacts, MailFacts, SendFacts } from '../../src/mail/event.ts'

const inboxId = 'inb_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a'
const messageId = 'msg_019aa4d5-6b20-7d11-9a0b-3f1b2c4d5e6f'
const threadId = 'thr_019aa4d5-6b20-7d12-8c0d-1a2b3c4d5e6f'

const mail: MailFacts = {
  mail_id: 'mail_019aa4d5-6b1f-7d10-8f3a-6c5b4a392817',
  from: [{ name: 'Ann Example', address: 'ann@elsewhere.test' }],
  to: ['support@example.test'],
  subject: 'Your order',
  preview: 'Hello, where is it?',
  kind: 'human',
  received_at: '2026-11-21T08:03:05.000Z',
  backfill: false,
}

const send: SendFacts = {
  message_id: messageId,
  inbox_id: inboxId,
  thread_id: threadId,
  rfc_message_id: '<3f1b2c4d@example.test>',
  from: [{ name: 'Support', address: 'support@example.test' }],
  to: ['ann@elsewhere.test'],
  cc: [],
  bcc: [],
  subject: 'Re: Your order',
  state: 'queued',
  error: null,
  not_sent: [],
}

const refused = { address: 'ann@elsewhere.test', outcome: 'rejected', code: 550, response: '5.1.1 no such user' }

const inbox: InboxFacts = {
  id: inboxId,
  email_address: 'support@example.test',
  name: 'Support',
  aliases: ['help@example.test'],
  catch_all: false,
}

const imap = { side: 'imap', account: 'agents@imap.example.test', folder: 'INBOX' } as const

const DATA: EventData = {
  'message.received': { message_id: messageId, inbox_id: inboxId, thread_id: threadId, ...mail, backfill: true },
  'message.code_found': {
    ...{ message_id: messageId, inbox_id: inboxId, thread_id: threadId, ...mail },
    subject: '482913 is your code',
    codes: [{ kind: 'code', value: '482913', confidence: 0.95, sender_domain: 'elsewhere.test', authenticated: true }],
    proven_later: false,
  },
  'message.withheld': {
    ...{ message_id: messageId, inbox_id: inboxId, thread_id: threadId, ...mail },
    reason: 'its trust is suspicious, and the inbox holds what is below authenticated',
  },
  'message.unrouted': { ...mail, to: ['nobody@example.test'], addresses: ['nobody@example.test'], error: null },
  'message.quarantined': { mail_id: mail.mail_id, error: 'the header does not end', size: 48_211, backfill: false },
  'message.queued': send,
  'message.sent': { ...send, state: 'sent' },
  'message.failed': { ...send, state: 'rejected', error: '550 5.1.1 no such user', not_sent: [refused] },
  'message.unknown': {
    ...send,
    state: 'unknown',
    error: 'the connection broke while the mail was handed over',
    not_sent: [{ address: 'ann@elsewhere.test', outcome: 'unknown', code: null, response: 'connection lost' }],
  },
  'message.bounced': {
    ...send,
    state: 'sent',
    not_sent: [{ ...refused, outcome: 'bounced', code: 250, response: 'queued' }],
    recipient: 'ann@elsewhere.test',
    status: '5.1.1',
    diagnostic: '550 5.1.1 <ann@elsewhere.test>: no such user',
    hard: true,
    suppressed: true,
    mail_id: mail.mail_id,
    backfill: false,
  },
  'message.complained': {
    ...{ ...send, state: 'sent', recipient: 'ann@elsewhere.test', suppressed: true },
    mail_id: mail.mail_id,
    backfill: false,
  },
  'message.held': { ...send, state: 'held', reason: 'loop' },
  'message.released': send,
  'inbox.created': inbox,
  'inbox.updated': { ...inbox, catch_all: true },
  'inbox.deleted': { id: inboxId, email_address: inbox.email_address },
  'account.connected': imap,
  'account.error': {
    ...imap,
    code: 'auth',
    error: 'imap.example.test:993 refuses the password of agents@example.test',
    fix: 'Check IMAP_USERNAME and IMAP_PASSWORD.',
  },
  'account.recovered': imap,
  'webhook.disabled': {
    webhook_id: 'whk_019aa4d5-7c30-7e21-9b1c-4a2b3c4d5e6f',
    url: 'https://agents.example.test/hook',
    reason: 'the endpoint answered 410 Gone',
  },
  'loop.tripped': {
    message_id: messageId,
    inbox_id: inboxId,
    thread_id: threadId,
    peer: 'robot@elsewhere.test',
    reason: '5 automatic answers in 10 minutes',
  },
}

/** The event of this type. */
export function exampleOf(type: EventType): Event {
  const data = DATA[type]
  return {
    id: 'evt_019aa4d5-6b21-7f00-8a59-0c1d2e3f4a5b',
    type,
    sequence: 4711,
    timestamp: '2026-11-21T08:03:06.404Z',
    inbox_id: /^(account|webhook)\.|\.(unrouted|quarantined)$/.test(type) ? null : inboxId,
    ...('backfill' in data && data.backfill ? { backfill: true } : {}),
    data,
  } as Event
}
