/** Lines that begin with `>`, as quoted text does (RFC 3676 §4.5), and those that only look so. */
import { namesAuthor } from './attribution.ts'
import { charactersOf, isOneOf } from './characters.ts'
import type { Lines } from './lines.ts'
import { isOutput } from './quoted-output.ts'
import { isTitle as isMailTitle } from './separators.ts'

/** A quoted line as long as this may have been wrapped on its way, and what it lost is as short as that. */
const LONG = 60
const SHORT = 30

/** A link that a program put between parentheses, on a line of its own or wrapped. */
const LINK = /^\(https?:[^\s()]{1,2000}\)[\s>]*$/
/** an answer that somebody put between marks */
const ENCLOSED = /^(?:\*.*\*|\(.*\)|".*")$/
const OPEN_LINK = /\(https?:[^\s()]{1,2000}$/

/** Four words or more, or as many without blanks between, and no end of a sentence. */
const BREAKS_OFF =
  /(?:\S{1,40}\s){3}\p{L}[\p{L}\p{M}’'-]{0,30}$|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}$/u
const NUMBER = /^[>＞]=?[ \u00a0]?(?!\d{1,2}[.)]\s)[-+]?[€$£¥]?\d[^?？؟]*$/
/** with nothing else it may be an item of a quote, too */
const NUMBER_ALONE = /^[>＞]=?[ \u00a0]?[-+]?[€$£¥]?\d[\d.,]{0,12}\s?[^\s?？؟]{0,5}$/
/** in small letters, which asks nothing, and to the end of a sentence */
const SMALL = /^> ?\p{Ll}[^?？؟]*$/u
const ENDS = /[.!;,)]$/
const LONGEST_SENTENCE = 400
const LONGEST_PARAGRAPH = 20

const SPACED = /^>>? >/

const MARK = '>'.charCodeAt(0)
/** of double width where Japanese is written */
const WIDE_MARK = '＞'.charCodeAt(0)
const BLANK = ' '.charCodeAt(0)
const COLONS = charactersOf(':：')
/** `> Note:` opens what is told, and is no quote by itself. */
const LONGEST_TITLE = 24

/** `AB> ` and `Ada> `, as The Bat! and Supercite write it. */
const NAMED_MARK = /^\p{Lu}\p{L}{0,11}>(?=[\s>]|$)/u
const LONGEST_NAMED = 16
/** the mark of old programs, on more lines than one; a row of a table ends with one, too */
const BAR = /^\|(?: [^|]{0,200}[^|\s])?$/

export interface QuoteTest {
  isQuoted(line: number): boolean
  /** Beneath an attribution a name may be the mark: then it is one from there on. */
  takesName(line: number): boolean
}

export function createQuoteTest(lines: Lines): QuoteTest {
  const { text } = lines
  let shallow: boolean | null = null
  /** Quotes of quotes stand in a quote, or have blanks between their marks. Else `>>>` is what an interpreter prompts with, or an arrow. */
  const hasShallow = () => {
    for (let line = 0; shallow === null && line < lines.count; line += 1) {
      if (isMarked(lines, line) && depthAt(text, lines.from(line)) < 2) shallow = true
    }
    shallow ??= false
    return shallow
  }
  let marked: number | null = null
  const isAlone = () => {
    if (marked !== null) return marked === 1
    marked = 0
    for (let line = 0; marked < 2 && line < lines.count; line += 1) if (isMarked(lines, line)) marked += 1
    return marked === 1
  }
  const going = new Map<number, boolean>()
  /** Does it end, with a number or the rest of a sentence, what breaks off above it? Asked from above to below. */
  const goesOn = (line: number): boolean => {
    const known = going.get(line)
    if (known !== undefined) return known
    const rest = restAt(lines, line)
    // beneath a quote it may be the next line of it, unless it is a number that a sentence needs
    const marked = rest === null || rest.isNeeded ? -1 : rest.marked
    const goes = rest !== null && (marked < 0 || (isComparison(lines, marked) && going.get(marked) === true))
    going.set(line, goes)
    return goes
  }
  /** the last run of marked lines that a program printed */
  let [printed, printedEnd] = [0, 0]
  const isPrinted = (line: number) => {
    if (!isOutput(lines, line)) return false
    printed = line
    for (printedEnd = line + 1; isMarked(lines, printedEnd); ) printedEnd += 1
    return true
  }
  let named: string | null = null
  const isQuoted = (line: number) => {
    if (named !== null && text.startsWith(named, lines.from(line))) return true
    if (!isMarked(lines, line) || (isComparison(lines, line) && (isAlone() || goesOn(line)))) return false
    if (depthAt(text, lines.from(line)) > 2) return SPACED.test(lines.words(line)) || hasShallow()
    if (line === 0) return !isPrinted(0)
    if (isTitle(lines, line)) return false
    if (isMarked(lines, line - 1)) return line >= printedEnd || line < printed
    return !isOpenLink(lines, line - 1) && !isPrinted(line)
  }
  const takesName = (line: number) => {
    const mark =
      BAR.test(lines.words(line)) && text.includes('\n|', lines.to(line))
        ? '|'
        : NAMED_MARK.exec(text.slice(lines.from(line), lines.from(line) + LONGEST_NAMED))?.[0]
    if (mark !== undefined) named = mark
    return mark !== undefined
  }
  return { isQuoted, takesName }
}

