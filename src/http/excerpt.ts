/** The place in a text that a search found. */

const BEFORE = 60
const AFTER = 140
/** A match further down is shown by the beginning of the text. */
const LOOKED_AT = 20_000
const LONGEST_QUERY = 500

/** About 200 characters of `text` on one line around the first word that `query` asks for. */
export function excerpt(text: string, query: string): string {
  const looked = text.slice(0, LOOKED_AT)
  const hit = firstMatch(looked, query)
  const from = wordStart(looked, Math.max(0, hit - BEFORE))
  const piece = text.slice(from, hit + AFTER)
  const line = piece.toWellFormed().replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${line}${from + piece.length < text.length ? ' …' : ''}`
}

const WORD = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu
/** What a word may begin with behind another letter, and must not. */
const INSIDE = /[\p{L}\p{N}\p{M}]/u
/** A word with one of these has to be taken apart to be compared. */
const FOREIGN = /[[\p{L}\p{N}\p{M}]--\p{ASCII}]/gv

/** Where the first word stands that the query asks for; 0 when none is found. */
function firstMatch(text: string, query: string): number {
  const words = query.slice(0, LONGEST_QUERY).match(WORD) ?? []
  const wanted = words.map((word) => ({ word: fold(word), run: isRun(word) }))
  const lower = text.toLowerCase()
  // a few letters become two in lower case, and all behind them would stand elsewhere
  const plain = lower.length === text.length ? firstPlain(lower, wanted) : text.length
  const first = firstForeign(text.slice(0, plain), wanted)
  return first === text.length ? 0 : first
}

interface Wanted {
  /** folded */
  word: string
  run: boolean
}

/** The first place of a wanted word as it is written; the end of the text when there is none. Comparing every word would take many times as long. */
function firstPlain(lower: string, wanted: readonly Wanted[]): number {
  let first = lower.length
  for (const { word, run } of wanted) {
    let at = lower.indexOf(word)
    while (!run && at > 0 && at < first && INSIDE.test(word) && INSIDE.test(lower.charAt(at - 1))) {
      at = lower.indexOf(word, at + 1)
    }
    if (at !== -1) first = Math.min(first, at)
  }
  return first
}

/** Where foreign letters are so close, all is looked at word by word for as long. */
const STRETCH = 100

/** The first word with foreign letters that is a wanted one when it is folded; the end of the text when there is none. */
function firstForeign(text: string, wanted: readonly Wanted[]): number {
  let end = 0
  for (FOREIGN.lastIndex = 0; FOREIGN.test(text); FOREIGN.lastIndex = end) {
    const index = FOREIGN.lastIndex
    const start = Math.max(end, text.lastIndexOf(' ', index - 1) + 1)
    const space = text.indexOf(' ', index + (start - end < STRETCH ? STRETCH : 0))
    end = space === -1 ? text.length : space
    for (const { 0: found, index: at } of text.slice(start, end).matchAll(WORD)) {
      const folded = fold(found)
      if (wanted.some(({ word, run }) => (run ? folded.includes(word) : folded.startsWith(word)))) return start + at
    }
  }
  return text.length
}

/** Case and accents aside, as the index compares. */
function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase()
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Written without spaces around it, so that it stands within what looks like one word. */
function isRun(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word)
}

function wordStart(text: string, at: number): number {
  const space = at === 0 ? 0 : text.slice(at, at + 20).search(/\s/)
  return space < 1 ? at : at + space + 1
}
