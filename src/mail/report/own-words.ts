/** Where the words of a mail server end and the mail that it returns begins, in a text that holds both. */

export interface OwnWords {
  /** of the server */
  own: string
  /** the mail that it returns, or what is there of it; '' when there is none */
  returned: string
}

const LONGEST = 64 * 1024
/** The lines that servers draw between the two. */
const LINE = new RegExp(
  [
    '(?:this|below|here|what follows|attached|enclosed|included) (?:this line )?is (?:a |the )?(?:copy|first|beginning|text|unsent|header)',
    '(?:a )?copy of (?:the |your )?(?:original |returned )?(?:message|mail)',
    '(?:the )?(?:header(?:s)? (?:of|from) )?(?:the |your )?(?:original|returned|undelivered|unsent|non-?delivered|failed|bounced) (?:e-?mail |message|mail|text)(?: ?(?:text|headers?|header lines?|follows?|as follows|below|attached|body|content))*[^\\p{L}@]*$',
    '(?:start|begin|beginning) of (?:the )?(?:returned|original|unsent|forwarded) ',
    'message (?:text|headers?|body|contents?|source) (?:follows?|below)',
    'message (?:headers? |contents? )?follows?\\b',
    'your (?:message|mail|original message) (?:reads|was|follows|said)\\b(?! (?:not|un|re|bounced|deliver|sent|held|blocked|delayed))[^@]{0,40}:\\s*$',
    'unsent message (?:below|follows)',
    '(?:ihre|die) (?:urspr[üu]ngliche )?(?:nachricht|mail)(?: lautet)?[^\\p{L}@]*$',
    'original-?nachricht',
    '元のメール|原始邮件(?:内容|如下)?[^\\p{L}]*$|原邮件(?:内容|如下)|オリジナルメッセージ',
    'the attachment (?:contains|is) ',
  ].join('|'),
  'iu',
)
const CONTENT = /^content-type:\s*(?:message\/rfc822|text\/rfc822-headers|message\/partial)/i
/** A field that only the head of a mail has; what else looks like one may be a label of the report. */
const FIELD =
  /^(?:return-path: ?<|received: +(?:from|by) |received: ?\(|mime-version: ?1|dkim-signature: ?v=|x-mailer: |message-id: ?<)/i
const MOST_LINES = 2_000

/** `text` is the body of a report; only its first 64 KB are looked at. */
export function splitOwnWords(text: string): OwnWords {
  const lines = text.slice(0, LONGEST).split('\n', MOST_LINES)
  const at = lines.findIndex((line, index) => index > 0 && begins(line, lines[index - 1] as string))
  if (at === -1) return { own: lines.join('\n'), returned: '' }
  return { own: lines.slice(0, at).join('\n'), returned: lines.slice(at).join('\n') }
}

function begins(line: string, before: string): boolean {
  if (line.length > 200) return FIELD.test(line)
  if (CONTENT.test(line)) return true
  // a label of the report stands among others, indented or not; the head of a mail begins after an empty line
  if (FIELD.test(line)) return before.trim() === '' || /^[-=_*~+#\s]+$/.test(before) || FIELD.test(before)
  if (!/^[-=_*~+#|\s]{0,20}[\p{L}(]/u.test(line)) return false
  const words = line.replace(/^[-=_*~+#|\s(]+/, '')
  return words.length < 120 && LINE.test(words) && LINE.exec(words)?.index === 0
}
