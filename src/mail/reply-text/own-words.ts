/** Words of the sender where a signature stands: a postscript, and whoever says "I" or "please" or asks. */
import { charactersOf, isOneOf } from './characters.ts'
import { type Lines, nextWritten } from './lines.ts'
import { isMobileLine } from './mobile.ts'
import { OF_ONESELF, SPEAKING, SPEAKING_UNSPACED } from './speaking.ts'

const LONGEST = 2_000
const MOST_LINES = 30
const LEAST_WORDS = 3
const TOLD_WORDS = 8
const POSTSCRIPT = /^\W{0,3}p[./-]{0,2}\s?(?:[ps][./-]{0,2}\s?){0,2}[sd][./]?\s?[:.,)–—-]\s?\S.{3}/i
const NOTE =
  /^(?:(?:post ?scriptum|postscript|nachtrag|ergänzung|addendum|correction|korrektur|update|n\.?\s?b|nota bene|note|jk|ui|u\.\s?i|e\.\s?s|υ\.?\s?γ|п\.?\s?с|з\.?\s?ы|נ\.?\s?ב|پ\.?\s?ن|tái bút|not|ملاحظة|पुनश्च|one (?:more|last|other) thing|(?:i )?almost forgot|noch (?:et)?was|noch eins|fast vergessen|(?:encore )?une (?:dernière|autre)? ?chose|j['’]oubliais|una (?:última |ultima )?cosa(?: más| ancora)?|otra cosa|un['’]altra cosa|quasi dimenticavo|mais uma coisa|nog iets|nog één ding|en sak till|en ting til|jeszcze jedno|ještě něco|ещё одно|еще одно|и ещё|ще одне)\s?[.:：]{1,2}\s?\S.{3}|obs\s?[!:]\s?\S.{3}|(?:追伸|追记|追記|又及|附言|另外|추신)[:：,，、\s]?\S.{2})/iu
/** without a dot, so that `PS 104` stays an address */
const BARE = /^(?:PS|PD|NB|ПС|ΥΓ|נב) \p{L}[^\d]{12}.{0,400}[.!?…)]$/u
const LONGEST_NOTE = 24
const MARKING = charactersOf('.:：,)–—-!')
const [BLANK, A_SMALL, Z_SMALL] = [32, 97, 122]
/** With these words begins what companies put beneath all mail. */
export const NOTICE =
  /confiden|privileg|recipient|intended|disclos|unauthori|virus|environment|print(?:ing|ed)|registered|register|copyright|©|disclaimer|vertraulich|empfänger|umwelt|drucken|handelsregister|geschäftsführer|destinatári|destinat[aá]ri|destinataire|environnement|imprimer|ambiente|imprimir|riservat|stampa|vertrouwelijk|poufn|fortrolig|konfiden|luottamuksel|конфиденц|机密|機密|保密|unsubscribe/iu
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Hangul}]/u
/** Where somebody can be found, which a signature says. */
const FOUND_AT = /https?:|www\.|\S@\S|\d{3}[\d\s().-]{4}|\b(?:follow|subscribe|unsubscribe)\b/i
/** An item of a list. */
export const LISTED = /^(?:[-–*•]|\d{1,2}[.)])\s/
/** `Jr.` ends a name. */
const ENDS_WITH_WORD = /\p{L}{3}[.!?…]$|[?。！？؟]$/u
const GREETING = /^\p{Lu}.{1,40}[,!]$/u
/** What people have beneath all their mail, too. */
const HABIT =
  /(?:working|office|business) (?:hours|days|pattern)|oblig|part[- ]time|arbeitszeit|teilzeit|erreichbar|horaires|think before|consider|bitte denken|pensez|piense|pense|pensa|privacy|respects to|datenschutz/i
