/** Mails of ours: what the API lets through is read by others as it was given, and no value becomes more than a value. */
import { buffer } from 'node:stream/consumers'
import { mailOf, Send } from '../../../src/http/send-body.ts'
import { compose as composeMail, type Draft } from '../../../src/mail/compose.ts'
import type { Address, PartHead } from '../../../src/mail/types.ts'
import { readSent, type SentMail } from '../../support/sent-mail.ts'
import { ADDRESS_WORDS, WORD_WORDS } from '../make-mail.ts'
import { makeText } from '../make-text.ts'
import type { Random } from '../random.ts'
import { holds, same, type Target } from '../target.ts'

const FIELDS = ['to', 'cc', 'reply_to', 'subject', 'header', 'file', 'html']
const TYPES = [
  'application/pdf',
  'text/plain; charset=x',
  'message/rfc822',
  'text/html',
  'image/png',
  'text/calendar; method=REQUEST',
]
const PIECES = [
  ...ADDRESS_WORDS,
  ...WORD_WORDS,
  'Grüße ',
  '日本語',
  '😀',
  ' ',
  'a',
  '.',
  'From ',
  '-- ',
  '\t',
  '"',
  ';',
  "''",
]
const WORDS = [...FIELDS.map((field) => `\n${field}: `), ...TYPES, ...PIECES, '|', 'X-A=', '\n\n', '\r\n', '\r', 'Re: ']

export const compose: Target = {
  name: 'compose',
  seeds: () => [
    Buffer.from(
      'to: Ann <a@b.test>\nsubject: hi\nheader: X-A=b\nfile: a.pdf|application/pdf|bytes\nhtml: <p>\n\nHi.\n',
    ),
  ],
  words: WORDS,
  make: makeSend,
  async run(input) {
    const draft = draftOf(input.toString())
    if (draft === null) return
    const raw = await buffer(composeMail(draft))
    const lines = raw.toString('latin1').split('\r\n')
    holds(
      'line ends are CRLF',
      !lines.some((line) => /[\r\n]/.test(line)),
      lines.find((line) => /[\r\n]/.test(line)),
    )
    holds(
      'no line is longer than SMTP allows',
      lines.every((line) => line.length <= 998),
    )
    checkFields(await readSent(raw), draft)
  },
}

/** Lines `field: value`, an empty one, the body; null when the API would refuse it. */
function draftOf(text: string): Draft | null {
  const [head = '', ...rest] = text.split('\n\n')
  const values = (field: string) =>
    head.split('\n').flatMap((line) => (line.startsWith(`${field}: `) ? [line.slice(field.length + 2)] : []))
  const body = {
    inbox_id: 'x',
    to: values('to'),
    cc: values('cc'),
    reply_to: values('reply_to'),
    subject: values('subject')[0] ?? '',
    body: rest.join('\n\n'),
    html: values('html')[0] ?? null,
    headers: Object.fromEntries(
      values('header').map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]),
    ),
    attachments: values('file').map((file) => fileOf(file)),
  }
  const read = Send.safeParse(body)
  if (!read.success) return null
  const { text: plain, attachments, ...mail } = mailOf(read.data)
  return {
    ...{
      messageId: '<1@x.test>',
      date: 0,
      from: { name: 'Säles', address: 's@x.test' },
      inReplyTo: null,
      references: [],
    },
    ...{ to: read.data.to, subject: read.data.subject, text: plain },
    ...mail,
    attachments: attachments.map(({ base64, ...part }) => ({ ...part, content: Buffer.from(base64, 'base64') })),
  }
}

function fileOf(text: string) {
  const [filename = '', content_type = '', content = '', id = ''] = text.split('|')
  const inline = id === '' ? {} : { content_id: id, disposition: 'inline' }
  return { filename, content_type, content_base64: Buffer.from(content).toString('base64'), ...inline }
}

function checkFields(sent: SentMail, draft: Draft): void {
  // a name that looks encoded is decoded by its readers, quotes or not
  const isPlain = (list: readonly Address[]) => !list.some(({ name }) => name.includes('=?'))
  if (![draft.to, draft.cc, draft.replyTo].every(isPlain)) return
  const once = (list: readonly Address[]) =>
    list.map(({ name, address }) => ({ name: shown(name), address: address.toLowerCase() }))
  same('To arrives', once(sent.to), once(draft.to))
  same('Cc arrives', once(sent.cc), once(draft.cc))
  same('Reply-To arrives', once(sent.replyTo), once(draft.replyTo))
  same('nobody else gets it', sent.bcc, [])
  same('the subject arrives', shown(sent.subject), shown(draft.subject))
  for (const [name, value] of draft.headers) {
    holds('a header field arrives', sent.header(name).map(shown).includes(shown(value)), [
      name,
      value,
      sent.header(name),
    ])
  }
  same('the text arrives', ends(sent.text), ends(draft.text))
  same('the HTML arrives', ends(sent.html ?? ''), ends(draft.html ?? ''))
  if (draft.attachments.some(({ filename }) => filename?.includes('=?'))) return
  const files = sent.files.map((file) => fileShown(file, file.bytes))
  same('files arrive', files.sort(), draft.attachments.map((part) => fileShown(part, part.content as Buffer)).sort())
}

/** Readers leave out folders; a mail within a mail has the line ends of one (RFC 2046 §5.2.1). */
function fileShown({ filename, contentType }: PartHead, bytes: Buffer): string {
  const name = shown((filename ?? '').replace(/^.*[/\\]/, ''))
  const content = bytes.toString('latin1')
  return JSON.stringify([name, /^message\//i.test(contentType) ? ends(content) : content])
}

/** Blanks may be folded and unfolded on the way. */
const shown = (text: string) => text.replace(/\s+/g, ' ').trim()
/** Line ends become those of a mail, and its last line gets one. */
const ends = (text: string) => text.replace(/\r\n?/g, '\n').trimEnd()

function makeSend(random: Random): Buffer {
  const value = () => makeText(random, PIECES, 5).replace(/[\r\n]/g, ' ')
  const person = () => random.pick(['Ann <a@b.test>', 'a@b.test', `${value()} <u@h.test>`, random.pick(ADDRESS_WORDS)])
  const file = () =>
    `${value()}|${random.pick(TYPES)}|${makeText(random, PIECES, 4).replace(/[\r\n|]/g, ' ')}|${random.once(3) ? 'cid' : ''}`
  const fields = [
    ...[person(), ...random.some(2, person)].map((one) => `to: ${one}`),
    ...random.some(2, () => `${random.pick(['cc', 'reply_to'])}: ${person()}`),
    `subject: ${value()}x`,
    ...random.some(2, () => `header: X-${random.below(9)}=${value().trim()}`),
    ...random.some(2, () => `file: ${file()}`),
    ...random.some(1, () => `html: ${value()}`),
  ]
  return Buffer.from(`${fields.join('\n')}\n\n${makeText(random, [...PIECES, '\n', '\r\n'], 20)}`)
}
