/** What a mail server, or who plays one, says of our mail: recipients are addresses that stand in it, within bounds, and hard ones have failed. */
import { MOST_REPORTED } from '../../../src/mail/bounds.ts'
import { readBounce } from '../../../src/mail/report/bounce.ts'
import type { Notice } from '../../../src/mail/report/notice.ts'
import { makeText } from '../make-text.ts'
import { holds, type Target } from '../target.ts'

const WORDS = [
  '\n',
  '\n\n',
  '<gone@example.net>',
  'gone@example.net',
  '@',
  ': ',
  '> ',
  '>>> RCPT TO:',
  '550 5.1.1 ',
  '5.1.1',
  '(#5.2.2)',
  'user unknown',
  'mailbox is full',
  'could not be delivered to: ',
  'Final-Recipient: rfc822; ',
  'Original-Recipient: rfc822;a+2Bb@example.net\n',
  'Action: failed\n',
  'Action: delayed\n',
  'Status: 4.4.7\n',
  'Diagnostic-Code: smtp; ',
  '----- Transcript of session follows -----\n',
  '--- Below this line is a copy of the message.\n',
  'Return-Path: <a@b.test>\n',
  'Message-ID: <m1@ours.test>\n',
  'To: ann@example.net\n',
  'has been delayed',
]

const daemon = [{ name: 'Mail Delivery System', address: 'mailer-daemon@mx.test' }]

export const report: Target = {
  name: 'report',
  seeds: () => [
    Buffer.from(
      'Hi. This is the qmail-send program.\n\n<gone@example.net>:\n550 no such user (#5.1.1)\n\n--- Below this line\n',
    ),
    Buffer.from('Final-Recipient: rfc822; gone@example.net\nAction: failed\nStatus: 5.1.1\n'),
  ],
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 60)),
  run(input) {
    const words = input.toString('latin1')
    const told = [{ contentType: 'message/delivery-status', bytes: input }]
    const envelope = { fields: [], from: daemon, to: [], subject: 'failure notice' }
    for (const notice of [
      { ...envelope, words, written: words, alone: words, told: [], partTypes: [] },
      { ...envelope, words: '', written: '', alone: null, told, partTypes: ['message/delivery-status'] },
    ] satisfies Notice[]) {
      const found = readBounce(notice)
      holds('what a mail server writes is a report', found !== null)
      const recipients = found?.report.recipients ?? []
      holds('there are no more recipients than can be told', recipients.length <= MOST_REPORTED + 1, recipients.length)
      for (const { address, status, hard, action, diagnostic } of recipients) {
        holds('a recipient is an address', /[^@]@[^@]/.test(address), address)
        holds('a status is one of RFC 3463', status === null || /^[245]\.\d{1,3}\.\d{1,3}$/.test(status), status)
        holds('what is hard has failed', !hard || action === 'failed' || action === null, action)
        holds('a reason is bounded', (diagnostic?.length ?? 0) <= 2_000, diagnostic?.length)
      }
    }
  },
}
