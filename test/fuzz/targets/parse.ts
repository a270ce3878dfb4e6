/** Whole mails: whatever the bytes, they are read, within bounds, and the same however they arrive. */
import type { ParsedMail } from '../../../src/mail/types.ts'
import { CASES } from '../../scored/parsing/cases.ts'
import { MAIL_WORDS, makeMail } from '../make-mail.ts'
import { readMail, readMailInPieces } from '../read-mail.ts'
import { goldenMails, holds, same, type Target } from '../target.ts'

export const parse: Target = {
  name: 'parse',
  seeds: () => [...goldenMails(), ...CASES.map(({ raw }) => raw)],
  words: MAIL_WORDS,
  make: makeMail,
  async run(input) {
    const parsed = await readMail(input)
    if (parsed === null) return
    checkMail(parsed, input.length)
    // timing a long input is not served by reading it in many pieces
    if (input.length > 16 * 1024) return
    const pieces = await readMailInPieces(input, 1 + ((input[0] ?? 0) % 40))
    same('a stream gives the same mail as the bytes in one piece', pieces, parsed)
  },
}

/** Every promise about a mail that `size` bytes were read as. */
export function checkMail(mail: ParsedMail, size: number): void {
  const { parts, ...data } = mail
  same('a mail is plain data', JSON.parse(JSON.stringify(data)), data)
  const json = JSON.stringify(mail)
  holds('text holds no NUL', !json.includes('\\u0000'))
  holds('text is well-formed', !/\\ud[89a-f]/.test(json))
  for (const id of [mail.messageId ?? '<x>', ...mail.inReplyTo, ...mail.references]) {
    holds('an id is one word in brackets', /^<[^\s<>\u0000-\u001f\u007f]{1,998}>$/.test(id), id)
  }
  holds('at most 500 references', Math.max(mail.references.length, mail.inReplyTo.length) <= 500)
  if (mail.date !== null) {
    const written = new Date(mail.date).toISOString()
    holds('a date is one of RFC 3339', /^\d{4}-/.test(written), written)
  }
  holds('a preview is one short line', mail.preview.length <= 200 && !/[\r\n]/.test(mail.preview), mail.preview)
  holds('a subject is one line', !/[\r\n]/.test(mail.subject), mail.subject)
  for (const part of parts) {
    const { filename, contentType, contentId, blob } = part
    holds('a file name is no path', filename === null || !/[/\\\u0000-\u001f\u007f]/.test(filename), filename)
    holds('a file name is short', (filename ?? '').length <= 255 && filename !== '', filename)
    holds('a type is a type', /^[\w.+-]+\/[\w.+-]+$/.test(contentType), contentType)
    holds('a content id is short', contentId === null || (contentId.length <= 998 && contentId !== ''), contentId)
    holds('attachments hold what the mail held', blob.size <= size, { size, is: blob.size })
  }
  const lists = [mail.from, mail.sender, mail.replyTo, mail.to, mail.cc, mail.bcc]
  const most = (what: string, text: string, times: number) =>
    holds(`${what} grows with the mail alone`, text.length <= 1_000 + times * size, { size, is: text.length })
  most('text', mail.text, 2)
  most('HTML', mail.html ?? '', 2)
  most('Markdown', mail.contentClean, 20)
  most('headers', JSON.stringify(mail.headers), 8)
  most('addresses', JSON.stringify(lists), 20)
  most('evidence', JSON.stringify(mail.evidence), 10)
}
