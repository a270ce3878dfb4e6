/** What is new in a mail, from the mailbox to the API: the text, the quote, the signature, the preview. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'

let server: EmbeddedMail
let daemon: Daemon
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, smtp: server.smtp })
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

async function stored(username: string, fields: Parameters<typeof mail>[0]): Promise<Json> {
  const inbox = await daemon.api.inbox(username)
  await server.append('INBOX', mail({ to: inbox.email_address, ...fields }))
  await daemon.api.sync(inbox.id)
  const [message] = await daemon.api.messages(inbox.id)
  return message
}

const ON = 'On Tue, Mar 3, 2026 at 4:22 PM Ada Byron <ada@mill.test> wrote:'

test('an answer in text', async () => {
  const message = await stored('text', {
    text: `Next week, I hope.\n\nSent from my iPhone\n\n${ON}\n\n> When will it be ready?\n>\n> Ada\n`,
    html: '<p>not looked at</p>',
  })
  expect(message).toMatchObject({
    extracted_text: 'Next week, I hope.',
    quoted_text: `${ON}\n\n> When will it be ready?\n>\n> Ada`,
    signature: 'Sent from my iPhone',
    preview: 'Next week, I hope.',
  })
  expect(message.content_clean).toContain('When will it be ready?')
})

test('answers between the lines, in HTML', async () => {
  const message = await stored('html', {
    html:
      '<div>Hello,</div><div class="gmail_quote"><div class="gmail_attr">wa’ jaj Ada ghItlh:<br></div>' +
      '<blockquote class="gmail_quote">When?</blockquote><div>Next <b>week</b>.</div>' +
      '<blockquote class="gmail_quote">What will it cost?</blockquote><div>Too much.</div></div>' +
      '<div class="gmail_signature">Charles</div>',
  })
  expect(message).toMatchObject({
    extracted_text: 'Hello,\n\nNext **week**.\n\nToo much.',
    quoted_text: 'wa’ jaj Ada ghItlh:\n\n> When?\n\n> What will it cost?',
    signature: 'Charles',
    preview: 'Hello, Next **week**. Too much.',
  })
})

test('a mail that is no answer', async () => {
  const message = await stored('plain', { text: 'When will it be ready?\n' })
  expect(message).toMatchObject({ extracted_text: 'When will it be ready?', quoted_text: null, signature: null })
})

test('a mail that is only passed on is what its sender says', async () => {
  const text = 'Begin forwarded message:\n\nFrom: Ada <ada@mill.test>\nSubject: Engines\n\nWhen will it be ready?'
  const message = await stored('passed', { text })
  expect(message).toMatchObject({ extracted_text: text, quoted_text: null })
})

test('a text whose HTML says where the quote begins', async () => {
  const message = await stored('beside', {
    text: 'Next week.\n\nwa’ jaj Ada ghItlh\n\nWhen will it be ready?\n',
    html:
      '<p>Next <i>week</i>.</p><div class="yahoo_quoted"><div>wa’ jaj Ada ghItlh</div>' +
      '<div>When will it be ready?</div></div>',
  })
  expect(message).toMatchObject({
    extracted_text: 'Next week.',
    quoted_text: 'wa’ jaj Ada ghItlh\n\nWhen will it be ready?',
  })
})

test('pieces of a mail of several parts', async () => {
  const inbox = await daemon.api.inbox('listed')
  const raw = [
    `To: ${inbox.email_address}`,
    'From: charles@engine.test',
    'Message-ID: <listed@engine.test>',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>Next week.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">ngeH: Ada</div><p>When?</p>`,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<div class="gmail_signature">Charles</div>',
    '--b--',
    '',
  ].join('\r\n')
  await server.append('INBOX', raw)
  await daemon.api.sync(inbox.id)
  const [message] = await daemon.api.messages(inbox.id)
  expect(message).toMatchObject({
    extracted_text: 'Next week.',
    quoted_text: '---\n\nngeH: Ada\n\nWhen?',
    signature: 'Charles',
  })
})