const COMPANY = /\b(?:gmbh|ltd|limited|inc|llc|ag|corp|b\.?v|s\.?a\.?s?|s\.?r\.?l)\b/i
/** A saying, and nobody's answer: it stands between quotation marks, or who said it is named. */
const SAYING = /^["'“”„«»‘’*_~]|(?:[-–—~]\s?|\()\p{Lu}[^.!?]{2,40}$/u

export function isPostscript(words: string): boolean {
  return (
    mayBePostscript(words) &&
    (POSTSCRIPT.test(words) || ((NOTE.test(words) || BARE.test(words)) && !NOTICE.test(words.slice(0, LONGEST))))
  )
}

/** Is a dot or the like among its first characters, or are they two capitals, or of a script without blanks? Few lines are. */
function mayBePostscript(words: string): boolean {
  const second = words.charCodeAt(1)
  if (second > 0x2e80 || (words.charCodeAt(2) === BLANK && !(second >= A_SMALL && second <= Z_SMALL))) return true
  for (let at = 1; at < LONGEST_NOTE; at += 1) if (isOneOf(MARKING, words.charCodeAt(at))) return true
  return false
}

/** Does whoever writes speak in these words: `Please bring the key.`, `Shall I come?` In doubt it is what all their mail has beneath it. */
export function isSpoken(words: string): boolean {
  if (!isSentence(words)) return false
  if (UNSPACED.test(words)) return SPEAKING_UNSPACED.some((word) => words.includes(word))
  const said = wordsIn(words)
  if (said.length < LEAST_WORDS) return false
  return (
    /[?؟]\)?$/.test(words) || said.some((word) => word === 'I' || (word !== 'i' && SPEAKING.has(word.toLowerCase())))
  )
}

/** Nobody's slogan is as long. */
function isTold(words: string): boolean {
  return isSentence(words) && !COMPANY.test(words) && wordsIn(words).length >= TOLD_WORDS
}

function isSentence(words: string): boolean {
  if (words.length > LONGEST || !/[.!?。！？…؟]\)?$/u.test(words.slice(-2))) return false
  return !SAYING.test(words) && !isNotice(words) && !FOUND_AT.test(words) && !HABIT.test(words)
}

function isNotice(words: string): boolean {
  return NOTICE.test(words.slice(0, LONGEST)) && !speaksOfOneself(words.slice(0, LONGEST))
}

export function speaksOfOneself(words: string): boolean {
  return wordsIn(words).some((word) => word === 'I' || OF_ONESELF.has(word.toLowerCase()))
}

function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{M}]+/u).filter(Boolean)
}

/** The words of the paragraph that begins at `first`, before `end`; a longer one is none that a person puts there. */
export function paragraphAt(lines: Lines, first: number, end: number): string {
  let words = ''
  for (let at = first; at < end && at < first + MOST_LINES && !lines.isEmpty(at); at += 1) {
    words = words === '' ? lines.words(at) : `${words} ${lines.words(at)}`
  }
  return words
}

/** The first paragraph behind the one at `first` in which the sender speaks; `end` when there is none. */
export function findSpoken(lines: Lines, first: number, end: number): number {
  let at = first
  while (at < end && !lines.isEmpty(at)) at += 1
  for (at = nextWritten(lines, at); at < end; at = nextWritten(lines, at)) {
    const words = paragraphAt(lines, at, end)
    if (isNotice(words)) return end
    if ((isSpoken(words) || isTold(words) || isList(lines, at, end)) && !isSaidBy(lines, at, end)) return at
    while (at < end && !lines.isEmpty(at)) at += 1
  }
  return end
}

/** `What we need:` and what that is, or two things in a list. */
function isList(lines: Lines, first: number, end: number): boolean {
  if (first + 1 >= end || FOUND_AT.test(lines.words(first + 1))) return false
  const above = lines.words(first)
  return (/[:：]$/.test(above) || LISTED.test(above)) && LISTED.test(lines.words(first + 1))
}

/** Is the next line, or the next paragraph, who said it? */
function isSaidBy(lines: Lines, first: number, end: number): boolean {
  let at = first
  while (at < end && !lines.isEmpty(at)) at += 1
  const next = nextWritten(lines, at)
  return next < end && /^[-–—~]{1,2}\s?\p{Lu}/u.test(lines.words(next))
}

/** Is a signature an answer, since it begins with a sentence or speaks? Some programs put the cursor there. */
export function isAnswer(lines: Lines, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const words = lines.words(at)
    if (NOTICE.test(words.slice(0, LONGEST)) || isMobileLine(words)) return false
    if (isSpoken(words)) return true
    const begins = at === first || GREETING.test(lines.words(first))
    if (begins && isSentence(words) && ENDS_WITH_WORD.test(words) && !COMPANY.test(words)) return true
  }
  return false
}
