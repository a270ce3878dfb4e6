/** Splits a header value with addresses at its commas and groups (RFC 5322 §3.4), in one pass whatever the input. */
import { endOfComment, endOfQuote } from '../mime/headers.ts'
import { endOfEncodedWord } from '../mime/words.ts'
import type { Word } from './address-pieces.ts'

/** What stands between two commas. */
export interface Entry {
  /** those outside brackets and comments */
  words: Word[]
  /** the first comment, without its parentheses and escapes */
  comment: string
  /** what stands in angle brackets; null when there are none */
  bracketed: string | null
  /** how many of the words stand in front of the brackets */
  before: number
  /** a group begins or ended before this entry: it does not go on with the one before */
  endsGroup: boolean
}

const OPEN_GROUP = /^[^"(<:@,]{1,200}:\s[^:]*,/

export function* readEntries(text: string): Generator<Entry> {
  /** A colon names a group only when a semicolon ends it, or several are in it: people write colons into names. */
  const lastSemicolon = text.includes(';') ? text.lastIndexOf(';') : OPEN_GROUP.test(text) ? text.indexOf(':') + 1 : -1
  /** No end was found once: from there on these are ordinary characters, and looking again would be quadratic. */
  let quotes = true
  let comments = true
  let entry = emptyEntry(false)

  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const quoteEnd: number = character === '"' && quotes ? endOfQuote(text, at) : -1
    const commentEnd: number = character === '(' && comments ? endOfComment(text, at) : -1
    if (character === '"') quotes &&= quoteEnd !== -1
    if (character === '(') comments = commentEnd !== -1

    if (quoteEnd !== -1 && text[quoteEnd + 1] === '@') {
      const end = endOfWord(text, quoteEnd + 1, lastSemicolon)
      entry.words.push({ text: text.slice(at, end), quoted: null })
      at = end - 1
    } else if (character === '\\' && text[at + 1] === '"') {
      const end = endOfEscapedQuote(text, at)
      if (end !== -1) entry.words.push({ text: text.slice(at + 2, end - 2), quoted: text.slice(at, end) })
      if (end !== -1) at = end - 1
    } else if (quoteEnd !== -1) {
      entry.words.push(quotedWord(text.slice(at, quoteEnd + 1)))
      at = quoteEnd
    } else if (commentEnd !== -1) {
      entry.comment ||= unquote(text.slice(at, commentEnd + 1)).trim()
      at = commentEnd
    } else if (character === '<') {
      const end = endOfBrackets(text, at)
      const content = text.slice(at, end).replace(/^[<\s]+/, '')
      if (text[end] === '<' && !content.includes('@')) {
        // no address: a sign in a name
        if (content !== '') entry.words.push({ text: content.trim(), quoted: null })
      } else {
        if (entry.bracketed !== null) {
          // the comma has got lost
          const next = { ...emptyEntry(false), words: entry.words.splice(entry.before) }
          yield entry
          entry = next
        }
        entry.bracketed = content
        entry.before = entry.words.length
      }
      at = text[end] === '>' ? end : end - 1
    } else if (character === ',' || character === ';') {
      yield entry
      entry = emptyEntry(character === ';')
    } else if (character === ':' && at < lastSemicolon) {
      entry = emptyEntry(true)
    } else if (!/[\s>"]/.test(character)) {
      const encoded = character === '=' && text[at + 1] === '?' ? endOfEncodedWord(text, at) : -1
      const end = endOfWord(text, Math.max(at, encoded - 1), lastSemicolon)
      entry.words.push({ text: text.slice(at, end), quoted: null })
      at = end - 1
    }
  }
  yield entry
}

/** Behind `\"Doe, Ann\"`, as scripts write it that escape once too often; -1 when nothing ends it. */
function endOfEscapedQuote(text: string, at: number): number {
  const end = text.indexOf('\\"', at + 2)
  return end === -1 || text.slice(at, end).includes('<') ? -1 : end + 2
}

function quotedWord(quoted: string): Word {
  return { text: unquote(quoted), quoted }
}

/** The text between the quotes of a quoted string, or the parentheses of a comment, its escapes taken off. */
export function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/gs, '$1')
}

function emptyEntry(endsGroup: boolean): Entry {
  return { words: [], comment: '', bracketed: null, before: 0, endsGroup }
}

/** A word ends before a blank or a special; a domain literal, `[IPv6:…]`, may hold colons. */
function endOfWord(text: string, start: number, lastSemicolon: number): number {
  let literal = false
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '[') literal = true
    else if (character === ']') literal = false
    else if (at === start) continue
    else if (/[\s,;<>("]/.test(character)) return at
    else if (character === ':' && !literal && at < lastSemicolon) return at
  }
  return text.length
}

/** Where the angle brackets that open at `at` end: at `>`, or before the next entry when that is missing. */
function endOfBrackets(text: string, at: number): number {
  let start = at
  while (text[start] === '<' || text[start] === ' ') start += 1
  // A quoted local part may hold anything, a route (`<@relay,@relay:user@host>`) commas.
  const quoteEnd = text[start] === '"' ? endOfQuote(text, start) : -1
  const closing = text[start] === '@' || text[start] === '"' ? /[<>]/g : /[<>,;]/g
  closing.lastIndex = quoteEnd === -1 ? start : quoteEnd
  return closing.exec(text)?.index ?? text.length
}
