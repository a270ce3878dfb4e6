/** Lines that say that another mail begins beneath: `-----Original Message-----`, `Begin forwarded message:`. */
import { ANSWER_ABOVE, FORWARDED, ORIGINAL_MESSAGE } from './phrases.ts'

const ORIGINAL = new Set(ORIGINAL_MESSAGE)
const FORWARD = new Set(FORWARDED)
const LONGEST = 120

/** Is this line the title of another mail? */
export function isTitle(words: string): boolean {
  if (words.length > LONGEST || !/^[\s>*_=–—─━-]|[:：]$/.test(words)) return false
  const marked = /^[\s>*_]*(?:[-_=–—─━]\s?){2,}(.{2,}?)[\s*]*(?:[-_=–—─━]\s?){0,}[\s*_:]*$/.exec(words)
  const title = (marked?.[1] ?? words.replace(/[\s:：]+$/, '')).replace(/^[\s>*_]+|[\s*_:：]+$/g, '').toLowerCase()
  if (marked !== null) return ORIGINAL.has(title) || FORWARD.has(title)
  return /[:：]$/.test(words) && FORWARD.has(title)
}

/** A title in a language that is not known: dashes, a few words, dashes. */
export function isTitleLike(words: string): boolean {
  return words.length <= LONGEST && /^[\s>*]*[-_=–—]{3,}\s*\p{L}[^\n]{0,60}?[\s]*[-_=–—]{3,}[\s*]*$/u.test(words)
}

/** `##- Please type your reply above this line -##`: all that is beneath was there before. */
export function asksForAnswerAbove(words: string): boolean {
  if (words.length > LONGEST || words.length < 20) return false
  const lower = words.toLowerCase()
  return ANSWER_ABOVE.some((phrase) => lower.includes(phrase))
}

/** Nothing but dashes, underscores, dots or the like: `________________________________`, `**. . . . .**`. */
export function isRule(words: string): boolean {
  return words.length <= 200 && /^[\s*>]*(?:[-_=~*+#.•·ᐧ–—─━]\s?){3,}[\s*]*$/.test(words)
}
