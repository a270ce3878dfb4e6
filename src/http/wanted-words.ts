/** What is looked for in a text, folded: the words of a query, those of a phrase one behind the other. */
import type { Words } from '../mail/query/query.ts'
import { splitWords } from '../store/search-words.ts'
import { FAR, fold, NEAR, WORD } from './letter-kinds.ts'

/** Words that follow one another. */
export interface Phrase {
  words: readonly string[]
  longest: string
  /** may the last of them be the beginning of a longer one? */
  open: boolean
  /** written without spaces around it, or an emoji: it is one, and wherever it stands */
  isAnywhere: boolean
}

/** Each phrase and each word once. */
export interface Wanted {
  phrases: readonly Phrase[]
  /** the kinds of letters of a word that has to be taken apart to be compared with these */
  foreign: number
  /** all that stand between spaces */
  words: readonly string[]
}

/** What looking for them may still cost: about one for each word that is compared as it is written. */
export interface Effort {
  left: number
}

/** What it costs to go through so much of a text for the beginning of a phrase: more in scripts without spaces, where it begins everywhere. */
export function priceOf({ isAnywhere }: Phrase, length: number): number {
  return length / (isAnywhere ? 10 : 50)
}

/** No two words of a phrase stand further apart. */
export const LONGEST_GAP = 200
/** Of a longer phrase the first ones are compared. */
const MOST_WORDS = 8
const ASCII = /^\p{ASCII}*$/v

/** The phrases in what is looked for. */
export function phrasesOf({ text, open }: Words): Phrase[] {
  return splitWords(text, open).flatMap((part): Phrase[] => {
    if (part.kind !== 'words') return phraseOf([fold(part.text)], { open: true, isAnywhere: true })
    const words = (part.text.match(WORD) ?? []).map(fold).filter(Boolean)
    const isCut = words.length > MOST_WORDS
    return phraseOf(words.slice(0, MOST_WORDS), { open: part.open && !isCut, isAnywhere: false })
  })
}

function phraseOf(words: readonly string[], how: Pick<Phrase, 'open' | 'isAnywhere'>): Phrase[] {
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  return longest === '' ? [] : [{ words, longest, ...how }]
}

export function wantedIn(given: readonly Phrase[]): Wanted {
  const phrases = [...new Map(given.map((phrase) => [JSON.stringify(phrase), phrase])).values()]
  const isPlain = phrases.every(({ words }) => words.every((word) => ASCII.test(word)))
  const words = [...new Set(phrases.flatMap(({ words, isAnywhere }) => (isAnywhere ? [] : words)))]
  return { phrases, foreign: isPlain ? NEAR : NEAR + FAR, words }
}
