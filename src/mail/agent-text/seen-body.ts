/** What people see of a mail that says one thing in its HTML and another in the plain text beside it, which only programs read. */
import type { HeadFacts } from '../head-facts.ts'
import { readMarkdown } from '../html/markdown.ts'
import { readReply } from '../reply-text/read-reply.ts'
import type { Segment } from '../types.ts'

export interface SeenBody {
  text: string
  segments: readonly Segment[]
  /** a fact for whoever reads it; null: both say the same, or there is one only */
  note: string | null
}

/** Programs that make the plain text of the HTML leave a few words out, or add some. */
const MOST_MISSING = 5
/** A passage of three words that stands between others is four pairs that are nowhere else. */
const LONGEST_APART = 3
/** A mail of pictures says its words in the plain text alone: there is one, and hardly any words are beside it. */
const LEAST_SHARE = 0.3
const SHOWN_PICTURE = /!\[[^[\]\n]*\]\(/
/** One behind its words is a picture, too. */
const BEHIND_WORDS = /background(?:-image)?\s{0,9}(?:=\s{0,9}["']?[^\s"'<>]{0,200}[./]|:[^;<>{}]{0,200}url\()/i
/** Characters: more than people read; such a mail is told by its plain text. */
const LONGEST_HTML = 200_000

/**
 * The words that an agent should get: those of the HTML when the plain text has others, since that is where a mail says to programs
 * what no person is shown. `text` is the plain text as it came, `clean` what was made of the mail.
 */
export function readSeenBody(mail: {
  clean: string
  segments: readonly Segment[]
  text: string
  html: string | null
  head: HeadFacts
}): SeenBody {
  const { clean, segments, text, html, head } = mail
  const asItIs = { text: clean, segments, note: null }
  if (html === null || html.length > LONGEST_HTML || !isOf(clean, text)) return asItIs
  const said = wordsOf(clean)
  const { text: shown, hints } = readMarkdown(html)
  const seen = wordsOf(shown)
  if (!hasOther(said, seen)) return asItIs
  const hasPicture = () => SHOWN_PICTURE.test(shown) || BEHIND_WORDS.test(html)
  if (seen.length === 0 || (seen.length < LEAST_SHARE * said.length && hasPicture()))
    return { ...asItIs, note: 'its HTML has fewer words than its plain text, which is told' }
  return {
    text: shown,
    segments: readReply(shown, hints, head),
    note: 'its plain text has other words than its HTML, which is told',
  }
}

/** Other words, or the same in another order: whoever hides a sentence can take its words from one that is seen. */
function hasOther(said: readonly string[], seen: readonly string[]): boolean {
  const known = new Set(seen)
  let missing = 0
  for (const word of new Set(said)) if (!known.has(word)) missing += 1
  if (missing > MOST_MISSING) return true
  const pairs = new Set(seen.map((word, at) => `${seen[at - 1] ?? ''} ${word}`))
  let apart = 0
  for (const [at, word] of said.entries()) {
    apart = at === 0 || pairs.has(`${said[at - 1]} ${word}`) ? 0 : apart + 1
    if (apart > LONGEST_APART) return true
  }
  return false
}

/** Is it made of the plain text alone? */
function isOf(clean: string, text: string): boolean {
  const bare = (one: string) => one.replace(/[^\p{L}\p{N}]+/gu, '')
  return bare(clean) === bare(text)
}

/** Outlook's mark for one. */
const PICTURE = /\[cid:[\w.$-]{1,100}@[\w.-]{1,100}\]/gi
const ADDRESS = /(?:https?:|mailto:|www\.)[^\s)>]*/gi
/** Chinese, Japanese and Korean letter by letter, since nothing stands between their words. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]]{3,}/gv

/** Words of letters, without addresses. */
function wordsOf(text: string): string[] {
  return text.replace(PICTURE, ' ').replace(ADDRESS, ' ').toLowerCase().match(WORD) ?? []
}