function isMarked(lines: Lines, line: number): boolean {
  const code = lines.text.charCodeAt(lines.from(line))
  return code === MARK || code === WIDE_MARK
}

/** How many marks stand at `start`, with a blank between them or none; 3 for more. */
function depthAt(text: string, start: number): number {
  let depth = 0
  for (let at = start; depth < 3 && text.charCodeAt(at) === MARK; at += 1) {
    depth += 1
    if (text.charCodeAt(at + 1) === BLANK) at += 1
  }
  return depth
}

/** Alone within a paragraph it is what somebody writes, as `>50 t` is more than that; not beneath what may be an attribution. */
function isComparison(lines: Lines, line: number): boolean {
  if (line === 0 || isMarked(lines, line - 1) || lines.isEmpty(line - 1)) return false
  const above = lines.words(line - 1).slice(-10)
  return !/(?:[:：>]|wrote)$/.test(above) && (!/\d\)?$/.test(above) || /^>(?:=|\s?\d)/.test(lines.words(line)))
}

/** May a line end what breaks off above it? Then which marked line is the next above, -1 for none; null when it may not. */
function restAt(lines: Lines, line: number): { marked: number; isNeeded: boolean } | null {
  if (isMarked(lines, line + 1) || namesAuthor(lines.words(line - 1))) return null
  const words = lines.words(line).slice(0, LONGEST_SENTENCE)
  const isAlone = NUMBER_ALONE.test(words)
  const isNumber = NUMBER.test(words)
  const isSmall = SMALL.test(words) && (ENDS.test(words) || isRest(lines, line + 1))
  if (!isAlone && !isNumber && !isSmall) return null
  let first = line - 1
  let above = lines.words(first)
  while (first > 0 && first > line - LONGEST_PARAGRAPH && !lines.isEmpty(first - 1) && !isMarked(lines, first - 1)) {
    first -= 1
    if (isNumber && above.length < LONGEST_SENTENCE) above = `${lines.words(first)} ${above}`
  }
  let marked = first - 1
  while (marked >= 0 && marked > first - LONGEST_PARAGRAPH && !isMarked(lines, marked)) marked -= 1
  if (marked <= first - LONGEST_PARAGRAPH) marked = -1
  const isBeneath = marked === first - 1 && marked >= 0
  if (isAlone) return /\p{L}$/u.test(lines.words(line - 1)) ? { marked, isNeeded: false } : null
  if (isBeneath || !BREAKS_OFF.test(above.slice(-LONGEST_SENTENCE))) return null
  return { marked, isNeeded: isNumber }
}

function isRest(lines: Lines, line: number): boolean {
  return line < lines.count && /^\p{Ll}/u.test(lines.words(line).slice(0, 2))
}

function isTitle(lines: Lines, line: number): boolean {
  const [from, to] = [lines.from(line), lines.to(line)]
  if (to - from > LONGEST_TITLE || !isOneOf(COLONS, lines.text.charCodeAt(to - 1))) return false
  const words = lines.words(line)
  return /^>\s?\p{L}+\s?[:：]$/u.test(words) && !isMailTitle(words)
}

/** Was this line broken within `<https://…>` or `<ada@x.test>`, so that the next begins with the end of it? */
function isOpenLink(lines: Lines, line: number): boolean {
  if (lines.text.charCodeAt(lines.from(line)) === MARK) return false
  const words = lines.words(line)
  const open = words.lastIndexOf('<')
  if (open === -1 || words.includes('>', open)) return false
  return /^<(?:https?:|mailto:|[^\s<>]+@)/.test(words.slice(open))
}

/** The end of a quoted line that was wrapped by a server or a program that knows no quotes, between two that are marked. */
export function isWrappedRest(lines: Lines, line: number): boolean {
  const [before, words, next] = [lines.words(line - 1), lines.words(line), lines.words(line + 1)]
  if (!before.startsWith('>') || !next.startsWith('>')) return false
  if (LINK.test(words) || (OPEN_LINK.test(before) && /^\S{1,500}\)$/.test(words))) return true
  if (before.length < LONG || words.length > SHORT) return false
  return /^[*("&]?\p{Ll}/u.test(words) && !ENCLOSED.test(words) && !/[.!?:…]$/.test(before)
}
