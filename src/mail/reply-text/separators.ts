/** Lines that say that another mail begins beneath: `-----Original Message-----`, `Begin forwarded message:`. */
import { charactersOf, isBlank, isOneOf, stripEdges } from './characters.ts'
import { ABOVE_THIS_LINE, ANSWER_ABOVE, FORWARDED, ORIGINAL_MESSAGE } from './phrases.ts'

const ORIGINAL = new Set(ORIGINAL_MESSAGE)
const FORWARD = new Set(FORWARDED)
/** `Ada Byron ---03/03/2026 04:22:10 PM---Dear Charles, when will` */
const HIDDEN = /\S ?---\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}[:.]\d\d.{0,20}---/
const LONGEST_HIDDEN = 500
const BEFORE_HEAD = /^-{3,}[^-:]{4,60}-{3,}(?=\s*\p{L}{1,20}\s?:)/u
const LONGEST = 120
const ASKS = [...ANSWER_ABOVE, ...ABOVE_THIS_LINE]
/** of The Bat! */
const SCISSORS = /^={2,}8<={2,}(?=\p{L})/u
const AROUND = charactersOf(' \t\u00a0>*')
const FRAME = charactersOf(' \t\u00a0*-‐_=–—―─━')
const COLONS = charactersOf(' \t\u00a0*_:：')
const MARK = '>'.charCodeAt(0)
/** between two of them */
const MOST_BLANKS = 3
const RULE = charactersOf('-‐_=~*+#.•·◦ᐧ–—―─━＿＝＊')

/** Is this line the title of another mail? */
export function isTitle(words: string): boolean {
  const { title, before, colon } = unframe(titleOf(words))
  if (before < 2 && !colon) return false
  return FORWARD.has(title) || (before >= 2 && ORIGINAL.has(title))
}

/** What of the line may be a title: Yahoo writes the whole head behind it. */
function titleOf(words: string): string {
  const title = words.startsWith('---') ? BEFORE_HEAD.exec(words)?.[0] : undefined
  return title ?? (words.length > LONGEST ? '' : words.replace(SCISSORS, '=='))
}

/** Such a title without dashes, as phones of BlackBerry write it, and what Notes writes of a mail that it hides. */
export function isBareTitle(words: string): boolean {
  if (words.length > LONGEST_HIDDEN) return false
  return ORIGINAL.has(stripEdges(words, COLONS).toLowerCase()) || HIDDEN.test(words)
}

/** A title in a language that is not known: dashes, a few words, dashes. */
export function isTitleLike(words: string): boolean {
  if (words.length > LONGEST) return false
  const { title, before, after } = unframe(words)
  return before >= 3 && after >= 3 && title.length <= 60 && /^\p{L}/u.test(title)
}

/** The words between the dashes of a line, lower-case, and how many dashes there are. */
function unframe(words: string): { title: string; before: number; after: number; colon: boolean } {
  const line = stripEdges(words, AROUND)
  const title = stripEdges(line, FRAME)
  const at = line.indexOf(title)
  const count = (text: string) => [...text].filter((character) => character.trim() !== '').length
  const [before, after] = [count(line.slice(0, at)), count(line.slice(at + title.length))]
  const colon = title.endsWith(':') || title.endsWith('：')
  return { title: stripEdges(title, COLONS).toLowerCase(), before, after, colon }
}

/** `##- Please type your reply above this line -##`: all that is beneath was there before. */
export function asksForAnswerAbove(words: string): boolean {
  if (words.length > LONGEST || words.length < 10) return false
  const lower = words.toLowerCase()
  if (/^[-#_=–—~*]{2}/.test(words)) return ASKS.some((phrase) => lower.includes(phrase))
  const asked = lower.replace(/^\P{L}{1,9}|^please /u, '')
  return ANSWER_ABOVE.some((phrase) => asked.startsWith(phrase))
}

/** Nothing but dashes, underscores, stars, dots or the like, at least three, close together: `________________________________`, `**. . . . .**`. */
export function isRule(words: string): boolean {
  if (words.length < 3 || words.length > 200) return false
  let [marks, blanks] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    blanks = isBlank(code) ? blanks + 1 : 0
    if (isOneOf(RULE, code)) marks += 1
    else if (code !== MARK && (blanks === 0 || blanks > MOST_BLANKS || at === 0)) return false
  }
  return marks >= 3
}
