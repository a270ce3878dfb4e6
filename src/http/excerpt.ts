/** Where a search has found a message: the fields, and the place in its text. */
import { type Field, type Query, soughtWords } from '../mail/query/query.ts'
import { foldLetters } from '../store/search-letters.ts'
import { characterStart } from './whole-characters.ts'

const BEFORE = 60
const AFTER = 140
/** A match further down is shown by the beginning of the text. */
const LOOKED_AT = 20_000
const LONGEST_QUERY = 500

/** The words of a query that are looked for in each field. */
export type Sought = Record<Field, Wanted>

/** Of each term of the query, what is compared. */
export function soughtIn(query: Query): Sought {
  let room = LONGEST_QUERY
  const terms = soughtWords(query).map(({ text, fields }) => {
    const found = text.slice(0, Math.max(room, 0)).match(WORD) ?? []
    room -= text.length
    return { words: found.map((word) => ({ word: fold(word), run: isRun(word) })), fields }
  })
  const wantedIn = (field: Field): Wanted => {
    const words = terms.flatMap(({ words, fields }) => (fields.length === 0 || fields.includes(field) ? words : []))
    return { words, foreign: words.every(({ word }) => ASCII.test(word)) ? NEAR_ASCII : FOREIGN }
  }
  return Object.fromEntries([...OTHERS, 'body' as const].map((field) => [field, wantedIn(field)])) as Sought
}

/** What a message says, by field. `body`: its new words; `all`: what it quotes, too. */
export interface Said extends Record<Field, string> {
  all: string
}

/** The fields in which something of the query stands, and about 200 characters on one line around the first place in the text. */
export function explainMatch(said: Said, sought: Sought): { fields: Field[]; snippet: string } {
  const others = OTHERS.filter((field) => firstMatch(said[field].slice(0, LOOKED_AT), sought[field]) !== -1)
  const inText = (text: string) => firstMatch(text.slice(0, LOOKED_AT), sought.body)
  const own = inText(said.body)
  const quoted = own === -1 && said.all !== said.body ? inText(said.all) : -1
  // what nobody has found must stand further down
  const isInBody = own !== -1 || quoted !== -1 || (sought.body.words.length > 0 && others.length === 0)
  const snippet = quoted === -1 ? excerpt(said.body, Math.max(own, 0)) : excerpt(said.all, quoted)
  return { fields: isInBody ? [...others, 'body'] : others, snippet }
}

const OTHERS = ['subject', 'from', 'to', 'cc', 'filename'] as const

function excerpt(text: string, at: number): string {
  const from = characterStart(text, wordStart(text, Math.max(0, at - BEFORE)))
  const piece = text.slice(from, characterStart(text, at + AFTER))
  const line = piece.toWellFormed().replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${line}${from + piece.length < text.length ? ' …' : ''}`
}

const WORD = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu
/** The same, with a place of its own. */
const NEXT = new RegExp(WORD)
/** What a word may begin with behind another letter, and must not. */
const INSIDE = /[\p{L}\p{N}\p{M}]/u
/** A word with one of these has to be taken apart to be compared. */
const FOREIGN = /[[\p{L}\p{N}\p{M}]--\p{ASCII}]/gv
/** Those that may be a letter or a digit of ASCII when they are folded: no letter of another script is. The points of Hebrew within a Latin word are not seen through. */
const NEAR_ASCII = /[[[\p{L}\p{N}\p{M}]--\p{ASCII}]&&[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]]/gv
const ASCII = /^\p{ASCII}*$/v
/** By UTF-16 unit. */
const IN_RUN = /[\p{L}\p{N}\p{M}\p{Surrogate}]/u

/** Where the first of the words stands; -1 when none is found. */
function firstMatch(text: string, wanted: Wanted): number {
  if (wanted.words.length === 0) return -1
  const lower = text.toLowerCase()
  // a few letters become two in lower case, and all behind them would stand elsewhere
  if (lower.length !== text.length) return firstOfAll(text, wanted)
  const plain = firstPlain(lower, wanted)
  const first = firstForeign(text.slice(0, plain), wanted)
  return first === text.length ? -1 : first
}

interface Wanted {
  /** folded; `run`: written without spaces around it */
  words: readonly { word: string; run: boolean }[]
  /** the letters of a word that has to be taken apart to be compared with these */
  foreign: RegExp
}

/** The first place of a wanted word as it is written; the end of the text when there is none. Comparing every word would take many times as long. */
function firstPlain(lower: string, { words }: Wanted): number {
  let first = lower.length
  for (const { word, run } of words) {
    let at = lower.indexOf(word)
    while (!run && at > 0 && at < first && INSIDE.test(word) && INSIDE.test(lower.charAt(at - 1))) {
      at = lower.indexOf(word, at + 1)
    }
    if (at !== -1) first = Math.min(first, at)
  }
  return first
}

/** The first word with foreign letters that is a wanted one when it is folded; the end of the text when there is none. */
function firstForeign(text: string, wanted: Wanted): number {
  const { foreign } = wanted
  let end = 0
  for (foreign.lastIndex = 0; foreign.test(text); foreign.lastIndex = end) {
    const behind = foreign.lastIndex
    NEXT.lastIndex = runStart(text, behind, end)
    end = behind
    for (let word = NEXT.exec(text); word !== null && word.index < behind; word = NEXT.exec(text)) {
      if (isWanted(word[0], wanted)) return word.index
      end = Math.max(end, NEXT.lastIndex)
    }
  }
  return text.length
}

/** As `firstMatch`, word by word. */
function firstOfAll(text: string, wanted: Wanted): number {
  for (const { 0: found, index } of text.matchAll(WORD)) if (isWanted(found, wanted)) return index
  return -1
}

function isWanted(found: string, { words }: Wanted): boolean {
  const folded = fold(found)
  return words.some(({ word, run }) => (run ? folded.includes(word) : folded.startsWith(word)))
}

/** Where the run of letters begins that goes on to `end`, `least` at the least; what is beyond U+FFFF counts as one, so that there may be several words in it. */
function runStart(text: string, end: number, least: number): number {
  let start = end
  while (start > least && IN_RUN.test(text.charAt(start - 1))) start -= 1
  return start
}

/** Case and accents aside, as the index compares. */
function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase()
  return foldLetters(word.normalize('NFKC')).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Written without spaces around it, so that it stands within what looks like one word. */
function isRun(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word)
}

function wordStart(text: string, at: number): number {
  const space = at === 0 ? 0 : text.slice(at, at + 20).search(/\s/)
  return space < 1 ? at : at + space + 1
}
