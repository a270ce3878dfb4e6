/** The words with which a person ends a letter, before the name. */
import { charactersOf, stripEdges } from './characters.ts'
import { CLOSINGS } from './phrases.ts'

/** of the line with such a formula */
export const LONGEST_CLOSING = 60
const AROUND_CLOSING = charactersOf(' \t\u00a0*_,.!;:、，。！')
const closings = new Set(CLOSINGS)
/** `Viele Grüße aus Köln` */
const FROM_A_TOWN = / (?:aus|from|uit|från|fra) (?:\p{L}{1,12} ){0,2}\p{Lu}\p{L}{1,20}$/u

export function isClosing(words: string): boolean {
  if (words.length > LONGEST_CLOSING) return false
  const formula = stripEdges(words, AROUND_CLOSING)
  if (closings.has((FROM_A_TOWN.test(formula) ? formula.replace(FROM_A_TOWN, '') : formula).toLowerCase())) return true
  // in two languages
  const parts = formula.includes(' / ') || formula.includes(' | ') ? formula.split(/ [/|] /) : []
  return parts.length > 1 && parts.every((part) => closings.has(stripEdges(part, AROUND_CLOSING).toLowerCase()))
}
