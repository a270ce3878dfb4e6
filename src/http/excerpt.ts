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

/** Where the first word stands that the query asks for; 0 when none is found. */
function firstMatch(text: string, query: string): number {
  const wanted = (query.slice(0, LONGEST_QUERY).match(WORD) ?? []).map((word) => ({
    word: fold(word),
    run: isRun(word),
  }))
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const folded = fold(found)
    if (wanted.some(({ word, run }) => (run ? folded.includes(word) : folded.startsWith(word)))) return index
  }
  return 0
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
