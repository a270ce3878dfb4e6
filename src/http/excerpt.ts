/** The place in a text that a search found. */

const BEFORE = 60
const AFTER = 140
/** A match further down is shown by the beginning of the text. */
const LOOKED_AT = 100_000

/** About 200 characters of `text` on one line around the first word that `query` asks for. */
export function excerpt(text: string, query: string): string {
  const wanted = words(query).map(([, word]) => fold(word))
  const looked = text.slice(0, LOOKED_AT)
  const hit = words(looked).find(([, word]) => {
    const folded = fold(word)
    return wanted.some((one) => folded.startsWith(one) || (isRun(one) && folded.includes(one)))
  })
  const from = wordStart(looked, Math.max(0, (hit?.[0] ?? 0) - BEFORE))
  const piece = text.slice(from, (hit?.[0] ?? 0) + AFTER)
  const line = piece.toWellFormed().replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${line}${from + piece.length < text.length ? ' …' : ''}`
}

function words(text: string): [at: number, word: string][] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu)].map((match) => [match.index, match[0]])
}

/** Case and accents aside, as the index compares. */
function fold(word: string): string {
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
