/** What a stranger's mail says that is new: its pieces are apart and in order, and a mail with words has new ones. */
import { readBody } from '../../../src/mail/body.ts'
import { hasWords } from '../../../src/mail/html/visible.ts'
import { newWords } from '../../../src/mail/segments.ts'
import { makeText } from '../make-text.ts'
import { holds, type Target } from '../target.ts'

const WORDS = [
  '\n',
  '\n\n',
  '> ',
  '>> ',
  '-- \n',
  '---',
  '________________________________\n',
  'On Tue, Mar 3, 2026 at 4:22 PM Ada <ada@mill.test> wrote:\n',
  'Ada schrieb am 3.3.2026 um 16:22:\n',
  'From: Ada <ada@mill.test>\n',
  'Sent: Tuesday, March 3, 2026\n',
  'To: Charles\n',
  'Subject: Engines\n',
  '-----Original Message-----\n',
  'Begin forwarded message:\n',
  'Sent from my iPhone\n',
  'Kind regards,\n',
  '+44 20 7946 0000\n',
  '写道：\n',
  'words ',
  'Words. On ',
  '>>> Ada 3/3/2026 4:22 PM >>>\n',
  'Original Message\n',
  '(https://x.test/a)\n',
  '<blockquote type="cite">',
  '<blockquote class="gmail_quote">',
  '</blockquote>',
  '<div class="gmail_quote">',
  '<div id="divRplyFwdMsg">',
  '<div id="mail-editor-reference-message-container">',
  '<div class="gmail_signature">',
  '<div class="gmail_quote_attribution">',
  '</div>',
  '<table><tr><th>a<td>',
  '<a href="https://x.test/">',
  '<pre> ',
  '<br>',
]

export const replyText: Target = {
  name: 'reply-text',
  seeds: () => [
    Buffer.from('New.\n\nOn Tue, Mar 3, 2026 at 4:22 PM Ada <ada@mill.test> wrote:\n\n> Old.\n\n-- \nCharles\n'),
    Buffer.from(
      '<div>New.</div><div class="gmail_quote">Ada:<br><blockquote class="gmail_quote">Old</blockquote></div>',
    ),
  ],
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 40)),
  run(input) {
    const text = input.toString().replaceAll('\0', '').replace(/\r\n?/g, '\n')
    for (const type of ['text/plain', 'text/html'] as const) {
      const { contentClean, segments } = readBody([{ type, text, alternative: null }])
      let end = 0
      for (const segment of segments) {
        holds('pieces are in order, apart and not empty', segment.start >= end && segment.end > segment.start, segments)
        end = segment.end
      }
      holds('pieces are of the text', end <= contentClean.length, segments)
      const isSilent = hasWords(contentClean) && !hasWords(newWords(contentClean, segments))
      holds('a mail with words has new ones', !isSilent, { contentClean, segments })
    }
  },
}
