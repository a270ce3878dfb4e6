/** In which languages a text is, and their words as expressions. */
import { compile } from '../expressions.ts'
import { CHINESE, JAPANESE, KOREAN } from './east.ts'
import { GERMANIC } from './germanic.ts'
import { IBERIAN } from './iberian.ts'
import { ARABIC, GREEK, HEBREW, LEVANT } from './levant.ts'
import { OTHERS } from './others.ts'
import { ROMANCE } from './romance.ts'
import type { Sayings } from './sayings.ts'
import { CYRILLIC, SLAVIC } from './slavic.ts'
import { HINDI, LATIN_SOUTH, THAI } from './south.ts'

export type Sign = Exclude<keyof Sayings, 'common' | 'and' | 'but'>
/** Of the words of one language, or of the two or three that a text may be in. */
export interface Language {
  says: (sign: Sign, words: string) => boolean
  /** what stands between two things said; the first group is a `but` */
  between: () => RegExp
}

/** What these are known by is a short word in one language, and another one in the next. */
const PERSONS: ReadonlySet<Sign> = new Set(['matter', 'own', 'turns', 'takes'])

const SCRIPTS: readonly (readonly [RegExp, Sayings])[] = [
  [/[\u3040-\u30ff]/, JAPANESE],
  [/[\uac00-\ud7af]/, KOREAN],
  [/[\u4e00-\u9fff]/, CHINESE],
  [/[\u0400-\u04ff]/, CYRILLIC],
  [/[\u0370-\u03ff]/, GREEK],
  [/[\u0590-\u05ff]/, HEBREW],
  [/[\u0600-\u06ff]/, ARABIC],
  [/[\u0e00-\u0e7f]/, THAI],
  [/[\u0900-\u097f]/, HINDI],
]
const LATIN: readonly Sayings[] = [...GERMANIC, ...ROMANCE, ...IBERIAN, ...SLAVIC, ...OTHERS, ...LEVANT, ...LATIN_SOUTH]
const LATIN_WORD = /[a-z\u00df-\u024f\u1e00-\u1eff']+/g
const BEYOND_ASCII = /[\u00a1-\u024f\u1e00-\u1eff]/

/** Which of them have a word; and letters, behind a `*`, that few have. */
const BY_WORD = new Map<string, number[]>()
const LETTERS: { letters: string; at: number }[] = []
LATIN.forEach(({ common }, at) => {
  for (const word of new Set(common.split(' '))) {
    const known = BY_WORD.get(word)
    if (word.startsWith('*')) LETTERS.push({ letters: word.slice(1), at })
    else if (known === undefined) BY_WORD.set(word, [at])
    else known.push(at)
  }
})

/** The languages that `words`, lower-case, may be in. */
export function languageOf(words: string): Language {
  const found: Sayings[] = []
  for (const [script, sayings] of SCRIPTS) {
    if (!script.test(words)) continue
    // what is written with kana or hangul has Chinese characters, too
    if (sayings === CHINESE && found.length > 0) continue
    found.push(sayings)
  }
  const hits = LATIN.map(() => 0)
  for (const word of words.match(LATIN_WORD) ?? []) {
    for (const at of BY_WORD.get(word) ?? []) hits[at] = (hits[at] ?? 0) + 1
  }
  if (BEYOND_ASCII.test(words))
    for (const { letters, at } of LETTERS) if (words.includes(letters)) hits[at] = (hits[at] ?? 0) + 1
  const most = Math.max(1, ...hits)
  const first: Sayings[] = [...found]
  hits.forEach((count, at) => {
    const sayings = LATIN[at]
    if (count * 5 < most * 3 || sayings === undefined) return
    found.push(sayings)
    if (count === most) first.push(sayings)
  })
  let parts: RegExp | undefined
  return {
    says: (sign, words) => {
      for (const sayings of PERSONS.has(sign) ? first : found) if (expression(sayings[sign]).test(words)) return true
      return false
    },
    between: () => {
      parts ??= between(found)
      return parts
    },
  }
}

const EXPRESSIONS = new Map<string, RegExp>()
/** By the languages of a text; a stranger may write in any two of them. */
const BETWEEN = new Map<string, RegExp>()
const MOST_BETWEEN = 50

function between(all: readonly Sayings[]): RegExp {
  const but = anyWord(all.map((sayings) => sayings.but))
  const and = anyWord(all.map((sayings) => sayings.and))
  const source = `(${but})|[,;，、；،()（）]+(?!\\d)|[:：](?!\\d|//)|\\s[–—-]+\\s|(?<=[\\u0e00-\\u0e7f])\\s+(?=[\\u0e00-\\u0e7f])|${and}`
  const made = BETWEEN.get(source) ?? compile(source, 'g')
  if (BETWEEN.size > MOST_BETWEEN) BETWEEN.clear()
  BETWEEN.set(source, made)
  return made
}

/** Chinese, Japanese, Korean and Thai part no words. */
const UNPARTED = /[\u0e00-\u0eff\u1100-\uffff]/
function anyWord(lists: readonly string[]): string {
  const sources = lists.filter((list) => list !== '').map((list) => (UNPARTED.test(list) ? list : `<(?:${list})>`))
  return sources.length === 0 ? '(?!)' : sources.join('|')
}

/** Compiled when it is first needed. */
function expression(source: string): RegExp {
  const known = EXPRESSIONS.get(source)
  if (known !== undefined) return known
  const made = compile(source, '')
  EXPRESSIONS.set(source, made)
  return made
}
