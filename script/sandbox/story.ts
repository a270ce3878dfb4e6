/** What the sandbox shows: an inbox, mail that finds it, an answer that joins the thread, and mail that finds no inbox. */
import { mail, newMessageId } from '../../test/support/mails.ts'
import { until } from '../../test/support/wait.ts'
import { curlLine, curlOf, type Json } from './curl.ts'
import { DOMAIN, type Sandbox } from './sandbox.ts'

const INBOX = `support@${DOMAIN}`
const ANN = 'Ann Miller <ann@customer.test>'

interface Arrival {
  to: string
  subject: string
  raw: string
}

export async function tellStory(sandbox: Sandbox, print: (text: string) => void): Promise<void> {
  const { url, mail: server } = sandbox
  const curl = curlOf(url, print)
  print(`Postern listens on ${url} and reads the mailbox ${server.address} of an embedded mail server.`)

  print('\n# 1. An inbox for an agent')
  const inbox = await curl(
    { method: 'POST', path: '/v1/inboxes', body: { name: 'Support', email_username: 'support' } },
    { show: ['id', 'email_address', 'name'] },
  )

  print('\n# 2. Mail arrives over SMTP; Postern is told by IMAP, stores it and routes it')
  const arrivals = arrivingMail()
  for (const { raw, to, subject } of arrivals) {
    print(`  to ${to}: ${subject}`)
    await server.deliver(raw, [to])
  }
  const routed = arrivals.filter(({ to }) => to === INBOX)
  const quietly = curlOf(url, () => {})
  await until(
    async () => (await quietly({ path: `/v1/messages?inbox_id=${inbox.id}` })).items.length >= routed.length,
    {
      what: 'the mail is in its inbox',
      within: 30_000,
    },
  )
  await until(async () => (await quietly({ path: '/v1/unrouted' })).items.length > 0, { what: 'the mail for nobody' })
  const { items } = await curl(
    { path: `/v1/messages?inbox_id=${inbox.id}` },
    { show: ['id', 'from_address', 'subject', 'content_clean'] },
  )
  await curl({ path: `/v1/threads?inbox_id=${inbox.id}` }, { show: ['id', 'subject', 'last_message_at'] })
  await curl({ path: `/v1/attachments?inbox_id=${inbox.id}` }, { show: ['id', 'filename', 'content_type', 'size'] })

  print('\n# 3. The agent answers, and the answer joins the thread')
  const question = items.find((item: Json) => item.subject === QUESTION)
  const answer = await curl(
    {
      method: 'POST',
      path: `/v1/messages/${question.id}/reply`,
      body: { body: 'Hello Ann,\n\nit left **this morning** and arrives tomorrow.' },
    },
    { show: ['id', 'thread_id', 'status', 'provider_message_id'] },
  )
  await until(() => server.relayed.length > 0, { what: 'the answer has left over SMTP' })
  await curl({ path: `/v1/threads/${answer.thread_id}` }, { show: ['role', 'author', 'content'] })

  print('\n# 4. Mail that matched no inbox waits; nothing is lost')
  await curl({ path: '/v1/unrouted' }, { show: ['id', 'from_address', 'to_addresses', 'subject'] })
}

export function nextSteps({ url, mail: server }: Sandbox): string {
  const smtp = `smtp://${server.smtp.host}:${server.smtp.port}`
  const lines = [
    '# an inbox for the mail that waits: it is filed there at once',
    curlLine(url, { method: 'POST', path: '/v1/inboxes', body: { name: 'Press', email_username: 'press' } }),
    curlLine(url, { path: `/v1/messages?inbox_id=press@${DOMAIN}` }),
    '# search',
    curlLine(url, { method: 'POST', path: '/v1/search', body: { query: 'invoice', inbox_id: INBOX } }),
    '# mail to the sandbox comes back, through SMTP and IMAP',
    curlLine(url, {
      method: 'POST',
      path: '/v1/messages',
      body: { inbox_id: INBOX, to: [`press@${DOMAIN}`], subject: 'Hello', body: 'Are **you** there?' },
    }),
    '# mail from outside',
    `printf 'From: you@example.com\\nSubject: Hi\\n\\nHello!\\n' | curl ${smtp} --mail-from you@example.com --mail-rcpt ${INBOX} -T -`,
  ]
  return `\nTry next, in another terminal; the reference is at ${url}/docs\n\n${lines.join('\n')}\n\nCtrl-C ends the sandbox.`
}

const QUESTION = 'Where is my order?'

function arrivingMail(): Arrival[] {
  const asked = newMessageId()
  const make = (to: string, fields: Parameters<typeof mail>[0] & { subject: string }): Arrival => ({
    to,
    subject: fields.subject,
    raw: mail({ to, ...fields }),
  })
  return [
    make(INBOX, {
      from: ANN,
      subject: QUESTION,
      messageId: asked,
      text: 'Hello,\n\nwhere is my order 4711?\n\nAnn\n',
    }),
    make(INBOX, {
      from: ANN,
      subject: `Re: ${QUESTION}`,
      inReplyTo: asked,
      references: asked,
      text: 'I forgot: it was to go to my office.\n\n> where is my order 4711?\n',
    }),
    make(INBOX, {
      from: 'Billing <billing@vendor.test>',
      subject: 'Your invoice',
      text: 'The invoice is attached.\n',
      attachments: [{ filename: 'invoice.pdf', type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }],
    }),
    make(`press@${DOMAIN}`, {
      from: 'Joe Doe <joe@news.test>',
      subject: 'An interview?',
      text: 'Who speaks for you?\n',
    }),
  ]
}
