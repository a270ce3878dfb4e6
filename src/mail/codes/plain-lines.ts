/** Markdown or plain text as lines of words alone: no addresses of links, no marks, digits of every script as 0 to 9. */
import { IMAGE, LABEL } from '../markdown-links.ts'

const LINKED = new RegExp(String.raw`${IMAGE}|${LABEL}\((?:https?:|mailto:)[^\s()<>]*\)`, 'gi')
const IMAGES = new RegExp(IMAGE, 'g')
const BARE = /<?(?:https?:\/\/|www\.)[^\s<>]+>?/gi

/** `text` may be anything; each line comes trimmed, empty ones too. */
export function plainLines(text: string): string[] {
  return (
    text
      // full width, as Japanese and Chinese write; commas keep theirs, since they part no number
      .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(LINKED, (_, label?: string) => (label ?? '').replace(IMAGES, ' '))
      .replace(BARE, ' ')
      .replace(/(?<=[A-Z\d] ?)[\u2010-\u2013\u2212](?= ?[A-Z\d])/g, '-')
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
      .split('\n')
      .map((line) =>
        line
          .replace(/^[\s>#|]+|[*`_~|\\]+/g, ' ')
          .replace(/[^\S ]+| {2,}/g, ' ')
          .trim(),
      )
  )
}
