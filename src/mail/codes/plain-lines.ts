/** Markdown or plain text as lines of words alone: no addresses of links, no marks, digits of every script as 0 to 9. */
import { IMAGE, LABEL } from '../markdown-links.ts'
import { mayHoldCode } from './code-words.ts'

const LINKED = new RegExp(String.raw`${IMAGE}|${LABEL}\((?:https?:|mailto:)[^\s()<>]*\)`, 'gi')
const PICTURE = /^!\[([^[\]\n]*)\]/
const IMAGES = new RegExp(IMAGE, 'g')
/** Neither Chinese, Japanese nor Korean puts a blank behind an address. */
export const NO_ADDRESS = '\\u3000-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uff00-\\uffef'
const BARE = new RegExp(`<?(?:https?:\\/\\/|www\\.)[^\\s<>${NO_ADDRESS}]+>?`, 'gi')
/** An address of some lines, as RFC 3986 (appendix C) allows between angle brackets. */
const WRAPPED = /<https?:\/\/[^\s<>]*(?:\n[ \t]{0,8}[^\s<>]+){1,4}>/gi

/** Addresses that were wrapped are whole again. */
export function joinAddresses(text: string): string {
  return text.includes('<http') ? text.replace(WRAPPED, (address) => address.replace(/\s/g, '')) : text
}

/** What a picture says of itself, when it is a code, or says one; most are called after what they show. */
function wordsOf(picture: string): string {
  const words = PICTURE.exec(picture)?.[1] ?? ''
  return /\d/.test(words) && (IS_CODE.test(words) || mayHoldCode(words)) ? words : ' '
}

/** No year, and no `IMG-4829`. */
const IS_CODE =
  /^\s*(?!(?:19|20)\d\d\s*$)(?:\d{3}[ -]?\d{3}|\d{4,8}|(?![A-Z]{3,8}-?\d{1,8}\s*$)(?=[A-Z\d-]{0,12}\d)[A-Z\d]{3,8}(?:-[A-Z\d]{3,8})?)\s*$/

/** `text` may be anything; each line comes trimmed, empty ones too. */
export function plainLines(text: string): string[] {
  return (
    text
      // full width, as Japanese and Chinese write; commas keep theirs, since they part no number
      .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(LINKED, (whole: string, label?: string) => (label ?? whole).replace(IMAGES, wordsOf))
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
