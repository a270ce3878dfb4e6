/** Who wrote a mail: always one of six, and a program that says it is one is believed. */
import { KINDS } from '../../../src/mail/types.ts'
import { MAIL_WORDS, makeMail } from '../make-mail.ts'
import { readHeaders } from '../read-mail.ts'
import { goldenMails, holds, same, type Target } from '../target.ts'

const WORDS = [
  'Auto-Submitted: auto-replied (vacation)\r\n',
  'Auto-Submitted: no\r\n',
  'Precedence: bulk\r\n',
  'List-Id: <a>\r\n',
  'X-Auto-Response-Suppress: All\r\n',
  'Return-Path: <>\r\n',
  'From: postmaster@x.test\r\n',
  'X-Failed-Recipients: a@b.test\r\n',
  'Content-Type: multipart/report; (c) report-type="delivery-status"\r\n',
  'Content-Type: message/delivery-status\r\n',
]

export const classify: Target = {
  name: 'classify',
  seeds: () => [...goldenMails(), ...WORDS.map((word) => Buffer.from(word))],
  words: [...WORDS, ...MAIL_WORDS],
  make: makeMail,
  async run(input) {
    const kindOf = async (raw: Buffer) => (await readHeaders(raw)).kind
    const kind = await kindOf(input)
    holds('a mail is of one of six kinds', KINDS.includes(kind), kind)
    const behind = (line: string) => Buffer.concat([Buffer.from(line), input])
    const answer = await kindOf(behind('Auto-Submitted: auto-replied\r\n'))
    holds('who says that it answers is no person', answer !== 'human' && answer !== 'bulk', answer)
    const list = await kindOf(behind('List-Id: <a.x.test>\r\n'))
    holds('a list is no person', list !== 'human', list)
    // behind a line that is no field, what looks like fields is read where nothing stands in front of it only
    if (!/^[!-9;-~]+:/.test(input.toString('latin1', 0, 200))) return
    same('a field that says nothing changes nothing', await kindOf(behind('X-Other: x\r\n')), kind)
  },
}
