/** Message ids in Message-ID, In-Reply-To and References, and the References of an answer. */
import { dropComments, endOfComment } from './mime/headers.ts'
import { decodeWords } from './mime/words.ts'

/** RFC 5322 §2.1.1 allows no longer line. */
const LONGEST = 998
/** References that an answer carries at most; far more than any mail program shows. */
const MOST_REFERENCES = 50

/** One id with nothing around it, as most mail has it; no comment, nothing to clean. */
const PLAIN = /^<[!-'*-;=?-~]{1,998}>$/

const WORD = '=?'

/** The ids of a header value with angle brackets, in order, without duplicates. Bare words count when each holds an @. */
export function readMessageIds(text: string): string[] {
  if (PLAIN.test(text) && !text.startsWith(WORD, 1)) return [text]
  // an id has no encoded words (RFC 2047 §5); gateways write them all the same
  const decoded = text.includes(WORD) ? decodeWords(text) : text
  const bare = decoded.includes('<') ? decoded : dropComments(decoded)
  const ids = bare.includes('<') ? bracketed(bare) : bareIds(bare)
  return [...new Set(ids.map(clean).filter((id) => id !== ''))].map((id) => `<${id}>`)
}

/** The id of a Message-ID header; a single word without brackets or @ is one too. Null when there is none. */
export function readMessageId(text: string): string | null {
  const [first] = readMessageIds(text)
  if (first !== undefined) return first
  const word = clean(dropComments(text).trim())
  return word === '' || /\s/.test(text.trim()) ? null : `<${word}>`
}

/** What the References of an answer to `parent` say (RFC 5322 §3.6.4): the root first, the parent last, at most 50. */
export function referencesFor(parent: {
  messageId: string | null
  inReplyTo: readonly string[]
  references: readonly string[]
}): string[] {
  const { messageId, inReplyTo, references } = parent
  const earlier = references.length > 0 ? references : inReplyTo.length === 1 ? inReplyTo : []
  const ids = [...new Set(earlier)].filter((id) => id !== messageId)
  return trimReferences(messageId === null ? ids : [...ids, messageId], MOST_REFERENCES)
}

/** At most `most` of `ids`: the first, which roots the thread, and the last ones, which are nearest. */
export function trimReferences(ids: readonly string[], most: number): string[] {
  return ids.length <= most ? [...ids] : [...ids.slice(0, 1), ...ids.slice(1 - most)]
}

/** Among other words one with an @ is a person: `joe@x.test's message of Monday`. */
function bareIds(text: string): string[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  return words.every((word) => word.includes('@')) ? words : []
}

/**
 * What stands in brackets outside comments: comments may hold brackets, and ids parentheses. Behind a name it is a person, as MH writes
 * them: `Message from Ann <ann@x.test> of "Tue, 3 Mar" <1@x.test>` (phrases, RFC 822 §4.6.2).
 */
function bracketed(text: string): string[] {
  const ids: string[] = []
  let comments = text.includes('(')
  let words = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(' && comments) {
      const end = endOfComment(text, at)
      if (end === -1) comments = false
      else at = end
      words = at + 1
    } else if (text[at] === '<') {
      const rest = text.slice(at + 1)
      const length = rest.search(/[<>]/)
      if (!isName(text.slice(words, at))) ids.push(length === -1 ? rest : rest.slice(0, length))
      at += length === -1 ? rest.length : length
      words = at + 1
    }
  }
  return ids
}

const QUOTED_NAME = /^"[^"\d]*\p{L}[^"\d]*"$/u
const NAME =
  /^(?!(?:Your|Re|In|ID|Message|Mail|E-?[Mm]ail|Article|Letter|Nachricht)\b)\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u
const FROM = /\b(?:from|von|de|da|van|от)\s+\S[^<>\d]*$/iu

/** `Ann Lee`, `"Ann"`, `Your message of Tuesday from Ann`, but neither `Your message` nor a date. */
function isName(before: string): boolean {
  const words = before.slice(-LONGEST_NAME).trim()
  if (words === '' || /[:;,]$/.test(words)) return false
  return QUOTED_NAME.test(words) || NAME.test(words) || FROM.test(words)
}

/** More than this in front of an address is no name. */
const LONGEST_NAME = 200

/** A folded id may have gained spaces; control characters have no place in one. */
function clean(id: string): string {
  const whole = id.replace(/[\s\u0000-\u001f\u007f<>]+/g, '')
  return whole.length > LONGEST ? '' : whole
}
