/** Reads HTML as mail programs write it, token by token, and stops at the first for which the standard has rules of its own. */
import type { Attributes } from './html-tokens.ts'
import { readReferences } from './references.ts'

/** What takes the tokens, names in lower case; `open` and `close` answer false when no more is wanted. */
export interface Taker {
  text(piece: string): void
  open(tag: string, attributes: Attributes, selfClosing: boolean): boolean
  close(tag: string): boolean
  /** are we within a drawing or formula, where a tag may close itself? */
  isForeign(): boolean
}

/** Tags whose content is text, whatever it looks like, and where that of the two that mail has ends. */
const RAW = new Set('script style title textarea iframe noembed noframes plaintext xmp'.split(' '))
const ENDS: Record<string, RegExp> = { style: /<\/style(?=[ \n\t\f\r/>])/gi, title: /<\/title(?=[ \n\t\f\r/>])/gi }
/** What was read of a longer one would be lost if it had no end. */
const LONGEST_TAG = 10_000
/** htmlparser2 takes one for `<` and one for `/` there. */
const ODD = ['\u001c', '\u000f']

const [SPACE, BANG, SLASH, START, EQUALS, END, ASK] = [32, 33, 47, 60, 61, 62, 63]
const [QUOTE, APOSTROPHE] = [34, 39]

/** How much of `html` was read: all of it, or up to the token that is not ordinary; null when no more was wanted. */
export function readOrdinaryHtml(html: string, taker: Taker): number | null {
  let at = 0
  while (at < html.length) {
    const next = html.charCodeAt(at) === START ? readMarkup(html, at, taker) : readText(html, at, taker)
    if (next === null || next === at) return next
    at = next
  }
  return at
}

/** Where the token at `at` ends, as all the functions below; `at` itself when it is not ordinary, and nothing was taken. */
function readText(html: string, at: number, taker: Taker): number {
  const markup = html.indexOf('<', at)
  const end = markup === -1 ? html.length : markup
  const text = readReferences(html.slice(at, end), false)
  if (text === null) return at
  taker.text(text)
  return end
}

function readMarkup(html: string, at: number, taker: Taker): number | null {
  const code = html.charCodeAt(at + 1)
  if (isLetter(code)) return readOpenTag(html, at, taker)
  if (code === SLASH) return readCloseTag(html, at, taker)
  return code === BANG || code === ASK ? endOfRemark(html, at) : at
}

function readCloseTag(html: string, at: number, taker: Taker): number | null {
  const end = html.indexOf('>', at)
  if (end === -1 || !isLetter(html.charCodeAt(at + 2))) return at
  return taker.close(html.slice(at + 2, endOfName(html, at + 2)).toLowerCase()) ? end + 1 : null
}

/** `<!-- … -->`, `<!doctype html>`, and what Outlook writes and is told: `<?xml … />`, `<![if !mso]>`. */
function endOfRemark(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) {
    const end = /^<(?:\?|!doctype|!\[[^C])/i.test(html.slice(at, at + 9)) ? html.indexOf('>', at + 2) : -1
    return end === -1 ? at : end + 1
  }
  const end = html.indexOf('-->', at + 4)
  return end === -1 || /^[->]|--!/.test(html.slice(at + 4, end)) ? at : end + 3
}

function readOpenTag(html: string, at: number, taker: Taker): number | null {
  const name = endOfName(html, at + 1)
  const tag = html.slice(at + 1, name).toLowerCase()
  const attributes = new Map<string, string>()
  const end = readAttributes(html, name, attributes)
  if (end === -1) return at
  const selfClosing = html.charCodeAt(end) === SLASH
  if (RAW.has(tag)) return selfClosing || taker.isForeign() ? at : readRaw(html, { at, end, tag, attributes }, taker)
  return taker.open(tag, attributes, selfClosing) ? end + (selfClosing ? 2 : 1) : null
}

interface RawTag {
  at: number
  end: number
  tag: string
  attributes: Attributes
}

/** A tag with its content, up to the end tag. */
function readRaw(html: string, { at, end, tag, attributes }: RawTag, taker: Taker): number | null {
  const ending = ENDS[tag]
  if (ending === undefined) return at
  ending.lastIndex = end + 1
  const close = ending.exec(html)?.index
  if (close === undefined) return at
  const content = html.slice(end + 1, close)
  const text = tag === 'style' ? content : content.includes('<') ? null : readReferences(content, false)
  if (text === null || ODD.some((character) => content.includes(character))) return at
  if (!taker.open(tag, attributes, false)) return null
  taker.text(text)
  return close
}

/** Where the `>` or `/>` at the end of a tag stands, whose attributes from `at` on are added to `attributes`; -1 when it is not ordinary. */
function readAttributes(html: string, at: number, attributes: Map<string, string>): number {
  for (let place = skipSpace(html, at); ; place = skipSpace(html, place)) {
    const code = html.charCodeAt(place)
    if (code === END || (code === SLASH && html.charCodeAt(place + 1) === END)) return place
    if (code === SLASH || code === EQUALS || place >= html.length || place - at > LONGEST_TAG) return -1
    const end = endOfName(html, place, EQUALS)
    const name = html.slice(place, end).toLowerCase()
    place = skipSpace(html, end)
    let value: string | null = ''
    if (html.charCodeAt(place) === EQUALS) {
      const start = skipSpace(html, place + 1)
      const quote = html.charCodeAt(start)
      const isQuoted = quote === QUOTE || quote === APOSTROPHE
      const behind = isQuoted ? html.indexOf(quote === QUOTE ? '"' : "'", start + 1) : endOfValue(html, start)
      if (behind === -1) return -1
      value = readReferences(html.slice(isQuoted ? start + 1 : start, behind), true)
      place = isQuoted ? behind + 1 : behind
    }
    if (value === null) return -1
    // the first of a name counts
    if (!attributes.has(name)) attributes.set(name, value)
  }
}

/** A name ends where a blank, a slash, `>` or `also` stands. */
function endOfName(html: string, at: number, also = END): number {
  let end = at
  for (; end < html.length; end += 1) {
    const code = html.charCodeAt(end)
    if (code <= END && (isSpace(code) || code === SLASH || code === END || code === also)) break
  }
  return end
}

/** A value without quotes. */
function endOfValue(html: string, at: number): number {
  let end = at
  while (end < html.length && html.charCodeAt(end) !== END && !isSpace(html.charCodeAt(end))) end += 1
  return end
}

function skipSpace(html: string, at: number): number {
  let place = at
  while (isSpace(html.charCodeAt(place))) place += 1
  return place
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 10 || code === 9 || code === 13 || code === 12
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
