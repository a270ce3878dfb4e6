/** CSS as text: comments, escapes, and where a string, a pair of brackets or a piece between them ends. Linear, whatever it holds. */

const [NEWLINE, QUOTE, APOSTROPHE, OPEN, CLOSE, BACKSLASH] = [10, 34, 39, 40, 41, 92]
const CLOSERS: ReadonlyMap<number, number> = new Map([
  [OPEN, CLOSE],
  [91, 93],
  [123, 125],
])
/** What makes a `;` or a brace a part of something else. */
const SPECIAL = /["'([{\\]/

/** What stands for a comment between what would be one word without it. */
export const PARTING = '/**/'

/** What begins or ends what may hold the signs of a comment, and a comment. */
const COMMENT = /\\[\s\S]|["']|\/\*|url\(/gi

/** `text` without comments, but for a `PARTING` where one keeps two words apart; one that never ends takes the rest along. */
export function dropComments(text: string): string {
  if (!text.includes('/*')) return text
  const pieces: string[] = []
  COMMENT.lastIndex = 0
  let start = 0
  for (let found = COMMENT.exec(text); found !== null; found = COMMENT.exec(text)) {
    const [sign] = found
    if (sign === '"' || sign === "'") COMMENT.lastIndex = endOfString(text, found.index)
    else if (sign.length === 4) {
      if (isAddress(text, found.index + 3)) COMMENT.lastIndex = endOfAddress(text, found.index + 3) + 1
    } else if (sign === '/*') {
      pieces.push(text.slice(start, found.index))
      const end = text.indexOf('*/', found.index + 2)
      start = end === -1 ? text.length : end + 2
      COMMENT.lastIndex = start
      if (isParting(text.slice(found.index - 1, found.index), text.slice(start, start + 2))) pieces.push(PARTING)
    }
  }
  pieces.push(text.slice(start))
  return pieces.join('')
}

/** Would what stands before a comment and what stands behind it be one word, a number or the sign of a comment? */
function isParting(before: string, behind: string): boolean {
  if (before === '/') return true
  if (/^\.?\d/.test(behind) && /[+.]/.test(before)) return true
  return /[\w#@%\\\u0080-\uffff-]/.test(before) && /^(?:[\w%(\\\u0080-\uffff-]|\.\d)/.test(behind)
}

/** `n\6fne` is `none`; `shape` may mark what was escaped. */
export function unescapeCss(text: string, shape = (character: string) => character): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?|([^\n]))/gi, (_, hex?: string, character?: string) => {
    if (hex === undefined) return shape(character ?? '')
    const code = Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? shape(String.fromCodePoint(code)) : '\ufffd'
  })
}

/** The pieces of `text` between those `separators` (`;`) that stand in no string and no brackets. */
export function splitOutside(text: string, separator: string): string[] {
  if (!SPECIAL.test(text)) return text.split(separator)
  const pieces: string[] = []
  let start = 0
  while (start <= text.length) {
    const end = endOutside(text, start, separator)
    pieces.push(text.slice(start, end))
    start = end + 1
  }
  return pieces
}

/** Where the first of up to three `wanted` stands from `at` on that is in no string and no brackets; the end of `text` when there is none. */
export function endOutside(text: string, at: number, wanted: string): number {
  const [first, second, third] = [wanted.charCodeAt(0), wanted.charCodeAt(1), wanted.charCodeAt(2)]
  const closers: number[] = []
  for (let place = at; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (closers.length === 0 && (code === first || code === second || code === third)) return place
    if (isCommon(code)) continue
    if (code === BACKSLASH) place += 1
    else if (code === QUOTE || code === APOSTROPHE) place = endOfString(text, place) - 1
    else if (code === OPEN && isAddress(text, place)) place = endOfAddress(text, place)
    else if (code === closers.at(-1)) closers.pop()
    else {
      const closer = CLOSERS.get(code)
      if (closer !== undefined) closers.push(closer)
    }
  }
  return text.length
}

/** Letters, digits and the signs between them: nothing that begins or ends anything. */
function isCommon(code: number): boolean {
  return code > 93 ? code !== 123 && code !== 125 : (code > 41 && code < 91) || code === 32
}

/** Behind the quote that ends the string at `at`; a line end ends it too. */
function endOfString(text: string, at: number): number {
  const quote = text.charCodeAt(at)
  for (let place = at + 1; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (code === BACKSLASH) place += 1
    else if (code === quote) return place + 1
    else if (code === NEWLINE) return place
  }
  return text.length
}

const IS_QUOTED = /\s*["']/y

/** `url(a;b.png)`, whose content is an address without quotes. */
function isAddress(text: string, at: number): boolean {
  IS_QUOTED.lastIndex = at + 1
  return /(?:^|[^\w\u0080-\uffff-])url$/i.test(text.slice(Math.max(0, at - 4), at)) && !IS_QUOTED.test(text)
}

/** An escaped `)` does not end it. */
function endOfAddress(text: string, at: number): number {
  for (let place = at; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (code === CLOSE) return place
    if (code === BACKSLASH) place += 1
  }
  return text.length
}
